import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, supervisor } from '../points.testing.ts'
import { accountant, idIn, openShop, type Shop, secretary } from './shop.testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
}, 120_000)
afterAll(() => shop?.village.close())
afterEach(() => expectBooksBalance(shop.village.house.pool, COUNTY))

const bill = { voucher: '记-2026-11-7', on: '2026-11-18' }
const stateOf = async (matter: Id) => (await shop.village.row(matter)).state

describe('money behind the shop', () => {
  it('passes handler, supervision, secretary and town agency, and is set aside before it is paid', async () => {
    done(await shop.paysIn(50_000))
    const matter = await shop.purchase(30_000)
    expect(await stateOf(matter)).toBe('to-check')
    done(await shop.takes(matter, 'check', supervisor))
    done(await shop.takes(matter, 'approve', secretary))
    expect(await shop.fund()).toEqual({ posted: 50_000n, held: 30_000n })
    done(await shop.takes(matter, 'pay', accountant, bill))
    expect(await stateOf(matter)).toBe('paid')
    expect(await shop.fund()).toEqual({ posted: 20_000n, held: 0n })
  })

  it('never falls below zero: what is set aside cannot be set aside twice', async () => {
    const matter = await shop.purchase(15_000)
    const other = await shop.purchase(15_000)
    for (const one of [matter, other]) done(await shop.takes(one, 'check', supervisor))
    const two = await Promise.all([matter, other].map((one) => shop.takes(one, 'approve', secretary)))
    const refused = two.filter((one) => 'refused' in one)
    expect(refused).toMatchObject([{ refused: 'points-shop/fund-short', fills: { left: '50', source: '村集体收入' } }])
    expect(await shop.fund()).toEqual({ posted: 20_000n, held: 15_000n })
    const [won] = [matter, other].filter((_, i) => !('refused' in (two[i] as object)))
    done(await shop.takes(won, 'return', accountant, { reason: '发票抬头不对' }))
    expect(await shop.fund()).toEqual({ posted: 20_000n, held: 0n })
  })

  it('of one source does not pay for another', async () => {
    done(await shop.paysIn(90_000, 'donor'))
    const matter = await shop.purchase(60_000)
    done(await shop.takes(matter, 'check', supervisor))
    expect(await shop.takes(matter, 'approve', secretary)).toMatchObject({ refused: 'points-shop/fund-short' })
  })

  it('comes back with a reason at each stage, and goes on when it was mended', async () => {
    done(await shop.paysIn(40_000))
    const matter = await shop.purchase(10_000)
    done(await shop.takes(matter, 'return', supervisor, { reason: '没有验收人' }))
    expect(await stateOf(matter)).toBe('returned')
    done(await shop.takes(matter, 'mend-purchase', clerk, { lines: [{ goods: 'g02', count: 20, amount: '9000' }] }))
    done(await shop.takes(matter, 'check', supervisor))
    done(await shop.takes(matter, 'return', secretary, { reason: '价格偏高' }))
    done(await shop.takes(matter, 'mend-purchase', clerk, { source: 'donor' }))
    done(await shop.takes(matter, 'check', supervisor))
    done(await shop.takes(matter, 'approve', secretary))
    // What was mended last is what is set aside.
    expect((await shop.fund('donor')).held).toBe(9_000n)
    done(await shop.takes(matter, 'pay', accountant, bill))
    expect((await shop.fund('donor')).held).toBe(0n)
  })
})

describe('nobody signs twice', () => {
  it.each<[string, string, (matter: Id) => Promise<unknown>, string]>([
    ['the keeper checks', 'check', (matter) => shop.takes(matter, 'check', clerk), 'case/not-yours'],
    ['the secretary checks', 'check', (matter) => shop.takes(matter, 'check', secretary), 'case/not-yours'],
    ['supervision approves', 'approve', (matter) => shop.takes(matter, 'approve', supervisor), 'case/out-of-turn'],
    ['the agency pays too early', 'pay', (matter) => shop.takes(matter, 'pay', accountant, bill), 'case/out-of-turn'],
  ])('%s', async (_, __, step, code) => {
    expect(await step(await shop.purchase(1_000))).toMatchObject({ refused: code })
  })

  it('also where one person holds the posts of two', async () => {
    // Supervision stands in for the secretary for some days.
    const { village } = shop
    const post = await village.house.reader.read(COUNTY, async (client) => {
      const { rows } = await client.query(
        `select id from post where county = $1 and person = $2 and role = 'village-secretary' and retracted_at is null`,
        [COUNTY, secretary],
      )
      return rows[0] as { id: Id }
    })
    const lend = { post: post.id, delegate: supervisor, from: '2026-11-18', until: '2026-11-30', reason: '外出学习' }
    done(await village.perform('register/delegate', lend))
    const matter = await shop.purchase(1_000)
    done(await shop.takes(matter, 'check', supervisor))
    expect(await shop.takes(matter, 'approve', supervisor)).toMatchObject({ refused: 'case/own-work' })
    done(await shop.takes(matter, 'approve', secretary))
  })
})

describe('a purchase', () => {
  const filed = async (more: object) => {
    const form = {
      lines: [{ goods: 'g02', count: 20, amount: '8000' }],
      ...{ source: 'town', supplier: '余井镇供销社', chosen: 'designated', on: '2026-11-18' },
      photos: [await shop.village.photo(clerk)],
    }
    return shop.begins('claim-purchase', { ...form, ...more })
  }
  const quotes = (...amounts: readonly number[]) =>
    amounts.map((one, n) => ({ from: `第${n + 1}家`, amount: String(one) }))

  it.each([
    ['without its invoice', { photos: [] }, 'points-shop/photo-needed'],
    [
      'of goods that the shelf lacks',
      { lines: [{ goods: 'g99', count: 1, amount: '1' }] },
      'points-shop/no-such-goods',
    ],
    ['for nothing', { lines: [{ goods: 'g02', count: 1, amount: '0' }] }, 'points-shop/no-amount'],
    ['for less than nothing', { lines: [{ goods: 'g02', count: 1, amount: '-5' }] }, 'points-shop/no-amount'],
    ['of nothing', { lines: [] }, 'act/malformed'],
    ['with two quotes', { chosen: 'quotes', quotes: quotes(8000, 9000) }, 'points-shop/quotes-needed'],
    [
      'dearer than the lowest quote, without a reason',
      { chosen: 'quotes', quotes: quotes(7999, 9000, 9500) },
      'points-shop/not-the-lowest',
    ],
    ['of another shop', { shop: '00000000-0000-4000-8000-000000000002' }, 'case/not-yours'],
  ])('%s is refused', async (_, more, code) => {
    expect(await filed(more)).toMatchObject({ refused: code })
  })

  it.each([
    ['at the lowest of three quotes', { chosen: 'quotes', quotes: quotes(8000, 9000, 9500) }],
    ['above it, with a reason', { chosen: 'quotes', quotes: quotes(7000, 9000, 9500), remark: '最低价不含送货' }],
  ])('%s is filed', async (_, more) => {
    expect(await filed(more)).not.toHaveProperty('refused')
  })

  it('lets in no more goods than were bought, however often they come', async () => {
    const matter = await shop.purchase(8_000)
    const receipt = (count: number) =>
      shop.begins('receive', { purchase: matter, voucher: '入-3', lines: [{ goods: 'g02', count }] })
    done(await receipt(12))
    expect(await receipt(9)).toMatchObject({
      refused: 'points-shop/more-than-bought',
      fills: { goods: '肥皂', left: 8 },
    })
    done(await receipt(8))
    expect(await receipt(1)).toMatchObject({ refused: 'points-shop/more-than-bought' })
    const strange = await shop.begins('receive', {
      purchase: idIn(await shop.begins('donate', { ...given, lines: [{ goods: 'g02', count: 1 }] })),
      voucher: '入-4',
      lines: [{ goods: 'g02', count: 1 }],
    })
    expect(strange).toMatchObject({ refused: 'points-shop/no-purchase' })
  })
})

const given = { giver: '余井籍在外乡友', named: false, voucher: '捐-1' }
