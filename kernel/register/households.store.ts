import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { idsIn } from './named-ids.ts'

export interface HouseholdVersion {
  readonly id: Id
  readonly act: Id
  readonly place: string
  /** Villagers' group (村民组). */
  readonly group: string | null
  readonly from: Day
}

export interface MemberVersion {
  readonly household: Id
  readonly person: Id
  readonly act: Id
  readonly relation: string
  readonly from: Day
}

declare module '../fact.ts' {
  interface Facts {
    /** The households an act names that have not ended. */
    'register.households': ReadonlyMap<string, HouseholdVersion>
    /** Present members of the households an act names, and present memberships of the persons it names. */
    'register.members': readonly MemberVersion[]
  }
}

supplyFact('register.households', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-households',
          text: `select id, act, place, group_name, from_day from household
            where county = $1 and id = any($2::uuid[]) and retracted_at is null and to_day is null`,
          values: [county, ids],
        }
  },
  read: (rows) =>
    new Map(
      rows.map((r) => [
        r.id as string,
        {
          id: r.id as Id,
          act: r.act as Id,
          place: r.place as string,
          group: r.group_name as string | null,
          from: r.from_day as Day,
        },
      ]),
    ),
})

supplyFact('register.members', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-members',
          text: `select household, person, act, relation, from_day from household_member
              where county = $1 and household = any($2::uuid[]) and retracted_at is null and to_day is null
            union
            select household, person, act, relation, from_day from household_member
              where county = $1 and person = any($2::uuid[]) and retracted_at is null and to_day is null`,
          values: [county, ids],
        }
  },
  read: (rows) =>
    rows.map((r) => ({
      household: r.household as Id,
      person: r.person as Id,
      act: r.act as Id,
      relation: r.relation as string,
      from: r.from_day as Day,
    })),
})
