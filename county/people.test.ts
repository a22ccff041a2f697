import { describe, expect, test } from 'vitest'
import { getDay } from '#kernel/day.ts'
import { parseIdentityNumber } from '#kernel/register/identity-number.ts'
import { parsePhone } from '#kernel/register/phone.ts'
import { pools } from './given-names.ts'
import { namesToAvoid, pairsOf } from './names-to-avoid.ts'
import { drawFrom, inventedIdentity, makePeople } from './people.ts'

const today = getDay('2026-10-10')
const place = '340881002004'
const crowd = (seed: string, n = 20_000) => {
  const maker = makePeople({ seed, today })
  return Array.from({ length: n }, () => maker.person({ place }))
}
const people = crowd('test')

describe('invented people', () => {
  test('the same seed makes the same people, another seed others', () => {
    expect(crowd('test', 300)).toEqual(people.slice(0, 300))
    expect(crowd('other', 300).map((each) => each.name)).not.toEqual(people.slice(0, 300).map((each) => each.name))
  })

  test('never repeat an identity number, each of which is well formed and of an area that is never issued', () => {
    expect(new Set(people.map((each) => each.identity)).size).toBe(people.length)
    for (const each of people.slice(0, 3000)) {
      const read = parseIdentityNumber(each.identity, { today })
      expect(read, each.identity).toMatchObject({ kind: 'resident', birth: each.birth, sex: each.sex, area: '340800' })
    }
  })

  test('leave the numbers from 900 to the named people, also when many are born on one day', () => {
    const maker = makePeople({ seed: 'one year', today })
    const many = Array.from({ length: 60_000 }, () => maker.person({ place, age: [40, 40], sex: 'female' }))
    expect(many.every((each) => Number(each.identity.slice(14, 17)) < 900)).toBe(true)
    expect(new Set(many.map((each) => each.identity)).size).toBe(many.length)
  })

  test('are of the age asked for', () => {
    const maker = makePeople({ seed: 'ages', today })
    for (let n = 0; n < 2000; n++) {
      const { birth } = maker.person({ place, age: [35, 35] })
      expect(birth > '1990-10-10' && birth <= '1991-10-10', birth).toBe(true)
    }
  })

  test('recall nobody: no pair of characters stands in the list, nor in names handed over', () => {
    const avoided = new Set(namesToAvoid.flatMap(pairsOf))
    expect(people.filter((each) => pairsOf(each.name).some((pair) => avoided.has(pair)))).toEqual([])
    const common = people[0]!.name
    const maker = makePeople({ seed: 'test', today, avoid: [common] })
    const pairs = new Set(pairsOf(common))
    const others = Array.from({ length: 5000 }, () => maker.person({ place }).name)
    expect(others.filter((name) => pairsOf(name).some((pair) => pairs.has(pair)))).toEqual([])
  })

  test('have names of the region and of their generation', () => {
    const surname = (name: string) => people.filter((each) => each.name.startsWith(name)).length / people.length
    expect(surname('汪')).toBeGreaterThan(0.03)
    expect(surname('程')).toBeGreaterThan(surname('高'))
    expect(people.some((each) => each.name.startsWith('欧阳'))).toBe(true)
    const old = people.filter((each) => each.sex === 'female' && each.birth < '1960' && !each.name.startsWith('欧阳'))
    const first = pools.female[0]![1].first
    expect(old.length).toBeGreaterThan(500)
    expect(old.every((each) => [...each.name].length === 4 || first.includes([...each.name].at(-2)!))).toBe(true)
  })

  test('are reached at invented numbers of the upper range; some old people at none', () => {
    for (const each of people.slice(0, 500))
      if (each.phone) expect(parsePhone(each.phone)).toHaveProperty('kind', 'mobile')
    expect(people.every((each) => each.phone === null || /^1380000[6-9]\d{3}$/.test(each.phone))).toBe(true)
    expect(people.some((each) => each.phone === null)).toBe(true)
    const first = people.flatMap((each) => each.phone ?? []).slice(0, 4000)
    expect(new Set(first).size).toBe(4000)
  })
})

describe('households', () => {
  test('have one head, grown children younger than the head, and one surname with their father', () => {
    const maker = makePeople({ seed: 'homes', today })
    const homes = Array.from({ length: 2000 }, () => maker.household(place))
    for (const { members } of homes) {
      const [head, ...rest] = members
      expect(head?.relation).toBe('head')
      expect(rest.filter((each) => each.relation === 'head' || each.person.place !== place)).toEqual([])
      expect(rest.filter((each) => each.relation === 'spouse').length).toBeLessThan(2)
      for (const { person, relation } of rest) {
        if (relation === 'child') expect(person.birth > head!.person.birth).toBe(true)
        if (relation === 'parent') expect(person.birth < head!.person.birth).toBe(true)
        if (relation === 'child' && head!.person.sex === 'male') expect(person.name[0]).toBe(head!.person.name[0])
        if (relation === 'spouse') expect(person.sex).not.toBe(head!.person.sex)
      }
    }
    const size = homes.reduce((sum, home) => sum + home.members.length, 0) / homes.length
    expect(size).toBeGreaterThan(2)
    expect(size).toBeLessThan(4)
    expect(new Set(homes.map((home) => home.key)).size).toBe(2000)
  })
})

test('chance is spread evenly and repeats', () => {
  const draw = drawFrom('even')
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  for (let n = 0; n < 100_000; n++) counts[draw(10)]! += 1
  expect(Math.min(...counts)).toBeGreaterThan(9500)
  expect(Math.max(...counts)).toBeLessThan(10_500)
  expect(drawFrom('a')(1000)).toBe(drawFrom('a')(1000))
})

test('an invented identity number has a valid check character, X included', () => {
  expect(inventedIdentity('1985-03-12', 902)).toMatch(/^34080019850312902[\dX]$/)
})
