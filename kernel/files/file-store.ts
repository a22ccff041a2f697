import { type Cipheriv, createCipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Keys } from '../secrets/keys.ts'
import { deriveKey } from '../secrets/sm4.ts'

/** Where the content of files is kept. Everything is per county; an address of one county says nothing in another. */
export interface FileStore {
  /**
   * Keeps a content and answers its address (32 bytes), durable when it returns. The same content in the same county has the
   * same address and is kept once. @throws FileRefused 'too-large' past `limit` bytes; nothing stays then
   */
  put(county: string, content: Buffer | AsyncIterable<Uint8Array>, limit?: number): Promise<StoredContent>
  /**
   * Opens a content for reading. Nothing is handed out that was not checked: damage in the middle ends the stream with
   * FileRefused 'damaged'. @throws FileRefused 'missing', or 'damaged' where the ends do not fit
   */
  open(county: string, address: Buffer): Promise<Readable>
  has(county: string, address: Buffer): Promise<boolean>
  /** Removes a content; answers whether it was there. Whether it may go is `dropContent`'s question. */
  delete(county: string, address: Buffer): Promise<boolean>
  /** All contents of a county in the order of their addresses. */
  list(county: string): AsyncIterable<{ readonly address: Buffer; readonly modifiedAt: Date }>
  /** Encrypts a content anew under the current key; its address stays. Answers false where it already is. */
  renew(county: string, address: Buffer): Promise<boolean>
  /** Removes what writers that died left half-written before an instant; answers how many. */
  tidy(county: string, before: Date): Promise<number>
}

export interface StoredContent {
  /** HMAC-SM3 of the content under a key of the county. */
  readonly address: Buffer
  readonly bytes: number
}

export class FileRefused extends Error {
  readonly code: 'missing' | 'damaged' | 'too-large'
  constructor(code: FileRefused['code'], message: string) {
    super(message)
    this.name = 'FileRefused'
    this.code = code
  }
}

/*
 * Layout of a stored file, SM4-CTR with HMAC-SM3 after it (encrypt-then-mac), both keys its own by county and salt:
 *   LCF1 (4) | key version (2) | salt (16)
 *   pieces of 64 KiB: ciphertext | mac (16) over the piece's number and ciphertext
 *   address (32) | length of the content (8) | mac (16)
 * The end is read first: it tells how many pieces there must be, so that nothing can be cut, moved or put under another name.
 */
const MAGIC = Buffer.from('LCF1')
const HEAD = 22
const PIECE = 64 * 1024
const MAC = 16
const END = 32 + 8 + MAC

const countyPattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/
const incoming = '.incoming'

/** Opens the store in `<home>/files`, one folder a county. Nothing is made before the first content. */
export function openFileStore({ home, keys }: { readonly home: string; readonly keys: Keys }): FileStore {
  const root = join(home, 'files')

  function folderOf(county: string): string {
    if (!countyPattern.test(county)) throw new RangeError(`not a county: ${JSON.stringify(county)}`)
    return join(root, county)
  }

  function pathOf(county: string, address: Buffer): string {
    if (address.length !== 32) throw new RangeError('an address has 32 bytes')
    const name = address.toString('hex')
    return join(folderOf(county), name.slice(0, 2), name)
  }

  async function write(
    county: string,
    content: Buffer | AsyncIterable<Uint8Array>,
    limit: number,
    keep?: Buffer,
  ): Promise<StoredContent> {
    const room = join(folderOf(county), incoming)
    await mkdir(room, { recursive: true, mode: 0o700 })
    const path = join(room, randomBytes(12).toString('hex'))
    const file = await open(path, 'wx', 0o600)
    try {
      const stored = await writeContent(file, keys, county, pieces(content, limit), keep)
      await file.sync()
      await file.close()
      const target = pathOf(county, stored.address)
      const made = await mkdir(join(target, '..'), { recursive: true, mode: 0o700 })
      await rename(path, target)
      await syncFolder(join(target, '..'))
      if (made) await syncFolder(folderOf(county))
      return stored
    } catch (error) {
      await file.close().catch(() => undefined)
      await rm(path, { force: true })
      throw error
    }
  }

  async function openContent(county: string, address: Buffer): Promise<Opened> {
    const file = await open(pathOf(county, address), constants.O_RDONLY).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT'
        ? new FileRefused('missing', `no file ${address.toString('hex')} in ${county}`)
        : error
    })
    try {
      return await readEnds(file, keys, county, address)
    } catch (error) {
      await file.close()
      throw error
    }
  }

  return {
    put: (county, content, limit = Number.POSITIVE_INFINITY) => write(county, content, limit),
    open: async (county, address) => streamOf(await openContent(county, address)),
    async has(county, address) {
      return (await stat(pathOf(county, address)).catch(ignoreMissing)) !== undefined
    },
    async delete(county, address) {
      const path = pathOf(county, address)
      try {
        await rm(path)
      } catch (error) {
        ignoreMissing(error as NodeJS.ErrnoException)
        return false
      }
      await syncFolder(join(path, '..'))
      return true
    },
    async *list(county) {
      const folder = folderOf(county)
      for (const two of ((await readdir(folder).catch(ignoreMissing)) ?? []).sort()) {
        if (!/^[0-9a-f]{2}$/.test(two)) continue
        for (const name of (await readdir(join(folder, two))).sort()) {
          if (!/^[0-9a-f]{64}$/.test(name)) continue
          const found = await stat(join(folder, two, name)).catch(ignoreMissing)
          if (found) yield { address: Buffer.from(name, 'hex'), modifiedAt: found.mtime }
        }
      }
    },
    async renew(county, address) {
      const opened = await openContent(county, address)
      if (opened.version === keys.current('file').version) {
        await opened.file.close()
        return false
      }
      await write(county, streamOf(opened), Number.POSITIVE_INFINITY, address)
      return true
    },
    async tidy(county, before) {
      const room = join(folderOf(county), incoming)
      let removed = 0
      for await (const { name } of (await opendir(room).catch(ignoreMissing)) ?? []) {
        const found = await stat(join(room, name)).catch(ignoreMissing)
        if (!found || found.mtime >= before) continue
        await rm(join(room, name), { force: true })
        removed += 1
      }
      return removed
    },
  }
}

interface FileKeys {
  readonly cipherKey: Buffer
  readonly macKey: Buffer
}

const keysOf = (key: Buffer, county: string, salt: Buffer): FileKeys => ({
  cipherKey: deriveKey(key, 'liuchi.file.cipher', county, salt).subarray(0, 16),
  macKey: deriveKey(key, 'liuchi.file.mac', county, salt),
})

/** The counter may begin at zero, because no two files share a key. */
const cipherOf = (cipherKey: Buffer): Cipheriv => createCipheriv('sm4-ctr', cipherKey, Buffer.alloc(16))

function macOf(macKey: Buffer, what: 'piece' | 'end', number: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeBigUInt64BE(BigInt(number))
  return createHmac('sm3', macKey).update(what).update(head).update(bytes).digest().subarray(0, MAC)
}

/** Cuts a content into pieces of 64 KiB; the last may be shorter, and there is none for an empty content. */
async function* pieces(content: Buffer | AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let total = 0
  for await (const part of Buffer.isBuffer(content) ? [content] : content) {
    total += part.length
    if (total > limit) throw new FileRefused('too-large', `a file of more than ${limit} bytes`)
    rest = rest.length === 0 ? Buffer.from(part.buffer, part.byteOffset, part.length) : Buffer.concat([rest, part])
    let at = 0
    for (; rest.length - at >= PIECE; at += PIECE) yield rest.subarray(at, at + PIECE)
    rest = rest.subarray(at)
  }
  if (rest.length > 0) yield rest
}

async function writeContent(
  file: FileHandle,
  keys: Keys,
  county: string,
  content: AsyncIterable<Buffer>,
  keep: Buffer | undefined,
): Promise<StoredContent> {
  const { version, key } = keys.current('file')
  const salt = randomBytes(16)
  const { cipherKey, macKey } = keysOf(key, county, salt)
  const cipher = cipherOf(cipherKey)
  const hash = createHmac('sm3', deriveKey(key, 'liuchi.file.address', county))
  const number = Buffer.alloc(2)
  number.writeUInt16BE(version)
  await file.write(Buffer.concat([MAGIC, number, salt]))
  let bytes = 0
  let count = 0
  for await (const piece of content) {
    hash.update(piece)
    const body = cipher.update(piece)
    await file.write(Buffer.concat([body, macOf(macKey, 'piece', count, body)]))
    bytes += piece.length
    count += 1
  }
  const address = keep ?? hash.digest()
  await file.write(Buffer.concat([endOf(address, bytes), macOf(macKey, 'end', bytes, address)]))
  return { address, bytes }
}

function endOf(address: Buffer, bytes: number): Buffer {
  const length = Buffer.alloc(8)
  length.writeBigUInt64BE(BigInt(bytes))
  return Buffer.concat([address, length])
}

interface Opened extends FileKeys {
  readonly file: FileHandle
  readonly version: number
  readonly bytes: number
  readonly name: string
}

const damaged = (name: string) => new FileRefused('damaged', `the stored file ${name} was altered, cut or exchanged`)

async function readEnds(file: FileHandle, keys: Keys, county: string, address: Buffer): Promise<Opened> {
  const name = `${county}/${address.toString('hex')}`
  const { size } = await file.stat()
  const head = await readAt(file, 0, HEAD)
  const end = await readAt(file, size - END, END)
  if (size < HEAD + END || !head?.subarray(0, 4).equals(MAGIC) || !end) throw damaged(name)
  const version = head.readUInt16BE(4)
  const own = keysOf(keys.get('file', version), county, head.subarray(6))
  const bytes = Number(end.readBigUInt64BE(32))
  const fits = size === HEAD + bytes + Math.ceil(bytes / PIECE) * MAC + END
  const same = timingSafeEqual(end.subarray(40), macOf(own.macKey, 'end', bytes, address))
  if (!fits || !same || !end.subarray(0, 32).equals(address)) throw damaged(name)
  return { ...own, file, version, bytes, name }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer | undefined> {
  if (position < 0) return undefined
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position)
  return bytesRead === length ? buffer : undefined
}

function streamOf({ file, bytes, name, cipherKey, macKey }: Opened): Readable {
  const cipher = cipherOf(cipherKey)
  let done = 0
  let count = 0
  async function next(): Promise<Buffer | null> {
    if (done >= bytes) return null
    const length = Math.min(PIECE, bytes - done)
    const piece = await readAt(file, HEAD + count * (PIECE + MAC), length + MAC)
    const body = piece?.subarray(0, length)
    if (!piece || !body || !timingSafeEqual(piece.subarray(length), macOf(macKey, 'piece', count, body)))
      throw damaged(name)
    done += length
    count += 1
    return cipher.update(body)
  }
  return new Readable({
    highWaterMark: PIECE,
    read() {
      next().then(
        (piece) => this.push(piece),
        (error: Error) => this.destroy(error),
      )
    },
    destroy(error, closed) {
      file.close().then(
        () => closed(error),
        () => closed(error),
      )
    },
  })
}

/** A rename is durable once its folder is. Windows cannot open folders and needs no such thing. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
