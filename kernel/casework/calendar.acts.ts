import { z } from 'zod'
import { CALENDAR, type CalendarValue, OFFICE_HOURS } from '../book.ts'
import { addDays, type Day, laterDay } from '../day.ts'
import type { Json } from '../json.ts'
import { parameterPersons, refuseParameter } from '../programme/parameter.acts.ts'
import { declareRefusals } from '../refusal.ts'
import { code, day, text } from '../register/inputs.ts'
import type { SecondedAct } from '../seconded.ts'
import { type CalendarRow, calendarOf } from './calendar.ts'
import { type OfficeHoursRow, officeHoursFor } from './office-hours.ts'

/*
 * The calendar and the office hours as an office enters them: a year's arrangement out of its notice, and hours from a day on. Both
 * are dated parameters like any other, proposed by one person and signed by another.
 */

export const refuseCalendar = declareRefusals('calendar', {
  gap: {
    status: 422,
    retry: false,
    says: { zh: '日历已知到 {until}，不能跳过年份', en: 'The calendar is known until {until}; no year may be skipped' },
    todo: { zh: '请先录入前一年', en: 'Enter the year before first' },
  },
  'other-year': {
    status: 422,
    retry: false,
    says: { zh: '{day} 不属于这一年的安排', en: '{day} does not belong to the arrangement of this year' },
    todo: { zh: '只录当年和上年 12 月的日子', en: 'Enter days of the year, and of December before it' },
  },
  'wrong-day': {
    status: 422,
    retry: false,
    says: { zh: '有日子重复，或调休上班日不在周末', en: 'A day stands twice, or a make-up day is no weekend' },
    todo: { zh: '请对照放假通知核对', en: 'Compare it with the notice' },
  },
  'wrong-hours': {
    status: 422,
    retry: false,
    says: { zh: '时段重叠或顺序不对', en: 'The periods overlap or are out of order' },
    todo: { zh: '请按先后填写，不跨午夜', en: 'Write them in order, none over midnight' },
  },
  'hours-missing': {
    status: 422,
    retry: false,
    says: { zh: '{day} 没有作息时间', en: 'There are no office hours on {day}' },
    todo: { zh: '各季节须连成一整年', en: 'The seasons must make up the whole year' },
  },
})

const words = z.strictObject({ zh: text(40), en: text(60) })
const source = text(200)

const yearSchema = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  /** Days of rest, and weekend days worked for them. */
  rows: z
    .array(z.strictObject({ day, kind: z.enum(['holiday', 'makeup']), name: words }))
    .min(1)
    .max(120),
  source,
})
type EnterYear = z.output<typeof yearSchema>

/** A new year's arrangement, or another of a year entered before. It may reach into December of the year before. */
export const enterYear: SecondedAct<EnterYear> = {
  kind: 'calendar/enter-year',
  words: { zh: '录入放假调休安排', en: 'Enter a year’s holidays' },
  schema: yearSchema as unknown as z.ZodType<EnterYear>,
  locks: () => [`parameter:${CALENDAR}`],
  reads: [],
  ...parameterPersons,
  places: () => [],
  decide({ input, book, day: today, scope }, proposer) {
    const used = book.getParameter(CALENDAR, '9999-12-31' as Day, book.county)
    const value = used.value as unknown as CalendarValue
    if (`${input.year - 1}-12-31` > value.knownUntil)
      return refuseCalendar('gap', { field: 'year', fills: { until: value.knownUntil } })
    const belongs = ({ day }: { readonly day: Day }) => day.startsWith(`${input.year}-`)
    const stray = input.rows.find((row) => !belongs(row) && !row.day.startsWith(`${input.year - 1}-12-`))
    if (stray) return refuseCalendar('other-year', { field: 'rows', fills: { day: stray.day } })
    const days = new Set(input.rows.map((row) => row.day))
    const rows: CalendarRow[] = [
      ...value.rows.filter((row) => !belongs(row) && !days.has(row.day)),
      ...input.rows.map((row) => ({ ...row, source: input.source })),
    ].sort((a, b) => (a.day < b.day ? -1 : 1))
    const next: CalendarValue = { ...value, knownUntil: laterDay(value.knownUntil, `${input.year}-12-31` as Day), rows }
    if (!holdsTogether(() => calendarOf(next))) return refuseCalendar('wrong-day', { field: 'rows' })
    const facts = { parameter: CALENDAR, year: input.year, knownUntil: next.knownUntil, days: input.rows.length }
    return {
      value: {
        effects: [
          {
            kind: 'set-parameter',
            id: CALENDAR,
            place: scope.county,
            from: today,
            value: next as unknown as Json,
            source: input.source,
            proposedBy: proposer,
          },
          { kind: 'book-changed' },
        ],
        answer: facts,
        journal: facts,
      },
      because: { rule: 'calendar/enter-year', facts, clause: input.source },
    }
  },
}

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/)
const date = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const hoursSchema = z.strictObject({
  /** Whose hours these are; the county's unless said. */
  place: code.optional(),
  from: day,
  rows: z
    .array(
      z.strictObject({
        name: words,
        /** Months and days, both included; absent for hours of the whole year. */
        season: z.strictObject({ starts: date, ends: date }).optional(),
        periods: z
          .array(z.tuple([time, time]))
          .min(1)
          .max(4),
      }),
    )
    .min(1)
    .max(4),
  source,
  /** Why days that have passed are corrected. */
  reason: text(200).optional(),
})
type SetHours = z.output<typeof hoursSchema>

/** Office hours (作息时间) from a day on, for the whole county or one of its places. */
export const setHours: SecondedAct<SetHours> = {
  kind: 'calendar/set-hours',
  words: { zh: '调整作息时间', en: 'Set office hours' },
  schema: hoursSchema as unknown as z.ZodType<SetHours>,
  place: (input) => input.place ?? null,
  locks: () => [`parameter:${OFFICE_HOURS}`],
  reads: [],
  ...parameterPersons,
  places: ({ input, scope }) => [input.place ?? scope.county],
  decide({ input, book, scope, day: today }, proposer) {
    const place = input.place ?? scope.county
    // Below a town nobody keeps hours of their own.
    if (!book.findPlace(place) || place.length > 9) return refuseParameter('no-place', { field: 'place' })
    if (input.from < today && !input.reason) return refuseParameter('past', { field: 'reason', fills: { today } })
    const before = book.getParameter(OFFICE_HOURS, '9999-12-31' as Day, place).value as unknown as OfficeHoursRow[]
    const rows = [
      ...before.filter((row) => row.from !== input.from),
      ...input.rows.map((row) => ({ ...row, from: input.from, source: input.source }) as OfficeHoursRow),
    ]
    if (!holdsTogether(() => officeHoursFor(rows, place))) return refuseCalendar('wrong-hours', { field: 'rows' })
    const hours = officeHoursFor(rows, place)
    for (let n = 0; n < 366; n++) {
      const each = addDays(input.from, n)
      if (!holdsTogether(() => hours.hoursOn(each)))
        return refuseCalendar('hours-missing', { field: 'rows', fills: { day: each } })
    }
    const facts = { parameter: OFFICE_HOURS, place, from: input.from, rows: input.rows.length }
    return {
      value: {
        effects: [
          {
            kind: 'set-parameter',
            id: OFFICE_HOURS,
            place,
            from: input.from,
            value: rows as unknown as Json,
            source: input.source,
            reason: input.reason ?? null,
            proposedBy: proposer,
          },
          { kind: 'book-changed' },
        ],
        answer: facts,
        journal: facts,
      },
      because: { rule: 'calendar/set-hours', facts, clause: input.source },
    }
  },
}

/** Whether calendar or hours can be built: what does not hold together says so by an error. */
function holdsTogether(build: () => unknown): boolean {
  try {
    build()
    return true
  } catch {
    return false
  }
}
