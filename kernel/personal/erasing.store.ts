import type { ClientBase, Pool, PoolClient } from 'pg'
import type { FileStore } from '../files/file-store.ts'
import { dropContent } from '../files/staged-file.store.ts'
import type { Id } from '../id.ts'
import type { Keys } from '../secrets/keys.ts'
import { type Erased, writeErasures } from './erasure-log.ts'

/*
 * Carrying out what acts ordered, as role liuchi_eraser: the only one that may delete personal values. First the log outside the
 * database is written and on the disk, then one transaction erases. Killed in between, the order is found again: it stands until
 * nothing of it is left, and doing it twice changes nothing.
 */

/** What stands in the place of an erased person's name. */
export const ERASED_NAME = '已删除'

export interface ErasingWork {
  /** As liuchi_app; learns which counties there are. */
  readonly pool: Pool
  /** As liuchi_eraser. */
  readonly eraser: Pool
  readonly store: FileStore
  readonly keys: Keys
  /** `erasureLogPath(home)`. */
  readonly logPath: string
  /** Values, persons and files of one transaction; some more where one act ordered them. */
  readonly batch?: number
}

export interface ErasedCounts {
  readonly values: number
  readonly persons: number
  readonly files: number
}

interface Ordered {
  readonly kind: 'value' | 'person' | 'file'
  readonly id: Id
  readonly act: Id
  readonly at: Date
}

const BATCH = 500

/**
 * Carries out a batch of a county's orders. `more` says that others may be waiting.
 * @param since leaves out what was ordered earlier, where that is known to be done
 */
export async function eraseOrdered(
  work: ErasingWork,
  county: string,
  since?: Date,
): Promise<ErasedCounts & { readonly more: boolean }> {
  const batch = work.batch ?? BATCH
  const ordered = await inCounty(work.eraser, county, (client) => findOrdered(client, county, batch, since))
  if (ordered.length === 0) return { values: 0, persons: 0, files: 0, more: false }
  const grounds = await findGrounds(
    work.pool,
    county,
    ordered.map((o) => o.act),
  )
  await writeErasures(work.logPath, work.keys, linesOf(county, ordered, grounds))
  const idsOf = (kind: Ordered['kind']) => ordered.filter((o) => o.kind === kind).map((o) => o.id)
  const others = await findOtherCounties(work.pool, county)
  const counts = await inCounty(work.eraser, county, async (client) => ({
    values: await eraseValues(client, county, idsOf('value')),
    persons: await erasePersons(client, county, idsOf('person'), others),
    files: await eraseFiles(client, work.store, county, idsOf('file')),
  }))
  return { ...counts, more: ordered.length >= batch }
}

/** All of them, batch after batch: after an act, at start and after a restore. */
export async function eraseAllOrdered(work: ErasingWork, county: string): Promise<ErasedCounts> {
  const sum = { values: 0, persons: 0, files: 0 }
  for (let more = true; more; ) {
    const done = await eraseOrdered(work, county)
    for (const kind of ['values', 'persons', 'files'] as const) sum[kind] += done[kind]
    more = done.more
  }
  return sum
}

/** What was ordered and is still there. */
async function findOrdered(client: ClientBase, county: string, limit: number, since?: Date): Promise<Ordered[]> {
  const branch = (kind: Ordered['kind'], table: string, still = 'true') =>
    `(select '${kind}' as kind, e.personal as id, e.act, e.recorded_at as at from erasure e
      where e.county = $1 and ($3::timestamptz is null or e.recorded_at >= $3) and exists (select from ${table} x where x.county = e.county and x.id = e.personal and ${still}) limit $2)`
  const { rows } = await client.query(
    [
      branch('value', 'personal'),
      branch('person', 'person', `x.name <> '${ERASED_NAME}'`),
      branch('file', 'file'),
    ].join(' union all '),
    [county, limit, since ?? null],
  )
  return rows as Ordered[]
}

/** The grounds that the ordering acts gave. The eraser's role does not read the journal. */
async function findGrounds(pool: Pool, county: string, acts: readonly Id[]): Promise<Map<string, string>> {
  const { rows } = await inCounty(pool, county, (client) =>
    client.query<{ id: string; ground: string }>(
      `select id, body ->> 'ground' as ground from journal where county = $1 and id = any($2::uuid[])`,
      [county, [...new Set(acts)]],
    ),
  )
  return new Map(rows.map((r) => [r.id, r.ground]))
}

function linesOf(county: string, ordered: readonly Ordered[], grounds: ReadonlyMap<string, string>): Erased[] {
  return [...Map.groupBy(ordered, (o) => o.act)].map(([act, all]) => {
    const idsOf = (kind: Ordered['kind']) => all.filter((o) => o.kind === kind).map((o) => o.id)
    const at = (all[0] as Ordered).at.toISOString()
    const ground = grounds.get(act) ?? 'law'
    return { county, act, at, ground, values: idsOf('value'), persons: idsOf('person'), files: idsOf('file') }
  })
}

async function eraseValues(client: ClientBase, county: string, ids: readonly Id[]): Promise<number> {
  const { rowCount } = await client.query(
    `delete from personal p using erasure e where p.county = $1 and p.id = any($2::uuid[]) and e.county = $1 and e.personal = p.id`,
    [county, ids],
  )
  return rowCount ?? 0
}

/**
 * Empties all versions of a person, also those that no longer hold. The identity number leaves the list of known persons unless
 * another county keeps a file of the same person.
 */
async function erasePersons(
  client: ClientBase,
  county: string,
  ids: readonly Id[],
  others: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0
  const held = new Set<string>()
  for (const other of others) {
    await client.query(`select set_config('liuchi.county', $1, true)`, [other])
    const { rows } = await client.query(
      'select id from person where county = $1 and id = any($2::uuid[]) and retracted_at is null and identity_index is not null',
      [other, ids],
    )
    for (const row of rows) held.add(row.id as string)
  }
  await client.query(`select set_config('liuchi.county', $1, true)`, [county])
  const { rows } = await client.query(
    `update person p set name = '${ERASED_NAME}', sex = null, birth = null, identity_sealed = null, identity_index = null,
       identity_kind = null, phone_sealed = null, phone_index = null, place = null, address_sealed = null, alias = '{}',
       archive_birth = null, archive_document = null, died_on = null
     from erasure e where p.county = $1 and p.id = any($2::uuid[]) and e.county = $1 and e.personal = p.id returning p.id`,
    [county, ids],
  )
  const erased = [...new Set(rows.map((r) => r.id as string))]
  await client.query(`delete from search_word where county = $1 and kind = 'person' and id = any($2::text[])`, [
    county,
    erased,
  ])
  // What lists said of them can no longer be compared; that they were brought in stays known, so that they do not come back.
  await client.query(`update import_row set cells = '{}' where county = $1 and subject = any($2::uuid[])`, [
    county,
    erased,
  ])
  await client.query('delete from residence where county = $1 and person = any($2::uuid[])', [county, erased])
  await client.query('delete from identity where person = any($1::uuid[])', [erased.filter((id) => !held.has(id))])
  return erased.length
}

async function eraseFiles(client: ClientBase, store: FileStore, county: string, ids: readonly Id[]): Promise<number> {
  const { rows } = await client.query<{ address: Buffer; thumb_address: Buffer | null }>(
    `delete from file f using erasure e where f.county = $1 and f.id = any($2::uuid[]) and e.county = $1 and e.personal = f.id
     returning f.address, f.thumb_address`,
    [county, ids],
  )
  const addresses = rows.flatMap((r) => [r.address, r.thumb_address]).filter((a) => a !== null)
  const once = new Map(addresses.map((a) => [a.toString('hex'), a]))
  // Everybody takes the locks of contents in the order of their addresses.
  for (const [, address] of [...once].sort(([a], [b]) => (a < b ? -1 : 1)))
    await dropContent(client, store, county, address)
  return rows.length
}

async function findOtherCounties(pool: Pool, county: string): Promise<string[]> {
  const { rows } = await pool.query<{ county: string }>(
    'select county from book_version where county <> $1 order by county',
    [county],
  )
  return rows.map((r) => r.county)
}

async function inCounty<T>(pool: Pool, county: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    const done = await work(client)
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`nothing was erased: ${command}`)
    return done
  } catch (error) {
    await client.query('rollback').catch((e: Error) => {
      broken = e
    })
    throw error
  } finally {
    client.release(broken)
  }
}
