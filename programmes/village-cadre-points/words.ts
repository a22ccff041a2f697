import type { CountyBook } from '#kernel/book.ts'
import type { Words } from '#kernel/words.ts'
import { scheme } from './scheme.ts'

type Table = Readonly<Record<string, Words>>
export const prefixed = (name: string, table: Table): Table =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [`${name}.${key}`, words]))

/** Headings under which the lists of all programmes of this folder stand. */
export const today: Words = { zh: '今天要做', en: 'To do today' }
export const group: Words = scheme.words

export const levels: Table = {
  'level.village': { zh: '村（社区）', en: 'Village' },
  'level.town': { zh: '镇（乡）', en: 'Town' },
}

/** Town and village as numbers of cases bear them. */
export const placeOf = (book: CountyBook, place: string): string => book.placeName(place)

export const says: Table = {
  ...levels,
  ...prefixed('kind', {
    'quarter-1': { zh: '第一季度', en: 'First quarter' },
    'quarter-2': { zh: '第二季度', en: 'Second quarter' },
    'quarter-3': { zh: '第三季度', en: 'Third quarter' },
    'quarter-4': { zh: '第四季度', en: 'Fourth quarter' },
  }),
  ...prefixed('value', scheme.groups),
  'stage.0': { zh: '记录', en: 'Recorded' },
  'stage.1': { zh: '审定', en: 'Reviewed' },
  'stage.2': { zh: '公示', en: 'On notice' },
  'stage.3': { zh: '定分', en: 'Final' },
}

export const reasonWords = {
  rules: {
    'village-cadre-points/begun': { zh: '开始记录一季', en: 'A quarter begins' },
    'village-cadre-points/reviewed': { zh: '镇党委审定', en: 'Reviewed by the town' },
    'village-cadre-points/corrected': { zh: '镇里更正记分', en: 'Corrected by the town' },
    'village-cadre-points/added': { zh: '镇里补记漏掉的记分', en: 'Added by the town' },
    'village-cadre-points/closed': { zh: '公示期满定分', en: 'Final after the notice' },
  },
  facts: {
    year: { zh: '年度', en: 'Year' },
    quarter: { zh: '季度', en: 'Quarter' },
    people: { zh: '人数', en: 'People' },
    moved: { zh: '变动的积分数', en: 'Scores moved' },
    objected: { zh: '有异议未办结', en: 'With an objection open' },
  },
}
