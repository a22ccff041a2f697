import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSheet, undo } from '../appraisal/grid-model.ts'
import { asBefore, cellsOf, evenly, fill, itemsOff, rowsOf, sameRows, splitEvenly, unreadIn } from './division-model.ts'

const items = [
  { id: 'tea', indicator: 'industry', title: '茶叶', due: 10_000 },
  { id: 'roads', indicator: 'living', title: '道路', due: 7000 },
]
const officials = [{ subject: 'a' }, { subject: 'b' }, { subject: 'c' }]
const sides = { items, officials }

describe('an even split', () => {
  it('comes to exactly the whole, whatever the whole and however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 60 }), (points, parts) => {
        const split = splitEvenly(points, parts)
        expect(split.reduce((a, b) => a + b, 0)).toBe(points)
        expect(Math.max(...split) - Math.min(...split)).toBeLessThanOrEqual(10)
      }),
    )
  })

  it('gives what is left to the first ones, in hundredths', () => {
    expect(splitEvenly(10_000, 3)).toEqual([3340, 3330, 3330])
    expect(splitEvenly(5, 2)).toEqual([5, 0])
    expect(splitEvenly(100, 0)).toEqual([])
  })
})

describe('the table of a division', () => {
  it('is filled in one change that is undone as one', () => {
    const filled = fill(openSheet(2, 3), evenly(sides, [0, 1]))
    expect(itemsOff(rowsOf(filled, sides), items)).toBe(0)
    expect(rowsOf(filled, sides)).toHaveLength(6)
    expect(rowsOf(undo(filled), sides)).toEqual([])
    expect(fill(filled, [])).toBe(filled)
  })

  it('says which items are off, and by the cells which cannot be saved', () => {
    const half = fill(openSheet(2, 3), cellsOf(sides, [{ item: 'tea', person: 'a', points: 9500 }]))
    expect(itemsOff(rowsOf(half, sides), items)).toBe(2)
    const typed = new Map(half.typed).set(1, { text: '十分' }).set(2, { text: '-1', points: -1000 })
    expect(unreadIn({ ...half, typed })).toBe(2)
  })

  it('is the same in whichever order, and another one where a point moved', () => {
    const rows = [
      { item: 'tea', person: 'a', points: 1 },
      { item: 'tea', person: 'b', points: 2 },
    ]
    expect(sameRows(rows, [...rows].reverse())).toBe(true)
    expect(sameRows(rows, [{ item: 'tea', person: 'a', points: 3 }])).toBe(false)
  })
})

describe('last year’s table', () => {
  const before = [
    { indicator: 'industry', title: '茶叶', subject: 'a', points: 3000 },
    { indicator: 'industry', title: '茶叶', subject: 'b', points: 6000 },
    { indicator: 'industry', title: '茶叶', subject: 'gone', points: 1000 },
    { indicator: 'industry', title: '蚕桑', subject: 'a', points: 5000 },
  ]
  it('is taken over in its proportions, to exactly what an item gives now, without whoever left and what ended', () => {
    expect(asBefore(items, officials, before)).toEqual([
      { item: 'tea', person: 'a', points: 3330 },
      { item: 'tea', person: 'b', points: 6670 },
    ])
  })
})
