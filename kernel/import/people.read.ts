import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import { ERASED_NAME } from '../personal/erasing.store.ts'
import { comparableIdentity } from '../register/identity-number.ts'
import { getRegisterKeys } from '../register/register.store.ts'
import { tokensOf } from '../register/search-words.ts'
import { blindIndexes } from '../secrets/blind-index.ts'
import { decryptField } from '../secrets/sm4.ts'
import type { PersonRow } from './people-row.ts'

/* What the register knows of the people that the rows of a list may mean. */

export interface PersonKnown {
  readonly id: Id
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  readonly place: string | null
  readonly alias: readonly string[]
  readonly address: string | null
  /** Blind indexes in hex. */
  readonly phone: string | null
  readonly identity: string | null
  readonly erased: boolean
}

export interface PeopleKnown {
  /** By id; a merged file stands under both ids as the one that was kept. */
  readonly people: ReadonlyMap<string, PersonKnown>
  /** Whose an identity number is, by its index in hex, also of another county. */
  readonly owners: ReadonlyMap<string, Id>
  /** By name and by alias. */
  readonly named: ReadonlyMap<string, readonly PersonKnown[]>
}

const columns = `p.id, p.name, p.sex, p.birth, p.place, p.alias, p.merged_into, p.address_sealed,
  encode(p.phone_index, 'hex') as phone, encode(p.identity_index, 'hex') as identity`

/** Indexes under which a value may lie, in hex. */
export const indexesOf = (of: 'identity-number' | 'phone', value: string): string[] =>
  blindIndexes(getRegisterKeys(), of, value).map((index) => index.toString('hex'))

export const identityIndexes = ({ identity }: PersonRow): string[] =>
  identity ? indexesOf('identity-number', comparableIdentity({ kind: identity.kind, normal: identity.number })) : []

/** Two questions for any number of rows; `ids` are people that earlier imports found the rows to be. */
export async function findPeopleOf(
  client: PoolClient,
  county: string,
  rows: readonly PersonRow[],
  ids: readonly Id[],
): Promise<PeopleKnown> {
  const hmacs = [...new Set(rows.flatMap(identityIndexes))].map((hex) => Buffer.from(hex, 'hex'))
  const names = [...new Set(rows.map(({ name }) => name))]
  const [owned, found] = await Promise.all([
    client.query({
      name: 'import-owners',
      text: `select encode(hmac, 'hex') as hmac, person from identity where hmac = any($1::bytea[])`,
      values: [hmacs],
    }),
    client.query({
      name: 'import-people',
      text: `with meant as (
          select w.id::uuid as id from search_word w
            where w.county = $1 and w.kind = 'person' and w.token = any($2::text[])
          union select unnest($3::uuid[])
          union select i.person from identity i where i.hmac = any($4::bytea[]))
        select ${columns} from meant m join person p on p.county = $1 and p.id = m.id and p.retracted_at is null
        union
        select ${columns} from meant m join person q on q.county = $1 and q.id = m.id and q.retracted_at is null
          join person p on p.county = $1 and p.id = q.merged_into and p.retracted_at is null`,
      values: [county, [...new Set(names.flatMap((name) => tokensOf(name, 'person').slice(0, 1)))], ids, hmacs],
    }),
  ])
  const all = found.rows as (Record<string, unknown> & { id: string; merged_into: string | null })[]
  const files = new Map(all.filter((r) => !r.merged_into).map((r) => [r.id, known(county, r)]))
  const people = new Map(files)
  for (const { id, merged_into } of all) {
    const kept = merged_into && files.get(merged_into)
    if (kept) people.set(id, kept)
  }
  const named = new Map<string, PersonKnown[]>()
  for (const person of files.values())
    for (const name of new Set([person.name, ...person.alias])) named.set(name, [...(named.get(name) ?? []), person])
  return { people, named, owners: new Map(owned.rows.map((r) => [r.hmac as string, r.person as Id])) }
}

function known(county: string, r: Record<string, unknown>): PersonKnown {
  const id = r.id as Id
  return {
    id,
    name: r.name as string,
    sex: r.sex as string | null,
    birth: r.birth as string | null,
    place: r.place as string | null,
    alias: r.alias as string[],
    address: r.address_sealed
      ? decryptField(getRegisterKeys(), r.address_sealed as Buffer, {
          county,
          table: 'person',
          column: 'address_sealed',
          id,
        }).toString()
      : null,
    phone: r.phone as string | null,
    identity: r.identity as string | null,
    erased: r.name === ERASED_NAME,
  }
}
