import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { ERASED_NAME } from './erasing.store.ts'

/** An order to erase: by which act, on what ground, how much, and how much of it is still there. Ids and counts only. */
export interface ErasureOrder {
  readonly act: Id
  readonly kind: string
  readonly at: Date
  readonly actor: string | null
  readonly subject: Id | null
  readonly ground: string
  readonly document: string | null
  readonly ordered: number
  readonly left: number
}

/** Orders recorded between two instants, newest first. */
export async function listErasures(
  client: PoolClient,
  county: string,
  span: { readonly from: Date; readonly until: Date },
): Promise<ErasureOrder[]> {
  const { rows } = await client.query({
    name: 'erasure-orders',
    text: `select o.act, j.kind, j.recorded_at as at, n.name as actor, j.subject, coalesce(j.body ->> 'ground', 'law') as ground,
        j.body ->> 'document' as document, o.ordered, o.left
      from (select e.act, count(*)::int as ordered,
          count(*) filter (where exists (select from personal p where p.county = $1 and p.id = e.personal)
            or exists (select from person p where p.county = $1 and p.id = e.personal and p.retracted_at is null and p.name <> '${ERASED_NAME}')
            or exists (select from file f where f.county = $1 and f.id = e.personal))::int as left
        from erasure e where e.county = $1 and e.recorded_at >= $2 and e.recorded_at < $3 group by e.act) o
      join journal j on j.county = $1 and j.id = o.act
      left join person n on n.county = $1 and n.id = j.actor and n.retracted_at is null
      order by j.recorded_at desc, j.id desc`,
    values: [county, span.from, span.until],
  })
  return rows as ErasureOrder[]
}

/** What is kept for a purpose and when it ends. */
export interface Kept {
  readonly purpose: string
  /** Past their day: waiting for the job, or for an open case. */
  readonly over: number
  /** Their day comes within the span asked about. */
  readonly soon: number
  readonly next: Day
}

/** By purpose: how many personal values are past their day, and how many will be by another. */
export async function listKept(client: PoolClient, county: string, today: Day, until: Day): Promise<Kept[]> {
  const { rows } = await client.query({
    name: 'retention-kept',
    text: `select purpose, count(*) filter (where keep_until < $2::date)::int as over,
        count(*) filter (where keep_until >= $2::date)::int as soon, min(keep_until) as next
      from personal where county = $1 and keep_until < $3::date group by purpose order by purpose`,
    values: [county, today, until],
  })
  return rows as Kept[]
}
