import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, supervisor } from '../points.testing.ts'
import { idIn, openShop, type Shop } from './shop.testing.ts'

/* A stocktake whose difference does not fit what the shelf has free when it is signed. */

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  for (let i = 0; i < 10; i++) done(await shop.village.record({ points: 5 }))
}, 120_000)
afterAll(() => shop?.village.close())
afterEach(() => expectBooksBalance(shop.village.house.pool, COUNTY))

const counted = async (goods: string, count: number) => idIn(await shop.begins('count', { lines: [{ goods, count }] }))

it('does not count away what is set aside for a household: the household is asked first, then the difference is signed', async () => {
  done(await shop.village.receives({ goods: 'g07', count: 3 }))
  const [home] = shop.village.homes
  const wanted = { shop: shop.village.shop, household: home.id, goods: 'g07', count: 2 }
  const aside = done(await shop.village.perform('credit-points/reserve-goods', wanted, home.head)).answer.reservation
  const matter = await counted('g07', 1)
  expect(await shop.takes(matter, 'confirm-count', supervisor)).toMatchObject({
    refused: 'points-shop/set-aside-missing',
    fills: { aside: '2' },
  })
  const given = { household: home.id, reservation: aside, consent: 'called' }
  done(await shop.village.perform('credit-points/release-goods', given, clerk))
  done(await shop.takes(matter, 'confirm-count', supervisor))
  expect(await shop.village.stock('g07')).toBe(1n)
})

it('is sent back and counted again where so much was handed out since that the shelf has less than it lacks', async () => {
  done(await shop.village.receives({ goods: 'g02', count: 3 }))
  const matter = await counted('g02', 1)
  done(await shop.redeem([{ goods: 'g02', count: 2 }]))
  expect(await shop.takes(matter, 'confirm-count', supervisor)).toMatchObject({ refused: 'points-shop/sold-since' })
  done(await shop.takes(matter, 'send-back', supervisor, { reason: '盘点后又兑出' }))
  done(await shop.takes(matter, 'recount', clerk, { lines: [{ goods: 'g02', count: 0 }] }))
  done(await shop.takes(matter, 'confirm-count', supervisor))
  expect(await shop.village.stock('g02')).toBe(0n)
})
