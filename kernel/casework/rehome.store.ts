import type { PoolClient } from 'pg'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'

declare module '../fact.ts' {
  interface Facts {
    /** How many open cases stand at each place within those that an act ends (`from`) or divides (`place`), by code. */
    'case.open-at': ReadonlyMap<string, number>
  }
}

/** The programmes that have open cases: one look into the index a programme, so that the rest may ask by programme and town. */
const kinds = `with recursive kinds(programme) as (
    (select programme from case_file where county = $1 and closed_at is null order by programme limit 1)
    union all
    select (select c.programme from case_file c
      where c.county = $1 and c.closed_at is null and c.programme > k.programme order by c.programme limit 1)
    from kinds k where k.programme is not null)`
const openIn = `from kinds k join case_file c
    on c.county = $1 and c.programme = k.programme and c.town = any($2::text[]) and c.closed_at is null`

const townsOf = (codes: readonly string[]): string[] => [...new Set(codes.map((code) => code.slice(0, 9)))]

supplyFact('case.open-at', {
  load({ county, input }) {
    const { from, place } = input as { from?: unknown; place?: unknown }
    const codes = [...(Array.isArray(from) ? from : []), place].filter((code) => typeof code === 'string')
    return codes.length === 0
      ? undefined
      : {
          name: 'case-open-at',
          text: `${kinds} select c.place, count(*)::int as open ${openIn}
            and exists (select from unnest($3::text[]) as q(code) where starts_with(c.place, q.code)) group by c.place`,
          values: [county, townsOf(codes), codes],
        }
  },
  read: (rows) => new Map(rows.map((r) => [r.place as string, r.open as number])),
})

/** Open cases at places that are no more, some hundred at a time. @param codes of the places that ended and have a successor */
export async function findHomeless(
  client: PoolClient,
  county: string,
  codes: readonly string[],
  limit = 200,
): Promise<{ id: Id; place: string }[]> {
  if (codes.length === 0) return []
  const { rows } = await client.query({
    name: 'case-homeless',
    text: `${kinds} select c.id, c.place ${openIn} and c.place = any($3::text[]) limit $4`,
    values: [county, townsOf(codes), codes, limit],
  })
  return rows as { id: Id; place: string }[]
}
