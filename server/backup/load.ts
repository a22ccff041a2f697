import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg, { type Client, type ClientBase } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { MIGRATIONS, migrate, readMigrations } from '../db/migrate.ts'
import { checkServer, describeUrl, openPool } from '../db/open.ts'
import { StartRefusal } from '../db/start-refusal.ts'
import { type ReadPart, readableOf, readBackup } from './container.ts'
import type { Contents, Manifest } from './manifest.ts'
import { keepStored, readPartName } from './stored-files.ts'
import { type BackupTable, findRows, nameOf, quoted, readTables, seesAll, sqlOf } from './tables.ts'

type Log = (line: string) => void

async function asOwner<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'liuchi restore',
    options: '-c timezone=UTC -c statement_timeout=0',
  })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** @throws StartRefusal naming the table that holds rows */
export async function requireEmpty(url: string): Promise<void> {
  await checkServer(url)
  const full = await asOwner(url, findRows)
  if (full)
    throw new StartRefusal(
      'database-not-empty',
      `The database at ${describeUrl(url)} holds data already (in ${full}): restore into an empty one (another LIUCHI_HOME with the same keys, or a new database in DATABASE_URL).`,
    )
}

/**
 * Brings an empty database to exactly the migrations that the backup was made under.
 * @throws StartRefusal where this version does not know them, or the database is further already
 */
export async function migrateLike(url: string, manifest: Manifest, log: Log): Promise<void> {
  const known = readMigrations()
  for (const { number, name, hash } of manifest.migrations) {
    const own = known.find((file) => file.number === number)
    if (!own)
      throw new StartRefusal(
        'backup-newer',
        `The backup was made by a newer Liuchi (migration ${name} is unknown here): restore it with that version.`,
      )
    if (own.hash !== hash)
      throw new StartRefusal(
        'backup-other-migrations',
        `The migration ${name} was changed since the backup was made: restore it with the version that made it.`,
      )
  }
  const wanted = new Set(manifest.migrations.map((m) => m.number))
  for (const name of await findApplied(url, wanted))
    throw new StartRefusal(
      'database-newer-than-backup',
      `The database at ${describeUrl(url)} is empty but already newer than the backup (migration ${name}): restore into a database without tables.`,
    )
  if (known.every((file) => wanted.has(file.number))) {
    await migrate(url, { log })
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'liuchi-restore-'))
  try {
    for (const file of known)
      if (wanted.has(file.number)) cpSync(join(MIGRATIONS, `${file.name}.sql`), join(folder, `${file.name}.sql`))
    await migrate(url, { log, folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Names of migrations applied beyond the wanted ones. */
function findApplied(url: string, wanted: ReadonlySet<number>): Promise<string[]> {
  return asOwner(url, async (client) => {
    const { rows } = await client.query(`select to_regclass('public.schema_migration') is not null as made`)
    if (!(rows[0] as { made: boolean }).made) return []
    const applied = await client.query<{ number: number; name: string }>(
      'select number, name from schema_migration order by number',
    )
    return applied.rows.filter((row) => !wanted.has(row.number)).map((row) => row.name)
  })
}

export interface LoadSetting {
  readonly url: string
  readonly home: string
  readonly path: string
  readonly manifest: Manifest
  readonly contents: Contents
  /** Bytes of the archive read. */
  progress?(done: number): void
}

/**
 * Loads the tables in one transaction and puts the stored files back; commits when all is in place, so that a restore which is broken
 * off leaves the database as empty as it was. The backup was checked before.
 * @returns rows by table
 * @throws StartRefusal where tables or numbers of rows do not fit
 */
export async function loadBackup(setting: LoadSetting): Promise<ReadonlyMap<string, number>> {
  const { url, home, path, manifest, contents } = setting
  const pool = openPool({
    url,
    max: 1,
    pipeline: false,
    statementTimeout: 0,
    idleInTransactionTimeout: 0,
    applicationName: 'liuchi restore',
  })
  const client = await pool.connect()
  try {
    await client.query('begin')
    const tables = await matchTables(client, manifest)
    const openly = (await seesAll(client)) ? [] : [...tables.values()].filter((t) => t.forced)
    for (const table of openly) await client.query(`alter table ${sqlOf(table)} no force row level security`)
    const rows = new Map([...tables.keys()].map((name) => [name, 0]))
    for await (const part of readBackup(path, (read) => setting.progress?.(read))) {
      const [kind, name = ''] = part.name.split('/')
      const stored = readPartName(part.name)
      if (kind === 'tables') rows.set(name, rows.get(name)! + (await loadPart(client, tables.get(name)!, part)))
      else if (stored) await keepStored(home, stored.county, stored.address, part.content)
    }
    for (const table of openly) await client.query(`alter table ${sqlOf(table)} force row level security`)
    for (const { schema, name, last } of manifest.sequences)
      if (last !== null)
        await client.query('select setval($1::regclass, $2::bigint)', [`${quoted(schema)}.${quoted(name)}`, last])
    for (const table of contents.tables)
      if (rows.get(nameOf(table)) !== table.rows)
        throw new StartRefusal(
          'backup-damaged',
          `Of ${nameOf(table)} ${rows.get(nameOf(table))} rows came back instead of ${table.rows}; nothing was kept.`,
        )
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`nothing was restored: ${command}`)
    await client.query('analyze')
    return rows
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(true)
    await pool.end()
  }
}

/** The tables of the backup in this database, which has exactly the migrations of the backup. */
async function matchTables(client: ClientBase, manifest: Manifest): Promise<Map<string, BackupTable>> {
  const here = new Map((await readTables(client)).map((table) => [nameOf(table), table]))
  return new Map(
    manifest.tables.map(({ schema, name, columns }) => {
      const table = here.get(`${schema}.${name}`)
      const strange = table ? columns.find((column) => !table.columns.includes(column)) : name
      if (!table || strange)
        throw new StartRefusal(
          'backup-other-shape',
          `The backup has ${schema}.${name}${table ? `.${strange}` : ''}, which this database has not; nothing was restored.`,
        )
      return [nameOf(table), { ...table, columns }]
    }),
  )
}

async function loadPart(client: ClientBase, table: BackupTable, part: ReadPart): Promise<number> {
  const copy = (client as Client).query(
    copyFrom(`copy ${sqlOf(table)} (${table.columns.map(quoted).join(', ')}) from stdin`),
  )
  await pipeline(readableOf(part), createGunzip(), copy)
  return copy.rowCount
}
