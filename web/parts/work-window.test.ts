import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longWork, workGroups } from '../gallery/desk-sample.ts'
import { groupHeight, layLines, linesBetween, rowHeight, stepTo } from './work-window.ts'

describe('the lines of a worklist', () => {
  it('lie one under the other, heads between', () => {
    const { lines, height } = layLines(workGroups)
    expect(lines.map((line) => line.at)).toEqual(lines.map((_, at) => at))
    expect(lines[1]?.top).toBe(groupHeight)
    expect(lines[7]).toMatchObject({ kind: 'group', top: groupHeight + 6 * rowHeight })
    expect(height).toBe(2 * groupHeight + 17 * rowHeight)
  })
  it('in sight are all that touch the sight, and at most one beyond each end', () => {
    const { lines, height } = layLines(longWork(500))
    fc.assert(
      fc.property(fc.integer({ min: -500, max: height + 500 }), fc.integer({ min: 1, max: 2000 }), (from, tall) => {
        const to = from + tall
        const seen = new Set(linesBetween(lines, from, to))
        const touching = lines.filter(
          (line) => line.top < to && line.top + (line.kind === 'group' ? groupHeight : rowHeight) > from,
        )
        expect(touching.every((line) => seen.has(line))).toBe(true)
        expect(seen.size).toBeLessThanOrEqual(touching.length + 2)
      }),
    )
  })
  it('lead by keys and stay at the ends', () => {
    const ids = ['a', 'b', 'c']
    expect(stepTo(ids, 'a', 'j')).toBe('b')
    expect(stepTo(ids, 'b', 'ArrowUp')).toBe('a')
    expect(stepTo(ids, 'a', 'k')).toBe('a')
    expect(stepTo(ids, 'c', 'j')).toBe('c')
    expect(stepTo(ids, 'b', 'End')).toBe('c')
    expect(stepTo(ids, 'b', 'Home')).toBe('a')
    expect(stepTo(ids, undefined, 'j')).toBe('a')
    expect(stepTo(ids, 'gone', 'j')).toBe('a')
    expect(stepTo([], undefined, 'j')).toBeUndefined()
  })
})
