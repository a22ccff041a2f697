import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { placesUnder, readPlaces } from '#county/places/places.ts'
import { insidePolygon, lattice, type Point, type Polygon, sites } from './positions.ts'
import { simplifyTogether } from './simplify.ts'

type County = {
  id: string
  properties: { code: string; name: string; datum: string; datumAssumed: boolean }
  geometry: { type: string; coordinates: Polygon[] }
}
const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const counties = (JSON.parse(text('counties.json')) as { features: County[] }).features
const { positions, derived } = JSON.parse(text('positions.json')) as {
  positions: Record<string, Point>
  derived: boolean
}
const within = (point: Point, county: string) =>
  counties.find((one) => one.id === county)!.geometry.coordinates.some((part) => insidePolygon(point, part))

describe('boundaries', () => {
  it('are ten, small enough for a phone, under the codes of today, marked as assumed', () => {
    expect(text('counties.json').length).toBeLessThan(60_000)
    expect(counties.map((county) => county.id)).toEqual(
      placesUnder('3408', 'county')
        .map((county) => county.code)
        .filter((code) => code !== '340871'),
    )
    for (const { id, properties } of counties) {
      expect(properties).toMatchObject({ code: id, datum: 'WGS-84', datumAssumed: true })
      expect(readPlaces().find((place) => place.code === id)!.name).toBe(properties.name)
    }
  })

  it('are closed rings that do not cross themselves', () => {
    for (const { id, geometry } of counties) {
      for (const ring of geometry.coordinates.flat()) {
        expect(ring.length, id).toBeGreaterThanOrEqual(4)
        expect(ring[0], id).toEqual(ring.at(-1))
        expect(crossings(ring), id).toBe(0)
      }
    }
  })

  it('share their borders with their neighbours after simplification', () => {
    const sides = new Map<string, number>()
    for (const ring of counties.flatMap((county) => county.geometry.coordinates.flat())) {
      for (let i = 1; i < ring.length; i++) {
        const key = [ring[i - 1]!.join(), ring[i]!.join()].sort().join(' ')
        sides.set(key, (sides.get(key) ?? 0) + 1)
      }
    }
    expect([...sides.values()].filter((n) => n === 2).length / sides.size).toBeGreaterThan(0.4)
  })

  it('lie in the south-west of Anhui', () => {
    for (const [x, y] of counties.flatMap((county) => county.geometry.coordinates.flat(2))) {
      expect(x > 115.7 && x < 117.5 && y > 29.7 && y < 31.4).toBe(true)
    }
  })
})

describe('positions', () => {
  it('are said to be derived, and given for every place that is not a stub', () => {
    expect(derived).toBe(true)
    const real = readPlaces().filter((place) => !place.statisticalOnly)
    expect(Object.keys(positions).sort()).toEqual(real.map((place) => place.code).sort())
  })

  it('lie inside the boundary of their county, the economic zone inside 迎江区', () => {
    const outside = Object.entries(positions).filter(([code, point]) => {
      const county = code.slice(0, 6) === '340871' ? '340802' : code.slice(0, 6)
      return code.length > 4 && !within(point, county)
    })
    expect(outside).toEqual([])
  })

  it('keep towns apart', () => {
    for (const county of counties) {
      const towns = placesUnder(county.id, 'town').map((town) => positions[town.code]!)
      for (const [i, [x, y]] of towns.entries()) {
        for (const [u, v] of towns.slice(i + 1)) expect(Math.hypot((x - u) * 95, (y - v) * 111)).toBeGreaterThan(1)
      }
    }
  })

  it('put a village nearer to its own town than to most others', () => {
    const towns = placesUnder('340881', 'town')
    const far = (a: Point, b: Point) => Math.hypot((a[0] - b[0]) * 0.86, a[1] - b[1])
    for (const village of placesUnder('340881', 'village')) {
      const at = positions[village.code]!
      const own = far(at, positions[village.parent!]!)
      expect(towns.filter((town) => far(at, positions[town.code]!) < own - 1e-4).length).toBeLessThanOrEqual(1)
    }
  })
})

it('simplifies a shared border once for both sides', () => {
  const border: Point[] = [
    [1, 0],
    [1.001, 0.25],
    [0.999, 0.5],
    [1.2, 0.75],
    [1, 1],
  ]
  const left: Polygon = [[[0, 0], ...border, [0, 1], [0, 0]]]
  const right: Polygon = [[[2, 0], [2, 1], ...border.toReversed(), [2, 0]]]
  const [[a], [b]] = simplifyTogether([[left], [right]], 0.01) as [[Polygon], [Polygon]]
  const kept = (polygon: Polygon) =>
    [...new Set(polygon[0]!.filter(([x]) => x > 0.5 && x < 1.5).map((point) => point.join()))].sort()
  expect(kept(a)).toEqual(kept(b))
  expect(kept(a)).toContain('1.2,0.75')
  expect(kept(a)).not.toContain('1.001,0.25')
})

it('divides an area into as many cells as asked, without chance', () => {
  const square: Polygon = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ]
  const points = lattice([square], 400)
  const cells = sites(points, [0, 0], 7)
  expect(cells).toHaveLength(7)
  expect(cells.flatMap((cell) => cell.points)).toHaveLength(points.length)
  expect(sites(points, [0, 0], 7)).toEqual(cells)
  expect(() => sites(points.slice(0, 3), [0, 0], 4)).toThrow(RangeError)
})

function crossings(ring: Point[]): number {
  const turn = (a: Point, b: Point, c: Point) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  let found = 0
  for (let i = 1; i < ring.length; i++) {
    for (let j = i + 2; j < ring.length; j++) {
      const [a, b, c, d] = [ring[i - 1]!, ring[i]!, ring[j - 1]!, ring[j]!]
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) found++
    }
  }
  return found
}
