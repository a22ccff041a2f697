import type { FieldValues } from '../../parts/fields/field.ts'
import type { CaseAct, ProgrammeAnswer } from '../telling/answers.ts'

/** What stands in the form of an act when it is opened: for dispatching, the usual phrase. Everything else is the reader's to say. */
export function proposedValues(act: CaseAct, steps: ProgrammeAnswer['steps'] | undefined): FieldValues {
  const phrases = steps?.find((step) => step.step === act.step)?.phrases ?? []
  const usual = phrases[0]?.zh
  return act.form.lead?.kind === 'organisation' && act.form.opinion && usual ? { opinion: usual } : {}
}
