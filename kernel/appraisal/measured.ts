import type { Milli } from './points.ts'
import { holdsIn, spanOf } from './reach.ts'
import { type IndicatorOf, type Measured, periodsOf, type YearRules } from './scheme.ts'
import type { AppraisalFacts, Member } from './terms.ts'

/*
 * Indicators that nobody types: a figure over records (cases, books, activities) becomes points by the published steps. Pure.
 */

/** What a figure told of a subject in a period. */
export interface Measure {
  readonly figure: string
  readonly numerator: number
  /** Only of rates. */
  readonly denominator: number | null
}

/** An indicator whose points follow from a figure. */
export type MeasuredIndicator = IndicatorOf & { readonly measured: Measured }

export const measuredIn = ({ indicators }: YearRules): readonly MeasuredIndicator[] =>
  [...indicators.values()].filter((one): one is MeasuredIndicator => one.measured !== null)

/** @returns the points of a measure, within what one entry may have */
export function pointsOf({ measured, least, most }: MeasuredIndicator, { numerator, denominator }: Measure): Milli {
  const { each, steps, none } = measured
  if (denominator === 0) return within(none)
  if (each !== null) return within(numerator * each)
  const value = denominator === null ? numerator : Math.round((numerator * 1000) / denominator) / 10
  const step = [...steps].sort((a, b) => b.atLeast - a.atLeast).find(({ atLeast }) => value >= atLeast)
  return within(step?.points ?? least)

  function within(points: Milli): Milli {
    // Nothing times minus points is nothing, without a sign.
    return Math.min(Math.max(points, least), most) || 0
  }
}

/** Who is measured at a place in a period: whoever was last on the roll there in it. Whoever left within it is measured where they went. */
export function measuredAt(
  rules: YearRules,
  members: readonly Member[],
  { year, period, place }: { readonly year: number; readonly period: number; readonly place: string },
): readonly Member[] {
  const span = spanOf(rules.arithmetic, year, period)
  const last = new Map<string, Member>()
  for (const member of members) {
    const before = last.get(member.subject)
    if (holdsIn(member, span) && (!before || before.from <= member.from)) last.set(member.subject, member)
  }
  return [...last.values()].filter((member) => member.place.startsWith(place))
}

/** How many cells of a sheet still lack what a figure tells; a year asks for each of its periods that no sheet of its own closed. */
export function unmeasured(
  rules: YearRules,
  facts: Pick<AppraisalFacts, 'appraisal.members' | 'appraisal.sums' | 'appraisal.sheets'>,
  of: {
    readonly year: number
    readonly period: number
    readonly place: string
    readonly subjects: ReadonlySet<string>
  },
): number {
  const indicators = measuredIn(rules)
  if (indicators.length === 0) return 0
  const { year, period, place, subjects } = of
  const told = new Set(facts['appraisal.sums'].map((sum) => `${sum.subject}/${sum.period}/${sum.indicator}`))
  const closed = (member: Member, n: number) =>
    facts['appraisal.sheets'].some(
      (sheet) => sheet.period === n && sheet.state !== 'open' && member.place.startsWith(sheet.place),
    )
  let count = 0
  for (const n of period === 0 ? periodsOf(rules.arithmetic) : [period])
    for (const member of measuredAt(rules, facts['appraisal.members'], { year, period: n, place }))
      if (subjects.has(member.subject) && !closed(member, n))
        for (const { code } of indicators) if (!told.has(`${member.subject}/${n}/${code}`)) count++
  return count
}
