import type { ClockKind } from '#kernel/casework/clock.ts'
import type { Words } from '#kernel/words.ts'
import type { Field, FieldValues } from '../../parts/fields/field.ts'
import { deskWords } from '../../words/desk.ts'
import { administrationWords as w } from '../../words/desk-administration.ts'
import { type Say, useWords } from '../../words/language.ts'
import { limitWords } from '../telling/limit.ts'

type Value = { readonly [name: string]: unknown }
interface Limit {
  readonly amount: number
  readonly clock: ClockKind
}

const isRecord = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isLimit = (value: unknown): value is Limit =>
  isRecord(value) && typeof value.amount === 'number' && typeof value.clock === 'string'
const isDuty = (value: unknown): value is { urban: 'county' | 'town'; rural: 'county' | 'town' } =>
  isRecord(value) && typeof value.urban === 'string' && typeof value.rural === 'string'
const isItem = (value: unknown): value is Value & { limit: Limit } => isRecord(value) && isLimit(value.limit)

/** A value of a parameter in words: a limit, a row of the catalogue by its limit, a duty by who has it; all else as it is stored. */
function valueWords(t: Say, value: unknown): string {
  if (isLimit(value)) return limitWords(t, value)
  if (isItem(value)) {
    const marks = [
      value.public === true && t('parameter.public'),
      value.selfHandled === true && t('parameter.self-handled'),
    ]
    return [limitWords(t, value.limit), ...marks.filter((mark) => mark !== false)].join(t('value.join'))
  }
  if (isDuty(value))
    return t('parameter.split', {
      urban: t(`parameter.level-${value.urban}`),
      rural: t(`parameter.level-${value.rural}`),
    })
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Tells values of parameters in the reader's language. */
export function useValueWords(): (value: unknown) => string {
  const { t } = useWords()
  return (value) => valueWords(t, value)
}

const clocks = ['working-days', 'working-hours', 'emergency-hours', 'civil-days'] as const
const limitFields: readonly Field[] = [
  { name: 'amount', kind: 'number', words: w['parameter.amount'], required: true, min: 1, max: 10_000 },
  {
    name: 'clock',
    kind: 'choice',
    words: w['parameter.clock'],
    required: true,
    choices: clocks.map((clock) => ({ value: clock, words: deskWords[`clock.${clock}`] })),
  },
]
const yesNo = (name: string, words: Words): Field => ({ name, kind: 'yes-no', words, required: true })
const level = (name: string, words: Words): Field => ({
  name,
  kind: 'choice',
  words,
  required: true,
  choices: (['county', 'town'] as const).map((value) => ({ value, words: w[`parameter.level-${value}`] })),
})

export interface ValueForm {
  readonly fields: readonly Field[]
  readonly initial: FieldValues
  /** The value as it would be stored. What the form does not show stays as it is. */
  readonly toValue: (wire: Readonly<Record<string, unknown>>) => unknown
}

const limitOf = (wire: Readonly<Record<string, unknown>>) => ({ amount: Number(wire.amount), clock: wire.clock })
const limitStart = ({ amount, clock }: Limit): FieldValues => ({ amount: String(amount), clock })

/** The form by which another value is proposed, made after the value that holds now. */
export function valueForm(value: unknown): ValueForm {
  if (isLimit(value)) return { fields: limitFields, initial: limitStart(value), toValue: limitOf }
  if (isItem(value))
    return {
      fields: [
        ...limitFields,
        yesNo('public', w['parameter.public']),
        yesNo('selfHandled', w['parameter.self-handled']),
      ],
      initial: { ...limitStart(value.limit), public: value.public === true, selfHandled: value.selfHandled === true },
      toValue: (wire) => ({
        ...value,
        limit: limitOf(wire),
        public: wire.public === true,
        selfHandled: wire.selfHandled === true,
      }),
    }
  if (isDuty(value))
    return {
      fields: [level('urban', w['parameter.urban']), level('rural', w['parameter.rural'])],
      initial: { urban: value.urban, rural: value.rural },
      toValue: (wire) => ({ ...value, urban: wire.urban, rural: wire.rural }),
    }
  return {
    fields: [{ name: 'raw', kind: 'long-text', words: w['parameter.raw'], required: true }],
    initial: { raw: JSON.stringify(value) },
    toValue: (wire) => {
      try {
        return JSON.parse(String(wire.raw)) as unknown
      } catch {
        // The door tells that it has the wrong form.
        return String(wire.raw)
      }
    },
  }
}
