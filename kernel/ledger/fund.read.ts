import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'

/** A bar of a fund's waterfall. Amounts above 0, in fen or whole units. */
interface FundBar {
  readonly kind: 'carried' | 'in' | 'held' | 'out'
  /** `<programme>/<word>`; none of what was carried over. */
  readonly what: string | null
  readonly count: number
  readonly amount: bigint
}

/**
 * Where the money of an account went in a period of civil days: what it came with, received, gave, and holds back now, by what it was
 * for. What is held is of today, whatever the period.
 */
export async function fundBars(
  client: ClientBase,
  county: string,
  account: Id,
  from: Day,
  to: Day,
): Promise<FundBar[]> {
  const { rows } = await client.query(
    `select 'carried' as kind, null as what, 0 as count, coalesce(sum(amount), 0)::bigint as amount, 0 as rank
        from ledger_posting where county = $1 and account = $2 and day < $3
      union all select case when p.amount > 0 then 'in' else 'out' end, t.what, count(*)::int, sum(abs(p.amount))::bigint,
          case when p.amount > 0 then 1 else 3 end
        from ledger_posting p join ledger_transfer t on t.county = p.county and t.id = p.transfer
        where p.county = $1 and p.account = $2 and p.day >= $3 and p.day <= $4 group by p.amount > 0, t.what
      union all select 'held', what, count(*)::int, sum(remaining)::bigint, 2
        from ledger_hold where county = $1 and account = $2 and state = 'open' group by what
      order by rank, what`,
    [county, account, from, to],
  )
  return rows
    .map(({ kind, what, count, amount }) => ({ kind, what, count, amount }) as FundBar)
    .filter((bar) => bar.kind !== 'carried' || bar.amount !== 0n)
}

/** A matter for which an account holds something back, or to which it gave: what is still held, what was given and not reversed since. */
export interface FundMatter {
  readonly subject: Id
  readonly held: bigint
  readonly given: bigint
  /** The day for which it counts; none where nothing was given. */
  readonly on: Day | null
}

/** The matters of an account in a period of civil days; what is held is of today. The latest first. */
export async function mattersOf(
  client: ClientBase,
  county: string,
  account: Id,
  from: Day,
  to: Day,
  limit: number,
): Promise<readonly FundMatter[]> {
  const { rows } = await client.query({
    name: 'ledger-matters-of',
    text: `select subject, sum(held)::bigint as held, sum(given)::bigint as given, max("on") as "on" from (
        select subject, remaining as held, 0 as given, null::date as "on" from ledger_hold
          where county = $1 and account = $2 and state = 'open'
        union all
        select t.subject, 0, -p.amount, p.day from ledger_posting p join ledger_transfer t on t.county = p.county and t.id = p.transfer
          where p.county = $1 and p.account = $2 and p.day >= $3 and p.day <= $4 and p.amount < 0 and t.reverses is null
            and not exists (select from ledger_transfer r where r.county = t.county and r.reverses = t.id)) m
      where subject is not null group by subject order by max("on") desc nulls first limit $5`,
    values: [county, account, from, to, limit],
  })
  return rows as FundMatter[]
}

/** What is held for matters now, or was given for them and not reversed since, by their ids. */
export async function amountsOf(
  client: ClientBase,
  county: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await client.query({
    name: 'ledger-amounts-of',
    text: `select subject, sum(amount)::bigint as amount from (
        select subject, remaining as amount from ledger_hold where county = $1 and subject = any($2::uuid[]) and state = 'open'
        union all
        select t.subject, p.amount from ledger_transfer t join ledger_posting p on p.county = t.county and p.transfer = t.id and p.amount > 0
          where t.county = $1 and t.subject = any($2::uuid[]) and t.reverses is null
            and not exists (select from ledger_transfer r where r.county = t.county and r.reverses = t.id)) m group by subject`,
    values: [county, subjects],
  })
  return new Map(rows.map(({ subject, amount }) => [subject as string, amount as bigint]))
}
