import { expect, it } from 'vitest'
import { drawingOf, type Outline } from './map-drawing.ts'

const square: Outline = [[[[116, 30], [118, 30], [118, 31], [116, 31], [116, 30]]]] // biome-ignore format: one ring
const town = (code: string, count: number, lon: number | null = 117) => ({ code, name: code, lon, lat: 30.5, count })

it('keeps the shape of the county: as wide as it is, by the cosine of the latitude', () => {
  const { width, height, path } = drawingOf(square, [])
  expect(width).toBe(520)
  expect((height - 72) / (width - 72)).toBeCloseTo(1 / (2 * Math.cos((30.5 * Math.PI) / 180)), 2)
  expect(path).toMatch(/^M36 \d+(\.\d)?L484 /)
})

it('draws squares whose areas go with the counts, none too small for its number', () => {
  const { towns } = drawingOf(square, [town('a', 100), town('b', 25), town('c', 0)])
  expect(towns.map(({ side }) => side)).toEqual([44, 22, 20])
  expect(towns[0]).toMatchObject({ x: 260 })
})

it('leaves out a town without a position', () => {
  expect(drawingOf(square, [town('a', 1, null)]).towns).toEqual([])
})
