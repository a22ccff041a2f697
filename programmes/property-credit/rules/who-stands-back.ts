import { addMonths, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'

/*
 * Who may not inspect what: whoever works or worked for the estate or the company that manages it, whose family does, or who declared a
 * relation. 行政处罚法、公务员法 on standing back; for how long former work counts is a parameter.
 */

/** Why an inspector stands back, as told to those entitled. */
export type WhyBack = 'declared' | 'employed' | 'worked' | 'kin'

export interface Tie {
  readonly person: Id
  readonly organisation: Id
  readonly kin: boolean
  /** The day on which the post ended; null while it is held. */
  readonly to: string | null
}

export interface Asked {
  readonly inspector: Id
  /** The estate, and the company that manages it. */
  readonly estate: Id
  readonly company: Id | undefined
  readonly ties: readonly Tie[]
  readonly declared: readonly { readonly inspector: Id; readonly estate: Id }[]
  readonly day: Day
  /** So many years after it ended former work still counts. */
  readonly years: number
}

/** The first reason for which an inspector stands back from an estate, if any. */
export function whoStandsBack({ inspector, estate, company, ties, declared, day, years }: Asked): WhyBack | undefined {
  const here = ties.filter((tie) => tie.person === inspector && [estate, company].includes(tie.organisation))
  const counts = ({ to }: Tie) => to === null || to > addMonths(day, -12 * years)
  const own = here.filter((tie) => !tie.kin)
  if (own.some(({ to }) => to === null || to > day)) return 'employed'
  if (own.some(counts)) return 'worked'
  // What the family did once is over; what it does now is not.
  if (here.some(({ kin, to }) => kin && (to === null || to > day))) return 'kin'
  return declared.some((one) => one.inspector === inspector && one.estate === estate) ? 'declared' : undefined
}
