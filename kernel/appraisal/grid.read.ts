import type { PoolClient } from 'pg'
import type { Actor } from '../actor.ts'
import { getFactSource } from '../fact.ts'
import type { Id } from '../id.ts'

/** Who is close to somebody, as the acts that record points ask it. */
export async function kinOf(client: PoolClient, actor: Actor, at: Date): Promise<ReadonlySet<Id>> {
  const source = getFactSource('register.kin')
  const asking = {
    ...{ county: actor.county, at, actor, input: null },
    ...{ subject: null, place: null, programme: null, names: [] },
  }
  const statement = source.load(asking)
  const rows = statement ? (await client.query({ ...statement, values: [...statement.values] })).rows : []
  return source.read(rows, asking) as ReadonlySet<Id>
}
