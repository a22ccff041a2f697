import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { checkServer, describeUrl } from './open.ts'
import { ensureRoles } from './roles.ts'
import { StartRefusal } from './start-refusal.ts'

export interface Migration {
  readonly number: number
  /** File name without `.sql`: `0004-register`. */
  readonly name: string
  readonly sql: string
  readonly hash: string
}

export interface MigrateOptions {
  readonly log: (line: string) => void
  /** Another folder of migrations, for tests. */
  readonly folder?: string
}

export interface Migrated {
  /** Names applied now, in order. */
  readonly applied: readonly string[]
  /** Sentences for the operator. */
  readonly notes: readonly string[]
}

export const MIGRATIONS = fileURLToPath(new URL('migrations/', import.meta.url))

/** Any number will do, as long as it is always the same: "liuchi" as bytes. */
const LOCK = 0x6c_69_75_63_68_69n

/**
 * Reads the numbered files of a folder in order.
 * @throws StartRefusal where a name or number is wrong or twice, or a file ends its own transaction
 */
export function readMigrations(folder: string = MIGRATIONS): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const found = names.sort().map((file): Migration => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]
    if (!number) throw new StartRefusal('migration-name', `The migration ${file} must be named NNNN-name.sql.`)
    // Line ends differ between checkouts; the content does not.
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    if (/^\s*(begin|commit|rollback|start transaction)\s*;/im.test(sql)) {
      throw new StartRefusal(
        'migration-transaction',
        `The migration ${file} must not begin or end a transaction: it runs inside one.`,
      )
    }
    return {
      number: Number(number),
      name: file.slice(0, -4),
      sql,
      hash: createHash('sha256').update(sql).digest('hex'),
    }
  })
  for (const [i, each] of found.entries()) {
    const before = found[i - 1]
    if (before?.number === each.number) {
      throw new StartRefusal(
        'migration-number',
        `Two migrations have the same number: ${before.name} and ${each.name}.`,
      )
    }
  }
  return found
}

/**
 * Brings a database to the state of the code: roles, then every migration not yet applied, each in one transaction
 * recorded with its hash in `schema_migration`. Several processes may call it at once; one works, the others wait.
 * @throws StartRefusal where the server cannot be used, an applied file was changed, the database is newer than the code, or a file fails; what
 * was applied before the failing file stays
 */
export async function migrate(url: string, options: MigrateOptions): Promise<Migrated> {
  const files = readMigrations(options.folder)
  await checkServer(url)
  const client = new pg.Client({
    connectionString: url,
    application_name: 'liuchi migrate',
    options: '-c timezone=UTC -c statement_timeout=0 -c lock_timeout=0 -c client_min_messages=warning',
  })
  client.on('error', () => {})
  await client.connect()
  try {
    await takeLock(client, options.log)
    const notes = await prepare(client)
    const applied = await readApplied(client)
    refuseStrange(files, applied, describeUrl(url))
    const pending = files.filter((file) => !applied.has(file.number))
    for (const file of pending) {
      options.log(`Migration ${file.name}`)
      await apply(client, file)
    }
    // An empty table that was never looked at is planned for as if it had some pages; one known to be empty is read with any index.
    if (pending.length > 0 && applied.size > 0) await client.query('analyze')
    return { applied: pending.map((file) => file.name), notes }
  } finally {
    await client.end().catch(() => {})
  }
}

async function takeLock(client: pg.Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK])
  if (rows[0]!.taken) return
  log('Another process is migrating this database; waiting for it')
  await client.query('select pg_advisory_lock($1)', [LOCK])
}

async function prepare(client: pg.Client): Promise<string[]> {
  await client.query('begin')
  const notes = await ensureRoles(client)
  await client.query(`create table if not exists schema_migration (
    number int primary key, name text not null, hash text not null, applied_at timestamptz not null default now())`)
  await client.query('grant select on schema_migration to liuchi_app, liuchi_reader')
  await client.query('commit')
  return notes
}

async function readApplied(client: pg.Client): Promise<Map<number, { name: string; hash: string }>> {
  const { rows } = await client.query<{ number: number; name: string; hash: string }>(
    'select number, name, hash from schema_migration order by number',
  )
  return new Map(rows.map((row) => [row.number, row]))
}

function refuseStrange(
  files: readonly Migration[],
  applied: ReadonlyMap<number, { name: string; hash: string }>,
  at: string,
): void {
  const newest = Math.max(0, ...applied.keys())
  for (const [number, row] of applied) {
    const file = files.find((each) => each.number === number)
    if (!file) {
      throw new StartRefusal(
        'database-newer',
        `The database at ${at} is newer than this Liuchi (migration ${row.name} is unknown here): start the newer version.`,
      )
    }
    if (file.hash !== row.hash) {
      throw new StartRefusal(
        'migration-changed',
        `The migration ${file.name} was changed after the database at ${at} applied it: restore the file and write a new migration instead.`,
      )
    }
  }
  const late = files.find((file) => file.number < newest && !applied.has(file.number))
  if (late) {
    throw new StartRefusal(
      'migration-late',
      `The migration ${late.name} came after later ones were applied to the database at ${at}: give it a number above ${newest}.`,
    )
  }
}

async function apply(client: pg.Client, file: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.sql)
    await client.query('insert into schema_migration (number, name, hash) values ($1, $2, $3)', [
      file.number,
      file.name,
      file.hash,
    ])
    const end = await client.query('commit')
    if (end.command !== 'COMMIT') throw new Error('its transaction was rolled back')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    const { message, position } = error as { message: string; position?: string }
    const line = position ? ` line ${file.sql.slice(0, Number(position)).split('\n').length}` : ''
    throw new StartRefusal(
      'migration-failed',
      `The migration ${file.name}.sql${line} failed and changed nothing: ${message}`,
    )
  }
}
