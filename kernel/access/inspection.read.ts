import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { INSPECTOR } from './inspection.ts'

interface Inspection {
  readonly post: Id
  readonly person: Id
  readonly name: string
  readonly organisation: string
  readonly place: string
  readonly from: Day
  /** First day without it. */
  readonly to: Day
  readonly document: string
}

/** More are in the journal. */
const MOST = 200

/** Rights to read for a time, the latest first. */
export async function listInspections(client: PoolClient, county: string): Promise<Inspection[]> {
  const { rows } = await client.query({
    name: 'inspections',
    text: `select p.id as post, p.person, n.name, coalesce(o.name, '') as organisation, p.place, p.from_day as "from", p.to_day as "to", p.document
      from post p
      join person n on n.county = p.county and n.id = p.person and n.retracted_at is null
      left join lateral (select name from organisation o where o.county = p.county and o.id = p.organisation and o.retracted_at is null
        order by from_day desc limit 1) o on true
      where p.county = $1 and p.role = $2 and p.retracted_at is null and p.to_day is not null
      order by p.from_day desc, p.id desc limit ${MOST}`,
    values: [county, INSPECTOR],
  })
  return rows as Inspection[]
}
