import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Ask } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { shown } from '#kernel/ledger/books.routes.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, supervisor } from '../points.testing.ts'
import { shopRoutes } from './shop.routes.ts'
import { accountant, openShop, type Shop, secretary } from './shop.testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  const { homes } = shop.village
  for (const { id: household } of homes) done(await shop.village.record({ points: 5, household }))
  const given = { giver: '乡友', named: false, voucher: '捐-1' }
  const lines = [
    { goods: 'g01', count: 3 },
    { goods: 'g02', count: 9, bestBefore: '2026-12-01' },
    { goods: 'g02', count: 20, bestBefore: '2027-12-01' },
  ]
  done(await shop.begins('donate', { ...given, lines }))
  // The keeper is married into the second household.
  const [, second] = homes
  done(
    await shop.village.perform('register/join-household', {
      ...{ household: second.id, person: clerk, relation: 'spouse', on: '2026-11-01' },
    }),
  )
  done(await shop.redeem([{ goods: 'g01', count: 1 }]))
  done(await shop.redeem([{ goods: 'g02', count: 1 }], clerk, 1))
}, 120_000)
afterAll(() => shop?.village.close())
afterEach(() => expectBooksBalance(shop.village.house.pool, COUNTY))

type Answer = { readonly json?: Record<string, unknown>; readonly refused?: string }
async function knock(id: string, person: Id, query: object = {}, on = '2026-11-18'): Promise<Answer> {
  const now = () => new Date(`${on}T10:00:00+08:00`)
  const deps = { ...shop.village.house, now }
  const route = [...shopRoutes(deps), ...caseworkRoutes(deps)].find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' } as const
  const params = route.params?.parse({ shop: shop.village.shop })
  const reply = (await route.handle({ session, params, query, key: '' } as unknown as Ask)) as Answer
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}

describe('the shelf from behind', () => {
  it.each([
    ['its keeper', clerk],
    ['supervision', supervisor],
    ['the secretary', secretary],
  ])('shows %s what runs low and what passes its day', async (_, person) => {
    const { shops } = (await knock('pointsShopShelf', person)).json as { shops: Record<string, object[]>[] }
    expect(shops).toMatchObject([{ id: shop.village.shop }])
    expect(shops[0]?.low).toContainEqual(expect.objectContaining({ goods: 'g01', count: 2 }))
    expect(shops[0]?.low).not.toContainEqual(expect.objectContaining({ goods: 'g02' }))
    expect(shops[0]?.soon).toEqual([
      expect.objectContaining({ goods: 'g02', count: 8, bestBefore: '2026-12-01', over: false }),
    ])
  })

  it('says what is over its day', async () => {
    const { shops } = (await knock('pointsShopShelf', clerk, {}, '2026-12-02')).json as { shops: { soon: object[] }[] }
    expect(shops[0]?.soon).toMatchObject([{ bestBefore: '2026-12-01', over: true }])
  })

  it('is closed to the town', async () => {
    expect((await knock('pointsShopShelf', accountant)).json).toEqual({ shops: [] })
  })
})

describe('edge 58: the keeper serves the own household', () => {
  it('which is allowed, marked, and stands in the month’s list for supervision', async () => {
    const { json } = await knock('pointsShopOwn', supervisor, { month: '2026-11' })
    expect(json).toMatchObject({ month: '2026-11', times: 2, points: 7 })
    expect(json?.rows).toMatchObject([{ points: 4, goods: [{ words: { zh: '肥皂' }, count: 1 }] }])
    expect((await knock('pointsShopOwn', supervisor, { month: '2026-10' })).json).toMatchObject({ times: 0, rows: [] })
  })

  it('is undone by another than the keeper, and stays on that list where it was', async () => {
    const [row] = await shop.village.ask(
      `select t.subject, a.owner from ledger_transfer t join ledger_posting p on p.county = t.county and p.transfer = t.id
         join ledger_account a on a.county = p.county and a.id = p.account
         where t.county = $1 and t.what = 'credit-points/redeemed-own' and a.owner like 'household:%'`,
    )
    const household = String(row?.owner).slice('household:'.length)
    const input = { shop: shop.village.shop, household, sale: row?.subject, why: 'brought-back' }
    expect(await shop.village.perform('credit-points/undo-sale', input, clerk)).toMatchObject({
      refused: 'credit-points/undo-own',
    })
    done(await shop.village.perform('credit-points/undo-sale', input, supervisor))
    const { json } = await knock('pointsShopOwn', supervisor, { month: '2026-11' })
    expect(json).toMatchObject({ times: 1, points: 3, rows: [{ points: 4, undone: true }] })
  })

  it('is nobody else’s business, and no month is made up', async () => {
    expect(await knock('pointsShopOwn', accountant)).toMatchObject({ refused: 'points-shop/not-yours' })
    expect(await knock('pointsShopOwn', supervisor, { month: '2026-13' })).toMatchObject({
      refused: 'points-shop/no-month',
    })
  })
})

it('offers above a list only the beginnings that the reader’s post takes', async () => {
  const offered = async (person: Id) => {
    const { lists } = (await knock('listWork', person)).json as { lists: { key: string; begins: { step: string }[] }[] }
    return lists.find(({ key }) => key === 'village-shop-matters')?.begins.map(({ step }) => step)
  }
  expect(await offered(accountant)).toEqual(['pay-in'])
  expect(await offered(supervisor)).toEqual([])
})

it('the books call a fund by where its money came from, and a shelf by its goods', async () => {
  done(await shop.paysIn(100_000, 'donor'))
  const { house, place } = shop.village
  const book = await house.keeper.getBook(COUNTY)
  const owners = [`place:${place}`, `organisation:${shop.village.shop}`]
  const accounts = await house.reader.read(COUNTY, (client) => accountsOf(client, COUNTY, owners))
  const called = accounts
    .map((account) => shown(book, account))
    .map(({ purpose, periodWords }) => [purpose, periodWords?.zh])
  expect(called).toContainEqual(['points-shop/fund', '乡贤捐赠'])
  expect(called).toContainEqual(['credit-points/stock', '食盐 400 克'])
})
