import type { Id } from '../id.ts'
import type { Reader } from '../read.ts'

/**
 * Takes open holds of a county that ran out by `now`, oldest first, and leases them: another process takes what this one leaves.
 * A hold that does not lapse comes back later, each time twice as late.
 */
export function claimLapses(
  reader: Reader,
  county: string,
  how: { readonly now: Date; readonly limit: number; readonly lease: number },
): Promise<{ hold: Id; lapsesAt: Date }[]> {
  return reader.readAndRecord(county, async (client) => {
    const { rows } = await client.query(
      `with due as (
          select id from ledger_hold where county = $1 and state = 'open' and lapses_at <= $2 and (tries = 0 or next_try <= clock_timestamp())
          order by lapses_at limit $3 for update skip locked)
        update ledger_hold h set tries = h.tries + 1,
          next_try = clock_timestamp() + $4::float8 * 2 ^ least(h.tries, 8) * interval '1 millisecond'
        from due where h.county = $1 and h.id = due.id returning h.id as hold, h.lapses_at as "lapsesAt"`,
      [county, how.now, how.limit, how.lease],
    )
    return rows as { hold: Id; lapsesAt: Date }[]
  })
}
