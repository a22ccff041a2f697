import type { z } from 'zod'
import type { CountyBook } from '../book.ts'
import { dayOf } from '../day.ts'
import type { Json } from '../json.ts'
import type { KindShown } from '../programme/define.ts'
import { type Field, fieldKinds } from '../programme/field.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { SheetCell } from '../sheet/read-sheet.ts'
import { toWgs84 } from './boundary.ts'
import { instantOf, readDay, readKey, readText } from './cell.ts'
import { columnNamed, type Heads } from './heads.ts'
import { type CaseMap, type Rule, wordOf } from './map.ts'
import { findNamedPlace, isFound } from './places.ts'
import { refuseImport } from './refusals.ts'

/* Turns the cells of one row into the values of a form, by the rules of the map and the kinds of the fields. */

export interface Fault {
  readonly field: string
  /** Index of the column at fault; undefined where several make the value. */
  readonly column?: number | undefined
  readonly refusal: Refusal
}

export interface ReadRow {
  /** The row's own number at its source. */
  readonly number: string
  readonly values: { readonly [field: string]: Json }
  readonly faults: readonly Fault[]
  /** Fields whose cell could not be read and was left out, as the map allows. */
  readonly leftOut: readonly string[]
}

export interface Around {
  readonly book: CountyBook
  /** Choices that no field lists, such as the items of a catalogue. */
  readonly kinds: readonly KindShown[]
  readonly now: Date
}

type Cells = readonly (SheetCell | undefined)[]
type Read = (cells: Cells) => ReadRow

/** Prepares the reading of rows: which column is where is looked up once. */
export function rowReader(map: CaseMap, heads: Heads, around: Around): Read {
  const at = (name: string | undefined) => (name === undefined ? -1 : columnNamed(heads, name))
  const fields = Object.entries(map.fields).map(([name, rules]) => ({
    name,
    field: map.form[name] as Field,
    schema: fieldKinds[(map.form[name] as Field).kind].schema(map.form[name] as Field),
    rules: rules.map((rule) => ({
      rule,
      place: at(rule.column ?? rule.lon),
      read: ruleReader(rule, at, map.past.ahead.includes(name)),
    })),
  }))
  const number = map.number.map(at)
  return (cells) => {
    const values: Record<string, Json> = {}
    const faults: Fault[] = []
    const leftOut: string[] = []
    const keys = number.map((column) => readKey(cells[column]))
    for (const [i, key] of keys.entries())
      if (isRefusal(key)) faults.push({ field: 'number', column: number[i], refusal: key })
    const whole = keys.map((key) => (isRefusal(key) ? '' : key))
    if (faults.length === 0 && whole.every((key) => key === ''))
      faults.push({ field: 'number', column: number[0], refusal: refuseImport('empty') })
    for (const { name, field, schema, rules } of fields) {
      let value: Json | Refusal | undefined
      let used = rules[0]
      for (const rule of rules) {
        const found = rule.read(cells, field, around)
        if (found === undefined) continue
        value = found
        used = rule
        // What cannot be read is asked of the next rule only where the map says so.
        if (!isRefusal(found) || !rule.rule.leaveOutFaulty) break
      }
      if (value !== undefined && !isRefusal(value)) value = checked(schema, value)
      if (value === undefined && field.required) value = refuseImport('empty')
      if (!isRefusal(value)) {
        if (value !== undefined) values[name] = value
      } else if (used?.rule.leaveOutFaulty && !field.required) leftOut.push(name)
      else faults.push({ field: name, column: used && used.place >= 0 ? used.place : undefined, refusal: value })
    }
    return { number: whole.join(' | '), values, faults, leftOut }
  }
}

/** The field's own check, as for what is typed into a form. */
function checked(schema: z.ZodType<Json>, value: Json): Json | Refusal {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const words = issue && 'params' in issue ? (issue.params as { words?: { zh: string; en: string } })?.words : undefined
  return refuseImport('wrong-form', words ? { fields: [{ field: '', words }] } : {})
}

type Found = Json | Refusal | undefined

/** @param ahead a time of this field may still come */
function ruleReader(rule: Rule, at: (name: string | undefined) => number, ahead: boolean) {
  const columns = (rule.columns ?? (rule.column ? [rule.column] : [])).map(at)
  const [town, lon, lat] = [at(rule.town), at(rule.lon), at(rule.lat)]
  return (cells: Cells, field: Field, around: Around): Found => {
    if (rule.lon) return readPoint(rule, cells[lon], cells[lat], field, around)
    if ((field.kind === 'instant' || field.kind === 'date') && !rule.table && rule.value === undefined)
      return readTime(cells[columns[0] as number], field, rule, around.now, ahead)
    const text =
      rule.value ??
      joined(
        columns.map((column) => readText(cells[column])),
        rule.between,
      )
    if (isRefusal(text)) return text
    const means = meaningOf(text, rule)
    if (isRefusal(means) || means === '') return means === '' ? undefined : means
    const above = rule.town ? readText(cells[town]) : ''
    return isRefusal(above) ? above : valueOf(field, means, rule, above, around)
  }
}

function joined(texts: readonly (string | Refusal)[], between: string): string | Refusal {
  const refused = texts.find(isRefusal)
  return refused ?? texts.filter((text) => text !== '').join(between)
}

function meaningOf(text: string, { table, otherwise }: Rule): string | Refusal {
  if (!table) return text
  const word = wordOf(text)
  if (word === '' && !table.has('')) return otherwise ?? ''
  const means = table.get(word)
  if (means !== undefined) return means ?? ''
  return otherwise ?? refuseImport('not-in-table', { fills: { value: text } })
}

function valueOf(field: Field, text: string, rule: Rule, town: string, { book, kinds }: Around): Found {
  switch (field.kind) {
    case 'place': {
      const place = findNamedPlace(book, text, town === '' ? undefined : town)
      return isFound(place) ? place.code : place
    }
    case 'organisation': {
      const found = book.findOrganisation(text) ?? book.organisations().find((o) => o.name === text || o.short === text)
      return found ? found.id : refuseImport('no-such-organisation', { fills: { value: text } })
    }
    case 'choice': {
      const word = wordOf(text)
      if (!field.choices) return (kinds.find((k) => k.code === word || k.words.zh === word) ?? { code: word }).code
      const choice = field.choices.find((c) => c.value === word || c.words.zh === word || c.words.en === word)
      return choice ? choice.value : refuseImport('no-such-choice', { fills: { value: text } })
    }
    case 'number':
      return /^-?\d+$/.test(text) ? Number(text) : refuseImport('not-a-number')
    case 'yes-no':
      return /^(是|有|1|true|yes|√|y)$/i.test(text)
    case 'text':
    case 'long-text': {
      const max = field.max ?? (field.kind === 'text' ? 100 : 2000)
      const letters = [...text]
      if (letters.length <= max) return text
      return rule.cut ? `${letters.slice(0, max - 1).join('')}…` : refuseImport('too-long', { fills: { max } })
    }
    default:
      return text
  }
}

function readTime(cell: SheetCell | undefined, field: Field, { written }: Rule, now: Date, ahead: boolean): Found {
  const read = readDay(cell, written)
  if (read === undefined || isRefusal(read)) return read
  const at = instantOf(read)
  if (isRefusal(at)) return at
  if (field.kind === 'date') return dayOf(at)
  return at > now && !ahead ? refuseImport('in-the-future') : at.toISOString()
}

function readPoint(
  { datum, boundaries }: Rule,
  lonCell: SheetCell | undefined,
  latCell: SheetCell | undefined,
  field: Field,
  { book }: Around,
): Found {
  const [lonText, latText] = [readText(lonCell), readText(latCell)]
  if (isRefusal(lonText) || isRefusal(latText)) return isRefusal(lonText) ? lonText : latText
  if (lonText === '' && latText === '') return undefined
  const [lon, lat] = [Number(lonText), Number(latText)]
  const inChina = lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54
  if (lonText === '' || latText === '' || !inChina) return refuseImport('not-a-point')
  const [x, y] = toWgs84([lon, lat], datum)
  if (field.kind !== 'place') return { lon: x, lat: y }
  const code = boundaries?.find({ lon: x, lat: y })
  return code && book.findPlace(code) ? code : refuseImport('outside-boundaries')
}
