import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { calendarOf, isWorked } from '#kernel/casework/calendar.ts'
import { deadline } from '#kernel/casework/clock.ts'
import { officeHoursFor } from '#kernel/casework/office-hours.ts'
import { addDays, type Day, getDay, instantAt, weekday } from '#kernel/day.ts'
import { calendarData } from './days.ts'
import { officeHoursRows } from './office-hours.ts'

const calendar = calendarOf(calendarData)

/** Read from the package's data: its functions answer otherwise west of Greenwich. */
const isWorkday = (day: Day) => day in published.workdays || (weekday(day) < 6 && !(day in published.holidays))

/** Days on which our calendar departs from the package, each with its reason in the README. */
const departures = new Map([['2005-12-31', true]])

describe('the working calendar', () => {
  it('says of every known day what the package says, but for the departures in the README', () => {
    const differing: [Day, boolean][] = []
    for (let day = calendarData.knownFrom; day <= calendarData.knownUntil; day = addDays(day, 1)) {
      const ours = isWorked(calendar.kind(day).kind)
      if (ours !== isWorkday(day)) differing.push([day, ours])
    }
    expect(new Map(differing)).toEqual(departures)
  })
  it('has an arrangement for every known year, each row with its notice', () => {
    const years = new Set(calendarData.rows.map((row) => row.day.slice(0, 4)))
    expect([...years]).toEqual(Array.from({ length: 23 }, (_, i) => String(2004 + i)))
    for (const row of calendarData.rows) expect(row.source).toMatch(/^国务院/)
    expect(calendar.kind(getDay('2020-01-30')).source).toContain('2020年部分节假日')
    expect(calendar.kind(getDay('2020-01-31')).source).toContain('延长2020年春节')
    expect(calendar.kind(getDay('2018-12-31')).source).toContain('2019年')
  })
  it('knows the make-up days that were checked by hand', () => {
    const worked = [
      '2024-02-04',
      '2024-02-18',
      '2025-01-26',
      '2025-09-28',
      '2025-10-11',
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-10-10',
    ]
    for (const day of worked) expect(calendar.kind(getDay(day)).kind).toBe('makeup')
  })
  it('makes the deadline that a case page shows, with its source', () => {
    const start = instantAt(getDay('2026-09-29'), '16:20')
    const hours = officeHoursFor(officeHoursRows, '340881001')
    const found = deadline({ start, amount: 5, clock: 'working-days' }, calendar, hours)
    expect([found.dueDay, found.dueTime, found.provisional]).toEqual(['2026-10-12', '17:30', false])
    expect(found.derivation.find((line) => line.kind === 'makeup')).toMatchObject({
      day: '2026-10-10',
      source: '国务院办公厅关于2026年部分节假日安排的通知',
    })
  })
})
