import { expect, it } from 'vitest'
import type { Village } from '../about.ts'
import { findNearest, isFar } from './near.ts'

const village = (code: string, lon: number | null, lat: number | null): Village => ({
  code,
  name: code,
  fullName: code,
  lon,
  lat,
  phone: null,
})
const villages = [
  village('a', 116.9, 31.0),
  village('b', 117.0, 31.0),
  village('c', null, null),
  village('d', 116.95, 31.2),
]

it.each([
  [116.94, 31.0, 'a'],
  [116.96, 31.0, 'b'],
  [116.95, 31.15, 'd'],
])('from %d, %d the nearest is %s', (lon, lat, code) => {
  expect(findNearest(villages, lon, lat)?.code).toBe(code)
})
it('measures a degree of longitude shorter than one of latitude', () => {
  expect(findNearest([village('east', 117.1, 31.0), village('north', 117.0, 31.095)], 117.0, 31.0)?.code).toBe('east')
})
it('knows no nearest where no village has a position, and what is far', () => {
  expect(findNearest([village('c', null, null)], 117, 31)).toBeUndefined()
  expect(isFar(villages[0] as Village, 116.9, 31.2)).toBe(false)
  expect(isFar(villages[0] as Village, 121.5, 31.2)).toBe(true)
})
