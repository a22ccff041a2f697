import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { Unit } from './account.ts'

export interface Voucher {
  readonly id: Id
  readonly programme: string
  readonly what: string
  readonly unit: Unit
  readonly day: Day
  readonly place: string
  readonly recordedAt: Date
  readonly reverses: Id | null
  readonly reversedBy: Id | null
  /** Number of the case it belongs to. */
  readonly file: { readonly id: Id; readonly number: string } | null
  readonly legs: readonly {
    readonly account: Id
    readonly purpose: string
    readonly owner: string
    readonly period: string | null
    readonly amount: bigint
  }[]
  /** Who made the entry, and who signed it where that took another person. */
  readonly madeBy: Id | null
  readonly checkedBy: Id | null
}

/** One transfer as it stands on paper, with the persons of the act that posted it. */
export async function findVoucher(client: ClientBase, county: string, transfer: string): Promise<Voucher | undefined> {
  const { rows } = await client.query(
    `select t.id, t.programme, t.what, t.unit, t.day, t.place, t.recorded_at, t.reverses, j.actor, j.body ->> 'proposedBy' as proposed_by,
        (select r.id from ledger_transfer r where r.county = t.county and r.reverses = t.id) as reversed_by,
        f.id as file, f.number,
        (select jsonb_agg(jsonb_build_object('account', a.id, 'purpose', a.purpose, 'owner', a.owner, 'period', a.period, 'amount', p.amount::text) order by p.amount desc, a.purpose)
           from ledger_posting p join ledger_account a on a.county = p.county and a.id = p.account
           where p.county = t.county and p.transfer = t.id) as legs
      from ledger_transfer t left join journal j on j.county = t.county and j.id = t.act
        left join case_file f on f.county = t.county and f.id = t.subject
      where t.county = $1 and t.id = $2`,
    [county, transfer],
  )
  const row = rows[0]
  if (!row) return undefined
  const legs = row.legs as { account: Id; purpose: string; owner: string; period: string | null; amount: string }[]
  return {
    id: row.id,
    programme: row.programme,
    what: row.what,
    unit: row.unit,
    day: row.day,
    place: row.place,
    recordedAt: row.recorded_at,
    reverses: row.reverses,
    reversedBy: row.reversed_by,
    file: row.file ? { id: row.file, number: row.number } : null,
    legs: legs.map((leg) => ({ ...leg, amount: BigInt(leg.amount) })),
    // Of what two persons did, the one who proposed made it and the one who signed checked it.
    madeBy: row.proposed_by ?? row.actor,
    checkedBy: row.proposed_by ? row.actor : null,
  }
}

const digest = (id: string): string => createHash('sm3').update(`voucher:${id}`).digest('hex').toUpperCase()

/** The number that a voucher bears on paper: its day and eight characters that follow from the entry, the same on every print. */
export const voucherNumber = ({ id, day }: Pick<Voucher, 'id' | 'day'>): string =>
  `${day.replaceAll('-', '')}-${digest(id).slice(0, 8)}`
