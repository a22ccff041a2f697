import type { CaseStep } from '../telling/answers.ts'
import { textOfStep } from '../telling/steps.ts'

/** What somebody of another desk said about a case, and when. */
export interface Said {
  readonly step: CaseStep
  readonly words: string | undefined
}

/** One pressing for a case: what was demanded by when, what was answered, and whether it is over. */
export interface Pressed extends Said {
  readonly kind: 'reminder' | 'supervision' | 'listed' | 'instruction'
  /** Civil day by which it is to be done. */
  readonly until: string | undefined
  readonly answers: readonly Said[]
  /** The striking off, or the confirmation in writing of what was instructed by word of mouth. */
  readonly ended: Said | undefined
}

const kinds: Readonly<Record<string, Pressed['kind']>> = {
  remind: 'reminder',
  supervise: 'supervision',
  'list-for-supervision': 'listed',
  instruct: 'instruction',
}

const said = (step: CaseStep): Said => ({
  step,
  words: textOfStep(step, step.step === 'instruct' ? 'instruction' : 'opinion'),
})

/**
 * The pressings for a case, the first first. What is answered or struck off is whatever supervision was open by then; an
 * instruction is confirmed in writing; a reminder is over with its step.
 */
export function pressedOf(steps: readonly CaseStep[]): readonly Pressed[] {
  const pressed: (Pressed & { answers: Said[]; ended: Said | undefined })[] = []
  for (const step of steps) {
    const kind = kinds[step.step]
    if (kind) pressed.push({ kind, ...said(step), until: textOfStep(step, 'until'), answers: [], ended: undefined })
    for (const one of pressed) {
      const supervised = one.kind === 'supervision' || one.kind === 'listed'
      if (one.ended || one.step === step) continue
      if (supervised && step.step === 'answer-supervision') one.answers.push(said(step))
      if (step.step === (supervised ? 'strike-off' : one.kind === 'instruction' ? 'confirm-instruction' : ''))
        one.ended = said(step)
    }
  }
  return pressed
}
