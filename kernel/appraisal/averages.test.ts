import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lotsOf, meanOf, medianOf, type Scored, wholeOf } from './averages.ts'

/* Means and medians of groups, of which nobody is recognized. */

describe('mean and median', () => {
  it.each([
    [[], undefined, undefined],
    [[88_000], 88_000, 88_000],
    [[90_000, 80_000, 70_000], 80_000, 80_000],
    // 260.001 / 3 = 86.667; a pair that lies one thousandth apart
    [[90_000, 90_000, 80_001], 86_667, 90_000],
    [[1, 2], 2, 2],
    [[-3000, -1000], -2000, -2000],
    [[-1, -2], -2, -2],
  ])('of %j', (totals, mean, median) => {
    expect([meanOf(totals), medianOf(totals)]).toEqual([mean, median])
  })
})

const order = ['principal', 'deputy', 'reserve']
const some = (unit: string, group: string, count: number, grade: string | null = null): Scored[] =>
  Array.from({ length: count }, (_, i) => ({ unit, group, total: 80_000 + 1000 * i, grade }))
const told = (scored: readonly Scored[]) =>
  lotsOf(scored, order, 5).lots.map(({ unit, groups, totals }) => [unit, groups.join('+'), totals.length])

describe('groups of a place', () => {
  it('stand by themselves where each has enough', () => {
    expect(told([...some('a', 'deputy', 9), ...some('a', 'principal', 5)])).toEqual([
      ['a', 'principal', 5],
      ['a', 'deputy', 9],
    ])
  })
  it('are told with the smallest of the others where they are too small', () => {
    expect(told([...some('a', 'principal', 4), ...some('a', 'deputy', 20), ...some('a', 'reserve', 8)])).toEqual([
      ['a', 'principal+reserve', 12],
      ['a', 'deputy', 20],
    ])
    expect(told([...some('a', 'principal', 1), ...some('a', 'deputy', 2), ...some('a', 'reserve', 3)])).toEqual([
      ['a', 'principal+deputy+reserve', 6],
    ])
  })
  it('are left out where all of them together are too few', () => {
    const scored = [...some('a', 'principal', 2), ...some('a', 'deputy', 2), ...some('b', 'deputy', 5)]
    expect(told(scored)).toEqual([['b', 'deputy', 5]])
    expect(lotsOf(scored, order, 5).leftOut).toBe(1)
  })
  it('are as large as the scheme says', () => {
    const scored = [...some('a', 'principal', 2), ...some('a', 'deputy', 3), ...some('b', 'deputy', 1)]
    const groups = (fewest: number) =>
      lotsOf(scored, order, fewest).lots.map(({ unit, totals }) => [unit, totals.length])
    expect(groups(2)).toEqual([
      ['a', 2],
      ['a', 3],
    ])
    expect(groups(3)).toEqual([['a', 5]])
    expect(groups(6)).toEqual([])
  })
  it('come with how many have which grade', () => {
    const { lots } = lotsOf([...some('a', 'deputy', 4, 'competent'), ...some('a', 'deputy', 2, 'excellent')], order, 5)
    expect(Object.fromEntries(lots[0]?.grades ?? [])).toEqual({ competent: 4, excellent: 2 })
  })
})

describe('all places together', () => {
  const worlds = fc.array(
    fc.record({
      unit: fc.constantFrom('a', 'b', 'c'),
      group: fc.constantFrom(...order),
      total: fc.integer({ min: -5000, max: 100_000 }),
      grade: fc.constantFrom(null, 'excellent', 'competent'),
    }),
    { maxLength: 80 },
  )
  it('nothing is told of fewer than enough, and what is left of a sum after all that is told is nobody’s', () => {
    fc.assert(
      fc.property(worlds, (scored) => {
        const { lots } = lotsOf(scored, order, 5)
        for (const { totals } of lots) expect(totals.length).toBeGreaterThanOrEqual(5)
        for (const { groups, totals } of wholeOf(lots, order)) {
          const parts = lots.filter((lot) => lot.groups.join() === groups.join())
          expect(totals.length).toBe(parts.reduce((all, part) => all + part.totals.length, 0))
        }
      }),
    )
  })
  it('everybody of a place that is told stands in one lot of it', () => {
    fc.assert(
      fc.property(worlds, (scored) => {
        const { lots } = lotsOf(scored, order, 5)
        for (const unit of new Set(lots.map((lot) => lot.unit))) {
          const all = scored.filter((one) => one.unit === unit).map(({ total }) => total)
          const found = lots.filter((lot) => lot.unit === unit).flatMap(({ totals }) => totals)
          expect([...found].sort((a, b) => a - b)).toEqual(all.sort((a, b) => a - b))
        }
      }),
    )
  })
})
