/**
 * Clocks: when a limit that began at an instant ends, how much of it has run, and why. Pure; every instant is UTC,
 * every day a civil day in Shanghai.
 *
 * Conventions, the same everywhere:
 * - Time is half-open: what is done before `due` is in time, at `due` it is late. A limit of days that ends with a
 *   day ends at 24:00, which is the start of the day after; `dueDay` and `dueTime` print it as '24:00'.
 * - Limits of days: the day of the start is not counted (当日不计，次日起算; Civil Code, article 201). Working days end at
 *   the close of office of the last one, civil days at 24:00 of the last (article 203); where `rollsOver`, a last civil
 *   day of rest gives way to the next working day (article 203).
 * - Limits of hours begin at the instant itself; working hours run in office time only.
 * - On hold a clock stands still exactly, parts of days included; a limit of days still ends with a whole day.
 */
import { type Day, dayNumberAt, dayOfNumber, type Time, timeOf } from '../day.ts'
import { type Calendar, isWorked } from './calendar.ts'
import { derive, type Line, type Stretch } from './derivation.ts'
import type { HoursOfDay, OfficeHours } from './office-hours.ts'
import { type ClockKind, dayNumberOfMs, getMs, startOfDayNumber, type Timetable, timetableOf } from './timetable.ts'

export type { Line } from './derivation.ts'
export type { ClockKind } from './timetable.ts'

/** A time limit: whole days, or hours in whole minutes (0.5 is 30 minutes). */
export interface Limit {
  readonly amount: number
  readonly clock: ClockKind
  /** Civil days only: a last day of rest gives way to the next working day. */
  readonly rollsOver?: boolean
}

/**
 * A limit that began. More time granted (延期) is the same run with a larger amount: it adds to the end whatever stood on
 * hold. Another limit for the same matter is another amount from the same start: elapsed time is kept.
 */
export interface Run extends Limit {
  readonly start: Date
}

/** A time on hold (挂账); without `to` it still lasts. */
export interface Hold {
  readonly from: Date
  readonly to?: Date
}

export interface Deadline {
  readonly due: Date
  /** The day and time to print: a due of 00:00 is 24:00 of the day before. */
  readonly dueDay: Day
  readonly dueTime: Time
  /** True where days past the known calendar decided it. */
  readonly provisional: boolean
  readonly derivation: readonly Line[]
  /** Office hours that applied: those of the due day for working days, all that counted for working hours. */
  readonly hours: readonly HoursOfDay[]
}

/** What a run comes to with its holds: a deadline, or standing still with so much left. */
export type Course =
  | ({ readonly state: 'running' } & Deadline)
  | {
      readonly state: 'held'
      readonly since: Date
      readonly left: Amount
      readonly derivation: readonly Line[]
      readonly hours: readonly HoursOfDay[]
    }

/** So much of a clock, in its own unit (days or hours), parts included. */
export interface Amount {
  readonly amount: number
  readonly clock: ClockKind
}

interface Plan {
  readonly timetable: Timetable
  readonly stretches: readonly Stretch[]
  /** Ticks left when the clock was held; undefined for a clock that runs. */
  readonly held?: { readonly since: number; readonly ticks: number }
  readonly due: number
}

/** @throws RangeError unless the amount is a positive whole number of days, or of minutes for clocks of hours. */
function ticksOfLimit({ amount, clock }: Limit, perUnit: number): number {
  const ofHours = clock === 'working-hours' || clock === 'emergency-hours'
  const steps = ofHours ? Math.round(amount * 60) : amount
  const whole = ofHours ? Math.abs(amount * 60 - steps) < 1e-6 : Number.isInteger(amount)
  if (!(amount > 0 && amount < 1e6) || !whole || steps < 1) throw new RangeError(`not a time limit: ${amount} ${clock}`)
  return ofHours ? (steps * perUnit) / 60 : steps * perUnit
}

const countsFromNextDay = (clock: ClockKind) => clock === 'working-days' || clock === 'civil-days'

/** The instant (ms) from which a clock that began at `start` counts. */
export function originOf(start: Date, clock: ClockKind): number {
  return countsFromNextDay(clock) ? startOfDayNumber(dayNumberAt(start) + 1) : getMs(start)
}

/** Where a limit that ran out at an instant (ms) ends: with the office day, with the day, or at once. */
function endOf(runsOut: number, { clock, rollsOver }: Limit, calendar: Calendar, timetable: Timetable): number {
  if (clock === 'working-days') return timetable.closeAfter(runsOut)
  if (clock !== 'civil-days') return runsOut
  let last = dayNumberOfMs(runsOut - 1)
  while (rollsOver && !isWorked(calendar.kind(dayOfNumber(last)).kind)) last++
  return startOfDayNumber(last + 1)
}

/** Holds in order, joined where they touch. @throws RangeError for one that ends before it begins. */
export function joinHolds(holds: readonly Hold[]): Stretch[] {
  const list = holds
    .map(({ from, to }) => ({ from: getMs(from), to: to ? getMs(to) : Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.from - b.from)
  const result: Stretch[] = []
  for (const hold of list) {
    if (hold.to < hold.from) throw new RangeError(`hold ends before it begins: ${new Date(hold.from).toISOString()}`)
    const last = result.at(-1)
    if (last && hold.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, hold.to) }
    else result.push(hold)
  }
  return result
}

/**
 * Walks a share of a limit through its holds. A hold that begins at or after the end changes nothing: it is late. The
 * whole limit ends as `endOf` says, a share at once.
 */
function planOf(run: Run, share: number, holds: readonly Hold[], calendar: Calendar, hours: OfficeHours): Plan {
  const timetable = timetableOf(calendar, hours)
  const end = (runsOut: number) => (share === 1 ? endOf(runsOut, run, calendar, timetable) : runsOut)
  const gauge = timetable.gauges[run.clock]
  const stretches: Stretch[] = []
  let left = Math.max(1, Math.round(ticksOfLimit(run, gauge.perUnit) * share))
  let cursor = originOf(run.start, run.clock)
  for (const hold of holds.length === 0 ? [] : joinHolds(holds)) {
    if (hold.to <= cursor) continue
    if (hold.from > cursor) {
      const begun = gauge.ticksAt(cursor)
      const ran = gauge.ticksAt(hold.from) - begun
      const runsOut = left <= ran ? gauge.instantOf(begun + left) : hold.from
      if (left <= ran && end(runsOut) <= hold.from) break
      stretches.push({ from: cursor, to: runsOut })
      left = Math.max(0, left - ran)
    }
    const since = Math.max(hold.from, cursor)
    if (hold.to === Number.POSITIVE_INFINITY) {
      return { timetable, stretches, held: { since, ticks: left }, due: Number.POSITIVE_INFINITY }
    }
    cursor = hold.to
  }
  // Held after the clock had run out but before the day was over: the day of the release is given instead.
  const runsOut = left === 0 ? cursor + 1 : gauge.instantOf(gauge.ticksAt(cursor) + left)
  stretches.push({ from: cursor, to: runsOut })
  return { timetable, stretches, due: end(runsOut) }
}

const dependsOnCalendar = ({ clock, rollsOver }: Limit) =>
  clock === 'working-days' || clock === 'working-hours' || (clock === 'civil-days' && rollsOver === true)

function deadlineOf(run: Run, plan: Plan, calendar: Calendar): Deadline {
  const due = new Date(plan.due)
  const lastNumber = dayNumberOfMs(plan.due - 1)
  const dueDay = dayOfNumber(lastNumber)
  const certain = !dependsOnCalendar(run)
  const provisional = !certain && dueDay > calendar.knownUntil
  const dueTime = plan.due === startOfDayNumber(lastNumber + 1) ? '24:00' : timeOf(due)
  // Acts only want the instant: the derivation is made for whoever reads it.
  let derived: ReturnType<typeof derive> | undefined
  const derivedOnce = () =>
    (derived ??= derive(run, plan.stretches, lastNumber, { calendar, timetable: plan.timetable, certain, due }))
  return {
    due,
    dueDay,
    dueTime,
    provisional,
    get derivation() {
      return derivedOnce().lines
    },
    get hours() {
      return derivedOnce().hours
    },
  }
}

/**
 * When a limit ends and why. @throws RangeError for an amount that is no limit (0, parts of days, parts of minutes), an
 * instant before 1992 or before the calendar begins (for clocks of office time: or before the office hours begin).
 */
export const deadline = (run: Run, calendar: Calendar, hours: OfficeHours): Deadline =>
  deadlineOf(run, planOf(run, 1, [], calendar, hours), calendar)

/** Only the instant of `deadline`, for work in bulk. */
export const dueAt = (run: Run, calendar: Calendar, hours: OfficeHours): Date =>
  new Date(planOf(run, 1, [], calendar, hours).due)

/**
 * A limit with the times it stood on hold.
 * @throws RangeError as `deadline`, and for a hold that ends before it begins.
 */
export function withHolds(run: Run, holds: readonly Hold[], calendar: Calendar, hours: OfficeHours): Course {
  const plan = planOf(run, 1, holds, calendar, hours)
  if (!plan.held) return { state: 'running', ...deadlineOf(run, plan, calendar) }
  const { since, ticks } = plan.held
  const perUnit = plan.timetable.gauges[run.clock].perUnit
  const { lines, hours: applied } = derive(run, plan.stretches, dayNumberOfMs(since), {
    calendar,
    timetable: plan.timetable,
    certain: !dependsOnCalendar(run),
  })
  return {
    state: 'held',
    since: new Date(since),
    left: { amount: ticks / perUnit, clock: run.clock },
    derivation: lines,
    hours: applied,
  }
}

/**
 * The instant at which a share of the clock has run (warning at 80 %). Undefined while the clock is held before it.
 * @throws RangeError for a share that is not between 0 and 1; otherwise as `withHolds`.
 */
export function findWarning(
  run: Run,
  holds: readonly Hold[],
  calendar: Calendar,
  hours: OfficeHours,
  share = 0.8,
): Date | undefined {
  if (!(share > 0 && share < 1)) throw new RangeError(`not a share of a limit: ${share}`)
  const plan = planOf(run, share, holds, calendar, hours)
  return plan.held ? undefined : new Date(plan.due)
}
