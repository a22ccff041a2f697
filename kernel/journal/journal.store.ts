import type { ClientBase } from 'pg'
import { digestOfEntries, ENTRY_BYTES, type RowTexts, type Seal } from './seal.ts'

/* Reading the journal and its seals. Acts write the journal, the sealer writes the seals. */

/** A seal with its mac as it stands in the table. */
export interface StoredSeal extends Seal {
  readonly mac: Buffer
}

/** One row of the journal as it stands. */
export interface JournalRow {
  readonly id: Buffer
  readonly xid: number
  readonly texts: RowTexts
}

/** What a seal says of one row. `seal` counts the county's seals from 0 in the order of the chain. */
export interface Entry {
  readonly id: Buffer
  readonly digest: Buffer
  readonly seal: number
}

/** A sorted stream read batch by batch. `next` answers undefined at the end. */
export interface Stream<T> {
  next(): T | undefined | Promise<T | undefined>
}

/** The texts of `sealedColumns`, in their order, of a row `j`. */
export const rowTextsSql = `j.county, j.kind, j.programme, j.actor::text, j.on_behalf::text,
  to_json(j.at at time zone 'UTC') #>> '{}', to_json(j.recorded_at at time zone 'UTC') #>> '{}',
  j.subject::text, j.body::text, j.because::text, encode(j.rows_digest, 'hex')`

/**
 * One row per entry of the county's seals; `place` counts the seals from 0. The concatenation fetches each seal's bytes
 * once instead of once an entry.
 */
const entriesSql = `select substring(s.bytes from i * ${ENTRY_BYTES} + 1 for 16) as id,
    substring(s.bytes from i * ${ENTRY_BYTES} + 17 for 32) as digest, s.place
  from (select entries || ''::bytea as bytes, row_number() over (order by epoch, no) - 1 as place
      from journal_seal where county = $1 offset 0) s,
    generate_series(0, length(s.bytes) / ${ENTRY_BYTES} - 1) i`

const sealSql = `select epoch, no::text, from_snapshot, to_snapshot, count, prev, mac, key_version, sealer_xid::text,
  to_json(sealed_at at time zone 'UTC') #>> '{}' as sealed_at, reason, entries from journal_seal s`

const SORT_MEMORY = '64MB'

/** Runs a piece of work on one unchanging view of a county, as role liuchi_reader, without holding anybody up. */
export async function lookingAt<T>(client: ClientBase, county: string, work: (xmax: number) => Promise<T>): Promise<T> {
  await client.query('begin isolation level repeatable read read only')
  try {
    const { rows } = await client.query(
      `select set_config('liuchi.county', $1, true), set_config('work_mem', $2, true), set_config('statement_timeout', '0', true),
         pg_snapshot_xmax(pg_current_snapshot())::text as xmax`,
      [county, SORT_MEMORY],
    )
    return await work(Number(rows[0]?.xmax))
  } finally {
    await client.query('rollback').catch(() => undefined)
  }
}

/** The county's journal in order of id. */
export const streamRows = (client: ClientBase, county: string): Promise<Stream<JournalRow>> =>
  stream(
    client,
    'journal_rows',
    `select uuid_send(j.id), j.xid::text, ${rowTextsSql} from journal j where j.county = $1 order by j.id`,
    county,
    ([id, xid, ...texts]) => ({ id: id as Buffer, xid: Number(xid), texts: texts as (string | null)[] }),
  )

/** What all seals say, in order of id: the server sorts on its disk, this side holds one batch. */
export const streamEntries = (client: ClientBase, county: string): Promise<Stream<Entry>> =>
  stream(
    client,
    'seal_entries',
    `select e.id, e.digest, e.place::int from (${entriesSql}) e order by e.id, e.place`,
    county,
    ([id, digest, seal]) => ({ id: id as Buffer, digest: digest as Buffer, seal: seal as number }),
  )

async function stream<T>(
  client: ClientBase,
  name: string,
  sql: string,
  county: string,
  read: (row: unknown[]) => T,
): Promise<Stream<T>> {
  await client.query(`declare ${name} no scroll cursor for ${sql}`, [county])
  let batch: unknown[][] = []
  let at = 0
  async function more(): Promise<T | undefined> {
    batch = (await client.query<unknown[]>({ text: `fetch 2000 from ${name}`, rowMode: 'array' })).rows
    at = 0
    return take()
  }
  const take = (): T | undefined => {
    const row = batch[at++]
    return row && read(row)
  }
  return { next: () => (at < batch.length ? take() : more()) }
}

/** The last seal of a county's chain. The caller's transaction has set the county. */
export async function findLastSeal(client: ClientBase, county: string): Promise<StoredSeal | undefined> {
  const { rows } = await client.query(`${sealSql} where county = $1 order by s.epoch desc, s.no desc limit 1`, [county])
  return rows[0] && readSeal(county, rows[0])
}

/** All seals of a county in the order of the chain, a few at a time. The caller's transaction has set the county. */
export async function* allSeals(client: ClientBase, county: string): AsyncGenerator<StoredSeal> {
  await client.query(`declare seals no scroll cursor for ${sealSql} where county = $1 order by s.epoch, s.no`, [county])
  for (;;) {
    const { rows } = await client.query('fetch 4 from seals')
    if (rows.length === 0) break
    for (const row of rows) yield readSeal(county, row)
  }
  await client.query('close seals')
}

function readSeal(county: string, row: Record<string, unknown>): StoredSeal {
  return {
    county,
    epoch: row.epoch as number,
    no: BigInt(row.no as string),
    fromSnapshot: row.from_snapshot as string | null,
    toSnapshot: row.to_snapshot as string,
    count: row.count as number,
    entriesDigest: digestOfEntries(row.entries as Buffer),
    prev: row.prev as Buffer | null,
    mac: row.mac as Buffer,
    keyVersion: row.key_version as number,
    sealedAt: row.sealed_at as string,
    sealerXid: row.sealer_xid as string,
    reason: row.reason as string | null,
  }
}
