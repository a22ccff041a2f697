import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { cases } from './pay-effect.cases.ts'
import { payEffect } from './pay-effect.ts'

const value = { excellent: 5, incompetent: -5 }
const get = (id: string) => ({ id, value, from: '2026-01-01', place: '340825', source: 'test' })

it.each(cases)('%s: %i percentage points', (grade, comes) => {
  expect(askRule(payEffect, { grade }, { get })).toMatchObject({ value: comes })
})
