import { expect, it } from 'vitest'
import type { Json } from '#kernel/json.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { pioneer } from '../fund.ts'
import { cases as applyCases } from './may-apply.cases.ts'
import { mayApply } from './may-apply.ts'
import { cases as grantCases } from './what-is-granted.cases.ts'
import { whatIsGranted } from './what-is-granted.ts'

const using = (values: Readonly<Record<string, Json>>) => ({
  get: (id: string) => ({
    ...{ id, value: values[id.slice(pioneer.id.length + 1)] as Json, from: '2026-01-01' },
    ...{ place: '340881', source: 'test' },
  }),
})

it.each(applyCases)('may apply: %s', (_, facts, open, outcome) => {
  const parameters = { open, beneficiaries: { groups: ['courier', 'takeaway'], months: 24 }, 'once-a-year': true }
  const answer = askRule(mayApply(pioneer), facts, using(parameters))
  if (outcome.includes('/')) expect(answer).toMatchObject({ refused: outcome })
  else {
    expect(isRefusal(answer)).toBe(false)
    expect(answer).toMatchObject({ value: { ground: outcome }, because: { rule: 'pioneer-fund/may-apply' } })
  }
})

it.each(grantCases)('what is granted: %s', (_, facts, queued) => {
  const rule = whatIsGranted(pioneer, 'tier-2')
  expect(askRule(rule, { tier: 'tier-2', ...facts }, using({ 'tier/tier-2': 100_000 }))).toMatchObject({
    value: { amount: 100_000n, queued },
    because: { parameters: [{ id: 'pioneer-fund/tier/tier-2' }] },
  })
})
