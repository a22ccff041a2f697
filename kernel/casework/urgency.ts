import { addDays, type Day, dayOf, startOfDay, startOfWeek } from '../day.ts'
import type { WorkList } from '../programme/list.ts'
import { type Calendar, isWorked } from './calendar.ts'

/** Under which heading a row of a list stands: by what burns, or, in lists of the newest first, by when it came. */
export type UrgencyKey = 'today' | 'soon' | 'later' | 'new' | 'week' | 'earlier'

/** A heading and the instants it covers: `from` and before `until`; an end left out is open. */
export interface Urgency {
  readonly key: UrgencyKey
  readonly from?: Date
  readonly until?: Date
}

/**
 * The headings of a list in the order of its rows. What is due by the end of today stands first, overdue included; then what
 * is due by the end of the second working day after today; then the rest, also what has no limit.
 */
export function urgenciesOf(list: Pick<WorkList, 'newest'>, calendar: Calendar, now: Date): readonly Urgency[] {
  const today = dayOf(now)
  const start = startOfDay(today)
  if (list.newest) {
    const week = startOfDay(startOfWeek(today))
    return [
      { key: 'new', from: start },
      { key: 'week', from: week, until: start },
      { key: 'earlier', until: week },
    ]
  }
  // A day that ends at 24:00 ends at the first instant of the next: what is due then is still due that day.
  const endOf = (day: Day) => new Date(startOfDay(addDays(day, 1)).getTime() + 1)
  const tomorrow = endOf(today)
  let last = today
  for (let worked = 0; worked < 2; ) {
    last = addDays(last, 1)
    if (isWorked(calendar.kind(last).kind)) worked++
  }
  const after = endOf(last)
  return [
    { key: 'today', until: tomorrow },
    { key: 'soon', from: tomorrow, until: after },
    { key: 'later', from: after },
  ]
}

/** The heading of an instant; null (no limit) burns last. */
export const urgencyOf = (urgencies: readonly Urgency[], at: Date | null): UrgencyKey =>
  urgencies.find((u) => (at === null ? !u.until : (!u.from || at >= u.from) && (!u.until || at < u.until)))?.key ??
  'later'
