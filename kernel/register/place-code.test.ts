import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  ancestorOf,
  chainOf,
  contains,
  coveringPrefixes,
  fromNationalCode,
  gridCode,
  isPlaceCode,
  levelOf,
  nationalCode,
  parentOf,
  prefixUpper,
} from './place-code.ts'

test.each([
  ['34', 'province', undefined],
  ['3408', 'city', '34'],
  ['340881', 'county', '3408'],
  ['340881002', 'town', '340881'],
  ['340881002004', 'village', '340881002'],
  ['340881002004001', 'grid', '340881002004'],
])('%s is a %s under %s', (code, level, parent) => {
  expect(levelOf(code)).toBe(level)
  expect(parentOf(code)).toBe(parent)
})

it('refuses what is no code', () => {
  for (const text of ['', '3', '34088', '3408810', '34088x', '040881', '3408810020040011', ' 340881']) {
    expect(isPlaceCode(text), text).toBe(false)
    expect(() => levelOf(text), text).toThrow(RangeError)
  }
})

it('walks up', () => {
  expect(ancestorOf('340881002004001', 'town')).toBe('340881002')
  expect(ancestorOf('340881', 'county')).toBe('340881')
  expect(ancestorOf('3408', 'county')).toBeUndefined()
  expect(chainOf('340881002')).toEqual(['340881002', '340881', '3408', '34'])
})

it('knows what lies below', () => {
  expect(contains('340881', '340881002004')).toBe(true)
  expect(contains('340881', '340881')).toBe(true)
  expect(contains('340881002', '340881')).toBe(false)
  expect(contains('340881', '340882100')).toBe(false)
})

describe('prefixUpper', () => {
  test.each([
    ['3408', '3409'],
    ['340829', '340830'],
    ['340899', '340900'],
    ['340881002', '340881003'],
    ['340881002004999', '340881002005000'],
  ])('%s → %s', (prefix, upper) => {
    expect(prefixUpper(prefix)).toBe(upper)
  })

  it('bounds exactly the subtree, for random codes', () => {
    const code = (min: number, max: number) =>
      fc.stringMatching(new RegExp(`^[1-8]\\d{${min - 1},${max - 1}}$`)).filter(isPlaceCode)
    fc.assert(
      fc.property(code(2, 12), code(2, 15), fc.stringMatching(/^\d{0,3}$/), (prefix, other, rest) => {
        for (const candidate of [other, prefix + rest]) {
          const within = candidate >= prefix && candidate < prefixUpper(prefix)
          expect(within).toBe(candidate.startsWith(prefix))
        }
      }),
    )
  })

  it('has no answer where there is none', () => {
    for (const prefix of ['', '99', '34a']) expect(() => prefixUpper(prefix)).toThrow(RangeError)
  })
})

it('drops prefixes that others cover', () => {
  expect(coveringPrefixes(['340881002', '340881', '340882', '340881002004', '340882'])).toEqual(['340881', '340882'])
  expect(coveringPrefixes([])).toEqual([])
})

test.each([
  ['34', '340000000000'],
  ['3408', '340800000000'],
  ['3410', '341000000000'],
  ['340881', '340881000000'],
  ['340881002', '340881002000'],
  ['340881002004', '340881002004'],
])('%s is written %s by others', (code, national) => {
  expect(nationalCode(code)).toBe(national)
  expect(fromNationalCode(national)).toBe(code)
})

it('numbers grids from 1 to 999', () => {
  expect(gridCode('340881002004', 1)).toBe('340881002004001')
  expect(gridCode('340881002004', 999)).toBe('340881002004999')
  for (const n of [0, 1000, 1.5]) expect(() => gridCode('340881002004', n)).toThrow(RangeError)
  expect(() => gridCode('340881002', 1)).toThrow(RangeError)
  expect(() => nationalCode('340881002004001')).toThrow(RangeError)
  expect(() => fromNationalCode('340881')).toThrow(RangeError)
})
