import { createCipheriv, createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { blindIndex, blindIndexes } from './blind-index.ts'
import { commit, opens } from './commitment.ts'
import { openKeys } from './keys.ts'
import { decryptField, deriveKey, encryptField, type FieldPlace, keyVersionOf } from './sm4.ts'

const home = mkdtempSync(join(tmpdir(), 'liuchi-keys-'))
const keys = openKeys({ home, env: {} })
const place: FieldPlace = { county: '999001', table: 'personal', column: 'value', id: 'a' }

afterAll(() => rmSync(home, { recursive: true }))

describe('the algorithms are those of the standards', () => {
  it('SM3 (GB/T 32905-2016, A.1)', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    )
  })

  it('SM4 (GB/T 32907-2016, A.1)', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    expect(createCipheriv('sm4-ecb', key, null).update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })
})

describe('an encrypted field', () => {
  it('opens where it was written, is different each time, and hides the value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const [one, two] = [encryptField(keys, value, place), encryptField(keys, value, place)]
        expect(decryptField(keys, one, place).toString()).toBe(value)
        expect(one.equals(two)).toBe(false)
        if (value.length > 3) expect(one.includes(value)).toBe(false)
      }),
    )
    const bytes = Buffer.from([0, 255, 128, 0])
    expect(decryptField(keys, encryptField(keys, bytes, place), place).equals(bytes)).toBe(true)
  })

  it('does not open with any bit changed, cut or lengthened', () => {
    const whole = encryptField(keys, 'a value', place)
    for (let at = 0; at < whole.length; at++) {
      const wrong = Buffer.from(whole)
      wrong[at] = (wrong[at] as number) ^ 1
      expect(() => decryptField(keys, wrong, place)).toThrow()
      expect(() => decryptField(keys, whole.subarray(0, at), place)).toThrow()
    }
    expect(() => decryptField(keys, Buffer.concat([whole, Buffer.alloc(16)]), place)).toThrow(/does not open/)
  })

  it('does not open in another county, table, column or row, nor where the borders between them shift', () => {
    const bytes = encryptField(keys, 'a value', { ...place, table: 'person', column: 'al' })
    const others: Partial<FieldPlace>[] = [
      { county: '999002' },
      { table: 'household' },
      { column: 'phone' },
      { id: 'b' },
      { table: 'persona', column: 'l' },
    ]
    for (const other of others)
      expect(() => decryptField(keys, bytes, { ...place, table: 'person', column: 'al', ...other })).toThrow(
        /does not open/,
      )
  })

  it('tells nothing of the value when it does not open', () => {
    const bytes = encryptField(keys, 'secret', place)
    expect(() => decryptField(keys, bytes, { ...place, id: 'b' })).toThrow(/^(?!.*secret)/)
  })

  it('opens under its own version after a rotation', () => {
    const old = encryptField(keys, 'before', place)
    keys.rotate('field')
    const fresh = encryptField(keys, 'after', place)
    expect([keyVersionOf(old), keyVersionOf(fresh)]).toEqual([1, 2])
    expect(decryptField(keys, old, place).toString()).toBe('before')
    expect(decryptField(keys, fresh, place).toString()).toBe('after')
    const swapped = Buffer.from(old)
    swapped.writeUInt16BE(2, 1)
    expect(() => decryptField(keys, swapped, place)).toThrow(/does not open/)
  })
})

describe('deriveKey', () => {
  it('keeps labels and parts apart', () => {
    const key = Buffer.alloc(32, 1)
    const made = [
      deriveKey(key, 'a'),
      deriveKey(key, 'b'),
      deriveKey(key, 'a', ''),
      deriveKey(key, 'a', 'b', 'c'),
      deriveKey(key, 'a', 'bc'),
      deriveKey(key, 'a', 'bc', ''),
      deriveKey(Buffer.alloc(32, 2), 'a'),
    ]
    expect(new Set(made.map((each) => each.toString('hex'))).size).toBe(made.length)
  })
})

describe('a blind index', () => {
  it('is the same for the same value and kind, and says nothing else', () => {
    const index = blindIndex(keys, 'phone', '13800000000')
    expect(index).toHaveLength(32)
    expect(blindIndex(keys, 'phone', '13800000000').equals(index)).toBe(true)
    expect(blindIndex(keys, 'phone', '13800000001').equals(index)).toBe(false)
    expect(blindIndex(keys, 'identity-number', '13800000000').equals(index)).toBe(false)
    expect(blindIndex(keys, 'a"\nb', 'c').equals(blindIndex(keys, 'a', 'b"\nc'))).toBe(false)
  })

  it('is found under all keys while a rotation is under way', () => {
    const before = blindIndex(keys, 'phone', '1')
    keys.rotate('index')
    const after = blindIndex(keys, 'phone', '1')
    expect(after.equals(before)).toBe(false)
    expect(blindIndexes(keys, 'phone', '1')).toEqual([after, before])
  })
})

describe('a commitment', () => {
  it('opens with its salt and value, in whatever order the names stand, and with nothing else', () => {
    const { salt, commitment } = commit({ text: 'the lamp is broken', at: [31.05, 116.95] })
    expect([salt.length, commitment.length]).toEqual([16, 32])
    expect(opens(commitment, salt, { at: [31.05, 116.95], text: 'the lamp is broken' })).toBe(true)
    expect(opens(commitment, salt, { text: 'the lamp is broken', at: [31.05, 116.96] })).toBe(false)
    expect(opens(commitment, Buffer.alloc(16), { text: 'the lamp is broken', at: [31.05, 116.95] })).toBe(false)
    expect(opens(commitment.subarray(1), salt, { text: 'the lamp is broken', at: [31.05, 116.95] })).toBe(false)
    expect(commit('x').commitment.equals(commit('x').commitment)).toBe(false)
  })

  it('cannot be opened by moving bytes between salt and value', () => {
    const { salt, commitment } = commit('abc')
    expect(opens(commitment, salt.subarray(0, 15), 'abc')).toBe(false)
    expect(opens(commitment, Buffer.concat([salt, Buffer.from('"')]), 'bc')).toBe(false)
  })
})
