import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Ask } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { bring, bringBack, takeOut } from '../away/away.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { counterRoutes } from './counter.routes.ts'

/* A sale keyed in for the wrong household, or with the wrong goods, in a queue of forty. */

let village: Village
let now = new Date('2026-11-18T10:00:00+08:00')
const at = (text: string) => {
  village.at(text)
  now = new Date(`${text}:00+08:00`)
}
beforeAll(async () => {
  village = await openVillage()
  for (const { id: household } of village.homes)
    for (let i = 0; i < 4; i++) done(await village.record({ points: 5, household }))
  done(await village.receives({ goods: 'g02', count: 9 }))
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const soap = [{ goods: 'g02', count: 1, price: 4 }]
const first = () => village.homes[0]
const second = () => village.homes[1]
const sells = async (count: number): Promise<Id> => {
  const sold = { shop: village.shop, household: first().id, lines: [{ goods: 'g02', count }] }
  done(await village.perform('credit-points/redeem', sold, clerk))
  return (await sheet(clerk)).findLast(({ undone }) => !undone)?.sale as Id
}
const undo = (sale: Id, person: Id, more: object = {}) => {
  const input = { shop: village.shop, household: first().id, sale, why: 'wrong-household', ...more }
  return village.perform('credit-points/undo-sale', input, person)
}
async function sheet(person: Id) {
  const route = counterRoutes({ ...village.house, now: () => now }).find(({ id }) => id === 'redemptionSheet')
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' } as const
  const reply = await route?.handle({ session, params: { shop: village.shop }, query: {}, key: '' } as unknown as Ask)
  if (!reply || 'refused' in reply) return []
  return (reply as { json: { rows: { sale: Id | null; undone: boolean; points: number }[] } }).json.rows
}

it('is undone on the day by the keeper: points and goods go back, the head is told, and it stands undone on the sheet', async () => {
  const [points, soap] = [await village.points(first()), await village.stock('g02')]
  const sale = await sells(2)
  expect(await village.points(first())).toBe(points - 8n)
  for (const [more, code] of [
    [{ household: second().id }, 'no-sale'],
    [{ sale: second().id }, 'no-sale'],
    [{ member: first().head }, 'no-sale'],
  ] as const)
    expect(await undo(sale, clerk, more)).toMatchObject({ refused: `credit-points/${code}` })
  expect(await undo(sale, first().head)).toMatchObject({ refused: 'credit-points/no-shop' })
  const { answer } = done(await undo(sale, clerk))
  expect(answer).toMatchObject({ points: '8', left: String(points) })
  expect([await village.points(first()), await village.stock('g02')]).toEqual([points, soap])
  expect(await undo(sale, clerk)).toMatchObject({ refused: 'credit-points/undone-already' })
  expect(await sheet(clerk)).toMatchObject([{ sale, undone: true }])
  const told = await village.ask('select words, fills from message where county = $1 and person = $2 order by at, id', [
    ...[COUNTY, first().head],
  ])
  expect(told).toContainEqual({ words: 'credit-points/tell-sale-undone', fills: { points: '8' } })
})

it('is undone later by the head of supervision alone, who sees the sheet of the day', async () => {
  at('2026-11-18T11:00')
  const sale = await sells(1)
  at('2026-11-19T09:00')
  expect(await undo(sale, clerk)).toMatchObject({ refused: 'credit-points/undo-late' })
  at('2026-11-18T12:00')
  expect((await sheet(supervisor)).map((row) => row.sale)).toContain(sale)
  expect(await sheet(first().head)).toEqual([])
  at('2026-11-19T09:00')
  const before = await village.points(first())
  done(await undo(sale, supervisor, { why: 'brought-back' }))
  expect(await village.points(first())).toBe(before + 4n)
  at('2026-11-18T09:00')
})

it('sent at once from two places it is undone once', async () => {
  const before = await village.points(first())
  const sale = await sells(1)
  const outcomes = await Promise.all([undo(sale, clerk), undo(sale, clerk), undo(sale, supervisor)])
  expect(outcomes.filter((one) => !('refused' in one))).toHaveLength(1)
  expect(await village.points(first())).toBe(before)
})

it('of a device is not undone at the counter, also where it was the keeper’s own household', async () => {
  const into = { person: clerk, relation: 'other', household: first().id, on: '2026-11-18' }
  done(await village.perform('register/join-household', into))
  const pocket = await takeOut(village)
  done(await bring(village, pocket.sell({ household: first().id, at: '2026-11-18T09:00', lines: soap })))
  const [sold] = await village.ask(
    "select subject from ledger_transfer where county = $1 and what = 'credit-points/redeemed-own'",
  )
  expect(await undo(sold?.subject as Id, clerk)).toMatchObject({ refused: 'credit-points/no-sale' })
  done(await bringBack(village, pocket))
})
