import type { Milli } from './points.ts'
import { rankGroup, type Standing } from './rank.ts'
import type { Arithmetic, YearRules } from './scheme.ts'
import type { Sum } from './terms.ts'
import { cardsOf } from './year.ts'

/*
 * What one more record would do: for the person and for those who must act, never for neighbours.
 */

export interface WouldBe {
  readonly total: Milli
  readonly rank: number
  readonly lowest: boolean
}

/** Rank of a subject if its total were another one. @throws Error where it does not stand among the standings */
export function wouldBe(
  standings: readonly Standing[],
  subject: string,
  change: Milli,
  arithmetic: Pick<Arithmetic, 'ranking' | 'tiers'>,
): WouldBe {
  let total = 0
  const changed = standings.map((standing) => {
    if (standing.subject !== subject) return standing
    total = standing.total + change
    return { ...standing, total }
  })
  const found = rankGroup(changed, arithmetic).find((one) => one.subject === subject)
  if (!found) throw new Error('is not ranked in this group')
  return { total, rank: found.rank, lowest: found.lowest }
}

/**
 * How many records would bring a subject into the lowest share; undefined where up to 20 do not.
 * @param change what so many records do to the total, in thousandths
 */
export function recordsToLowest(
  standings: readonly Standing[],
  subject: string,
  change: (count: number) => Milli,
  arithmetic: Pick<Arithmetic, 'ranking' | 'tiers'>,
): number | undefined {
  for (let count = 1; count <= 20; count++) {
    const by = change(count)
    if (by < 0 && wouldBe(standings, subject, by, arithmetic).lowest) return count
  }
  return undefined
}

/**
 * What more points of a record do to a score: by its indicator's weight, cap and floor, in its own period.
 * @param facts of the subject alone
 * @returns the change of the period's (from 1) or the year's (0) total
 */
export function changeBy(
  rules: YearRules,
  facts: Parameters<typeof cardsOf>[1],
  record: Pick<Sum, 'subject' | 'period' | 'indicator' | 'item'>,
  asked: { readonly year: number; readonly period: number },
): (points: Milli) => Milli {
  const total = (sums: readonly Sum[]): Milli => {
    const [card] = cardsOf(rules, { ...facts, 'appraisal.sums': sums }, asked.year)
    return (asked.period === 0 ? card?.score.soFar : card?.score.periods[asked.period - 1]?.total) ?? 0
  }
  const now = total(facts['appraisal.sums'])
  const { subject, period, indicator, item } = record
  return (points) => total([...facts['appraisal.sums'], { subject, period, indicator, item, points, entries: 1 }]) - now
}
