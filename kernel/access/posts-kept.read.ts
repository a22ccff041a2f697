import type { PoolClient } from 'pg'
import { dayOf } from '../day.ts'
import type { Id } from '../id.ts'

/** Whether some post could be used on a day, own or lent, as known at an instant. `$3` is the day, `$4` the instant. */
const used = (day: string, known: string) => {
  const version = (t: string) =>
    `${t}.recorded_at <= ${known} and (${t}.retracted_at is null or ${t}.retracted_at > ${known})`
  const on = (t: string) => `${t}.from_day <= ${day}::date and (${t}.to_day is null or ${t}.to_day > ${day}::date)`
  return `(exists (select from post p where p.county = $1 and p.person = $2 and ${version('p')} and ${on('p')})
    or exists (select from delegation d join post p on p.county = d.county and p.id = d.post and ${version('p')} and ${on('p')}
      where d.county = $1 and d.delegate = $2 and ${version('d')} and ${on('d')}))`
}

/**
 * Whether a person still holds some post, where they held one at an earlier instant. Whoever held none then loses none.
 * @param then when the session began
 */
export async function keepsPosts(
  client: PoolClient,
  county: string,
  person: Id,
  then: Date,
  now: Date,
): Promise<boolean> {
  const { rows } = await client.query({
    name: 'posts-kept',
    text: `select ${used('$3', '$4')} as now, ${used('$5', '$6')} as earlier`,
    values: [county, person, dayOf(now), 'infinity', dayOf(then), then],
  })
  const row = rows[0] as { now: boolean; earlier: boolean }
  return row.now || !row.earlier
}
