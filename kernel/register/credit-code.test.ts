import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { creditCodeCheckCharacter, creditCodeWords, parseCreditCode } from './credit-code.ts'

it('agrees with the reference code of the standard', () => {
  expect(parseCreditCode('91350100M000100Y43')).toEqual({
    normal: '91350100M000100Y43',
    area: '350100',
    organisationCode: 'M000100Y-4',
  })
})

it('takes lower case, full-width characters, blanks, hyphens and an apostrophe', () => {
  const whole = parseCreditCode('91350100M000100Y43')
  for (const typed of [
    '91350100m000100y43',
    '９１３５０１００Ｍ０００１００Ｙ４３',
    ' 91350100-M000100Y-43',
    "'91350100M000100Y43",
  ]) {
    expect(parseCreditCode(typed), typed).toEqual(whole)
  }
})

test.each([
  ['', 'empty'],
  ['91350100M000100Y4', 'wrong-length'],
  ['91350100M000100Y430', 'wrong-length'],
  ['91350100M000100Y44', 'check-character'],
  ['91350100M0O0100Y43', 'confusable-letter'],
  ['9135010OM000100Y43', 'confusable-letter'],
  ['913501A0M000100Y43', 'wrong-characters'],
  ['91350100M000100Y4。', 'wrong-characters'],
  ['9.135E+17', 'spreadsheet-number'],
  ['913408810000010000', 'spreadsheet-number'],
])('%j is refused: %s', (typed, refused) => {
  expect(parseCreditCode(typed)).toEqual({ refused })
})

it('finds every single wrong character', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = fc.stringMatching(/^91340881MA[0-9A-HJ-NPQRTUWXY]{7}$/)
  fc.assert(
    fc.property(body, fc.integer({ min: 8, max: 16 }), fc.integer({ min: 1, max: 30 }), (first17, at, plus) => {
      const good = first17 + creditCodeCheckCharacter(first17)
      expect(parseCreditCode(good)).toMatchObject({ normal: good })
      const other = alphabet[(alphabet.indexOf(good[at]!) + plus) % 31]
      expect(parseCreditCode(good.slice(0, at) + other + good.slice(at + 1))).toHaveProperty('refused')
    }),
  )
})

it('has words in both languages for every refusal', () => {
  for (const words of Object.values(creditCodeWords)) {
    expect(words.zh).toMatch(/\p{Script=Han}/u)
    expect(words.en).toMatch(/^[A-Z]/)
  }
})
