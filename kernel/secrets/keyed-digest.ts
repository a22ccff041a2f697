import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { Keys } from './keys.ts'
import { deriveKey } from './sm4.ts'

/*
 * A digest that only a holder of the keys can compare with a text: a plain digest of a short form could be guessed.
 * Layout: key version (2, big-endian) | HMAC-SM3 (32), so that it still fits after the index key was rotated.
 */

/** 34 bytes. `of` says what is digested, so that equal texts of different kinds differ. */
export function keyedDigest(keys: Keys, of: string, text: string): Buffer {
  return digestUnder(keys, keys.current('index').version, of, text)
}

/** Whether a digest is that of a text, under the key it was made with. */
export function isKeyedDigest(keys: Keys, of: string, text: string, digest: Buffer): boolean {
  return digest.length === 34 && timingSafeEqual(digestUnder(keys, digest.readUInt16BE(0), of, text), digest)
}

/** As key objects: bytes are made into one for every digest, which takes longer than the digest. */
const known = new WeakMap<Buffer, Map<string, KeyObject>>()

function digestUnder(keys: Keys, version: number, of: string, text: string): Buffer {
  const key = keys.get('index', version)
  const derived = known.get(key) ?? new Map<string, KeyObject>()
  known.set(key, derived)
  const own = derived.get(of) ?? createSecretKey(deriveKey(key, 'liuchi.keyed-digest', of))
  derived.set(of, own)
  const head = Buffer.alloc(2)
  head.writeUInt16BE(version)
  return Buffer.concat([head, createHmac('sm3', own).update(text).digest()])
}
