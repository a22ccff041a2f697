import { createHmac } from 'node:crypto'
import type { Id } from '../id.ts'
import type { Keys } from '../secrets/keys.ts'

/*
 * Codes of people to whom a case belongs. The one with which somebody without an account asks again how their report stands is told once, to whoever reported;
 * only its digest under the key `follow-up` is kept, so that a stolen database does not let the codes be tried out.
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

let held: Keys | undefined

/** Hands over the keys of this process; before it nobody without an account can report. */
export function useFollowUpKeys(keys: Keys): void {
  held = keys
}

/** What is kept of the code, in hex. The key is never rotated: with another one nobody could ask again. */
export function followUpDigest(code: string): string {
  if (!held) throw new Error('no keys were handed over')
  return createHmac('sm3', held.current('follow-up').key).update(code.trim().toUpperCase()).digest('hex')
}

/**
 * Six digits by which whoever a case concerns shows that they are there: they are told them again whenever they ask, and whoever
 * settles the case types them. They follow from the case's id under the key, so nothing of them is kept.
 */
export function presenceCode(id: Id): string {
  if (!held) throw new Error('no keys were handed over')
  const digest = createHmac('sm3', held.current('follow-up').key).update(`presence|${id}`).digest()
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}
