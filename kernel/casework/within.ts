import type { Decision, Given } from '../act.ts'
import type { Answer } from '../because.ts'
import type { FactName } from '../fact.ts'
import type { Values } from '../programme/field.ts'
import type { Standing } from './named.store.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from './step.ts'

/**
 * Takes a step on a case within a larger act of the same programme: a batch that moves many, or what was heard. The step is one
 * that no person takes by itself (`via: 'hearing'`); who may do the larger act is for that act to say. What the step reads
 * besides, the larger act must read.
 */
export function stepWithin<I, N extends FactName>(
  programme: CaseProgramme,
  name: string,
  given: Given<I, N>,
  { file, hands }: Standing,
  form: Values = {},
): Answer<Decision> {
  const inner = {
    ...given,
    actor: { ...given.actor, via: 'hearing' },
    input: { case: file.id, form },
    facts: { ...given.facts, case: file, 'case.hands': hands, 'files.staged': new Map() },
  }
  return actOfStep(programme, name).decide(inner as unknown as Given<{ case: typeof file.id; form: Values }, StepFacts>)
}
