import { createHash } from 'node:crypto'
import type { Id } from '../id.ts'

/*
 * The code with which somebody without an account asks again how their report stands. It is told once, to whoever reported;
 * only its digest is kept.
 */

const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Ten letters and digits without those that are misread, out of the random part of an id: 50 bits. */
export function followUpCode(id: Id): string {
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(16)}`)
  let code = ''
  for (let i = 0; i < 10; i++) {
    code += letters[Number(bits % 30n)]
    bits /= 30n
  }
  return code
}

/** What is kept of the code, in hex. */
export const followUpDigest = (code: string): string =>
  createHash('sm3').update(`follow-up:${code.toUpperCase()}`).digest('hex')
