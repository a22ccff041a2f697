import { findFen, formatYuan } from '#kernel/amount.ts'
import { findMilli, formatMilli } from '#kernel/appraisal/points.ts'
import type { FieldKind, Field as FieldOfSocket } from '#kernel/programme/field.ts'
import { isBankCard } from '#kernel/register/bank-card.ts'
import { fillWords, type Words } from '#kernel/words.ts'
import { type SharedKey, tables } from '../../words/tables.ts'
import type { TakenPhoto } from '../photo-input.tsx'
import type { Pick, Search } from '../picker-state.ts'

export type { FieldKind } from '#kernel/programme/field.ts'

/** A field of a form as the programme socket declares it, with its name. */
export interface Field extends FieldOfSocket {
  readonly name: string
  /** What is wrong with a text beyond what its kind tells; asked only where something is filled in. */
  readonly check?: (typed: string) => Words | undefined
}

/** A point on the map, WGS-84 degrees; accuracy in metres as the device told it. */
export interface Point {
  readonly lon: number
  readonly lat: number
  readonly accuracy?: number
}

/** What stands in a field while it is filled. Numbers, amounts and points stand as typed. */
export type FieldValue =
  | string
  | boolean
  | readonly string[]
  | Pick
  | readonly Pick[]
  | Point
  | readonly TakenPhoto[]
  | readonly File[]
  | Lines
  | undefined
export type FieldValues = { readonly [name: string]: FieldValue }

/** Rows of a form while they are filled; each has a key of its own, so that taking one away leaves the others as they are. */
export interface Lines {
  readonly lines: readonly { readonly key: string; readonly values: FieldValues }[]
}

/** What the interface or the form itself finds wrong with a field. */
export interface FieldError {
  readonly field: string
  readonly words: Words
}

/** Where pickers of a form search. */
export interface FieldSearch {
  readonly place: Search
  readonly person: Search
  readonly organisation: Search
  /** By the name of any member; what is picked is the household. */
  readonly household: Search
  /** Work items and entries of points: those of the case in hand, else one's own. */
  readonly 'work-item'?: Search
  readonly entry?: Search
}

/** What an input needs; one component per kind, in a plain set for phones and an Ant Design set for the desk. */
export interface FieldInputProps {
  field: Field
  id: string
  value: FieldValue
  onChange: (value: FieldValue) => void
  invalid: boolean
  describedBy: string | undefined
  search: FieldSearch | undefined
}

/** Kinds of several controls, which a legend names instead of a label; what is chosen out of a catalogue is one control. */
export const isGroup = (field: Field): boolean =>
  field.kind === 'yes-no' ||
  field.kind === 'voice' ||
  field.kind === 'rows' ||
  field.kind === 'many-choices' ||
  (field.kind === 'choice' && field.choices !== undefined && field.choices.length <= 5)

export const textOf = (value: FieldValue): string => (typeof value === 'string' ? value : '')
export const listOf = (value: FieldValue): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
export const photosOf = (value: FieldValue): readonly TakenPhoto[] =>
  Array.isArray(value) ? value.filter((one): one is TakenPhoto => typeof one === 'object' && 'url' in one) : []
export const filesOf = (value: FieldValue): readonly File[] =>
  Array.isArray(value) ? value.filter((one): one is File => one instanceof File) : []
export const pickOf = (value: FieldValue): Pick | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value ? (value as Pick) : undefined
export const picksOf = (value: FieldValue): readonly Pick[] =>
  Array.isArray(value) ? value.filter((one): one is Pick => pickOf(one) !== undefined) : []
export const pointOf = (value: FieldValue): Point | undefined =>
  typeof value === 'object' && value !== null && 'lat' in value ? value : undefined

export const linesOf = (value: FieldValue): Lines['lines'] =>
  typeof value === 'object' && value !== null && 'lines' in value ? value.lines : []

/** Of rows that have one for each choice of a column: those choices. */
export const everyOf = (field: Field): Field['choices'] =>
  field.every === undefined ? undefined : field.columns?.[field.every]?.choices

/** The columns of a row as it stands: some are demanded only where another has a value. */
export const askedIn = (field: Field, values: FieldValues): readonly Field[] =>
  columnsOf(field).map((column) =>
    column.requiredWhere && values[column.requiredWhere.column] === column.requiredWhere.is
      ? { ...column, required: true }
      : column,
  )

/** The columns of rows, with their names. */
export const columnsOf = (field: Field): readonly Field[] =>
  Object.entries(field.columns ?? {}).map(([name, column]) => ({ ...column, name }))

/** A row in which nothing stands is not there. */
const filledLines = (value: FieldValue) => linesOf(value).filter(({ values }) => !Object.values(values).every(isEmpty))

export const isEmpty = (value: FieldValue): boolean =>
  value === undefined ||
  (typeof value === 'object' && 'lines' in value && filledLines(value).length === 0) ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** What is wrong with a value, as a key and its fills; the same checks stand at the door, which has the last word. */
export interface Fault {
  readonly key: SharedKey
  readonly fills?: Readonly<Record<string, string | number>>
}

const phonePattern = /^(1[3-9]\d{9}|0\d{9,11})$/
const wholePattern = /^-?\d{1,15}$/

const between = (
  amount: number,
  field: Field,
  low: SharedKey,
  high: SharedKey,
  shown = (n: number): string | number => n,
) => {
  if (field.min !== undefined && amount < field.min) return { key: low, fills: { n: shown(field.min) } }
  if (field.max !== undefined && amount > field.max) return { key: high, fills: { n: shown(field.max) } }
  return undefined
}
const milli = (points: number): string => formatMilli(points)
const yuan = (fen: number): string => formatYuan(BigInt(fen))
const bare = (typed: string): string => typed.replaceAll(/[\s-]/g, '')

const checkText = (field: Field, text: string): Fault | undefined => {
  return between([...text].length, field, 'field.too-short', 'field.too-long')
}

const checkWhole = (field: Field, typed: string): Fault | undefined =>
  wholePattern.test(typed)
    ? between(Number(typed), field, 'field.too-small', 'field.too-large')
    : { key: 'field.not-whole' }

const checkers: Partial<Record<FieldKind, (field: Field, value: FieldValue) => Fault | undefined>> = {
  text: (field, value) => checkText(field, textOf(value).trim()),
  'long-text': (field, value) => checkText(field, textOf(value).trim()),
  number: (field, value) => checkWhole(field, textOf(value).trim()),
  points: (field, value) => checkWhole(field, textOf(value).trim()),
  amount: (field, value) => {
    const fen = findFen(textOf(value))
    return fen === undefined
      ? { key: 'field.not-amount' }
      : between(Number(fen), field, 'field.too-little-money', 'field.too-much-money', yuan)
  },
  score: (field, value) => {
    const points = findMilli(textOf(value))
    return points === undefined
      ? { key: 'field.not-score' }
      : between(points, field, 'field.too-small', 'field.too-large', milli)
  },
  phone: (_field, value) => (phonePattern.test(bare(textOf(value))) ? undefined : { key: 'field.not-phone' }),
  'bank-card': (_field, value) => (isBankCard(bare(textOf(value))) ? undefined : { key: 'field.not-card' }),
  'many-choices': (field, value) => between(listOf(value).length, field, 'field.too-few', 'field.too-many'),
  persons: (field, value) => between(picksOf(value).length, field, 'field.too-few', 'field.too-many'),
  organisations: (field, value) => between(picksOf(value).length, field, 'field.too-few', 'field.too-many'),
  photos: (field, value) => between(photosOf(value).length, field, 'field.too-few', 'field.too-many'),
  files: (field, value) => between(filesOf(value).length, field, 'field.too-few', 'field.too-many'),
  rows: (field, value) => {
    const left = (everyOf(field)?.length ?? 0) - filledLines(value).length
    if (left > 0) return { key: 'field.rows-left', fills: { n: left } }
    for (const [at, { values }] of filledLines(value).entries()) {
      const wrong = askedIn(field, values).find((column) => checkField(column, values[column.name]))
      if (wrong) return { key: 'field.row-at-fault', fills: { n: at + 1 } }
    }
    return undefined
  },
  voice: (field, value) => between(photosOf(value).length, field, 'field.too-few', 'field.too-many'),
}

/** What is wrong with a field as it stands; undefined where nothing is. */
export function checkField(field: Field, value: FieldValue): Fault | undefined {
  if (isEmpty(value))
    return field.required ? { key: field.kind === 'photos' ? 'field.photo-required' : 'field.required' } : undefined
  return checkers[field.kind]?.(field, value)
}

/** What the form itself finds wrong, field by field, in both languages, before anything is sent. */
export const checkFields = (fields: readonly Field[], values: FieldValues): readonly FieldError[] =>
  fields.flatMap((field) => {
    const value = values[field.name]
    const fault = checkField(field, value)
    const words = fault
      ? fillWords(tables[fault.key], fault.fills ?? {})
      : isEmpty(value)
        ? undefined
        : field.check?.(textOf(value))
    return words ? [{ field: field.name, words }] : []
  })

/** A value as it travels: amounts and points as decimal strings (fen, whole points), numbers as numbers, picks as ids. */
type WireValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { lon: number; lat: number }
  | readonly { readonly [name: string]: WireValue }[]

const plain = (value: FieldValue): WireValue => textOf(value).trim()
const toWire: Partial<Record<FieldKind, (value: FieldValue) => WireValue | undefined>> = {
  number: (value) => Number(textOf(value)),
  amount: (value) => String(findFen(textOf(value))),
  points: (value) => String(BigInt(textOf(value).trim())),
  score: (value) => findMilli(textOf(value)) ?? 0,
  'many-choices': listOf,
  'yes-no': (value) => value === true,
  place: (value) => pickOf(value)?.id,
  person: (value) => pickOf(value)?.id,
  household: (value) => pickOf(value)?.id,
  organisation: (value) => pickOf(value)?.id,
  'work-item': (value) => pickOf(value)?.id,
  entry: (value) => pickOf(value)?.id,
  organisations: (value) => picksOf(value).map((pick) => pick.id),
  persons: (value) => picksOf(value).map((pick) => pick.id),
  point: (value) => {
    const point = pointOf(value)
    return point && { lon: point.lon, lat: point.lat }
  },
  // As typed on the clock of Shanghai: '2026-10-09T14:30'.
  instant: (value) => `${textOf(value).slice(0, 16)}:00+08:00`,
  phone: (value) => bare(textOf(value)),
  'identity-number': (value) => bare(textOf(value)).toUpperCase(),
  'bank-card': (value) => bare(textOf(value)),
}

/** Kinds that lie nowhere but encrypted. */
export const isSecret = ({ kind }: Field): boolean => kind === 'bank-card' || kind === 'identity-number'

/** Kinds whose values are sent ahead and named by the ids that the upload answered. */
export const travelsApart = ({ kind }: Field): boolean => kind === 'photos' || kind === 'files' || kind === 'voice'

/** A chosen file is named by what tells it from others. */
export const fileId = ({ name, size, lastModified }: File): string => `${name}-${size}-${lastModified}`

/** Pictures, recordings and files of a field, each to be sent ahead. */
export const takenOf = ({ kind }: Field, value: FieldValue): readonly TakenPhoto[] =>
  kind === 'files'
    ? filesOf(value).map((file) => ({ id: fileId(file), url: '', blob: file, name: file.name }))
    : kind === 'photos' || kind === 'voice'
      ? photosOf(value)
      : []

/** A picture, recording or file that stands in a form, and the path by which its field is named: `photos`, `lines.0.photos`. */
export interface TakenIn extends TakenPhoto {
  readonly field: string
  readonly kind: FieldKind
}

/** All pictures, recordings and files of a form, those of its rows among them. */
export const takenIn = (fields: readonly Field[], values: FieldValues, before = ''): readonly TakenIn[] =>
  fields.flatMap((field) => {
    const [path, value] = [`${before}${field.name}`, values[field.name]]
    return field.kind === 'rows'
      ? filledLines(value).flatMap(({ values: line }, at) => takenIn(columnsOf(field), line, `${path}.${at}.`))
      : takenOf(field, value).map((file) => ({ ...file, field: path, kind: field.kind }))
  })

/** A form as it travels with the ids under which its files were staged, each in its place. */
export function withFiles(
  form: Readonly<Record<string, unknown>>,
  files: readonly { readonly field: string; readonly file: string }[],
): Record<string, unknown> {
  const whole = structuredClone(form) as Record<string, unknown>
  for (const { field, file } of files) {
    const names = field.split('.')
    const last = names.pop() ?? ''
    const at = names.reduce((one, name) => one[name] as Record<string, unknown>, whole)
    at[last] = [...((at[last] as string[] | undefined) ?? []), file]
  }
  return whole
}

/**
 * The values of a form as they travel, once every field has passed its check. Empty fields are left out.
 * Photos and files travel apart and are named by the ids that the upload answered; they are not in here.
 */
export function wireValues(fields: readonly Field[], values: FieldValues): Record<string, WireValue> {
  const wire: Record<string, WireValue> = {}
  for (const field of fields) {
    const value = values[field.name]
    if (isEmpty(value) || travelsApart(field)) continue
    const travels =
      field.kind === 'rows'
        ? filledLines(value).map(({ values: line }) => wireValues(columnsOf(field), line))
        : (toWire[field.kind] ?? plain)(value)
    if (travels !== undefined) wire[field.name] = travels
  }
  return wire
}
