import { expect, it } from 'vitest'
import { changesOf, draftOf, type Rules, withArithmetic, withIndicator, withRow } from './rules-draft.ts'

const rules = {
  parameters: { arithmetic: 'a/arithmetic', indicators: 'a/indicators/', proposes: true },
  arithmetic: { parts: [{ id: 'work', from: 'entries', weight: 60 }], bonusCap: 5000 },
  indicators: [{ code: 'industry', name: { zh: '产业', en: 'Industry' }, part: 'work', goal: null, most: 20_000 }],
} as unknown as Rules

it('names the parameters that differ, and a row that is added under a code of its own', () => {
  const draft = draftOf(rules)
  expect(changesOf(rules, draft)).toEqual([])
  const capped = withArithmetic(draft, { bonusCap: 3000 })
  expect(changesOf(rules, capped)).toEqual([{ id: 'a/arithmetic', value: { ...rules.arithmetic, bonusCap: 3000 } }])
  expect(changesOf(rules, withIndicator(capped, 'industry', { most: 10_000 })).map(({ id }) => id)).toEqual([
    'a/arithmetic',
    'a/indicators/industry',
  ])
  const added = changesOf(rules, withRow(withRow(draft, '防汛'), '防火'))
  expect(added.map(({ id, value }) => [id, (value as { name: { zh: string } }).name.zh])).toEqual([
    ['a/indicators/row-1', '防汛'],
    ['a/indicators/row-2', '防火'],
  ])
  // The code is the parameter's own.
  expect(added.every(({ value }) => !('code' in (value as object)))).toBe(true)
  expect(changesOf(rules, withArithmetic(capped, { bonusCap: 5000 }))).toEqual([])
})
