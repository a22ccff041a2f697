import { divide, type Milli, POINT, percentOf, spread } from './points.ts'
import { BONUS, DEDUCTION, type IndicatorOf, periodsOf, type YearRules } from './scheme.ts'
import type { Item, Rating, Share, Sum } from './terms.ts'

/*
 * The arithmetic of one subject's year: pure, and the same before and after a score is frozen. What was recorded is summed first, so that
 * the order of entries never matters; caps then go by period.
 */

export interface IndicatorScore {
  readonly indicator: string
  readonly part: string
  /** What could be had in the period. */
  readonly goal: Milli
  readonly recorded: Milli
  /** Within its floor and its cap. */
  readonly counted: Milli
  readonly entries: number
}

export interface Plus {
  readonly recorded: Milli
  readonly counted: Milli
}

export interface PeriodScore {
  readonly period: number
  readonly indicators: readonly IndicatorScore[]
  /** Points of the parts that entries make, unweighted. */
  readonly points: Milli
  readonly goal: Milli
  readonly bonus: Plus
  readonly deduction: Milli
  readonly total: Milli
}

export interface PartScore {
  readonly part: string
  /** As recorded or rated; null: not rated yet, or too few valid ballots. */
  readonly points: Milli | null
  readonly goal: Milli
  /** With its scale and weight, rounded. */
  readonly counted: Milli | null
}

export interface YearScore {
  readonly periods: readonly PeriodScore[]
  readonly parts: readonly PartScore[]
  readonly bonus: Plus
  readonly deduction: Plus
  /** Null while a part is missing. */
  readonly total: Milli | null
  /** What stands without the missing parts. */
  readonly soFar: Milli
}

/** What one subject's score is made of. */
export interface Records {
  /** The group of each period, from the first: goals may differ by it. */
  readonly groups: readonly string[]
  readonly sums: readonly Sum[]
  /** Goals by period (from 1) and indicator, where work items set them. */
  readonly goals: ReadonlyMap<string, Milli>
  readonly rating: Rating | undefined
}

export const goalKey = (period: number, indicator: string): string => `${period}/${indicator}`

/** Goals by subject, out of the shares of work items: each item's periods make its year. */
export function goalsOf(
  rules: YearRules,
  items: readonly Item[],
  shares: readonly Share[],
): ReadonlyMap<string, ReadonlyMap<string, Milli>> {
  const itemOf = new Map(items.map((item) => [item.id, item]))
  const all = new Map<string, Map<string, Milli>>()
  for (const { item: id, subject, points } of shares) {
    const item = itemOf.get(id)
    if (!item || item.ended) continue
    const goals = all.get(subject) ?? new Map<string, Milli>()
    all.set(subject, goals)
    for (const [i, part] of spread(points, item.periods ?? rules.arithmetic.periods).entries()) {
      const key = goalKey(i + 1, item.indicator)
      goals.set(key, (goals.get(key) ?? 0) + part)
    }
  }
  return all
}

/** What an indicator gives in a period. */
function countIndicator(indicator: IndicatorOf, goal: Milli, recorded: Milli): Milli {
  if (indicator.part === BONUS || indicator.part === DEDUCTION) return recorded
  const points = indicator.direction === 'lose' ? goal + recorded : recorded
  const [floor, cap] = [indicator.floor ?? 0, Math.min(indicator.cap ?? goal, goal)]
  return Math.max(floor, Math.min(points, Math.max(cap, floor)))
}

/** @returns the score of one subject's year with everything it is made of */
export function scoreOf({ arithmetic, indicators }: YearRules, records: Records): YearScore {
  const recorded = new Map<string, { points: Milli; entries: number }>()
  for (const { period, indicator, points, entries } of records.sums) {
    const key = goalKey(period, indicator)
    const before = recorded.get(key)
    if (before) {
      before.points += points
      before.entries += entries
    } else recorded.set(key, { points, entries })
  }
  const split = new Map<string, readonly Milli[]>()
  const whole = (year: Milli | null) => (year === null ? [] : spread(year, arithmetic.periods))
  for (const [code, { goal, goals }] of indicators)
    split.set(
      code,
      goals ? arithmetic.periods.map((_, i) => whole(goals[records.groups[i] ?? ''] ?? goal)[i] ?? 0) : whole(goal),
    )

  const byPart = new Map<string, { points: Milli; goal: Milli }>()
  const bonus = { recorded: 0, counted: 0 }
  const deducted = { recorded: 0, counted: 0 }
  const periods = periodsOf(arithmetic).map((period): PeriodScore => {
    const scored: IndicatorScore[] = []
    let [points, goals, plus, minus] = [0, 0, 0, 0]
    for (const [code, indicator] of indicators) {
      const key = goalKey(period, code)
      const goal = (split.get(code)?.[period - 1] ?? 0) + (records.goals.get(key) ?? 0)
      const sum = recorded.get(key)
      if (!sum && goal === 0) continue
      const counted = countIndicator(indicator, goal, sum?.points ?? 0)
      scored.push({
        indicator: code,
        part: indicator.part,
        goal,
        recorded: sum?.points ?? 0,
        counted,
        entries: sum?.entries ?? 0,
      })
      if (indicator.part === BONUS) plus += counted
      else if (indicator.part === DEDUCTION) minus += counted
      else {
        points += counted
        goals += goal
        const part = byPart.get(indicator.part) ?? { points: 0, goal: 0 }
        byPart.set(indicator.part, { points: part.points + counted, goal: part.goal + goal })
      }
    }
    // The cap is the year's: what an earlier period counted is no longer to be had.
    const room = arithmetic.bonusCap === null ? plus : Math.max(0, arithmetic.bonusCap - bonus.counted)
    const countedPlus = Math.min(plus, room)
    const countedMinus =
      arithmetic.deductionFloor === null
        ? minus
        : Math.max(minus, Math.min(0, arithmetic.deductionFloor - deducted.counted))
    bonus.recorded += plus
    bonus.counted += countedPlus
    deducted.recorded += minus
    deducted.counted += countedMinus
    return {
      period,
      indicators: scored,
      points,
      goal: goals,
      bonus: { recorded: plus, counted: countedPlus },
      deduction: countedMinus,
      total: points + countedPlus + countedMinus,
    }
  })

  const parts = arithmetic.parts.map(({ id, weight, from, scale }): PartScore => {
    const had = from === 'rating' ? ratedAs(records.rating) : (byPart.get(id) ?? { points: 0, goal: 0 })
    const scaled =
      had.points === null || scale === 'sum'
        ? had.points
        : had.goal > 0
          ? divide(had.points * 100 * POINT, had.goal)
          : 0
    return {
      part: id,
      ...had,
      counted: scaled === null ? null : percentOf(scaled, weight, arithmetic.decimals),
    }
  })
  const soFar = parts.reduce((sum, { counted }) => sum + (counted ?? 0), 0) + bonus.counted + deducted.counted
  const floored = arithmetic.totalFloor === null ? soFar : Math.max(soFar, arithmetic.totalFloor)
  const complete = parts.every(({ counted }) => counted !== null)
  return { periods, parts, bonus, deduction: deducted, total: complete ? floored : null, soFar: floored }
}

const ratedAs = (rating: Rating | undefined) => ({ points: rating?.points ?? null, goal: 100 * POINT })
