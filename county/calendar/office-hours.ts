import type { OfficeHoursRow } from '#kernel/casework/office-hours.ts'
import { getDay } from '#kernel/day.ts'

const from = getDay('2004-01-01')
const source = 'to be confirmed'

/** Office hours everywhere, until an office enters its own: usual summer and winter hours, to be confirmed. */
export const officeHoursRows: readonly OfficeHoursRow[] = [
  {
    from,
    season: { starts: '10-01', ends: '04-30' },
    name: { zh: '冬令作息', en: 'Winter hours' },
    periods: [
      ['08:00', '12:00'],
      ['14:00', '17:30'],
    ],
    source,
  },
  {
    from,
    season: { starts: '05-01', ends: '09-30' },
    name: { zh: '夏令作息', en: 'Summer hours' },
    periods: [
      ['08:00', '12:00'],
      ['14:30', '17:30'],
    ],
    source,
  },
]
