import type { ClientBase } from 'pg'
import type { RowTexts } from './seal.ts'
import { entriesSql, rowTextsSql } from './sealer.store.ts'

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
    await client.query('rollback')
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
