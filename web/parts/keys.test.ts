import { describe, expect, it } from 'vitest'
import { keyName } from './keys.ts'

describe('the name of a key', () => {
  it('is the letter, whether or not capitals are on', () => {
    expect(keyName({ key: 'J', code: 'KeyJ' })).toBe('j')
    expect(keyName({ key: '?', code: 'Slash' })).toBe('?')
    expect(keyName({ key: 'ArrowDown', code: 'ArrowDown' })).toBe('ArrowDown')
  })
  it('is its place on the board while a Chinese input method is open', () => {
    expect(keyName({ key: 'Process', code: 'KeyJ' })).toBe('j')
    expect(keyName({ key: 'Process', code: 'Digit1' })).toBe('1')
  })
})
