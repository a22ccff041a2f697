import { declareTable, hex, type Row, supplyStore, type Write } from '../effect.ts'
import { blindIndex } from '../secrets/blind-index.ts'
import type { Keys } from '../secrets/keys.ts'
import { encryptField } from '../secrets/sm4.ts'
import { comparableIdentity } from './identity-number.ts'
import type { Named } from './reading.ts'
import { tokensOf } from './search-words.ts'

/** Tables of the register that acts write; each row is a version (see the migration). */
export type RegisterTable =
  | 'place'
  | 'organisation'
  | 'person'
  | 'household'
  | 'household_member'
  | 'residence'
  | 'post'
  | 'delegation'
  | 'link'

/** By what something is found: its name and aliases, at its place. */
export interface Findable {
  readonly name: string
  readonly alias?: readonly string[]
  readonly place: string
}

declare module '../effect.ts' {
  interface Effects {
    /**
     * A new version of something in the register. A person's `identity`, `phone` and `address` come in plain and are
     * encrypted here. `search` makes it found; `was` is what it was found by before, `null` where it is no longer found.
     */
    register: {
      readonly table: RegisterTable
      readonly row: Row
      readonly search?: Findable | null
      readonly was?: Findable
      /** The identity number stands in the list of known persons already, entered in this county or another. */
      readonly identityKnown?: true
    }
    /** A version that no longer holds. `key` finds it; the instant is the database's. */
    retract: { readonly table: RegisterTable; readonly key: Row }
    /** An identity number that turned out to be another's: it may be given to its owner. */
    'forget-identity': { readonly index: string }
    /** The county's book is to be read again by every process. */
    'book-changed': { readonly name?: string }
    /** A dated value of a parameter. */
    'set-parameter': {
      readonly id: string
      readonly place: string
      readonly from: string
      readonly value: Row[string]
      readonly source: string
      /** Why days that have passed are corrected. */
      readonly reason?: string | null
      readonly proposedBy: string | null
    }
  }
}

const versions: Record<RegisterTable, { columns: readonly string[]; key: readonly string[] }> = {
  place: {
    columns: [
      ...['county', 'code', 'from_day', 'to_day', 'raw_name', 'name', 'level', 'kind', 'statistical_only', 'sort'],
      ...['lon', 'lat', 'successor', 'act'],
    ],
    key: ['county', 'code', 'from_day', 'act'],
  },
  organisation: {
    columns: [
      ...['county', 'id', 'from_day', 'to_day', 'name', 'short', 'kind', 'place', 'parent', 'credit_code', 'sort'],
      ...['phone', 'duties', 'act'],
    ],
    key: ['county', 'id', 'from_day', 'act'],
  },
  person: {
    columns: [
      ...['county', 'id', 'name', 'sex', 'birth', 'identity_sealed', 'identity_index', 'identity_kind'],
      ...['phone_sealed', 'phone_index', 'place', 'address_sealed', 'alias', 'archive_birth', 'archive_document'],
      ...['died_on', 'merged_into', 'act'],
    ],
    key: ['county', 'id', 'act'],
  },
  household: {
    columns: ['county', 'id', 'place', 'from_day', 'to_day', 'group_name', 'act'],
    key: ['county', 'id', 'from_day', 'act'],
  },
  household_member: {
    columns: ['county', 'household', 'person', 'relation', 'from_day', 'to_day', 'act'],
    key: ['county', 'household', 'person', 'from_day', 'act'],
  },
  residence: {
    columns: ['county', 'person', 'kind', 'place', 'from_day', 'to_day', 'act'],
    key: ['county', 'person', 'kind', 'from_day', 'act'],
  },
  post: {
    columns: [
      ...['county', 'id', 'person', 'organisation', 'role', 'title', 'place', 'kind', 'decided_on', 'noticed_until'],
      ...['from_day', 'to_day', 'document', 'sort', 'act'],
    ],
    key: ['county', 'id', 'from_day', 'act'],
  },
  delegation: {
    columns: ['county', 'id', 'post', 'delegate', 'from_day', 'to_day', 'reason', 'act'],
    key: ['county', 'id', 'act'],
  },
  link: {
    columns: [
      ...['county', 'id', 'kind', 'from_kind', 'from_id', 'to_kind', 'to_id', 'from_day', 'to_day', 'until'],
      ...['document', 'act'],
    ],
    key: ['county', 'id', 'act'],
  },
}

for (const [table, shape] of Object.entries(versions)) {
  declareTable(table, { ...shape, appendOnly: false })
  declareTable(`${table} retracted`, {
    columns: [...shape.key, 'retracted_at'],
    key: shape.key,
    appendOnly: false,
    stands: table,
  })
}
declareTable('identity', { columns: ['hmac', 'person'], key: ['hmac'], appendOnly: false })
declareTable('search_word', {
  columns: ['county', 'token', 'kind', 'id', 'place'],
  key: ['county', 'token', 'kind', 'id'],
  appendOnly: false,
})
declareTable('book_version', { columns: ['county', 'name', 'version'], key: ['county'], appendOnly: false })
declareTable('parameter_value', {
  columns: ['county', 'id', 'place', 'from_day', 'value', 'source', 'reason', 'act', 'proposed_by', 'signed_by'],
  key: ['county', 'id', 'place', 'from_day', 'act'],
  appendOnly: true,
})

const named: Partial<Record<RegisterTable, Named>> = { place: 'place', organisation: 'organisation', person: 'person' }

let held: Keys | undefined

/** Hands over the keys of this process; before it no act may write the register. */
export function useRegisterKeys(keys: Keys): void {
  held = keys
}

/** The keys handed over. @throws Error before that. */
export function getRegisterKeys(): Keys {
  if (!held) throw new Error('no keys were handed over')
  return held
}

/**
 * Identity number, phone and address of a person are encrypted here; the act hands them in plain. What stays as it was
 * comes in as the `_sealed` and `_index` columns of the version before.
 */
function sealedRow(row: Row, county: string): Row {
  const keys = getRegisterKeys()
  const id = row.id as string
  const { identity, phone, address, ...rest } = row
  const comparable = identity
    ? comparableIdentity({ kind: (rest.identity_kind as string | null | undefined) ?? null, normal: String(identity) })
    : identity
  const seal = (value: Row[string], column: string): Row =>
    value === undefined
      ? { [column]: rest[column] ?? null }
      : {
          [column]:
            value === null ? null : hex(encryptField(keys, String(value), { county, table: 'person', column, id })),
        }
  const index = (value: Row[string], of: string, column: string): Row =>
    value === undefined
      ? { [column]: rest[column] ?? null }
      : { [column]: value === null ? null : hex(blindIndex(keys, of, String(value))) }
  return {
    ...rest,
    ...seal(identity, 'identity_sealed'),
    ...index(comparable, 'identity-number', 'identity_index'),
    ...seal(phone, 'phone_sealed'),
    ...index(phone, 'phone', 'phone_index'),
    ...seal(address, 'address_sealed'),
    alias: (rest.alias as string[] | undefined) ?? [],
  }
}

const wordsOf = (kind: Named, { name, alias = [] }: Findable): Set<string> =>
  new Set([name, ...alias].flatMap((each) => tokensOf(each, kind)))

/** The words by which something is found now; those by which it no longer is are taken away. */
function searchWrites(table: RegisterTable, id: string, county: string, now: Findable | null, was?: Findable): Write[] {
  const kind = named[table]
  if (!kind) return []
  const words = now ? wordsOf(kind, now) : new Set<string>()
  const gone = was ? [...wordsOf(kind, was)].filter((token) => !words.has(token)) : []
  const place = now?.place ?? ''
  return [
    {
      table: 'search_word',
      mode: 'upsert',
      rows: [...words].map((token) => ({ county, token, kind: table, id, place })),
    },
    { table: 'search_word', mode: 'delete', rows: gone.map((token) => ({ county, token, kind: table, id })) },
  ]
}

supplyStore('register', {
  writes: (effects, { county, act }) =>
    effects.flatMap(({ table, row, search, was, identityKnown }): Write[] => {
      const id = String(row.id ?? row.code)
      const full = table === 'person' ? sealedRow(row, county) : row
      const newIdentity = table === 'person' && row.identity && !identityKnown
      return [
        { table, mode: 'insert', rows: [{ ...full, county, act }] },
        ...(newIdentity
          ? [{ table: 'identity', mode: 'insert' as const, rows: [{ hmac: full.identity_index, person: id }] }]
          : []),
        ...(search === undefined ? [] : searchWrites(table, id, county, search, was)),
      ]
    }),
})

supplyStore('retract', {
  writes: (effects, { county }) =>
    effects.map(({ table, key }) => ({
      table: `${table} retracted`,
      mode: 'update',
      rows: [{ ...key, county, retracted_at: 'now' }],
    })),
})

supplyStore('forget-identity', {
  writes: (effects) => [{ table: 'identity', mode: 'delete', rows: effects.map(({ index }) => ({ hmac: index })) }],
})

supplyStore('book-changed', {
  // One line per act and county, however many effects ask for it.
  writes: (effects, { county }) => [
    { table: 'book_version', mode: 'bump', rows: [{ county, name: effects.find((e) => e.name)?.name ?? '' }] },
  ],
})

supplyStore('set-parameter', {
  writes: (effects, { county, act, actor }) => [
    {
      table: 'parameter_value',
      mode: 'insert',
      rows: effects.map((e) => ({
        county,
        id: e.id,
        place: e.place,
        from_day: e.from,
        value: e.value,
        source: e.source,
        reason: e.reason ?? null,
        act,
        proposed_by: e.proposedBy,
        signed_by: actor,
      })),
    },
  ],
})
