import type { ClientBase, PoolClient } from 'pg'
import { type Id, newId } from '../id.ts'
import { FileRefused, type FileStore } from './file-store.ts'

/** A file about to be staged: its content is in the store already. */
export interface StagedFile {
  readonly county: string
  readonly address: Buffer
  readonly thumbAddress?: Buffer
  readonly kind: 'image' | 'scan' | 'audio' | 'document'
  readonly mediaType: string
  readonly bytes: number
  readonly width?: number
  readonly height?: number
  /** null: a resident without account. */
  readonly stagedBy: Id | null
}

/**
 * Records a staged file; the act that uses it claims it later. In a transaction of its own, as liuchi_app.
 * @throws FileRefused 'missing' where a sweep took the content in between: put it again
 */
export async function stageFile(client: ClientBase, store: FileStore, file: StagedFile): Promise<Id> {
  const { county, address, thumbAddress } = file
  const id = newId()
  return inCounty(client, county, async () => {
    await holdContents(client, store, county, [address, thumbAddress])
    await client.query(
      `insert into file (county, id, address, thumb_address, kind, media_type, bytes, width, height, staged_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        county,
        id,
        address,
        thumbAddress ?? null,
        file.kind,
        file.mediaType,
        file.bytes,
        file.width ?? null,
        file.height ?? null,
        file.stagedBy,
      ],
    )
    return id
  })
}

/** A file of a batch; its id is given, so that staging it again changes nothing. */
export interface BatchFile extends StagedFile {
  readonly id: Id
}

/**
 * Stages many files of one county at once, for imports and demonstrations. What bears an id already known is left as it is.
 * @throws FileRefused 'missing' where a sweep took a content in between: put it again
 */
export async function stageMany(
  client: ClientBase,
  store: FileStore,
  county: string,
  files: readonly BatchFile[],
): Promise<void> {
  if (files.length === 0) return
  await inCounty(client, county, async () => {
    await holdContents(
      client,
      store,
      county,
      files.flatMap(({ address, thumbAddress }) => [address, thumbAddress]),
    )
    await client.query(
      `insert into file (county, id, address, thumb_address, kind, media_type, bytes, width, height, staged_by)
       select $1, x.id, decode(x.address, 'hex'), decode(x.thumb, 'hex'), x.kind, x.media_type, x.bytes, x.width, x.height, x.staged_by
       from jsonb_to_recordset($2::jsonb) as x(id uuid, address text, thumb text, kind text, media_type text, bytes bigint,
         width int, height int, staged_by uuid)
       on conflict (county, id) do nothing`,
      [
        county,
        JSON.stringify(
          files.map((f) => ({
            id: f.id,
            address: f.address.toString('hex'),
            thumb: f.thumbAddress?.toString('hex') ?? null,
            kind: f.kind,
            media_type: f.mediaType,
            bytes: f.bytes,
            width: f.width ?? null,
            height: f.height ?? null,
            staged_by: f.stagedBy,
          })),
        ),
      ],
    )
  })
}

const BATCH = 100

/**
 * Removes files of a county that were staged before an instant and never claimed, and their contents where nothing else names
 * them. A file being claimed at this moment is left alone.
 */
export async function sweepFiles(client: ClientBase, store: FileStore, county: string, before: Date): Promise<number> {
  for (let swept = 0; ; ) {
    const count = await inCounty(client, county, async () => {
      const { rows } = await client.query<{ address: Buffer; thumb_address: Buffer | null }>(
        `delete from file where county = $1 and id in (
           select id from file where county = $1 and claimed_by is null and staged_at < $2
           order by staged_at limit ${BATCH} for update skip locked)
         returning address, thumb_address`,
        [county, before],
      )
      for (const address of inOrder(rows.flatMap((row) => [row.address, row.thumb_address])))
        await dropContent(client, store, county, address)
      return rows.length
    })
    swept += count
    if (count < BATCH) {
      await store.tidy(county, before)
      return swept
    }
  }
}

/**
 * Removes a content that no file names any more, in the caller's transaction (a sweep, an erasure), which has set the county
 * and deleted the files. Several contents are dropped in the order of their addresses. Answers whether it is gone.
 */
export async function dropContent(
  client: ClientBase,
  store: FileStore,
  county: string,
  address: Buffer,
): Promise<boolean> {
  await lockContent(client, county, address)
  const { rowCount } = await client.query(
    `select from file where county = $1 and address = $2
     union all select from file where county = $1 and thumb_address = $2 limit 1`,
    [county, address],
  )
  return rowCount === 0 && (await store.delete(county, address))
}

/**
 * Removes contents older than an instant that no file ever named: a process died between keeping and staging. Walks the whole
 * county, so it is for a quiet night.
 */
export async function sweepOrphans(
  client: ClientBase,
  store: FileStore,
  county: string,
  before: Date,
): Promise<number> {
  let dropped = 0
  for await (const { address, modifiedAt } of store.list(county))
    if (modifiedAt < before && (await inCounty(client, county, () => dropContent(client, store, county, address))))
      dropped += 1
  return dropped
}

const nameOfContent = (county: string, address: Buffer): string => `liuchi.file:${county}:${address.toString('hex')}`

/**
 * Staging and dropping of one content wait for each other, so that nothing is dropped that is just being staged; two who stage it do not.
 * @throws FileRefused 'missing'
 */
async function holdContents(
  client: ClientBase,
  store: FileStore,
  county: string,
  addresses: readonly (Buffer | null | undefined)[],
): Promise<void> {
  const contents = inOrder(addresses)
  await client.query(
    'select pg_advisory_xact_lock_shared(hashtextextended(l, 0)) from unnest($1::text[]) with ordinality as t(l, n) order by n',
    [contents.map((one) => nameOfContent(county, one))],
  )
  for (const one of contents)
    if (!(await store.has(county, one))) throw new FileRefused('missing', 'the content was swept before it was staged')
}

async function lockContent(client: ClientBase, county: string, address: Buffer): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [nameOfContent(county, address)])
}

/** Each once, ascending: everybody takes the locks in this order. */
function inOrder(addresses: readonly (Buffer | null | undefined)[]): Buffer[] {
  const known = addresses.filter((address) => Buffer.isBuffer(address)).sort(Buffer.compare)
  return known.filter((address, i) => i === 0 || !address.equals(known[i - 1] as Buffer))
}

async function inCounty<T>(client: ClientBase, county: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    const done = await work()
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error(`nothing was kept: ${command}`)
    return done
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Where a file lies, whose it is, and who staged it while it is nobody's. */
export async function findFile(
  client: PoolClient,
  county: string,
  id: string,
): Promise<
  | {
      readonly address: Buffer
      readonly thumb: Buffer | null
      readonly mediaType: string
      readonly subject: string | null
      readonly stagedBy: string | null
    }
  | undefined
> {
  const { rows } = await client.query(
    'select address, thumb_address as thumb, media_type as "mediaType", subject, staged_by as "stagedBy" from file where county = $1 and id = $2',
    [county, id],
  )
  return rows[0]
}
