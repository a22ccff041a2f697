import { describe, expect, it } from 'vitest'
import type { CaseStep } from '../telling/answers.ts'
import { pressedOf } from './pressed.ts'

const step = (no: number, name: string, form: Record<string, string> = {}): CaseStep =>
  ({
    ...{ no, step: name, at: `2026-11-${10 + no}T01:00:00.000Z` },
    form: Object.entries(form).map(([field, value]) => ({ name: field, kind: 'text', value })),
  }) as unknown as CaseStep
const told = (steps: readonly CaseStep[]) =>
  pressedOf(steps).map(({ kind, until, answers, ended }) => [
    kind,
    until,
    answers.map((one) => one.step.no),
    ended?.step.no,
  ])

describe('the pressings for a case', () => {
  it('are answered and struck off by what comes after them, each once', () => {
    const steps = [
      step(1, 'report'),
      step(2, 'list-for-supervision', { until: '2026-11-20', opinion: '请限期整改' }),
      step(3, 'answer-supervision', { opinion: '已整改' }),
      step(4, 'strike-off', { opinion: '同意销号' }),
      step(5, 'supervise', { until: '2026-11-25' }),
      step(6, 'answer-supervision'),
    ]
    expect(told(steps)).toEqual([
      ['listed', '2026-11-20', [3], 4],
      ['supervision', '2026-11-25', [6], undefined],
    ])
    expect(pressedOf(steps)[0]?.ended?.words).toBe('同意销号')
  })

  it('an instruction is over once it was confirmed in writing; supervision does not end it', () => {
    const steps = [step(1, 'instruct', { instruction: '请尽快处理' }), step(2, 'remind'), step(3, 'strike-off')]
    expect(told(steps)).toEqual([
      ['instruction', undefined, [], undefined],
      ['reminder', undefined, [], undefined],
    ])
    expect(told([...steps, step(4, 'confirm-instruction')])[0]).toEqual(['instruction', undefined, [], 4])
  })

  it('of a case that nobody pressed for there are none', () => {
    expect(pressedOf([step(1, 'report'), step(2, 'answer-supervision')])).toEqual([])
  })
})
