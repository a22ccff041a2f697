import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { becauseShape, instantShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { listBlocks } from '#kernel/casework/alike.read.ts'
import { prefixesOf } from '#kernel/casework/casework.read.ts'
import { readsOf } from '#kernel/casework/casework.routes.ts'
import { dayOf } from '#kernel/day.ts'
import { actorOf, door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { paperSeriesOf } from './numbers.ts'
import { gridCasework } from './programme.ts'

const block = { prefix: z.string(), first: z.int(), last: z.int() }
const reserved = z.strictObject({ block: z.uuid(), ...block, repeated: z.boolean(), because: becauseShape })
const blocks = z.strictObject({
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      ...block,
      placeName: z.string(),
      at: instantShape,
      /** Running numbers that were typed in by now. */
      used: z.array(z.int()),
    }),
  ),
})

export interface NumbersDeps {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Doors to the numbers of paper forms: setting a block aside, and seeing which came back. */
export function numbersRoutes({ desk, keeper, reader, now = () => new Date() }: NumbersDeps): Route[] {
  const shared = { url: '/api/grid-casework/number-blocks', tag: 'grid-casework' } as const
  const reserve = door({
    ...shared,
    method: 'POST',
    id: 'reserveNumbers',
    summary: 'Sets a block of numbers aside for paper forms of a town',
    acts: true,
    body: z.object({ town: z.string().regex(/^\d{9}$/), count: z.int().min(1).max(200) }),
    answer: reserved,
    refuses: ['case/not-yours', 'grid-casework/no-such-place', 'act/key-reused'],
    async handle({ session, body, key }) {
      const book = await keeper.getBook(session.county)
      const { series } = paperSeriesOf(book, body.town, dayOf(now()))
      const outcome = await desk.perform({
        kind: 'grid-casework/reserve-numbers',
        county: session.county,
        actor: actorOf(session),
        key,
        input: { ...body, series },
      })
      if (isRefusal(outcome)) return outcome
      return { json: { ...outcome.answer, repeated: outcome.repeated, because: outcome.because } }
    },
  })
  const list = door({
    ...shared,
    method: 'GET',
    id: 'listNumberBlocks',
    summary: 'Numbers set aside for paper forms in one’s places, and which were typed in',
    answer: blocks,
    async handle({ session }) {
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        const prefixes = prefixesOf(scope, readsOf([gridCasework]))
        // Whoever answers for a village types in forms of its town.
        const rows = await listBlocks(
          client,
          session.county,
          gridCasework.id,
          prefixes.map((place) => place.slice(0, 9)),
        )
        return {
          json: {
            rows: rows.map(({ id, prefix, first, last, place, at, used }) => ({
              id,
              prefix,
              first,
              last,
              placeName: book.placeName(place),
              at,
              used,
            })),
          },
        }
      })
    },
  })
  return [reserve, list]
}
