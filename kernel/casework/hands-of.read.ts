import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'

/** Who took a step of a case, by name and by the role of the post used. */
export interface NamedHand {
  readonly case: Id
  readonly step: string
  readonly at: Date
  readonly name: string | null
  readonly role: string | null
}

/** Certain steps of some cases, oldest first. */
export async function handsOf(
  client: PoolClient,
  county: string,
  cases: readonly string[],
  steps: readonly string[],
): Promise<NamedHand[]> {
  if (cases.length === 0) return []
  const { rows } = await client.query({
    name: 'hands-of',
    text: `select s.case_id as "case", s.step, s.at, p.name, post.role from case_step s
      left join person p on p.county = s.county and p.id = s.actor and p.retracted_at is null
      left join post on post.county = s.county and post.id = s.post and post.retracted_at is null
      where s.county = $1 and s.case_id = any($2::uuid[]) and s.step = any($3::text[]) order by s.case_id, s.no`,
    values: [county, cases, steps],
  })
  return rows as NamedHand[]
}
