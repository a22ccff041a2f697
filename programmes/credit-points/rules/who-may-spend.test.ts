import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { parameters } from '../parameters.ts'
import { ages, cases } from './who-may-spend.cases.ts'
import { SPENDING_AGE, whoMaySpend, yearsOn } from './who-may-spend.ts'

const seed = parameters.find(({ id }) => id === SPENDING_AGE)?.seed.value ?? null
const seeded = { get: (id: string) => ({ id, value: seed, from: '2023-01-01', place: '340882', source: 'test' }) }

it.each(cases)('%s', (_, facts, outcome) => {
  const answer = askRule(whoMaySpend, facts, seeded)
  if (typeof outcome === 'string') expect(answer).toMatchObject({ refused: `credit-points/${outcome}` })
  else expect(answer).toMatchObject({ value: outcome, because: { parameters: [{ id: SPENDING_AGE, value: 18 }] } })
})

it.each(ages)('born %s is on %s so old', (birth, day, age) => {
  expect(yearsOn(birth, day)).toBe(age)
})
