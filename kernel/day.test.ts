import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as d from './day.ts'

const day = d.getDay
const anyDay = fc
  .integer({ min: d.numberOfDay(day('1000-01-01')), max: d.numberOfDay(day('9999-12-31')) })
  .map(d.dayOfNumber)
const anyInstant = fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2200, 0, 1) }).map((ms) => new Date(ms))

describe('a day from outside', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '1000-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(d.isDay(text)).toBe(true)
    expect(d.getDay(text)).toBe(text)
  })
  it.each([
    '2025-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-00',
    '2026-1-1',
    '0999-12-31',
    '20260101',
    '2026-01-01 ',
    '',
    '2026年1月1日',
  ])('%j is none', (text) => {
    expect(d.isDay(text)).toBe(false)
    expect(() => d.getDay(text)).toThrow(RangeError)
  })
})

describe('days and instants', () => {
  it('a day begins at 16:00 UTC of the day before', () => {
    expect(d.startOfDay(day('2026-10-12')).toISOString()).toBe('2026-10-11T16:00:00.000Z')
    expect(d.dayOf(new Date('2026-10-11T15:59:59.999Z'))).toBe('2026-10-11')
    expect(d.dayOf(new Date('2026-10-11T16:00:00.000Z'))).toBe('2026-10-12')
  })
  it('a time of day', () => {
    expect(d.instantAt(day('2026-10-12'), '17:30').toISOString()).toBe('2026-10-12T09:30:00.000Z')
    expect(d.instantAt(day('2026-10-12'), '24:00')).toEqual(d.startOfDay(day('2026-10-13')))
    expect(d.timeOf(new Date('2026-10-12T09:30:59.999Z'))).toBe('17:30')
    expect(d.timeOf(new Date('2026-10-11T16:00:00Z'))).toBe('00:00')
    for (const time of ['8:00', '24:01', '12:60', '25:00', '', '12:00:00'])
      expect(() => d.instantAt(day('2026-10-12'), time)).toThrow('not a time of day')
  })
  it('instants begin with 1992, after the last summer time; days need no instant', () => {
    expect(d.dayOf(new Date('1991-12-31T16:00:00Z'))).toBe('1992-01-01')
    expect(() => d.dayOf(new Date('1991-12-31T15:59:59Z'))).toThrow('instant before 1992')
    expect(() => d.timeOf(new Date('1988-07-01T00:00:00Z'))).toThrow('instant before 1992')
    expect(() => d.startOfDay(day('1991-12-31'))).toThrow('no instants before 1992')
    expect(() => d.dayOf(new Date(Number.NaN))).toThrow('not an instant')
    expect(d.addDays(day('1952-02-28'), 2)).toBe('1952-03-01')
  })
  it('agree with the zone data of the platform', () => {
    const parts = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    fc.assert(
      fc.property(anyInstant, (instant) => {
        expect(`${d.dayOf(instant)} ${d.timeOf(instant)}`).toBe(parts.format(instant))
      }),
    )
  })
})

describe('arithmetic', () => {
  it('weeks begin on Monday', () => {
    expect(d.weekday(day('2026-10-12'))).toBe(1)
    expect(d.weekday(day('2026-10-18'))).toBe(7)
    expect(d.weekday(day('1969-12-31'))).toBe(3)
    expect(d.startOfWeek(day('2026-10-18'))).toBe('2026-10-12')
    expect(d.startOfWeek(day('2026-10-12'))).toBe('2026-10-12')
  })
  it('months and quarters', () => {
    expect(d.monthOf(day('2026-08-15'))).toBe('2026-08')
    expect([d.startOfMonth(day('2024-02-10')), d.endOfMonth(day('2024-02-10'))]).toEqual(['2024-02-01', '2024-02-29'])
    expect(d.quarterOf(day('2026-08-15'))).toEqual({ year: 2026, quarter: 3 })
    expect([d.startOfQuarter(day('2026-08-15')), d.endOfQuarter(day('2026-08-15'))]).toEqual([
      '2026-07-01',
      '2026-09-30',
    ])
    expect(d.endOfQuarter(day('2026-12-31'))).toBe('2026-12-31')
    expect(d.addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(d.addMonths(day('2026-01-31'), -2)).toBe('2025-11-30')
    expect(d.addMonths(day('2026-12-05'), 13)).toBe('2028-01-05')
    expect(() => d.addMonths(day('9999-12-05'), 1)).toThrow(RangeError)
  })
  it('later and earlier', () => {
    expect(d.laterDay(day('2026-01-02'), day('2026-01-10'))).toBe('2026-01-10')
    expect(d.earlierDay(day('2026-01-02'), day('2026-01-10'))).toBe('2026-01-02')
  })
  it('is that of the Gregorian calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400_000, max: 400_000 }), (one, step) => {
        const number = d.numberOfDay(one)
        expect(d.isDay(one)).toBe(true)
        expect(number).toBe(Date.parse(`${one}T00:00:00Z`) / 86_400_000)
        expect(d.weekday(one)).toBe(new Date(`${one}T00:00:00Z`).getUTCDay() || 7)
        if (number + step < d.numberOfDay(day('1000-01-01')) || number + step > d.numberOfDay(day('9999-12-31'))) return
        const other = d.addDays(one, step)
        expect(d.daysBetween(one, other)).toBe(step)
        expect(other > one).toBe(step > 0)
      }),
    )
    expect(() => d.addDays(day('9999-12-31'), 1)).toThrow(RangeError)
  })
})

it('prints days as documents do', () => {
  expect(d.formatDayZh(day('2026-11-21'))).toBe('2026年11月21日')
  expect(d.formatDayZh(day('2026-01-05'))).toBe('2026年1月5日')
  expect(d.formatDayEn(day('2026-11-21'))).toBe('21 November 2026')
  expect(d.formatQuarterZh(day('2026-11-21'))).toBe('第4季度')
})
