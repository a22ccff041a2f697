import { dayOf } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'

declare module '../fact.ts' {
  interface Facts {
    /** Who is close to the actor on the day: members of their households, relatives and wards by link. Nobody for visitors. */
    'register.kin': ReadonlySet<Id>
  }
}

supplyFact('register.kin', {
  load: ({ county, actor, at }) =>
    actor.person
      ? {
          name: 'register-kin',
          text: `select o.person as id from household_member m
              join household_member o on o.county = m.county and o.household = m.household and o.retracted_at is null
                and o.from_day <= $3::date and (o.to_day is null or o.to_day > $3::date) and o.person <> m.person
              where m.county = $1 and m.person = $2::uuid and m.retracted_at is null
                and m.from_day <= $3::date and (m.to_day is null or m.to_day > $3::date)
            union select case when from_id = $2::text then to_id else from_id end::uuid from link
              where county = $1 and retracted_at is null and kind in ('relative-of', 'guardian-of')
                and (from_id = $2::text or to_id = $2::text)
                and from_day <= $3::date and (to_day is null or to_day > $3::date)`,
          values: [county, actor.person, dayOf(at)],
        }
      : undefined,
  read: (rows) => new Set(rows.map((r) => r.id as Id)),
})
