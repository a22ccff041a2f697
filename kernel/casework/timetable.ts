import { dayNumberAt, dayOfNumber, laterDay, numberOfDay } from '../day.ts'
import { type Calendar, isWorked } from './calendar.ts'
import type { HoursOfDay, OfficeHours, Period } from './office-hours.ts'

/**
 * 工作日: office time of working days. 工作时: office time by the minute. 紧急工作时: 24 hours, through nights and
 * holidays. 自然日: calendar days, as laws count.
 */
export type ClockKind = 'working-days' | 'working-hours' | 'emergency-hours' | 'civil-days'

/**
 * How far a clock has run, in ticks since some fixed beginning: whole numbers, never going back. All clock
 * arithmetic is differences of ticks, so that it is exact and additive.
 */
export interface Gauge {
  /** Ticks in one unit of the clock (one day, one hour). */
  readonly perUnit: number
  ticksAt(ms: number): number
  /** Earliest instant (ms) at which so many ticks have run. */
  instantOf(ticks: number): number
}

/** A calendar and office hours worked into an index that answers in constant or logarithmic time. */
export interface Timetable {
  readonly gauges: Readonly<Record<ClockKind, Gauge>>
  /** Hours of a day by its number; undefined where no work is done on it. */
  findHours(dayNumber: number): HoursOfDay | undefined
  /** The first close of office at or after an instant (ms). */
  closeAfter(ms: number): number
}

export const msOfMinute = 60_000
export const msOfHour = 3_600_000
export const msOfDay = 86_400_000
const msOfZone = 8 * msOfHour
/** A working day has more ticks than office milliseconds, and few enough that tick times millisecond stays exact. */
const ticksOfWorkingDay = 100_000_000
const mostDays = 400 * 366

export const startOfDayNumber = (number: number): number => number * msOfDay - msOfZone
export const dayNumberOfMs = (ms: number): number => Math.floor((ms + msOfZone) / msOfDay)

/** Office milliseconds that have passed at a time of day. */
function openedAt(periods: readonly Period[], msInDay: number): number {
  let sum = 0
  for (const { from, to } of periods) {
    if (msInDay <= from * msOfMinute) break
    sum += Math.min(msInDay, to * msOfMinute) - from * msOfMinute
  }
  return sum
}

/** Earliest time of day (ms) at which so many office milliseconds have passed; more than 0, at most the day's. */
function timeOpened(periods: readonly Period[], opened: number): number {
  let left = opened
  for (const { from, to } of periods) {
    const length = (to - from) * msOfMinute
    if (left <= length) return from * msOfMinute + left
    left -= length
  }
  throw new RangeError(`more office time than the day has: ${opened} ms`)
}

/** Index of the last entry that is smaller than the value; the list ascends and its first entry is smaller. */
function lastBelow(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (list[middle]! < value) low = middle
    else high = middle - 1
  }
  return low
}

function build(calendar: Calendar, hours: OfficeHours): Timetable {
  const first = laterDay(calendar.knownFrom, hours.from)
  const base = numberOfDay(first)
  const hoursOf: (HoursOfDay | undefined)[] = []
  /** Day numbers of the working days, in order. */
  const worked: number[] = []
  /** Working days, and office milliseconds, before each day since `base`. One entry more than `hoursOf`. */
  const workedBefore = [0]
  const openBefore = [0]

  function grow() {
    if (hoursOf.length >= mostDays) throw new RangeError(`clock runs more than 400 years beyond ${first}`)
    for (let i = 0; i < 366; i++) {
      const number = base + hoursOf.length
      const day = dayOfNumber(number)
      const open = isWorked(calendar.kind(day).kind) ? hours.hoursOn(day) : undefined
      hoursOf.push(open)
      if (open) worked.push(number)
      workedBefore.push(worked.length)
      openBefore.push(openBefore.at(-1)! + (open ? open.minutes * msOfMinute : 0))
    }
  }
  function indexOf(number: number): number {
    const index = number - base
    if (!(index >= 0)) throw new RangeError(`no calendar or office hours before ${first}`)
    while (index >= hoursOf.length) grow()
    return index
  }
  function findHours(number: number) {
    return hoursOf[indexOf(number)]
  }

  const workingDays: Gauge = {
    perUnit: ticksOfWorkingDay,
    ticksAt(ms) {
      const number = dayNumberOfMs(ms)
      const index = indexOf(number)
      const open = hoursOf[index]
      const whole = workedBefore[index]! * ticksOfWorkingDay
      if (!open) return whole
      const passed = openedAt(open.periods, ms - startOfDayNumber(number))
      return whole + Math.floor((passed * ticksOfWorkingDay) / (open.minutes * msOfMinute))
    },
    instantOf(ticks) {
      const nth = Math.ceil(ticks / ticksOfWorkingDay)
      while (worked.length < nth) grow()
      const number = worked[nth - 1]
      if (number === undefined) return startOfDayNumber(base)
      const { periods, minutes } = findHours(number)!
      const part = ticks - (nth - 1) * ticksOfWorkingDay
      const opened = Math.ceil((part * minutes * msOfMinute) / ticksOfWorkingDay)
      return startOfDayNumber(number) + timeOpened(periods, opened)
    },
  }

  const workingHours: Gauge = {
    perUnit: msOfHour,
    ticksAt(ms) {
      const number = dayNumberOfMs(ms)
      const index = indexOf(number)
      const open = hoursOf[index]
      return openBefore[index]! + (open ? openedAt(open.periods, ms - startOfDayNumber(number)) : 0)
    },
    instantOf(ticks) {
      while (openBefore.at(-1)! < ticks) grow()
      if (ticks <= 0) return startOfDayNumber(base)
      const index = lastBelow(openBefore, ticks)
      return startOfDayNumber(base + index) + timeOpened(hoursOf[index]!.periods, ticks - openBefore[index]!)
    },
  }

  const plain = (perUnit: number): Gauge => ({ perUnit, ticksAt: (ms) => ms, instantOf: (ticks) => ticks })

  return {
    gauges: {
      'working-days': workingDays,
      'working-hours': workingHours,
      'emergency-hours': plain(msOfHour),
      'civil-days': plain(msOfDay),
    },
    findHours,
    closeAfter(ms) {
      for (let number = dayNumberOfMs(ms); ; number++) {
        const open = findHours(number)
        const close = open && startOfDayNumber(number) + open.periods.at(-1)!.to * msOfMinute
        if (close !== undefined && close >= ms) return close
      }
    },
  }
}

const built = new WeakMap<Calendar, WeakMap<OfficeHours, Timetable>>()

/** The index of a calendar and office hours; built at first use, kept as long as both are. */
export function timetableOf(calendar: Calendar, hours: OfficeHours): Timetable {
  const known = built.get(calendar)?.get(hours)
  if (known) return known
  const timetable = build(calendar, hours)
  const byHours = built.get(calendar) ?? new WeakMap<OfficeHours, Timetable>()
  built.set(calendar, byHours.set(hours, timetable))
  return timetable
}

/** Milliseconds of an instant that a clock may see. @throws RangeError for an invalid one and one before 1992. */
export function getMs(instant: Date): number {
  dayNumberAt(instant)
  return instant.getTime()
}
