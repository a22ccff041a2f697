import { createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeOnce } from './write-once.ts'

/*
 * field: SM4 of personal values. index: HMAC-SM3 of blind indexes. journal: HMAC-SM3 of seals. file: SM4 of files.
 * session: the sign-in library's secret. follow-up: HMAC-SM3 of the codes by which a resident follows a report.
 */
export const keyPurposes = ['field', 'index', 'journal', 'file', 'session', 'follow-up'] as const
export type KeyPurpose = (typeof keyPurposes)[number]

export interface Keys {
  /** The key under which new things are written. */
  current(purpose: KeyPurpose): { readonly version: number; readonly key: Buffer }
  /** The key something was written under. @throws KeyRefusal 'unknown' where that version is not held. */
  get(purpose: KeyPurpose, version: number): Buffer
  /** All versions held, ascending. */
  versions(purpose: KeyPurpose): readonly number[]
  /** Makes the next version current and answers it. @throws KeyRefusal 'in-environment' where keys come from there. */
  rotate(purpose: KeyPurpose): number
  /** Eight bytes in hex that tell keys apart without telling a key: kept beside data, they show a lost or exchanged key. */
  fingerprint(purpose: KeyPurpose, version: number): string
}

/** A "no" about keys; `message` is one line that says what to do. */
export class KeyRefusal extends Error {
  readonly code: 'readable' | 'malformed' | 'in-environment' | 'unknown' | 'conflict'
  constructor(code: KeyRefusal['code'], message: string) {
    super(message)
    this.name = 'KeyRefusal'
    this.code = code
  }
}

const KEY_BYTES = 32
const LOOK_AGAIN_MS = 5_000
const filePattern = /^([a-z-]+)-([1-9]\d{0,3})\.key$/
const isPurpose = (x: string): x is KeyPurpose => (keyPurposes as readonly string[]).includes(x)
const variableOf = (purpose: KeyPurpose, version: number | string): string =>
  `LIUCHI_KEY_${purpose.toUpperCase().replaceAll('-', '_')}_${version}`

/**
 * Opens the keys of an installation: files `<home>/keys/<purpose>-<version>.key` (0600 in a 0700 folder, base64 of 32
 * bytes) and variables `LIUCHI_KEY_<PURPOSE>_<VERSION>`. A purpose without any key gets its first one here.
 * Keys that another process adds later are found. They never go into a backup.
 * @throws KeyRefusal where a file can be read by others, a key is malformed, or file and variable differ
 */
export function openKeys({ home, env }: { home: string; env: Readonly<Record<string, string | undefined>> }): Keys {
  const folder = join(home, 'keys')
  const fromEnvironment = readVariables(env)
  let held = new Map<KeyPurpose, Map<number, Buffer>>()
  let lookedAt = Number.NEGATIVE_INFINITY

  function look(): void {
    const next = new Map(keyPurposes.map((purpose) => [purpose, new Map(fromEnvironment.get(purpose))]))
    for (const { purpose, version, key } of readFolder(folder)) {
      const known = next.get(purpose)?.get(version)
      if (known && !known.equals(key))
        throw new KeyRefusal(
          'conflict',
          `The key ${purpose} ${version} differs between ${variableOf(purpose, version)} and the file in ${folder}: remove one of them.`,
        )
      next.get(purpose)?.set(version, key)
    }
    held = next
    lookedAt = performance.now()
  }

  /** While running, a folder that became unusable stops no act: what is held goes on serving, and the next start tells. */
  function lookAgain(): void {
    try {
      look()
    } catch {
      lookedAt = performance.now()
    }
  }

  const versions = (purpose: KeyPurpose): number[] => [...(held.get(purpose)?.keys() ?? [])].sort((a, b) => a - b)

  function get(purpose: KeyPurpose, version: number): Buffer {
    if (!held.get(purpose)?.has(version)) look()
    const key = held.get(purpose)?.get(version)
    if (!key)
      throw new KeyRefusal(
        'unknown',
        `The key ${purpose} ${version} is missing: bring back its file in ${folder} or set ${variableOf(purpose, version)}.`,
      )
    return key
  }

  look()
  for (const purpose of keyPurposes) if (versions(purpose).length === 0) writeKey(folder, purpose, 1)
  look()

  return {
    get,
    versions,
    current(purpose) {
      if (performance.now() - lookedAt > LOOK_AGAIN_MS) lookAgain()
      const version = versions(purpose).at(-1) ?? 1
      return { version, key: get(purpose, version) }
    },
    rotate(purpose) {
      look()
      const next = (versions(purpose).at(-1) ?? 0) + 1
      if (fromEnvironment.get(purpose)?.size)
        throw new KeyRefusal(
          'in-environment',
          `The keys for ${purpose} come from the environment: set ${variableOf(purpose, next)} and start again.`,
        )
      writeKey(folder, purpose, next)
      look()
      return next
    },
    fingerprint: (purpose, version) =>
      createHmac('sm3', get(purpose, version)).update(`liuchi.fingerprint.${purpose}`).digest('hex').slice(0, 16),
  }
}

function readVariables(env: Readonly<Record<string, string | undefined>>): Map<KeyPurpose, Map<number, Buffer>> {
  const found = new Map<KeyPurpose, Map<number, Buffer>>()
  for (const [name, value] of Object.entries(env)) {
    const [, upper, version] = /^LIUCHI_KEY_([A-Z_]+)_([1-9]\d{0,3})$/.exec(name) ?? []
    const purpose = upper?.toLowerCase().replaceAll('_', '-')
    if (!purpose || !isPurpose(purpose) || !version || value === undefined) continue
    const keys = found.get(purpose) ?? new Map<number, Buffer>()
    found.set(purpose, keys.set(Number(version), parseKey(value, `The variable ${name}`)))
  }
  return found
}

function* readFolder(folder: string): Generator<{ purpose: KeyPurpose; version: number; key: Buffer }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  refuseOthers(folder, '700')
  for (const name of readdirSync(folder)) {
    const [, purpose, version] = filePattern.exec(name) ?? []
    if (!purpose || !isPurpose(purpose)) continue
    const path = join(folder, name)
    refuseOthers(path, '600')
    yield { purpose, version: Number(version), key: parseKey(readFileSync(path, 'utf8'), `The key file ${path}`) }
  }
}

function refuseOthers(path: string, wanted: string): void {
  // Windows has no such modes; there the folder of the home decides.
  if (process.platform === 'win32') return
  const mode = statSync(path).mode & 0o777
  if (mode & 0o077)
    throw new KeyRefusal(
      'readable',
      `${path} can be used by other accounts (mode ${mode.toString(8)}): run "chmod ${wanted} '${path}'", and rotate the keys if somebody may have read them.`,
    )
}

function parseKey(text: string, whose: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== KEY_BYTES || key.toString('base64') !== text.trim())
    throw new KeyRefusal('malformed', `${whose} does not hold ${KEY_BYTES} bytes in base64.`)
  return key
}

const writeKey = (folder: string, purpose: KeyPurpose, version: number): void =>
  writeOnce(folder, `${purpose}-${version}.key`, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
