import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { AccountRow } from './account.store.ts'

/** What a user name is known by where it may not stand in plain: the record of sign-ins. */
export const loginDigest = (login: string): Buffer => createHash('sm3').update(`login:${login.toLowerCase()}`).digest()

export interface AccountListed extends AccountRow {
  readonly name: string | null
  readonly mustChange: boolean
  readonly createdAt: Date
}

const columns = `a.id, a.login, a.person, a.kind, a.state, a.must_change as "mustChange", a.created_at as "createdAt", p.name`
const source = `access_account a left join person p on p.county = a.county and p.id = a.person and p.retracted_at is null`

/** One account of the county, or nothing. */
export async function findAccount(client: PoolClient, county: string, id: string): Promise<AccountListed | undefined> {
  const { rows } = await client.query({
    name: 'account-one',
    text: `select ${columns} from ${source} where a.county = $1 and a.id = $2`,
    values: [county, id],
  })
  return rows[0] as AccountListed | undefined
}

/**
 * Accounts by user name, with the last sign-in of each where there was one. @param after user name of the last one of the page before
 */
export async function listAccounts(
  client: PoolClient,
  county: string,
  page: { readonly q?: string | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<(AccountListed & { readonly lastSignIn: Date | null })[]> {
  const { rows } = await client.query({
    name: 'account-list',
    text: `select ${columns} from ${source} where a.county = $1 and a.login > $2 and starts_with(a.login, $3)
      order by a.login limit $4`,
    values: [county, page.after ?? '', (page.q ?? '').toLowerCase(), page.limit],
  })
  const accounts = rows as AccountListed[]
  const { rows: seen } = await client.query({
    name: 'account-last-sign-in',
    text: `select d.digest, (select max(e.at) from sign_in_event e where e.login_digest = d.digest and e.outcome in ('in', 'persona')) as at
      from unnest($1::bytea[]) as d(digest)`,
    values: [accounts.map((a) => loginDigest(a.login))],
  })
  const last = new Map((seen as { digest: Buffer; at: Date | null }[]).map((r) => [r.digest.toString('hex'), r.at]))
  return accounts.map((a) => ({ ...a, lastSignIn: last.get(loginDigest(a.login).toString('hex')) ?? null }))
}
