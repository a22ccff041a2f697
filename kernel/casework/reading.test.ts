import { describe, expect, it } from 'vitest'
import { getDay, instantAt } from '../day.ts'
import { calendarData, officeHoursRows } from './calendar.cases.ts'
import { calendarOf } from './calendar.ts'
import { limitOf } from './clock.cases.ts'
import { officeHoursFor } from './office-hours.ts'
import { elapsed, nextOpening, remaining } from './reading.ts'

const calendar = calendarOf(calendarData)
const hours = officeHoursFor(officeHoursRows)
const at = (text: string) => instantAt(getDay(text.slice(0, 10)), text.slice(11))

describe('elapsed', () => {
  const ran = (from: string, to: string, clock: string, ...holds: string[]) =>
    elapsed(
      at(from),
      at(to),
      limitOf(`1 ${clock}`).clock,
      calendar,
      hours,
      holds.map((h) => ({ from: at(h.slice(0, 16)), to: at(h.slice(20)) })),
    ).amount

  it('counts in the unit of the clock', () => {
    // 09-30, 10-08 and 10-09 in full, 72 of 450 minutes on 10-10.
    expect(ran('2026-09-29 16:20', '2026-10-10 09:12', 'wd')).toBeCloseTo(3.16, 6)
    expect(ran('2026-09-29 16:20', '2026-09-30 08:30', 'wh')).toBeCloseTo(70 / 60 + 0.5, 9)
    expect(ran('2026-02-16 17:00', '2026-02-17 05:00', 'eh')).toBe(12)
    expect(ran('2026-03-01 10:00', '2026-03-03 12:00', 'cd')).toBe(1.5)
  })
  it('is nothing on the day of the start, in rest, or backwards', () => {
    expect(ran('2026-09-29 08:20', '2026-09-29 17:00', 'wd')).toBe(0)
    expect(ran('2026-09-30 17:30', '2026-10-08 08:00', 'wh')).toBe(0)
    expect(ran('2026-10-13 10:00', '2026-10-12 10:00', 'eh')).toBe(0)
  })
  it('leaves holds out', () => {
    expect(ran('2026-10-12 08:00', '2026-10-12 12:00', 'wh', '2026-10-12 09:00 -> 2026-10-12 10:30')).toBe(2.5)
    expect(ran('2026-10-12 08:00', '2026-10-12 10:00', 'wh', '2026-10-12 09:00 -> 2026-10-13 10:30')).toBe(1)
    expect(ran('2026-10-12 08:00', '2026-10-12 10:00', 'wh', '2026-10-11 09:00 -> 2026-10-12 08:30')).toBe(1.5)
  })
})

describe('remaining', () => {
  it.each([
    // clock, start, due, now, chip
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-10-10 09:12', [false, 1.8, 'working-days']],
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-09-29 16:30', [false, 5, 'working-days']],
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-10-11 12:00', [false, 1, 'working-days']],
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-10-12 11:00', [false, 270, 'minutes']],
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-10-12 17:29', [false, 1, 'minutes']],
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-10-12 17:30', [true, 0, 'minutes']],
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-10-13 08:18', [true, 18, 'minutes']],
    ['wd', '2026-09-29 16:20', '2026-10-12 17:30', '2026-10-14 12:00', [true, 1.5, 'working-days']],
    ['wh', '2026-10-10 09:04', '2026-10-12 09:04', '2026-10-10 09:12', [false, 7.4, 'working-hours']],
    ['wh', '2026-10-10 08:00', '2026-10-10 14:17', '2026-10-10 09:12', [false, 185, 'minutes']],
    ['wh', '2026-10-10 08:00', '2026-10-10 11:22', '2026-10-10 09:12', [false, 130, 'minutes']],
    ['wh', '2026-10-10 08:00', '2026-10-10 08:54', '2026-10-10 09:12', [true, 18, 'minutes']],
    ['wh', '2026-10-09 08:00', '2026-10-09 17:00', '2026-10-10 13:00', [true, 4.5, 'working-hours']],
    ['eh', '2026-02-16 17:00', '2026-02-18 17:00', '2026-02-16 17:00', [false, 2880, 'minutes']],
    ['eh', '2026-02-16 17:00', '2026-02-17 01:00', '2026-02-17 01:18', [true, 18, 'minutes']],
    ['cd', '2026-03-10 09:00', '2026-03-17 24:00', '2026-03-10 15:00', [false, 7, 'civil-days']],
    ['cd', '2026-03-10 09:00', '2026-03-17 24:00', '2026-03-16 12:00', [false, 1.5, 'civil-days']],
    ['cd', '2026-03-10 09:00', '2026-03-17 24:00', '2026-03-17 21:00', [false, 180, 'minutes']],
  ] as const)('%s %s due %s at %s', (clock, start, due, now, [over, amount, unit]) => {
    const run = { start: at(start), due: at(due), clock: limitOf(`1 ${clock}`).clock }
    expect(remaining(run, at(now), calendar, hours)).toEqual({ over, amount, unit })
  })
})

it.each([
  ['a working evening ends with the next morning', '2026-03-10 16:30', '2026-03-11 08:00'],
  ['a Friday ends with Monday morning', '2026-03-13 16:30', '2026-03-16 08:00'],
  ['before the office opens it is tomorrow', '2026-03-10 07:00', '2026-03-11 08:00'],
  ['the eve of a long holiday ends when it is over', '2026-02-14 16:30', '2026-02-24 08:00'],
])('%s', (_, now, opens) => {
  expect(nextOpening(at(now), calendar, hours)).toEqual(at(opens))
})
