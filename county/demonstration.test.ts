import { describe, expect, test } from 'vitest'
import { tongchengGrids } from '#county/grids/grids.ts'
import { readPlaces } from '#county/places/places.ts'
import { parseIdentityNumber } from '#kernel/register/identity-number.ts'
import { layDemonstration } from './demonstration.ts'
import { namesToAvoid, pairsOf } from './names-to-avoid.ts'
import { getPlaceByNames, personas } from './personas.ts'

const places = readPlaces()
const grids = Map.groupBy(tongchengGrids(), (grid) => grid.village)
const options = {
  seed: 'demonstration',
  today: '2026-10-10',
  from: '2024-01-01',
  gridsOf: (village: string) => (grids.get(village) ?? []).map((grid) => grid.code),
}
const all = layDemonstration(places, options)
const organisations = new Map(all.organisations.map((row) => [row.key, row]))
const people = new Map(all.people.map((person) => [person.key, person]))
const holding = (role: string, place: string) =>
  all.posts.filter((post) => post.role === role && post.place.startsWith(place))

describe('personas', () => {
  test('have each key, identity number and phone once', () => {
    expect(new Set(personas.map((each) => each.key)).size).toBe(personas.length)
    const named = personas.map((each) => people.get(each.key)!)
    expect(new Set(named.map((each) => each.identity)).size).toBe(personas.length)
    const phones = named.flatMap((each) => each.phone ?? [])
    expect(new Set(phones).size).toBe(phones.length)
    expect(phones.every((phone) => /^1380000[0-5]\d{3}$/.test(phone))).toBe(true)
  })

  test('live in places that exist and are of an age to hold what they hold', () => {
    for (const each of personas) expect(getPlaceByNames(places, each.place).name, each.name).toBe(each.place.at(-1))
    for (const { birth, posts, name } of personas.filter((each) => !each.silent)) {
      const age = ageOn(birth)
      // Of a village and its neighbourhoods one may serve for longer than the age at which officials retire.
      const most = posts.every(({ office }) => office === 'village-committee') ? 80 : 60
      expect(age >= 18 && age <= (posts.length > 0 ? most : 100), `${name} is ${age}`).toBe(true)
    }
    expect(() => getPlaceByNames(places, ['桐城市', '无此镇'])).toThrow('无此镇')
  })

  test('bear names that recall nobody, and identity numbers that fit birth and sex', () => {
    const avoided = new Set(namesToAvoid.flatMap(pairsOf))
    for (const each of personas) {
      expect(
        pairsOf(each.name).filter((pair) => avoided.has(pair)),
        each.name,
      ).toEqual([])
      const read = parseIdentityNumber(people.get(each.key)!.identity, { today: options.today })
      expect(read, each.name).toMatchObject({ birth: each.birth, sex: each.sex, area: '340800' })
    }
  })

  test('say their day in both languages; who has no phone has no account', () => {
    for (const each of personas) {
      expect(each.day.zh !== '' && each.day.en !== '' && !/\p{Script=Han}/u.test(each.day.en + each.latin)).toBe(true)
      expect(each.phone !== null || !each.signsIn, each.name).toBe(true)
      expect(each.posts.length > 0 || each.as !== undefined, each.name).toBe(true)
      expect(/[！!]|恭喜|太棒/.test(each.day.zh)).toBe(false)
    }
  })

  test('three administrators are three people', () => {
    const roles = ['system-administrator', 'security-administrator', 'audit-administrator']
    const holders = roles.flatMap((role) => all.posts.filter((post) => post.role === role).map((post) => post.person))
    expect(new Set(holders).size).toBe(3)
  })
})

describe('the officials', () => {
  test('are the same on every run', () => {
    const again = layDemonstration(places, options)
    expect(again.posts).toEqual(all.posts)
    expect(again.people).toEqual(all.people)
  })

  test('never share an identity number with anybody, nor with residents made afterwards', () => {
    const numbers = all.people.map((person) => person.identity)
    const residents = Array.from({ length: 3000 }, () => layResident())
    expect(new Set([...numbers, ...residents]).size).toBe(numbers.length + residents.length)
  })

  test('hold posts of organisations that exist; each persona post is there once', () => {
    for (const post of all.posts) {
      expect(organisations.has(post.organisation), post.key).toBe(true)
      expect(people.has(post.person), post.key).toBe(true)
    }
    expect(new Set(all.posts.map((post) => post.key)).size).toBe(all.posts.length)
    for (const each of personas) {
      expect(
        all.posts
          .filter((post) => post.person === each.key)
          .map((post) => post.role)
          .sort(),
        each.name,
      ).toEqual(each.posts.map((post) => post.role).sort())
    }
  })

  test('every town has its acceptance clerk and dispatcher, every office with duties its handler', () => {
    for (const row of all.organisations) {
      const roles = all.posts.filter((post) => post.organisation === row.key).map((post) => post.role)
      if (row.kind === 'governance-centre')
        expect(roles, row.name.zh).toEqual(expect.arrayContaining(['acceptance-clerk', 'dispatcher']))
      if (row.duties.length > 0) expect(roles, row.name.zh).toContain('handler')
    }
  })

  test('a whole case finds its people in every village of Tongcheng: two to verify where there are grids for two', () => {
    for (const village of places.filter((place) => place.level === 'village' && place.code.startsWith('340881'))) {
      if (village.statisticalOnly) continue
      const workers = holding('grid-worker', village.code)
      expect(workers.length, village.name).toBeGreaterThan(0)
      expect(holding('grid-head', village.code).length, village.name).toBe(1)
      expect(workers.flatMap((post) => post.grids)).toEqual(options.gridsOf(village.code))
    }
    for (const town of places.filter((place) => place.level === 'town' && place.code.startsWith('340881'))) {
      if (!town.statisticalOnly) expect(holding('grid-worker', town.code).length, town.name).toBeGreaterThan(1)
    }
    expect(holding('duty-chief', '340881').length).toBe(2)
  })

  test('stand in protocol order: leaders above clerks, no two alike in one organisation', () => {
    for (const posts of Map.groupBy(all.posts, (post) => post.organisation).values()) {
      const sorts = posts.map((post) => post.sort)
      expect(new Set(sorts).size, posts[0]!.organisation).toBe(sorts.length)
    }
    const street = all.posts.filter((post) => post.organisation === '340881002/government')
    const leader = street.find((post) => post.role === 'town-leader')!
    expect(street.every((post) => post === leader || post.sort > leader.sort)).toBe(true)
  })

  test('fewer can be asked for', () => {
    const small = layDemonstration(places, { ...options, gridsPerWorker: 12, villagesPerWorker: 0 })
    expect(small.posts.length).toBeLessThan(all.posts.length - 400)
    expect(small.posts.filter((post) => post.role === 'grid-worker' && !post.place.startsWith('340881'))).toEqual([])
  })
})

function ageOn(birth: string): number {
  const years = Number(options.today.slice(0, 4)) - Number(birth.slice(0, 4))
  return birth.slice(5) <= options.today.slice(5) ? years : years - 1
}

function layResident(): string {
  return all.maker.person({ place: '340881002004' }).identity
}
