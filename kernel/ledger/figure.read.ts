import type { ClientBase } from 'pg'
import { addDays, type Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { LedgerFilter } from '../publicity/figure.ts'
import { prefixUpper } from '../register/place-code.ts'
import { getAccountKind, type Owner } from './account.ts'

/*
 * What figures count in the books, and the entries and accounts that make a number: one condition serves both. A busy account is summed
 * by its days, others by their own entries in the period, so that a figure costs its period and its accounts, not the whole book.
 */

/** Where and when: civil days, half open. */
export interface Reach {
  readonly county: string
  readonly from: Day
  readonly until: Day
  /** Place prefixes; none for the whole county. */
  readonly places: readonly string[]
  /** Only accounts of these organisations. */
  readonly organisations?: readonly string[]
  /** Only accounts of this row, such as one of a catalogue. */
  readonly row?: string
}

/** What a row of a table stands for, or a step of a trend. */
export type Key = 'town' | 'village' | 'owner' | 'row' | 'day' | 'week' | 'month'

export interface Sum {
  readonly key: string
  readonly amount: bigint
  /** Of a worth: the row of the accounts, and the village whose price holds. */
  readonly row: string
  readonly place: string
}

type Value = (value: unknown, cast?: string) => string

const valuesInto = (): { readonly values: unknown[]; readonly value: Value } => {
  const values: unknown[] = []
  return { values, value: (one, cast = '') => `$${values.push(one)}${cast}` }
}

/** Without an amount: those who were in it are counted. */
const counts = { entries: 'count(*)', owners: 'count(distinct a.owner)', standing: 'count(distinct a.owner)' } as const

const keyOf = (key: Key, day: string): string =>
  ({
    ...{ town: 'left(a.place, 9)', village: 'left(a.place, 12)', row: 'a.period' },
    owner: `split_part(a.owner, ':', 2)`,
    ...{
      day: `${day}::text`,
      week: `date_trunc('week', ${day})::date::text`,
      month: `date_trunc('month', ${day})::date::text`,
    },
  })[key]

/** The years in which a period lies, as accounts are kept by them. */
function yearsOf({ from, until }: Reach): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(addDays(until, -1).slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i))
}

/** Which accounts are looked at. */
function accountsIn({ purpose, and, ofYears }: LedgerFilter, reach: Reach, value: Value): string {
  const { county, places, organisations, row } = reach
  const ofPurpose = and ? `a.purpose = any(${value([purpose, ...and])})` : `a.purpose = ${value(purpose)}`
  const parts = [`a.county = ${value(county)}`, ofPurpose]
  if (places.length > 0)
    parts.push(
      `(${places.map((place) => `(a.place >= ${value(place)} and a.place < ${value(prefixUpper(place))})`).join(' or ')})`,
    )
  if (organisations) parts.push(`a.owner = any(${value(organisations.map((id) => `organisation:${id}`))})`)
  if (row !== undefined) parts.push(`a.period = ${value(row)}`)
  if (ofYears) parts.push(`a.period = any(${value(yearsOf(reach))})`)
  return parts.join(' and ')
}

const byDays = ({ purpose, measure, what, lasting, held }: LedgerFilter): boolean =>
  measure === 'sum' && !what && !lasting && !held && getAccountKind(purpose).busy === true

const lastingOnly = `t.reverses is null
  and not exists (select from ledger_transfer r where r.county = t.county and r.reverses = t.id)`

/** What moved in the accounts in the period, `m`: days, or entries and what is held, with what they were about where they are listed. */
function movesIn(
  filter: LedgerFilter,
  { from, until }: Reach,
  value: Value,
  told: 'days' | 'sums' | 'records',
): string {
  const { what, ofYears, lasting, held } = filter
  const within = (day: string) =>
    ofYears ? [] : [`${day} >= ${value(from, '::date')}`, `${day} < ${value(until, '::date')}`]
  if (told === 'days')
    return `join ledger_day m on ${['m.county = a.county', 'm.account = a.id', ...within('m.day')].join(' and ')}`
  const parts = [
    ...['p.county = a.county', 'p.account = a.id', ...within('p.day')],
    ...(what ? [`t.what = any(${value(what)})`] : []),
    ...(lasting ? [lastingOnly] : []),
  ]
  const where = parts.join(' and ')
  // The index of an account's entries holds all that a sum asks.
  const entries =
    told === 'sums' && !what && !lasting && !held
      ? `select p.day, p.amount from ledger_posting p where ${where}`
      : `select p.day, p.transfer as id, p.transfer, p.amount, t.what, t.subject
    from ledger_posting p join ledger_transfer t on t.county = p.county and t.id = p.transfer where ${where}`
  const holds = `select (h.at at time zone 'Asia/Shanghai')::date as day, h.id, null::uuid as transfer, -h.remaining as amount, h.what, h.subject
    from ledger_hold h where h.county = a.county and h.account = a.id and h.state = 'open'`
  const all = held === 'only' ? holds : held === 'too' ? `${entries} union all ${holds}` : entries
  return `cross join lateral (${all}) m`
}

/** What stood in account `a` before a day. */
const stoodBefore = ({ purpose }: LedgerFilter, day: string): string =>
  getAccountKind(purpose).busy
    ? `(select coalesce(sum(d.total), 0) from ledger_day d where d.county = a.county and d.account = a.id and d.day < ${day})`
    : `(a.posted - (select coalesce(sum(p.amount), 0) from ledger_posting p where p.county = a.county and p.account = a.id and p.day >= ${day}))`

const standsBefore = (day: string): string => `a.opened_on < ${day} and (a.closed_on is null or a.closed_on >= ${day})`

/** A figure over accounts in sum, or by a key. Amounts are fen or whole units; what was not counted has no row. */
export async function sumLedger(client: ClientBase, filter: LedgerFilter, reach: Reach, key?: Key): Promise<Sum[]> {
  const { values, value } = valuesInto()
  const accounts = accountsIn(filter, reach, value)
  const { measure, worth } = filter
  const by = [
    `${key ? keyOf(key, 'm.day') : `''`} as key`,
    ...(worth ? ['a.period as row', 'left(a.place, 12) as place'] : [`'' as row`, `'' as place`]),
  ]
  const sign = filter.turned ? '-' : ''
  const told =
    measure === 'sum'
      ? `sum(m.${byDays(filter) ? 'total' : 'amount'})`
      : measure === 'balance'
        ? 'sum(s.stood)'
        : counts[measure]
  const from =
    measure === 'balance'
      ? `cross join lateral (select ${stoodBefore(filter, value(reach.until, '::date'))} as stood) s where ${accounts}`
      : measure === 'standing'
        ? `where ${accounts} and ${standsBefore(value(reach.until, '::date'))}`
        : `${movesIn(filter, reach, value, byDays(filter) ? 'days' : 'sums')} where ${accounts}`
  const { rows } = await client.query(
    `select ${by.join(', ')}, (${sign}${told})::bigint as amount from ledger_account a ${from} group by 1, 2, 3 having ${told} <> 0`,
    values,
  )
  return rows as Sum[]
}

/** What makes a number: an entry or what is held, or of owners and balances an account or an owner. */
export interface LedgerRecord {
  /** Where the next page goes on. */
  readonly key: string
  readonly account: Id
  readonly owner: Owner
  readonly place: string
  readonly row: string
  /** What it adds to the number; 1 where entries or owners are counted. */
  readonly amount: bigint
  /** Of an entry; what is held has no transfer yet. */
  readonly day: Day | null
  readonly what: string | null
  readonly transfer: Id | null
  readonly subject: Id | null
}

const noEntry = 'null::date as day, null as what, null::uuid as transfer, null::uuid as subject'

/**
 * A page of the records that a figure counts: entries newest first, accounts and owners in the order of places.
 * @param after the `key` of the last one of the page before
 */
export async function listLedger(
  client: ClientBase,
  filter: LedgerFilter,
  reach: Reach,
  size: number,
  after?: string,
): Promise<LedgerRecord[]> {
  const { values, value } = valuesInto()
  const accounts = accountsIn(filter, reach, value)
  const end = () => value(reach.until, '::date')
  const sign = filter.turned ? '-' : ''
  const page = (key: string) => `${after ? `and ${key} > ${value(after)}` : ''} order by 1 limit ${value(size)}`
  const text = () => {
    switch (filter.measure) {
      case 'sum':
      case 'entries': {
        const [day, move, account] = after?.split('.') ?? []
        const below = after
          ? `and (m.day, m.id, a.id) < (${value(day, '::date')}, ${value(move, '::uuid')}, ${value(account, '::uuid')})`
          : ''
        // Whom the entry is about stands on its other side, where a source or a shop is on this one.
        return `select m.day::text || '.' || m.id || '.' || a.id as key, coalesce(o.id, a.id) as account, coalesce(o.owner, a.owner) as owner,
            a.place, a.period as row,
            ${filter.measure === 'sum' ? `(${sign}m.amount)` : '1'}::bigint as amount, m.day, m.what, m.transfer, m.subject
          from ledger_account a ${movesIn(filter, reach, value, 'records')}
            left join lateral (select o.id, o.owner from ledger_posting q join ledger_account o on o.county = q.county and o.id = q.account
              where q.county = a.county and q.transfer = m.transfer and split_part(o.owner, ':', 1) in ('household', 'person')
                and split_part(a.owner, ':', 1) not in ('household', 'person') order by abs(q.amount) desc, o.purpose limit 1) o on true
          where ${accounts} ${below} order by m.day desc, m.id desc, a.id desc limit ${value(size)}`
      }
      case 'balance': {
        const key = `a.place || '.' || a.id`
        return `select ${key} as key, a.id as account, a.owner, a.place, a.period as row, (${sign}s.stood)::bigint as amount, ${noEntry}
          from ledger_account a cross join lateral (select ${stoodBefore(filter, end())} as stood) s
          where ${accounts} and s.stood <> 0 ${page(key)}`
      }
      default: {
        const from =
          filter.measure === 'standing'
            ? `where ${accounts} and ${standsBefore(end())}`
            : `${movesIn(filter, reach, value, 'sums')} where ${accounts}`
        return `select * from (select min(a.place) || '.' || a.owner as key, (array_agg(a.id order by a.id))[1] as account, a.owner,
              min(a.place) as place, '' as row, 1::bigint as amount, ${noEntry}
            from ledger_account a ${from} group by a.owner) o where true ${page('o.key')}`
      }
    }
  }
  const { rows } = await client.query(text(), values)
  return rows as LedgerRecord[]
}
