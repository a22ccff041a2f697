import { stat } from 'node:fs/promises'
import type { Keys } from '#kernel/secrets/keys.ts'
import { StartRefusal } from '../db/start-refusal.ts'
import { type Part, readBackup } from './container.ts'
import {
  CONTENTS,
  type Contents,
  ERASURES,
  isOwn,
  MANIFEST,
  type Manifest,
  readContents,
  readManifest,
} from './manifest.ts'
import { partNameOf } from './stored-files.ts'

/** Reads only the first entry. @throws StartRefusal where the file is no backup of a form known here */
export async function peekManifest(path: string): Promise<Manifest> {
  for await (const part of readBackup(path)) {
    if (part.name !== MANIFEST) break
    return readManifest(path, await part.all())
  }
  throw damaged(path)
}

const damaged = (path: string, what?: string): StartRefusal =>
  new StartRefusal(
    'backup-damaged',
    what ? `The backup ${path} is damaged: ${what}.` : `${path} is no backup, or was cut or damaged.`,
  )

/**
 * Reads a whole backup and compares every part with its SM3 and the whole with its mac, before anything is restored from it. In
 * memory stay the sums of the tables' parts and of one index of files.
 * @throws StartRefusal naming the first part that is damaged, missing or strange
 */
export async function checkBackup(
  path: string,
  keys: Keys,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ manifest: Manifest; contents: Contents; erasures: Buffer | undefined }> {
  const { size } = await stat(path)
  const found = new Map<string, Part>()
  let manifest: Manifest | undefined
  let contents: Contents | undefined
  let erasures: Buffer | undefined
  let unindexed: Part[] = []

  for await (const part of readBackup(path, (read) => progress(read, size))) {
    if (contents) throw damaged(path, `${part.name} stands after its end`)
    const small =
      part.name === MANIFEST || part.name === CONTENTS || part.name === ERASURES || part.name.endsWith('.index')
    const content = small ? await part.all() : undefined
    const summed: Part = { name: part.name, bytes: part.bytes, sm3: await part.sm3() }
    if (content && part.name === CONTENTS) contents = readContents(path, content)
    else if (part.name.startsWith('files/') && !content) unindexed.push(summed)
    else {
      found.set(part.name, summed)
      if (content && part.name === MANIFEST) manifest = readManifest(path, content)
      if (content && part.name === ERASURES) erasures = content
      if (content && part.name.endsWith('.index')) {
        compareFiles(path, part.name, content, unindexed)
        unindexed = []
      }
    }
  }
  if (!manifest || !contents || unindexed.length > 0) throw damaged(path)
  if (!isOwn(keys, contents)) throw damaged(path, 'it was not written with the journal key of this installation')
  for (const part of partsOf(contents)) {
    const { bytes, sm3 } = found.get(part.name) ?? {}
    if (sm3 === undefined) throw damaged(path, `${part.name} is missing`)
    if (bytes !== part.bytes || sm3 !== part.sm3) throw damaged(path, `${part.name} was altered`)
    found.delete(part.name)
  }
  for (const strange of found.keys()) throw damaged(path, `${strange} does not belong into it`)
  return { manifest, contents, erasures }
}

function* partsOf(contents: Contents): Generator<Part> {
  yield contents.manifest
  for (const table of contents.tables) yield* table.parts
  for (const { indexes } of contents.files) yield* indexes
  if (contents.erasures) yield contents.erasures
}

/** The files before an index are exactly those it names, in the county it names. */
function compareFiles(path: string, name: string, index: Buffer, files: readonly Part[]): void {
  const county = /^files\/(\d{6})\.\d+\.index$/.exec(name)?.[1] ?? ''
  const lines = index.toString('utf8').split('\n').slice(0, -1)
  for (const [i, line] of lines.entries()) {
    const [address = '', bytes, sm3] = line.split(' ')
    const file = files[i]
    if (file?.name !== partNameOf(county, address)) throw damaged(path, `the file ${address} is missing`)
    if (String(file.bytes) !== bytes || file.sm3 !== sm3) throw damaged(path, `the file ${address} was altered`)
  }
  const more = files[lines.length]
  if (more) throw damaged(path, `${more.name} does not belong into it`)
}
