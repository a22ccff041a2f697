import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import { type Asking, supplyFact } from '../fact.ts'
import { type AccountName, accountId } from './account.ts'
import { idsOf } from './named.read.ts'

/** What is asked of an account: how much it received as one thing (`<programme>/<word>`) for the days of a span. */
export interface ReceivedAsked {
  readonly account: AccountName
  readonly what: string
  readonly from: Day
  readonly to: Day
}

declare module '../fact.ts' {
  interface Facts {
    /** By the names under which it was asked: less what was taken back since, on whatever day that was done. */
    'ledger.received': ReadonlyMap<string, bigint>
  }
}

/** How an act names, in `names`, a sum that it is to be told. */
export const nameOfReceived = (county: string, { account, what, from, to }: ReceivedAsked): string =>
  `received:${accountId(county, account)}|${from}|${to}|${what}`

/** A reversal counts for the day of what it undoes; none stands before that day. */
const RECEIVED = `select n.name, (select coalesce(sum(p.amount), 0)::bigint from ledger_posting p
      join ledger_transfer t on t.county = p.county and t.id = p.transfer
      left join ledger_transfer u on u.county = t.county and u.id = t.reverses
      where p.county = $1 and p.account = split_part(n.name, '|', 1)::uuid and p.day >= split_part(n.name, '|', 2)::date
        and coalesce(u.day, t.day) between split_part(n.name, '|', 2)::date and split_part(n.name, '|', 3)::date
        and coalesce(u.what, t.what) = split_part(n.name, '|', 4)) as sum
    from unnest($2::text[]) n(name)`

const read = (rows: readonly Record<string, unknown>[]): Map<string, bigint> =>
  new Map(rows.map((row) => [`received:${row.name as string}`, row.sum as bigint]))

supplyFact('ledger.received', {
  load(asking: Asking) {
    const asked = idsOf(asking, 'received')
    return asked.length === 0
      ? undefined
      : { name: 'fact-ledger-received', text: RECEIVED, values: [asking.county, asked] }
  },
  read,
})

/** The same, asked outside an act. */
export async function receivedBy(client: ClientBase, county: string, asked: ReceivedAsked): Promise<bigint> {
  const name = nameOfReceived(county, asked)
  const { rows } = await client.query(RECEIVED, [county, [name.slice('received:'.length)]])
  return read(rows).get(name) ?? 0n
}
