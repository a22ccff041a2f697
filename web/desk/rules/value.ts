import type { Words } from '#kernel/words.ts'
import { deskWords } from '../../words/desk.ts'
import type { Language, Say } from '../../words/language.ts'
import { limitWords } from '../telling/limit.ts'

import type { Shape } from './editing.ts'

/** Values of parameters are plain data: what an office may change of them is told by their shape. */
export type Value = unknown
export type Clock = 'working-days' | 'working-hours' | 'emergency-hours' | 'civil-days'
export const clocks: readonly Clock[] = ['working-days', 'working-hours', 'emergency-hours', 'civil-days']

export const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isLimit = (value: Value): value is { readonly amount: number; readonly clock: Clock } =>
  isRecord(value) && typeof value.amount === 'number' && clocks.includes(value.clock as Clock)
export const isWords = (value: Value): value is Words =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'

type Part = `value-part.${string}` & keyof typeof deskWords
type Word = `value-word.${string}` & keyof typeof deskWords
/** What a set of parameters says of its values: `part.<part>`, and `value.<word>` for what may stand in them. */
export type Says = Readonly<Record<string, Words>>

/** The name of a part of a value; parts without words are shown by their own name. */
export function partName(part: string, language: Language, says: Says = {}): string {
  const own = says[`part.${part}`]
  const key = `value-part.${part}`
  return own ? own[language] : key in deskWords ? deskWords[key as Part][language] : part
}

/** How what stands in values is named: its parts, its words, and what it refers to by an id, such as duties. */
export interface Named {
  readonly says?: Says | undefined
  readonly idName?: ((id: string) => string | undefined) | undefined
}

/** Parts that stand elsewhere on the page or mean nothing to a reader. */
const unseen = new Set(['code', 'major', 'minor', 'pictogram', 'name'])
/** The parts of a value that are shown one under the other; none where the value is one thing. */
export function partsOf(value: Value, shape?: Shape): readonly (readonly [string, Value])[] {
  if (!isRecord(value) || isLimit(value) || isWords(value)) return []
  // The database keeps parts in an order of its own; the shape has the one in which they are read.
  const order = Object.keys(shape?.properties ?? {})
  return Object.entries(value)
    .filter(([part]) => !unseen.has(part))
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
}

export function tellText(language: Language, text: string, { says = {}, idName }: Named): string {
  const key = `value-word.${text}`
  const own = says[`value.${text}`]
  if (own) return own[language]
  return key in deskWords ? deskWords[key as Word][language] : (idName?.(text) ?? text)
}

/** A value in words. Records are told part by part. */
export function tellValue(t: Say, language: Language, value: Value, named: Named = {}): string {
  if (isLimit(value)) return limitWords(t, value)
  if (isWords(value)) return value[language]
  if (typeof value === 'boolean') return value ? t('yes') : t('no')
  if (Array.isArray(value)) return value.map((one) => tellValue(t, language, one, named)).join(t('mark.between'))
  if (isRecord(value))
    return Object.entries(value)
      .map(([part, one]) => `${partName(part, language, named.says)} ${tellValue(t, language, one, named)}`)
      .join(t('mark.after'))
  if (typeof value === 'string') return tellText(language, value, named)
  return value === null || value === undefined ? '' : String(value)
}

/** What differs between two values, part by part; a plain value is one part without a name. */
export function differences(
  t: Say,
  language: Language,
  before: Value,
  after: Value,
  named: Named = {},
): readonly { readonly part: string; readonly before: string; readonly after: string }[] {
  const told = (value: Value) => tellValue(t, language, value, named)
  if (!isRecord(before) || !isRecord(after) || isLimit(before) || isWords(before))
    return [{ part: '', before: told(before), after: told(after) }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
    .map((part) => ({
      part: partName(part, language, named.says),
      before: told(before[part]),
      after: told(after[part]),
    }))
}
