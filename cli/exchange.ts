import type { ClientBase } from 'pg'
import { z } from 'zod'
import { CALENDAR, OFFICE_HOURS } from '#kernel/book.ts'
import type { Json } from '#kernel/json.ts'
import { ERASED_NAME } from '#kernel/personal/erasing.store.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { decryptField } from '#kernel/secrets/sm4.ts'
import { rowsOf } from '#server/verify/cursor.ts'

/*
 * JSON lines by which a county's register and parameters travel from one installation to another (docs/operations.md). The first line
 * says what they are; each further line is one object with one name. What stands in them is what holds now.
 */

export const headerSchema = z.strictObject({
  form: z.enum(['liuchi.register.1', 'liuchi.parameters.1', 'liuchi.cases.1']),
  county: z.string().regex(/^\d{6}$/),
  name: z.string(),
  exportedAt: z.iso.datetime(),
})
export type Header = z.infer<typeof headerSchema>

export type Thing = 'place' | 'organisation' | 'person' | 'post' | 'parameter'

/** One row of a thing. `from` is the day from which it holds. */
export type ThingRow = { readonly [field: string]: Json }

interface ThingSource {
  /** Which field tells two of them apart within a county. */
  readonly idOf: (row: ThingRow) => string
  /** Rows of a county in the order of their days; with `ids` only those. `$1` county, `$2` ids. */
  readonly sql: (only: string) => string
  /** What `only` compares with the ids. */
  readonly key: string
  read(row: Record<string, unknown>, keys: Keys, county: string): ThingRow
}

const held = (t: string) => `${t}.county = $1 and ${t}.retracted_at is null and ${t}.to_day is null`

const camel: Readonly<Record<string, string>> = { raw_name: 'rawName', statistical_only: 'statisticalOnly' }
const plain = (row: Record<string, unknown>): ThingRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camel[name] ?? name, value as Json]))

/** The kernel keeps marks of its own among the parameters, such as which demonstration was laid: they are no office's. */
const ofOffices = `(v.id not like 'kernel/%' or v.id in ('${CALENDAR}', '${OFFICE_HOURS}'))`

/** What is exported of each thing, exactly what an import takes. */
export const things: Readonly<Record<Thing, ThingSource>> = {
  place: {
    idOf: (row) => String(row.code),
    key: 'p.code',
    sql: (
      only,
    ) => `select p.from_day as from, p.code, p.raw_name, p.name, p.level, p.kind, p.statistical_only, p.sort, p.lon, p.lat
      from place p where ${held('p')} ${only} order by p.from_day, p.code`,
    read: plain,
  },
  organisation: {
    idOf: (row) => String(row.id),
    key: 'o.id::text',
    sql: (
      only,
    ) => `select o.from_day as from, o.id, o.name, o.short, o.kind, o.place, o.parent, o.sort, o.phone, o.duties
      from organisation o where ${held('o')} ${only} order by o.from_day, o.id`,
    read: plain,
  },
  person: {
    idOf: (row) => String(row.id),
    key: 'p.id::text',
    sql: (
      only,
    ) => `select coalesce(r.from_day, (p.recorded_at at time zone 'Asia/Shanghai')::date) as from, p.id, p.name, p.sex, p.birth,
        p.identity_sealed, p.identity_kind, p.phone_sealed, p.place, p.alias
      from person p left join lateral (select from_day from residence r where ${held('r')} and r.person = p.id and r.kind = 'living'
        order by from_day limit 1) r on true
      where p.county = $1 and p.retracted_at is null and p.merged_into is null and p.name <> '${ERASED_NAME}' ${only} order by 1, p.id`,
    read(row, keys, county) {
      const { identity_sealed, identity_kind, phone_sealed, ...rest } = row
      const open = (column: string, bytes: unknown) =>
        bytes
          ? decryptField(keys, bytes as Buffer, { county, table: 'person', column, id: String(row.id) }).toString()
          : null
      return {
        ...plain(rest),
        identity: open('identity_sealed', identity_sealed),
        identityKind: identity_kind as string | null,
        phone: open('phone_sealed', phone_sealed),
      }
    },
  },
  post: {
    idOf: (row) => String(row.id),
    key: 'p.id::text',
    sql: (
      only,
    ) => `select p.from_day as from, p.to_day as to, p.id, p.person, p.organisation, p.role, p.title, p.place, p.kind, p.document, p.sort
      from post p where p.county = $1 and p.retracted_at is null ${only} order by p.from_day, p.id`,
    read: plain,
  },
  parameter: {
    idOf: (row) => `${row.id} ${row.place} ${row.from}`,
    key: `v.id || ' ' || v.place || ' ' || v.from_day::text`,
    // Of several values of one day the one recorded last holds.
    sql: (only) => `select v.from_day as from, v.id, v.place, v.value, v.source
      from (select distinct on (id, place, from_day) * from parameter_value v where v.county = $1 and ${ofOffices}
        order by id, place, from_day, recorded_at desc, act desc) v where true ${only} order by v.id, v.place, v.from_day`,
    read: plain,
  },
}

/** All rows of a thing, as they stand in an export. In a transaction that has set the county. */
export async function* exportRows(
  client: ClientBase,
  keys: Keys,
  county: string,
  thing: Thing,
): AsyncGenerator<ThingRow> {
  const { sql, read } = things[thing]
  for await (const row of rowsOf<Record<string, unknown>>(client, sql(''), [county])) yield read(row, keys, county)
}

/** Those of the rows that are there already, by their ids. */
export async function findRows(
  client: ClientBase,
  keys: Keys,
  county: string,
  thing: Thing,
  ids: readonly string[],
): Promise<Map<string, ThingRow>> {
  const { sql, read, key, idOf } = things[thing]
  const { rows } = await client.query(sql(`and ${key} = any($2::text[])`), [county, ids])
  return new Map(rows.map((row) => read(row as Record<string, unknown>, keys, county)).map((row) => [idOf(row), row]))
}

const tables = {
  place: ['place', 'code'],
  organisation: ['organisation', 'id'],
  person: ['person', 'id'],
  post: ['post', 'id'],
} as const

/**
 * Ids that some version bears or bore: what ended, was retracted, merged or erased is not in `findRows`, and does not come back by an
 * import either.
 */
export async function findKnown(
  client: ClientBase,
  county: string,
  thing: Thing,
  ids: readonly string[],
): Promise<Set<string>> {
  if (thing === 'parameter') return new Set()
  const [table, column] = tables[thing]
  const { rows } = await client.query(
    `select distinct ${column}::text as id from ${table} where county = $1 and ${column}::text = any($2::text[])`,
    [county, ids],
  )
  return new Set(rows.map((r) => (r as { id: string }).id))
}
