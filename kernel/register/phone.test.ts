import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { maskPhone, parsePhone, phoneWords } from './phone.ts'

test.each([
  ['13812342041', 'mobile', '13812342041'],
  [' 138 1234 2041', 'mobile', '13812342041'],
  ['138-1234-2041', 'mobile', '13812342041'],
  ['+86 13812342041', 'mobile', '13812342041'],
  ['8613812342041', 'mobile', '13812342041'],
  ['0086-13812342041', 'mobile', '13812342041'],
  ['013812342041', 'mobile', '13812342041'],
  ['１３８１２３４２０４１', 'mobile', '13812342041'],
  ["'13812342041", 'mobile', '13812342041'],
  ['0556-5321000', 'landline', '0556-5321000'],
  ['（0556）5321000', 'landline', '0556-5321000'],
  ['05565321000', 'landline', '0556-5321000'],
  ['０５５６－５３２１０００', 'landline', '0556-5321000'],
  ['+86 556 5321000', 'landline', '0556-5321000'],
  ['010-62345678', 'landline', '010-62345678'],
  ['02162345678', 'landline', '021-62345678'],
  ['5321000', 'landline', '0556-5321000'],
  ['12345', 'service', '12345'],
  ['110', 'service', '110'],
  ['400 123 4567', 'service', '400-123-4567'],
  ['+852 9123 4567', 'foreign', '+85291234567'],
])('%j is a %s: %s', (typed, kind, normal) => {
  expect(parsePhone(typed, '0556')).toEqual({ kind, normal })
})

it('keeps an extension apart', () => {
  const expected = { kind: 'landline', normal: '0556-5321000', extension: '806' }
  for (const typed of ['0556-5321000-806', '0556-5321000转806', '05565321000 # 806', '0556 5321000 ext. 806']) {
    expect(parsePhone(typed), typed).toEqual(expected)
  }
})

test.each([
  ['', 'empty'],
  ['　', 'empty'],
  ['1.38123E+10', 'spreadsheet-number'],
  ['13812342041/13912342041', 'several-numbers'],
  ['13812342041、0556-5321000', 'several-numbers'],
  ['5321000', 'area-code-needed'],
  ['1381234204', 'not-a-phone'],
  ['12812342041', 'not-a-phone'],
  ['找小王', 'not-a-phone'],
  ['340881199001010123', 'not-a-phone'],
])('%j is refused: %s', (typed, refused) => {
  expect(parsePhone(typed)).toEqual({ refused })
})

it('masks so that no more than seven digits of a mobile number are seen', () => {
  expect(maskPhone('13812342041')).toBe('138****2041')
  expect(maskPhone('0556-5321000')).toBe('0556-***1000')
  expect(maskPhone('010-62345678')).toBe('010-****5678')
  expect(maskPhone('+85291234567')).toBe('********4567')
  expect(maskPhone('12345')).toBe('12345')
  expect(maskPhone('400-123-4567')).toBe('400-123-4567')
})

it('reads again what it wrote, and never throws', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$|^0556-?[2-8]\d{6}$/), (typed) => {
      const once = parsePhone(typed)
      expect(once).toHaveProperty('normal')
      if ('normal' in once) expect(parsePhone(once.normal)).toEqual(once)
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parsePhone(text)))
})

it('has words in both languages for every refusal', () => {
  for (const words of Object.values(phoneWords)) expect(words.zh + words.en).toMatch(/\p{Script=Han}.*[a-z]/u)
})
