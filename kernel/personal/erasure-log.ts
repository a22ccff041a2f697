import { createHmac } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '../id.ts'
import { canonical } from '../journal/canonical.ts'
import { isMac } from '../journal/seal.ts'
import type { Keys } from '../secrets/keys.ts'
import { deriveKey } from '../secrets/sm4.ts'

/**
 * One order that was carried out, kept outside the database: a backup from before knows nothing of it, and a restore of that
 * backup reads here what must go again. Ids only. The same order may stand here several times.
 */
export interface ErasureLine {
  readonly form: 'liuchi.erasure.1'
  readonly county: string
  readonly act: Id
  /** When it was ordered, ISO. */
  readonly at: string
  /** One of `erasureGrounds`. */
  readonly ground: string
  readonly values: readonly Id[]
  readonly persons: readonly Id[]
  readonly files: readonly Id[]
  readonly keyVersion: number
  /** HMAC-SM3 over all of the above, hex: a line that somebody added must not erase anything. */
  readonly sign: string
}

export type Erased = Omit<ErasureLine, 'form' | 'keyVersion' | 'sign'>

export const erasureLogPath = (home: string): string => join(home, 'erasures.log')

const signOf = (keys: Keys, line: Omit<ErasureLine, 'sign'>): string =>
  createHmac('sm3', deriveKey(keys.get('journal', line.keyVersion), 'liuchi.erasure'))
    .update(canonical({ ...line }))
    .digest('hex')

/** Appends orders to the log, one JSON line each, and waits until they are on the disk. */
export async function writeErasures(path: string, keys: Keys, erased: readonly Erased[]): Promise<void> {
  const lines = erased.map((each) => {
    const line = { ...each, form: 'liuchi.erasure.1' as const, keyVersion: keys.current('journal').version }
    return `${JSON.stringify({ ...line, sign: signOf(keys, line) })}\n`
  })
  const file = await open(path, 'a', 0o600)
  try {
    await file.write(lines.join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}

export interface ErasuresRead {
  readonly lines: readonly ErasureLine[]
  /** Lines that are cut or were not written by a holder of the journal key: they are left out. */
  readonly refused: number
}

/** Reads what `writeErasures` wrote; no file is an empty log. */
export async function readErasures(path: string, keys: Keys): Promise<ErasuresRead> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return parseErasures(text, keys)
}

export function parseErasures(text: string, keys: Keys): ErasuresRead {
  const lines: ErasureLine[] = []
  let refused = 0
  for (const each of text.split('\n').filter((line) => line.trim() !== '')) {
    const line = parse(each)
    if (line && isAuthentic(keys, line)) lines.push(line)
    else refused += 1
  }
  return { lines, refused }
}

function parse(text: string): ErasureLine | undefined {
  try {
    const line = JSON.parse(text) as ErasureLine | null
    return line?.form === 'liuchi.erasure.1' && typeof line.sign === 'string' && Number.isSafeInteger(line.keyVersion)
      ? line
      : undefined
  } catch {
    return undefined
  }
}

function isAuthentic(keys: Keys, { sign, ...rest }: ErasureLine): boolean {
  return keys.versions('journal').includes(rest.keyVersion) && isMac(Buffer.from(sign), Buffer.from(signOf(keys, rest)))
}
