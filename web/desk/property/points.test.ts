import { expect, it } from 'vitest'
import { inPoints } from './points.ts'

it.each([
  [0, '0'],
  [-3000, '−3'],
  [500, '+0.5'],
  [-1250, '−1.25'],
  [2001, '+2.001'],
  [-20, '−0.02'],
])('tells %i thousandths as %s', (thousandths, words) => {
  expect(inPoints(thousandths)).toBe(words)
})
