import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'
import type { Keys } from './keys.ts'
import { takeRandom } from './random.ts'

/*
 * SM4-CBC, then HMAC-SM3 over everything (encrypt-then-mac). CBC because its padding hides the length of short values
 * and a repeated iv tells far less than in a counter mode. Layout:
 *   format (1) | key version (2, big-endian) | iv (16) | ciphertext | mac (16)
 */
const FORMAT = 1
const HEAD = 3
const IV = 16
const MAC = 16

/** Where an encrypted value stands. It is bound into the mac: a value copied to another place does not open there. */
export interface FieldPlace {
  readonly county: string
  readonly table: string
  readonly column: string
  readonly id: string
}

/** The bytes were altered, cut, or belong to another place. Tells nothing of the value. */
export class FieldDamaged extends Error {
  constructor(place: FieldPlace) {
    super(`the encrypted value ${place.table}.${place.column} of ${place.id} in ${place.county} does not open`)
    this.name = 'FieldDamaged'
  }
}

/** Encrypts a text or bytes under the current field key. Equal values give different bytes. */
export function encryptField(keys: Keys, value: string | Buffer, place: FieldPlace): Buffer {
  const { version, key } = keys.current('field')
  const { cipherKey, macKey } = halves(key)
  const head = Buffer.alloc(HEAD)
  head.writeUInt8(FORMAT, 0)
  head.writeUInt16BE(version, 1)
  const iv = takeRandom(IV)
  const cipher = createCipheriv('sm4-cbc', cipherKey, iv)
  const body = Buffer.concat([head, iv, cipher.update(value), cipher.final()])
  return Buffer.concat([body, macOf(macKey, body, place)])
}

/**
 * Opens what `encryptField` made.
 * @throws FieldDamaged where the bytes are not exactly those written at this place
 * @throws KeyRefusal 'unknown' where the key of that version is not held
 */
export function decryptField(keys: Keys, bytes: Buffer, place: FieldPlace): Buffer {
  if (bytes.length < HEAD + IV + 16 + MAC || bytes[0] !== FORMAT) throw new FieldDamaged(place)
  const { cipherKey, macKey } = halves(keys.get('field', bytes.readUInt16BE(1)))
  const body = bytes.subarray(0, -MAC)
  if (!timingSafeEqual(bytes.subarray(-MAC), macOf(macKey, body, place))) throw new FieldDamaged(place)
  const decipher = createDecipheriv('sm4-cbc', cipherKey, body.subarray(HEAD, HEAD + IV))
  return Buffer.concat([decipher.update(body.subarray(HEAD + IV)), decipher.final()])
}

/** The key version a value was written under, so that a rotation finds what is still to be written anew. */
export const keyVersionOf = (bytes: Buffer): number => bytes.readUInt16BE(1)

function macOf(macKey: KeyObject, body: Buffer, { county, table, column, id }: FieldPlace): Buffer {
  // A JSON array cannot be read in two ways, and no body begins with '[': the place cannot run over into the value.
  const place = JSON.stringify([county, table, column, id])
  return createHmac('sm3', macKey).update(`${place}\n`).update(body).digest().subarray(0, MAC)
}

interface Halves {
  readonly cipherKey: KeyObject
  readonly macKey: KeyObject
}
const known = new WeakMap<Buffer, Halves>()

/**
 * Two keys from one, by HMAC-SM3 under labels, so that cipher and mac never share a key. As key objects: bytes would be made
 * into one for every value, which takes four times as long as the value itself.
 */
function halves(key: Buffer): Halves {
  let pair = known.get(key)
  if (!pair) {
    pair = {
      cipherKey: createSecretKey(deriveKey(key, 'liuchi.field.cipher').subarray(0, 16)),
      macKey: createSecretKey(deriveKey(key, 'liuchi.field.mac')),
    }
    known.set(key, pair)
  }
  return pair
}

/** A key of 32 bytes for one label and the parts that set it apart (HMAC-SM3). */
export function deriveKey(key: Buffer, label: string, ...parts: readonly (string | Buffer)[]): Buffer {
  const hmac = createHmac('sm3', key).update(JSON.stringify([label, parts.length]))
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    hmac.update(length).update(bytes)
  }
  return hmac.digest()
}
