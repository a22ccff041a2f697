import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { benchmarks } from '#bench/benchmarks.ts'
import { type Ground, openGround } from '#bench/ground.ts'
import { alone, beside, reached, tableOf } from '#bench/result.ts'
import { chosen } from './bench.ts'

let ground: Ground
beforeAll(async () => {
  ground = await openGround({ adminUrl: inject('testServer').adminUrl, tell: () => {} })
}, 300_000)
afterAll(() => ground.close(), 60_000)

test.each(Object.keys(benchmarks))(
  '%s runs, and says what it measured beside what',
  async (name) => {
    const results = (await benchmarks[name]?.(ground, 'tiny')) ?? []
    expect(results.length).toBeGreaterThan(0)
    for (const result of results) {
      expect(result).toMatchObject({ name: expect.stringMatching(/\w/), unit: expect.stringMatching(/^[a-z/]+$/) })
      expect(result.product).toBeGreaterThan(0)
      for (const may of [result.floor, result.ratio, result.target]) expect(may === null || may > 0).toBe(true)
      expect(result.floor === null).toBe(result.ratio === null)
    }
    expect(new Set(results.map((r) => r.name)).size).toBe(results.length)
  },
  300_000,
)

test('a name chooses one benchmark, a part of a name all that contain it', () => {
  expect(chosen(undefined)).toEqual(Object.keys(benchmarks))
  expect(chosen('search')).toEqual(['search'])
  expect(chosen('case')).toEqual(['file-case', 'import-cases'])
  expect(() => chosen('nothing')).toThrow(/file-case/)
})

test('less is better of what takes time, more of what is done in it', () => {
  expect(beside('a', 'cases/s', 50, 100, 0.5)).toMatchObject({ ratio: 0.5 })
  expect(reached(beside('a', 'cases/s', 49, 100, 0.5))).toBe(false)
  expect(beside('b', 'ms', 20, 10, 0.5)).toMatchObject({ ratio: 0.5 })
  expect(reached(alone('c', 'times', 1.3, 1.25))).toBe(false)
  expect(reached(alone('c', 'times', 1.2, 1.25))).toBe(true)
  expect(reached(alone('d', 'rows/s', 7, null))).toBeUndefined()
  expect(tableOf([beside('a', 'cases/s', 49, 100, 0.5)]).at(-1)).toMatch(/^a .* 49.* 100 .*0\.49 .*0\.50 +missed$/)
})
