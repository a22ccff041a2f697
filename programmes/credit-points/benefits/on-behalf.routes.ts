import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { atTheDoor } from '../counter/on-behalf.ts'
import { shopsNear, shopsNearShape } from '../resident/resident.routes.ts'
import type { Benefit } from './catalogue.ts'
import { BENEFIT } from './parameters.ts'

const behalfShape = z.strictObject({
  /** Where the reader acts for households; empty where nowhere. */
  place: z.string(),
  placeName: z.string(),
  benefits: z.array(
    z.strictObject({
      ...{ code: z.string(), words: wordsShape, what: wordsShape, grantedBy: wordsShape, spends: z.int() },
      lapseDays: z.int(),
    }),
  ),
  shops: shopsNearShape,
})

interface OnBehalfDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** The door to what may be had on behalf of a household at its door: taken along where there is no signal. It names nobody. */
export function onBehalfRoutes({ keeper, reader, now = () => new Date() }: OnBehalfDeps): Route[] {
  return [
    door({
      method: 'GET',
      url: '/api/points-benefits/on-behalf',
      id: 'onBehalf',
      summary:
        'The list of benefits and the shelves of the shops of the village in which the reader acts for households',
      tag: 'points-benefits',
      answer: behalfShape,
      handle: ({ session }) =>
        reader.read(session.county, async (client) => {
          const day = dayOf(now())
          const [post] = atTheDoor(await scopeOf(client, session, day))
          if (!post) return { json: { place: '', placeName: '', benefits: [], shops: [] } }
          const book = await keeper.getBookOf(client, session.county)
          const { place } = post
          const benefits = book.familyOf(BENEFIT, day, place).map((id) => {
            const { code, name, what, grantedBy, spends, lapseDays } = book.getParameter(id, day, place)
              .value as unknown as Benefit
            return { code, words: name, what, grantedBy, spends, lapseDays }
          })
          const shops = await shopsNear(client, book, place, day)
          return { json: { place, placeName: book.placeName(place.slice(0, 12)), benefits, shops } }
        }),
    }),
  ]
}
