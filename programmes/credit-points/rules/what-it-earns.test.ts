import { expect, it } from 'vitest'
import type { Json } from '#kernel/json.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { earnings } from '../catalogue.ts'
import { EARNING, earningSchema, parameters } from '../parameters.ts'
import { cases, row } from './what-it-earns.cases.ts'
import { whatItEarns } from './what-it-earns.ts'

const used = (value: unknown) => ({
  get: (id: string) => ({ id, value: value as Json, from: '2026-01-01', place: '340882', source: 'test' }),
})

it.each(cases)('%s', (_, changed, facts, expected) => {
  const answer = askRule(whatItEarns(row.code), { code: row.code, ...facts }, used({ ...row, ...changed }))
  if (typeof expected === 'string') expect(answer).toMatchObject({ refused: `credit-points/${expected}` })
  else {
    expect(isRefusal(answer)).toBe(false)
    expect(answer).toMatchObject({
      value: { points: expected },
      because: { rule: 'credit-points/what-it-earns', parameters: [{ id: `${EARNING}${row.code}` }] },
    })
  }
})

it('names the clause by which points are taken', () => {
  const taken = { ...row, least: -5, most: -2, clause: '村规民约第 7 条' }
  const answer = askRule(whatItEarns(row.code), { code: row.code, points: -3, earnedThisYear: 0 }, used(taken))
  expect(answer).toMatchObject({ because: { parts: [{ clause: '村规民约第 7 条' }] } })
})

it('begins with a catalogue that only gives, each code once, each row fit for its schema', () => {
  expect(new Set(earnings.map(({ code }) => code)).size).toBe(earnings.length)
  expect(earnings.every(({ least }) => least > 0)).toBe(true)
  expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length)
})

it.each([
  ['a deduction without a clause', { least: -5, most: -2, kind: 'reviewed', clause: null }, false],
  ['a deduction by one official alone', { least: -5, most: -2, kind: 'at-once', clause: '第 7 条' }, false],
  ['a deduction by clause and after review', { least: -5, most: -2, kind: 'reviewed', clause: '第 7 条' }, true],
  ['a deduction from a person', { least: -5, most: -2, kind: 'reviewed', clause: '第 7 条', of: 'person' }, false],
  ['a row that is a person’s', { of: 'person' }, true],
  ['a row that is nobody’s', { of: 'village' }, false],
  ['a range the wrong way round', { least: 5, most: 2 }, false],
  ['a range on both sides of nothing', { least: -2, most: 2, kind: 'reviewed', clause: '第 7 条' }, false],
  ['nothing', { least: 0, most: 0 }, false],
])('%s', (_, changed, fits) => {
  expect(earningSchema.safeParse({ ...row, ...changed }).success).toBe(fits)
})
