import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { House } from '#server/assemble.ts'
import { type County, fill, idOfKey } from './found.ts'
import { layShopHouseholds, makePoints } from './points.ts'
import { householdInputs, residentsFill } from './residents.ts'
import { type OpenVillage, openVillage } from './village.testing.ts'
import { makeVolunteers } from './volunteers.ts'

let village: OpenVillage
let house: House
let county: County
let make: () => Promise<void>

beforeAll(async () => {
  village = await openVillage()
  const { album, maker, until } = village
  ;({ house, county } = village)
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
  make = () => makeVolunteers(house.desk, album, county, homes, settled, until)
  await make()
}, 180_000)
afterAll(() => village?.end())
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
