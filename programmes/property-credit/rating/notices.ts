import type { Field } from '#kernel/programme/field.ts'
import type { NoticeColumn, NoticeKind } from '#kernel/publicity/notices/kind.ts'
import { groups } from './scheme.ts'
import { GRADES, RATING } from './terms.ts'

const column = (field: Field): NoticeColumn => ({ words: field.words, field, shownTo: ['office', 'internet'] })

/** The grades of a batch before they take effect: estate, company, grade; no score and no person. */
export const batchGrades: NoticeKind = {
  id: `${RATING}/batch-grades`,
  words: { zh: '小区物业服务等级公示', en: 'Grades of estates' },
  basis: { zh: '物业服务等级评定办法', en: 'The rules on grading property services' },
  keeper: 'property-clerk',
  examiner: 'property-head',
  level: 6,
  days: `${RATING}/on-notice`,
  audiences: ['office', 'internet'],
  name: {},
  text: ['office', 'internet'],
  columns: {
    estate: column({ kind: 'code', words: { zh: '小区', en: 'Estate' } }),
    company: column({ kind: 'code', words: { zh: '物业服务企业', en: 'Property company' } }),
    group: column({
      kind: 'choice',
      words: { zh: '类别', en: 'Buildings' },
      choices: Object.entries(groups).map(([value, words]) => ({ value, words })),
    }),
    grade: column({ kind: 'choice', words: { zh: '等级', en: 'Grade' }, family: GRADES }),
  },
  guards: ['finish'],
}
