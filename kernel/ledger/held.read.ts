import type { ClientBase } from 'pg'
import type { Id } from '../id.ts'
import type { AccountName } from './account.ts'
import { nameOfRow } from './ledger.store.ts'

/** What stands held on an account. */
export interface HeldShown {
  readonly id: Id
  readonly account: AccountName
  readonly what: string
  readonly remaining: bigint
  readonly subject: Id | null
  readonly place: string
  readonly at: Date
  readonly lapsesAt: Date | null
}

/**
 * Open holds of some kinds on the accounts of an owner (`household:<id>`), with those that stand under the same subjects on other
 * accounts, oldest first.
 */
export async function heldOf(
  client: ClientBase,
  county: string,
  owner: string,
  whats: readonly string[],
): Promise<HeldShown[]> {
  const { rows } = await client.query(
    `select h.id, h.what, h.remaining, h.subject, h.place, h.at, h.lapses_at, a.purpose, a.owner, a.period
      from ledger_hold h join ledger_account a on a.county = h.county and a.id = h.account
      where h.county = $1 and h.state = 'open' and h.what = any($3::text[]) and h.subject in (
        select o.subject from ledger_account w join ledger_hold o on o.county = w.county and o.account = w.id and o.state = 'open'
          where w.county = $1 and w.owner = $2 and o.what = any($3::text[]))
      order by h.at, h.id`,
    [county, owner, whats],
  )
  return rows.map((row) => ({
    ...{ id: row.id, account: nameOfRow(row), what: row.what, remaining: row.remaining, subject: row.subject },
    ...{ place: row.place, at: row.at, lapsesAt: row.lapses_at },
  }))
}
