import type { Pool, PoolClient } from 'pg'
import { type FileStore, openFileStore } from '#kernel/files/file-store.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { decryptField, encryptField, keyVersionOf } from '#kernel/secrets/sm4.ts'
import { openPool } from '../db/open.ts'

/*
 * Writing anew, under the current key, what older versions of a key wrote. Everything says which version it was written under, so the
 * work can be broken off and taken up again at any moment; running processes read both meanwhile.
 */

export interface RotateSetting {
  readonly url: string
  readonly home: string
  readonly keys: Keys
  progress?(phase: 'values' | 'persons' | 'files', done: number, total: number): void
  /** Rows of one transaction. */
  readonly batch?: number
}

export interface Rotated {
  readonly renewed: number
  /** Those that do not open, by name; they were left as they are. */
  readonly damaged: readonly string[]
}

const BATCH = 500
/** Processes take a new key up within five seconds; until then they may still write under the old one. */
export const TAKEN_UP_MS = 6_000

interface SealedTable {
  readonly phase: 'values' | 'persons'
  readonly table: 'personal' | 'person'
  readonly columns: readonly string[]
  /** Orders the rows of a county, together with the id. */
  readonly second: string
}
const TABLES: readonly SealedTable[] = [
  { phase: 'values', table: 'personal', columns: ['value'], second: 'id' },
  { phase: 'persons', table: 'person', columns: ['identity_sealed', 'phone_sealed', 'address_sealed'], second: 'act' },
]

/** One pass over all encrypted fields. Run it again until nothing was renewed: rows may have been written meanwhile. */
export async function renewFields(setting: RotateSetting): Promise<Rotated> {
  // As the tables' owner: no role of the application may change a personal value.
  const pool = openPool({
    url: setting.url,
    max: 1,
    pipeline: false,
    statementTimeout: 0,
    applicationName: 'liuchi rotate-keys',
  })
  try {
    const damaged: string[] = []
    let renewed = 0
    for (const table of TABLES) {
      const total = await estimate(pool, table.table)
      let seen = 0
      for (const county of await findCounties(pool))
        for (
          let after: [string, string] | undefined = [
            '00000000-0000-0000-0000-000000000000',
            '00000000-0000-0000-0000-000000000000',
          ];
          after;
        ) {
          const done = await renewBatch(pool, county, table, after, setting, damaged)
          renewed += done.renewed
          seen += done.seen
          after = done.after
          setting.progress?.(table.phase, Math.min(seen, total), total)
        }
      setting.progress?.(table.phase, total, total)
    }
    return { renewed, damaged }
  } finally {
    await pool.end()
  }
}

async function renewBatch(
  pool: Pool,
  county: string,
  { table, columns, second }: SealedTable,
  after: readonly [string, string],
  { keys, batch = BATCH }: RotateSetting,
  damaged: string[],
): Promise<{ renewed: number; seen: number; after: [string, string] | undefined }> {
  return inCounty(pool, county, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select id, ${second} as second, ${columns.join(', ')} from ${table} where county = $1 and (id, ${second}) > ($2::uuid, $3::uuid)
       and (${table === 'personal' ? 'sealed' : columns.map((c) => `${c} is not null`).join(' or ')}) order by id, ${second} limit $4`,
      [county, ...after, batch],
    )
    const current = keys.current('field').version
    let renewed = 0
    for (const column of columns) {
      const ids: string[] = []
      const olds: Buffer[] = []
      const fresh: Buffer[] = []
      for (const row of rows) {
        const [id, old] = [row.id as string, row[column] as Buffer | null]
        if (!old || keyVersionOf(old) === current) continue
        const place = { county, table, column, id }
        try {
          fresh.push(encryptField(keys, decryptField(keys, old, place), place))
          ids.push(id)
          olds.push(old)
        } catch {
          if (!damaged.includes(`${table}.${column} ${id}`)) damaged.push(`${table}.${column} ${id}`)
        }
      }
      if (ids.length === 0) continue
      // Only what is still as it was read: what an act changed meanwhile was written under the current key.
      const { rowCount } = await client.query(
        `update ${table} t set ${column} = x.fresh from unnest($2::uuid[], $3::bytea[], $4::bytea[]) as x(id, old, fresh)
         where t.county = $1 and t.id = x.id and t.${column} = x.old`,
        [county, ids, olds, fresh],
      )
      renewed += rowCount ?? 0
    }
    const last = rows.length === batch ? rows.at(-1) : undefined
    return { renewed, seen: rows.length, after: last && [last.id as string, last.second as string] }
  })
}

/** Writes every stored file anew under the current key; its address stays. */
export async function renewFiles(setting: RotateSetting): Promise<Rotated> {
  const pool = openPool({ url: setting.url, max: 1, applicationName: 'liuchi rotate-keys' })
  const store: FileStore = openFileStore({ home: setting.home, keys: setting.keys })
  try {
    const total = await estimate(pool, 'file')
    const damaged: string[] = []
    let [renewed, seen] = [0, 0]
    for (const county of await findCounties(pool))
      for await (const { address } of store.list(county)) {
        try {
          if (await store.renew(county, address)) renewed += 1
        } catch {
          // Swept or erased while the list was read is no damage.
          if (await store.has(county, address)) damaged.push(`file ${county}/${address.toString('hex')}`)
        }
        seen += 1
        setting.progress?.('files', Math.min(seen, total), total)
      }
    return { renewed, damaged }
  } finally {
    await pool.end()
  }
}

async function estimate(pool: Pool, table: string): Promise<number> {
  const { rows } = await pool.query<{ rows: number }>(
    'select greatest(reltuples, 1)::float8 as rows from pg_class where oid = $1::regclass',
    [table],
  )
  return Math.round(rows[0]?.rows ?? 1)
}

async function findCounties(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ county: string }>('select county from book_version order by county')
  return rows.map((r) => r.county)
}

async function inCounty<T>(pool: Pool, county: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    const done = await work(client)
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`nothing was renewed: ${command}`)
    return done
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}
