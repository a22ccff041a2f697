import type { ClientBase } from 'pg'
import type { Id } from '../id.ts'
import { prefixUpper } from './place-code.ts'

/** A household as somebody who knows the village would tell it apart from others. */
export interface HouseholdNear {
  readonly household: Id
  readonly group: string | null
  readonly head: {
    readonly person: Id
    readonly name: string
    readonly alias: readonly string[]
    readonly birthYear: string | null
  }
  readonly members: number
}

const present = (alias: string): string =>
  `${alias}.retracted_at is null and ${alias}.from_day <= $2::date and (${alias}.to_day is null or ${alias}.to_day > $2::date)`

const SELECT = `select h.id as household, h.group_name as "group", p.id as person, p.name, p.alias, left(p.birth, 4) as birth_year,
    (select count(*)::int from household_member o where o.county = h.county and o.household = h.id and ${present('o')}) as members
  from household h
  join household_member m on m.county = h.county and m.household = h.id and m.relation = 'head' and ${present('m')}
  join person p on p.county = m.county and p.id = m.person and p.retracted_at is null
  where h.county = $1 and ${present('h')}`

const readHousehold = (row: Record<string, unknown>): HouseholdNear => ({
  household: row.household as Id,
  group: row.group as string | null,
  head: {
    person: row.person as Id,
    name: row.name as string,
    alias: row.alias as string[],
    birthYear: row.birth_year as string | null,
  },
  members: row.members as number,
})

/** All households of a village on a day, group by group. */
export async function householdsOfVillage(
  client: ClientBase,
  county: string,
  place: string,
  day: string,
): Promise<HouseholdNear[]> {
  const { rows } = await client.query({
    name: 'households-of-village',
    text: `${SELECT} and h.place >= $3 and h.place < $4 order by h.group_name nulls last, h.id`,
    values: [county, day, place, prefixUpper(place)],
  })
  return rows.map(readHousehold)
}

/** Some households on a day, by their ids, in no order. */
export async function householdsByIds(
  client: ClientBase,
  county: string,
  ids: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, HouseholdNear>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query({
    name: 'households-by-ids',
    text: `${SELECT} and h.id = any($3::uuid[])`,
    values: [county, day, ids],
  })
  return new Map(rows.map((row) => [row.household as string, readHousehold(row)]))
}

/** Households whose members are linked (as relatives, wards, contacts) with members of some household, on a day. */
export async function linkedHouseholds(
  client: ClientBase,
  county: string,
  households: readonly string[],
  day: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query({
    name: 'households-linked',
    text: `select distinct o.household from household_member m
      join link l on l.county = m.county and l.retracted_at is null and l.kind in ('relative-of', 'guardian-of', 'contact-of')
        and l.from_day <= $2::date and (l.to_day is null or l.to_day > $2::date)
        and (l.from_id = m.person::text or l.to_id = m.person::text)
      join household_member o on o.county = m.county and ${present('o')} and o.household <> m.household
        and o.person::text = case when l.from_id = m.person::text then l.to_id else l.from_id end
      where m.county = $1 and m.household = any($3::uuid[]) and ${present('m')}`,
    values: [county, day, households],
  })
  return new Set(rows.map((row) => row.household as string))
}

/** Somebody of a household, as whoever knows the village would tell them apart. */
export interface MemberNear {
  readonly household: Id
  readonly person: Id
  readonly name: string
  readonly alias: readonly string[]
  readonly birthYear: string | null
}

/** Who lives in some households on a day, the eldest first; or, by `person`, of which households some people are. */
export async function membersNear(
  client: ClientBase,
  county: string,
  by: 'household' | 'person',
  ids: readonly string[],
  day: string,
): Promise<MemberNear[]> {
  if (ids.length === 0) return []
  const { rows } = await client.query({
    name: `members-by-${by}`,
    text: `select m.household, m.person, p.name, p.alias, left(p.birth, 4) as "birthYear" from household_member m
      join person p on p.county = m.county and p.id = m.person and p.retracted_at is null and p.died_on is null
      where m.county = $1 and m.${by} = any($3::uuid[]) and ${present('m')} order by p.birth nulls last, m.person`,
    values: [county, day, ids],
  })
  return rows as MemberNear[]
}
