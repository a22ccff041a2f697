import { createHash, timingSafeEqual } from 'node:crypto'
import { type CanonicalValue, canonical } from '../journal/canonical.ts'
import { takeRandom } from './random.ts'

/** What stands in an append-only row instead of a personal value, and the salt that is kept (and erased) with the value. */
export interface Commitment {
  readonly salt: Buffer
  readonly commitment: Buffer
}

const SALT = 16

/** Commits to a value: SM3(salt ‖ canonical JSON), 32 bytes. Without the salt (16 bytes) the value cannot be guessed from it. */
export function commit(value: CanonicalValue): Commitment {
  const salt = takeRandom(SALT)
  return { salt, commitment: commitWith(salt, value) }
}

/** Whether a value and its salt are those committed to. */
export function opens(commitment: Buffer, salt: Buffer, value: CanonicalValue): boolean {
  const expected = commitWith(salt, value)
  return salt.length === SALT && commitment.length === expected.length && timingSafeEqual(commitment, expected)
}

/** The commitment to a value under a salt that was made elsewhere. */
export const commitWith = (salt: Buffer, value: CanonicalValue): Buffer =>
  createHash('sm3').update(salt).update(canonical(value)).digest()
