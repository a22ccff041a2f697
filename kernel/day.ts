/**
 * A civil day in the time zone Asia/Shanghai, written 'YYYY-MM-DD'. Days compare and sort as text.
 * Everything here is arithmetic on fixed +08:00, so that the zone of the process never matters.
 */
export type Day = string & { readonly __day: true }

/** A time of day 'HH:MM' on the clock of Asia/Shanghai; '24:00' is the end of a day. */
export type Time = string

const msOfDay = 86_400_000
const msOfZone = 8 * 3_600_000
/** Start of 1992 in Shanghai. Summer time was kept from 1986 to 1991; before it the zone was not always +08:00. */
const firstInstant = Date.UTC(1992, 0, 1) - msOfZone
const pattern = /^\d{4}-\d{2}-\d{2}$/
const timePattern = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const months = 'January February March April May June July August September October November December'.split(' ')

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const lengthOfMonth = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : lengths[month - 1]!)
const pad = (n: number) => (n < 10 ? `0${n}` : `${n}`)
const digit = (text: string, at: number) => text.charCodeAt(at) - 48
const yearOf = (day: Day) => digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
const monthNumberOf = (day: Day) => digit(day, 5) * 10 + digit(day, 6)
const dateOf = (day: Day) => digit(day, 8) * 10 + digit(day, 9)
const write = (year: number, month: number, date: number) => `${year}-${pad(month)}-${pad(date)}` as Day

/** True for a day that exists in a year from 1000 to 9999; '2025-02-30' is none. */
export function isDay(text: string): text is Day {
  if (!pattern.test(text)) return false
  const day = text as Day
  const [year, month, date] = [yearOf(day), monthNumberOf(day), dateOf(day)]
  return year >= 1000 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)
}

/** Reads a day from outside. @throws RangeError where there is no such day; doors check with `isDay` first. */
export function getDay(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${JSON.stringify(text.slice(0, 30))}`)
  return text
}

/** Days since 1970-01-01 (proleptic Gregorian calendar). */
export function numberOfDay(day: Day): number {
  const month = monthNumberOf(day)
  const year = yearOf(day) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dateOf(day) - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The reverse of `numberOfDay`. @throws RangeError outside of the years 1000 to 9999. */
export function dayOfNumber(number: number): Day {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  if (!(year >= 1000 && year <= 9999)) throw new RangeError(`day number outside of the years 1000 to 9999: ${number}`)
  return write(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)
}

/** Days since 1970-01-01 of the Shanghai day that holds this instant. @throws RangeError as `dayOf`. */
export function dayNumberAt(instant: Date): number {
  const ms = instant.getTime()
  if (!(ms >= firstInstant)) {
    throw new RangeError(Number.isNaN(ms) ? 'not an instant' : `instant before 1992: ${instant.toISOString()}`)
  }
  return Math.floor((ms + msOfZone) / msOfDay)
}

/**
 * The civil day in Shanghai at this instant.
 * @throws RangeError for an invalid instant and for one before 1992 began in Shanghai (summer time until 1991):
 * older days are known to us only as days, never as instants.
 */
export const dayOf = (instant: Date): Day => dayOfNumber(dayNumberAt(instant))

/** Midnight at which the day begins. @throws RangeError for a day before 1992. */
export function startOfDay(day: Day): Date {
  const ms = numberOfDay(day) * msOfDay - msOfZone
  if (!(ms >= firstInstant)) throw new RangeError(`no instants before 1992: ${day}`)
  return new Date(ms)
}

/** Minutes since midnight of 'HH:MM'; '24:00' is 1440. @throws RangeError for any other text. */
export function minutesOf(time: Time): number {
  const match = timePattern.exec(time)
  if (!match) throw new RangeError(`not a time of day: ${JSON.stringify(time.slice(0, 20))}`)
  return match[1] ? Number(match[1]) * 60 + Number(match[2]) : 1440
}

/** The instant of a time of day; '24:00' is the start of the day after. @throws RangeError as `startOfDay`, `minutesOf`. */
export const instantAt = (day: Day, time: Time): Date => new Date(startOfDay(day).getTime() + minutesOf(time) * 60_000)

/** The clock of Shanghai at this instant, seconds cut off. @throws RangeError as `dayOf`. */
export function timeOf(instant: Date): Time {
  dayNumberAt(instant)
  const minutes = Math.floor(((instant.getTime() + msOfZone) % msOfDay) / 60_000)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOfDay(day) + days)

export function laterDay(a: Day, b: Day): Day {
  if (a > b) return a
  return b
}
export function earlierDay(a: Day, b: Day): Day {
  if (a < b) return a
  return b
}

/** Days from one day to the other; negative where `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOfDay(to) - numberOfDay(from)

/** Monday 1 to Sunday 7. */
export const weekday = (day: Day): number => ((((numberOfDay(day) + 3) % 7) + 7) % 7) + 1

/** Monday of the week; weeks begin on Monday (GB/T 7408). */
export const startOfWeek = (day: Day): Day => addDays(day, 1 - weekday(day))

/** The month as 'YYYY-MM'. */
export const monthOf = (day: Day): string => day.slice(0, 7)
export const startOfMonth = (day: Day): Day => write(yearOf(day), monthNumberOf(day), 1)
export const endOfMonth = (day: Day): Day =>
  write(yearOf(day), monthNumberOf(day), lengthOfMonth(yearOf(day), monthNumberOf(day)))

/** The day of the same date so many months on; where the month has no such date, its last day (Civil Code, article 202). */
export function addMonths(day: Day, count: number): Day {
  const index = yearOf(day) * 12 + monthNumberOf(day) - 1 + count
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  if (!(year >= 1000 && year <= 9999))
    throw new RangeError(`month outside of the years 1000 to 9999: ${day} + ${count}`)
  return write(year, month, Math.min(dateOf(day), lengthOfMonth(year, month)))
}

export interface Quarter {
  readonly year: number
  /** 1 to 4. */
  readonly quarter: number
}

export const quarterOf = (day: Day): Quarter => ({
  year: yearOf(day),
  quarter: Math.ceil(monthNumberOf(day) / 3),
})
export const startOfQuarter = (day: Day): Day => write(yearOf(day), quarterOf(day).quarter * 3 - 2, 1)
export const endOfQuarter = (day: Day): Day => addDays(addMonths(startOfQuarter(day), 3), -1)

/** As documents print it: 2026年11月21日. Tables print the day itself. */
export const formatDayZh = (day: Day): string => `${yearOf(day)}年${monthNumberOf(day)}月${dateOf(day)}日`
/** As documents print it in English: 21 November 2026. */
export const formatDayEn = (day: Day): string => `${dateOf(day)} ${months[monthNumberOf(day) - 1]} ${yearOf(day)}`
/** 第3季度, never Q3. */
export const formatQuarterZh = (day: Day): string => `第${quarterOf(day).quarter}季度`
