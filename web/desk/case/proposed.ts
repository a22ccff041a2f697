import type { FieldValues } from '../../parts/fields/field.ts'
import type { CaseAct, CaseAnswer, ProgrammeAnswer } from '../telling/answers.ts'

/**
 * What stands in the form of an act when it is opened: for dispatching, the usual phrase; for granting, what was asked for.
 * Everything else is the reader's to say.
 */
export function proposedValues(
  act: CaseAct,
  steps: ProgrammeAnswer['steps'] | undefined,
  answer: Pick<CaseAnswer, 'steps'>,
): FieldValues {
  const phrases = steps?.find((step) => step.step === act.step)?.phrases ?? []
  const usual = phrases[0]?.zh
  if (act.form.lead?.kind === 'organisation' && act.form.opinion && usual) return { opinion: usual }
  return askedFor(act, answer)
}

/** Numbers, days and choices of the last request in the state in which the case stands, under the names that the act has too. */
function askedFor(act: CaseAct, { steps }: Pick<CaseAnswer, 'steps'>): FieldValues {
  const since = steps.findLastIndex((step) => step.from !== step.to)
  const asked = steps.slice(since + 1).findLast((step) => step.form.some((field) => field.name !== 'opinion'))
  return Object.fromEntries(
    (asked?.form ?? []).flatMap(({ name, value }) => {
      const field = act.form[name]
      if (value === null || typeof value === 'boolean' || Array.isArray(value)) return []
      if (field?.kind === 'number' || field?.kind === 'date') return [[name, String(value)]]
      if (field?.kind !== 'choice') return []
      const words = typeof value === 'object' && 'zh' in value ? value.zh : undefined
      const choice = field.choices?.find((one) => one.words.zh === words)
      return choice ? [[name, choice.value]] : []
    }),
  )
}
