import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { refuse } from '../refusals.ts'

/** What is asked: goods that a household was refused while points were wrongly taken from it. All are days. */
type MakesUpFacts = {
  readonly deductedOn: string
  readonly correctedOn: string
  readonly refusedOn: string
}

/**
 * Whether goods that a household could not have are made up for: it was refused them between the wrong deduction and its correction, both
 * days included. Clause: the rules of the village's points scheme (积分管理办法), to be confirmed.
 */
export const mayMakeUp: Rule<MakesUpFacts, true> = {
  name: 'credit-points/may-make-up',
  reads: ['deductedOn', 'correctedOn', 'refusedOn'],
  parameters: [],
  clause: '积分管理办法',
  ask({ deductedOn, correctedOn, refusedOn }): Answer<true> {
    if (refusedOn < deductedOn || refusedOn > correctedOn)
      return refuse('not-meanwhile', { field: 'refusedOn', fills: { from: deductedOn, to: correctedOn } })
    return { value: true, because: { rule: 'credit-points/refused-meanwhile' } }
  },
}
