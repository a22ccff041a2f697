import { describe, expect, it } from 'vitest'
import { bookOf, type Place } from '../book.ts'
import type { Day } from '../day.ts'
import { findNamedPlace } from './places.ts'

const place = (code: string, name: string, level: Place['level'], to: Day | null = null): Place => ({
  ...{ code, name, level, kind: level, statisticalOnly: false, sort: 0, from: '2020-01-01' as Day, to },
  ...{ successor: null, lon: null, lat: null },
})
const book = bookOf({
  county: '990201',
  version: 1n,
  places: [
    place('990201', '苇塘县', 'county'),
    place('990201001', '石桥镇', 'town'),
    place('990201002', '柳林街道', 'town'),
    place('990201001001', '和平村', 'village'),
    place('990201002001', '和平村', 'village'),
    place('990201001002', '三村村', 'village'),
    place('990201001003', '龙安村', 'village'),
    place('990201001004', '老河村', 'village', '2023-06-01' as Day),
    place('990201002002', '老河村', 'village'),
    { ...place('990201001598', '石桥虚拟社区', 'village'), statisticalOnly: true },
  ],
  organisations: [],
  parameters: [],
})
const found = (typed: string, town?: string) => {
  const answer = findNamedPlace(book, typed, town)
  return 'code' in answer ? answer.code : answer.refused
}

describe('a place', () => {
  it.each([
    ['990201001003', '990201001003'],
    ['９９０２０１００１００３', '990201001003'],
    ['990201001999', 'import/no-such-place'],
    ['龙安村村委会', '990201001003'],
    [' 龙　安村 ', '990201001003'],
    ['三村村委会', '990201001002'],
    ['石桥镇龙安村', '990201001003'],
    ['柳林街道办事处', '990201002'],
    ['柳林街道', '990201002'],
    ['不在这里', 'import/no-such-place'],
    ['石桥虚拟社区', 'import/no-such-place'],
  ])('%s is %s', (typed, code) => expect(found(typed)).toBe(code))

  it('of a name that several bear needs its town', () => {
    expect(found('和平村')).toBe('import/several-places')
    expect(found('和平村', '柳林街道')).toBe('990201002001')
    expect(found('和平村', '没有的镇')).toBe('import/no-such-place')
    expect(found('龙安村', '柳林街道')).toBe('import/no-such-place')
  })

  it('that ended is found only where no other bears its name', () => {
    expect(found('老河村')).toBe('990201002002')
    expect(found('老河村', '石桥镇')).toBe('990201001004')
  })
})
