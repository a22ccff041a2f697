import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { extract, type Header, type Pack, pack } from 'tar-stream'
import { StartRefusal } from '../db/start-refusal.ts'

/*
 * A backup is a tar archive, so that any tool can look into it. Parts of tables are compressed each for itself; files lie in it as
 * they lie in the store, encrypted. Each part's SM3 stands in the archive after it: of table parts in the last entry, of files in an
 * index after every thousand.
 */

/** One part of an archive as it was written or read. */
export interface Part {
  readonly name: string
  readonly bytes: number
  /** Hex. */
  readonly sm3: string
}

export interface BackupWriter {
  /** Writes a part that is in memory. */
  put(name: string, content: Buffer): Promise<Part>
  /** Writes a part of known length. @throws Error where the stream is shorter or longer */
  stream(name: string, bytes: number, content: AsyncIterable<Uint8Array>): Promise<Part>
  /** Ends the archive; it bears its name only now, and is on the disk. */
  close(): Promise<void>
  /** Removes what was written so far. */
  discard(): Promise<void>
}

/**
 * Begins an archive at a path that is not taken. Only its owner may read it.
 * @throws StartRefusal where the file exists or cannot be made
 */
export async function openBackupWriter(path: string): Promise<BackupWriter> {
  const fresh = `${path}.part`
  const free = await open(path, 'r').then(
    (file) => file.close().then(() => false),
    () => true,
  )
  if (!free)
    throw new StartRefusal('backup-exists', `${path} exists: choose another name, a backup never replaces one.`)
  const file = await open(fresh, 'w', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new StartRefusal('backup-not-writable', `${path} cannot be written (${error.code ?? error.message}).`)
  })
  const archive = pack()
  const written = writeTo(archive, file)
  // Told where the writer is closed or waits next; nothing is unobserved meanwhile.
  written.catch(() => {})

  async function stream(name: string, bytes: number, content: AsyncIterable<Uint8Array>): Promise<Part> {
    const hash = createHash('sm3')
    let end: (error?: Error | null) => void = () => {}
    const ended = new Promise<void>((done, fail) => {
      end = (error) => (error ? fail(error) : done())
    })
    const broken = written.then(() => Promise.reject(new Error('the archive ended early')))
    for (const promise of [ended, broken]) promise.catch(() => {})
    const entry = archive.entry({ name, size: bytes, mode: 0o600, type: 'file' }, end)
    for await (const piece of content) {
      hash.update(piece)
      if (!entry.write(piece))
        await Promise.race([new Promise<void>((drained) => entry.once('drain', () => drained())), ended, broken])
    }
    entry.end(null)
    await Promise.race([ended, broken])
    return { name, bytes, sm3: hash.digest('hex') }
  }

  return {
    put: (name, content) => stream(name, content.length, [content] as unknown as AsyncIterable<Uint8Array>),
    stream,
    async close() {
      archive.finalize()
      await written
      await file.sync()
      await file.close()
      await rename(fresh, path)
    },
    async discard() {
      archive.destroy()
      await written.catch(() => {})
      await file.close().catch(() => {})
      await rm(fresh, { force: true })
    },
  }
}

async function writeTo(archive: Pack, file: FileHandle): Promise<void> {
  for await (const piece of archive as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length; ) at += (await file.write(piece, at)).bytesWritten
  }
}

/** One part while an archive is read. What is not read of it is passed over. */
export interface ReadPart {
  readonly name: string
  readonly bytes: number
  /** The content; its SM3 is known once it is read to the end. */
  readonly content: AsyncIterable<Buffer>
  /** Reads the content into memory. */
  all(): Promise<Buffer>
  /** Reads what is left and answers the SM3 of the whole, hex. */
  sm3(): Promise<string>
}

/**
 * Reads an archive part by part.
 * @param onBytes told how many bytes of the file were read so far
 * @throws StartRefusal where it cannot be read or is no archive
 */
export async function* readBackup(path: string, onBytes: (bytes: number) => void = () => {}): AsyncGenerator<ReadPart> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 })
  const reading = extract()
  let read = 0
  file.on('data', (piece) => {
    read += piece.length
    onBytes(read)
  })
  file.on('error', (error) => reading.destroy(error))
  file.pipe(reading)
  try {
    for await (const entry of reading) {
      const part = partOf(path, entry.header, entry as unknown as AsyncIterable<Buffer>)
      yield part
      await part.sm3()
    }
  } catch (error) {
    throw unreadable(path, error as NodeJS.ErrnoException)
  } finally {
    file.destroy()
    reading.destroy()
  }
}

function unreadable(path: string, error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT' || error.code === 'EACCES' || error.code === 'EISDIR')
    return new StartRefusal('backup-missing', `The backup ${path} cannot be read (${error.code}).`)
  const ofArchive = /tar header|end of data|unexpected|Writable stream closed|premature/i.test(error.message)
  return ofArchive ? new StartRefusal('backup-damaged', `${path} is no backup, or was cut or damaged.`) : error
}

function partOf(path: string, header: Header, entry: AsyncIterable<Buffer>): ReadPart {
  const hash = createHash('sm3')
  let digest: string | undefined
  async function* content(): AsyncGenerator<Buffer> {
    try {
      for await (const piece of entry) {
        hash.update(piece)
        yield piece
      }
    } catch (error) {
      throw unreadable(path, error as NodeJS.ErrnoException)
    }
    digest = hash.digest('hex')
  }
  const stream = content()
  return {
    name: header.name,
    bytes: header.size,
    content: stream,
    async all() {
      return Buffer.concat(await Array.fromAsync(stream))
    },
    async sm3() {
      while (digest === undefined && !(await stream.next()).done);
      return digest as string
    },
  }
}

/** A part's content as a stream, for what wants one. */
export const readableOf = (part: ReadPart): Readable => Readable.from(part.content)
