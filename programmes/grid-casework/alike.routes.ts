import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { becauseShape, dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { countJoined, findOpenAlike, listJoined } from '#kernel/casework/alike.read.ts'
import { findCase, maySee } from '#kernel/casework/casework.read.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { addDays, dayOf, startOfDay } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { ITEM } from './parameters.ts'
import { gridCasework } from './programme.ts'
import { refuse } from './refusals.ts'
import { alike, around, townsNear } from './rules/alike.ts'

/** Older open cases are found in the lists; a report of today seldom means them. */
const DAYS = 90
const SHOWN = 5

const answer = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      kind: z.string(),
      kindWords: wordsShape,
      placeName: z.string(),
      stateWords: wordsShape,
      filedOn: dayShape,
      metres: z.int().nullable(),
      /** When the matter as a whole is due; null where no limit runs yet. */
      dueAt: instantShape.nullable(),
      /** How many others joined it. */
      joined: z.int(),
      /** The person asking reported it. */
      own: z.boolean(),
      because: becauseShape,
    }),
  ),
})

const joinedAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      placeName: z.string(),
      sourceWords: wordsShape.nullable(),
      filedAt: instantShape,
      /** Whether it ended, with its main case or before. */
      over: z.boolean(),
    }),
  ),
})

export interface AlikeDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/**
 * Doors to what a report may repeat, asked before it is sent, which names no person and shows strangers public matters only; and
 * to what was joined to a case, each under its own number.
 */
export function alikeRoutes({ keeper, reader, now = () => new Date() }: AlikeDeps): Route[] {
  const likely = door({
    method: 'GET',
    url: '/api/grid-casework/alike',
    id: 'findAlike',
    summary: 'Open cases nearby that a new report may repeat; a report may join one of them',
    tag: 'grid-casework',
    visitors: true,
    perMinute: 60,
    query: z.object({
      item: z.string().regex(/^\d{6}$/),
      place: z.string().regex(/^\d{12,15}$/),
      lon: z.coerce.number().min(73).max(136).optional(),
      lat: z.coerce.number().min(3).max(54).optional(),
    }),
    answer,
    refuses: ['grid-casework/no-such-place'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const at = now()
      const day = dayOf(at)
      if (!book.findPlace(query.place)) return refuse('no-such-place', { field: 'place' })
      const { lon, lat } = query
      const point = lon !== undefined && lat !== undefined ? { lon, lat } : undefined
      const kinds = book.familyOf(`${ITEM}${query.item.slice(0, 4)}`, day).map((id) => id.slice(ITEM.length))
      return reader.read(session.county, async (client) => {
        const village = query.place.slice(0, 12)
        // Without a point only what lies in the same village can be the same matter.
        const places = point ? townsNear(book, query.place, point) : [village]
        const since = startOfDay(addDays(day, -DAYS))
        const [scope, open] = await Promise.all([
          scopeOf(client, session, day),
          findOpenAlike(client, session.county, {
            programme: gridCasework.id,
            kinds,
            places,
            village,
            within: point && around(point),
            since,
          }),
        ])
        const seen = open.filter((file) => file.public || maySee(file, scope, gridCasework))
        const found = alike({ item: query.item, place: query.place, point }, seen, at).slice(0, SHOWN)
        const joined = await countJoined(
          client,
          session.county,
          found.map(({ file }) => file.id),
        )
        return {
          json: {
            rows: found.map(({ file, metres, because }) => ({
              id: file.id,
              number: file.number,
              kind: file.kind,
              kindWords: gridCasework.kindWords(file.kind ?? '', book, day),
              placeName: book.placeName(file.place.slice(0, 12)),
              stateWords:
                gridCasework.lifecycle.states[file.state]?.publicWords ??
                gridCasework.lifecycle.states[file.state]?.words,
              filedOn: dayOf(file.filedAt),
              metres,
              dueAt: file.overallDueAt,
              joined: joined.get(file.id) ?? 0,
              own: session.person !== null && file.reporter === session.person,
              because,
            })),
          },
        }
      })
    },
  })

  const joined = door({
    method: 'GET',
    url: '/api/grid-casework/cases/:id/joined',
    id: 'listJoined',
    summary: 'The cases that were joined to a case, as far as the reader may see them',
    tag: 'grid-casework',
    params: z.object({ id: z.uuid() }),
    answer: joinedAnswer,
    refuses: ['case/unknown'],
    async handle({ session, params }) {
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        const main = await findCase(client, session.county, params.id)
        if (!main || main.programme !== gridCasework.id || !maySee(main, scope, gridCasework))
          return refuseCase('unknown')
        const files = await listJoined(client, session.county, main.id)
        return {
          json: {
            rows: files
              .filter((file) => maySee(file, scope, gridCasework))
              .map((file) => ({
                id: file.id,
                number: file.number,
                placeName: book.placeName(file.place.slice(0, 12)),
                sourceWords: file.source ? (gridCasework.says[`source.${file.source}`] ?? null) : null,
                filedAt: file.filedAt,
                over: file.closedAt !== null,
              })),
          },
        }
      })
    },
  })
  return [likely, joined]
}
