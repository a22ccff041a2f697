import { expect, it } from 'vitest'
import type { Json } from '#kernel/json.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { benefits } from '../benefits/catalogue.ts'
import { BENEFIT, parameters } from '../benefits/parameters.ts'
import { cases, row } from './may-claim.cases.ts'
import { conditionsOf, mayClaim } from './may-claim.ts'

const met = { balance: 30, earned: 0, quotaTaken: 9, householdTaken: 1 }
const used = (value: unknown) => ({
  get: (id: string) => ({ id, value: value as Json, from: '2026-01-01', place: '340882', source: 'test' }),
})

it.each(cases)('%s', (_, changed, facts, outcome) => {
  const answer = askRule(mayClaim(row.code), { code: row.code, ...met, ...facts }, used({ ...row, ...changed }))
  if (outcome === 'may')
    expect(answer).toMatchObject({ value: { code: 'b99' }, because: { parameters: [{ id: `${BENEFIT}b99` }] } })
  else expect(answer).toMatchObject({ refused: `points-benefits/${outcome[0]}`, fills: { missing: outcome[1] } })
})

it('tells every condition with how far it is met, also where another one fails', () => {
  const told = conditionsOf(row, { balance: 12, earned: 0, quotaTaken: 10, householdTaken: 0 })
  expect(told).toEqual([
    { name: 'balance', needs: 30, has: 12, met: false },
    { name: 'cost', needs: 20, has: 12, met: false },
    { name: 'household', needs: 2, has: 0, met: true },
    { name: 'quota', needs: 10, has: 10, met: false },
  ])
})

it('begins with a list of twenty-two, each code once, one of them for everybody', () => {
  expect(benefits).toHaveLength(22)
  expect(new Set(parameters.filter(({ family }) => family === BENEFIT).map(({ id }) => id)).size).toBe(22)
  const open = benefits.filter(
    (b) => conditionsOf(b, { balance: 0, earned: 0, quotaTaken: 0, householdTaken: 0 }).length === 0,
  )
  expect(open.map(({ code }) => code)).toEqual(['b01'])
})
