import { z } from 'zod'
import { instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { passingCode } from '#kernel/secrets/passing-code.ts'
import { ownHousehold, whyNotSpend } from '../resident/resident.routes.ts'

const codeShape = z.strictObject({
  /** Null where the reader has no household, or may not spend its points. One's own points are everybody's to spend. */
  code: z
    .strictObject({
      /** For a picture: signed, and checked at the counter without a signal. */
      text: z.string(),
      /** To be typed. */
      digits: z.string().regex(/^\d{8}$/),
      changesAt: instantShape,
      /** By the clock of the house: that of a phone may be wrong. */
      at: instantShape,
    })
    .nullable(),
  why: wordsShape.nullable(),
})

/** The door to the code by which a resident spends the points of their own household, or those of their own; it holds for two minutes, once. */
export function codeRoutes({
  reader,
  keeper,
  now = () => new Date(),
}: {
  readonly reader: Reader
  readonly keeper: BookKeeper
  now?(): Date
}): Route[] {
  return [
    door({
      method: 'GET',
      url: '/api/credit-points/mine/code',
      id: 'pointsCode',
      summary:
        'The code of this minute by which the reader’s own household, or the reader alone, spends points at a counter',
      tag: 'credit-points',
      query: z.object({ of: z.enum(['household', 'person']).default('household') }),
      answer: codeShape,
      handle: ({ session, query }) =>
        reader.read(session.county, async (client) => {
          const at = now()
          const day = dayOf(at)
          const home = await ownHousehold(client, session, day)
          if (!home || !session.person) return { json: { code: null, why: null } }
          const own = query.of === 'person'
          const why = own
            ? null
            : whyNotSpend(await keeper.getBookOf(client, session.county), home, session.person, day)
          if (why) return { json: { code: null, why } }
          const { text, digits, changesAt } = passingCode(own ? session.person : home.id, at)
          return {
            json: { code: { text, digits, changesAt: changesAt.toISOString(), at: at.toISOString() }, why: null },
          }
        }),
    }),
  ]
}
