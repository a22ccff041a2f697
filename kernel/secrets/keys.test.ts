import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type KeyPurpose, KeyRefusal, keyPurposes, openKeys } from './keys.ts'

const homes: string[] = []
let home: string
const open = (env: Record<string, string> = {}) => openKeys({ home, env })
const file = (name: string) => join(home, 'keys', name)

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'liuchi-keys-'))
  homes.push(home)
})

afterAll(() => {
  for (const each of homes) rmSync(each, { recursive: true, force: true })
})

describe('keys in files', () => {
  it('are made at the first start, for their owner only, and are the same afterwards', () => {
    const keys = open()
    expect(readdirSync(file('')).sort()).toEqual(keyPurposes.map((purpose) => `${purpose}-1.key`).sort())
    expect(statSync(file('')).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(file(''))) expect(statSync(file(name)).mode & 0o777).toBe(0o600)
    const all = keyPurposes.map((purpose) => keys.current(purpose).key.toString('hex'))
    expect(new Set(all).size).toBe(keyPurposes.length)
    expect(all.every((key) => key.length === 64)).toBe(true)
    expect(keyPurposes.map((purpose) => open().current(purpose).key.toString('hex'))).toEqual(all)
  })

  it('rotate: the new one is current, the old one stays', () => {
    const keys = open()
    const old = keys.current('field').key
    expect(keys.rotate('field')).toBe(2)
    expect(keys.current('field').version).toBe(2)
    expect(keys.current('field').key.equals(old)).toBe(false)
    expect(keys.get('field', 1).equals(old)).toBe(true)
    expect([keys.versions('field'), keys.versions('index')]).toEqual([[1, 2], [1]])
    for (let i = 3; i < 12; i++) keys.rotate('field')
    expect(open().current('field').version).toBe(11)
  })

  it('that another process rotated are found when they are needed, and taken up after a while', () => {
    const keys = open()
    keys.current('file')
    open().rotate('file')
    expect(keys.get('file', 2)).toHaveLength(32)
    expect(keys.current('file').version).toBe(2)
    open().rotate('file')
    const now = performance.now()
    vi.spyOn(performance, 'now').mockReturnValue(now + 6_000)
    expect(keys.current('file').version).toBe(3)
  })

  it.each([0o644, 0o640, 0o604, 0o620])('that others can use (%i) are refused with one line', (mode) => {
    open()
    chmodSync(file('field-1.key'), mode)
    expect(() => open()).toThrow(KeyRefusal)
    expect(() => open()).toThrow(/^[^\n]*field-1\.key[^\n]*chmod 600[^\n]*$/)
    chmodSync(file('field-1.key'), 0o600)
    chmodSync(file(''), 0o755)
    expect(() => open()).toThrow(/chmod 700/)
  })

  it('that become readable to others while running stop no act', () => {
    const keys = open()
    chmodSync(file('field-1.key'), 0o644)
    const now = performance.now()
    vi.spyOn(performance, 'now').mockReturnValue(now + 6_000)
    expect(keys.current('field').version).toBe(1)
  })

  it.each(['', 'c2hvcnQ=', `${'A'.repeat(43)}=A`, 'not base64 at all, but long enough to be one, surely'])(
    'that are no key (%j) are refused and left as they are',
    (content) => {
      open()
      writeFileSync(file('index-1.key'), content)
      expect(() => open()).toThrow(/index-1\.key does not hold 32 bytes/)
      expect(readFileSync(file('index-1.key'), 'utf8')).toBe(content)
    },
  )

  it('that are missing are told by name', () => {
    expect(() => open().get('journal', 9)).toThrow(/journal 9 is missing.*LIUCHI_KEY_JOURNAL_9/)
  })

  it('have fingerprints that tell them apart and nothing else', () => {
    const keys = open()
    keys.rotate('field')
    const prints = [keys.fingerprint('field', 1), keys.fingerprint('field', 2), keys.fingerprint('index', 1)]
    expect(new Set(prints).size).toBe(3)
    expect(prints.every((print) => /^[0-9a-f]{16}$/.test(print))).toBe(true)
    expect(open().fingerprint('field', 1)).toBe(prints[0])
  })
})

describe('keys in the environment', () => {
  const one = Buffer.alloc(32, 7).toString('base64')
  const name = (purpose: KeyPurpose) => `LIUCHI_KEY_${purpose.toUpperCase().replace('-', '_')}_1`

  it('are used, and no file is made for them', () => {
    const keys = open(Object.fromEntries(keyPurposes.map((purpose) => [name(purpose), one])))
    expect(readdirSync(file(''))).toEqual([])
    expect(keys.current('follow-up').key.equals(Buffer.alloc(32, 7))).toBe(true)
  })

  it('are rotated by another variable', () => {
    expect(() => open({ LIUCHI_KEY_FIELD_1: one }).rotate('field')).toThrow(/LIUCHI_KEY_FIELD_2/)
    const two = Buffer.alloc(32, 8).toString('base64')
    expect(open({ LIUCHI_KEY_FIELD_1: one, LIUCHI_KEY_FIELD_2: two }).current('field')).toMatchObject({ version: 2 })
  })

  it('that differ from the file are refused, the same are not', () => {
    const kept = open().current('field').key.toString('base64')
    expect(open({ LIUCHI_KEY_FIELD_1: kept }).current('field').version).toBe(1)
    expect(() => open({ LIUCHI_KEY_FIELD_1: one })).toThrow(/field 1 differs/)
  })

  it('that are no key are told without being shown', () => {
    expect(() => open({ LIUCHI_KEY_FIELD_1: 'hunter2' })).toThrow(/^(?!.*hunter2).*LIUCHI_KEY_FIELD_1/)
  })
})
