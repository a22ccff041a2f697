import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { heldVersions } from './as-of.ts'
import { prefixUpper } from './place-code.ts'

interface Asked {
  readonly county: string
  readonly day: Day
  /** Place prefixes; none for the whole county. */
  readonly places: readonly string[]
}

/** The households of places as they stood on a day, as SQL over `household h`. */
function standing({ county, day, places }: Asked): { readonly where: string; readonly values: unknown[] } {
  const held = heldVersions('h', { day }, 2)
  const values: unknown[] = [county, ...held.values]
  const within = places.map((place) => {
    values.push(place, prefixUpper(place))
    return `(h.place >= $${values.length - 1} and h.place < $${values.length})`
  })
  return { where: `h.county = $1 and ${held.text}${within.length > 0 ? ` and (${within.join(' or ')})` : ''}`, values }
}

/** How many households there were on a day, in sum or by town or village. */
export async function countHouseholds(
  client: ClientBase,
  asked: Asked,
  by?: 'town' | 'village',
): Promise<{ readonly key: string; readonly amount: bigint }[]> {
  const { where, values } = standing(asked)
  const key = by ? `left(h.place, ${by === 'town' ? 9 : 12})` : `''`
  const { rows } = await client.query(
    `select ${key} as key, count(distinct h.id) as amount from household h where ${where} group by 1`,
    values,
  )
  return rows as { key: string; amount: bigint }[]
}

/** A page of them in the order of places. @param after the `key` of the last one of the page before */
export async function listHouseholds(
  client: ClientBase,
  asked: Asked,
  size: number,
  after = '',
): Promise<{ readonly key: string; readonly id: Id; readonly place: string }[]> {
  const { where, values } = standing(asked)
  const { rows } = await client.query(
    `select * from (select distinct h.place || '.' || h.id as key, h.id, h.place from household h where ${where}) o
      where o.key > $${values.length + 1} order by 1 limit $${values.length + 2}`,
    [...values, after, size],
  )
  return rows as { key: string; id: Id; place: string }[]
}
