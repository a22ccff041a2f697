import { addDays, getDay } from '../day.ts'
import type { CalendarData, CalendarRow } from './calendar.ts'
import type { OfficeHoursRow } from './office-hours.ts'

/*
 * Three years of the State Council's notices for the tests of the clocks, written down apart from the data that the
 * product ships, so that a slip in either is seen. Holiday: days of rest; weekend days worked for them.
 */
const arranged: Record<number, readonly [zh: string, rest: string, worked?: string][]> = {
  2024: [
    ['元旦', '2024-01-01'],
    ['春节', '2024-02-10..2024-02-17', '2024-02-04 2024-02-18'],
    ['清明节', '2024-04-04..2024-04-06', '2024-04-07'],
    ['劳动节', '2024-05-01..2024-05-05', '2024-04-28 2024-05-11'],
    ['端午节', '2024-06-10'],
    ['中秋节', '2024-09-15..2024-09-17', '2024-09-14'],
    ['国庆节', '2024-10-01..2024-10-07', '2024-09-29 2024-10-12'],
  ],
  2025: [
    ['元旦', '2025-01-01'],
    ['春节', '2025-01-28..2025-02-04', '2025-01-26 2025-02-08'],
    ['清明节', '2025-04-04..2025-04-06'],
    ['劳动节', '2025-05-01..2025-05-05', '2025-04-27'],
    ['端午节', '2025-05-31..2025-06-02'],
    ['国庆节', '2025-10-01..2025-10-08', '2025-09-28 2025-10-11'],
  ],
  2026: [
    ['元旦', '2026-01-01..2026-01-03', '2026-01-04'],
    ['春节', '2026-02-15..2026-02-23', '2026-02-14 2026-02-28'],
    ['清明节', '2026-04-04..2026-04-06'],
    ['劳动节', '2026-05-01..2026-05-05', '2026-05-09'],
    ['端午节', '2026-06-19..2026-06-21'],
    ['中秋节', '2026-09-25..2026-09-27'],
    ['国庆节', '2026-10-01..2026-10-07', '2026-09-20 2026-10-10'],
  ],
}

function* rowsOf(year: string, zh: string, kind: CalendarRow['kind'], days: string): Generator<CalendarRow> {
  for (const part of days.split(' ')) {
    const [from, to = from] = part.split('..') as [string, string?]
    for (let day = getDay(from); day <= to; day = addDays(day, 1)) {
      // A name of its own for each row, as rows have that were read from a database.
      yield { day, kind, name: { zh, en: `${zh} (en)` }, source: `notice of ${year}` }
    }
  }
}

export const calendarData: CalendarData = {
  knownFrom: getDay('2024-01-01'),
  knownUntil: getDay('2026-12-31'),
  rows: Object.entries(arranged).flatMap(([year, holidays]) =>
    holidays.flatMap(([zh, rest, worked]) => [
      ...rowsOf(year, zh, 'holiday', rest),
      ...(worked ? rowsOf(year, zh, 'makeup', worked) : []),
    ]),
  ),
  fixedHolidays: ['01-01', 'qingming', '05-01', '05-02', '10-01', '10-02', '10-03'].map((on) => ({
    on,
    name: { zh: `法定 ${on}`, en: `by law ${on}` },
    source: 'the law',
  })),
}

const from = getDay('2024-01-01')

/** Winter 7.5 hours, summer 7 hours. */
export const officeHoursRows: readonly OfficeHoursRow[] = [
  {
    from,
    season: { starts: '10-01', ends: '04-30' },
    name: { zh: '冬令作息', en: 'Winter hours' },
    periods: [
      ['08:00', '12:00'],
      ['14:00', '17:30'],
    ],
    source: 'invented',
  },
  {
    from,
    season: { starts: '05-01', ends: '09-30' },
    name: { zh: '夏令作息', en: 'Summer hours' },
    periods: [
      ['08:00', '12:00'],
      ['14:30', '17:30'],
    ],
    source: 'invented',
  },
]
