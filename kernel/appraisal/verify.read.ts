import type { ClientBase } from 'pg'
import { NIL } from '../actor.ts'
import type { JsonObject } from '../json.ts'

const OF = 'scheme, year, subject, period, indicator'

const FAULTS: Readonly<Record<string, string>> = {
  'sum-differs': `select coalesce(s.scheme, e.scheme) as scheme, coalesce(s.year, e.year) as year, coalesce(s.period, e.period) as period,
      coalesce(s.subject, e.subject) as subject, coalesce(s.indicator, e.indicator) as indicator, s.points, e.points as entries
    from (select ${OF}, item, points, entries from appraisal_sum where county = $1) s
    full join (select ${OF}, coalesce(item, '${NIL}') as item, sum(points) as points, count(*) as entries from appraisal_entry
      where county = $1 group by ${OF}, coalesce(item, '${NIL}')) e
      on s.scheme = e.scheme and s.year = e.year and s.subject = e.subject and s.period = e.period and s.indicator = e.indicator and s.item = e.item
    where coalesce(s.points, 0) <> coalesce(e.points, 0) or coalesce(s.entries, 0) <> coalesce(e.entries, 0)
    order by 1, 2, 3, 4, 5`,
  'corrects-nothing': `select c.id as entry, c.corrects from appraisal_entry c left join appraisal_entry e on e.county = c.county and e.id = c.corrects
    where c.county = $1 and c.corrects is not null
      and (e.id is null or e.corrects is not null or (e.scheme, e.year, e.period, e.subject) <> (c.scheme, c.year, c.period, c.subject))
    order by 1`,
}

/**
 * Adds up every entry of a county's appraisals anew and compares it with the sums that scores are made of.
 * @returns the first fault that was found, by its name, in ids, codes and thousandths; undefined where all sums are right
 */
export async function findSumsFault(
  client: ClientBase,
  county: string,
): Promise<({ readonly fault: string } & JsonObject) | undefined> {
  for (const [fault, query] of Object.entries(FAULTS)) {
    const { rows } = await client.query(`${query} limit 1`, [county])
    const [row] = rows as Record<string, unknown>[]
    if (row) return { fault, ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])) }
  }
  return undefined
}
