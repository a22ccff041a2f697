import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { type AsOf, heldVersions, knownVersions } from './as-of.ts'
import { idsIn } from './named-ids.ts'
import { relations } from './relation.ts'

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
    /** The households that an act names, and those of the persons it names, that have not ended. */
    'register.households': ReadonlyMap<string, HouseholdVersion>
    /** Present members of the households an act names, and present memberships of the persons it names. */
    'register.members': readonly MemberVersion[]
    /** Everybody who belongs to a household with one of the persons an act names, these persons too. */
    'register.housemates': readonly (MemberVersion & { readonly diedOn: Day | null })[]
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
            where county = $1 and retracted_at is null and to_day is null and id in (
              select unnest($2::uuid[]) union
              select m.household from household_member m
                where m.county = $1 and m.person = any($2::uuid[]) and m.retracted_at is null and m.to_day is null)`,
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
  read: (rows) => rows.map(readMember),
})

const readMember = (r: Record<string, unknown>): MemberVersion => ({
  household: r.household as Id,
  person: r.person as Id,
  act: r.act as Id,
  relation: r.relation as string,
  from: r.from_day as Day,
})

supplyFact('register.housemates', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-housemates',
          text: `select distinct o.household, o.person, o.act, o.relation, o.from_day, p.died_on from household_member m
              join household_member o on o.county = m.county and o.household = m.household and o.retracted_at is null and o.to_day is null
              join person p on p.county = o.county and p.id = o.person and p.retracted_at is null
              where m.county = $1 and m.person = any($2::uuid[]) and m.retracted_at is null and m.to_day is null`,
          values: [county, ids],
        }
  },
  read: (rows) => rows.map((r) => ({ ...readMember(r), diedOn: r.died_on as Day | null })),
})

export interface Household {
  readonly id: Id
  readonly place: string
  readonly group: string | null
  readonly from: Day
  readonly to: Day | null
  readonly members: readonly {
    readonly person: Id
    readonly name: string
    readonly birth: string | null
    readonly relation: string
    readonly from: Day
    readonly diedOn: Day | null
  }[]
}

/** A household as it stood on the day, its head first. Nothing where there was none of that id then. */
export async function findHousehold(
  client: PoolClient,
  county: string,
  id: string,
  asOf: AsOf,
): Promise<Household | undefined> {
  const held = heldVersions('h', asOf, 3)
  const [households, members] = await Promise.all([
    client.query({
      name: `household${held.suffix}`,
      text: `select h.id, h.place, h.group_name, h.from_day, h.to_day from household h where h.county = $1 and h.id = $2 and ${held.text}`,
      values: [county, id, ...held.values],
    }),
    client.query({
      name: `household-members${held.suffix}`,
      text: `select m.person, m.relation, m.from_day, p.name, p.birth, p.died_on from household_member m
        join person p on p.county = m.county and p.id = m.person and ${knownVersions('p', asOf, 4).text}
        where m.county = $1 and m.household = $2 and ${heldVersions('m', asOf, 3).text}
        order by array_position($${held.values.length + 3}::text[], m.relation), p.birth, m.person`,
      values: [county, id, ...held.values, relations],
    }),
  ])
  const row = households.rows[0] as Record<string, unknown> | undefined
  if (!row) return undefined
  return {
    id: row.id as Id,
    place: row.place as string,
    group: row.group_name as string | null,
    from: row.from_day as Day,
    to: row.to_day as Day | null,
    members: members.rows.map((r) => ({
      person: r.person as Id,
      name: r.name as string,
      birth: r.birth as string | null,
      relation: r.relation as string,
      from: r.from_day as Day,
      diedOn: r.died_on as Day | null,
    })),
  }
}

/** The household that somebody belongs to on a day. */
export async function householdOf(client: PoolClient, county: string, person: Id, day: Day): Promise<Id | undefined> {
  const { rows } = await client.query(
    `select household from household_member where county = $1 and person = $2 and retracted_at is null
      and from_day <= $3::date and (to_day is null or to_day > $3::date) limit 1`,
    [county, person, day],
  )
  return rows[0]?.household
}

/** Who is, or was at last, the head of some households, by their ids. */
export async function lastHeadsOf(
  client: PoolClient,
  county: string,
  households: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query(
    `select distinct on (m.household) m.household, p.name from household_member m
      join person p on p.county = m.county and p.id = m.person and p.retracted_at is null
      where m.county = $1 and m.household = any($2::uuid[]) and m.relation = 'head' and m.retracted_at is null
      order by m.household, m.from_day desc`,
    [county, [...new Set(households)]],
  )
  return new Map(rows.map(({ household, name }) => [household as string, name as string]))
}

/** Head and group of some households on a day, by their ids. */
export async function headsOf(
  client: PoolClient,
  county: string,
  households: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, { readonly name: string; readonly group: string | null }>> {
  if (households.length === 0) return new Map()
  const { rows } = await client.query(
    `select h.id, h.group_name as "group", p.name from household h
      join household_member m on m.county = h.county and m.household = h.id and m.relation = 'head' and m.retracted_at is null
        and m.from_day <= $3::date and (m.to_day is null or m.to_day > $3::date)
      join person p on p.county = m.county and p.id = m.person and p.retracted_at is null
      where h.county = $1 and h.id = any($2::uuid[]) and h.retracted_at is null
        and h.from_day <= $3::date and (h.to_day is null or h.to_day > $3::date)`,
    [county, [...new Set(households)], day],
  )
  return new Map(rows.map(({ id, name, group }) => [id as string, { name, group }]))
}
