import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { idsIn } from './named-ids.ts'

export type ResidenceKind = 'living' | 'registered'

/** Where a person lives or is registered, from a day. */
export interface ResidenceVersion {
  readonly person: Id
  readonly kind: ResidenceKind
  readonly place: string
  readonly from: Day
  readonly to: Day | null
  readonly act: Id
}

declare module '../fact.ts' {
  interface Facts {
    /** Open residences of the persons an act names, and of the members of the households it names. */
    'register.residences': readonly ResidenceVersion[]
  }
}

supplyFact('register.residences', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-residences',
          text: `select r.person, r.kind, r.place, r.from_day, r.to_day, r.act from residence r
            where r.county = $1 and r.retracted_at is null and r.to_day is null and r.person in (
              select unnest($2::uuid[]) union
              select m.person from household_member m
                where m.county = $1 and m.household = any($2::uuid[]) and m.retracted_at is null and m.to_day is null)`,
          values: [county, ids],
        }
  },
  read: (rows) =>
    rows.map((r) => ({
      person: r.person as Id,
      kind: r.kind as ResidenceKind,
      place: r.place as string,
      from: r.from_day as Day,
      to: r.to_day as Day | null,
      act: r.act as Id,
    })),
})
