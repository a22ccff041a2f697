import type { PoolClient } from 'pg'
import { NIL } from '../actor.ts'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'

/** Whose account it is, and where it was opened. */
export interface ExpiringAccount {
  readonly account: Id
  readonly owner: string
  readonly place: string
}

/** Accounts of a purpose that still hold, unheld, what was to be used before a day; those whose lots are longest over first. */
export async function findExpired(
  client: PoolClient,
  county: string,
  { purpose, day, limit }: { readonly purpose: string; readonly day: Day; readonly limit: number },
): Promise<readonly ExpiringAccount[]> {
  const { rows } = await client.query({
    name: 'ledger-expired',
    text: `select a.id as account, a.owner, a.place from ledger_lot l
        join ledger_account a on a.county = l.county and a.id = l.account
        where l.county = $1 and l.expires_on < $2::date and l.remaining > 0 and a.purpose = $3
          and a.posted - a.held > coalesce(a.floor, 0)
        group by a.id, a.owner, a.place order by min(l.expires_on), a.id limit $4`,
    values: [county, day, purpose, limit],
  })
  return rows as ExpiringAccount[]
}

/** The key of the act that warns of a lot, once. */
export const warningKey = (account: string, on: Day): string => `expiry-warning:${account}:${on}`

/** Lots of a purpose that are over within some days from a day on, and of which nobody was warned yet. */
export async function findUnwarned(
  client: PoolClient,
  county: string,
  asked: { readonly purpose: string; readonly from: Day; readonly to: Day; readonly limit: number },
): Promise<readonly (ExpiringAccount & { readonly on: Day })[]> {
  const { rows } = await client.query({
    name: 'ledger-unwarned',
    text: `select a.id as account, a.owner, a.place, l.expires_on as on from ledger_lot l
        join ledger_account a on a.county = l.county and a.id = l.account
        where l.county = $1 and l.expires_on between $2::date and $3::date and l.remaining > 0 and a.purpose = $4
          and not exists (select from act_key k where k.county = $1 and k.actor = $6::uuid
            and k.key = 'expiry-warning:' || a.id || ':' || to_char(l.expires_on, 'YYYY-MM-DD'))
        order by l.expires_on, a.id limit $5`,
    values: [county, asked.from, asked.to, asked.purpose, asked.limit, NIL],
  })
  return rows as (ExpiringAccount & { on: Day })[]
}

/** The key of the act that warns of a hold, once. */
export const holdWarningKey = (hold: string): string => `hold-warning:${hold}`

/** Open holds of a kind that lapse within some days of an instant and were made before those days; of which nobody was warned yet. */
export async function findUnwarnedHolds(
  client: PoolClient,
  county: string,
  asked: {
    readonly what: string
    readonly purpose: string
    readonly now: Date
    readonly days: number
    readonly limit: number
  },
): Promise<readonly { hold: Id; owner: string; place: string; lapsesAt: Date }[]> {
  const { rows } = await client.query({
    name: 'ledger-unwarned-holds',
    text: `select h.id as hold, a.owner, h.place, h.lapses_at as "lapsesAt" from ledger_hold h
        join ledger_account a on a.county = h.county and a.id = h.account and a.purpose = $3
        where h.county = $1 and h.state = 'open' and h.what = $2 and h.lapses_at > $4
          and h.lapses_at <= $4 + make_interval(days => $5) and h.at < h.lapses_at - make_interval(days => $5)
          and not exists (select from act_key k where k.county = $1 and k.actor = $7::uuid and k.key = 'hold-warning:' || h.id)
        order by h.lapses_at, h.id limit $6`,
    values: [county, asked.what, asked.purpose, asked.now, asked.days, asked.limit, NIL],
  })
  return rows as { hold: Id; owner: string; place: string; lapsesAt: Date }[]
}
