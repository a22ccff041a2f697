import type { PoolClient } from 'pg'
import { formatYuan } from '../amount.ts'
import { recordNamesOf } from '../appraisal/named.read.ts'
import type { Because } from '../because.ts'
import type { CountyBook } from '../book.ts'
import { dayOf } from '../day.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import type { Programme } from '../programme/define.ts'
import { type Field, type Form, holdsFiles, isPersonal } from '../programme/field.ts'
import type { Step, StepGiven } from '../programme/lifecycle.ts'
import { lastHeadsOf } from '../register/households.store.ts'
import type { Words } from '../words.ts'
import type { CaseFile } from './case.ts'
import { namesOf, numbersOf } from './casework.read.ts'

/*
 * Forms as they are shown: what may be chosen where the choices are dated data, and what was filled in, in words.
 */

/** A row of a catalogue as a cell names it; by its category screens draw it. */
type RowCell = Words & { readonly category?: string }
/** Of pictures and recordings: their ids. */
type Cell = string | number | boolean | RowCell | readonly string[] | null
/** Rows as they are shown, cell by cell under their heads. */
export interface RowsShown {
  readonly heads: readonly { readonly words: Words; readonly kind: Field['kind'] }[]
  readonly lines: readonly (readonly Cell[])[]
  /** Of rows of which each is about one thing, such as an item of a check sheet: its code, line by line; the first cell names it. */
  readonly of?: readonly string[]
}

type Filled = Readonly<Record<string, unknown>>
type Named = { readonly step: string; readonly form: Filled; readonly because?: unknown }

/** Ids of the personal values that a filled form names. */
export const personalIn = (form: Filled): string[] =>
  Object.values(form).flatMap((v) => {
    if (Array.isArray(v)) return v.flatMap((row) => (row && typeof row === 'object' ? personalIn(row as Filled) : []))
    return v && typeof v === 'object' && 'personal' in v ? [(v as { personal: string }).personal] : []
  })

/** Ids that the filled forms and reasons of a programme hold in fields of a kind, columns of rows among them. */
const idsIn = (programme: Programme, steps: readonly Named[], kinds: readonly Field['kind'][]): Id[] =>
  steps.flatMap(({ step, form, because }) => [
    ...idsOf(programme.lifecycle.steps[step]?.form ?? {}, form, kinds),
    ...factsIn(because as Because | null).flatMap((facts) => idsOf(programme.reasonWords?.values ?? {}, facts, kinds)),
  ])

/** The facts of a tree of reasons, node by node. */
const factsIn = (because: Because | null | undefined): Filled[] =>
  because ? [because.facts ?? {}, ...(because.parts ?? []).flatMap(factsIn)] : []

const idsOf = (form: Form, filled: Filled, kinds: readonly Field['kind'][]): Id[] =>
  Object.entries(form).flatMap(([name, { kind, columns }]) => {
    const value = filled[name]
    if (columns && Array.isArray(value)) return (value as Filled[]).flatMap((row) => idsOf(columns, row, kinds))
    return kinds.includes(kind) && value ? ([value].flat() as Id[]) : []
  })

/** What stands for the ids in filled forms and in the reasons beside them: numbers of cases, names of people, of households their head’s, what was recorded of whom. */
export async function namedIn(
  client: PoolClient,
  county: string,
  programme: Programme,
  steps: readonly Named[],
): Promise<ReadonlyMap<string, string>> {
  const [cases, people, homes] = [
    idsIn(programme, steps, ['case']),
    idsIn(programme, steps, ['person', 'persons']),
    idsIn(programme, steps, ['household']),
  ]
  const records = await recordNamesOf(client, county, idsIn(programme, steps, ['work-item', 'entry']))
  const numbers = await numbersOf(client, county, cases)
  const names = people.length > 0 ? await namesOf(client, county, people) : []
  const heads = homes.length > 0 ? await lastHeadsOf(client, county, homes) : []
  return new Map<string, string>([...numbers, ...names, ...heads, ...records])
}

/** The form of a step for a case: what may be chosen where it lies, narrowed by what was done before. */
export function formFor(step: Step, hands: StepGiven['hands'], book: CountyBook, { place, kind }: CaseFile): Form {
  const form = formAt(step.form, book, place, kind)
  return step.narrow?.(form, hands) ?? form
}

/** A form with what may be chosen at a place today, for a case of a kind, where its choices are rows of a family of parameters. */
export const formAt = (form: Form, book: CountyBook, place: string, kind: string | null = null): Form =>
  Object.fromEntries(Object.entries(form).map(([name, field]) => [name, fieldAt(field, book, place, kind)]))

function fieldAt(field: Field, book: CountyBook, place: string, kind: string | null): Field {
  if (field.columns) return { ...field, columns: formAt(field.columns, book, place, kind) }
  if (!field.family) return field
  const [family, day] = [field.family, dayOf(new Date())]
  const choices = book
    .familyOf(family, day, place)
    .filter((id) => !field.ofKind || kind === null || id.startsWith(`${family}${kind}-`))
    .map((id) => {
      const { name, criterion, category } = rowOf(book, id)
      return {
        ...{ value: id.slice(family.length), words: name ?? { zh: id, en: id } },
        ...(criterion ? { criterion } : {}),
        ...(category ? { category } : {}),
      }
    })
  return { ...field, choices }
}

/** A row of parameters as it was written last, wherever it holds. */
const rowOf = (book: CountyBook, id: string) =>
  (book.historyOf(id).at(-1)?.value ?? {}) as {
    readonly name?: Words
    readonly criterion?: string
    readonly category?: string
  }

/** The name of a row of parameters as it was written last; undefined where no row has the code. */
export const rowWords = (book: CountyBook, id: string): Words | undefined => rowOf(book, id).name

/** The same with its category. */
export function rowCell(book: CountyBook, id: string): RowCell | undefined {
  const { name, category } = rowOf(book, id)
  return name && { ...name, ...(category ? { category } : {}) }
}

/** The filled form of a step as it is shown: personal texts opened, sealed ones left out, references named. */
export function formView(
  programme: Programme,
  stepName: string,
  form: Filled,
  /** Personal texts by their ids, and what stands for the ids of others; see `namedIn`. */
  texts: ReadonlyMap<string, unknown>,
  book: CountyBook,
  /** Whether closed fields are opened. */
  open = false,
) {
  // In the order in which people filled them in, not in that of the books.
  return Object.entries(programme.lifecycle.steps[stepName]?.form ?? {}).flatMap(([name, field]) => {
    const value = form[name]
    if (value === undefined || holdsFiles(field) || field.kind === 'point') return []
    const { words, kind } = field
    if (field.closed && !open) return [{ name, words, kind, value: null, sealed: true }]
    if (isPersonal(field)) {
      const id = (value as { personal: string }).personal
      return [{ name, words, kind, value: texts.get(id) ?? null, sealed: !texts.has(id) }]
    }
    if (name === 'item' && kind === 'choice' && !field.choices && !field.family)
      return [{ name, words, kind, value: programme.kindWords(String(value), book, dayOf(new Date())), sealed: false }]
    return [{ name, words, kind, value: shownOf(field, value as Json, texts, book), sealed: false }]
  })
}

/** The reasons of a step as they are shown: what the programme says is a code, an id or an amount stands there in words. */
export function reasonsShown(
  because: Because,
  programme: Pick<Programme, 'lifecycle' | 'reasonWords' | 'says'>,
  texts: ReadonlyMap<string, unknown>,
  book: CountyBook,
): Because {
  const values = programme.reasonWords?.values ?? {}
  const { facts, parts } = because
  return {
    ...because,
    ...(facts && {
      facts: Object.fromEntries(
        Object.entries(facts).map(([name, value]) => {
          const field = values[name] ?? choiceOf(programme, name, value)
          if (field && value !== null) return [name, factShown(field, value, texts, book) as Json]
          return [name, (name === 'flag' && (programme.says[`flag.${value}`] as Json | undefined)) || value]
        }),
      ),
    }),
    ...(parts && { parts: parts.map((part) => reasonsShown(part, programme, texts, book)) }),
  }
}

/** The field out of which a fact was chosen: of the same name in one of the programme's forms, and with this choice. */
const choiceOf = ({ lifecycle }: Pick<Programme, 'lifecycle'>, name: string, value: Json): Field | undefined =>
  Object.values(lifecycle.steps)
    .map(({ form }) => form[name])
    .find((field) => field?.kind === 'choice' && field.choices?.some((choice) => choice.value === value))

function factShown(field: Field, value: Json, texts: ReadonlyMap<string, unknown>, book: CountyBook): unknown {
  if (field.kind !== 'amount') return shownOf(field, value, texts, book) ?? value
  const yuan = formatYuan(BigInt(String(value)))
  return { zh: `${yuan} 元`, en: `${yuan} yuan` }
}

/** A value in words: choices by theirs, organisations, places, people and cases by their names, rows cell by cell. */
function shownOf(field: Field, value: Json, texts: ReadonlyMap<string, unknown>, book: CountyBook): unknown {
  switch (field.kind) {
    case 'choice':
      return (
        field.choices?.find((c) => c.value === value)?.words ??
        (field.family ? rowWords(book, `${field.family}${value}`) : undefined) ??
        value
      )
    case 'many-choices':
      return field.family
        ? (value as string[]).map((one) => rowWords(book, `${field.family}${one}`)?.zh ?? one).join('、')
        : value
    case 'organisation':
      return book.findOrganisation(String(value))?.short ?? value
    case 'organisations':
      return (value as string[]).map((id) => book.findOrganisation(id)?.short ?? id).join('、')
    case 'place':
      return book.placeName(String(value))
    case 'persons':
      return (value as string[]).map((id) => String(texts.get(id) ?? '')).join('、')
    case 'case':
    case 'work-item':
    case 'entry':
    case 'person':
    case 'household':
      return texts.get(String(value)) ?? null
    case 'rows':
      return field.crossed
        ? crossedOf(field, field.crossed, value as readonly Filled[], texts, book)
        : rowsOf(field, value as readonly Filled[], texts, book)
    case 'long-text':
      return texts.get((value as { personal: string }).personal) ?? null
    case 'photos':
    case 'voice':
      return (value as readonly { file: string }[]).map(({ file }) => file)
    default:
      return value
  }
}

function rowsOf(
  { columns = {}, every }: Field,
  rows: readonly Filled[],
  texts: ReadonlyMap<string, unknown>,
  book: CountyBook,
): RowsShown {
  // A column in which nothing was filled in is not drawn.
  const used = Object.entries(columns).filter(([name]) => rows.some((row) => row[name] !== undefined))
  return {
    heads: used.map(([, { words, kind }]) => ({ words, kind })),
    lines: rows.map((row) =>
      used.map(([name, column]) => (row[name] === undefined ? null : cellOf(column, row[name] as Json, texts, book))),
    ),
    ...(every ? { of: rows.map((row) => String(row[every])) } : {}),
  }
}

const cellOf = (column: Field, value: Json, texts: ReadonlyMap<string, unknown>, book: CountyBook): Cell =>
  (column.family && rowCell(book, `${column.family}${value}`)) || (shownOf(column, value, texts, book) as Cell)

/** Rows as a table: a line for each value of one column, a column for each of another, the sum of its line at the end. */
function crossedOf(
  field: Field,
  { down, across, of }: NonNullable<Field['crossed']>,
  rows: readonly Filled[],
  texts: ReadonlyMap<string, unknown>,
  book: CountyBook,
): RowsShown {
  const { columns = {} } = field
  const [downs, acrosses, cells] = [columns[down], columns[across], columns[of]]
  if (!downs || !acrosses || !cells) return rowsOf(field, rows, texts, book)
  const valuesOf = (name: string) => [...new Set(rows.map((row) => row[name] as Json))]
  const nameOf = (field: Field, value: Json) => String(shownOf(field, value, texts, book) ?? '')
  const kept = new Map(rows.map((row) => [`${row[down]} ${row[across]}`, Number(row[of])]))
  const people = valuesOf(across)
  return {
    heads: [
      { words: downs.words, kind: downs.kind },
      ...people.map((one) => ({ words: { zh: nameOf(acrosses, one), en: nameOf(acrosses, one) }, kind: cells.kind })),
      { words: { zh: '合计', en: 'Sum' }, kind: cells.kind },
    ],
    lines: valuesOf(down).map((line) => {
      const own = people.map((one) => kept.get(`${line} ${one}`) ?? null)
      return [nameOf(downs, line), ...own, own.reduce<number>((sum, points) => sum + (points ?? 0), 0)]
    }),
  }
}
