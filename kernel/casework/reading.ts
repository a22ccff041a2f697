import { dayNumberAt } from '../day.ts'
import type { Calendar } from './calendar.ts'
import { type Amount, type ClockKind, type Hold, joinHolds, originOf } from './clock.ts'
import type { OfficeHours } from './office-hours.ts'
import { dayNumberOfMs, getMs, msOfDay, msOfMinute, startOfDayNumber, timetableOf } from './timetable.ts'

/**
 * How much of a clock runs from one instant to another, holds left out. Clocks of days count from the day after
 * `from`, as their limits do. 0 where `to` is not later.
 */
export function elapsed(
  from: Date,
  to: Date,
  clock: ClockKind,
  calendar: Calendar,
  hours: OfficeHours,
  holds: readonly Hold[] = [],
): Amount {
  const gauge = timetableOf(calendar, hours).gauges[clock]
  const end = getMs(to)
  let cursor = originOf(from, clock)
  let ticks = 0
  for (const hold of [...joinHolds(holds), { from: end, to: end }]) {
    const until = Math.min(hold.from, end)
    if (until > cursor) ticks += gauge.ticksAt(until) - gauge.ticksAt(cursor)
    cursor = Math.max(cursor, hold.to)
    if (cursor >= end) break
  }
  return { amount: ticks / gauge.perUnit, clock }
}

/**
 * What a date chip says: how much is left, or how far it is over. Minutes are whole, days and hours have one decimal.
 * `minutes` are minutes of the clock itself (office time for working clocks): 剩 2 时 10 分, 超 18 分.
 */
export interface Remaining {
  readonly over: boolean
  readonly amount: number
  readonly unit: 'minutes' | 'working-hours' | 'working-days' | 'civil-days'
}

const tenth = (x: number) => Math.round(x * 10) / 10

/**
 * What the chip of a running deadline says now. Minutes under 4 working hours, on the last day of working days (and
 * under one day over), under 24 hours of civil days, and always for emergency hours.
 */
export function remaining(
  { start, due, clock }: { readonly start: Date; readonly due: Date; readonly clock: ClockKind },
  now: Date,
  calendar: Calendar,
  hours: OfficeHours,
): Remaining {
  const { gauges } = timetableOf(calendar, hours)
  const end = getMs(due)
  const at = getMs(now)
  const over = at >= end
  const from = over ? end : Math.min(end, Math.max(at, originOf(start, clock)))
  const to = over ? at : end
  const count = (kind: ClockKind) => gauges[kind].ticksAt(to) - gauges[kind].ticksAt(from)
  const minutes = (kind: ClockKind): Remaining => ({
    over,
    amount: Math.floor(count(kind) / msOfMinute),
    unit: 'minutes',
  })
  if (clock === 'emergency-hours') return minutes(clock)
  const units = count(clock) / gauges[clock].perUnit
  if (clock === 'working-hours') return units < 4 ? minutes(clock) : { over, amount: tenth(units), unit: clock }
  if (clock === 'civil-days') return to - from < msOfDay ? minutes(clock) : { over, amount: tenth(units), unit: clock }
  const inMinutes = over ? units < 1 : dayNumberOfMs(at) === dayNumberOfMs(end)
  return inMinutes ? minutes('working-hours') : { over, amount: tenth(units), unit: clock }
}

/**
 * When somebody is at the desk again: the first opening of the office after today, however many days of rest lie between. What
 * is due until then dies tonight.
 */
export function nextOpening(now: Date, calendar: Calendar, hours: OfficeHours): Date {
  const { findHours } = timetableOf(calendar, hours)
  for (let number = dayNumberAt(now) + 1; ; number++) {
    const open = findHours(number)
    if (open) return new Date(startOfDayNumber(number) + (open.periods[0]?.from ?? 0) * msOfMinute)
  }
}
