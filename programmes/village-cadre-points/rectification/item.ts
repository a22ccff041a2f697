import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import { reason, townDesk, village, villageDesk } from '../fields.ts'
import { itemFigures } from '../figures.ts'
import { refuse } from '../refusals.ts'
import { instructor, member, some } from '../roles.ts'
import { INDICATORS, POINTS } from '../scheme.ts'
import { group, levels, placeOf, today } from '../words.ts'

/*
 * Listed supervision (挂牌督办) of what is to be mended: the item stands on the list, with a leader and a day, and nobody's name. It is
 * struck off (销号) when another person has looked.
 */

export const ITEM = 'cadre-points-item'
const words = { zh: '整改事项', en: 'Items to be mended' }
const note = (zh: string, en: string): Field => ({
  ...{ kind: 'long-text', words: { zh, en }, purpose: POINTS, required: true, max: 500 },
})

export const lifecycle: Lifecycle = {
  states: {
    listed: {
      words: { zh: '挂牌督办', en: 'On listed supervision' },
      desk: villageDesk('village-party-instructor'),
      stage: 0,
    },
    'to-strike': {
      words: { zh: '待销号', en: 'To be struck off' },
      desk: townDesk('town-organisation-member'),
      stage: 1,
    },
    struck: { words: { zh: '已销号', en: 'Struck off' }, end: true, stage: 2 },
  },
  steps: {
    list: {
      words: { zh: '挂牌一个整改事项', en: 'Put an item on the list' },
      from: null,
      to: ['listed'],
      by: [instructor],
      form: {
        place: village,
        area: {
          ...{ kind: 'choice', words: { zh: '领域', en: 'Area' }, required: true, listed: true, family: INDICATORS },
        },
        what: note('整改什么', 'What is to be mended'),
        by: { kind: 'date', words: { zh: '整改期限', en: 'To be mended by' }, required: true },
      },
      rank: 'go',
      told: { zh: '挂牌督办，{by} 前整改', en: 'Listed, to be mended by {by}' },
      take: ({ form, day }) =>
        String(form.by) < day
          ? refuse('past-day', { field: 'by' })
          : { value: {}, because: { rule: `${ITEM}/listed`, facts: { by: String(form.by) } } },
    },
    guide: {
      words: { zh: '登记到村指导', en: 'Note guidance on the spot' },
      from: ['listed'],
      to: ['listed'],
      by: [instructor],
      form: {
        done: note('做了什么', 'What was done'),
        photos: { kind: 'photos', words: { zh: '照片', en: 'Photos' }, max: 6 },
      },
      rank: 'usual',
      told: { zh: '到村指导', en: 'Guided on the spot' },
    },
    report: {
      words: { zh: '已整改，申请销号', en: 'Mended; ask to strike it off' },
      from: ['listed'],
      to: ['to-strike'],
      by: [instructor],
      form: {
        done: note('整改情况', 'How it was mended'),
        photos: { kind: 'photos', words: { zh: '照片', en: 'Photos' }, max: 6 },
      },
      rank: 'go',
      key: '1',
      told: { zh: '申请销号', en: 'Asked to strike it off' },
    },
    strike: {
      words: { zh: '核实，销号', en: 'Looked at; strike it off' },
      from: ['to-strike'],
      to: ['struck'],
      by: [member],
      notAfterOwn: ['report'],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '核实后销号', en: 'Struck off' },
    },
    'hand-back': {
      words: { zh: '没有整改到位，退回', en: 'Not mended; hand back' },
      from: ['to-strike'],
      to: ['listed'],
      by: [member],
      form: { reason },
      rank: 'quiet',
      told: { zh: '没有整改到位', en: 'Not mended yet' },
    },
  },
}

/** Village and year: 小池镇白沙村 整2026-001. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => ({
  series: `${ITEM}/${file.place}/${day.slice(0, 4)}`,
  prefix: `${placeOf(book, file.place)} 整${day.slice(0, 4)}-`,
})
const fileOf: CaseProgramme['fileOf'] = (form, { book, day }) => {
  const id = `${INDICATORS}${form.area}`
  if (String(form.place).length !== 12) return refuse('level', { field: 'place' })
  if (!book.familyOf(INDICATORS, day, String(form.place)).includes(id))
    return refuse('no-indicator', { field: 'area', fills: { n: 1 } })
  return {
    value: { set: { place: String(form.place), level: 'village', kind: String(form.area), public: false } },
    because: { rule: `${ITEM}/listed` },
  }
}

/** Items that the instructor of a village follows until they are struck off. */
export const cadrePointsItems = defineProgramme({
  id: ITEM,
  words,
  zone: 'personnel',
  roles: some('village-party-instructor', 'town-organisation-member', 'town-party-secretary'),
  lifecycle,
  parameters: [],
  rules: [],
  figures: itemFigures(ITEM),
  lists: [
    {
      ...{ key: 'listed', words: { zh: '挂牌督办事项', en: 'Items on the list' }, group: today, scope: 'desk' },
      ...{ roles: ['village-party-instructor'], states: ['listed'], begins: ['list'] },
    },
    {
      ...{ key: 'to-strike', words: { zh: '待销号', en: 'Items to strike off' }, group: today, scope: 'desk' },
      ...{ roles: ['town-organisation-member'], states: ['to-strike'] },
    },
    {
      ...{ key: 'all', words: { zh: '整改事项台账', en: 'All items' }, group, scope: 'place', newest: true },
      roles: ['village-party-instructor', 'town-organisation-member', 'town-party-secretary'],
    },
  ],
  kindWords: (kind, book, day) => {
    const id = `${INDICATORS}${kind}`
    return book.familyOf(INDICATORS, day).includes(id)
      ? (book.getParameter(id, day, book.county).value as { readonly name: typeof words }).name
      : words
  },
  kinds: () => [],
  says: {
    ...levels,
    'stage.0': { zh: '挂牌', en: 'Listed' },
    'stage.1': { zh: '核实', en: 'Looked at' },
    'stage.2': { zh: '销号', en: 'Struck off' },
  },
  reasonWords: {
    rules: { [`${ITEM}/listed`]: { zh: '挂牌督办', en: 'Listed' } },
    facts: { by: { zh: '整改期限', en: 'To be mended by' } },
  },
  outcomes: [],
  hears: {},
  numberOf,
  fileOf,
})
