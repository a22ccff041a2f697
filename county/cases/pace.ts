import type { CountyBook } from '#kernel/book.ts'
import { msOfHour, timetableOf } from '#kernel/casework/timetable.ts'

/** Working time as people live it: offices open and close, holidays pass. Hours are working hours unless said. */
export interface Pace {
  /** So many working hours later. */
  after(at: Date, hours: number): Date
  /** So many working hours earlier. */
  before(at: Date, hours: number): Date
  /** Working hours between two instants. */
  hours(from: Date, to: Date): number
  /** A part of the working time between two instants; of the plain time where no work is done between them. */
  part(from: Date, to: Date, part: number): Date
  /** Whether offices are open. */
  open(at: Date): boolean
}

/** The pace of a county: its calendar and the office hours that hold everywhere in it. */
export function paceOf(book: CountyBook): Pace {
  const gauge = timetableOf(book.calendar, book.hoursOf(book.county)).gauges['working-hours']
  const at = (ticks: number) => new Date(gauge.instantOf(Math.round(ticks)))
  const ticks = (instant: Date) => gauge.ticksAt(instant.getTime())
  const after = (instant: Date, hours: number) => at(ticks(instant) + Math.max(1, hours * msOfHour))
  return {
    after,
    before: (instant, hours) => at(ticks(instant) - hours * msOfHour),
    hours: (from, to) => (ticks(to) - ticks(from)) / msOfHour,
    part(from, to, part) {
      const worked = (ticks(to) - ticks(from)) / msOfHour
      return worked * part > 0.001 ? after(from, worked * part) : plainPart(from, to, part)
    },
    open: (instant) => gauge.ticksAt(instant.getTime() + 1000) > gauge.ticksAt(instant.getTime()),
  }
}

/** A part of the plain time between two instants. */
export const plainPart = (from: Date, to: Date, part: number): Date =>
  new Date(from.getTime() + Math.round((to.getTime() - from.getTime()) * part))

export const hoursLater = (at: Date, hours: number): Date => new Date(at.getTime() + Math.round(hours * msOfHour))
