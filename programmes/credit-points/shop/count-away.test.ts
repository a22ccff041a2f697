import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { bring, bringBack, type Pocket, takeOut } from '../away/away.testing.ts'
import { COUNTY, clerk, done, supervisor } from '../points.testing.ts'
import { idIn, openShop, type Shop, secretary, successor } from './shop.testing.ts'

/* Goods that a device handed out without a signal are gone from the shelf before the books know it: no count takes them off twice. */

let shop: Shop
let pocket: Pocket
beforeAll(async () => {
  shop = await openShop()
  for (let i = 0; i < 4; i++) done(await shop.village.record({ points: 5 }))
  done(await shop.village.receives({ goods: 'g01', count: 10 }))
  pocket = await takeOut(shop.village)
}, 120_000)
afterAll(() => shop?.village.close())
afterEach(() => expectBooksBalance(shop.village.house.pool, COUNTY))

const stock = () => shop.village.stock('g01')
const counted = (count: number) => ({ lines: [{ goods: 'g01', count }] })
const sells = (at: string) => pocket.sell({ household: shop.village.homes[0].id, at })
const out = { refused: 'points-shop/device-out' }

it('a shelf is not counted or handed over while a device is out, and adds up when it is back', async () => {
  shop.village.at('2026-11-18T10:00')
  const kept = sells('2026-11-18T09:30')
  expect(await shop.begins('count', counted(9))).toMatchObject(out)
  expect(await shop.begins('begin-handover', { receiver: successor, ...counted(9) })).toMatchObject(out)
  done(await bring(shop.village, kept))
  done(await bringBack(shop.village, pocket))
  const matter = idIn(await shop.begins('count', counted(9)))
  done(await shop.takes(matter, 'confirm-count', supervisor))
  expect(await stock()).toBe(9n)
})

it('a count that was sent back waits for a device that went out meanwhile', async () => {
  const matter = idIn(await shop.begins('count', counted(8)))
  done(await shop.takes(matter, 'send-back', supervisor, { reason: '里屋还有一袋' }))
  pocket = await takeOut(shop.village)
  expect(await shop.takes(matter, 'recount', clerk, counted(9))).toMatchObject(out)
  done(await bringBack(shop.village, pocket, [], supervisor))
  done(await shop.takes(matter, 'recount', clerk, counted(9)))
  done(await shop.takes(matter, 'confirm-count', supervisor))
  expect(await stock()).toBe(9n)
})

it('a handover without the keeper is counted anew where the keeper’s device came home after the count', async () => {
  pocket = await takeOut(shop.village)
  shop.village.at('2026-11-19T09:00')
  const kept = sells('2026-11-18T15:00')
  const form = { former: clerk, why: 'refuses', receiver: successor, ...counted(8) }
  const matter = idIn(await shop.begins('begin-handover-for', form, secretary))
  done(await shop.takes(matter, 'take-over', successor))
  // The keeper sends after all what was sold before the count: it is off the shelf now, and would be so once more by the signature.
  done(await bring(shop.village, kept))
  expect(await shop.takes(matter, 'witness', supervisor)).toMatchObject({ refused: 'points-shop/came-home-since' })
  done(await shop.takes(matter, 'send-back', supervisor, { reason: '带机数据回传' }))
  done(await shop.takes(matter, 'recount', secretary, counted(8)))
  done(await shop.takes(matter, 'take-over', successor))
  done(await shop.takes(matter, 'witness', supervisor))
  expect(await stock()).toBe(8n)
  // What the revoked device still had out stands in nobody's way.
  done(await shop.begins('count', counted(8), successor))
})
