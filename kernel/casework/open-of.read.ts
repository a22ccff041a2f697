import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'

/** How many cases of a programme that a person reported, or that are about them, are open. */
export async function countOpenOf(client: PoolClient, county: string, programme: string, person: Id): Promise<number> {
  const { rows } = await client.query({
    name: 'case-open-of',
    text: 'select count(*)::int as open from case_file where county = $1 and programme = $2 and reporter = $3 and closed_at is null',
    values: [county, programme, person],
  })
  return rows[0]?.open as number
}
