import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { refuse } from '../refusals.ts'
import { findHomes } from './find.ts'
import { atTheDoor } from './on-behalf.ts'

const householdsShape = z.strictObject({
  rows: z.array(
    z.strictObject({
      household: z.uuid(),
      head: z.string(),
      group: z.string().nullable(),
      birthYear: z.string().nullable(),
      alias: z.string().nullable(),
      members: z.int(),
      /** By whom it was found, where that is not the head. */
      by: z.string().nullable(),
      /** Beside whom it was looked for. */
      near: z.string().nullable(),
      points: z.int(),
      /** Members who have points of their own; shown at counters. */
      own: z.array(z.strictObject({ person: z.uuid(), name: z.string(), points: z.int() })),
      /** The code by which it was found, to be sent with the sale. */
      code: z.string().nullable(),
      /** The member whose own points that code opens; null where it is the household's. */
      codeOf: z.uuid().nullable(),
      card: z.strictObject({ code: z.string(), state: z.enum(['ready', 'no-pin', 'blocked', 'old-head']) }).nullable(),
    }),
  ),
})

/** The door by which a counter, or an official at the doorstep, finds households of the own village, and of no other. */
export function findRoutes({ reader, now = () => new Date() }: { readonly reader: Reader; now?(): Date }): Route[] {
  return [
    door({
      method: 'POST',
      url: '/api/credit-points/households',
      id: 'pointsHouseholds',
      summary:
        'Households before the counter of a shop, or of the village of an official, by the name of anybody in them, a nickname and the group, a neighbour, the code on a phone or the number of a card, with their points',
      tag: 'credit-points',
      // A name never stands in an address.
      body: z.strictObject({
        /** Left out by an official who stands at no counter. */
        shop: z.uuid().optional(),
        q: z.string().max(200),
      }),
      answer: householdsShape,
      refuses: ['credit-points/no-shop'],
      handle: ({ session, body }) =>
        reader.read(session.county, async (client) => {
          const at = now()
          const day = dayOf(at)
          const scope = await scopeOf(client, session, day)
          const counters = postsOf(scope, ['shopkeeper']).filter(({ organisation }) => organisation === body.shop)
          const [post] = body.shop ? counters : atTheDoor(scope)
          if (!post) return refuse('no-shop')
          const place = post.place.slice(0, 12)
          const found = await findHomes(client, body.q, { county: session.county, place, day, at })
          // Cards, the code of the minute and what members have of their own are shown to counters.
          const rows = body.shop
            ? found
            : found.map((home) => ({ ...home, card: null, code: null, codeOf: null, own: [] }))
          return { json: { rows } }
        }),
    }),
  ]
}
