import { expect, it } from 'vitest'
import { lanesOf, type ScorePart } from './score-lanes.ts'

const part = (id: string, kind: ScorePart['kind'], counted: number, more: Partial<ScorePart> = {}): ScorePart => ({
  ...{ id, words: id, kind, counted, recorded: counted, goal: 0 },
  ...more,
})

it('begins each lane where the last one ended, and ends with the score', () => {
  const { lanes, total } = lanesOf([
    part('work', 'earned', 6000, { goal: 8000 }),
    part('care', 'earned', 2000, { goal: 2000 }),
    part('plus', 'bonus', 1000, { recorded: 2000 }),
    part('minus', 'deduction', -500),
  ])
  // Everything ends at 10.0, above the cap: that is the width.
  expect(lanes.map(({ from, counted }) => [from, counted])).toEqual([
    [0, 60],
    [60, 20],
    [80, 10],
    [85, 5],
  ])
  expect(lanes[0]?.goal).toBe(80)
  expect(lanes[2]).toMatchObject({ above: 10, goal: 0 })
  expect(total).toBe(85)
})
it('leaves room at the left for a score below zero', () => {
  const { lanes, total } = lanesOf([part('work', 'earned', 3000, { goal: 6000 }), part('minus', 'deduction', -5000)])
  expect(lanes[0]).toMatchObject({ from: 25, counted: 37.5, goal: 75 })
  expect(lanes[1]).toMatchObject({ from: 0, counted: 62.5 })
  expect(total).toBe(0)
})
it('has no width to divide by where nothing was recorded', () => {
  expect(lanesOf([part('work', 'earned', 0)])).toMatchObject({ lanes: [{ from: 0, counted: 0 }], total: 0 })
})
