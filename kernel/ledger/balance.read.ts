import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import { type AccountName, accountId, allAccountKinds, getAccountKind, type Unit } from './account.ts'
import { nameOfRow } from './ledger.store.ts'

/** An account as screens show it. Amounts are fen or whole units. */
export interface AccountShown {
  readonly id: Id
  readonly name: AccountName
  readonly unit: Unit
  readonly place: string
  readonly posted: bigint
  readonly held: bigint
  readonly openedOn: Day
  readonly closedOn: Day | null
}

export interface EntryShown {
  readonly transfer: Id
  readonly day: Day
  readonly at: Date
  readonly recordedAt: Date
  readonly what: string
  readonly amount: bigint
  /** After this entry, in the order of the statement. */
  readonly balance: bigint
  readonly subject: Id | null
  readonly reverses: Id | null
  readonly reversedBy: Id | null
  readonly act: Id
}

const POSTED = `case when a.busy then coalesce((select sum(d.total) from ledger_day d where d.county = a.county and d.account = a.id), 0)::bigint else a.posted end`
const ACCOUNT = `a.id, a.purpose, a.owner, a.period, a.unit, a.place, ${POSTED} as posted, a.held, a.opened_on, a.closed_on`

const readAccount = (row: Record<string, unknown>): AccountShown => ({
  id: row.id as Id,
  name: nameOfRow(row),
  unit: row.unit as Unit,
  place: row.place as string,
  posted: row.posted as bigint,
  held: row.held as bigint,
  openedOn: row.opened_on as Day,
  closedOn: row.closed_on as Day | null,
})

export async function findAccount(client: ClientBase, county: string, id: Id): Promise<AccountShown | undefined> {
  const { rows } = await client.query(`select ${ACCOUNT} from ledger_account a where a.county = $1 and a.id = $2`, [
    county,
    id,
  ])
  return rows[0] && readAccount(rows[0])
}

/** Those of some accounts that there are, by their ids. */
export async function findAccounts(
  client: ClientBase,
  county: string,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, AccountShown>> {
  const { rows } = await client.query(
    `select ${ACCOUNT} from ledger_account a where a.county = $1 and a.id = any($2::uuid[])`,
    [county, ids],
  )
  return new Map(rows.map(readAccount).map((account) => [account.id, account]))
}

/** All accounts of owners such as `household:<id>`, in the order of their purposes. */
export async function accountsOf(
  client: ClientBase,
  county: string,
  owners: readonly string[],
): Promise<AccountShown[]> {
  const { rows } = await client.query(
    `select ${ACCOUNT} from ledger_account a where a.county = $1 and a.owner = any($2) order by a.purpose, a.period, a.id`,
    [county, owners],
  )
  return rows.map(readAccount)
}

/** What an account with lots still has, by the day by which it must be used; held or not. */
export async function lotsOf(
  client: ClientBase,
  county: string,
  account: Id,
): Promise<{ readonly until: Day; readonly remaining: bigint }[]> {
  const { rows } = await client.query(
    `select expires_on as until, remaining from ledger_lot where county = $1 and account = $2 and remaining > 0 order by expires_on`,
    [county, account],
  )
  return rows
}

/** What may still be used on a day of the accounts with lots of some owners, held or not, by their ids. */
export async function usableOn(
  client: ClientBase,
  county: string,
  owners: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, bigint>> {
  const { rows } = await client.query(
    `select l.account, sum(l.remaining)::bigint as usable from ledger_account a
      join ledger_lot l on l.county = a.county and l.account = a.id and l.expires_on >= $3
      where a.county = $1 and a.owner = any($2) group by l.account`,
    [county, owners, day],
  )
  return new Map(rows.map(({ account, usable }) => [account as string, usable as bigint]))
}

/** A page of the accounts of one purpose in some places, in the order of places. @param after the last one of the page before */
export async function listAccounts(
  client: ClientBase,
  county: string,
  purpose: string,
  places: readonly string[],
  size: number,
  after?: { readonly place: string; readonly id: Id },
): Promise<AccountShown[]> {
  // Of a place and a place within it, the far end is that of the wider one.
  const [first, last] = [
    [...places].sort()[0],
    places
      .map((place) => `${place}:`)
      .sort()
      .at(-1),
  ]
  const { rows } = await client.query(
    `select ${ACCOUNT} from ledger_account a where a.county = $1 and a.purpose = $2 and a.place >= $5 and a.place < $6
        and exists (select from unnest($3::text[]) s(code) where a.place >= s.code and a.place < s.code || ':')
        ${after ? 'and (a.place, a.id) > ($7, $8::uuid)' : ''} order by a.place, a.id limit $4`,
    [county, purpose, places, size, first, last, ...(after ? [after.place, after.id] : [])],
  )
  return rows.map(readAccount)
}

/**
 * What stood in an account at the end of a day, by the effective days of its postings.
 * @param known as it was known at an instant; absent: as known now
 */
export async function balanceOn(
  client: ClientBase,
  county: string,
  account: AccountName,
  day: Day,
  known?: Date,
): Promise<bigint> {
  const id = accountId(county, account)
  const { busy } = getAccountKind(account.purpose)
  const { rows } = known
    ? await client.query(
        'select coalesce(sum(amount), 0)::bigint as sum from ledger_posting where county = $1 and account = $2 and day <= $3 and recorded_at <= $4',
        [county, id, day, known],
      )
    : await client.query(
        busy
          ? 'select coalesce(sum(total), 0)::bigint as sum from ledger_day where county = $1 and account = $2 and day <= $3'
          : 'select coalesce(sum(amount), 0)::bigint as sum from ledger_posting where county = $1 and account = $2 and day <= $3',
        [county, id, day],
      )
  return rows[0]?.sum as bigint
}

/** Where a page of a statement goes on: below this entry. */
export interface Below {
  readonly day: Day
  readonly transfer: Id
}

/** What of a statement is asked for. */
interface StatementAsked {
  readonly below?: Below
  /** Entries up to the end of this day. */
  readonly on?: Day
  /** Entries recorded by this instant. Such a balance is summed entry by entry. */
  readonly known?: Date
}

/**
 * A page of an account's statement, newest first, each entry with the balance after it. The balance of the page's first entry comes from
 * the days before and what stands before it on its own day, so that a page costs the same however long the statement is.
 */
export async function statementPage(
  client: ClientBase,
  county: string,
  account: AccountShown,
  size: number,
  { below, on, known }: StatementAsked = {},
): Promise<EntryShown[]> {
  const values: unknown[] = [county, account.id, size]
  const given = (value: unknown) => `$${values.push(value)}`
  const until = known ? `and p.recorded_at <= ${given(known)}` : ''
  // One statement, so that what is posted meanwhile stands neither among the entries nor in the balance.
  const { rows } = await client.query(
    `with page as (
        select p.transfer, p.day, t.at, p.recorded_at, t.what, p.amount, t.subject, t.reverses, t.act,
          (select r.id from ledger_transfer r where r.county = t.county and r.reverses = t.id) as reversed_by
        from ledger_posting p join ledger_transfer t on t.county = p.county and t.id = p.transfer
        where p.county = $1 and p.account = $2
          ${below ? `and (p.day, p.transfer) < (${given(below.day)}::date, ${given(below.transfer)}::uuid)` : ''}
          ${on ? `and p.day <= ${given(on)}::date` : ''} ${until}
        order by p.day desc, p.transfer desc limit $3),
      top as (select day, transfer from page order by day desc, transfer desc limit 1)
      select page.*, ${balanceAtTop(account, until)} as balance from page order by day desc, transfer desc`,
    values,
  )
  let balance = (rows[0]?.balance ?? 0n) as bigint
  return rows.map((row): EntryShown => {
    const entry: EntryShown = {
      transfer: row.transfer,
      day: row.day,
      at: row.at,
      recordedAt: row.recorded_at,
      what: row.what,
      amount: row.amount,
      balance,
      subject: row.subject,
      reverses: row.reverses,
      reversedBy: row.reversed_by,
      act: row.act,
    }
    balance -= row.amount as bigint
    return entry
  })
}

/** What stood in an account ($1, $2) after the entry `top`: what it holds now, less what came after. `until`: as it was known. */
function balanceAtTop(account: AccountShown, until: string): string {
  const top = '((select day from top), (select transfer from top))'
  const sum = (which: string) => `(select coalesce(sum(p.amount), 0) from ledger_posting p
        where p.county = $1 and p.account = $2 and (p.day, p.transfer) ${which})`
  if (until) return `${sum(`<= ${top} ${until}`)}::bigint`
  if (getAccountKind(account.name.purpose).busy)
    return `((select coalesce(sum(d.total), 0) from ledger_day d where d.county = $1 and d.account = $2 and d.day <= (select day from top))
        - ${sum(`> ${top} and p.day = (select day from top)`)})::bigint`
  return `((select a.posted from ledger_account a where a.county = $1 and a.id = $2) - ${sum(`> ${top}`)})::bigint`
}

/** A line of the trial balance: all accounts of one purpose. Debit minus credit over all lines of a unit is 0. */
interface TrialLine {
  readonly purpose: string
  readonly unit: Unit
  readonly accounts: number
  /** Received and given over all time, both at least 0. */
  readonly received: bigint
  readonly given: bigint
  readonly held: bigint
}

/** The trial balance of a programme's accounts (`<programme>/`) at the end of a day. */
export async function trialBalance(
  client: ClientBase,
  county: string,
  programme: string,
  day: Day,
): Promise<TrialLine[]> {
  const { rows } = await client.query(
    `select a.purpose, a.unit, count(distinct a.id)::int as accounts, sum(a.held)::bigint as held,
        coalesce(sum(p.received), 0)::bigint as received, coalesce(sum(p.given), 0)::bigint as given
      from ledger_account a left join lateral (
        select sum(amount) filter (where amount > 0) as received, -sum(amount) filter (where amount < 0) as given
        from ledger_posting p where p.county = a.county and p.account = a.id and p.day <= $3) p on true
      where a.county = $1 and a.purpose >= $2 || '/' and a.purpose < $2 || '0' group by a.purpose, a.unit order by a.purpose`,
    [county, programme, day],
  )
  return rows as TrialLine[]
}

/** What is still to be used, by the quarter in which it must be (the far end: without an end). */
interface LiabilityLine {
  readonly purpose: string
  readonly until: Day
  readonly owners: number
  readonly remaining: bigint
}

export async function liability(
  client: ClientBase,
  county: string,
  programme: string,
  places: readonly string[],
): Promise<LiabilityLine[]> {
  const { rows } = await client.query(
    `select a.purpose, l.expires_on as until, count(*)::int as owners, sum(l.remaining)::bigint as remaining
      from ledger_lot l join ledger_account a on a.county = l.county and a.id = l.account
      where l.county = $1 and l.remaining > 0 and a.purpose >= $2 || '/' and a.purpose < $2 || '0'
        and exists (select from unnest($3::text[]) s(code) where a.place >= s.code and a.place < s.code || ':')
      group by a.purpose, l.expires_on order by a.purpose, l.expires_on`,
    [county, programme, places],
  )
  return rows as LiabilityLine[]
}

/**
 * Recomputes every balance of a county from its postings.
 * @returns the first fault that was found, by its name; undefined where the books balance
 */
export async function findBooksFault(
  client: ClientBase,
  county: string,
): Promise<({ readonly fault: string } & JsonObject) | undefined> {
  const inLots = [...allAccountKinds().values()].filter(({ lots }) => lots).map(({ purpose }) => purpose)
  for (const [fault, query] of Object.entries(FAULTS)) {
    const { rows } = await client.query(
      `with of as (select $1::text as county, $2::text[] as in_lots) ${query} limit 1`,
      [county, inLots],
    )
    if (rows[0]) return { fault, ...plain(rows[0]) }
  }
  return undefined
}

const plain = (row: Record<string, unknown>): JsonObject =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]))

const SUM = 'select account, sum(amount) as amount from ledger_posting where county = $1 group by account'

const FAULTS: Readonly<Record<string, string>> = {
  'transfer-unbalanced': `select t.id as transfer from ledger_transfer t left join ledger_posting p on p.county = t.county and p.transfer = t.id
    where t.county = $1 group by t.id having coalesce(sum(p.amount), 1) <> 0 or count(p.amount) < 2`,
  'posting-without-transfer': `select p.transfer, p.account from ledger_posting p left join ledger_transfer t on t.county = p.county and t.id = p.transfer
    where p.county = $1 and (t.id is null or t.day <> p.day)`,
  'posting-without-account': `select p.transfer, p.account from ledger_posting p left join ledger_account a on a.county = p.county and a.id = p.account
    where p.county = $1 and a.id is null`,
  'unit-differs': `select p.transfer, p.account, t.unit, a.unit as counts from ledger_posting p
    join ledger_transfer t on t.county = p.county and t.id = p.transfer join ledger_account a on a.county = p.county and a.id = p.account
    where p.county = $1 and a.unit <> t.unit`,
  'balance-differs': `select a.id as account, a.posted, coalesce(s.amount, 0) as postings from ledger_account a left join (${SUM}) s on s.account = a.id
    where a.county = $1 and not a.busy and a.posted <> coalesce(s.amount, 0)`,
  'day-differs': `select coalesce(d.account, p.account) as account, coalesce(d.day, p.day) as day, d.total, p.amount
    from (select account, day, sum(total) as total from ledger_day where county = $1 group by account, day) d
    full join (select p.account, p.day, sum(p.amount) as amount from ledger_posting p join ledger_account a on a.county = p.county and a.id = p.account and a.busy
      where p.county = $1 group by p.account, p.day) p on p.account = d.account and p.day = d.day
    where coalesce(d.total, 0) <> coalesce(p.amount, 0)`,
  'held-differs': `select a.id as account, a.held, coalesce(h.remaining, 0) as holds from ledger_account a
    left join (select account, sum(remaining) as remaining from ledger_hold where county = $1 and state = 'open' group by account) h on h.account = a.id
    where a.county = $1 and a.held <> coalesce(h.remaining, 0)`,
  'below-floor':
    'select id as account from ledger_account where county = $1 and (posted - held < floor or posted > ceiling)',
  'lot-differs': `select coalesce(l.account, u.account) as account, coalesce(l.expires_on, u.expires_on) as expires_on, l.remaining, u.amount
    from (select account, expires_on, remaining from ledger_lot where county = $1) l
    full join (select account, expires_on, sum(amount) as amount from ledger_lot_use where county = $1 group by account, expires_on) u
      on u.account = l.account and u.expires_on = l.expires_on
    where coalesce(l.remaining, 0) <> coalesce(u.amount, 0) or l.remaining < 0`,
  'lots-differ': `select a.id as account, a.posted, coalesce(l.remaining, 0) as remaining from ledger_account a
    left join (select account, sum(remaining) as remaining from ledger_lot where county = $1 group by account) l on l.account = a.id
    where a.county = $1 and a.posted <> coalesce(l.remaining, 0) and (l.account is not null or a.purpose in (select unnest(in_lots) from of))`,
  'hold-without-account': `select h.id as hold, h.account from ledger_hold h left join ledger_account a on a.county = h.county and a.id = h.account
    where h.county = $1 and h.state = 'open' and a.id is null`,
}
