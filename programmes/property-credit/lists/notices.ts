import type { Field } from '#kernel/programme/field.ts'
import type { NoticeColumn, NoticeKind } from '#kernel/publicity/notices/kind.ts'
import { groundOf, listKinds } from './catalogue.ts'
import { GROUND, LISTS } from './parameters.ts'

const column = (field: Field): NoticeColumn => ({ words: field.words, field, shownTo: ['office', 'internet'] })

/** Companies that are to be listed, where their ground wants it known beforehand: the company, the ground and the decision, of no person. */
export const toBeListed: NoticeKind = {
  id: `${LISTS}/to-be-listed`,
  words: { zh: '物业服务企业红黑榜公示', en: 'Property companies to be listed' },
  basis: { zh: '物业服务行业信用管理规定', en: 'The rules on credit in property services' },
  keeper: 'property-clerk',
  examiner: 'property-head',
  level: 6,
  days: `${LISTS}/on-notice`,
  audiences: ['office', 'internet'],
  name: {},
  text: ['office', 'internet'],
  columns: {
    company: column({ kind: 'code', words: { zh: '企业', en: 'Company' } }),
    list: column({
      kind: 'choice',
      words: { zh: '名单', en: 'List' },
      choices: Object.entries(listKinds).map(([value, words]) => ({ value, words })),
    }),
    ground: column({ kind: 'choice', words: { zh: '依据', en: 'Ground' }, family: GROUND }),
    number: column({ kind: 'code', words: { zh: '决定文号', en: 'Decision' } }),
  },
  guards: ['put-on-list'],
  // The ground of the day of the decision says so; it stands with the case as its kind.
  required: (file, book, day) =>
    groundOf(book.getParameter(`${GROUND}${file.kind}`, day, file.place).value).noticeBefore,
}
