import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fill, foundedOn } from '#county/found.ts'
import type { Outcome } from '#kernel/act.ts'
import type { Ask, Session } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import type { Json } from '#kernel/json.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { goods } from '../catalogue.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { residentRoutes } from '../resident/resident.routes.ts'
import { reservationRoutes } from './reservation.routes.ts'

let village: Village
let now = new Date('2026-11-18T09:00:00+08:00')
const at = (text: string) => {
  village.at(text)
  now = new Date(`${text}:00+08:00`)
}

beforeAll(async () => {
  village = await openVillage()
  const lines = [
    { goods: 'g01', count: 20 },
    { goods: 'g02', count: 20 },
  ]
  done(await village.receives(...lines))
  for (let i = 0; i < 6; i++) done(await village.record({ points: 5 }))
  done(await village.record({ points: 5, household: village.homes[1].id }))
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const shop = () => ({ shop: village.shop })
const home = () => village.homes[0]
const reserve = (form: object = {}, person: Id = home().head) =>
  village.perform(
    'credit-points/reserve-goods',
    { ...shop(), household: home().id, goods: 'g02', count: 2, ...form },
    person,
  )
const handOut = (reservation: unknown, more: object = {}, person: Id = clerk) =>
  village.perform('credit-points/hand-out-reserved', { ...shop(), household: home().id, reservation, ...more }, person)
const release = (reservation: unknown, more: object = {}, person: Id = home().head) =>
  village.perform('credit-points/release-goods', { household: home().id, reservation, ...more }, person)
const reserved = (outcome: Outcome) => done(outcome).answer.reservation as Id

/** What may be spent, and what lies free on the shelf. */
async function free(goods = 'g02') {
  const owners = [`household:${home().id}`, `organisation:${village.shop}`]
  const rows = await village.house.reader.read(COUNTY, (client) => accountsOf(client, COUNTY, owners))
  const left = (purpose: string, period?: string) => {
    const row = rows.find(({ name }) => name.purpose === purpose && name.period === period)
    return row ? Number(row.posted - row.held) : 0
  }
  return { points: left('credit-points/household'), goods: left('credit-points/stock', goods) }
}

/** A price of the village from a day on. */
const price = (code: string, value: number, from: string) =>
  fill(village.house.desk, COUNTY, `price:${code}:${from}`, {
    from: foundedOn,
    parameters: [
      {
        ...{ id: `credit-points/goods/${code}`, place: village.place, from, source: 'test' },
        value: { ...goods.find((one) => one.code === code), price: value } as unknown as Json as never,
      },
    ],
  } as never)

async function knock(id: string, person: Id | null, body: object = {}, params: object = {}) {
  const route = [
    ...reservationRoutes({ ...village.house, now: () => now }),
    ...residentRoutes({ ...village.house, now: () => now }),
  ].find((one) => one.id === id)
  if (!route) throw new Error(`there is no door ${id}`)
  const session: Session = { county: COUNTY, kind: 'person', account: null, person, name: '' }
  const reply = await route.handle({
    session,
    body: route.body?.parse(body),
    query: {},
    params,
    key: `k:${Math.random()}`,
  } as Ask)
  const { json } = reply as { json?: Record<string, never> }
  if (json) route.answer?.parse(JSON.parse(JSON.stringify(json)))
  return reply as unknown as { json?: Record<string, unknown>; refused?: string }
}

describe('goods that are set aside', () => {
  it('edge 59: keep the price of their day when it rises, and are handed out at it', async () => {
    const before = await free()
    const id = reserved(await reserve())
    expect(await free()).toEqual({ points: before.points - 8, goods: before.goods - 2 })
    await price('g02', 6, '2026-11-19')
    at('2026-11-20T10:00')
    expect((await knock('householdReservations', clerk, { ...shop(), household: home().id })).json).toMatchObject({
      rows: [{ reservation: id, goods: 'g02', count: 2, points: 8, pointsNow: 12, until: '2026-11-25' }],
    })
    expect(done(await handOut(id)).answer).toMatchObject({ points: '8', own: false })
    expect(await free()).toEqual({ points: before.points - 8, goods: before.goods - 2 })
    expect(reserved(await reserve({ count: 1 }))).toBeTruthy()
    // Who comes without having reserved pays what stands on the shelf.
    expect(await free()).toEqual({ points: before.points - 8 - 6, goods: before.goods - 3 })
  })

  it('are handed out once, and to nobody after they were given up', async () => {
    const id = reserved(await reserve({ goods: 'g01', count: 1 }))
    const two = await Promise.all([handOut(id), handOut(id)])
    expect(two.filter((one) => !('refused' in one))).toHaveLength(1)
    expect(two.find((one) => 'refused' in one)).toMatchObject({ refused: 'credit-points/no-reservation' })
    const other = reserved(await reserve({ goods: 'g01', count: 1 }))
    const before = await free('g01')
    done(await release(other))
    expect(await free('g01')).toEqual({ points: before.points + 3, goods: before.goods + 1 })
    expect(await handOut(other)).toMatchObject({ refused: 'credit-points/no-reservation' })
    expect(await release(other)).toMatchObject({ refused: 'credit-points/no-reservation' })
  })

  it('lapse by themselves after the redemption day, and are handed out on it to the last minute', async () => {
    const id = reserved(await reserve({ goods: 'g01', count: 2 }))
    const before = await free('g01')
    const holds = await village.house.reader.read(COUNTY, async (client) => {
      const { rows } = await client.query('select id, lapses_at from ledger_hold where county = $1 and subject = $2', [
        COUNTY,
        id,
      ])
      return rows as { id: Id; lapses_at: Date }[]
    })
    expect(holds.map(({ lapses_at }) => lapses_at.toISOString())).toEqual(Array(2).fill('2026-11-25T16:00:00.000Z'))
    at('2026-11-26T00:00')
    // Before anything was given back it is over already.
    expect(await handOut(id)).toMatchObject({ refused: 'credit-points/no-reservation' })
    const lapse = (hold: Id, when: Date) =>
      village.house.desk.perform({
        ...{
          kind: 'ledger/lapse',
          county: COUNTY,
          key: `lapse:${hold}:${when.toISOString()}`,
          input: { hold },
          at: when,
        },
        actor: { county: COUNTY, person: null, via: 'timer' },
      })
    for (const { id: hold, lapses_at } of holds) {
      expect(await lapse(hold, new Date(lapses_at.getTime() - 1))).toMatchObject({ refused: 'ledger/no-hold' })
      done(await lapse(hold, lapses_at))
    }
    expect(await free('g01')).toEqual({ points: before.points + 6, goods: before.goods + 2 })
    at('2026-11-20T10:00')
  })

  it('cannot be more than there are points, or pieces on the shelf', async () => {
    const { points, goods: pieces } = await free('g01')
    expect(await reserve({ goods: 'g01', count: Math.floor(points / 3) + 1 })).toMatchObject({
      refused: 'ledger/short',
      fills: { left: String(points) },
    })
    expect(pieces).toBeGreaterThan(points / 3)
  })

  it('of two who want the last piece one gets it', async () => {
    done(await village.receives({ goods: 'g03', count: 1 }))
    done(await village.record({ household: village.homes[1].id, points: 5 }))
    const second = village.homes[1]
    const two = await Promise.all([
      reserve({ goods: 'g03', count: 1 }),
      reserve({ goods: 'g03', count: 1, household: second.id }, second.head),
    ])
    expect(two.filter((one) => 'refused' in one)).toMatchObject([
      { refused: 'credit-points/not-on-shelf', fills: { left: '0' } },
    ])
    for (const [i, one] of two.entries())
      if (!('refused' in one))
        done(
          await release(
            one.answer.reservation,
            { household: i ? second.id : home().id },
            i ? second.head : home().head,
          ),
        )
  })
})

describe('who sets aside', () => {
  it('is the household itself; an official of its village gives up with its consent, and leaves a proof to set aside', async () => {
    expect(await reserve({ goods: 'g01' }, village.homes[1].head)).toMatchObject({
      refused: 'credit-points/not-a-member',
    })
    expect(await reserve({ goods: 'g01' }, supervisor)).toMatchObject({ refused: 'credit-points/not-a-member' })
    expect(await reserve({ goods: 'g01' }, clerk)).toMatchObject({
      refused: 'credit-points/consent-needed',
      field: 'consent',
    })
    const id = reserved(await reserve({ goods: 'g01', count: 1 }))
    expect(await release(id, {}, village.homes[1].head)).toMatchObject({ refused: 'credit-points/not-a-member' })
    done(await release(id, { consent: 'present' }, clerk))
  })

  it('takes from the shop of its own village only', async () => {
    const book = await village.house.keeper.getBook(COUNTY)
    const elsewhere = book.organisations().find(({ place }) => place.length === 12 && !place.startsWith(village.place))
    expect(await reserve({ shop: elsewhere?.id })).toMatchObject({ refused: 'credit-points/not-your-shop' })
    expect(await reserve({ goods: 'g77' })).toMatchObject({ refused: 'credit-points/no-such-goods' })
  })

  it.each([
    ['nothing', { count: 0 }],
    ['less than nothing', { count: -1 }],
    ['half a piece', { count: 0.5 }],
    ['a heap', { count: 101 }],
    ['goods of another shape', { goods: 'soap' }],
  ])('never %s', async (_, form) => {
    expect(await reserve(form)).toMatchObject({ refused: 'act/malformed' })
  })
})

describe('the doors of a resident', () => {
  it('answer for the reader’s own household: points, shelf, what is set aside, and each entry with what it was for', async () => {
    const id = reserved(await reserve({ goods: 'g01', count: 1 }))
    const { points } = await free()
    const mine = (await knock('pointsMine', home().head)).json as never as {
      household: { id: string; members: { you: boolean }[]; mayNotSpend: null }
      points: object
      shops: { id: string; days: string[]; shelf: { goods: string; price: number; stock: number }[] }[]
      reserved: { reservation: string }[]
    }
    expect(mine.household).toMatchObject({ id: home().id, mayNotSpend: null })
    expect(mine.household.members.filter(({ you }) => you)).toHaveLength(1)
    expect(mine.points).toMatchObject({ left: points, lapses: [{ until: '2028-12-31' }] })
    expect(mine.shops).toMatchObject([{ id: village.shop, days: ['2026-11-25', '2026-12-10'] }])
    expect(mine.shops[0]?.shelf.find(({ goods }) => goods === 'g02')).toMatchObject({ price: 6 })
    expect(mine.reserved.map(({ reservation }) => reservation)).toContain(id)
    const { rows } = (await knock('pointsMineEntries', home().head)).json as never as {
      rows: Record<string, unknown>[]
    }
    expect(rows[0]).toMatchObject({
      what: { zh: '兑换物品' },
      goods: [{ words: { zh: '食盐 400 克' }, count: 1 }],
      points: -3,
      case: null,
    })
    expect(rows.at(-1)).toMatchObject({
      what: { zh: '记分' },
      title: { zh: '帮助邻居' },
      points: 5,
      number: expect.stringContaining('积2026-'),
    })
    done(await release(id))
  })

  it('say why an entry is there: the row, whose hand, and the numbers that were looked at', async () => {
    const { rows } = (await knock('pointsMineEntries', home().head)).json as never as {
      rows: { case: string | null }[]
    }
    const file = rows.find((one) => one.case)?.case as string
    const told = (await knock('pointsMineEntry', home().head, {}, { case: file })).json as never as {
      row: object
      steps: { why: { zh: string }[] }[]
      mayAppeal: boolean
    }
    expect(told).toMatchObject({ row: { least: 2, most: 5 }, mayAppeal: true })
    expect(told.steps).toMatchObject([{ who: '胡月娥', role: { zh: '村文书' } }])
    expect(told.steps[0]?.why.map(({ zh }) => zh).join()).toMatch(/记多少分.*填报 5，记入 5/)
    for (const person of [village.homes[1].head, supervisor])
      expect(await knock('pointsMineEntry', person, {}, { case: file })).toMatchObject({ refused: 'case/unknown' })
  })

  it('answer somebody of another household, an official and a stranger as if nothing were there', async () => {
    const other = (await knock('pointsMine', village.homes[1].head)).json as never as { household: { id: string } }
    expect(other.household.id).toBe(village.homes[1].id)
    for (const person of [supervisor, clerk])
      expect((await knock('pointsMine', person)).json).toMatchObject({ household: null, reserved: [], shops: [] })
    expect((await knock('pointsMineEntries', supervisor)).json).toEqual({ rows: [], below: null })
    const asked = { ...shop(), household: home().id }
    for (const person of [home().head, supervisor])
      expect(await knock('householdReservations', person, asked)).toMatchObject({ refused: 'credit-points/no-shop' })
  })
})
