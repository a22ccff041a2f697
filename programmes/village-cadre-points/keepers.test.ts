import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Json } from '#kernel/json.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  COUNTY,
  clerk,
  codeOf,
  done,
  head,
  member,
  openTown,
  recorder,
  secretary,
  type Town,
} from './cadres.testing.ts'

/* Who changes the county's measures: the Organization Department proposes and its head signs, in every programme of this folder. */

let town: Town
beforeAll(async () => {
  town = await openTown('2026-01-05')
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

it.each([
  ['cadre-points-year/excellent-quota', 15],
  ['cadre-points-year/pay-effect', { excellent: 4, incompetent: -4 }],
  ['cadre-points-division/absent-within', { amount: 2, clock: 'working-days' }],
  ['village-cadre-points-objection/decide-within', { amount: 7, clock: 'working-days' }],
  ['cadre-points-reminder/talk-within', { amount: 7, clock: 'working-days' }],
  ['cadre-points-honour/on-notice', { amount: 7, clock: 'working-days' }],
  ['cadre-points-rating/fewest', 12],
] as readonly (readonly [string, Json])[])('%s is proposed by the clerk and signed by the head', async (id, value) => {
  const input = { id, value, from: '2026-02-01', source: '太组〔2026〕3号' }
  for (const other of [member, secretary, recorder])
    expect(codeOf(await town.perform('parameter/set/propose', input, other))).toBe('parameter/not-yours')
  const { proposal } = done(await town.perform('parameter/set/propose', input, clerk)).answer
  expect(codeOf(await town.perform('parameter/set/sign', { proposal, input }, clerk))).not.toBe('done')
  done(await town.perform('parameter/set/sign', { proposal, input }, head))
  const book = await town.house.keeper.getBook(COUNTY)
  expect(book.getParameter(id, '2026-02-01' as never, town.town).value).toEqual(value)
})
