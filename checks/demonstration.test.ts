import { describe, expect, test } from 'vitest'
import { layAll } from '#county/found.ts'
import { namesToAvoid, pairsOf } from '#county/names-to-avoid.ts'
import { inventedArea } from '#county/people.ts'
import { layHouseholds } from '#county/residents.ts'
import { parseIdentityNumber } from '#kernel/register/identity-number.ts'
import { importsOf, read, sourceFiles } from './source-files.ts'

const files = sourceFiles('.ts').filter(
  (file) => (file.startsWith('county/') || file.endsWith('/demo.ts')) && !/\.test(ing)?\.ts$/.test(file),
)

describe('the demonstration is made by acts', () => {
  test('its files are found', () => {
    expect(files).toContain('county/demonstrate.ts')
    expect(files).toContain('county/cases/waves.ts')
    expect(files).toContain('programmes/grid-casework/demo.ts')
  })

  test('it imports no store, no database and no server', () => {
    const wrong = files.flatMap((file) =>
      importsOf(read(file))
        .filter((name) => /\.store\.ts$|^#server\/|^pg$|statement\.ts$|journal\//.test(name))
        .map((name) => `${file} -> ${name}`),
    )
    expect(wrong).toEqual([])
  })

  test('it writes no SQL and sends no query', () => {
    const sql = /\b(insert\s+into|update\s+\w+\s+set|delete\s+from|truncate|select\s[^'"`]*\sfrom)\s|\.query\(/i
    expect(files.filter((file) => sql.test(read(file)))).toEqual([])
  })

  test('whoever acts is known to be acting for the demonstration', () => {
    for (const file of files) {
      const vias = [...read(file).matchAll(/via: '(\w+)'/g)].map((match) => match[1])
      for (const via of vias) expect(['demonstration', 'command', 'timer'], file).toContain(via)
    }
  })
})

describe('everybody in it is invented', () => {
  const { counties, maker } = layAll('2026-11-21')
  const homes = counties.flatMap((county) => layHouseholds(county, maker))
  const people = [
    ...counties.flatMap((county) => county.people),
    ...homes.flatMap((home) => home.members.map((m) => m.person)),
  ]

  test('nobody is called like somebody known', () => {
    const avoided = new Set(namesToAvoid.flatMap(pairsOf))
    expect(people.length).toBeGreaterThan(2500)
    expect(
      people.filter(({ name }) => pairsOf(name).some((pair) => avoided.has(pair))).map(({ name }) => name),
    ).toEqual([])
  })

  test('identity numbers are valid but never issued, each once; telephone numbers are not given out', () => {
    const numbers = new Set(people.map(({ identity }) => identity))
    expect(numbers.size).toBe(new Set(people.map(({ key }) => key)).size)
    for (const { identity, name } of people) expect(identity.startsWith(inventedArea), name).toBe(true)
    for (const { identity } of people.slice(0, 50))
      expect(parseIdentityNumber(identity, { today: '2026-11-21' })).toBeDefined()
    expect(people.filter(({ phone }) => phone !== null && !/^1380000\d{4}$/.test(phone))).toEqual([])
    const offices = counties.flatMap((county) => county.organisations)
    expect(offices.filter(({ phone }) => !/^0556-000-\d{4}$/.test(phone))).toEqual([])
  })

  test('nobody lives where nobody lives', () => {
    const stubs = new Set(
      counties.flatMap((county) => county.places.filter((p) => p.statisticalOnly).map((p) => p.code)),
    )
    expect(stubs.size).toBeGreaterThan(0)
    expect(people.filter((person) => stubs.has(person.place))).toEqual([])
  })
})
