import type { PoolClient } from 'pg'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Programme } from '../programme/define.ts'
import { search } from '../register/search.store.ts'
import type { Found } from './casework.read.ts'

/** So many of each kind are looked for: a search that means more is too wide to help. */
const MANY = 40

/**
 * What is meant by the words typed into the search of a list: a number, a place, a unit, the last hand's name or initials, or
 * a kind of case. Names are found by characters, pinyin and initials, as in the register.
 * @param prefixes the places whose people the reader may find
 */
export async function findMeant(
  client: PoolClient,
  programme: Programme,
  book: CountyBook,
  prefixes: readonly string[],
  typed: string,
  day: Day,
): Promise<Found> {
  const numbers = programme.numbersFor?.(typed, book, day) ?? []
  if (numbers.length > 0) return { numbers, places: [], organisations: [], people: [], kinds: [] }
  const hits = await search(client, book.county, typed, ['place', 'organisation', 'person'], {
    prefixes,
    day,
    limit: MANY,
  })
  const of = (kind: string) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.id)
  const word = typed.trim()
  const kinds =
    [...word].length < 2
      ? []
      : programme
          .kinds(book, day)
          .filter(
            (k) => `${k.words.zh}${k.plain.zh}`.includes(word) || k.words.en.toLowerCase().includes(word.toLowerCase()),
          )
  return {
    numbers,
    places: of('place'),
    organisations: of('organisation'),
    people: of('person'),
    kinds: kinds.map((k) => k.code),
  }
}
