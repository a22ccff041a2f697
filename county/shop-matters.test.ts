import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openFileStore } from '#kernel/files/file-store.ts'
import { openStaging } from '#kernel/files/staging.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'
import { type County, foundCounty, layAll } from './found.ts'
import { openAlbum } from './photos.ts'
import { makePoints } from './points.ts'
import { makeShopMatters } from './shop-matters.ts'

const until = new Date('2026-11-18T18:00:00+08:00')
let database: TestDatabase
let house: House
let home: string
let county: County
let make: () => Promise<void>

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-shop-'))
  house = assemble({ url: database.url, home, now: () => until })
  county = layAll('2026-11-18').counties.find(({ code }) => code === '340882') as County
  await foundCounty(house.desk, county, house.programmes)
  await makePoints(house.desk, county, [], until)
  const album = openAlbum(openStaging(house.pool, openFileStore({ home, keys: house.keys })))
  make = () => makeShopMatters(house.desk, album, county, until)
  await make()
}, 120_000)
afterAll(async () => {
  await house?.close()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})
afterEach(() => expectBooksBalance(house.pool, county.code))

const standing = () =>
  house.reader.read(county.code, async (client) => {
    const { rows } = await client.query(
      `select kind, state, count(*)::int as n from case_file where county = $1 and programme = 'points-shop' group by kind, state order by kind, state`,
      [county.code],
    )
    return rows.map(({ kind, state, n }) => `${kind} ${state} ${n}`)
  })

it('the village’s shop has a matter of each kind, paid, on its way and waiting', async () => {
  expect(await standing()).toEqual([
    ...['donation entered 1', 'pay-in entered 2', 'purchase paid 1', 'purchase returned 1', 'purchase to-approve 1'],
    ...['purchase to-check 1', 'receipt entered 2', 'stocktake to-confirm 1', 'write-off to-sign-off 1'],
  ])
})

it('made again it stays as it is', async () => {
  const before = await standing()
  await make()
  expect(await standing()).toEqual(before)
})
