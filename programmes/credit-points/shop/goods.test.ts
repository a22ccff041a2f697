import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, supervisor } from '../points.testing.ts'
import { idIn, openShop, type Shop, secretary, successor } from './shop.testing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
  for (const { id: household } of shop.village.homes)
    for (let i = 0; i < 10; i++) done(await shop.village.record({ points: 5, household }))
}, 120_000)
afterAll(() => shop?.village.close())
afterEach(() => expectBooksBalance(shop.village.house.pool, COUNTY))

const given = { giver: '余井籍在外乡友', named: false, voucher: '捐-1' }
const stock = (goods: string) => shop.village.stock(goods)
const messages = async (person: Id, word: string) => {
  const rows = await shop.village.house.reader.read(
    COUNTY,
    async (client) =>
      (
        await client.query('select fills from message where county = $1 and person = $2 and words = $3', [
          COUNTY,
          person,
          word,
        ])
      ).rows,
  )
  return rows as { fills: object }[]
}

describe('edge 62: donated goods that pass their day', () => {
  const soap = (count: number) => ({ goods: 'g02', count })

  it('stay off the counter, and are written off by two persons with a photo', async () => {
    done(await shop.begins('donate', { ...given, lines: [{ ...soap(6), bestBefore: '2026-11-20' }] }))
    done(await shop.begins('donate', { ...given, lines: [{ ...soap(2), bestBefore: '2027-06-30' }] }))
    shop.village.at('2026-11-21T09:00')
    expect(await shop.redeem([soap(3)])).toMatchObject({
      ...{ refused: 'credit-points/shelf-short', field: 'lines' },
      fills: { goods: '肥皂', goodsEn: 'Soap', piece: '块', left: '2' },
    })
    const lines = [{ ...soap(6), why: 'expired', bestBefore: '2026-11-20' }]
    expect(await shop.begins('propose-write-off', { lines })).toMatchObject({ refused: 'points-shop/photo-needed' })
    const photos = [await shop.village.photo(clerk)]
    const matter = idIn(await shop.begins('propose-write-off', { lines, photos }))
    expect(await shop.takes(matter, 'sign-write-off', clerk)).toMatchObject({ refused: 'case/not-yours' })
    expect(await stock('g02')).toBe(8n)
    done(await shop.takes(matter, 'sign-write-off', supervisor))
    expect(await stock('g02')).toBe(2n)
    // What was written off is out for good: there is no way back onto the shelf.
    expect(await shop.takes(matter, 'withdraw', clerk)).toMatchObject({ refused: 'case/out-of-turn' })
    done(await shop.redeem([soap(2)]))
    expect(await stock('g02')).toBe(0n)
  })

  it('cannot be taken in', async () => {
    const form = { ...given, lines: [{ ...soap(1), bestBefore: '2026-11-20' }] }
    expect(await shop.begins('donate', form)).toMatchObject({ refused: 'points-shop/past-its-day' })
  })
})

describe('a write-off', () => {
  const proposed = async (lines: readonly object[]) =>
    shop.begins('propose-write-off', { lines, photos: [await shop.village.photo(clerk)] })

  it('sets goods aside until it is signed, and lets them be where it is not agreed to', async () => {
    done(await shop.village.receives({ goods: 'g06', count: 4 }))
    const broken = { goods: 'g06', count: 3, why: 'damaged' }
    const matter = idIn(await proposed([broken]))
    expect(await proposed([{ ...broken, count: 2 }])).toMatchObject({ refused: 'ledger/short', fills: { left: '1' } })
    expect(await shop.redeem([{ goods: 'g06', count: 2 }])).toMatchObject({ refused: 'credit-points/shelf-short' })
    done(await shop.takes(matter, 'decline-write-off', supervisor, { reason: '还能用' }))
    expect(await messages(clerk, 'points-shop/tell-not-agreed')).toHaveLength(1)
    expect(await stock('g06')).toBe(4n)
    done(await shop.redeem([{ goods: 'g06', count: 2 }]))
  })

  it.each([
    [
      'of what is still good',
      [{ goods: 'g06', count: 1, why: 'expired', bestBefore: '2027-01-01' }],
      'points-shop/still-good',
    ],
    ['of what has no day', [{ goods: 'g06', count: 1, why: 'expired' }], 'points-shop/still-good'],
    ['of more than there is', [{ goods: 'g06', count: 900, why: 'damaged' }], 'ledger/short'],
  ])('%s is refused', async (_, lines, code) => {
    expect(await proposed(lines)).toMatchObject({ refused: code })
  })
})

describe('a stocktake', () => {
  const counts = (lines: readonly object[], person = clerk) => shop.begins('count', { lines }, person)

  it('posts what it differs by when supervision signs; what was sold meanwhile stays sold', async () => {
    done(await shop.village.receives({ goods: 'g03', count: 10 }))
    const before = Number(await stock('g03'))
    const matter = idIn(await counts([{ goods: 'g03', count: before - 2 }]))
    expect((await shop.village.row(matter)).flags).toEqual(['difference'])
    expect(await stock('g03')).toBe(BigInt(before))
    done(await shop.redeem([{ goods: 'g03', count: 1 }]))
    expect(await shop.takes(matter, 'confirm-count', clerk)).toMatchObject({ refused: 'case/not-yours' })
    done(await shop.takes(matter, 'confirm-count', supervisor))
    expect(await stock('g03')).toBe(BigInt(before - 3))
  })

  it('that was sent back is counted again, and only the last count is posted', async () => {
    const before = await stock('g03')
    const matter = idIn(await counts([{ goods: 'g03', count: 0 }]))
    done(await shop.takes(matter, 'send-back', supervisor, { reason: '里屋还有一箱' }))
    done(await shop.takes(matter, 'recount', clerk, { lines: [{ goods: 'g03', count: Number(before) }] }))
    expect((await shop.village.row(matter)).flags).toEqual([])
    done(await shop.takes(matter, 'confirm-count', supervisor))
    expect(await stock('g03')).toBe(before)
  })
})

describe('goods that run low', () => {
  it('are told to the keeper once, by the act that brings them below the line', async () => {
    done(await shop.village.receives({ goods: 'g01', count: 7 }))
    const told = () => messages(clerk, 'credit-points/tell-low-stock')
    const before = (await told()).length
    done(await shop.redeem([{ goods: 'g01', count: 2 }]))
    expect(await told()).toHaveLength(before)
    done(await shop.redeem([{ goods: 'g01', count: 1 }]))
    done(await shop.redeem([{ goods: 'g01', count: 1 }]))
    const all = await told()
    expect(all).toHaveLength(before + 1)
    expect(all.at(-1)?.fills).toMatchObject({ goods: '食盐 400 克', left: 4 })
  })
})

// Last: afterwards somebody else keeps the shop.
describe('edge 57: the shopkeeper changes', () => {
  const all = async () => {
    const lines = await Promise.all(
      ['g01', 'g02', 'g03', 'g06'].map(async (goods) => ({ goods, count: Number(await stock(goods)) })),
    )
    return lines.filter(({ count }) => count > 0)
  }
  const devices = async () =>
    shop.village.house.reader.read(COUNTY, async (client) => {
      const { rows } = await client.query(
        'select revoked_at is not null as revoked from access_device where county = $1 order by enrolled_at, id',
        [COUNTY],
      )
      return rows.map(({ revoked }) => revoked as boolean)
    })

  it('counts everything, and nobody hands over to themselves', async () => {
    const lines = await all()
    const form = { receiver: successor, lines: lines.slice(1) }
    expect(await shop.begins('begin-handover', form)).toMatchObject({ refused: 'points-shop/not-all-counted' })
    expect(await shop.begins('begin-handover', { receiver: clerk, lines })).toMatchObject({
      refused: 'points-shop/same-person',
    })
  })

  it('is signed by three, each by their own account; then posts, devices and differences change at once', async () => {
    done(await shop.enrols(clerk))
    const lines = (await all()).map((line, n) => (n === 0 ? { ...line, count: line.count - 1 } : line))
    const [first] = lines as [{ goods: string; count: number }]
    const matter = idIn(await shop.begins('begin-handover', { receiver: successor, lines }))
    expect(await messages(successor, 'points-shop/tell-take-over')).toHaveLength(1)
    // Whoever hands over cannot sign for whoever takes over, nor can anybody else.
    for (const person of [clerk, supervisor, secretary])
      expect(await shop.takes(matter, 'take-over', person)).toMatchObject({ refused: expect.stringMatching(/^case\//) })
    expect(await shop.takes(matter, 'witness', supervisor)).toMatchObject({ refused: 'case/out-of-turn' })
    done(await shop.takes(matter, 'take-over', successor))
    expect(await shop.takes(matter, 'witness', successor)).toMatchObject({ refused: 'case/not-yours' })
    expect(await shop.takes(matter, 'witness', clerk)).toMatchObject({ refused: 'case/not-yours' })
    // Until the last signature nothing has changed.
    done(await shop.redeem([{ goods: 'g03', count: 1 }], clerk, 1))
    expect(await devices()).toEqual([false])
    done(await shop.takes(matter, 'witness', supervisor))
    expect(await devices()).toEqual([true])
    expect(await stock(first.goods)).toBe(BigInt(first.count))
    expect(await shop.redeem([{ goods: 'g03', count: 1 }], clerk, 1)).toMatchObject({
      refused: 'credit-points/no-shop',
    })
    done(await shop.redeem([{ goods: 'g03', count: 1 }], successor, 1))
    // The clerk is clerk as before.
    done(await shop.village.record({ item: 'deliberation-01', points: 2 }, clerk))
  })

  it('once only', async () => {
    expect(await shop.begins('begin-handover', { receiver: clerk, lines: await all() })).toMatchObject({
      refused: 'case/not-yours',
    })
  })

  it('is begun by the secretary where the keeper died, and names what devices still have out', async () => {
    shop.village.at('2026-11-23T09:00')
    const device = done(await shop.enrols(successor)).answer.device as Id
    done(await shop.village.perform('credit-points/take-out', { shop: shop.village.shop, device }, successor))
    done(await shop.village.perform('register/record-death', { person: successor, on: '2026-11-23' }))
    const lines = await all()
    const form = { former: successor, why: 'died', receiver: clerk, lines }
    for (const person of [clerk, supervisor])
      expect(await shop.begins('begin-handover-for', form, person)).toMatchObject({ refused: 'case/not-yours' })
    for (const [wrong, code] of [
      [{ former: supervisor }, 'never-kept'],
      [{ receiver: successor }, 'same-person'],
      [{ receiver: secretary }, 'same-person'],
      [{ lines: lines.slice(1) }, 'not-all-counted'],
    ] as const)
      expect(await shop.begins('begin-handover-for', { ...form, ...wrong }, secretary)).toMatchObject({
        refused: `points-shop/${code}`,
      })
    const matter = idIn(await shop.begins('begin-handover-for', form, secretary))
    done(await shop.takes(matter, 'send-back', clerk, { reason: '里屋没有数' }))
    done(await shop.takes(matter, 'recount', secretary, { lines }))
    done(await shop.takes(matter, 'take-over', clerk))
    expect(await shop.takes(matter, 'witness', secretary)).toMatchObject({ refused: 'case/not-yours' })
    done(await shop.takes(matter, 'witness', supervisor))
    expect(await devices()).toEqual([true, true])
    const steps = await shop.village.ask(
      `select step, because::text as because from case_step where county = $1 and case_id = $2 and step in ('begin-handover-for', 'witness') order by no`,
      [COUNTY, matter],
    )
    expect(steps.map(({ because }) => String(because).includes('points-shop/open-device'))).toEqual([true, true])
    expect(String(steps[0]?.because)).toContain(device)
    done(await shop.redeem([{ goods: 'g03', count: 1 }], clerk, 1))
  })
})
