import type { Day } from '../day.ts'

/**
 * Which day is asked about, and as known when. Without `known`, "on a day" means what held on that day as it is known now;
 * with it, what was known at that instant about the day.
 */
export interface AsOf {
  readonly day: Day
  readonly known?: Date
}

/** Conditions over one table of versions. `values` are to be appended to those of the statement. */
export interface Condition {
  /** Appended to the statement's name: the server keeps one plan a text. */
  readonly suffix: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** The versions of `alias` that were known. `next` is the number of the first free placeholder. */
export function knownVersions(alias: string, { known }: { readonly known?: Date }, next: number): Condition {
  if (!known) return { suffix: '', text: `${alias}.retracted_at is null`, values: [] }
  return {
    suffix: '-known',
    text: `${alias}.recorded_at <= $${next} and (${alias}.retracted_at is null or ${alias}.retracted_at > $${next})`,
    values: [known],
  }
}

/** The versions of `alias` that held on the day: from_day up to, not including, to_day. */
export function heldVersions(alias: string, asOf: AsOf, next: number): Condition {
  const known = knownVersions(alias, asOf, next + 1)
  return {
    suffix: known.suffix,
    text: `${known.text} and ${alias}.from_day <= $${next}::date and (${alias}.to_day is null or ${alias}.to_day > $${next}::date)`,
    values: [asOf.day, ...known.values],
  }
}

/** Whether a version holds on a day. */
export const holdsOn = (version: { readonly from: Day; readonly to: Day | null }, day: Day): boolean =>
  version.from <= day && (version.to === null || version.to > day)

/** Whether two spans of days share one. */
export const overlap = (
  a: { readonly from: Day; readonly to: Day | null },
  b: { readonly from: Day; readonly to: Day | null },
): boolean => (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
