import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { prefixUpper } from '../register/place-code.ts'
import type { Owner } from './account.ts'

/*
 * Whose hands made the entries of a programme: what a person who supervises looks through. Rows stand by place and day; nothing here
 * ranks or marks anybody.
 */

export interface HandsAsked {
  readonly county: string
  readonly programme: string
  /** Kinds of entry, such as `<programme>/earned`. */
  readonly what: readonly string[]
  /** Civil days for which the entries count, half open. */
  readonly from: Day
  readonly until: Day
  /** Of which place; all below it. */
  readonly place: string
}

const entries = `ledger_transfer t where t.county = $1 and t.programme = $2 and t.what = any($3) and t.day >= $4::date and t.day < $5::date
  and t.place >= $6 and t.place < $7`
const valuesOf = ({ county, programme, what, from, until, place }: HandsAsked): unknown[] => [
  ...[county, programme, what, from, until],
  ...[place, prefixUpper(place)],
]

export interface EntryOfHand {
  readonly transfer: Id
  readonly day: Day
  readonly place: string
  readonly owner: Owner
  readonly account: Id
  readonly actor: Id
  readonly amount: bigint
  readonly subject: Id | null
}

const columns = 't.id as transfer, t.day, t.place, a.owner, a.id as account, j.actor, p.amount, t.subject'
const legs = `join ledger_posting p on p.county = t.county and p.transfer = t.id
  join ledger_account a on a.county = p.county and a.id = p.account and a.purpose = any($8)
  join journal j on j.county = t.county and j.id = t.act`

/** Entries of one person with one owner of an account, where there are at least so many, in the order of places and days. */
export async function listRepeated(
  client: ClientBase,
  asked: HandsAsked,
  purposes: readonly string[],
  least: number,
): Promise<EntryOfHand[]> {
  const { rows } = await client.query(
    `select * from (select ${columns}, count(*) over (partition by j.actor, a.owner) as times from (select t.* from ${entries}) t ${legs}) e
      where e.times >= $9 order by e.place, e.actor, e.owner, e.day, e.transfer`,
    [...valuesOf(asked), purposes, least],
  )
  return rows as EntryOfHand[]
}

/** Entries under a case that bears a flag, in the order of places and days. */
export async function listFlagged(
  client: ClientBase,
  asked: HandsAsked,
  purposes: readonly string[],
  flag: string,
): Promise<EntryOfHand[]> {
  const { rows } = await client.query(
    `select ${columns} from (select t.* from ${entries}) t ${legs}
      join case_file f on f.county = t.county and f.id = t.subject and $9 = any(f.flags)
      order by t.place, t.day, t.id`,
    [...valuesOf(asked), purposes, flag],
  )
  return rows as EntryOfHand[]
}

/** An entry of a month's last days, with how many entries its village made in that month and in those days. */
export interface MonthEndEntry extends EntryOfHand {
  readonly village: string
  /** First day of the month. */
  readonly month: Day
  readonly entries: number
  readonly late: number
}

/**
 * Entries made in the last days of a month, by the day on which they were made, of villages where they are at least so many and that
 * share of the month's.
 */
export async function listMonthEnds(
  client: ClientBase,
  asked: HandsAsked,
  purposes: readonly string[],
  { days, share, least }: { readonly days: number; readonly share: number; readonly least: number },
): Promise<MonthEndEntry[]> {
  const { rows } = await client.query(
    `select transfer, day, place, owner, account, actor, amount, subject, village, month, entries, late from (
        select ${columns}, t.village, t.month, t.last, (count(*) over w)::int as entries, (count(*) filter (where t.last) over w)::int as late
        from (select o.*, made >= (month + interval '1 month')::date - $9::int as last
          from (select t.*, left(t.place, 12) as village, (t.at at time zone 'Asia/Shanghai')::date as made,
            date_trunc('month', t.at at time zone 'Asia/Shanghai')::date as month from ${entries}) o) t ${legs}
        window w as (partition by t.village, t.month)) e
      where last and late >= $11 and late * 100 >= $10 * entries order by village, month, day, transfer`,
    [...valuesOf(asked), purposes, days, share, least],
  )
  return rows as MonthEndEntry[]
}

interface Idle {
  readonly owner: Owner
  readonly account: Id
  readonly place: string
  /** When an account of the other purpose last moved; null where it never did. */
  readonly last: Day | null
}

/** Owners with an account of one purpose, none of whose accounts of another (busy) purpose has moved since a day. */
export async function listIdle(
  client: ClientBase,
  { county, place }: Pick<HandsAsked, 'county' | 'place'>,
  purpose: string,
  other: string,
  since: Day,
): Promise<Idle[]> {
  const { rows } = await client.query(
    `select * from (select a.owner, min(a.place) as place, (array_agg(a.id order by a.id))[1] as account,
          (select max(d.day) from ledger_account o join ledger_day d on d.county = o.county and d.account = o.id
            where o.county = a.county and o.owner = a.owner and o.purpose = $5) as last
        from ledger_account a where a.county = $1 and a.purpose = $2 and a.closed_on is null and a.place >= $3 and a.place < $4
        group by a.county, a.owner) e
      where e.last is null or e.last < $6::date order by e.place, e.owner`,
    [county, purpose, place, prefixUpper(place), other, since],
  )
  return rows as Idle[]
}
