import { createECDH, createHmac, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Id } from '../id.ts'
import type { Keys } from './keys.ts'
import { deriveKey } from './sm4.ts'

/*
 * A code that changes every minute, by which a holder shows who they are. As text for a picture it is signed (ECDSA P-256, which
 * every browser checks without a signal by the public key); as eight digits it is typed where there is one. Neither carries a
 * name. Nothing of it is kept: it follows from the subject, the minute and a key made of the index key.
 */

export interface Passing {
  readonly subject: Id
  /** Whole minutes since 1970, from which it holds for two. */
  readonly minute: number
}

/** Before the text: tells our codes from others that a camera may see. */
const MARK = 'LC'
const HEAD = 22
const SIGNATURE = 64

let held: Keys | undefined

/** Hands over the keys of this process. */
export function usePassingKeys(keys: Keys): void {
  held = keys
}
const getKeys = (): Keys => {
  if (!held) throw new Error('no keys were handed over')
  return held
}

const known = new Map<string, { readonly secret: KeyObject; readonly open: KeyObject; readonly digits: Buffer }>()

function pairOf(version: number) {
  const key = getKeys().get('index', version)
  const name = key.toString('base64')
  const made = known.get(name)
  if (made) return made
  const curve = createECDH('prime256v1')
  const scalar = deriveKey(key, 'liuchi.passing-code', 'sign')
  curve.setPrivateKey(scalar)
  const point = curve.getPublicKey()
  const coordinates = {
    ...{ kty: 'EC', crv: 'P-256', d: scalar.toString('base64url') },
    ...{ x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') },
  }
  const secret = createPrivateKey({ key: coordinates, format: 'jwk' })
  const pair = { secret, open: createPublicKey(secret), digits: deriveKey(key, 'liuchi.passing-code', 'digits') }
  known.set(name, pair)
  return pair
}

export const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000)

/** Codes hold in their minute and in the one after it, so that nobody is refused for walking to the counter. */
export const isPassing = (minute: number, at: Date): boolean => {
  const age = minuteOf(at) - minute
  return age === 0 || age === 1
}

function headOf(version: number, { subject, minute }: Passing): Buffer {
  const head = Buffer.alloc(HEAD)
  head.writeUInt16BE(version)
  Buffer.from(subject.replaceAll('-', ''), 'hex').copy(head, 2)
  head.writeUInt32BE(minute, 18)
  return head
}

function digitsOf(digits: Buffer, { subject, minute }: Passing): string {
  const mac = createHmac('sm3', digits).update(`${subject} ${minute}`).digest()
  return String(mac.readUIntBE(0, 6) % 100_000_000).padStart(8, '0')
}

/** The code of a subject at an instant. */
export function passingCode(
  subject: Id,
  at: Date,
): { readonly text: string; readonly digits: string; readonly changesAt: Date } {
  const minute = minuteOf(at)
  const { version } = getKeys().current('index')
  const { secret, digits } = pairOf(version)
  const head = headOf(version, { subject, minute })
  const signature = sign('sha256', head, { key: secret, dsaEncoding: 'ieee-p1363' })
  return {
    text: MARK + Buffer.concat([head, signature]).toString('base64url'),
    digits: digitsOf(digits, { subject, minute }),
    changesAt: new Date((minute + 1) * 60_000),
  }
}

/** Whose code a text is, and of which minute; undefined where we did not sign it. */
export function readPassing(text: string): Passing | undefined {
  const bytes = text.startsWith(MARK) ? Buffer.from(text.slice(MARK.length), 'base64url') : Buffer.alloc(0)
  // The last letter has bits to spare: one code has one text.
  if (bytes.length !== HEAD + SIGNATURE || MARK + bytes.toString('base64url') !== text) return undefined
  const version = bytes.readUInt16BE(0)
  if (!getKeys().versions('index').includes(version)) return undefined
  const head = bytes.subarray(0, HEAD)
  const ours = verify('sha256', head, { key: pairOf(version).open, dsaEncoding: 'ieee-p1363' }, bytes.subarray(HEAD))
  if (!ours) return undefined
  const hex = bytes.toString('hex', 2, 18)
  const subject = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id
  return { subject, minute: bytes.readUInt32BE(18) }
}

/** Which of some subjects shows these digits at an instant; two may, once in many years. */
export function findPassing(subjects: readonly Id[], typed: string, at: Date): Passing[] {
  const now = minuteOf(at)
  const { digits } = pairOf(getKeys().current('index').version)
  return subjects.flatMap((subject) =>
    [now, now - 1].map((minute) => ({ subject, minute })).filter((one) => digitsOf(digits, one) === typed),
  )
}

/** Public keys by which a device checks codes without a signal: SubjectPublicKeyInfo in base64url, by version. */
export const passingKeys = (): { readonly version: number; readonly key: string }[] =>
  getKeys()
    .versions('index')
    .map((version) => ({
      version,
      key: pairOf(version).open.export({ format: 'der', type: 'spki' }).toString('base64url'),
    }))
