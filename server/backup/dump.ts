import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ClientBase } from 'pg'
import { SealerStopped, sealAll } from '#kernel/journal/sealer.store.ts'
import { erasureLogPath } from '#kernel/personal/erasure-log.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { openPool } from '../db/open.ts'
import { type BackupWriter, openBackupWriter, type Part } from './container.ts'
import { PART_BYTES, partsOf } from './copy-out.ts'
import { countFileBytes, writeFiles } from './dump-files.ts'
import { CONTENTS, type Contents, ERASURES, MANIFEST, type Manifest, sealContents, showKeys } from './manifest.ts'
import { type BackupTable, nameOf, readSequences, readTables, seesAll } from './tables.ts'

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
  const manifest = await describeBackup(client, tables, setting)
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

async function describeBackup(
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
