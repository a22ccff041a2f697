import { randomBytes } from 'node:crypto'

/** A UUID of version 7: sorts by the instant it was made, so that new rows land beside each other in an index. */
export type Id = string & { readonly __id: true }

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

let pool = Buffer.alloc(0)
let at = 0
let lastMs = 0
let counter = 0

/**
 * Makes an id (RFC 9562, version 7). Ids of one process are strictly ascending.
 * @param instant milliseconds since 1970; later ids of the same millisecond count upward in the 12 bits that follow.
 */
export function newId(instant: number = Date.now()): Id {
  if (at + 8 > pool.length) {
    pool = randomBytes(8 * 512)
    at = 0
  }
  const ms = Math.floor(instant)
  if (ms === lastMs) counter += 1
  else {
    lastMs = ms
    counter = pool.readUInt16BE(at) & 0x3ff
  }
  const time = (ms + (counter >> 12)).toString(16).padStart(12, '0')
  const seq = (0x7000 | (counter & 0xfff)).toString(16)
  const variant = (0x8000 | (pool.readUInt16BE(at) & 0x3fff)).toString(16)
  const tail = pool.toString('hex', at + 2, at + 8)
  at += 8
  return `${time.slice(0, 8)}-${time.slice(8)}-${seq}-${variant}-${tail}` as Id
}

/** The instant at which an id was made, to the millisecond. */
export const instantOfId = (id: Id): Date => new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))

export const isId = (text: string): text is Id => pattern.test(text)

/** Reads an id from outside. @throws RangeError where the text is none; doors check with `isId` first. */
export function getId(text: string): Id {
  if (!isId(text)) throw new RangeError(`not an id: ${JSON.stringify(text.slice(0, 60))}`)
  return text
}
