import type { ClientBase } from 'pg'
import type { Keys } from '../secrets/keys.ts'
import { digestOfEntries, ENTRY_BYTES, entryOf, isMac, macOfSeal, type Seal, type SealPlace } from './seal.ts'
import { parseSnapshot } from './snapshot.ts'

/** What one call of the sealer wrote. */
export interface Sealed extends SealPlace {
  readonly county: string
  readonly rows: number
  readonly seals: number
}

/** A seal with its mac as it stands in the table. */
export interface StoredSeal extends Seal {
  readonly mac: Buffer
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

/** The texts of `sealedColumns`, in their order, of a row `j`. */
export const rowTextsSql = `j.county, j.kind, j.programme, j.actor::text, j.on_behalf::text,
  to_json(j.at at time zone 'UTC') #>> '{}', to_json(j.recorded_at at time zone 'UTC') #>> '{}',
  j.subject::text, j.body::text, j.because::text, encode(j.rows_digest, 'hex')`

/**
 * One row per entry of the county's seals; `place` counts the seals from 0. The concatenation fetches each seal's bytes
 * once instead of once an entry.
 */
export const entriesSql = `select substring(s.bytes from i * ${ENTRY_BYTES} + 1 for 16) as id,
    substring(s.bytes from i * ${ENTRY_BYTES} + 17 for 32) as digest, s.place
  from (select entries || ''::bytea as bytes, row_number() over (order by epoch, no) - 1 as place
      from journal_seal where county = $1 offset 0) s,
    generate_series(0, length(s.bytes) / ${ENTRY_BYTES} - 1) i`

const sealSql = `select epoch, no::text, from_snapshot, to_snapshot, count, prev, mac, key_version, sealer_xid::text,
  to_json(sealed_at at time zone 'UTC') #>> '{}' as sealed_at, reason, entries from journal_seal s`

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
    // Not ended at the last seal means: not begun then, or listed as running. Both are looked up in the index, so that one
    // transaction that stays open for hours does not make the sealer read those hours again each time.
    const fresh = `with fresh as materialized (
        select * from journal where county = $1 and xid >= $2::xid8 and pg_visible_in_snapshot(xid, $4::pg_snapshot)
        union all
        select * from journal where county = $1 and xid = any($3::xid8[]) and pg_visible_in_snapshot(xid, $4::pg_snapshot))
      select j.id::text, ${rowTextsSql} from fresh j order by j.id`
    return writeSeals(client, keys, {
      rows: { text: fresh, values: [county, String(since?.xmax ?? 0n), (since?.running ?? []).map(String), snapshot] },
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
    // Materialized, so that 16 bytes an entry are compared and not each seal's bytes carried along with every entry.
    const unsealed = `with sealed as materialized (select e.id from (${entriesSql}) e)
      select j.id::text, ${rowTextsSql} from journal j
      where j.county = $1 and pg_visible_in_snapshot(j.xid, $2::pg_snapshot)
        and not exists (select from sealed where sealed.id = uuid_send(j.id)) order by j.id`
    const opened = await writeSeals(client, keys, {
      rows: { text: unsealed, values: [county, snapshot] },
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

interface Batch {
  readonly rows: { readonly text: string; readonly values: unknown[] }
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

  await client.query(`declare rows no scroll cursor for ${batch.rows.text}`, batch.rows.values)
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${ROWS_PER_FETCH} from rows`,
      rowMode: 'array',
    })
    if (rows.length === 0) break
    for (const [id, ...texts] of rows) entries.push(entryOf(id as string, texts))
    if (entries.length >= ROWS_PER_SEAL) await write()
  }
  await client.query('close rows')
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
