import { describe, expect, it } from 'vitest'
import { byDistance, metresBetween } from './near.ts'

const lane = { lon: 116.95, lat: 31.05 }

describe('distance', () => {
  it.each([
    ['the same spot', lane, 0],
    ['a thousandth of a degree north', { lon: 116.95, lat: 31.051 }, 111],
    ['a thousandth of a degree east', { lon: 116.951, lat: 31.05 }, 95],
    ['two hundredths away on both', { lon: 116.97, lat: 31.07 }, 2932],
  ])('%s', (_, other, metres) => {
    expect(Math.round(metresBetween(lane, other))).toBe(metres)
    expect(Math.round(metresBetween(other, lane))).toBe(metres)
  })
})

describe('rows by distance', () => {
  const villages = new Map([['340881002004', { lon: 116.96, lat: 31.05 }]])
  const row = (id: string, place: string, lon: number | null = null, lat: number | null = null) => ({
    id,
    place,
    lon,
    lat,
  })
  it('takes a point before its village, and puts what nobody can place last, in its order', () => {
    const rows = [
      row('nowhere', '340881999999'),
      row('village', '340881002004001'),
      row('near', '340881002004', 116.9501, 31.05),
      row('nowhere too', '340881999998'),
      row('far', '340881002004', 117.2, 31.05),
    ]
    const sorted = byDistance(rows, lane, villages)
    expect(sorted.map(({ row: { id } }) => id)).toEqual(['near', 'village', 'far', 'nowhere', 'nowhere too'])
    expect(sorted.map(({ toVillage }) => toVillage)).toEqual([false, true, false, true, true])
    expect(sorted.map(({ metres }) => metres !== undefined)).toEqual([true, true, true, false, false])
  })
})
