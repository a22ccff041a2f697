import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import type { House } from '#server/assemble.ts'
import type { County } from './found.ts'
import { makePoints } from './points.ts'
import { makeShopMatters } from './shop-matters.ts'
import { type OpenVillage, openVillage } from './village.testing.ts'

let village: OpenVillage
let house: House
let county: County
let make: () => Promise<void>

beforeAll(async () => {
  village = await openVillage()
  const { album, until } = village
  ;({ house, county } = village)
  await makePoints(house.desk, county, [], until)
  make = () => makeShopMatters(house.desk, album, county, until)
  await make()
}, 120_000)
afterAll(() => village?.end())
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
