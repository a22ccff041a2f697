import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { type Id, newId } from '#kernel/id.ts'
import { COUNTY } from './ground.ts'

/*
 * The floor of transfers: bare SQL that writes the rows the product writes (key, journal, transfers, postings, balances, days of a busy
 * account), after locking the guarded accounts. It decides nothing, digests nothing and answers nothing.
 */

export interface BareTransfer {
  /** Guarded accounts with what each receives; a busy one is named apart. */
  readonly legs: readonly { readonly account: Id; readonly amount: number }[]
  readonly busy?: { readonly account: Id; readonly amount: number }
}

const WRITE = `with transfers as (insert into ledger_transfer (county, id, act, programme, what, unit, day, place, at)
    select $1, x.id, $2, 'stamps', 'stamps/moved', 'points/stamps', $3, '340881001', $4 from jsonb_to_recordset($5) as x(id uuid)),
  postings as (insert into ledger_posting (county, account, day, transfer, amount, act)
    select $1, x.account, $3, x.transfer, x.amount, $2 from jsonb_to_recordset($6) as x(account uuid, transfer uuid, amount bigint)),
  balances as (update ledger_account a set posted = a.posted + x.amount
    from jsonb_to_recordset($7) as x(account uuid, amount bigint) where a.county = $1 and a.id = x.account),
  days as (insert into ledger_day (county, account, day, shard, total)
    select $1, x.account, $3, x.shard, x.amount from jsonb_to_recordset($8) as x(account uuid, shard smallint, amount bigint)
    on conflict (county, account, day, shard) do update set total = ledger_day.total + excluded.total),
  journals as (insert into journal (county, id, kind, at, body, because, rows_digest) values ($1, $2, 'stamps/move', $4, '{"via":"command"}', '{"rule":"stamps/move"}', $9))
  insert into act_key (county, actor, key, body_hash, act, answer) values ($1, '00000000-0000-0000-0000-000000000000', $10, $11, $2, $12)`

/** Writes transfers as one act, in two round trips. */
export async function writeBare(pool: Pool, transfers: readonly BareTransfer[]): Promise<void> {
  const client = await pool.connect()
  try {
    const at = new Date()
    const act = newId()
    const ids = transfers.map(() => newId())
    const sums = new Map<string, number>()
    for (const { legs } of transfers)
      for (const { account, amount } of legs) sums.set(account, (sums.get(account) ?? 0) + amount)
    const accounts = [...sums.keys()].sort()
    await Promise.all([
      client.query(`begin; set local liuchi.county = '${COUNTY}'`),
      client.query({
        name: 'bare-lock',
        text: 'select id, posted, held from ledger_account where county = $1 and id = any($2::uuid[]) order by id for update',
        values: [COUNTY, accounts],
      }),
    ])
    const all = transfers.flatMap(({ legs, busy }, i) =>
      [...legs, ...(busy ? [busy] : [])].map((leg) => ({ ...leg, transfer: ids[i] })),
    )
    const days = new Map<number, number>()
    let busyAccount: Id | undefined
    for (const [i, { busy }] of transfers.entries())
      if (busy) {
        busyAccount = busy.account
        const shard = Number.parseInt((ids[i] as string).slice(-2), 16) % 8
        days.set(shard, (days.get(shard) ?? 0) + busy.amount)
      }
    const values = [
      ...[COUNTY, act, at.toISOString().slice(0, 10), at.toISOString(), JSON.stringify(ids.map((id) => ({ id })))],
      JSON.stringify(all),
      JSON.stringify([...sums].map(([account, amount]) => ({ account, amount }))),
      JSON.stringify(
        [...days].sort(([a], [b]) => a - b).map(([shard, amount]) => ({ account: busyAccount, shard, amount })),
      ),
      ...[randomBytes(32), randomUUID(), randomBytes(34), '{"transfer":"1"}'],
    ]
    await Promise.all([client.query({ name: 'bare-write', text: WRITE, values }), client.query('commit')])
  } finally {
    client.release()
  }
}
