import { declareTable, hex, type Row, supplyStore, type Write } from '../effect.ts'
import type { Keys } from '../secrets/keys.ts'
import { blindIndex } from '../secrets/blind-index.ts'
import { encryptField } from '../secrets/sm4.ts'
import type { Named } from './reading.ts'
import { tokensOf } from './search-words.ts'

/** Tables of the register that acts write; each row is a version (see the migration). */
export type RegisterTable = 'place' | 'organisation' | 'person' | 'household' | 'household_member' | 'post' | 'delegation' | 'link'

declare module '../effect.ts' {
  interface Effects {
    /** A new version of something in the register. `search` makes it found by its name. */
    register: {
      readonly table: RegisterTable
      readonly row: Row
      readonly search?: { readonly name: string; readonly alias?: readonly string[]; readonly place: string }
    }
    /** A version that no longer holds: its end day, or its retraction where it never was true. */
    'register-end': { readonly table: RegisterTable; readonly key: Row }
    /** The county's book is to be read again by every process. */
    'book-changed': { readonly name?: string }
    /** A dated value of a parameter. */
    'set-parameter': { readonly id: string; readonly place: string; readonly from: string; readonly value: Row[string]; readonly source: string; readonly proposedBy: string | null }
  }
}

const versions: Record<RegisterTable, { columns: readonly string[]; key: readonly string[] }> = {
  place: {
    columns: ['county', 'code', 'from_day', 'to_day', 'raw_name', 'name', 'level', 'kind', 'statistical_only', 'sort', 'lon', 'lat', 'successor', 'act'],
    key: ['county', 'code', 'from_day', 'act'],
  },
  organisation: {
    columns: ['county', 'id', 'from_day', 'to_day', 'name', 'short', 'kind', 'place', 'parent', 'credit_code', 'sort', 'phone', 'duties', 'act'],
    key: ['county', 'id', 'from_day', 'act'],
  },
  person: {
    columns: [
      'county', 'id', 'name', 'sex', 'birth', 'identity_sealed', 'identity_index', 'identity_kind', 'phone_sealed', 'phone_index',
      'place', 'address_sealed', 'alias', 'died_on', 'merged_into', 'act',
    ],
    key: ['county', 'id', 'act'],
  },
  household: { columns: ['county', 'id', 'place', 'from_day', 'to_day', 'group_name', 'act'], key: ['county', 'id'] },
  household_member: {
    columns: ['county', 'household', 'person', 'relation', 'from_day', 'to_day', 'act'],
    key: ['county', 'household', 'person', 'from_day', 'act'],
  },
  post: {
    columns: [
      'county', 'id', 'person', 'organisation', 'role', 'title', 'place', 'kind', 'decided_on', 'noticed_until', 'from_day', 'to_day', 'document', 'sort', 'act',
    ],
    key: ['county', 'id', 'from_day', 'act'],
  },
  delegation: { columns: ['county', 'id', 'post', 'delegate', 'from_day', 'to_day', 'reason', 'act'], key: ['county', 'id'] },
  link: { columns: ['county', 'id', 'kind', 'from_kind', 'from_id', 'to_kind', 'to_id', 'from_day', 'to_day', 'act'], key: ['county', 'id'] },
}

for (const [table, shape] of Object.entries(versions)) declareTable(table, { ...shape, appendOnly: false })
/** Ends and retractions write only these columns. */
for (const table of ['place', 'organisation', 'person', 'household', 'household_member', 'post', 'delegation', 'link'] as const)
  declareTable(`${table} ended`, {
    ...versions[table],
    columns: [...versions[table].key, ...(table === 'person' ? [] : ['to_day']), 'retracted_at'].filter((c) => !(table === 'household' && c === 'retracted_at')),
    appendOnly: false,
    stands: table,
  })
declareTable('identity', { columns: ['hmac', 'person'], key: ['hmac'], appendOnly: false })
declareTable('search_word', { columns: ['county', 'token', 'kind', 'id', 'place'], key: ['county', 'token', 'kind', 'id'], appendOnly: false })
declareTable('book_version', { columns: ['county', 'name', 'version'], key: ['county'], appendOnly: false })
declareTable('parameter_value', {
  columns: ['county', 'id', 'place', 'from_day', 'value', 'source', 'act', 'proposed_by', 'signed_by'],
  key: ['county', 'id', 'place', 'from_day', 'act'],
  appendOnly: true,
})

const named: Partial<Record<RegisterTable, Named>> = { place: 'place', organisation: 'organisation', person: 'person' }

let held: Keys | undefined

/** Hands over the keys of this process; before it no act may write the register. */
export function useRegisterKeys(keys: Keys): void {
  held = keys
}

/** Identity number, phone and address of a person are encrypted here; the act hands them in plain. */
function sealedRow(row: Row, county: string): Row {
  if (!held) throw new Error('no keys were handed over')
  const keys = held
  const id = row.id as string
  const place = (column: string) => ({ county, table: 'person', column, id })
  const { identity, phone, address, ...plain } = row
  const seal = (value: Row[string], column: string) =>
    value ? hex(encryptField(keys, String(value), place(column))) : null
  return {
    ...plain,
    identity_sealed: seal(identity, 'identity_sealed'),
    identity_index: identity ? hex(blindIndex(keys, 'identity-number', String(identity))) : null,
    phone_sealed: seal(phone, 'phone_sealed'),
    phone_index: phone ? hex(blindIndex(keys, 'phone', String(phone))) : null,
    address_sealed: seal(address, 'address_sealed'),
    alias: (plain.alias as string[] | undefined) ?? [],
  }
}

supplyStore('register', {
  writes: (effects, { county, act }) =>
    effects.flatMap(({ table, row, search }): Write[] => {
      const id = String(row.id ?? row.code)
      const full = table === 'person' ? sealedRow(row, county) : row
      const kind = named[table]
      const words = search && kind ? [search.name, ...(search.alias ?? [])].flatMap((n) => tokensOf(n, kind)) : []
      return [
        { table, mode: 'insert', rows: [{ ...full, county, act }] },
        ...(table === 'person' && full.identity_index
          ? [{ table: 'identity', mode: 'insert' as const, rows: [{ hmac: full.identity_index, person: id }] }]
          : []),
        {
          table: 'search_word',
          mode: 'upsert',
          rows: [...new Set(words)].map((token) => ({ county, token, kind: table, id, place: search?.place ?? '' })),
        },
      ]
    }),
})

supplyStore('register-end', {
  writes: (effects, { county }) => effects.map(({ table, key }) => ({ table: `${table} ended`, mode: 'update', rows: [{ ...key, county }] })),
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
        act,
        proposed_by: e.proposedBy,
        signed_by: actor,
      })),
    },
  ],
})
