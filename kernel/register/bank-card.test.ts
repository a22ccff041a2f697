import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { isBankCard } from './bank-card.ts'

test.each([
  ['6217000000001234560', true],
  ['621700000000001236', true],
  ['6228480000000000018', true],
  ['6217000000001234506', false],
  ['6217000000001234561', false],
  ['621700000', false],
  ['62170000000012345600', false],
  ['6217 0000 0000 1234 560', false],
  ['621700000000123456X', false],
  ['', false],
])('%j: %s', (digits, expected) => {
  expect(isBankCard(digits)).toBe(expected)
})

it('finds every single wrong digit', () => {
  const right = '6217000000001234560'
  fc.assert(
    fc.property(fc.nat(right.length - 1), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const wrong = (Number(right[at]) + by) % 10
      expect(isBankCard(right.slice(0, at) + wrong + right.slice(at + 1))).toBe(false)
    }),
  )
})
