import type { ClientBase } from 'pg'
import type { Keys } from '../secrets/keys.ts'
import { findLastSeal, rowTextsSql, streamEntries, streamRows } from './journal.store.ts'
import { digestOfEntries, entryOf, isMac, macOfSeal, type Seal, type SealPlace } from './seal.ts'
import { hasEnded, parseSnapshot, type Snapshot } from './snapshot.ts'

/** What one call of the sealer wrote. */
export interface Sealed extends SealPlace {
  readonly county: string
  readonly rows: number
  readonly seals: number
}

/** The sealer cannot go on from what it finds; `openEpoch` is the way forward once the cause is known. */
export class SealerStopped extends Error {
  readonly code: 'last-seal-altered' | 'other-server'
  constructor(code: SealerStopped['code'], message: string) {
    super(message)
    this.name = 'SealerStopped'
    this.code = code
  }
}

/** Rows of one seal: more are sealed as several seals in one transaction, so that memory stays bounded. */
const ROWS_PER_SEAL = 20_000
const ROWS_PER_FETCH = 2_000

/**
 * Seals what committed in a county since its last seal, in order of id, as role liuchi_app, in a transaction of its own.
 * Writers are not held up. What was still in progress at the last seal is found now; what is in progress now, later.
 * The work grows with the new rows, not with the journal.
 * @returns undefined where nothing is new
 * @throws SealerStopped where the last seal is not authentic or belongs to another server
 */
export async function sealCounty(client: ClientBase, county: string, keys: Keys): Promise<Sealed | undefined> {
  return inCounty(client, county, async () => {
    const last = await findLastSeal(client, county)
    if (last && !isMac(last.mac, macOfSeal(keys, last)))
      throw new SealerStopped(
        'last-seal-altered',
        `The last seal of ${county} (${last.epoch}/${last.no}) was altered: run "liuchi verify", then open an epoch.`,
      )
    const snapshot = await takeSnapshot(client)
    const since = last && parseSnapshot(last.toSnapshot)
    if (since && since.xmax > parseSnapshot(snapshot).xmax)
      throw new SealerStopped('other-server', `The last seal of ${county} was made on another server: open an epoch.`)
    return writeSeals(client, keys, {
      entries: freshEntries(client, county, since, snapshot),
      county,
      first: { epoch: last?.epoch ?? 0, no: last ? last.no + 1n : 0n },
      from: last?.toSnapshot ?? null,
      to: snapshot,
      prev: last?.mac ?? null,
      reason: null,
      evenEmpty: false,
    })
  })
}

/** Seals several counties one after the other. One that fails does not keep the others from being sealed. */
export async function sealAll(
  client: ClientBase,
  counties: readonly string[],
  keys: Keys,
): Promise<{ readonly sealed: readonly Sealed[]; readonly failed: readonly { county: string; error: unknown }[] }> {
  const sealed: Sealed[] = []
  const failed: { county: string; error: unknown }[] = []
  for (const county of counties) {
    try {
      const done = await sealCounty(client, county, keys)
      if (done) sealed.push(done)
    } catch (error) {
      failed.push({ county, error })
    }
  }
  return { sealed, failed }
}

/**
 * Opens the next epoch after a restore or an incident, before any new act: earlier seals stay and verify by id and digest,
 * and rows that none of them holds are sealed now. Reads the whole journal.
 * @throws SealerStopped 'other-server' where restored rows carry transaction numbers of the server they came from
 */
export async function openEpoch(client: ClientBase, county: string, keys: Keys, reason: string): Promise<Sealed> {
  return inCounty(client, county, async () => {
    const last = await findLastSeal(client, county)
    const snapshot = await takeSnapshot(client)
    const foreign = await client.query(
      'select 1 from journal where county = $1 and xid >= pg_snapshot_xmax(pg_current_snapshot()) limit 1',
      [county],
    )
    if (foreign.rowCount)
      throw new SealerStopped(
        'other-server',
        `Rows of the journal of ${county} carry transaction numbers of another server: restore it without the column xid.`,
      )
    const opened = await writeSeals(client, keys, {
      entries: unsealedEntries(client, county, parseSnapshot(snapshot)),
      county,
      first: { epoch: last ? last.epoch + 1 : 0, no: 0n },
      from: null,
      to: snapshot,
      prev: last?.mac ?? null,
      reason,
      evenEmpty: true,
    })
    return opened as Sealed
  })
}

/**
 * Entries of what ended between two snapshots. Not ended at the first means: not begun then, or listed as running. Both are
 * looked up in the index, so that one transaction that stays open for hours does not make the sealer read those hours again
 * each time.
 */
async function* freshEntries(
  client: ClientBase,
  county: string,
  since: Snapshot | undefined,
  until: string,
): AsyncGenerator<Buffer[]> {
  await client.query(
    `declare fresh_rows no scroll cursor for with fresh as materialized (
       select * from journal where county = $1 and xid >= $2::xid8 and pg_visible_in_snapshot(xid, $4::pg_snapshot)
       union all
       select * from journal where county = $1 and xid = any($3::xid8[]) and pg_visible_in_snapshot(xid, $4::pg_snapshot))
     select uuid_send(j.id), ${rowTextsSql} from fresh j order by j.id`,
    [county, String(since?.xmax ?? 0n), (since?.running ?? []).map(String), until],
  )
  for (;;) {
    const { rows } = await client.query<[Buffer, ...(string | null)[]]>({
      text: `fetch ${ROWS_PER_FETCH} from fresh_rows`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    yield rows.map(([id, ...texts]) => entryOf(id, texts))
  }
  await client.query('close fresh_rows')
}

/** Entries of what had ended at a snapshot and stands in no seal. Both streams are in order of id: memory stays bounded. */
async function* unsealedEntries(client: ClientBase, county: string, until: Snapshot): AsyncGenerator<Buffer[]> {
  const sealed = await streamEntries(client, county)
  const rows = await streamRows(client, county)
  let entry = await sealed.next()
  let batch: Buffer[] = []
  for (let row = await rows.next(); row; row = await rows.next()) {
    while (entry && entry.id.compare(row.id) < 0) entry = await sealed.next()
    if (entry?.id.equals(row.id) || !hasEnded(BigInt(row.xid), until)) continue
    batch.push(entryOf(row.id, row.texts))
    if (batch.length < ROWS_PER_FETCH) continue
    yield batch
    batch = []
  }
  yield batch
}

interface Batch {
  readonly entries: AsyncIterable<Buffer[]>
  readonly county: string
  readonly first: SealPlace
  readonly from: string | null
  readonly to: string
  readonly prev: Buffer | null
  readonly reason: string | null
  readonly evenEmpty: boolean
}

/** Streams rows in order of id into one seal after another. The first spans the two snapshots, further ones stay at the second. */
async function writeSeals(client: ClientBase, keys: Keys, batch: Batch): Promise<Sealed | undefined> {
  const { county, first, to } = batch
  let { from, prev, reason } = batch
  let no = first.no
  let total = 0
  let entries: Buffer[] = []
  let taken: { at: string; xid: string } | undefined

  async function write(): Promise<void> {
    taken ??= await takeNumber(client)
    const bytes = Buffer.concat(entries)
    const seal: Seal = {
      county,
      epoch: first.epoch,
      no,
      fromSnapshot: from,
      toSnapshot: to,
      count: entries.length,
      entriesDigest: digestOfEntries(bytes),
      prev,
      keyVersion: keys.current('journal').version,
      sealedAt: taken.at,
      sealerXid: taken.xid,
      reason,
    }
    const mac = macOfSeal(keys, seal)
    await client.query(
      `insert into journal_seal (county, epoch, no, from_snapshot, to_snapshot, count, entries, prev, mac, key_version, sealed_at, sealer_xid, reason)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamp at time zone 'UTC', $12, $13)`,
      [county, seal.epoch, no, from, to, seal.count, bytes, prev, mac, seal.keyVersion, taken.at, taken.xid, reason],
    )
    total += entries.length
    entries = []
    no += 1n
    prev = mac
    from = to
    reason = null
  }

  for await (const some of batch.entries) {
    entries.push(...some)
    if (entries.length >= ROWS_PER_SEAL) await write()
  }
  if (entries.length > 0 || (batch.evenEmpty && no === first.no)) await write()
  if (no === first.no) return undefined
  return { county, epoch: first.epoch, no: no - 1n, rows: total, seals: Number(no - first.no) }
}

async function takeSnapshot(client: ClientBase): Promise<string> {
  const { rows } = await client.query('select pg_current_snapshot()::text as snapshot')
  return rows[0]?.snapshot as string
}

/** The instant first, then the number: every transaction with a higher number got it after that instant. */
async function takeNumber(client: ClientBase): Promise<{ at: string; xid: string }> {
  const { rows } = await client.query(
    `select to_json(clock_timestamp() at time zone 'UTC') #>> '{}' as at, pg_current_xact_id()::text as xid`,
  )
  return rows[0] as { at: string; xid: string }
}

/** One sealer per county at a time, each statement with a snapshot of its own (read committed). */
async function inCounty<T>(client: ClientBase, county: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin isolation level read committed')
  try {
    await client.query(
      // After a great import one statement may take longer than a request may.
      `select set_config('liuchi.county', $1, true), set_config('statement_timeout', '0', true),
         pg_advisory_xact_lock(hashtextextended('liuchi.journal.seal:' || $1, 0))`,
      [county],
    )
    const done = await work()
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`the seal of ${county} was not kept: ${command}`)
    return done
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
