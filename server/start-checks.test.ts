import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openKeys } from '#kernel/secrets/keys.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { openHouse, type TestHouse } from '#kernel/testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, VILLAGE } from '#kernel/testing/library-card.ts'
import { checkKeys, checkOpenStates, zonesOf } from './start-checks.ts'

let database: TestDatabase
let house: TestHouse

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [libraryCard] })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

it('refuses to start under other keys than the data were written under', async () => {
  await checkKeys(house.pool, house.keys)
  await checkKeys(house.pool, house.keys)
  const home = mkdtempSync(join(tmpdir(), 'liuchi-other-keys-'))
  await expect(checkKeys(house.pool, openKeys({ home, env: {} }))).rejects.toThrow(
    /not the one this database was written under/,
  )
  rmSync(home, { recursive: true })
  house.keys.rotate('field')
  await checkKeys(house.pool, house.keys)
})

it('refuses to start while an open case stands in a state that is gone, unless it was renamed', async () => {
  await house.desk.perform({
    kind: 'library-card/apply',
    county: COUNTY,
    actor: { county: COUNTY, person: people.reader, via: 'web' },
    key: randomUUID(),
    input: { form: { place: VILLAGE } },
  })
  await checkOpenStates(house.pool, house.reader, [libraryCard])
  const { applied, ...states } = libraryCard.lifecycle.states
  const shrunk = { ...libraryCard, lifecycle: { ...libraryCard.lifecycle, states } }
  expect(applied).toBeDefined()
  await expect(checkOpenStates(house.pool, house.reader, [shrunk])).rejects.toThrow(
    /1 open cases of library-card in 990101 stand in the state "applied"/,
  )
  await checkOpenStates(house.pool, house.reader, [{ ...shrunk, renamed: { states: { applied: 'issued' } } }])
})

it('serves the zones that are named, and knows no others', () => {
  expect(zonesOf({})).toEqual(['public', 'office', 'personnel'])
  expect(zonesOf({ LIUCHI_ZONES: 'public, office' })).toEqual(['public', 'office'])
  expect(() => zonesOf({ LIUCHI_ZONES: 'internet' })).toThrow(/LIUCHI_ZONES names "internet"/)
})
