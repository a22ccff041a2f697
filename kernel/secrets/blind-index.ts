import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import type { Keys } from './keys.ts'

/**
 * 32 bytes by which an encrypted value is found again and kept unique without being told: HMAC-SM3 under the current
 * index key. `of` says what is indexed ('identity-number', 'phone'), so that equal texts of different kinds differ.
 * The caller normalises the value first (case, blanks, width). The same in all counties: one person is one person.
 */
export const blindIndex = (keys: Keys, of: string, value: string): Buffer =>
  indexUnder(keys.current('index').key, of, value)

/** The indexes under all versions held, newest first: what a search asks for while a rotation is under way. */
export const blindIndexes = (keys: Keys, of: string, value: string): Buffer[] =>
  [...keys.versions('index')].reverse().map((version) => indexUnder(keys.get('index', version), of, value))

/** Handed over as bytes, a key is read anew each time, which takes four times as long as the digest. */
const known = new WeakMap<Buffer, KeyObject>()

function indexUnder(key: Buffer, of: string, value: string): Buffer {
  const secret = known.get(key) ?? createSecretKey(key)
  known.set(key, secret)
  return createHmac('sm3', secret)
    .update(`${JSON.stringify(of)}\n`)
    .update(value)
    .digest()
}
