import { describe, expect, it, test } from 'vitest'
import { prefixUpper } from '#kernel/register/place-code.ts'
import { inRange, queryToken, tokensOf } from '#kernel/register/search-words.ts'
import { findPlace, getPlace, pickablePlaces, placesUnder, readPlaces } from './places.ts'

const all = readPlaces()
const count = (level: string) => all.filter((place) => place.level === level).length

it('holds one prefecture, 11 areas, 168 towns and 1,590 villages', () => {
  expect(['city', 'county', 'town', 'village'].map(count)).toEqual([1, 11, 168, 1590])
  expect(new Set(all.map((place) => place.code)).size).toBe(1770)
})

test.each([
  ['3408', 158, 1580],
  ['340881', 15, 226],
  ['340882', 17, 183],
  ['340825', 15, 186],
  ['340828', 24, 188],
])('%s has %i real towns and %i real villages', (county, towns, villages) => {
  expect(placesUnder(county, 'town')).toHaveLength(towns)
  expect(placesUnder(county, 'village')).toHaveLength(villages)
})

it('marks the ten virtual communities, and the ten towns that have nothing else', () => {
  const stubs = all.filter((place) => place.statisticalOnly)
  expect(stubs.filter((place) => place.level === 'village').map((place) => place.kind)).toEqual(
    Array(10).fill('virtual'),
  )
  const towns = stubs.filter((place) => place.level === 'town')
  expect(towns).toHaveLength(10)
  for (const town of towns) expect(town.kind, town.name).toBe('development-zone')
  expect(all.filter((place) => place.kind === 'virtual' && !place.statisticalOnly)).toEqual([])
})

it('keeps zones where people live: the economic zone of the prefecture and two towns', () => {
  expect(getPlace('340871')).toMatchObject({ name: '安庆经济开发区', kind: 'development-zone', statisticalOnly: false })
  expect(placesUnder('340871', 'town').map((town) => town.name)).toEqual(['菱北街道', '老峰镇'])
  expect(placesUnder('340871', 'village')).toHaveLength(27)
  expect(placesUnder('3408', 'town').filter((town) => town.kind === 'development-zone')).toHaveLength(2)
})

it('leaves the 17 farm sections out where people choose', () => {
  expect(all.filter((place) => place.kind === 'farm-section')).toHaveLength(17)
  expect(pickablePlaces('3408', 'village')).toHaveLength(1580 - 17)
  expect(pickablePlaces('340881', 'village')).toHaveLength(226)
})

it('puts parents before children and numbers siblings in the order of the list', () => {
  const seen = new Map<string, number>([['', 0]])
  for (const place of all) {
    const parent = place.parent ?? ''
    expect(seen.has(parent), place.code).toBe(true)
    const before = all.filter((other) => (other.parent ?? '') === parent && other.order < place.order)
    if (place.level !== 'village') expect(before.every((other) => other.code < place.code)).toBe(true)
    seen.set(place.code, place.order)
  }
  expect(placesUnder('340881', 'town').map((town) => town.order)).toEqual([...Array(15).keys()].map((i) => i + 1))
})

describe('names', () => {
  it('end as people say them', () => {
    for (const { kind, name } of placesUnder('3408', 'village')) {
      if (kind === 'village') expect(name).toMatch(/村$/)
      if (kind === 'community') expect(name).toMatch(/社区$/)
      expect(name).not.toMatch(/委会|委员会|村村委|社区社区/)
    }
    expect(all.filter((place) => place.name.endsWith('村村')).map((place) => place.name)).toEqual([
      '广村村',
      '三村村',
      '深村村',
      '沙村村',
    ])
  })

  it('are unique inside a county only with the town in front: five pairs need it', () => {
    const villages = all.filter((place) => place.level === 'village')
    const twice = (key: (place: (typeof villages)[number]) => string) => {
      const seen = Map.groupBy(villages, key)
      return [...seen.values()].filter((group) => group.length > 1).map((group) => key(group[0]!))
    }
    expect(twice((place) => place.code.slice(0, 6) + place.fullName)).toEqual([])
    expect(twice((place) => place.code.slice(0, 6) + place.name).sort()).toEqual([
      '340822双河村',
      '340822太平村',
      '340822金鸡村',
      '340882和平村',
      '340882红光村',
    ])
    expect(twice((place) => place.raw)).toHaveLength(113)
  })

  it('hold the places where the demonstration happens', () => {
    for (const name of [
      '文昌街道六尺巷社区',
      '黄甲镇石窑村',
      '龙眠街道东关社区',
      '余井镇松岭村',
      '官庄镇坛畈村',
      '小池镇白沙村',
      '弥陀镇界岭村',
    ]) {
      expect(
        all.some((place) => place.fullName === name),
        name,
      ).toBe(true)
    }
    expect(findPlace('340881002004')).toMatchObject({ name: '六尺巷社区', parent: '340881002', level: 'village' })
  })
})

it('gives subtrees as ranges of codes', () => {
  const [lower, upper] = ['340881', prefixUpper('340881')]
  const inside = all.filter((place) => place.code >= lower && place.code < upper)
  expect(inside).toHaveLength(1 + 17 + 228)
})

it('finds every place by pinyin: no character is left unread', () => {
  for (const place of all) {
    const letters = tokensOf(place.name, 'place').filter((token) => /^[\x21-\x7e]+$/.test(token))
    const characters = [...place.name].length
    expect(
      letters.some((token) => token.length === Math.min(characters, 12)),
      place.name,
    ).toBe(true)
    expect(tokensOf(place.fullName, 'place').every((token) => /^[\x21-\x7e]+$|^[^\x21-\x7e]+$/.test(token))).toBe(true)
  }
})

test.each([
  ['luhong', '鲁谼山村'],
  ['chanchong', '旵冲村'],
  ['zengshan', '甑山村'],
  ['huangkan', '黄龛村'],
  ['mangu', '鞔鼓村'],
  ['doumu', '痘姆乡'],
  ['chashui', '槎水镇'],
  ['yexi', '冶溪镇'],
  ['lcx', '六尺巷社区'],
  ['zongnan', '枞南村'],
])('finds by %s %s', (query, name) => {
  const [range] = queryToken(query)
  const found = all.filter((place) => tokensOf(place.name, 'place').some((token) => inRange(token, range!)))
  expect(found.map((place) => place.name)).toContain(name)
})

it('says so where a code is not known', () => {
  expect(findPlace('340881999')).toBeUndefined()
  expect(() => getPlace('340881999')).toThrow(RangeError)
})
