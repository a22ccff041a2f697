import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../id.ts'
import { type Keys, openKeys } from './keys.ts'
import {
  findPassing,
  isPassing,
  minuteOf,
  passingCode,
  passingKeys,
  readPassing,
  usePassingKeys,
} from './passing-code.ts'

let home: string
let keys: Keys
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'liuchi-passing-'))
  keys = openKeys({ home, env: {} })
  usePassingKeys(keys)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const at = new Date('2026-11-10T09:30:20+08:00')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const subject = newId()

describe('a code of the minute', () => {
  it('tells whose it is and when it was made, and nothing else', () => {
    const { text, changesAt } = passingCode(subject, at)
    expect(readPassing(text)).toEqual({ subject, minute: minuteOf(at) })
    expect(changesAt).toEqual(new Date('2026-11-10T09:31:00+08:00'))
    // Short enough for a picture that an old camera reads.
    expect(text).toMatch(/^LC[\w-]{115}$/)
  })

  it('holds in its minute and the one after', () => {
    const minute = minuteOf(at)
    expect([at, later(39), later(99)].map((when) => isPassing(minute, when))).toEqual([true, true, true])
    expect([later(-21), later(100)].map((when) => isPassing(minute, when))).toEqual([false, false])
  })

  it('is not taken where one letter of it was changed, nor from another house', () => {
    const { text } = passingCode(subject, at)
    for (const i of [2, 5, 20, 29, 40, 116]) {
      const other = text[i] === 'A' ? 'B' : 'A'
      expect(readPassing(text.slice(0, i) + other + text.slice(i + 1))).toBeUndefined()
    }
    expect(readPassing('https://example.org')).toBeUndefined()
    const elsewhere = mkdtempSync(join(tmpdir(), 'liuchi-passing-'))
    usePassingKeys(openKeys({ home: elsewhere, env: {} }))
    expect(readPassing(text)).toBeUndefined()
    usePassingKeys(keys)
    rmSync(elsewhere, { recursive: true })
  })

  it('is found by its digits among others, now and a minute before', () => {
    const others = Array.from({ length: 500 }, () => newId())
    const { digits } = passingCode(subject, at)
    expect(digits).toMatch(/^\d{8}$/)
    expect(findPassing([...others, subject], digits, later(60))).toEqual([{ subject, minute: minuteOf(at) }])
    expect(findPassing([...others, subject], digits, later(120))).toEqual([])
    expect(findPassing(others, digits, at)).toEqual([])
  })

  it('is checked by the public key alone, as browsers do it', async () => {
    const { text } = passingCode(subject, at)
    const bytes = Buffer.from(text.slice(2), 'base64url')
    const published = passingKeys().find(({ version }) => version === bytes.readUInt16BE(0))
    const key = await crypto.subtle.importKey(
      ...(['spki', Buffer.from(published?.key ?? '', 'base64url')] as const),
      ...([{ name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']] as const),
    )
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    expect(await crypto.subtle.verify(algorithm, key, bytes.subarray(22), bytes.subarray(0, 22))).toBe(true)
  })

  it('is still read after the key was rotated', () => {
    const { text } = passingCode(subject, at)
    keys.rotate('index')
    expect(readPassing(text)).toEqual({ subject, minute: minuteOf(at) })
    expect(passingKeys()).toHaveLength(2)
  })
})
