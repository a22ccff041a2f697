import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openFileStore } from '#kernel/files/file-store.ts'
import { openStaging } from '#kernel/files/staging.ts'
import type { Id } from '#kernel/id.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'
import { type County, fill, foundCounty, idOfKey, layAll } from './found.ts'
import { openAlbum } from './photos.ts'
import { layShopHouseholds, makePoints } from './points.ts'
import { householdInputs, residentsFill } from './residents.ts'
import { makeVolunteers } from './volunteers.ts'

const until = new Date('2026-11-18T18:00:00+08:00')
let database: TestDatabase
let house: House
let home: string
let county: County
let make: () => Promise<void>

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-volunteers-'))
  house = assemble({ url: database.url, home, now: () => until })
  const { counties, maker } = layAll('2026-11-18')
  county = counties.find(({ code }) => code === '340882') as County
  await foundCounty(house.desk, county, house.programmes)
  const homes = layShopHouseholds(county, maker)
  const named = new Set(county.people.map(({ key }) => key))
  await fill(house.desk, county.code, 'residents', residentsFill(homes, named))
  const settled: { id: Id; key: string; place: string }[] = []
  for (const [i, { key, input }] of householdInputs(homes).entries()) {
    const actor = { county: county.code, person: null, via: 'command' } as const
    const founded = await house.desk.perform({
      kind: 'register/found-household',
      county: county.code,
      actor,
      key,
      input,
    })
    if (isRefusal(founded)) throw new Error(founded.refused)
    const { key: name, place } = homes[i] as (typeof homes)[number]
    settled.push({ id: founded.answer.household as Id, key: name, place })
  }
  await makePoints(house.desk, county, settled, until)
  const album = openAlbum(openStaging(house.pool, openFileStore({ home, keys: house.keys })))
  make = () => makeVolunteers(house.desk, album, county, homes, settled, until)
  await make()
}, 180_000)
afterAll(async () => {
  await house?.close()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})
afterEach(() => expectBooksBalance(house.pool, county.code))

const standing = () =>
  house.reader.read(county.code, async (client) => {
    const { rows } = await client.query(
      `select owner, posted::int as points from ledger_account
         where county = $1 and purpose = 'credit-points/person' order by owner`,
      [county.code],
    )
    return rows as { owner: string; points: number }[]
  })

it('a score of volunteers have points of their own, the persona among them, and some have spent', async () => {
  const all = await standing()
  expect(all.length).toBe(20)
  const persona = `person:${idOfKey('zhu-chunsheng')}`
  const own = await house.reader.read(county.code, (client) => accountsOf(client, county.code, [persona]))
  expect(own).toMatchObject([{ posted: 8n }])
  const spent = await house.reader.read(county.code, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from ledger_posting p join ledger_account a on a.county = p.county and a.id = p.account
         where p.county = $1 and a.purpose = 'credit-points/person' and p.amount < 0`,
      [county.code],
    )
    return rows[0].n
  })
  expect(spent).toBe(3)
})

it('made again they stay as they are', async () => {
  const before = await standing()
  await make()
  expect(await standing()).toEqual(before)
})
