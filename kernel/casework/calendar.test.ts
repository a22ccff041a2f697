import { describe, expect, it } from 'vitest'
import { getDay } from '../day.ts'
import { calendarData } from './calendar.cases.ts'
import { calendarOf } from './calendar.ts'
import { type OfficeHoursRow, officeHoursFor } from './office-hours.ts'

const calendar = calendarOf(calendarData)
const kind = (day: string) => calendar.kind(getDay(day))
const name = { zh: '某日', en: 'some day' }

describe('kind of a day', () => {
  it('tells the four kinds and their source', () => {
    expect(kind('2026-10-09')).toEqual({ kind: 'workday', provisional: false })
    expect(kind('2026-10-11')).toEqual({ kind: 'weekend', provisional: false })
    expect(kind('2026-10-10')).toMatchObject({ kind: 'makeup', name: { zh: '国庆节' }, provisional: false })
    expect(kind('2026-10-07')).toMatchObject({ kind: 'holiday', name: { zh: '国庆节' }, provisional: false })
    expect(kind('2026-10-07').source).toBe('notice of 2026')
  })
  it('past the known years knows weekends and fixed dates, provisionally', () => {
    for (const day of ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03'])
      expect(kind(day)).toMatchObject({ kind: 'holiday', provisional: true })
    expect(kind('2027-01-04')).toEqual({ kind: 'workday', provisional: true })
    expect(kind('2027-01-09')).toEqual({ kind: 'weekend', provisional: true })
    const qingming = ['2027-04-05', '2028-04-04', '2029-04-04', '2030-04-05', '2031-04-05', '2032-04-04']
    for (const day of qingming) expect(kind(day)).toMatchObject({ kind: 'holiday', name: { zh: '法定 qingming' } })
  })
  it('refuses days before it begins and rows that contradict each other', () => {
    expect(() => kind('2023-12-31')).toThrow('no calendar before 2024-01-01')
    const row = { day: getDay('2026-05-04'), kind: 'makeup', name, source: 'x' } as const
    expect(() => calendarOf({ ...calendarData, rows: [row] })).toThrow('make-up day is no weekend')
    const twice = { ...row, kind: 'holiday' } as const
    expect(() => calendarOf({ ...calendarData, rows: [twice, twice] })).toThrow('arranged twice')
    const early = { ...twice, day: getDay('2003-05-01') }
    expect(() => calendarOf({ ...calendarData, rows: [early] })).toThrow('before the calendar begins')
  })
})

describe('office hours', () => {
  const row = (
    from: string,
    periods: OfficeHoursRow['periods'],
    more: Partial<OfficeHoursRow> = {},
  ): OfficeHoursRow => ({
    from: getDay(from),
    name,
    periods,
    source: 'x',
    ...more,
  })
  const rows: OfficeHoursRow[] = [
    row('2020-01-01', [['09:00', '17:00']]),
    row('2020-01-01', [['08:00', '16:00']], { season: { starts: '10-01', ends: '04-30' } }),
    row(
      '2026-06-01',
      [
        ['07:00', '11:00'],
        ['15:00', '18:00'],
      ],
      { place: '340881', season: { starts: '06-15', ends: '09-15' } },
    ),
    row('2026-08-01', [['06:30', '10:30']], { place: '340881' }),
  ]
  const opening = (day: string, place?: string) =>
    officeHoursFor(rows, place).hoursOn(getDay(day)).periods[0]!.from / 60

  it('take the nearest place, then the latest row that holds on the day', () => {
    expect(opening('2026-05-04')).toBe(9)
    expect(opening('2026-06-20', '340881004')).toBe(7)
    expect(opening('2026-06-10', '340881004')).toBe(9)
    expect(opening('2026-08-01', '340881004')).toBe(6.5)
    expect(opening('2026-08-01', '340882001')).toBe(9)
  })
  it('run a season over New Year and say since when they hold', () => {
    const since = (day: string) => officeHoursFor(rows).hoursOn(getDay(day)).since
    expect([since('2026-10-01'), since('2026-12-31'), since('2027-04-30')]).toEqual(Array(3).fill('2026-10-01'))
    expect(since('2020-02-01')).toBe('2020-01-01')
    expect(since('2026-05-01')).toBe('2020-01-01')
    expect(officeHoursFor(rows, '340881').hoursOn(getDay('2026-06-20')).since).toBe('2026-06-15')
  })
  it('are one object for places of the same rows', () => {
    expect(officeHoursFor(rows, '340881001')).toBe(officeHoursFor(rows, '340881002'))
    expect(officeHoursFor(rows, '340881001')).not.toBe(officeHoursFor(rows, '340882001'))
  })
  it('refuse periods out of order, none at all, and days without hours', () => {
    const bad =
      (...periods: OfficeHoursRow['periods'][number][]) =>
      () =>
        officeHoursFor([row('2020-01-01', periods)])
    expect(bad()).toThrow('without a period')
    expect(bad(['12:00', '08:00'])).toThrow('out of order')
    expect(bad(['08:00', '12:00'], ['11:00', '17:00'])).toThrow('out of order')
    expect(bad(['8:00', '12:00'])).toThrow('not a time of day')
    expect(() => officeHoursFor(rows).hoursOn(getDay('2019-12-31'))).toThrow('no office hours on 2019-12-31')
    expect(() => officeHoursFor([rows[2]!], '340882')).toThrow('no office hours for the place 340882')
  })
})
