import { dayOf } from '../day.ts'
import { hex } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { blindIndexes } from '../secrets/blind-index.ts'
import { comparableIdentity, type IdentityKind, type IdentityNumber, parseIdentityNumber } from './identity-number.ts'
import { normalName } from './name.ts'
import { idsIn, ownInput } from './named-ids.ts'
import type { PersonVersion } from './person.ts'
import { parsePhone } from './phone.ts'
import { getRegisterKeys } from './register.store.ts'
import { tokensOf } from './search-words.ts'

/** Whom an identity number belongs to, in whichever county it was first entered. */
export interface IdentityOwner {
  readonly person: Id
  /** Whether this county keeps a file of them. */
  readonly here: boolean
}

declare module '../fact.ts' {
  interface Facts {
    /** The persons an act names, the members of the households and the holders of the posts it names, as known now. */
    'register.persons': ReadonlyMap<string, PersonVersion>
    /** Whose the identity number of the input is already. */
    'register.identity': IdentityOwner | undefined
    /** The same for each person of a fill, in its order. */
    'register.identities': readonly (IdentityOwner | undefined)[]
    /** Persons of the same name who share birth year, phone or home with the one to be added. */
    'register.alike': readonly Id[]
  }
}

const columns = `p.id, p.act, p.name, p.sex, p.birth, p.identity_kind, p.place, p.alias, p.archive_birth, p.archive_document, p.died_on,
  p.merged_into, p.identity_sealed, p.identity_index, p.phone_sealed, p.phone_index, p.address_sealed`

const hexOrNull = (bytes: unknown): string | null => (bytes ? hex(bytes as Buffer) : null)

/** A row of `person` as a version. */
export const readPersonVersion = (r: Record<string, unknown>): PersonVersion => ({
  id: r.id as Id,
  act: r.act as Id,
  name: r.name as string,
  sex: r.sex as string | null,
  birth: r.birth as string | null,
  identityKind: r.identity_kind as string | null,
  place: r.place as string | null,
  alias: r.alias as string[],
  archiveBirth: r.archive_birth as string | null,
  archiveDocument: r.archive_document as string | null,
  diedOn: r.died_on as PersonVersion['diedOn'],
  mergedInto: r.merged_into as Id | null,
  sealed: {
    identity_sealed: hexOrNull(r.identity_sealed),
    identity_index: hexOrNull(r.identity_index),
    phone_sealed: hexOrNull(r.phone_sealed),
    phone_index: hexOrNull(r.phone_index),
    address_sealed: hexOrNull(r.address_sealed),
  },
})

supplyFact('register.persons', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-persons',
          text: `select ${columns} from person p where p.county = $1 and p.retracted_at is null and p.id in (
            select unnest($2::uuid[]) union
            select m.person from household_member m
              where m.county = $1 and m.household = any($2::uuid[]) and m.retracted_at is null and m.to_day is null
            union
            select o.person from post o where o.county = $1 and o.id = any($2::uuid[]) and o.retracted_at is null)`,
          values: [county, ids],
        }
  },
  read: (rows) => new Map(rows.map((r) => [r.id as string, readPersonVersion(r)])),
})

/** The identity number of an input, where it is a well-formed one. */
function readIdentity(typed: Json | undefined, today: string): IdentityNumber | undefined {
  if (!typed) return undefined
  const { number, kind } = typed as { number: string; kind?: IdentityKind }
  const read = parseIdentityNumber(number, { today, ...(kind ? { kind } : {}) })
  return 'refused' in read ? undefined : read
}

supplyFact('register.identity', {
  load({ county, input, at }) {
    const paper = readIdentity(ownInput(input).identity, dayOf(at))
    const indexes = paper ? blindIndexes(getRegisterKeys(), 'identity-number', comparableIdentity(paper)) : []
    return indexes.length === 0
      ? undefined
      : {
          name: 'register-identity',
          text: `select i.person, p.id is not null as here, p.merged_into from identity i
            left join person p on p.county = $1 and p.id = i.person and p.retracted_at is null
            where i.hmac = any($2::bytea[])`,
          values: [county, indexes],
        }
  },
  read: ([row]) => row && { person: (row.merged_into ?? row.person) as Id, here: row.here as boolean },
})

supplyFact('register.identities', {
  load({ county, input }) {
    const rows = (input as { persons: { identity: string | null; identityKind: string | null }[] }).persons
    const indexes = rows.flatMap(({ identity, identityKind }, i) =>
      identity
        ? blindIndexes(
            getRegisterKeys(),
            'identity-number',
            comparableIdentity({ kind: identityKind, normal: identity }),
          ).map((hmac) => ({ i, hmac }))
        : [],
    )
    return indexes.length === 0
      ? undefined
      : {
          name: 'register-identities',
          text: `select n.i, i.person, p.id is not null as here
            from unnest($2::int[], $3::bytea[]) as n(i, hmac) join identity i on i.hmac = n.hmac
            left join person p on p.county = $1 and p.id = i.person and p.retracted_at is null`,
          values: [county, indexes.map(({ i }) => i), indexes.map(({ hmac }) => hmac)],
        }
  },
  read(rows) {
    const owners: (IdentityOwner | undefined)[] = []
    for (const r of rows) owners[r.i as number] = { person: r.person as Id, here: r.here as boolean }
    return owners
  },
})

supplyFact('register.alike', {
  load({ county, input, at }) {
    const { name, phone, place, ...typed } = ownInput(input) as Record<string, string | undefined>
    const paper = readIdentity(ownInput(input).identity, dayOf(at))
    const birth = typed.birth ?? paper?.birth
    const token = name && tokensOf(name, 'person')[0]
    if (!name || !token) return undefined
    const read = phone ? parsePhone(phone) : undefined
    const phones = read && 'normal' in read ? blindIndexes(getRegisterKeys(), 'phone', read.normal) : []
    return {
      name: 'register-alike',
      // The name's own search word finds namesakes without a further index.
      text: `select p.id from search_word w join person p on p.county = w.county and p.id = w.id::uuid and p.retracted_at is null
        where w.county = $1 and w.token = $2 and w.kind = 'person' and p.name = $3 and p.merged_into is null
          and (left(p.birth, 4) = $4 or p.phone_index = any($5::bytea[]) or p.place = $6)
          -- two identity numbers are two persons
          and not ($7 and p.identity_index is not null) order by p.id limit 20`,
      values: [county, token, normalName(name), birth?.slice(0, 4) ?? null, phones, place ?? null, paper !== undefined],
    }
  },
  read: (rows) => rows.map((r) => r.id as Id),
})
