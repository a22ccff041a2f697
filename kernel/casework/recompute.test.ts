import { describe, expect, it } from 'vitest'
import { getDay, instantAt } from '../day.ts'
import { calendarData, officeHoursRows } from './calendar.cases.ts'
import { type CalendarData, calendarOf, findFirstDifference } from './calendar.ts'
import { limitOf } from './clock.cases.ts'
import { deadline } from './clock.ts'
import { officeHoursFor } from './office-hours.ts'
import { breach, recompute } from './recompute.ts'

const hours = officeHoursFor(officeHoursRows)
const at = (text: string) => instantAt(getDay(text.slice(0, 10)), text.slice(11))
const known = calendarOf(calendarData)

/** An invented arrangement of 2027: rest 2026-12-31 and 01-01, 02-04 to 02-10, worked Saturdays 02-13 and 02-20. */
const invented: CalendarData = {
  ...calendarData,
  knownUntil: getDay('2027-12-31'),
  rows: [
    ...calendarData.rows,
    ...[
      '2026-12-31',
      '2027-01-01',
      '2027-02-04',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
    ].map((day) => ({
      day: getDay(day),
      kind: 'holiday' as const,
      name: { zh: '假', en: 'rest' },
      source: 'invented',
    })),
    ...['2027-02-13', '2027-02-20'].map((day) => ({
      day: getDay(day),
      kind: 'makeup' as const,
      name: { zh: '假', en: 'rest' },
      source: 'invented',
    })),
  ],
}
const later = calendarOf(invented)
const both = (start: string, limit: string) => {
  const run = { start: at(start), ...limitOf(limit) }
  const before = deadline(run, known, hours)
  return { before, after: recompute(before, deadline(run, later, hours)) }
}

describe('when the year becomes known', () => {
  it('moves a deadline later and says by how many days', () => {
    const { before, after } = both('2027-02-03 10:00', '2 wd')
    expect(before).toMatchObject({ due: at('2027-02-05 17:30'), provisional: true })
    // 02-11 and 02-12.
    expect(after).toMatchObject({ due: at('2027-02-12 17:30'), provisional: false, outcome: 'later', movedDays: 7 })
  })
  it('never moves it sooner', () => {
    const { before, after } = both('2027-02-18 10:00', '2 wd')
    expect(before.due).toEqual(at('2027-02-22 17:30'))
    expect(after.computed.due).toEqual(at('2027-02-20 17:30'))
    expect(after).toMatchObject({ due: before.due, provisional: false, outcome: 'kept', movedDays: 0 })
  })
  it('leaves alone what is the same, and makes it certain', () => {
    const { before, after } = both('2027-03-01 10:00', '2 wd')
    expect(after).toMatchObject({ due: before.due, provisional: false, outcome: 'same', movedDays: 0 })
  })
  it('finds the days of the old year that it changed too', () => {
    expect(findFirstDifference(known, later)).toBe('2026-12-31')
    expect(findFirstDifference(known, known)).toBeUndefined()
    const { before, after } = both('2026-12-30 10:00', '1 wd')
    expect(before.provisional).toBe(false)
    expect(after).toMatchObject({ due: at('2027-01-04 17:30'), outcome: 'later' })
  })
})

describe('breach', () => {
  const { before, after } = both('2027-02-03 10:00', '2 wd')
  it('of a provisional deadline is provisional, and may be none afterwards', () => {
    expect(breach(before, undefined, at('2027-02-05 17:29'))).toBe('none')
    expect(breach(before, undefined, at('2027-02-05 17:30'))).toBe('provisional')
    expect(breach(before, at('2027-02-11 10:00'), at('2027-03-01 10:00'))).toBe('provisional')
    expect(breach(after, at('2027-02-11 10:00'), at('2027-03-01 10:00'))).toBe('none')
    expect(breach(after, at('2027-02-12 17:30'), at('2027-03-01 10:00'))).toBe('final')
    expect(breach(after, undefined, at('2027-03-01 10:00'))).toBe('final')
  })
})
