import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { Owner } from './account.ts'

/** What one act posted, in all its accounts: goods and points of one sale stand together. */
export interface ActPosted {
  readonly act: Id
  readonly what: string
  readonly at: Date
  readonly subject: Id | null
  /** Whether another transfer undid it. */
  readonly undone: boolean
  readonly legs: readonly {
    readonly purpose: string
    readonly owner: Owner
    readonly period: string
    readonly amount: bigint
  }[]
}

/** All legs of the act of the transfer `t`. */
const LEGS = `(select jsonb_agg(jsonb_build_object('purpose', a.purpose, 'owner', a.owner, 'period', a.period, 'amount', l.amount::text) order by a.purpose, a.period)
           from ledger_posting l join ledger_account a on a.county = l.county and a.id = l.account
           where l.county = t.county and l.act = t.act) as legs`

const TOLD = `t.act, t.what, t.at, t.subject,
  exists (select from ledger_transfer r where r.county = t.county and r.reverses = t.id) as undone`

/** The acts of some days that posted in an account, in their order. @param most so many at most; a busy day has some hundred */
export async function actsOn(
  client: ClientBase,
  county: string,
  account: Id,
  from: Day,
  to: Day,
  most = 5000,
): Promise<ActPosted[]> {
  const { rows } = await client.query(
    `select ${TOLD}, ${LEGS} from ledger_posting p join ledger_transfer t on t.county = p.county and t.id = p.transfer
      where p.county = $1 and p.account = $2 and p.day >= $3::date and p.day <= $4::date and t.reverses is null
      order by p.transfer limit $5`,
    [county, account, from, to, most],
  )
  return rows.map(readPosted)
}

/** What the acts of some transfers posted, by the transfers. */
export async function actsOf(
  client: ClientBase,
  county: string,
  transfers: readonly Id[],
): Promise<ReadonlyMap<Id, ActPosted>> {
  if (transfers.length === 0) return new Map()
  const { rows } = await client.query(
    `select t.id, ${TOLD}, ${LEGS} from ledger_transfer t where t.county = $1 and t.id = any($2::uuid[])`,
    [county, transfers],
  )
  return new Map(rows.map(({ id, ...row }) => [id as Id, readPosted(row)]))
}

const readPosted = ({ legs, ...row }: Record<string, unknown>): ActPosted => ({
  ...(row as unknown as Omit<ActPosted, 'legs'>),
  legs: (legs as { purpose: string; owner: Owner; period: string; amount: string }[]).map((leg) => ({
    ...leg,
    amount: BigInt(leg.amount),
  })),
})

/** What one transfer moved in an account of a purpose. */
interface EntryIn {
  readonly transfer: Id
  readonly day: Day
  readonly what: string
  readonly owner: Owner
  readonly amount: bigint
  readonly subject: Id | null
}

/** What was posted at a place in accounts of some purposes of a programme in a span of days, in the order of days. @param most so many at most */
export async function entriesIn(
  client: ClientBase,
  county: string,
  asked: {
    readonly purposes: readonly [string, ...string[]]
    readonly place: string
    readonly from: Day
    readonly to: Day
    readonly most: number
  },
): Promise<EntryIn[]> {
  const { purposes, place, from, to, most } = asked
  const { rows } = await client.query(
    `select t.id as transfer, t.day, t.what, a.owner, p.amount, t.subject from ledger_transfer t
      join ledger_posting p on p.county = t.county and p.transfer = t.id
      join ledger_account a on a.county = p.county and a.id = p.account
      where t.county = $1 and t.programme = $2 and t.day between $3::date and $4::date and t.place >= $5 and t.place < $5 || ':'
        and a.purpose = any($6) order by t.day, t.id limit $7`,
    [county, purposes[0].split('/')[0], from, to, place, purposes, most],
  )
  return rows as EntryIn[]
}
