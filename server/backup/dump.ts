import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Client, ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { SealerStopped, sealAll } from '#kernel/journal/sealer.store.ts'
import { erasureLogPath } from '#kernel/personal/erasure-log.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { openPool } from '../db/open.ts'
import { type BackupWriter, openBackupWriter, type Part } from './container.ts'
import { CONTENTS, type Contents, ERASURES, MANIFEST, type Manifest, sealContents, showKeys } from './manifest.ts'
import { openStored, partNameOf } from './stored-files.ts'
import { type BackupTable, nameOf, quoted, readSequences, readTables, seesAll, sqlOf } from './tables.ts'

export interface BackupSetting {
  readonly url: string
  readonly home: string
  readonly keys: Keys
  readonly version: string
  readonly path: string
  /** Told how much was done, in bytes as they lie on the disk; about. */
  progress?(phase: 'tables' | 'files', done: number, total: number): void
}

const compress = promisify(gzip)
/** Rows of a table are cut into parts of about this many bytes. */
const PART_BYTES = 4 << 20
const FILES_PER_INDEX = 1_000

/** How rows are written, so that they are read the same everywhere. */
const SESSION = `set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local statement_timeout = 0;
  set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`

/**
 * Writes every table and every stored file of one moment into one archive, while everybody goes on working. Seals the journals first.
 * @returns what it holds
 * @throws StartRefusal where the file exists or cannot be written; nothing stays then
 */
export async function makeBackup(setting: BackupSetting): Promise<{ manifest: Manifest; contents: Contents }> {
  const { url, keys, path } = setting
  const unsealed = await sealJournals(url, keys)
  const writer = await openBackupWriter(path)
  const pool = openPool({
    url,
    max: 1,
    pipeline: false,
    statementTimeout: 0,
    idleInTransactionTimeout: 0,
    applicationName: 'liuchi backup',
  })
  try {
    const client = await pool.connect()
    try {
      await client.query(`begin isolation level repeatable read read only; ${SESSION}`)
      const made = await write(client, writer, setting, unsealed)
      await client.query('commit')
      await writer.close()
      return made
    } finally {
      client.release(true)
    }
  } catch (error) {
    await writer.discard()
    throw error
  } finally {
    await pool.end()
  }
}

/** What acts did before the backup is told by seals in it. A journal that cannot be sealed is backed up all the same. */
async function sealJournals(url: string, keys: Keys): Promise<Contents['unsealed']> {
  const pool = openPool({
    url,
    role: 'liuchi_app',
    max: 1,
    pipeline: false,
    statementTimeout: 0,
    applicationName: 'liuchi backup',
  })
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ county: string }>('select county from book_version order by county')
    const { failed } = await sealAll(
      client,
      rows.map((r) => r.county),
      keys,
    )
    const reasonOf = (error: unknown) =>
      error instanceof SealerStopped ? error.message : `it could not be sealed (${(error as Error).name})`
    return failed.map(({ county, error }) => ({ county, reason: reasonOf(error) }))
  } finally {
    client.release()
    await pool.end()
  }
}

async function write(
  client: ClientBase,
  writer: BackupWriter,
  setting: BackupSetting,
  unsealed: Contents['unsealed'],
): Promise<{ manifest: Manifest; contents: Contents }> {
  const { keys, home } = setting
  const tables = await readTables(client)
  const manifest = await describe(client, tables, setting)
  const counties = manifest.counties.map((c) => c.county)
  const head = await writer.put(MANIFEST, json(manifest))

  const all = await seesAll(client)
  const total = tables.reduce((sum, t) => sum + t.bytes, 0)
  let done = 0
  const held: Contents['tables'] = []
  for (const table of tables) {
    const parts: Part[] = []
    let rows = 0
    for await (const part of partsOf(client, table, !all && table.byCounty ? counties : undefined)) {
      parts.push(
        await writer.put(
          `tables/${nameOf(table)}/${String(parts.length).padStart(6, '0')}.gz`,
          await compress(part.bytes, { level: 5 }),
        ),
      )
      rows += part.rows
      setting.progress?.('tables', done + Math.min(table.bytes, parts.length * PART_BYTES), total)
    }
    held.push({ schema: table.schema, name: table.name, rows, parts })
    done += table.bytes
    setting.progress?.('tables', done, total)
  }

  const missing: Contents['missing'] = []
  const files: Contents['files'] = []
  let filesDone = 0
  const filesTotal = await countFileBytes(client, counties)
  for (const county of counties) {
    const written = await writeFiles(client, writer, home, county, (bytes) => {
      filesDone += bytes
      setting.progress?.('files', Math.min(filesDone, filesTotal), filesTotal)
    })
    files.push({ county, count: written.count, bytes: written.bytes, indexes: written.indexes })
    missing.push(...written.missing.map((address) => ({ county, address })))
  }
  setting.progress?.('files', filesTotal, filesTotal)

  const log = await readFile(erasureLogPath(home)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const erasures = log ? await writer.put(ERASURES, log) : null
  const contents = sealContents(keys, { manifest: head, tables: held, files, missing, erasures, unsealed })
  await writer.put(CONTENTS, json(contents))
  return { manifest, contents }
}

const json = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

async function describe(
  client: ClientBase,
  tables: readonly BackupTable[],
  { keys, version }: BackupSetting,
): Promise<Manifest> {
  const ask = async <T>(sql: string) => (await client.query(sql)).rows as T[]
  const [server] = await ask<{ postgres: number }>(
    `select current_setting('server_version_num')::int / 10000 as postgres`,
  )
  return {
    form: 'liuchi.backup.1',
    version,
    madeAt: new Date().toISOString(),
    postgres: server!.postgres,
    migrations: await ask('select number, name, hash from schema_migration order by number'),
    counties: await ask('select county, name from book_version order by county'),
    keys: showKeys(keys),
    tables: tables.map(({ schema, name, columns }) => ({ schema, name, columns: [...columns] })),
    sequences: await readSequences(client),
  }
}

/** A table's rows as COPY writes them, in parts that end with a row. */
async function* partsOf(
  client: ClientBase,
  table: BackupTable,
  counties: readonly string[] | undefined,
): AsyncGenerator<{ bytes: Buffer; rows: number }> {
  const sql = `copy ${sqlOf(table)} (${table.columns.map(quoted).join(', ')}) to stdout`
  let held: Buffer[] = []
  let size = 0
  function take(bytes: Buffer): { bytes: Buffer; rows: number } {
    held = []
    size = 0
    return { bytes, rows: countRows(bytes) }
  }
  for (const county of counties ?? [undefined]) {
    if (county) await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    for await (const piece of (client as Client).query(copyTo(sql)) as AsyncIterable<Buffer>) {
      held.push(piece)
      size += piece.length
      if (size < PART_BYTES) continue
      // A line end ends a row: inside of values it is written as \n.
      const end = piece.lastIndexOf(10) + 1
      if (end === 0) continue
      const rest = piece.subarray(end)
      held[held.length - 1] = piece.subarray(0, end)
      yield take(Buffer.concat(held))
      if (rest.length > 0) {
        held.push(rest)
        size = rest.length
      }
    }
  }
  if (size > 0) yield take(Buffer.concat(held))
}

function countRows(bytes: Buffer): number {
  let rows = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1
  return rows
}

/** Contents that the snapshot's table `file` names, in the order of their addresses. */
async function writeFiles(
  client: ClientBase,
  writer: BackupWriter,
  home: string,
  county: string,
  onBytes: (bytes: number) => void,
): Promise<{ count: number; bytes: number; indexes: Part[]; missing: string[] }> {
  const written = { count: 0, bytes: 0, indexes: [] as Part[], missing: [] as string[] }
  let lines: string[] = []
  async function index(): Promise<void> {
    if (lines.length === 0) return
    const name = `files/${county}.${String(written.indexes.length).padStart(6, '0')}.index`
    written.indexes.push(await writer.put(name, Buffer.from(lines.join(''))))
    lines = []
  }
  for await (const address of addressesOf(client, county)) {
    const stored = await openStored(home, county, address)
    if (!stored) {
      written.missing.push(address)
      continue
    }
    const part = await writer
      .stream(partNameOf(county, address), stored.bytes, stored.content)
      .finally(() => stored.close())
    lines.push(`${address} ${part.bytes} ${part.sm3}\n`)
    written.count += 1
    written.bytes += part.bytes
    onBytes(part.bytes)
    if (lines.length >= FILES_PER_INDEX) await index()
  }
  await index()
  return written
}

async function* addressesOf(client: ClientBase, county: string): AsyncGenerator<string> {
  await client.query(`select set_config('liuchi.county', $1, true)`, [county])
  await client.query(
    `declare addresses no scroll cursor for select encode(address, 'hex') as address from (
       select address from file where county = $1 union select thumb_address from file where county = $1 and thumb_address is not null) a
     order by a.address`,
    [county],
  )
  for (;;) {
    const { rows } = await client.query<{ address: string }>('fetch 1000 from addresses')
    if (rows.length === 0) break
    for (const { address } of rows) yield address
  }
  await client.query('close addresses')
}

async function countFileBytes(client: ClientBase, counties: readonly string[]): Promise<number> {
  let bytes = 0
  for (const county of counties) {
    await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    const { rows } = await client.query('select coalesce(sum(bytes), 0)::float8 as bytes from file where county = $1', [
      county,
    ])
    bytes += (rows[0] as { bytes: number }).bytes
  }
  return bytes
}
