import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { cases } from './what-is-divided.cases.ts'
import { whatIsDivided } from './what-is-divided.ts'

it.each(cases)('%s', (_, of, points, officials, comes) => {
  const get = (id: string) => ({ id, value: of, from: '2026-01-01', place: '340825', source: 'test' })
  expect(askRule(whatIsDivided, { points, officials }, { get })).toMatchObject({ value: comes })
})
