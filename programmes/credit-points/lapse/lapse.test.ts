import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expireDue } from '#kernel/ledger/expiry.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, done, openVillage, supervisor, type Village } from '../points.testing.ts'

let village: Village

beforeAll(async () => {
  village = await openVillage('2026-11-18')
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const log = {
  info: () => {},
  warn: (about: object) => expect(about).toBeUndefined(),
  error: (about: object) => expect(about).toBeUndefined(),
}
const look = async (day: string) => {
  village.at(`${day}T00:10`)
  return expireDue(village.house, COUNTY, new Date(`${day}T00:10:00+08:00`), log)
}
const messages = (person: Id) =>
  village.ask(
    `select words, fills, count(*) over ()::int as n from message where county = $1 and person = $2
       and words like 'credit-points/tell-lapse%' order by at, id`,
    [COUNTY, person],
  )
const first = () => village.homes[0]
const second = () => village.homes[1]

it('points lapse the day after their last, once across processes, with an entry and a word before and after', async () => {
  done(await village.record({ on: '2026-11-10', points: 5 }))
  done(await village.record({ on: '2026-11-11', points: 4, household: second().id }))
  village.at('2027-06-01T09:00')
  done(await village.record({ on: '2027-05-31', points: 3 }))
  // Earned in 2026, they may be spent until the end of 2028.
  await look('2028-11-30')
  expect(await messages(first().head)).toEqual([])
  await Promise.all([look('2028-12-01'), look('2028-12-01')])
  await look('2028-12-02')
  expect(await messages(first().head)).toEqual([
    { words: 'credit-points/tell-lapses-soon', fills: { points: '5', day: '2028-12-31' }, n: 1 },
  ])
  await look('2028-12-31')
  expect(await village.points(first(), '2028-12-31')).toBe(8n)
  await Promise.all([look('2029-01-01'), look('2029-01-01'), look('2029-01-01')])
  await look('2029-01-02')
  expect([await village.points(first(), '2028-12-31'), await village.points(first(), '2029-01-01')]).toEqual([8n, 3n])
  expect(await village.points(second(), '2029-01-01')).toBe(0n)
  expect(await messages(first().head)).toMatchObject([
    { words: 'credit-points/tell-lapses-soon' },
    { words: 'credit-points/tell-lapsed', fills: { points: '5' } },
  ])
  const entries = await village.ask(
    `select t.day::text as day, p.amount::int as amount from ledger_transfer t
       join ledger_posting p on p.county = t.county and p.transfer = t.id
       where t.county = $1 and t.what = 'credit-points/lapsed' and p.amount < 0 order by amount`,
  )
  expect(entries).toEqual([
    { day: '2029-01-01', amount: -5 },
    { day: '2029-01-01', amount: -4 },
  ])
})

it('what is reserved does not lapse; what is given back later does, the next day', async () => {
  village.at('2030-03-01T09:00')
  done(await village.record({ on: '2030-02-28', points: 5 }))
  done(await village.receives({ goods: 'g01', count: 5 }))
  village.at('2032-12-30T09:00')
  const wanted = { shop: village.shop, household: first().id, goods: 'g01', count: 1 }
  const reserved = done(await village.perform('credit-points/reserve-goods', wanted, first().head))
  await look('2033-01-01')
  expect(await village.points(first(), '2033-01-01')).toBe(3n)
  await look('2033-01-02')
  expect(await village.points(first(), '2033-01-02')).toBe(3n)
  const reservation = reserved.answer.reservation as Id
  done(await village.perform('credit-points/release-goods', { household: first().id, reservation }, first().head))
  await look('2033-01-03')
  expect(await village.points(first(), '2033-01-03')).toBe(0n)
})

it('is nobody’s to ask for', async () => {
  const input = { owner: first().id, ownerKind: 'household', place: village.place, on: '2040-01-01' }
  for (const name of ['lapse', 'warn-of-lapse'])
    expect(await village.perform(`credit-points/${name}`, input, supervisor)).toMatchObject({
      refused: 'case/not-yours',
    })
})
