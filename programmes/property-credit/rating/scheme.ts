import type { AppraisalScheme, Arithmetic, Indicator } from '#kernel/appraisal/scheme.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import { clerk, head } from '../desks.ts'
import { GRADES, INDICATORS, RATING } from './terms.ts'

/*
 * Estates are scored by what was found of their service, each item out of 100 and counted by its published weight. A year is one whole; an
 * estate is on the roll at the county whose bureau keeps it, and ranked within its batch and kind of buildings.
 */

const w = (zh: string, en: string) => ({ zh, en })

/** Items with their weights in percent: first rows, to be confirmed. */
const items = [
  ['contract', w('合同履行', 'Contract performed'), 25],
  ['safety', w('安全管理', 'Safety'), 20],
  ['order', w('秩序维护', 'Order'), 15],
  ['cleaning', w('环境保洁', 'Cleaning'), 15],
  ['greening', w('绿化养护', 'Greening'), 10],
  ['satisfaction', w('业主满意度', 'Residents’ satisfaction'), 15],
] as const

export const arithmetic: Arithmetic = {
  parts: items.map(([id, name, weight]) => ({ id, name, weight, from: 'entries', scale: 'of-100' })),
  bonusCap: 5000,
  deductionFloor: null,
  totalFloor: 0,
  decimals: 2,
  periods: [100],
  ranking: {
    level: 6,
    ties: ['contract', 'satisfaction'],
    servedOver: 0,
    fewest: 5,
    // Estates have no list of the lowest: what follows from a score is its grade.
    lowest: { share: 0, rounding: 'down', ties: 'out' },
  },
  tiers: [],
}

const row = (name: Indicator['name'], part: string, more: Partial<Indicator> = {}): Indicator => ({
  ...{ name, part, direction: 'earn', goal: null, cap: null, floor: null, least: 0, most: 100_000 },
  ...{ evidence: 'none', measured: null, clause: null },
  ...more,
})
const byDocument = { evidence: 'document' } as const

export const indicators: Readonly<Record<string, Indicator>> = {
  ...Object.fromEntries(items.map(([id, name]) => [id, row(name, id, { goal: 100_000 })])),
  honours: row(w('服务创优表彰', 'Honours for service'), 'bonus', { most: 5000, ...byDocument }),
  complaints: row(w('查实的投诉', 'Complaints found true'), 'deduction', { least: -10_000, most: 0, ...byDocument }),
}
/** What every estate is scored by; plus and minus points are not. */
export const scoredBy: readonly string[] = items.map(([id]) => id)

export const groups = {
  'high-rise': w('高层（电梯）', 'High-rise with lifts'),
  'multi-storey': w('多层', 'Multi-storey'),
  mixed: w('混合', 'Mixed'),
} as const

export const scheme: AppraisalScheme = {
  id: RATING,
  words: w('小区物业服务等级评定', 'Rating of estates'),
  subjects: 'organisation',
  answeredBy: 'manages',
  groups,
  arithmetic: `${RATING}/arithmetic`,
  indicators: INDICATORS,
  keepers: [clerk.role],
  recorders: [clerk.role, 'property-inspector'],
  notOwn: false,
  readers: [clerk.role],
  deciders: [head.role],
  grades: { family: GRADES },
  // A company sees the score of an estate that it manages once the batch is closed.
  shown: 'published',
}

/** The rows of a family on a day, by their codes. */
export const rowsOf = (book: CountyBook, family: string, day: Day, place: string) =>
  book.familyOf(family, day, place).map((id) => ({
    code: id.slice(family.length),
    value: book.getParameter(id, day, place).value as Readonly<Record<string, unknown>>,
  }))
