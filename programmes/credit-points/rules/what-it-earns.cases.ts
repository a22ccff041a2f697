import type { Earning } from '../catalogue.ts'
import type { EarnsFacts } from './what-it-earns.ts'

/** A row of a catalogue made for these cases: 2 to 5 points, at most 12 a year. */
export const row: Earning = {
  ...{ code: 'volunteering-99', category: 'volunteering', name: { zh: '试', en: 'Try' }, criterion: '试' },
  ...{
    least: 2,
    most: 5,
    of: 'household',
    evidence: 'none',
    recordedBy: ['village-clerk'],
    yearlyCap: 12,
    kind: 'at-once',
    clause: null,
  },
}
const deduction = { least: -5, most: -2, kind: 'reviewed', clause: '村规民约第 7 条' } as const

type Case = readonly [
  what: string,
  row: Partial<Earning>,
  facts: Pick<EarnsFacts, 'points' | 'earnedThisYear'>,
  points: number | string,
]

/** What the row gives, or why nothing. */
export const cases: readonly Case[] = [
  ['below the range', {}, { points: 1, earnedThisYear: 0 }, 'points-range'],
  ['the least', {}, { points: 2, earnedThisYear: 0 }, 2],
  ['the most', {}, { points: 5, earnedThisYear: 0 }, 5],
  ['above the range', {}, { points: 6, earnedThisYear: 0 }, 'points-range'],
  ['no points said where there is a choice', {}, { points: null, earnedThisYear: 0 }, 'points-range'],
  ['no points said where there is none', { most: 2 }, { points: null, earnedThisYear: 0 }, 2],
  ['the cap leaves as much', {}, { points: 5, earnedThisYear: 7 }, 5],
  ['the cap leaves less', {}, { points: 5, earnedThisYear: 8 }, 4],
  ['the cap leaves one, which is less than the least', {}, { points: 2, earnedThisYear: 11 }, 1],
  ['the cap is reached', {}, { points: 2, earnedThisYear: 12 }, 'year-full'],
  ['the cap was lowered below what was earned', {}, { points: 2, earnedThisYear: 20 }, 'year-full'],
  ['no cap', { yearlyCap: null }, { points: 5, earnedThisYear: 400 }, 5],
  ['nothing', {}, { points: 0, earnedThisYear: 0 }, 'points-range'],
  ['a deduction within its range', deduction, { points: -2, earnedThisYear: 0 }, -2],
  ['a deduction has no yearly cap', deduction, { points: -5, earnedThisYear: 12 }, -5],
  ['a deduction beyond its range', deduction, { points: -6, earnedThisYear: 0 }, 'points-range'],
  ['points where the row takes them', deduction, { points: 2, earnedThisYear: 0 }, 'points-range'],
]
