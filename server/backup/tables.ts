import type { ClientBase } from 'pg'

/** A table as a backup holds it. */
export interface BackupTable {
  readonly schema: string
  readonly name: string
  /** In the order of the rows; generated columns and those marked "leave out of backups" are not among them. */
  readonly columns: readonly string[]
  /** Row policies hold even for the owner: rows are read and written county by county, or with the policy off. */
  readonly forced: boolean
  /** By county under row-level security. */
  readonly byCounty: boolean
  /** Bytes on the server's disk without indexes, for the progress bar. */
  readonly bytes: number
}

export interface BackupSequence {
  readonly schema: string
  readonly name: string
  /** Decimal digits; null where it was never asked. */
  readonly last: string | null
}

/** Begins the comment of a table whose rows, or of a column whose values, a backup leaves out. The rest of it says why. */
const LEFT_OUT = 'leave out of backups'
/** The job library plans its work anew at each start. Migrations are recorded by the migrating itself. */
const OTHER_SCHEMAS = ['jobs', 'pgboss', 'information_schema']
const OWN_RECORD = 'schema_migration'
/** Whoever was signed in signs in again: a session that was ended after the backup must not come back to life. */
const SESSIONS = ['session', 'verification', 'rate_limit', 'rateLimit']

export const nameOf = (t: { readonly schema: string; readonly name: string }): string => `${t.schema}.${t.name}`
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const sqlOf = (t: { readonly schema: string; readonly name: string }): string =>
  `${quoted(t.schema)}.${quoted(t.name)}`

const ours = `n.nspname !~ '^pg_' and n.nspname <> all($1)
  and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')`

/** All tables of the database that a backup holds, from the catalogue; those that others refer to come first. */
export async function readTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query(
    `select c.oid::int8::text as oid, n.nspname as schema, c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as "byCounty",
       pg_table_size(c.oid)::float8 as bytes,
       coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            and coalesce(col_description(c.oid, a.attnum), '') not like $2 || '%') as columns,
       (select coalesce(array_agg(distinct k.confrelid::int8::text), '{}') from pg_constraint k
          where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} and not (n.nspname = 'public' and c.relname = $3)
     order by n.nspname, c.relname`,
    [OTHER_SCHEMAS, LEFT_OUT, OWN_RECORD],
  )
  type Found = BackupTable & { oid: string; comment: string; refers: string[] }
  const found = (rows as Found[]).filter(
    (t) => !t.comment.startsWith(LEFT_OUT) && !(t.schema !== 'public' && SESSIONS.includes(t.name)),
  )
  return inOrder(found).map(({ schema, name, columns, forced, byCounty, bytes }) => ({
    schema,
    name,
    columns,
    forced,
    byCounty,
    bytes,
  }))
}

/** What is referred to comes before what refers to it. */
function inOrder<T extends { readonly oid: string; readonly refers: readonly string[] }>(tables: readonly T[]): T[] {
  const rest = new Map(tables.map((t) => [t.oid, t]))
  const ordered: T[] = []
  const visit = (table: T): void => {
    if (!rest.delete(table.oid)) return
    for (const oid of table.refers) {
      const before = rest.get(oid)
      if (before) visit(before)
    }
    ordered.push(table)
  }
  for (const table of tables) visit(table)
  return ordered
}

/** Sequences of those schemas and how far they have counted. */
export async function readSequences(client: ClientBase): Promise<BackupSequence[]> {
  const { rows } = await client.query(
    `select n.nspname as schema, c.relname as name, pg_sequence_last_value(c.oid)::text as last
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1, 2`,
    [OTHER_SCHEMAS],
  )
  return rows as BackupSequence[]
}

/** Whether the session's user sees all rows whatever the policies say. */
export async function seesAll(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    'select rolsuper or rolbypassrls as all from pg_roles where rolname = current_user',
  )
  return (rows[0] as { all: boolean }).all
}

/** The first table that holds rows, and the name of the one it belongs to; undefined in an empty database. */
export async function findRows(client: ClientBase): Promise<string | undefined> {
  for (const table of await readTables(client)) {
    const { rowCount } = await client.query(`select from ${sqlOf(table)} limit 1`)
    if (rowCount) return nameOf(table)
  }
  return undefined
}
