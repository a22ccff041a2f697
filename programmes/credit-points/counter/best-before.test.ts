import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { bring, bringBack, takeOut } from '../away/away.testing.ts'
import { bundleOf } from '../away/bundle.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { shopsNear } from '../resident/resident.routes.ts'
import { lookOnShelves } from './on-shelf.ts'

/* What is past its day never leaves the shelf except by a write-off, whichever way goods go. */

let village: Village
beforeAll(async () => {
  village = await openVillage()
  for (let i = 0; i < 10; i++) done(await village.record({ points: 5 }))
}, 120_000)
afterAll(() => village?.close())
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))

const head = () => village.homes[0].head
const reserve = (goods: string, count: number) =>
  village.perform(
    'credit-points/reserve-goods',
    { shop: village.shop, household: village.homes[0].id, goods, count },
    head(),
  )
const handOut = (reservation: unknown) =>
  village.perform(
    'credit-points/hand-out-reserved',
    { shop: village.shop, household: village.homes[0].id, reservation },
    clerk,
  )
const proposes = async (lines: readonly object[]) => {
  const form = { place: village.place, shop: village.shop, lines, photos: [await village.photo(clerk)] }
  return village.perform('points-shop/propose-write-off', { form }, clerk)
}
const writesOff = async (lines: readonly object[]) => {
  const { answer } = done(await proposes(lines))
  return village.perform('points-shop/sign-write-off', { case: answer.case, form: {} }, supervisor)
}
const onShelf = async (goods: string, day: string) => {
  const look = await village.house.reader.read(COUNTY, (client) =>
    lookOnShelves(client, COUNTY, [village.shop], day as Day),
  )
  return look(village.shop, goods)
}

it('is neither shown as free nor set aside, also where it passes its day before it can be collected', async () => {
  done(await village.receives({ goods: 'g02', count: 6, bestBefore: '2026-11-20' }, { goods: 'g02', count: 2 }))
  expect(await onShelf('g02', '2026-11-18')).toEqual({ stock: 8, free: 8 })
  // Its redemption day is the 25th.
  expect(await reserve('g02', 3)).toMatchObject({ refused: 'credit-points/not-on-shelf', fills: { left: '2' } })
  village.at('2026-11-21T09:00')
  expect(await onShelf('g02', '2026-11-21')).toEqual({ stock: 8, free: 2 })
  const [near] = await village.house.reader.read(COUNTY, async (client) =>
    shopsNear(client, await village.house.keeper.getBookOf(client, COUNTY), village.place, '2026-11-21' as Day),
  )
  expect(near?.shelf.find(({ goods }) => goods === 'g02')).toMatchObject({ stock: 2 })
})

it('is not what is handed out of what was set aside, and is still there to be written off', async () => {
  const { answer } = done(await reserve('g02', 2))
  expect(await onShelf('g02', '2026-11-21')).toEqual({ stock: 8, free: 0 })
  done(await handOut(answer.reservation))
  expect(await onShelf('g02', '2026-11-21')).toEqual({ stock: 6, free: 0 })
  done(await writesOff([{ goods: 'g02', count: 6, why: 'expired', bestBefore: '2026-11-20' }]))
  expect(await village.stock('g02')).toBe(0n)
})

it('stands in for nothing that is set aside: what is good and promised is not sold to somebody else', async () => {
  done(await village.receives({ goods: 'g06', count: 3, bestBefore: '2026-11-21' }, { goods: 'g06', count: 2 }))
  const { answer } = done(await reserve('g06', 2))
  village.at('2026-11-22T08:00')
  expect(await onShelf('g06', '2026-11-22')).toEqual({ stock: 5, free: 0 })
  const household = village.homes[0].id
  const sold = { shop: village.shop, household, lines: [{ goods: 'g06', count: 1 }] }
  expect(await village.perform('credit-points/redeem', sold, clerk)).toMatchObject({
    ...{ refused: 'credit-points/shelf-short', fills: { left: '0' } },
  })
  const over = { goods: 'g06', why: 'expired', bestBefore: '2026-11-21' }
  expect(await proposes([{ ...over, count: 4 }])).toMatchObject({ refused: 'ledger/short', fills: { left: '3' } })
  const matter = done(await proposes([{ ...over, count: 3 }])).answer.case
  done(await handOut(answer.reservation))
  done(await village.perform('points-shop/sign-write-off', { case: matter, form: {} }, supervisor))
  expect(await onShelf('g06', '2026-11-22')).toEqual({ stock: 0, free: 0 })
  village.at('2026-11-21T10:00')
})

it('does not hide from the keeper that goods run low', async () => {
  done(await village.receives({ goods: 'g03', count: 20, bestBefore: '2026-11-21' }, { goods: 'g03', count: 5 }))
  village.at('2026-11-22T08:30')
  const told = () =>
    village.ask(
      "select fills from message where county = $1 and words = 'credit-points/tell-low-stock' and fills ->> 'goods' = '牙膏'",
    )
  expect(await told()).toEqual([])
  const lines = [{ goods: 'g03', count: 1 }]
  const sold = { shop: village.shop, household: village.homes[0].id, lines }
  done(await village.perform('credit-points/redeem', sold, clerk))
  expect(await told()).toMatchObject([{ fills: { left: 4 } }])
})

it('is not taken along by a device, and not what the device handed out', async () => {
  village.at('2026-11-21T10:00')
  done(await village.receives({ goods: 'g01', count: 4, bestBefore: '2026-11-21' }, { goods: 'g01', count: 1 }))
  village.at('2026-11-22T09:00')
  const pocket = await takeOut(village)
  const bundle = await village.house.reader.read(COUNTY, async (client) => {
    const book = await village.house.keeper.getBookOf(client, COUNTY)
    const device = { id: pocket.device, organisation: village.shop } as Parameters<typeof bundleOf>[2]['device']
    const at = new Date('2026-11-22T09:00:00+08:00')
    return bundleOf(client, book, { county: COUNTY, device, place: village.place, at })
  })
  expect(bundle?.shelf.find(({ goods }) => goods === 'g01')).toMatchObject({ stock: 5, free: 1 })
  const lines = [{ goods: 'g01', count: 2, price: 3 }]
  const household: Id = village.homes[0].id
  const kept = pocket.sell({ household, at: '2026-11-22T08:59', lines })
  // One was there to hand out; the other is a difference of the shop.
  expect(done(await bring(village, kept)).answer).toMatchObject({ short: 1 })
  expect(await onShelf('g01', '2026-11-22')).toEqual({ stock: 4, free: 0 })
  done(await bringBack(village, pocket))
  done(await writesOff([{ goods: 'g01', count: 4, why: 'expired', bestBefore: '2026-11-21' }]))
})
