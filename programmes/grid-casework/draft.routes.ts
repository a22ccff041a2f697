import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { gridCasework } from './programme.ts'
import { readChat } from './rules/read-chat.ts'
import { whereToTurn } from './rules/where-to-turn.ts'
import { exits, placeClues } from './words.ts'

const answer = z.strictObject({
  title: z.string(),
  text: z.string(),
  /** The name shown in the group; the caller counts as unconfirmed. */
  caller: z.string().nullable(),
  phone: z.string().nullable(),
  items: z.array(z.strictObject({ code: z.string(), words: wordsShape, by: z.array(z.string()) })),
  places: z.array(z.strictObject({ code: z.string(), name: z.string(), by: wordsShape, words: z.array(z.string()) })),
  exits: z.array(z.strictObject({ exit: z.string(), words: wordsShape, leaves: z.boolean() })),
})

export interface DraftDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** A door that reads a message pasted from a chat group into a draft. Nothing is kept; the clerk looks at it and files it. */
export function draftRoutes({ keeper, reader, now = () => new Date() }: DraftDeps): Route[] {
  const draft = door({
    method: 'POST',
    url: '/api/grid-casework/draft',
    id: 'draftFromText',
    summary: 'What a pasted message seems to say: item, place, caller, and where else it may belong',
    tag: 'grid-casework',
    body: z.object({ text: z.string().min(2).max(4000) }),
    answer,
    async handle({ session, body }) {
      const book = await keeper.getBook(session.county)
      const day = dayOf(now())
      const scope = await reader.read(session.county, (client) => scopeOf(client, session, day))
      const kinds = gridCasework.kinds(book, day)
      const read = readChat(body.text, { book, kinds, near: scope.posts.map((p) => p.place) })
      const turns = whereToTurn({ text: read.text, item: read.items[0]?.code }, session.county, { book, day })
      return {
        json: {
          title: read.title,
          text: read.text,
          caller: read.who,
          phone: read.phone,
          items: read.items.map(({ code, words }) => ({
            code,
            words: gridCasework.kindWords(code, book, day),
            by: words,
          })),
          places: read.places.map(({ code, by, words }) => ({
            code,
            name: book.placeName(code),
            by: placeClues[by],
            words,
          })),
          exits: turns.map(({ exit, leaves }) => ({ exit, words: exits[exit], leaves })),
        },
      }
    },
  })
  return [draft]
}
