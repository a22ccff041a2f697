import { expect, it } from 'vitest'
import type { CaseAct, CaseAnswer } from '../telling/answers.ts'
import { proposedValues } from './proposed.ts'

const w = (zh: string) => ({ zh, en: zh })
const act = (form: object) => ({ step: 'grant', form }) as unknown as CaseAct
const step = (from: string, to: string, values: Record<string, unknown>) => ({
  from,
  to,
  form: Object.entries(values).map(([name, value]) => ({ name, value })),
})
const answer = (...steps: object[]) => ({ steps }) as unknown as CaseAnswer
const grant = act({
  days: { kind: 'number' },
  reviewOn: { kind: 'date' },
  ground: { kind: 'choice', choices: [{ value: 'season', words: w('季节') }] },
  opinion: { kind: 'long-text' },
})

it('what was asked for stands in the form that grants it, words of the asker do not', () => {
  const asked = step('a', 'a', { days: 3, reviewOn: '2026-12-01', ground: w('季节'), opinion: '配件未到' })
  expect(proposedValues(grant, [], answer(step('', 'a', {}), asked, step('a', 'a', { opinion: '催' })))).toEqual({
    days: '3',
    reviewOn: '2026-12-01',
    ground: 'season',
  })
})

it('a request of an earlier state is not proposed again', () => {
  const asked = step('a', 'a', { days: 3 })
  expect(proposedValues(grant, [], answer(asked, step('a', 'b', {})))).toEqual({})
  expect(proposedValues(grant, [], answer(step('a', 'b', { days: 3 })))).toEqual({})
})

it('a value that the act does not know, or a choice that is no longer there, is left out', () => {
  const asked = step('a', 'a', { amount: 3, ground: w('资金') })
  expect(proposedValues(grant, [], answer(asked))).toEqual({})
})

it('dispatching starts with the first usual phrase', () => {
  const dispatch = act({ lead: { kind: 'organisation' }, opinion: { kind: 'long-text' } })
  const steps = [{ step: 'grant', phrases: [w('请按时限修复'), w('请尽快')] }] as never
  expect(proposedValues(dispatch, steps, answer())).toEqual({ opinion: '请按时限修复' })
})
