import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/*
 * The file store's contents as they lie, encrypted, so that a backup holds no key and opens nothing. This knows the store's folders
 * (kernel/files/README.md).
 */

const folderOf = (home: string, county: string, address: string): string =>
  join(home, 'files', county, address.slice(0, 2))

/** A stored content for reading; undefined where it is not there. A content never changes in place, so its length holds. */
export async function openStored(
  home: string,
  county: string,
  address: string,
): Promise<
  { readonly bytes: number; readonly content: AsyncIterable<Uint8Array>; close(): Promise<void> } | undefined
> {
  let file: FileHandle
  try {
    file = await open(join(folderOf(home, county, address), address), 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const { size } = await file.stat()
  return { bytes: size, content: file.createReadStream({ autoClose: false }), close: () => file.close() }
}

const namePattern = /^files\/(\d{6})\/([0-9a-f]{2})\/([0-9a-f]{64})$/

export const partNameOf = (county: string, address: string): string =>
  `files/${county}/${address.slice(0, 2)}/${address}`

/** County and address of a part that is a stored content. */
export function readPartName(name: string): { readonly county: string; readonly address: string } | undefined {
  const [, county, two, address] = namePattern.exec(name) ?? []
  return county && address?.startsWith(two as string) ? { county, address } : undefined
}

/** Puts a stored content back, whole or not at all. */
export async function keepStored(
  home: string,
  county: string,
  address: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const room = join(home, 'files', county, '.incoming')
  await mkdir(room, { recursive: true, mode: 0o700 })
  const fresh = join(room, randomBytes(12).toString('hex'))
  const file = await open(fresh, 'wx', 0o600)
  try {
    for await (const piece of content) await file.write(piece)
    await file.sync()
    await file.close()
    const folder = folderOf(home, county, address)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await rename(fresh, join(folder, address))
  } catch (error) {
    await file.close().catch(() => {})
    await rm(fresh, { force: true })
    throw error
  }
}
