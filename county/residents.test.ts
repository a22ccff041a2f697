import { expect, test } from 'vitest'
import { layAll } from './found.ts'
import { fullCounty } from './organisations.ts'
import { householdInputs, layHouseholds, livedVillages, residentsFill } from './residents.ts'

const { counties, maker } = layAll('2026-11-21')
const full = counties.find((county) => county.code === fullCounty)!
const homes = layHouseholds(full, maker)

test('every village of the full county has residents, subdistricts more', () => {
  const villages = livedVillages(full)
  expect(villages.length).toBe(226)
  const counts = Map.groupBy(homes, (home) => home.place)
  expect([...counts.keys()].sort()).toEqual([...villages].sort())
  expect(counts.get('340881002004')!.length).toBeGreaterThan(
    counts.get(villages.find((code) => code.startsWith('340881110'))!)!.length,
  )
})

test('elsewhere some villages do, those that a grid worker walks', () => {
  for (const county of counties.filter((each) => each.code !== fullCounty)) {
    const villages = livedVillages(county)
    expect(villages.length, county.name).toBeGreaterThan(0)
    const walked = new Set(county.posts.filter((post) => post.role === 'grid-worker').map((post) => post.place))
    expect(
      villages.every((code) => walked.has(code)),
      county.name,
    ).toBe(true)
  }
})

test('a household is founded by people who are entered before, and after its youngest was born', () => {
  const known = new Map(residentsFill(homes).persons!.map((person) => [person.id, person]))
  for (const { input } of householdInputs(homes)) {
    expect(input.members.filter((member) => member.relation === 'head').length).toBe(1)
    for (const { person } of input.members) expect(known.get(person)!.birth! <= input.on).toBe(true)
  }
})
