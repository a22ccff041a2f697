import { z } from 'zod'
import { becauseShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf, timeOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { fillWords } from '#kernel/words.ts'
import { whereToTurn } from './rules/where-to-turn.ts'
import { exitSays, exits, onward, receiptSays } from './words.ts'

const channel = z.strictObject({ name: wordsShape, phone: z.string().nullable() })
const answer = z.strictObject({
  exits: z.array(
    z.strictObject({
      exit: z.enum(Object.keys(exits) as [keyof typeof exits, ...(keyof typeof exits)[]]),
      words: wordsShape,
      says: wordsShape,
      channels: z.array(channel),
      /** It is not filed unless the sender says that the matter is another (`passed` of the report). */
      leaves: z.boolean(),
      /** It can be handed in sealed instead. */
      sealed: z.boolean(),
      onward: wordsShape,
      because: becauseShape,
    }),
  ),
  /** What somebody who turns to another channel may keep: a neutral line, without what was written. */
  receipt: z.strictObject({ at: instantShape, words: wordsShape }).nullable(),
})

/** A door that says, before anything is filed, where else a matter may belong. Nothing that is asked here is kept. */
export function gateRoutes({ keeper, now = () => new Date() }: { readonly keeper: BookKeeper; now?(): Date }): Route[] {
  const gate = door({
    method: 'POST',
    url: '/api/grid-casework/gate',
    id: 'askGate',
    summary: 'Where else a matter may belong: danger, conduct of officials, petition, court; nothing is stored',
    tag: 'grid-casework',
    visitors: true,
    perMinute: 60,
    body: z.object({
      text: z.string().max(2000).default(''),
      item: z
        .string()
        .regex(/^\d{6}$/)
        .optional(),
    }),
    answer,
    async handle({ session, body }) {
      const book = await keeper.getBook(session.county)
      const at = now()
      const turns = whereToTurn(body, session.county, { book, day: dayOf(at) })
      return {
        json: {
          exits: turns.map(({ exit, value, leaves, because }) => ({
            exit,
            words: exits[exit],
            says: exitSays[exit],
            channels: value.channels.map(({ name, phone }) => ({ name, phone: phone ?? null })),
            leaves,
            sealed: exit === 'conduct',
            onward: onward[exit],
            because,
          })),
          receipt: turns.some((t) => t.leaves)
            ? { at, words: fillWords(receiptSays, { at: `${dayOf(at)} ${timeOf(at)}` }) }
            : null,
        },
      }
    },
  })
  return [gate]
}
