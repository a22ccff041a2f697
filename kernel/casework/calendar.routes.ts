import { z } from 'zod'
import type { Desk } from '../act.ts'
import { dayShape, wordsShape } from '../answer-shapes.ts'
import { type BookKeeper, CALENDAR, type CalendarValue, type CountyBook, OFFICE_HOURS } from '../book.ts'
import type { Day } from '../day.ts'
import { actorOf, door, type Route, type Session } from '../door.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { code } from '../register/inputs.ts'
import type { SecondedAct } from '../seconded.ts'
import { enterYear, setHours } from './calendar.acts.ts'
import { findProvisional } from './casework.read.ts'
import type { OfficeHoursRow } from './office-hours.ts'

interface Doors {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
}

const kinds = ['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const
const season = z.strictObject({ starts: z.string(), ends: z.string() }).nullable()
const hoursRow = z.strictObject({
  from: dayShape,
  name: wordsShape,
  season,
  periods: z.array(z.array(z.string())),
  source: z.string(),
})
const yearRow = z.strictObject({
  day: dayShape,
  kind: z.enum(['holiday', 'makeup']),
  name: wordsShape,
  source: z.string(),
})
const calendarAnswer = z.strictObject({
  knownFrom: dayShape,
  /** Limits beyond this day are provisional. */
  knownUntil: dayShape,
  year: z.number().int(),
  rows: z.array(yearRow),
  place: z.string(),
  placeName: z.string(),
  hours: z.array(hoursRow),
})
const proposedAnswer = z.strictObject({ proposal: z.uuid() })
const yearRehearsedAnswer = z.strictObject({
  knownUntil: dayShape,
  before: z.array(yearRow),
  after: z.array(yearRow),
  /** Open cases whose provisional limit will be counted again, 200 at most named here. */
  recounted: z.number().int(),
})
const hoursRehearsedAnswer = z.strictObject({ before: z.array(hoursRow), after: z.array(hoursRow) })
const refusedBoth = ['parameter/not-yours', 'parameter/no-place', 'parameter/past', 'act/malformed']
const refusedYear = [...refusedBoth, 'calendar/gap', 'calendar/other-year', 'calendar/wrong-day']
const refusedHours = [...refusedBoth, 'calendar/wrong-hours', 'calendar/hours-missing']

const last = '9999-12-31' as Day
const calendarIn = (book: CountyBook): CalendarValue =>
  book.getParameter(CALENDAR, last, book.county).value as unknown as CalendarValue
const yearOf = (value: CalendarValue, year: number) =>
  value.rows
    .filter((row) => row.day.startsWith(`${year}-`))
    .map(({ day, kind, name, source }) => ({ day, kind, name, source }))
const hoursOf = (book: CountyBook, place: string) =>
  (book.getParameter(OFFICE_HOURS, last, place).value as unknown as OfficeHoursRow[]).map(tellHours)
const tellHours = ({ from, name, season, periods, source }: OfficeHoursRow) => ({
  from,
  name,
  season: season ?? null,
  periods: periods.map((period) => [...period]),
  source,
})

/** Doors to the calendar and the office hours: one year of it, and entering a year or other hours, which another person signs. */
export function calendarRoutes({ desk, reader, keeper }: Doors): Route[] {
  const shared = { tag: 'parameters', kinds: ['person', 'security-administrator'] } as const
  const requestOf = (session: Session, act: SecondedAct<never>, input: unknown) => ({
    kind: `${act.kind}/propose`,
    county: session.county,
    actor: actorOf(session),
    input,
  })

  const look = door({
    method: 'GET',
    url: '/api/calendar',
    id: 'getCalendar',
    summary: 'Days of rest and make-up days of a year, and the office hours of a place, with their sources',
    tag: 'parameters',
    kinds,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100), place: code.optional() }),
    answer: calendarAnswer,
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const { knownFrom, knownUntil, ...value } = calendarIn(book)
      const place = query.place ?? session.county
      return {
        json: {
          knownFrom,
          knownUntil,
          year: query.year,
          rows: yearOf({ knownFrom, knownUntil, ...value }, query.year),
          place,
          placeName: book.placeName(place),
          hours: hoursOf(book, place),
        },
      }
    },
  })

  const proposeYear = door({
    ...shared,
    method: 'POST',
    url: '/api/calendar/propose',
    id: 'proposeYear',
    summary: 'Proposes the arrangement of a year out of its notice; once signed, provisional limits are counted again',
    acts: true,
    body: enterYear.schema,
    answer: proposedAnswer,
    refuses: refusedYear,
    async handle({ session, key, body }) {
      const outcome = await desk.perform({ ...requestOf(session, enterYear as never, body), key })
      return isRefusal(outcome) ? outcome : { json: { proposal: outcome.answer.proposal } }
    },
  })

  const rehearseYear = door({
    ...shared,
    method: 'POST',
    url: '/api/calendar/rehearsal',
    id: 'proposeYearRehearsal',
    summary: 'What the year was and would be, and how many limits would be counted again; nothing is written',
    body: enterYear.schema,
    answer: yearRehearsedAnswer,
    refuses: refusedYear,
    async handle({ session, body }) {
      const outcome = await desk.rehearse(requestOf(session, enterYear as never, body))
      if (isRefusal(outcome)) return outcome
      const knownUntil = String((outcome.answer.would as { knownUntil: string }).knownUntil)
      const waiting = await reader.read(session.county, (client) => findProvisional(client, session.county, knownUntil))
      return {
        json: {
          knownUntil,
          before: yearOf(calendarIn(await keeper.getBook(session.county)), body.year),
          after: body.rows.map((row) => ({ ...row, source: body.source })),
          recounted: waiting.length,
        },
      }
    },
  })

  const proposeHours = door({
    ...shared,
    method: 'POST',
    url: '/api/office-hours/propose',
    id: 'proposeHours',
    summary: 'Proposes office hours of the county or a town from a day on',
    acts: true,
    body: setHours.schema,
    answer: proposedAnswer,
    refuses: refusedHours,
    async handle({ session, key, body }) {
      const outcome = await desk.perform({ ...requestOf(session, setHours as never, body), key })
      return isRefusal(outcome) ? outcome : { json: { proposal: outcome.answer.proposal } }
    },
  })

  const rehearseHours = door({
    ...shared,
    method: 'POST',
    url: '/api/office-hours/rehearsal',
    id: 'proposeHoursRehearsal',
    summary: 'The hours before and after; nothing is written',
    body: setHours.schema,
    answer: hoursRehearsedAnswer,
    refuses: refusedHours,
    async handle({ session, body }) {
      const outcome = await desk.rehearse(requestOf(session, setHours as never, body))
      if (isRefusal(outcome)) return outcome
      const before = hoursOf(await keeper.getBook(session.county), body.place ?? session.county)
      const added = body.rows.map((row) =>
        tellHours({ ...row, from: body.from, source: body.source } as unknown as OfficeHoursRow),
      )
      return { json: { before, after: [...before.filter((row) => row.from !== body.from), ...added] } }
    },
  })
  return [look, proposeYear, rehearseYear, proposeHours, rehearseHours]
}
