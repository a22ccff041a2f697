import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { pools, surnames } from '#county/given-names.ts'
import { newId } from '#kernel/id.ts'
import { tokensOf } from '#kernel/register/search-words.ts'
import { villagesOf } from './filing.ts'
import { ask, COUNTY } from './ground.ts'

/*
 * Very many invented residents for the benchmarks, by COPY: rows of the register that no act made, with the search words that
 * acts would have written. They have no identity number and no telephone: a search reads neither.
 */

/** Residents all over the county. Answers the names they may bear. */
export async function makeManyNames(url: string, count: number): Promise<readonly string[]> {
  const villages = await villagesOf(url)
  const names = allNames()
  const people = Array.from({ length: count }, (_, i) => ({
    id: newId(),
    name: names[(i * 7919) % names.length] as string,
    place: villages[(i * 31) % villages.length] as string,
  }))
  const act = newId()
  await copy(url, 'person (county, id, name, place, act)', people, ({ id, name, place }) => [
    [COUNTY, id, name, place, act].join('\t'),
  ])
  const known = new Map<string, string[]>()
  await copy(url, 'search_word (county, token, kind, id, place)', people, ({ id, name, place }) => {
    const tokens = known.get(name) ?? tokensOf(name, 'person')
    known.set(name, tokens)
    return tokens.map((token) => [COUNTY, token, 'person', id, place].join('\t'))
  })
  await ask(url, 'vacuum analyze person, search_word')
  return names
}

/** Every surname as often as it is common, with every given name. */
function allNames(): string[] {
  const given = Object.values(pools).flatMap((generations) =>
    generations.flatMap(([, { first, last }]) => [...first].flatMap((a) => [...last].map((b) => a + b))),
  )
  return surnames.flatMap(([surname, weight]) =>
    given.filter((_, i) => i % 60 < Number(weight)).map((name) => surname + name),
  )
}

async function copy<T>(url: string, into: string, things: readonly T[], lines: (thing: T) => string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    function* rows() {
      for (const thing of things) {
        const text = lines(thing).join('\n')
        if (text) yield `${text}\n`
      }
    }
    await pipeline(Readable.from(rows()), client.query(copyFrom(`copy ${into} from stdin`)))
  } finally {
    await client.end()
  }
}
