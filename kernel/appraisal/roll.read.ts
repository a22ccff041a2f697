import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { prefixUpper } from '../register/place-code.ts'

interface Asked {
  readonly county: string
  readonly scheme: string
  readonly day: Day
  /** Place prefixes; none for the whole county. */
  readonly places: readonly string[]
  /** Of these groups; of all unless said. */
  readonly groups?: readonly string[] | undefined
}

/** The rows of a roll that hold on a day, as SQL over `appraisal_member m`: of each subject one. */
function holding({ county, scheme, day, places, groups }: Asked): {
  readonly where: string
  readonly values: unknown[]
} {
  const values: unknown[] = [county, scheme, day]
  const value = (one: unknown): string => `$${values.push(one)}`
  const within = places.map((place) => `(m.place >= ${value(place)} and m.place < ${value(prefixUpper(place))})`)
  const parts = [
    'm.county = $1 and m.scheme = $2 and m.from_day <= $3::date and (m.to_day is null or m.to_day > $3::date)',
    ...(within.length > 0 ? [`(${within.join(' or ')})`] : []),
    ...(groups ? [`m.in_group = any(${value(groups)})`] : []),
  ]
  return { where: parts.join(' and '), values }
}

/** How many stand on a roll on a day, in sum or by town or village. */
export async function countRoll(
  client: ClientBase,
  asked: Asked,
  by?: 'town' | 'village',
): Promise<{ readonly key: string; readonly amount: bigint }[]> {
  const { where, values } = holding(asked)
  const key = by ? `left(m.place, ${by === 'town' ? 9 : 12})` : `''`
  const { rows } = await client.query(
    `select ${key} as key, count(*) as amount from appraisal_member m where ${where} group by 1`,
    values,
  )
  return rows as { key: string; amount: bigint }[]
}

/** A page of them in the order of places. @param after the `key` of the last one of the page before */
export async function listRoll(
  client: ClientBase,
  asked: Asked,
  size: number,
  after = '',
): Promise<readonly { readonly key: string; readonly subject: Id; readonly place: string; readonly group: string }[]> {
  const { where, values } = holding(asked)
  const { rows } = await client.query(
    `select * from (select m.place || '.' || m.id as key, m.subject, m.place, m.in_group as "group" from appraisal_member m where ${where}) o
      where o.key > $${values.length + 1} order by 1 limit $${values.length + 2}`,
    [...values, after, size],
  )
  return rows as { key: string; subject: Id; place: string; group: string }[]
}
