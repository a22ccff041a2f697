import type { ClientBase } from 'pg'
import { contentCommitment, type StoredUnder } from '#kernel/files/content-commitment.ts'
import { FileRefused, type FileStore } from '#kernel/files/file-store.ts'
import { rowsOf } from './cursor.ts'
import type { Tell } from './difference.ts'

/** A file that a step attached to a case. */
export interface Attachment {
  readonly case: string
  readonly file: string
  /** The act of the step. */
  readonly act: string
  /** What the step holds of the content, in hex. */
  readonly commitment: string
}

const BATCH = 500

/**
 * Checks in batches that each attached file is claimed by its step's act for its case and names the content that the step committed
 * to, or was erased by an act.
 */
export function openAttachmentCheck(client: ClientBase, county: string, tell: Tell) {
  let held: Attachment[] = []
  async function check(): Promise<void> {
    const batch = held
    held = []
    const ids = batch.map((a) => a.file)
    const files = await client.query<{ id: string; claimed_by: string | null; subject: string | null } & StoredUnder>(
      'select id, claimed_by, subject, salt, address, thumb_address from file where county = $1 and id = any($2::uuid[])',
      [county, ids],
    )
    const erasures = await client.query<{ id: string }>(
      'select personal as id from erasure where county = $1 and personal = any($2::uuid[])',
      [county, ids],
    )
    const found = new Map(files.rows.map((row) => [row.id, row]))
    const erased = new Set(erasures.rows.map((row) => row.id))
    for (const { case: subject, file, act, commitment } of batch) {
      const row = found.get(file)
      const fits = row ? row.claimed_by === act && row.subject === subject : erased.has(file)
      if (!fits) tell('attachment', { case: subject, file })
      else if (row && contentCommitment(row) !== commitment) tell('file-exchanged', { case: subject, file })
    }
  }
  return {
    add(attachment: Attachment): Promise<void> | undefined {
      held.push(attachment)
      return held.length >= BATCH ? check() : undefined
    },
    async close(): Promise<void> {
      if (held.length > 0) await check()
    },
  }
}

/**
 * Opens every content that claimed files name, once however many name it, and reads it to its end; with `quick` only both of its ends.
 * @returns how many files are claimed
 */
export async function verifyFiles(
  client: ClientBase,
  county: string,
  store: FileStore,
  quick: boolean,
  tell: Tell,
  progress: (files: number) => void,
): Promise<number> {
  let files = 0
  let contents = 0
  const claimed = rowsOf<{ address: Buffer; id: string; files: number }>(
    client,
    `select address, min(id::text) as id, (count(*) filter (where main))::int as files from (
       select address, id, true as main from file where county = $1 and claimed_by is not null
       union all
       select thumb_address, id, false from file where county = $1 and claimed_by is not null and thumb_address is not null) x
     group by address order by address`,
    [county],
  )
  for await (const { address, id, files: bearing } of claimed) {
    const fault = await findFault(store, county, address, quick)
    if (fault) tell(fault, { file: id })
    files += bearing
    contents += 1
    if (contents % 50 === 0) progress(files)
  }
  progress(files)
  return files
}

async function findFault(
  store: FileStore,
  county: string,
  address: Buffer,
  quick: boolean,
): Promise<'file-missing' | 'file-damaged' | undefined> {
  try {
    const content = await store.open(county, address)
    if (quick) content.destroy()
    else for await (const _ of content);
    return undefined
  } catch (error) {
    if (error instanceof FileRefused) return error.code === 'missing' ? 'file-missing' : 'file-damaged'
    throw error
  }
}
