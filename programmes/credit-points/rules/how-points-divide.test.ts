import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { cases } from './how-points-divide.cases.ts'
import { howPointsDivide } from './how-points-divide.ts'

const none = {
  get: (id: string): never => {
    throw new Error(`asked for ${id}`)
  },
}
const divide = (lots: (typeof cases)[number][1], to: number) => {
  const answer = askRule(howPointsDivide, { lots, to }, none)
  if (isRefusal(answer)) throw new Error('refused')
  return answer.value
}

it.each(cases)('%s', (_, lots, to, comes) => {
  expect(divide(lots, to)).toEqual(comes)
})

it('gives exactly what was agreed, and of no lot more than it holds', () => {
  const points = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 6 })
  fc.assert(
    fc.property(points, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
      const lots = each.map((n, i) => ({ until: `${2026 + i}-12-31`, points: n }))
      const to = Math.round(each.reduce((a, b) => a + b, 0) * share)
      const taken = divide(lots, to)
      expect(taken.reduce((sum, one) => sum + one.points, 0)).toBe(to)
      for (const one of taken)
        expect(one.points).toBeLessThanOrEqual(lots.find(({ until }) => until === one.until)?.points ?? 0)
    }),
    { seed: 20261121 },
  )
})
