import { randomFillSync } from 'node:crypto'

let pool = Buffer.alloc(0)
let at = 0

/**
 * Random bytes for salts and initial vectors, out of a pool that is filled anew every few kilobytes: asking the system for 16
 * bytes at a time takes ten times as long. No byte is given twice; what was given is wiped from the pool.
 */
export function takeRandom(length: number): Buffer {
  if (at + length > pool.length) {
    pool = randomFillSync(Buffer.alloc(Math.max(4096, length)))
    at = 0
  }
  const taken = Buffer.from(pool.subarray(at, at + length))
  pool.fill(0, at, at + length)
  at += length
  return taken
}
