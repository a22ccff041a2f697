import type { PoolClient } from 'pg'
import { assemble } from '#server/assemble.ts'
import type { Pieces } from './floor-filing.ts'
import { ask, COUNTY } from './ground.ts'
import { findHands, live, steps } from './lifecycle-steps.ts'

/*
 * What the floor of a whole life writes: the product's own statement of every step with fresh ids, one step after the other. So
 * the floor holds everything but the product's asking, deciding and answering.
 */

/** One step: its statement and values; in texts the ids of the life are to be put. */
export interface BareStep {
  readonly text: string
  readonly values: readonly (Pieces | { readonly as: unknown })[]
}
export interface BareLives {
  /** Some lives, each the steps in order. */
  readonly lives: readonly (readonly BareStep[])[]
  /** How many fresh ids a life needs; that with number 0 is the case's printed number, known after the first step. */
  readonly ids: number
}

/** Takes cases through their lives and keeps what was written. */
export async function floorOfLives(url: string, home: string, count: number): Promise<BareLives> {
  // What stood there before keeps its id: people, posts, organisations.
  const old = new Set(
    (
      await ask<{ id: string }>(
        url,
        'select id from person union select id from organisation union select id from post',
      )
    ).map(({ id }) => id),
  )
  const house = assemble({ url, home, max: 1 })
  try {
    const hands = await findHands(house)
    const client = await house.pool.connect()
    const seen = overhear(client)
    client.release()
    const lives: BareStep[][] = []
    let ids = 0
    for (let i = 0; i < count; i++) {
      seen.length = 0
      const id = await live(house, hands)
      const [{ number }] = (await ask<{ number: string }>(
        url,
        'select number from case_file where county = $1 and id = $2',
        [COUNTY, id],
      )) as [{ number: string }]
      const fresh = new Map([[number, 0]])
      if (seen.length !== steps.length) throw new Error(`${steps.length} steps made ${seen.length} statements`)
      lives.push(seen.map(({ text, values }) => ({ text, values: values.map((value) => cut(value, fresh, old)) })))
      ids = Math.max(ids, fresh.size)
    }
    return { lives, ids }
  } finally {
    await house.close()
  }
}

interface Heard {
  readonly text: string
  readonly values: readonly unknown[]
}

/** The statements that acts write through this connection, as they come. */
function overhear(client: PoolClient): Heard[] {
  const heard: Heard[] = []
  const send = client.query.bind(client) as (...asked: unknown[]) => unknown
  client.query = ((...asked: unknown[]) => {
    const [query] = asked as [Partial<Heard> & { readonly name?: string }]
    if (query.name?.startsWith('write-')) heard.push({ text: query.text ?? '', values: query.values ?? [] })
    return send(...asked)
  }) as typeof client.query
  return heard
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

function cut(value: unknown, fresh: Map<string, number>, old: ReadonlySet<string>): Pieces | { as: unknown } {
  if (typeof value !== 'string') return { as: value }
  const [number] = fresh.keys()
  const texts: string[] = []
  const ids: number[] = []
  let at = 0
  for (const match of value.matchAll(new RegExp(`${uuid}|${number}`, 'g'))) {
    if (old.has(match[0])) continue
    if (!fresh.has(match[0])) fresh.set(match[0], fresh.size)
    texts.push(value.slice(at, match.index))
    ids.push(fresh.get(match[0]) as number)
    at = match.index + match[0].length
  }
  return { texts: [...texts, value.slice(at)], ids }
}
