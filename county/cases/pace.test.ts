import { expect, test } from 'vitest'
import type { CountyBook } from '#kernel/book.ts'
import { calendarOf } from '#kernel/casework/calendar.ts'
import { officeHoursFor } from '#kernel/casework/office-hours.ts'
import { getDay, instantAt, timeOf } from '#kernel/day.ts'
import { calendarData } from '../calendar/days.ts'
import { officeHoursRows } from '../calendar/office-hours.ts'
import { drawFrom } from '../people.ts'
import { paceOf } from './pace.ts'
import { byDay, rhythmOf } from './rhythm.ts'

const calendar = calendarOf(calendarData)
const book = { county: '340881', calendar, hoursOf: () => officeHoursFor(officeHoursRows) } as unknown as CountyBook
const pace = paceOf(book)
const at = (day: string, time: string) => instantAt(getDay(day), time)

test('working time passes over nights, weekends and holidays, and not over make-up days', () => {
  expect(pace.after(at('2026-11-20', '17:00'), 1)).toEqual(at('2026-11-23', '08:30'))
  expect(pace.before(at('2026-11-23', '08:30'), 1)).toEqual(at('2026-11-20', '17:00'))
  expect(pace.hours(at('2026-02-14', '00:00'), at('2026-02-24', '08:00'))).toBe(7.5)
  expect(pace.open(at('2026-02-14', '09:00'))).toBe(true)
  expect(pace.open(at('2026-02-16', '09:00'))).toBe(false)
  expect(pace.open(at('2026-11-18', '12:30'))).toBe(false)
})

test('a part of a time without any work is a part of the plain time', () => {
  expect(pace.part(at('2026-11-21', '08:00'), at('2026-11-21', '18:00'), 0.5)).toEqual(at('2026-11-21', '13:00'))
  expect(pace.part(at('2026-11-20', '16:30'), at('2026-11-23', '09:00'), 0.5)).toEqual(at('2026-11-20', '17:30'))
})

test('reports come by day more than by night, on working days more than on holidays, and never after now', () => {
  const now = at('2026-11-18', '10:30')
  const rhythm = rhythmOf(calendar, now, 365)
  const draw = drawFrom('rhythm')
  const instants = Array.from({ length: 4000 }, (_, i) => rhythm.instantOf((i + 0.5) / 4000, draw))
  expect(instants.every((each) => each < now && each >= at('2025-11-18', '00:00'))).toBe(true)
  const share = (test: (each: Date) => boolean) => instants.filter(test).length / instants.length
  expect(share((each) => timeOf(each) >= '08:00' && timeOf(each) < '18:00')).toBeGreaterThan(0.6)
  expect(share((each) => timeOf(each) < '06:00')).toBeGreaterThan(0.005)
  expect(share((each) => timeOf(each) < '06:00')).toBeLessThan(0.06)
  expect(share((each) => each > at('2026-05-18', '00:00'))).toBeGreaterThan(0.52)
  // The earlier a part, the earlier its instant, give or take the hour it falls into.
  expect(instants.every((each, i) => i === 0 || each.getTime() - instants[i - 1]!.getTime() > -3_600_000)).toBe(true)
})

test('who does something at home does it by day', () => {
  const draw = drawFrom('home')
  expect(byDay(at('2026-11-18', '12:00'), draw)).toEqual(at('2026-11-18', '12:00'))
  for (const [day, time, next] of [
    ['2026-11-18', '23:30', '2026-11-19'],
    ['2026-11-19', '03:00', '2026-11-19'],
  ] as const) {
    const moved = byDay(at(day, time), draw)
    expect(moved >= at(next, '07:30') && moved <= at(next, '09:00')).toBe(true)
  }
})
