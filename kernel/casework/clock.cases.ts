import type { ClockKind } from './timetable.ts'

/*
 * Deadlines worked by hand with the State Council's notices and a paper calendar. Times are Shanghai time.
 * Office hours: winter (10-01 to 04-30) 08:00-12:00 14:00-17:30, 7.5 h; summer 08:00-12:00 14:30-17:30, 7 h.
 * wd working days, wh working hours, eh emergency hours, cd civil days, cd+ civil days that roll over a day of rest.
 */
export type DeadlineCase = readonly [
  what: string,
  start: string,
  limit: string,
  due: string,
  provisional?: 'provisional',
]

const clocks: Record<string, ClockKind> = {
  wd: 'working-days',
  wh: 'working-hours',
  eh: 'emergency-hours',
  cd: 'civil-days',
}

/** Reads '5 wd', '0.5 wh', '3 cd+'. */
export function limitOf(text: string): { amount: number; clock: ClockKind; rollsOver: boolean } {
  const [amount, clock] = text.split(' ') as [string, string]
  return { amount: Number(amount), clock: clocks[clock.slice(0, 2)]!, rollsOver: clock.endsWith('+') }
}

export const deadlineCases: readonly DeadlineCase[] = [
  // Spring Festival 2024: rest 02-10 to 02-17; worked Sundays 02-04 and 02-18. New Year's Eve 02-09 is a working day.
  ['make-up Sunday is day 1', '2024-02-02 09:00', '5 wd', '2024-02-08 17:30'],
  ['days on both sides of the festival', '2024-02-07 16:00', '5 wd', '2024-02-20 17:30'],
  ["17:00 on New Year's Eve, days wait", '2024-02-09 17:00', '1 wd', '2024-02-18 17:30'],
  ["17:00 on New Year's Eve, half an hour runs", '2024-02-09 17:00', '4 wh', '2024-02-18 11:30'],
  ["17:00 on New Year's Eve, half an hour is enough", '2024-02-09 17:00', '0.5 wh', '2024-02-09 17:30'],
  ["17:00 on New Year's Eve, emergency runs on", '2024-02-09 17:00', '4 eh', '2024-02-09 21:00'],
  ["17:00 on New Year's Eve, emergency into the year", '2024-02-09 17:00', '24 eh', '2024-02-10 17:00'],
  ['last civil day 02-17 rests, 02-18 is worked', '2024-02-02 10:00', '15 cd+', '2024-02-18 24:00'],
  ['leap day', '2024-02-28 10:00', '1 cd', '2024-02-29 24:00'],
  // Rest of 2024.
  ['Qingming, then a make-up Sunday', '2024-04-03 10:00', '2 wd', '2024-04-08 17:30'],
  ['May, make-up Sunday before', '2024-04-26 10:00', '5 wd', '2024-05-07 17:30'],
  ['Dragon Boat on a Monday', '2024-06-07 10:00', '1 wd', '2024-06-11 17:30'],
  ['Mid-Autumn, make-up Saturday before', '2024-09-13 10:00', '2 wd', '2024-09-18 17:30'],
  ['National Day, make-up Sunday before', '2024-09-27 10:00', '3 wd', '2024-10-08 17:30'],
  ['hours fill four days exactly', '2024-10-08 08:00', '30 wh', '2024-10-11 17:30'],
  ['hours through a make-up Saturday', '2024-10-08 08:00', '38 wh', '2024-10-14 08:30'],
  // 2025: Spring Festival 01-28 to 02-04 (New Year's Eve rests), worked 01-26 and 02-08.
  ["17:00 on New Year's Eve at rest, days", '2025-01-28 17:00', '2 wd', '2025-02-06 17:30'],
  ["17:00 on New Year's Eve at rest, hours", '2025-01-28 17:00', '2 wh', '2025-02-05 10:00'],
  ["17:00 on New Year's Eve at rest, emergency", '2025-01-28 17:00', '2 eh', '2025-01-28 19:00'],
  ['make-up Sunday before, festival inside', '2025-01-24 10:00', '3 wd', '2025-02-05 17:30'],
  ['make-up Saturday after the festival', '2025-02-06 10:00', '2 wd', '2025-02-08 17:30'],
  ['a minute before close still is the day of the start', '2025-04-03 17:29', '1 wd', '2025-04-07 17:30'],
  ['make-up Sunday in April', '2025-04-25 10:00', '3 wd', '2025-04-29 17:30'],
  ['winter to summer hours inside the clock', '2025-04-30 16:30', '8 wh', '2025-05-06 17:30'],
  ['summer to winter hours inside the clock', '2025-09-30 17:00', '5 wh', '2025-10-09 14:30'],
  ['make-up Sunday in September', '2025-09-26 10:00', '2 wd', '2025-09-29 17:30'],
  ['eight days of National Day, make-up Saturday after', '2025-09-30 10:00', '5 wd', '2025-10-14 17:30'],
  // 2026: New Year 01-01 to 01-03, worked 01-04; Spring Festival 02-15 to 02-23, worked 02-14 and 02-28.
  ['over New Year, make-up Sunday', '2025-12-31 10:00', '2 wd', '2026-01-05 17:30'],
  ['emergency over New Year', '2025-12-31 22:00', '4 eh', '2026-01-01 02:00'],
  ["17:00 on New Year's Eve 2026, days", '2026-02-16 17:00', '1 wd', '2026-02-24 17:30'],
  ["17:00 on New Year's Eve 2026, hours", '2026-02-16 17:00', '0.5 wh', '2026-02-24 08:30'],
  ["17:00 on New Year's Eve 2026, emergency", '2026-02-16 17:00', '12 eh', '2026-02-17 05:00'],
  ['five days to the make-up Saturday', '2026-02-16 17:00', '5 wd', '2026-02-28 17:30'],
  ['make-up Saturday 02-14 before the festival', '2026-02-13 10:00', '2 wd', '2026-02-24 17:30'],
  ['sixty civil days', '2026-01-15 23:59', '60 cd', '2026-03-16 24:00'],
  ['seven civil days', '2026-03-10 00:00', '7 cd', '2026-03-17 24:00'],
  ['May 2026, half an hour left before it', '2026-04-30 17:00', '3 wh', '2026-05-06 10:30'],
  ['make-up Saturday 05-09', '2026-05-07 10:00', '2 wd', '2026-05-09 17:30'],
  ['Dragon Boat 2026', '2026-06-18 10:00', '1 wd', '2026-06-22 17:30'],
  ['make-up Sunday 09-20', '2026-09-18 10:00', '3 wd', '2026-09-22 17:30'],
  ['Mid-Autumn 2026', '2026-09-24 10:00', '2 wd', '2026-09-29 17:30'],
  ['National Day with make-up Saturday 10-10', '2026-09-29 16:20', '5 wd', '2026-10-12 17:30'],
  ['emergency through the holiday', '2026-09-30 20:00', '72 eh', '2026-10-03 20:00'],
  ['last civil day in the holiday', '2026-09-29 10:00', '3 cd', '2026-10-02 24:00'],
  ['last civil day in the holiday rolls over', '2026-09-29 10:00', '3 cd+', '2026-10-08 24:00'],
  ['a worked Saturday does not roll over', '2026-10-07 10:00', '3 cd+', '2026-10-10 24:00'],
  ['a free Saturday rolls over to Monday', '2026-10-14 10:00', '3 cd+', '2026-10-19 24:00'],
  // The minutes of a day (winter hours, Monday 2026-10-12).
  ['start exactly at opening', '2026-10-12 08:00', '4 wh', '2026-10-12 12:00'],
  ['start exactly at closing', '2026-10-12 17:30', '1 wh', '2026-10-13 09:00'],
  ['start before opening', '2026-10-12 06:00', '1 wh', '2026-10-12 09:00'],
  ['start in the night', '2026-10-12 23:59', '1 wh', '2026-10-13 09:00'],
  ['start when lunch begins', '2026-10-12 12:00', '1 wh', '2026-10-12 15:00'],
  ['start at lunch', '2026-10-12 13:10', '1 wh', '2026-10-12 15:00'],
  ['start when lunch ends', '2026-10-12 14:00', '1 wh', '2026-10-12 15:00'],
  ['lunch inside the clock', '2026-10-12 11:45', '0.5 wh', '2026-10-12 14:15'],
  ['one whole office day', '2026-10-12 08:00', '7.5 wh', '2026-10-12 17:30'],
  ['one minute more than an office day', '2026-10-12 08:00', '7.516666666666667 wh', '2026-10-13 08:01'],
  ['verification over the weekend', '2026-10-10 09:04', '7.5 wh', '2026-10-12 09:04'],
  ['start on a day of rest', '2026-10-17 10:00', '1 wh', '2026-10-19 09:00'],
  ['start at midnight belongs to the day that begins', '2026-10-13 00:00', '1 wd', '2026-10-14 17:30'],
  ['start a minute before midnight', '2026-10-12 23:59', '1 wd', '2026-10-13 17:30'],
  // Past the known calendar: weekends and fixed dates only.
  ['last known day', '2026-12-30 10:00', '1 wd', '2026-12-31 17:30'],
  ['into 2027', '2026-12-30 10:00', '5 wd', '2027-01-07 17:30', 'provisional'],
  ['hours into 2027', '2026-12-31 14:00', '8 wh', '2027-01-04 14:30', 'provisional'],
  ['emergency hours are certain', '2026-12-31 12:00', '24 eh', '2027-01-01 12:00'],
  ['civil days are certain', '2026-12-25 10:00', '7 cd', '2027-01-01 24:00'],
  ['civil days that roll over are not', '2026-12-25 10:00', '7 cd+', '2027-01-04 24:00', 'provisional'],
  ['Qingming 2027 is computed', '2027-04-02 10:00', '1 wd', '2027-04-06 17:30', 'provisional'],
  ['May 2027 on a weekend', '2027-04-30 10:00', '2 wd', '2027-05-04 17:30', 'provisional'],
  ['National Day 2027, never a working day', '2027-09-30 10:00', '3 wd', '2027-10-06 17:30', 'provisional'],
]

/** Holds as 'from -> to', an open one without `to`. `left` of a held clock is in its own unit. */
export type HoldCase = readonly [what: string, start: string, limit: string, holds: readonly string[], due: string]

export const holdCases: readonly HoldCase[] = [
  // 09-30 (7 h): 2 h ran = 2/7. 10-09: 2.5/7.5. Full days 10, 12, 13, 14. The fifth is full on 10-15.
  [
    'over National Day, parts of days at both ends',
    '2026-09-29 16:20',
    '5 wd',
    ['2026-09-30 10:00 -> 2026-10-09 15:00'],
    '2026-10-15 17:30',
  ],
  // 2/7 and 6.5/7.5 are more than one day together: the fifth is full on 10-14.
  [
    'parts of days that make a whole one',
    '2026-09-29 16:20',
    '5 wd',
    ['2026-09-30 10:00 -> 2026-10-09 09:00'],
    '2026-10-14 17:30',
  ],
  [
    'only rest inside the hold',
    '2026-09-29 16:20',
    '5 wd',
    ['2026-09-30 17:30 -> 2026-10-08 08:00'],
    '2026-10-12 17:30',
  ],
  [
    'hold from before the start',
    '2026-09-29 16:20',
    '5 wd',
    ['2026-09-29 08:00 -> 2026-09-30 18:00'],
    '2026-10-13 17:30',
  ],
  [
    'hold ends on the day of the start',
    '2026-09-29 09:00',
    '5 wd',
    ['2026-09-29 10:00 -> 2026-09-29 16:00'],
    '2026-10-12 17:30',
  ],
  [
    'hold begins when it is already late',
    '2026-09-29 16:20',
    '5 wd',
    ['2026-10-12 17:30 -> 2026-10-15 08:00'],
    '2026-10-12 17:30',
  ],
  ['open hold begins when it is already late', '2026-09-29 16:20', '5 wd', ['2026-10-13 08:00'], '2026-10-12 17:30'],
  // After the first hold the clock runs out at 10:51 on 10-15, the day lasts until 17:30.
  [
    'held after it ran out, before the day was over',
    '2026-09-29 16:20',
    '5 wd',
    ['2026-09-30 10:00 -> 2026-10-09 15:00', '2026-10-15 14:00 -> 2026-10-16 09:00'],
    '2026-10-16 17:30',
  ],
  [
    'the same, released after closing',
    '2026-09-29 16:20',
    '5 wd',
    ['2026-09-30 10:00 -> 2026-10-09 15:00', '2026-10-15 14:00 -> 2026-10-16 17:30'],
    '2026-10-19 17:30',
  ],
  // 1.5 h on 02-07, 1 h on 02-08, then 2 h to noon and 3.5 h.
  [
    'hours over Spring Festival and the make-up Sunday',
    '2024-02-07 16:00',
    '8 wh',
    ['2024-02-08 09:00 -> 2024-02-19 10:00'],
    '2024-02-19 17:30',
  ],
  [
    'two holds, one inside the other',
    '2026-10-12 08:00',
    '2 wh',
    ['2026-10-12 09:00 -> 2026-10-12 11:00', '2026-10-12 09:30 -> 2026-10-12 10:00'],
    '2026-10-12 12:00',
  ],
  [
    "emergency hours on New Year's Eve",
    '2026-02-16 17:00',
    '24 eh',
    ['2026-02-16 20:00 -> 2026-02-17 08:00'],
    '2026-02-18 05:00',
  ],
  ['civil days, whole days', '2026-03-01 10:00', '10 cd', ['2026-03-05 00:00 -> 2026-03-08 00:00'], '2026-03-14 24:00'],
  ['civil days, half a day', '2026-03-01 10:00', '10 cd', ['2026-03-05 12:00 -> 2026-03-06 00:00'], '2026-03-12 24:00'],
  // 10 days from 03-05 end on Sunday 03-15, rolled to Monday; one day held: they end on Monday itself.
  [
    'rolling over is not counted twice',
    '2026-03-05 10:00',
    '10 cd+',
    ['2026-03-09 00:00 -> 2026-03-10 00:00'],
    '2026-03-16 24:00',
  ],
  [
    'held on the day to which it rolled over',
    '2026-03-05 10:00',
    '10 cd+',
    ['2026-03-16 10:00 -> 2026-03-18 00:00'],
    '2026-03-18 24:00',
  ],
]
