import type { Words } from '#kernel/words.ts'
import type { Field, FieldValue, FieldValues } from '../../parts/fields/field.ts'
import { deskWords } from '../../words/desk.ts'
import type { Language } from '../../words/language.ts'
import { type Clock, clocks, isLimit, isRecord, isWords, type Named, partName, tellText, type Value } from './value.ts'

/** What a value may be, as JSON Schema tells it; what is not named here is left alone. */
export interface Shape {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
}

export interface Editing {
  readonly fields: readonly Field[]
  readonly start: FieldValues
  /** The value with what was filled in put in its place; parts that no field shows stay as they are. */
  valueOf(wire: Readonly<Record<string, unknown>>): Value
}

type Names = Named
const languages: readonly Language[] = ['zh', 'en']
const both = (say: (language: Language) => string): Words => ({ zh: say('zh'), en: say('en') })
const one = (field: Field, start: FieldValue, valueOf: (given: unknown) => Value): Editing => ({
  fields: [field],
  start: { [field.name]: start },
  valueOf: (wire) => valueOf(wire[field.name]),
})

/** The form for a value, from what it may be; references and codes stay as they are. `adding` asks for these, too: the row is new. */
export function editingOf(value: Value, shape: Shape = {}, names: Names = {}, adding = false): Editing {
  const editing = editingOfPart('value', value, shape, deskWords['rules.value'], names, adding)
  return editing ?? { fields: [], start: {}, valueOf: () => value }
}

function editingOfPart(
  part: string,
  value: Value,
  given: Shape,
  words: Words,
  names: Names,
  adding: boolean,
): Editing | undefined {
  const { shape, nullable } = withoutNull(given)
  const field = { name: part, words, required: !nullable }
  const orNull = (made: unknown): Value => (nullable && (made === undefined || made === '') ? null : made)
  const wanted = shape.properties
  if (isLimit(value) || (wanted?.amount && wanted.clock))
    return limitEditing(part, value, part === 'value' ? deskWords['value-part.limit'] : words)
  if (isWords(value) || (wanted?.zh && wanted.en)) return wordsEditing(part, value, words)
  if (shape.type === 'array' || Array.isArray(value)) return listEditing(field, value, shape, names)
  if (wanted || isRecord(value)) return recordEditing(part, value, shape, names, adding)
  if (shape.enum) {
    const choices = shape.enum.map((word) => ({ value: word, words: wordsOf(word, names) }))
    return one({ ...field, kind: 'choice', choices }, value as string, orNull)
  }
  if (shape.type === 'boolean' || typeof value === 'boolean')
    return one({ ...field, kind: 'yes-no' }, value as boolean, (made) => made)
  if (shape.type === 'integer' || shape.type === 'number' || typeof value === 'number') {
    const least = shape.minimum !== undefined && shape.minimum > -1e12 ? { min: shape.minimum } : {}
    const most = shape.maximum !== undefined && shape.maximum < 1e12 ? { max: shape.maximum } : {}
    return one({ ...field, ...least, ...most, kind: 'number' }, textOf(value), orNull)
  }
  if (shape.type !== 'string' && typeof value !== 'string') return undefined
  if (!adding && typeof value === 'string' && (part === 'code' || isCode(value))) return undefined
  return one({ ...field, kind: 'text' }, textOf(value), orNull)
}

/** A shape that may be empty, as what it is otherwise. */
function withoutNull(given: Shape): { readonly shape: Shape; readonly nullable: boolean } {
  const { type, anyOf } = given
  if (anyOf?.some((each) => each.type === 'null'))
    return { shape: anyOf.find((each) => each.type !== 'null') ?? {}, nullable: true }
  const kind = Array.isArray(type) ? (type as readonly string[]).find((each) => each !== 'null') : undefined
  return kind === undefined ? { shape: given, nullable: false } : { shape: { ...given, type: kind }, nullable: true }
}

/** Codes and names of other things: a slip in one would point at nothing. */
const isCode = (text: string): boolean => /^\d+$/.test(text) || /^[a-z-]+$/.test(text)
const textOf = (value: Value): string => (value === null || value === undefined ? '' : String(value))
const wordsOf = (word: string, names: Names): Words => both((language) => tellText(language, word, names))
const partWords = (part: string, names: Names): Words => both((language) => partName(part, language, names.says))

/** Parts one under the other. Of a row that is there its code and name stay. */
function recordEditing(part: string, value: Value, shape: Shape, names: Names, adding: boolean): Editing {
  const known = isRecord(value) ? value : {}
  const all = Object.keys({ ...shape.properties, ...known })
  const kept = new Set(adding ? [] : ['code', 'name', 'major', 'minor', 'pictogram'])
  const parts = all.flatMap((name): (readonly [string, Editing])[] => {
    if (kept.has(name)) return []
    const path = part === 'value' ? name : `${part}.${name}`
    const made = shape.properties?.[name] ?? {}
    // Lists of what stands elsewhere are changed there.
    if (Array.isArray(known[name]) && !shape.properties) return []
    const editing = editingOfPart(path, known[name], made, partWords(name, names), names, adding)
    return editing ? [[name, editing]] : []
  })
  return {
    fields: parts.flatMap(([, editing]) => editing.fields),
    start: Object.assign({}, ...parts.map(([, editing]) => editing.start)) as FieldValues,
    valueOf: (wire) => ({
      ...known,
      ...Object.fromEntries(parts.map(([name, editing]) => [name, editing.valueOf(wire)])),
    }),
  }
}

/** A list: what can be ticked, sentences or rows one to a line, numbers and words behind one another. */
function listEditing(
  field: Pick<Field, 'name' | 'words' | 'required'>,
  value: Value,
  shape: Shape,
  names: Names,
): Editing | undefined {
  const rows = Array.isArray(value) ? (value as readonly Value[]) : []
  const items = shape.items ?? {}
  const required = (shape.minItems ?? 0) > 0
  if (items.enum) {
    const choices = items.enum.map((word) => ({ value: word, words: wordsOf(word, names) }))
    return one({ ...field, required, kind: 'many-choices', choices }, rows as readonly string[], (made) => made ?? [])
  }
  if (items.properties?.zh || (rows.length > 0 && rows.every(isWords)))
    return sentences(field.name, rows as readonly Words[])
  if (items.properties) return table({ ...field, required }, rows, items.properties, names)
  if (items.type === 'integer' || items.type === 'number' || items.type === 'string') {
    const of = items.type === 'string' ? String : Number
    const split = (typed: unknown) =>
      textOf(typed)
        .split(/[\s,，、;；]+/)
        .filter((each) => each !== '')
    const check = (typed: string) =>
      of === Number && split(typed).some((each) => Number.isNaN(Number(each)))
        ? deskWords['rules.not-numbers']
        : undefined
    const help = deskWords['rules.list-help']
    return one({ ...field, required, kind: 'long-text', help, check }, rows.join('、'), (typed) =>
      split(typed).map((each): Value => of(each)),
    )
  }
  return undefined
}

/** Rows out of a spreadsheet: one to a line, cells parted by tabs, so that they can be copied there and back. */
function table(
  field: Pick<Field, 'name' | 'words' | 'required'>,
  rows: readonly Value[],
  properties: Readonly<Record<string, Shape>>,
  names: Names,
): Editing | undefined {
  const columns = Object.entries(properties)
  const simple = (given: Shape): boolean => {
    const { type, items } = withoutNull(given).shape
    return type === 'array' ? simple(items ?? {}) : type !== 'object' && type !== undefined
  }
  if (!columns.every(([, shape]) => simple(shape))) return undefined
  const heads = both((language) => columns.map(([part]) => partName(part, language, names.says)).join(' ｜ '))
  const help = both((language) => deskWords['rules.table-help'][language].replace('{heads}', heads[language]))
  const linesOf = (typed: unknown) =>
    textOf(typed)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.split(/\t|｜|\|/).map((cell) => cell.trim()))
  const check = (typed: string): Words | undefined => {
    const wrong = linesOf(typed).findIndex((cells) => cells.length !== columns.length)
    return wrong < 0
      ? undefined
      : both((language) =>
          deskWords['rules.table-wrong'][language]
            .replace('{n}', String(wrong + 1))
            .replace('{columns}', String(columns.length)),
        )
  }
  const cellOf = (typed: string, given: Shape): Value => {
    const { shape, nullable } = withoutNull(given)
    if (nullable && typed === '') return null
    if (shape.type === 'array') return typed.split(/[\s,，、]+/).map((each) => cellOf(each, shape.items ?? {}))
    if (shape.type === 'boolean') return /^(是|yes|true)$/i.test(typed)
    return shape.type === 'integer' || shape.type === 'number' ? Number(typed) : typed
  }
  const start = rows
    .map((row) => columns.map(([part]) => [(isRecord(row) ? row[part] : '') ?? ''].flat().join('、')).join('\t'))
    .join('\n')
  return one({ ...field, kind: 'long-text', help, check }, start, (typed) =>
    linesOf(typed).map((cells) =>
      Object.fromEntries(columns.map(([part, shape], i) => [part, cellOf(cells[i] ?? '', shape)])),
    ),
  )
}

/** Sentences, one to a line. A line that stood there keeps its English; a new one has none of its own. */
const sentences = (name: string, value: readonly Words[]): Editing => ({
  fields: [{ name, kind: 'long-text', required: true, words: deskWords['rules.lines'] }],
  start: { [name]: value.map(({ zh }) => zh).join('\n') },
  valueOf: (wire) =>
    String(wire[name])
      .split('\n')
      .map((line) => line.trim())
      .filter((line, i, all) => line !== '' && all.indexOf(line) === i)
      .map((zh) => value.find((known) => known.zh === zh) ?? { zh, en: zh }),
})

/** A name in both languages; English may be left out and is then the Chinese. */
function wordsEditing(part: string, value: Value, words: Words): Editing {
  const known = isWords(value) ? value : { zh: '', en: '' }
  return {
    fields: languages.map((language) => ({
      name: `${part}-${language}`,
      kind: 'text' as const,
      required: language === 'zh',
      words:
        language === 'zh' ? words : both((each) => deskWords['rules.in-english'][each].replace('{part}', words[each])),
    })),
    start: { [`${part}-zh`]: known.zh, [`${part}-en`]: known.en },
    valueOf: (wire) => ({ zh: wire[`${part}-zh`], en: wire[`${part}-en`] || wire[`${part}-zh`] }),
  }
}

const clockChoices = clocks.map((clock: Clock) => ({ value: clock, words: deskWords[`clock.${clock}`] }))
function limitEditing(part: string, value: Value, words: Words): Editing {
  const { amount, clock } = isLimit(value) ? value : { amount: '', clock: 'working-days' as const }
  return {
    fields: [
      { name: `${part}-amount`, kind: 'number', required: true, min: 1, max: 999, words },
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
  }
}
