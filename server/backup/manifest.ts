import { createHmac } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonical } from '#kernel/journal/canonical.ts'
import { isMac } from '#kernel/journal/seal.ts'
import { type KeyPurpose, type Keys, keyPurposes } from '#kernel/secrets/keys.ts'
import { deriveKey } from '#kernel/secrets/sm4.ts'
import { StartRefusal } from '../db/start-refusal.ts'

/* The first and the last entry of a backup: what it is made of, and what it must hold. */

export const MANIFEST = 'manifest.json'
export const CONTENTS = 'contents.json'
export const ERASURES = 'erasures.log'

const named = { schema: z.string(), name: z.string() }
const keyShown = z.strictObject({ version: z.int().positive(), fingerprint: z.string() })

const manifestSchema = z.strictObject({
  form: z.literal('liuchi.backup.1'),
  /** Of Liuchi. */
  version: z.string(),
  madeAt: z.iso.datetime(),
  postgres: z.int(),
  migrations: z.array(z.strictObject({ number: z.int(), name: z.string(), hash: z.string() })),
  counties: z.array(z.strictObject({ county: z.string(), name: z.string() })),
  /** Keys under which something in it may be written, told by fingerprint. Keys themselves are never in a backup. */
  keys: z.record(z.string(), z.array(keyShown)),
  tables: z.array(z.strictObject({ ...named, columns: z.array(z.string()) })),
  sequences: z.array(z.strictObject({ ...named, last: z.string().nullable() })),
})
export type Manifest = z.infer<typeof manifestSchema>

const part = z.strictObject({ name: z.string(), bytes: z.int(), sm3: z.string() })
const contentsSchema = z.strictObject({
  form: z.literal('liuchi.backup.contents.1'),
  manifest: part,
  tables: z.array(z.strictObject({ ...named, rows: z.int(), parts: z.array(part) })),
  files: z.array(z.strictObject({ county: z.string(), count: z.int(), bytes: z.int(), indexes: z.array(part) })),
  /** Contents that the table `file` names and the store does not have. */
  missing: z.array(z.strictObject({ county: z.string(), address: z.string() })),
  erasures: part.nullable(),
  /** Counties whose journal could not be sealed before, with the reason. */
  unsealed: z.array(z.strictObject({ county: z.string(), reason: z.string() })),
  keyVersion: z.int(),
  /** HMAC-SM3 over all of the above, hex: only a holder of the journal key writes a backup that restores. */
  mac: z.string(),
})
export type Contents = z.infer<typeof contentsSchema>

const macOf = (keys: Keys, contents: Omit<Contents, 'mac'>): string =>
  createHmac('sm3', deriveKey(keys.get('journal', contents.keyVersion), 'liuchi.backup'))
    .update(canonical(contents as never))
    .digest('hex')

/** Closes the contents with their mac. */
export function sealContents(keys: Keys, contents: Omit<Contents, 'mac' | 'keyVersion' | 'form'>): Contents {
  const open = { form: 'liuchi.backup.contents.1' as const, ...contents, keyVersion: keys.current('journal').version }
  return { ...open, mac: macOf(keys, open) }
}

export function isOwn(keys: Keys, { mac, ...open }: Contents): boolean {
  return keys.versions('journal').includes(open.keyVersion) && isMac(Buffer.from(mac), Buffer.from(macOf(keys, open)))
}

/** @throws StartRefusal where the entry is not a manifest of this form */
export const readManifest = (path: string, content: Buffer): Manifest => read(path, content, manifestSchema)
export const readContents = (path: string, content: Buffer): Contents => read(path, content, contentsSchema)

function read<T>(path: string, content: Buffer, schema: z.ZodType<T>): T {
  let json: unknown
  try {
    json = JSON.parse(content.toString('utf8'))
  } catch {
    json = undefined
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const form = (json as { form?: unknown } | undefined)?.form
  const newer =
    typeof form === 'string' && form.startsWith('liuchi.backup') && parsed.error.issues[0]?.path[0] === 'form'
  throw newer
    ? new StartRefusal(
        'backup-newer',
        `${path} has the form ${form}, which this Liuchi does not know: restore it with the version that made it.`,
      )
    : new StartRefusal('backup-damaged', `${path} is no backup, or was cut or damaged.`)
}

/** Which keys the installation holds, told by fingerprint. */
export function showKeys(keys: Keys): Manifest['keys'] {
  return Object.fromEntries(
    keyPurposes.map((purpose) => [
      purpose,
      keys.versions(purpose).map((version) => ({ version, fingerprint: keys.fingerprint(purpose, version) })),
    ]),
  )
}

/**
 * Finds keys of a backup that are not in the home, before any is opened: opening would make new ones in their place.
 * @throws StartRefusal naming the first that is missing
 */
export function requireKeyFiles(
  manifest: Manifest,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): void {
  for (const [purpose, shown] of Object.entries(manifest.keys))
    for (const { version } of shown) {
      const file = join(home, 'keys', `${purpose}-${version}.key`)
      const variable = `LIUCHI_KEY_${purpose.toUpperCase().replaceAll('-', '_')}_${version}`
      if (!existsSync(file) && !env[variable])
        throw new StartRefusal(
          'backup-keys-missing',
          `The keys of this backup are not here (${purpose} ${version}): bring the files of its folder "keys" to ${join(home, 'keys')}, a backup never holds them.`,
        )
    }
}

/** @throws StartRefusal naming the first key that is another than the backup was written under */
export function requireSameKeys(manifest: Manifest, keys: Keys, home: string): void {
  for (const [purpose, shown] of Object.entries(manifest.keys))
    for (const { version, fingerprint } of shown)
      if (keys.fingerprint(purpose as KeyPurpose, version) !== fingerprint)
        throw new StartRefusal(
          'backup-other-keys',
          `The key ${purpose} ${version} in ${join(home, 'keys')} is another than the one this backup was written under: bring back the right one.`,
        )
}
