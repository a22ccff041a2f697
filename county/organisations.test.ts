import { describe, expect, test } from 'vitest'
import { readPlaces } from '#county/places/places.ts'
import { parsePhone } from '#kernel/register/phone.ts'
import { duties, dutyKeys, getDuty } from '#programmes/grid-casework/duties.ts'
import { countyOffices, townOffices } from './offices.ts'
import { findResponsible, isGoverned, layOrganisations, layVillageBodies } from './organisations.ts'

const places = readPlaces()
const rows = layOrganisations(places)
const byKey = new Map(rows.map((row) => [row.key, row]))
const counties = places.filter((place) => place.level === 'county')
const towns = places.filter((place) => place.level === 'town' && !place.statisticalOnly)

describe('organisations', () => {
  test('have unique keys and names, parents before them, a place that exists', () => {
    expect(byKey.size).toBe(rows.length)
    const codes = new Set(places.map((place) => place.code))
    const seen = new Set<string>()
    for (const row of rows) {
      expect(codes.has(row.place) && row.place.startsWith(row.county), row.key).toBe(true)
      if (row.parent) expect(seen.has(row.parent), row.key).toBe(true)
      seen.add(row.key)
    }
    for (const county of counties) {
      const names = rows.filter((row) => row.county === county.code).map((row) => row.name.zh)
      expect(new Set(names).size, county.name).toBe(names.length)
    }
  })

  test('are named as the field names them', () => {
    expect(byKey.get('340881/urban-management')?.name.zh).toBe('桐城市城市管理局')
    expect(byKey.get('340881/urban-management')?.short.zh).toBe('市城管局')
    expect(byKey.get('340881/urban-management/municipal-facilities')?.name.zh).toBe('市城管局市政设施科')
    expect(byKey.get('340881/public-security/traffic-police')?.name.zh).toBe('市公安局交管大队')
    expect(byKey.get('340825/organization-department')?.short.zh).toBe('县委组织部')
    expect(byKey.get('340802/organization-department')?.name.zh).toBe('中共迎江区委组织部')
    expect(byKey.get('340881002/management-office')?.name.zh).toBe('文昌街道城市管理办公室')
    expect(byKey.get('340881110/governance-centre')?.name.zh).toBe('黄甲镇综治中心')
    expect(byKey.get('340882102/party-committee')?.name.zh).toBe('中共潜山市余井镇委员会')
  })

  test('stand in protocol order: Party before government, departments before towns, no two alike', () => {
    for (const county of counties) {
      const sorts = rows.filter((row) => row.county === county.code).map((row) => row.sort)
      expect(sorts, county.name).toEqual([...sorts].sort((a, b) => a - b))
      expect(new Set(sorts).size, county.name).toBe(sorts.length)
    }
  })

  test('Tongcheng in full: 23 departments, 15 towns with nine offices each, four industry committees', () => {
    const own = rows.filter((row) => row.county === '340881')
    expect(own.filter((row) => row.kind === 'department').length).toBe(23)
    expect(own.filter((row) => row.kind === 'industry-party-committee').length).toBe(4)
    expect(own.filter((row) => row.kind === 'governance-centre').length).toBe(15)
    expect(own.filter((row) => row.level === 'town').length).toBe(15 * (townOffices.length + 2))
    expect(own.filter((row) => row.level === 'county').length).toBe(countyOffices.length + 2)
  })

  test('none stands for a stub of the statistics or a state farm', () => {
    const off = places.filter((place) => place.level !== 'county' && !isGoverned(place)).map((place) => place.code)
    expect(rows.filter((row) => off.includes(row.place))).toEqual([])
    expect(layVillageBodies(places).filter((row) => off.includes(row.place))).toEqual([])
  })

  test('have invented telephone numbers that no line bears, each once', () => {
    const all = [...rows, ...layVillageBodies(places)].map((row) => row.phone)
    expect(all.every((phone) => /^0556-000-\d{4}$/.test(phone))).toBe(true)
    expect(new Set(all).size).toBe(all.length)
    expect(byKey.get('340881002/governance-centre')?.phone).toBe('0556-000-1203')
    expect(parsePhone(all[0]!)).toEqual({ refused: 'not-a-phone' })
  })
})

describe('duties', () => {
  test('every duty has a holder for every town of every county', () => {
    for (const town of towns) {
      for (const key of dutyKeys) {
        const found = findResponsible(rows, key, town.code)
        expect(found, `${key} in ${town.name}`).toBeDefined()
        expect(town.code.startsWith(found!.place), `${key} in ${town.name}`).toBe(true)
      }
    }
  })

  test('in Tongcheng the holder is the office that the duty list names, at the level it names', () => {
    for (const town of towns.filter((each) => each.code.startsWith('340881'))) {
      for (const key of dutyKeys) {
        const duty = getDuty(key)
        const level = town.kind === 'subdistrict' ? duty.urban : duty.rural
        const found = findResponsible(rows, key, `${town.code}001`)
        expect([found?.level, found?.office], `${key} in ${town.name}`).toEqual([
          level,
          level === 'town' ? duty.town?.office : duty.county.office,
        ])
      }
    }
  })

  test('a county holds each duty once', () => {
    for (const county of counties) {
      const held = rows.filter((row) => row.place === county.code).flatMap((row) => row.duties)
      expect([...held].sort(), county.name).toEqual(Object.keys(duties).sort())
    }
  })

  test('lamps of a street go to the city, lamps of a village to the town', () => {
    expect(findResponsible(rows, 'street-lighting', '340881002004003')?.name.zh).toBe('市城管局市政设施科')
    expect(findResponsible(rows, 'street-lighting', '340881110206')?.name.zh).toBe('黄甲镇公共服务办公室')
    expect(findResponsible(rows, 'no-such-duty', '340881002')).toBeUndefined()
  })
})

describe('village bodies', () => {
  test('one committee for each of the 226 villages and communities of Tongcheng', () => {
    const own = layVillageBodies(places).filter((row) => row.county === '340881')
    expect(own.length).toBe(226)
    expect(own.every((row) => byKey.has(row.parent!))).toBe(true)
  })

  test('carry the names that villages and communities use', () => {
    const named = new Map(layVillageBodies(places).map((row) => [row.place, [row.name.zh, row.short.zh]]))
    expect(named.get('340881002004')).toEqual(['文昌街道六尺巷社区居民委员会', '六尺巷社区居委会'])
    expect(named.get('340881110206')).toEqual(['黄甲镇石窑村村民委员会', '石窑村委会'])
  })
})
