import type { ClientBase } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'

/** The organisations in which somebody holds a role on a day. */
export async function unitsWithRole(client: ClientBase, county: string, role: string, day: Day): Promise<Id[]> {
  const { rows } = await client.query({
    name: 'post-units-with-role',
    text: `select distinct organisation from post where county = $1 and role = $2 and retracted_at is null
      and from_day <= $3::date and (to_day is null or to_day > $3::date)`,
    values: [county, role, day],
  })
  return rows.map(({ organisation }) => organisation as Id)
}
