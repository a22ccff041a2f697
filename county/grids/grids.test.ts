import fc from 'fast-check'
import { expect, it } from 'vitest'
import { getPlace, placesUnder } from '#county/places/places.ts'
import { levelOf, parentOf } from '#kernel/register/place-code.ts'
import { spread, tongchengGrids } from './grids.ts'

const grids = tongchengGrids()

it('has the published numbers: 116 urban and 1,254 rural', () => {
  expect(grids.filter((grid) => grid.kind === 'urban')).toHaveLength(116)
  expect(grids.filter((grid) => grid.kind === 'rural')).toHaveLength(1254)
})

it('covers each of the 226 real villages and communities with two grids or more', () => {
  const byVillage = Map.groupBy(grids, (grid) => grid.village)
  expect([...byVillage.keys()].sort()).toEqual(
    placesUnder('340881', 'village')
      .map((village) => village.code)
      .sort(),
  )
  for (const [village, own] of byVillage) expect(own.length, village).toBeGreaterThanOrEqual(2)
})

it('counts as urban the communities of subdistricts, and nothing else', () => {
  const urban = new Set(grids.filter((grid) => grid.kind === 'urban').map((grid) => grid.village))
  expect(urban.size).toBe(24)
  for (const code of urban) {
    expect(getPlace(code).kind).toBe('community')
    expect(getPlace(code.slice(0, 9)).kind).toBe('subdistrict')
  }
})

it('numbers the grids of a village from one, with codes of their own', () => {
  expect(new Set(grids.map((grid) => grid.code)).size).toBe(1370)
  expect(grids.find((grid) => grid.code === '340881002004001')).toEqual({
    code: '340881002004001',
    village: '340881002004',
    name: '第1网格',
    fullName: '文昌街道六尺巷社区第1网格',
    kind: 'urban',
  })
  for (const grid of grids) {
    expect(levelOf(grid.code)).toBe('grid')
    expect(parentOf(grid.code)).toBe(grid.village)
  }
})

it('is the same on every call', () => {
  expect(tongchengGrids()).toEqual(grids)
})

it('spreads without loss and with shares that differ by one at most', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 500 }), (total, n) => {
      const shares = spread(total, n)
      expect(shares).toHaveLength(n)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
    }),
  )
})
