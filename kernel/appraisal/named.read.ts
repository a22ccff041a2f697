import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import { formatMilli } from './points.ts'

/** What work items and entries are called in a filled form, by their ids: an item's title; an entry's day, item or evidence, and points. */
export async function recordNamesOf(
  client: PoolClient,
  county: string,
  ids: readonly Id[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ id: string; title: string | null; day: string | null; points: number | null }>({
    name: 'appraisal-record-names',
    text: `select i.id, i.title, null::date as day, null::int as points from appraisal_item i where i.county = $1 and i.id = any($2::uuid[])
      union all select e.id, coalesce(i.title, e.basis), e.day, e.points from appraisal_entry e
        left join appraisal_item i on i.county = e.county and i.id = e.item where e.county = $1 and e.id = any($2::uuid[])`,
    values: [county, ids],
  })
  return new Map(
    rows.map(({ id, title, day, points }) => [
      id,
      [day, title, points === null ? null : formatMilli(points)].filter((part) => part !== null).join(' '),
    ]),
  )
}
