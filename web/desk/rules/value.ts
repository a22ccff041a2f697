import type { Words } from '#kernel/words.ts'
import type { Field, FieldValues } from '../../parts/fields/field.ts'
import { deskWords } from '../../words/desk.ts'
import type { Language, Say } from '../../words/language.ts'
import { limitWords } from '../telling/limit.ts'

/** Values of parameters are plain data: what an office may change of them is told by their shape. */
export type Value = unknown
type Clock = 'working-days' | 'working-hours' | 'emergency-hours' | 'civil-days'
const clocks: readonly Clock[] = ['working-days', 'working-hours', 'emergency-hours', 'civil-days']

const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isLimit = (value: Value): value is { readonly amount: number; readonly clock: Clock } =>
  isRecord(value) && typeof value.amount === 'number' && clocks.includes(value.clock as Clock)
const isWords = (value: Value): value is Words =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'

type Part = `value-part.${string}` & keyof typeof deskWords
type Word = `value-word.${string}` & keyof typeof deskWords
/** The name of a part of a value; parts without words are shown by their own name. */
export function partName(part: string, language: Language): string {
  const key = `value-part.${part}`
  return key in deskWords ? deskWords[key as Part][language] : part
}

/** Names of what values refer to, such as duties, by their ids. */
export type Named = (id: string) => string | undefined

/** Parts that stand elsewhere on the page or mean nothing to a reader. */
const unseen = new Set(['code', 'major', 'minor', 'pictogram', 'name'])
/** The parts of a value that are shown one under the other; none where the value is one thing. */
export const partsOf = (value: Value): readonly (readonly [string, Value])[] =>
  isRecord(value) && !isLimit(value) && !isWords(value)
    ? Object.entries(value).filter(([part]) => !unseen.has(part))
    : []

const tellText = (language: Language, text: string, named: Named): string => {
  const key = `value-word.${text}`
  return key in deskWords ? deskWords[key as Word][language] : (named(text) ?? text)
}

/** A value in words. Records are told part by part. */
export function tellValue(t: Say, language: Language, value: Value, named: Named = () => undefined): string {
  if (isLimit(value)) return limitWords(t, value)
  if (isWords(value)) return value[language]
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (Array.isArray(value)) return value.map((one) => tellValue(t, language, one, named)).join('、')
  if (isRecord(value))
    return Object.entries(value)
      .map(([part, one]) => `${partName(part, language)} ${tellValue(t, language, one, named)}`)
      .join('；')
  if (typeof value === 'string') return tellText(language, value, named)
  return value === null || value === undefined ? '' : String(value)
}

/** What differs between two values, part by part; a plain value is one part without a name. */
export function differences(
  t: Say,
  language: Language,
  before: Value,
  after: Value,
): readonly { readonly part: string; readonly before: string; readonly after: string }[] {
  const told = (value: Value) => tellValue(t, language, value)
  if (!isRecord(before) || !isRecord(after) || isLimit(before) || isWords(before))
    return [{ part: '', before: told(before), after: told(after) }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    .map((part) => ({ part: partName(part, language), before: told(before[part]), after: told(after[part]) }))
}

const clockChoices = clocks.map((clock) => ({ value: clock, words: deskWords[`clock.${clock}`] }))
const words = (part: string): Words => ({ zh: partName(part, 'zh'), en: partName(part, 'en') })

interface Editing {
  readonly fields: readonly Field[]
  readonly start: FieldValues
  /** The value with what was filled in put in its place; parts that no field shows stay as they are. */
  valueOf(wire: Readonly<Record<string, unknown>>): Value
}

/** The form for a value: limits, texts, numbers and yes-or-no can be changed; lists and references stay as they are. */
export function editingOf(value: Value): Editing {
  if (isLimit(value)) return limitEditing('value', value, deskWords['value-part.limit'])
  if (Array.isArray(value) && value.length > 0 && value.every(isWords)) return linesEditing(value)
  if (!isRecord(value)) {
    const kind = typeof value === 'boolean' ? 'yes-no' : typeof value === 'number' ? 'number' : 'text'
    return {
      fields: [{ name: 'value', kind, required: true, words: deskWords['rules.value'] }],
      start: { value: typeof value === 'boolean' ? value : String(value ?? '') },
      valueOf: (wire) => wire.value,
    }
  }
  const parts: (readonly [string, Editing])[] = []
  for (const [part, one] of Object.entries(value)) {
    if (isLimit(one)) parts.push([part, limitEditing(part, one, words(part))])
    else if (
      typeof one === 'boolean' ||
      typeof one === 'number' ||
      (typeof one === 'string' && part !== 'code' && !/^\d+$/.test(one) && !/^[a-z-]+$/.test(one))
    )
      parts.push([
        part,
        {
          fields: [
            {
              name: part,
              kind: typeof one === 'boolean' ? 'yes-no' : typeof one === 'number' ? 'number' : 'text',
              required: true,
              words: words(part),
            },
          ],
          start: { [part]: typeof one === 'boolean' ? one : String(one) },
          valueOf: (wire) => wire[part],
        },
      ])
  }
  return {
    fields: parts.flatMap(([, editing]) => editing.fields),
    start: Object.assign({}, ...parts.map(([, editing]) => editing.start)) as FieldValues,
    valueOf: (wire) => ({
      ...value,
      ...Object.fromEntries(parts.map(([part, editing]) => [part, editing.valueOf(wire)])),
    }),
  }
}

/** Sentences, one to a line. A line that stood there keeps its English; a new one has none of its own. */
const linesEditing = (value: readonly Words[]): Editing => ({
  fields: [{ name: 'lines', kind: 'long-text', required: true, words: deskWords['rules.lines'] }],
  start: { lines: value.map(({ zh }) => zh).join('\n') },
  valueOf: ({ lines }) =>
    String(lines)
      .split('\n')
      .map((line) => line.trim())
      .filter((line, i, all) => line !== '' && all.indexOf(line) === i)
      .map((zh) => value.find((known) => known.zh === zh) ?? { zh, en: zh }),
})

const limitEditing = (
  part: string,
  { amount, clock }: { readonly amount: number; readonly clock: Clock },
  name: Words,
): Editing => ({
  fields: [
    { name: `${part}-amount`, kind: 'number', required: true, min: 1, max: 999, words: name },
    {
      name: `${part}-clock`,
      kind: 'choice',
      required: true,
      words: deskWords['value-part.clock'],
      choices: clockChoices,
    },
  ],
  start: { [`${part}-amount`]: String(amount), [`${part}-clock`]: clock },
  valueOf: (wire) => ({ amount: wire[`${part}-amount`], clock: wire[`${part}-clock`] }),
})
