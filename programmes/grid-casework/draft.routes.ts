import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { readingsOf } from '#kernel/register/reading.ts'
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

const kindsAnswer = z.strictObject({
  kinds: z.array(
    z.strictObject({
      code: z.string(),
      words: wordsShape,
      plain: wordsShape,
      group: z.array(wordsShape),
      keywords: z.array(z.string()),
      pictogram: z.string().nullable(),
      /** How its names are typed without an input method: in full and by initials, 'ludengbuliang' and 'ldbl'. */
      letters: z.array(z.string()),
    }),
  ),
  pictures: z.array(z.strictObject({ picture: z.string(), words: wordsShape, usual: z.string().nullable() })),
})

export interface DraftDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Pinyin of a name, in full and by initials, in every reading. */
const lettersOf = (name: string): string[] =>
  readingsOf(name, 'organisation').flatMap((syllables) => [
    syllables.join(''),
    syllables.map((syllable) => syllable[0] ?? '').join(''),
  ])

/**
 * Doors to what a clerk needs while somebody speaks: the catalogue as it is searched by letters, and a message pasted from a
 * chat group read into a draft. Nothing is kept; the clerk looks at it and files it.
 */
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
  const kinds = door({
    method: 'GET',
    url: '/api/grid-casework/kinds',
    id: 'listKinds',
    summary: 'What can be filed today, with its pictures and the letters by which it is found',
    tag: 'grid-casework',
    answer: kindsAnswer,
    async handle({ session }) {
      const book = await keeper.getBook(session.county)
      return {
        json: {
          kinds: gridCasework.kinds(book, dayOf(now())).map((kind) => ({
            ...kind,
            letters: [...new Set([...lettersOf(kind.words.zh), ...lettersOf(kind.plain.zh)])],
          })),
          pictures: gridCasework.pictures ?? [],
        },
      }
    },
  })
  return [draft, kinds]
}
