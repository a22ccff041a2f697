import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Words } from '#kernel/words.ts'
import type { Bit, Rich } from '../../parts/rich.tsx'
import type { Say } from '../../words/language.ts'
import type { CaseAnswer, CaseStep } from './answers.ts'

type Sayer = (words: Words) => string
type Shown = CaseStep['form'][number]

const placePattern = /\{([\w-]+)\}/

/** The value of a filled field in words; null where it is sealed or was erased. */
export function valueWords(t: Say, say: Sayer, { value, kind }: Pick<Shown, 'value' | 'kind'>): string | null {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (Array.isArray(value)) return value.join(t('mark.between'))
  if (typeof value === 'object')
    return 'lines' in value
      ? value.lines
          .map((line) =>
            line
              // Pictures and recordings of a row stand with it where it is shown, not in words.
              .map((cell, at) =>
                Array.isArray(cell)
                  ? ''
                  : (valueWords(t, say, { value: cell, kind: value.heads[at]?.kind ?? kind }) ?? ''),
              )
              .filter(Boolean)
              .join(' '),
          )
          .join(t('mark.after'))
      : say(value as Words)
  if (kind === 'score') return formatMilli(Number(value))
  return kind === 'amount' ? (Number(value) / 100).toFixed(2) : String(value)
}

/** A text of a filled form by the name of its field. */
export function textOfStep(step: CaseStep | undefined, name: string): string | undefined {
  const value = step?.form.find((field) => field.name === name)?.value
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Who did a step, for the timeline: a name, the reporter who is not named, or the clock. */
export function actorWords(t: Say, step: CaseStep): string {
  if (step.actor) return step.actor
  return step.no === 1 || step.step === 'rate' || step.step === 'withdraw' ? t('case.reporter') : t('case.clock')
}

/** A step as the timeline tells it: its sentence with names in ink, and what was said with it. */
export function tellStep(t: Say, say: Sayer, step: CaseStep): Rich {
  const sentence = step.told ?? step.words
  const fills: Record<string, string> = {
    actor: actorWords(t, step),
    organisation: step.organisation ?? '',
    lead: step.lead ?? textOfStep(step, 'lead') ?? '',
  }
  /** A place for something else is filled from the form of the step. */
  const filled = (name: string): string => {
    const field = step.form.find((one) => one.name === name)
    return fills[name] ?? ((field && valueWords(t, say, field)) || '')
  }
  const bits: Bit[] = []
  if (sentence)
    for (const [at, part] of say(sentence).split(placePattern).entries()) {
      if (at % 2 === 0) {
        if (part) bits.push(part)
      } else if (filled(part)) bits.push(part in fills ? { strong: filled(part) } : filled(part))
    }
  const opinion = textOfStep(step, 'opinion') ?? textOfStep(step, 'reason') ?? textOfStep(step, 'remark')
  if (opinion) bits.push(t('case.said', { words: opinion }))
  return bits
}

/** The steps that brought pictures, by their field: those of the first step show how it was, the last of a later one how it is. */
export function picturesOf(answer: CaseAnswer): {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly afterStep: CaseStep | undefined
} {
  const of = (no: number) =>
    answer.attachments
      // A signed sheet is a picture of paper, not of the place.
      .filter((a) => a.step === no && a.field === 'photos' && a.type.startsWith('image/'))
      .map((a) => a.file)
  const later = answer.steps.findLast((step) => step.no > 1 && of(step.no).length > 0)
  return { before: of(1), after: later ? of(later.no) : [], afterStep: later }
}
