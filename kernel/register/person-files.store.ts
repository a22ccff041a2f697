import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { Keys } from '../secrets/keys.ts'
import { decryptField } from '../secrets/sm4.ts'
import { type AsOf, heldVersions, holdsOn, knownVersions } from './as-of.ts'
import { type Audience, maskFor } from './mask.ts'
import { type PostVersion, postColumns, readPostVersion } from './posts.store.ts'
import type { ResidenceKind } from './residences.store.ts'

/** A person as an audience sees them on a day. Numbers are masked for the audience, or left out (null). */
export interface PersonFile {
  readonly id: Id
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  /** The birth that counts for officials, where their archive was found to say another, with its document. */
  readonly archive: { readonly birth: string; readonly document: string | null } | null
  readonly alias: readonly string[]
  /** Where they live on the day; for who lives outside of the county, where they are registered. */
  readonly place: string | null
  readonly identity: { readonly kind: string | null; readonly number: string | null } | null
  readonly phone: string | null
  readonly address: string | null
  readonly diedOn: Day | null
  readonly mergedInto: Id | null
  readonly residences: readonly { readonly kind: ResidenceKind; readonly place: string; readonly from: Day }[]
  readonly household: {
    readonly id: Id
    readonly group: string | null
    readonly relation: string
    readonly head: { readonly id: Id; readonly name: string } | null
  } | null
  /** Posts held on the day, in protocol order. */
  readonly posts: readonly PostVersion[]
}

export const sealedFields = ['phone', 'identity', 'address'] as const
export type SealedField = (typeof sealedFields)[number]

const open = (keys: Keys, county: string, id: string, column: string, bytes: unknown): string | null =>
  bytes ? decryptField(keys, bytes as Buffer, { county, table: 'person', column, id }).toString() : null

/**
 * Files of persons as known, as they stood on the day. Ids without a file in this county are missing from the answer; a
 * merged file says into which it went and is not followed.
 */
export async function readPersonFiles(
  client: PoolClient,
  keys: Keys,
  county: string,
  ids: readonly string[],
  audience: Audience,
  asOf: AsOf,
): Promise<Map<string, PersonFile>> {
  if (ids.length === 0) return new Map()
  const known = knownVersions('p', asOf, 3)
  const home = knownVersions('r', asOf, 3)
  const housed = heldVersions('m', asOf, 3)
  const post = heldVersions('post', asOf, 3)
  const ask = (name: string, text: string, more: readonly unknown[]) =>
    client.query({ name, text, values: [county, ids, ...more] })
  const [persons, homes, houses, posts] = await Promise.all([
    ask(
      `person-files${known.suffix}`,
      `select p.* from person p where p.county = $1 and p.id = any($2::uuid[]) and ${known.text}`,
      known.values,
    ),
    ask(
      `person-homes${home.suffix}`,
      `select r.person, r.kind, r.place, r.from_day, r.to_day from residence r
        where r.county = $1 and r.person = any($2::uuid[]) and ${home.text} order by r.person, r.kind, r.from_day`,
      home.values,
    ),
    ask(
      `person-houses${housed.suffix}`,
      `select m.person, m.household, m.relation, h.group_name, o.person as head, p.name as head_name
        from household_member m
        left join household h on h.county = m.county and h.id = m.household and ${heldVersions('h', asOf, 3).text}
        left join household_member o on o.county = m.county and o.household = m.household and o.relation = 'head'
          and ${heldVersions('o', asOf, 3).text}
        left join person p on p.county = m.county and p.id = o.person and ${knownVersions('p', asOf, 4).text}
        where m.county = $1 and m.person = any($2::uuid[]) and ${housed.text}`,
      housed.values,
    ),
    ask(
      `person-posts${post.suffix}`,
      `select ${postColumns} from post where county = $1 and person = any($2::uuid[]) and ${post.text} order by sort, from_day, id`,
      post.values,
    ),
  ])
  const homesOf = Map.groupBy(homes.rows as Record<string, unknown>[], (r) => r.person as string)
  const housesOf = new Map((houses.rows as Record<string, unknown>[]).map((r) => [r.person as string, r]))
  const postsOf = Map.groupBy((posts.rows as Record<string, unknown>[]).map(readPostVersion), (p) => p.person as string)
  return new Map(
    (persons.rows as Record<string, unknown>[]).map((r) => {
      const id = r.id as string
      const all = homesOf.get(id) ?? []
      const residences = all
        .filter((h) => holdsOn({ from: h.from_day as Day, to: h.to_day as Day | null }, asOf.day))
        .map((h) => ({ kind: h.kind as ResidenceKind, place: h.place as string, from: h.from_day as Day }))
      const house = housesOf.get(id)
      const identity = open(keys, county, id, 'identity_sealed', r.identity_sealed)
      const phone = open(keys, county, id, 'phone_sealed', r.phone_sealed)
      const address = open(keys, county, id, 'address_sealed', r.address_sealed)
      const file: PersonFile = {
        id: id as Id,
        name: maskFor('name', audience, r.name as string) ?? '',
        sex: r.sex as string | null,
        birth: r.birth as string | null,
        archive: r.archive_birth
          ? { birth: r.archive_birth as string, document: r.archive_document as string | null }
          : null,
        // House names and nicknames are for those who work with the person.
        alias: audience === 'office' || audience === 'own' ? (r.alias as string[]) : [],
        place: all.length === 0 ? (r.place as string | null) : placeIn(county, residences),
        identity: identity
          ? { kind: r.identity_kind as string | null, number: maskFor('identity-number', audience, identity) }
          : null,
        phone: phone && maskFor('phone', audience, phone),
        address: address && maskFor('address', audience, address),
        diedOn: r.died_on as Day | null,
        mergedInto: r.merged_into as Id | null,
        residences,
        household: house
          ? {
              id: house.household as Id,
              group: house.group_name as string | null,
              relation: house.relation as string,
              head: house.head ? { id: house.head as Id, name: house.head_name as string } : null,
            }
          : null,
        posts: postsOf.get(id) ?? [],
      }
      return [id, file]
    }),
  )
}

function placeIn(county: string, residences: PersonFile['residences']): string | null {
  const of = (kind: ResidenceKind) => residences.find((r) => r.kind === kind && r.place.startsWith(county))?.place
  return of('living') ?? of('registered') ?? null
}

/** Values in plain, for who was allowed and is recorded. Null where none is kept. */
export async function openFields(
  client: PoolClient,
  keys: Keys,
  county: string,
  id: string,
  fields: readonly SealedField[],
): Promise<Partial<Record<SealedField, string | null>>> {
  const { rows } = await client.query({
    name: 'person-open',
    text: 'select identity_sealed, phone_sealed, address_sealed from person where county = $1 and id = $2 and retracted_at is null',
    values: [county, id],
  })
  const row = rows[0] as Record<string, unknown> | undefined
  return row
    ? Object.fromEntries(
        fields.map((field) => [field, open(keys, county, id, `${field}_sealed`, row[`${field}_sealed`])]),
      )
    : {}
}
