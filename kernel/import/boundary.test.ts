import { describe, expect, it } from 'vitest'
import { boundariesOf, toWgs84 } from './boundary.ts'

const square = (west: number, south: number, size: number) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const area = (code: string, ...rings: number[][][]) => ({
  type: 'Feature',
  properties: { code },
  geometry: { type: 'Polygon', coordinates: rings },
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

describe('a point', () => {
  const town = area('340881001', square(116, 31, 1), square(116.4, 31.4, 0.2))
  const village = area('340881001001', square(116.1, 31.1, 0.1))
  const { find } = boundariesOf(collection(town, village), 'code', 'wgs84')

  it('lies in the smallest area that holds it', () => {
    expect(find({ lon: 116.15, lat: 31.15 })).toBe('340881001001')
    expect(find({ lon: 116.8, lat: 31.8 })).toBe('340881001')
  })
  it('lies not in a hole, nor outside', () => {
    expect(find({ lon: 116.5, lat: 31.5 })).toBeUndefined()
    expect(find({ lon: 117.1, lat: 31.5 })).toBeUndefined()
  })
  it('of another datum is brought over, and so are boundaries', () => {
    const [lon, lat] = toWgs84([116.95, 31.05], 'gcj02')
    expect([Math.abs(lon - 116.95), Math.abs(lat - 31.05)].every((d) => d > 0.001 && d < 0.01)).toBe(true)
    const drawn = boundariesOf(collection(area('340881001', square(116.95, 31.05, 0.001))), 'code', 'gcj02')
    const [x, y] = toWgs84([116.9505, 31.0505], 'gcj02')
    expect(drawn.find({ lon: x, lat: y })).toBe('340881001')
    expect(drawn.find({ lon: 116.9505, lat: 31.0505 })).toBeUndefined()
  })
})

it('areas in several parts are read; what is none is refused', () => {
  const parts = {
    properties: { code: '340881' },
    geometry: { type: 'MultiPolygon', coordinates: [[square(116, 31, 1)], [square(118, 31, 1)]] },
  }
  expect(boundariesOf(collection(parts), 'code', 'wgs84').find({ lon: 118.5, lat: 31.5 })).toBe('340881')
  expect(() => boundariesOf({}, 'code', 'wgs84')).toThrow('no collection')
  expect(() => boundariesOf(collection(area('桐城', square(1, 1, 1))), 'code', 'wgs84')).toThrow('no code')
})
