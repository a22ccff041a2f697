import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { CountyBook } from '#kernel/book.ts'
import { listCases, prefixesOf } from '#kernel/casework/casework.read.ts'
import { readsOf, rowsOf } from '#kernel/casework/casework.routes.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { WorkList } from '#kernel/programme/list.ts'
import { code } from '#kernel/register/inputs.ts'
import { maskName } from '#kernel/register/name.ts'
import { findPlaceOn } from '#kernel/register/places.ts'
import type { SignInDoors } from './doors.ts'
import { refuse } from './refusals.ts'

/*
 * A demonstration day: a visitor asks to see their own village. Whoever reads the village hands the screen over; from then on the
 * session shows that village without names, opens nothing else, finds nobody by name, and ends when the guest leaves.
 */

const guestAnswer = z.strictObject({
  at: instantShape,
  place: z.string(),
  rows: z.array(
    z.strictObject({
      number: z.string(),
      kind: wordsShape.nullable(),
      state: wordsShape.nullable(),
      lead: z.string().nullable(),
      /** Who was last on it, masked. */
      hand: z.string().nullable(),
      filedAt: instantShape,
      closedAt: instantShape.nullable(),
      dueAt: instantShape.nullable(),
      onTime: z.boolean().nullable(),
    }),
  ),
})

/** The latest of a place. */
const latest: WorkList = {
  key: 'latest',
  words: { zh: '近期事项', en: 'Latest' },
  group: { zh: '查', en: 'Look up' },
  scope: 'place',
  roles: [],
  newest: true,
}
const SHOWN = 50

/** What residents report, and nothing that was handed in sealed or about one's own data. */
const shownTo = (programmes: readonly Programme[], book: CountyBook, day: Day): readonly Programme[] =>
  programmes.filter((p) => p.zone === 'public' && p.kinds(book, day).length > 0)

/** Doors of the view for guests: handing the screen over, and what a guest sees. */
export function guestRoutes({ sessions, setting: { house, now = () => new Date() } }: SignInDoors): Route[] {
  const begin = door({
    method: 'POST',
    url: '/api/guest',
    id: 'beginGuestView',
    summary: 'Shows this session’s screen to a guest: one village, masked, no search; only signing out ends it',
    tag: 'sign-in',
    body: z.strictObject({ place: code }),
    answer: z.strictObject({ place: z.string() }),
    refuses: ['sign-in/guest-place'],
    async handle({ session, body: { place }, headers }) {
      const at = now()
      const book = await house.keeper.getBook(session.county)
      const found = findPlaceOn(book, place, dayOf(at))
      const mine = await house.reader.readAndRecord(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(at))
        const reads = shownTo(house.programmes, book, dayOf(at)).some((p) =>
          prefixesOf(scope, readsOf([p])).some((prefix) => place.startsWith(prefix)),
        )
        if (found?.level !== 'village' || !reads) return false
        const fields = ['guest-view', place]
        await recordReading(client, { session, kind: 'search', subjectKind: 'list', subject: null, fields })
        return true
      })
      if (!mine) return refuse('guest-place', { field: 'place' })
      await sessions.beginGuest(headers, place)
      return { json: { place } }
    },
  })

  const look = door({
    method: 'GET',
    url: '/api/guest',
    id: 'getGuestView',
    summary: 'What a guest sees of the village: kinds, states and days; nobody’s name, no text that somebody typed',
    tag: 'sign-in',
    guest: true,
    answer: guestAnswer,
    refuses: ['sign-in/guest-place'],
    async handle({ session }) {
      const { guest } = session
      if (!guest) return refuse('guest-place')
      const at = now()
      const book = await house.keeper.getBook(session.county)
      return house.reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(at))
        const page = { limit: SHOWN, place: guest }
        const found = await Promise.all(
          shownTo(house.programmes, book, dayOf(at)).map(async (programme) =>
            rowsOf(
              client,
              await listCases(client, latest, programme.id, scope, readsOf([programme]), page, at),
              programme,
              book,
              house.keys,
              at,
              { newest: true },
            ),
          ),
        )
        const rows = found
          .flat()
          .sort((a, b) => b.filedAt.getTime() - a.filedAt.getTime())
          .slice(0, SHOWN)
        return {
          json: {
            at,
            place: book.placeName(guest),
            rows: rows.map((row) => ({
              number: row.number,
              kind: row.kindWords,
              state: row.stateWords,
              lead: row.lead?.name ?? null,
              hand: row.lastHand.name && maskName(row.lastHand.name),
              filedAt: row.filedAt,
              closedAt: row.closedAt,
              dueAt: row.dueAt,
              onTime: row.onTime,
            })),
          },
        }
      })
    },
  })
  return [begin, look]
}
