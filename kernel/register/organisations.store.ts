import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { type AsOf, heldVersions, knownVersions } from './as-of.ts'
import { idsIn, ownInput } from './named-ids.ts'

/** An organisation as it was from a day on: its versions together are its life. */
export interface OrganisationVersion {
  readonly id: Id
  readonly act: Id
  readonly from: Day
  readonly to: Day | null
  readonly name: string
  readonly short: string
  readonly kind: string
  readonly place: string
  readonly parent: Id | null
  readonly creditCode: string | null
  readonly sort: number
  readonly phone: string | null
  readonly duties: readonly string[]
}

declare module '../fact.ts' {
  interface Facts {
    /** All versions of the organisations an act names, and of those of the posts it names, oldest first, as known now. */
    'register.organisations': ReadonlyMap<string, readonly OrganisationVersion[]>
    /** Organisations that bear the credit code of the input now. */
    'register.credit-code': readonly Id[]
    /** How many organisations stand directly below those an act names. */
    'register.children': number
  }
}

export const organisationColumns =
  'id, act, from_day, to_day, name, short, kind, place, parent, credit_code, sort, phone, duties'

export const readOrganisationVersion = (r: Record<string, unknown>): OrganisationVersion => ({
  id: r.id as Id,
  act: r.act as Id,
  from: r.from_day as Day,
  to: r.to_day as Day | null,
  name: r.name as string,
  short: r.short as string,
  kind: r.kind as string,
  place: r.place as string,
  parent: r.parent as Id | null,
  creditCode: r.credit_code as string | null,
  sort: r.sort as number,
  phone: r.phone as string | null,
  duties: r.duties as string[],
})

supplyFact('register.organisations', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-organisations',
          text: `select ${organisationColumns} from organisation
            where county = $1 and retracted_at is null and id in (
              select unnest($2::uuid[]) union
              select o.organisation from post o where o.county = $1 and o.id = any($2::uuid[]) and o.retracted_at is null)
            order by id, from_day`,
          values: [county, ids],
        }
  },
  read: (rows) => Map.groupBy(rows.map(readOrganisationVersion), (o) => o.id as string),
})

supplyFact('register.credit-code', {
  load({ county, input }) {
    const typed = ownInput(input).creditCode
    return typeof typed === 'string'
      ? {
          name: 'register-credit-code',
          text: 'select id from organisation where county = $1 and credit_code = $2 and retracted_at is null and to_day is null',
          values: [county, typed],
        }
      : undefined
  },
  read: (rows) => rows.map((r) => r.id as Id),
})

supplyFact('register.children', {
  load({ county, input }) {
    return {
      name: 'register-children',
      text: `select count(*)::int as n from organisation
        where county = $1 and parent = any($2::uuid[]) and retracted_at is null and to_day is null`,
      values: [county, idsIn(input)],
    }
  },
  read: ([row]) => (row?.n as number | undefined) ?? 0,
})

/** The organisations of the county on the day, or those of some ids, in protocol order. */
export async function listOrganisations(
  client: PoolClient,
  county: string,
  asOf: AsOf,
  ids: readonly string[] | null = null,
): Promise<OrganisationVersion[]> {
  const held = heldVersions('organisation', asOf, 3)
  const { rows } = await client.query({
    name: `organisations${held.suffix}`,
    text: `select ${organisationColumns} from organisation
      where county = $1 and ($2::uuid[] is null or id = any($2::uuid[])) and ${held.text} order by sort, id`,
    values: [county, ids, ...held.values],
  })
  return rows.map(readOrganisationVersion)
}

/** Everything an organisation was, oldest first, as known. */
export async function lifeOfOrganisation(
  client: PoolClient,
  county: string,
  id: string,
  how: { readonly known?: Date } = {},
): Promise<OrganisationVersion[]> {
  const known = knownVersions('organisation', how, 3)
  const { rows } = await client.query({
    name: `organisation-life${known.suffix}`,
    text: `select ${organisationColumns} from organisation where county = $1 and id = $2 and ${known.text} order by from_day`,
    values: [county, id, ...known.values],
  })
  return rows.map(readOrganisationVersion)
}
