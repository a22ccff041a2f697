import { expect, it } from 'vitest'
import { alignedPoints } from './points.ts'

it('gives every number of a column as many decimals as the longest has, one at least', () => {
  const show = alignedPoints([99_300, 100_480, null, -500])
  expect([99_300, 100_480, null, -500].map(show)).toEqual(['99.30', '100.48', '', '−0.50'])
  expect(alignedPoints([1000, null])(1000)).toBe('1.0')
})
