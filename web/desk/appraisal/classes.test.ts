import { expect, it } from 'vitest'
import { classesOf } from './classes.ts'

it('parts scores into round classes that leave nobody out', () => {
  expect(classesOf([90_100, 91_000, 94_999, 95_000])).toEqual([
    { from: 90_000, to: 90_500, count: 1 },
    { from: 90_500, to: 91_000, count: 0 },
    { from: 91_000, to: 91_500, count: 1 },
    { from: 91_500, to: 92_000, count: 0 },
    { from: 92_000, to: 92_500, count: 0 },
    { from: 92_500, to: 93_000, count: 0 },
    { from: 93_000, to: 93_500, count: 0 },
    { from: 93_500, to: 94_000, count: 0 },
    { from: 94_000, to: 94_500, count: 0 },
    { from: 94_500, to: 95_000, count: 1 },
    { from: 95_000, to: 95_500, count: 1 },
  ])
})
it('takes scores below zero and scores far apart', () => {
  for (const totals of [[-1500, 300], [-2_000_000, 0, 3_000_000], [0], [7, 7, 7]]) {
    const classes = classesOf(totals)
    expect(classes.length).toBeLessThanOrEqual(12)
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(totals.length)
    expect(classes[0]?.from).toBeLessThanOrEqual(Math.min(...totals))
    expect(classes.at(-1)?.to).toBeGreaterThan(Math.max(...totals))
  }
  expect(classesOf([])).toEqual([])
})
