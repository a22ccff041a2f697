import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { expireDue } from '#kernel/ledger/expiry.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { benefitsOf } from '../benefits/benefits.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'

/* Whoever has something set aside, or claimed a benefit, hears before it lapses and when it has. */

let village: Village
let benefits: ReturnType<typeof benefitsOf>

beforeAll(async () => {
  village = await openVillage()
  benefits = benefitsOf(village)
  done(await village.receives({ goods: 'g01', count: 20 }))
  for (let i = 0; i < 4; i++) done(await village.record({ points: 5 }))
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const log = {
  info: () => {},
  warn: (about: object) => expect(about).toBeUndefined(),
  error: (about: object) => expect(about).toBeUndefined(),
}
const look = (text: string) => {
  village.at(text)
  return expireDue(village.house, COUNTY, new Date(`${text}:00+08:00`), log)
}
const home = () => village.homes[0]
const told = (words: string, person: Id = home().head) =>
  village.ask('select words, fills from message where county = $1 and person = $2 and words like $3 order by at, id', [
    ...[COUNTY, person, words],
  ])
const reserve = async () => {
  const wanted = { shop: village.shop, household: home().id, goods: 'g01', count: 1 }
  return done(await village.perform('credit-points/reserve-goods', wanted, home().head)).answer.reservation as Id
}

it('goods that are set aside: once some days before, across processes, and once when they lapsed', async () => {
  // The next redemption day is 25 November; two days before it is said.
  await reserve()
  const released = await reserve()
  await look('2026-11-23T23:50')
  expect(await told('%tell-reserved%')).toEqual([])
  done(
    await village.perform('credit-points/release-goods', { household: home().id, reservation: released }, home().head),
  )
  await Promise.all([look('2026-11-24T00:10'), look('2026-11-24T00:10'), look('2026-11-24T00:10')])
  await look('2026-11-25T08:00')
  const soon = { words: 'credit-points/tell-reserved-lapses-soon', fills: { day: '2026-11-25' } }
  expect(await told('%tell-reserved%')).toEqual([soon])
  // Made after those days began: nobody needs to be reminded.
  await reserve()
  await look('2026-11-25T09:00')
  await benefits.runOut('2026-11-26T00:00')
  await village.hear()
  village.at('2026-11-26T08:00')
  await village.hear()
  const lapsed = { words: 'credit-points/tell-reserved-lapsed', fills: {} }
  expect(await told('%tell-reserved%')).toEqual([soon, lapsed])
  for (const person of [clerk, supervisor, village.homes[1].head])
    expect(await told('%tell-reserved%', person)).toEqual([])
})

it('a claim: some days before, and when it lapsed; not where it was used or given up', async () => {
  await benefits.set('b17', { threshold: 0, spends: 0, lapseDays: 10, perHousehold: null })
  village.at('2026-11-26T09:00')
  const [left, used] = [await benefits.claimed(home(), 'b17'), await benefits.claimed(home(), 'b17')]
  village.at('2026-11-30T09:00')
  done(await benefits.step(used, 'cancel', home().head))
  const about = () => told('points-benefits/%')
  await benefits.runOut('2026-12-03T23:59')
  expect(await about()).toEqual([])
  await benefits.runOut('2026-12-04T00:00')
  const { number } = await village.row(left)
  expect(await about()).toEqual([{ words: 'points-benefits/tell-lapses-soon-own', fills: { number } }])
  expect(await village.row(left)).toMatchObject({ state: 'claimed', flags: ['lapses-soon'] })
  await benefits.runOut('2026-12-07T00:00')
  expect(await village.row(left)).toMatchObject({ state: 'lapsed' })
  expect((await about()).map(({ words }) => words)).toEqual([
    'points-benefits/tell-lapses-soon-own',
    'points-benefits/tell-lapsed-own',
  ])
})

it('is nobody’s to ask for', async () => {
  const input = { hold: home().id, owner: home().id, ownerKind: 'household', place: village.place, on: '2026-12-01' }
  expect(await village.perform('credit-points/warn-of-reserved', input, clerk)).toMatchObject({
    refused: 'case/not-yours',
  })
  const facts = { what: 'credit-points/reserved', ownerKind: 'household', owner: home().id }
  const heard = { outcome: 'ledger/lapsed', subject: home().id, facts }
  expect(await village.perform('credit-points/hear-lapsed', heard, clerk)).toMatchObject({ refused: 'case/not-yours' })
})
