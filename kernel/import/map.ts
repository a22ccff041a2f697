import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Past, Programme } from '../programme/define.ts'
import type { Form } from '../programme/field.ts'
import { isRefusal } from '../refusal.ts'
import { readSheets } from '../sheet/read-sheet.ts'
import { type Boundaries, boundariesOf } from './boundary.ts'
import { readKey } from './cell.ts'

/*
 * The map of an older list: which of its columns says what, and what its words mean here. Written by whoever brings the list in,
 * as YAML (docs/operations.md); tables and boundaries may lie in files beside it.
 */

const columns = z.array(z.string().min(1)).min(1).max(10)
const datum = z.enum(['wgs84', 'gcj02', 'bd09'])

/** Where a field's value comes from. */
const ruleSchema = z.strictObject({
  column: z.string().min(1).optional(),
  /** Several columns, put together. */
  columns: columns.optional(),
  between: z.string().max(5).default(' '),
  /** The same for all rows. */
  value: z.string().optional(),
  /** What the words of the list mean here; a word that stands for nothing means an empty field. */
  table: z.union([z.record(z.string(), z.string().nullable()), z.strictObject({ file: z.string() })]).optional(),
  /** For words that the table lacks. */
  otherwise: z.string().optional(),
  /** How dates are written, such as M/D/YYYY H:mm; by itself every usual Chinese way is known. */
  written: z.string().optional(),
  /** Of a village's name: the column of its town. */
  town: z.string().optional(),
  /** Of a point. */
  lon: z.string().optional(),
  lat: z.string().optional(),
  datum: datum.default('wgs84'),
  /** A GeoJSON file of areas, and which of their properties is the place's code. */
  boundaries: z.strictObject({ file: z.string(), property: z.string(), datum: datum.default('wgs84') }).optional(),
  /** Text longer than the field allows is cut instead of refused. */
  cut: z.boolean().default(false),
  /** A cell that cannot be read is passed over: the next rule is asked, else the field stays empty and is counted. */
  leaveOutFaulty: z.boolean().default(false),
})

const mapSchema = z.strictObject({
  form: z.literal('liuchi.cases-map.1'),
  programme: z.string(),
  /** Name of the list; its rows are known by it and their number for ever. */
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  sheet: z.string().optional(),
  /** Line of the heads, from 1; by itself the first that holds all columns named here. */
  heads: z.number().int().min(1).max(50).optional(),
  /** The columns that tell a row from all others. */
  number: columns,
  fields: z.record(z.string(), z.union([ruleSchema, z.array(ruleSchema).min(1).max(5)])),
})

export interface Rule extends Omit<z.output<typeof ruleSchema>, 'table' | 'boundaries'> {
  readonly table?: ReadonlyMap<string, string | null>
  readonly boundaries?: Boundaries
}

export interface CaseMap extends Omit<z.output<typeof mapSchema>, 'fields' | 'form'> {
  readonly fields: { readonly [field: string]: readonly Rule[] }
  /** The form that a row fills in. */
  readonly form: Form
  readonly past: Past
}

/** A fault of the map itself, told in one line. */
export class MapFault extends Error {}

/** Words are compared without regard to width and blanks. */
export const wordOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim()

/** Reads a map and what lies beside it. @throws MapFault naming what is wrong */
export function readMap(path: string, programmes: readonly Programme[]): CaseMap {
  const beside = (file: string) => resolve(dirname(path), file)
  const parsed = mapSchema.safeParse(parseYaml(path))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new MapFault(`${path}: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  const { fields, form: _, ...map } = parsed.data
  const programme = programmes.find((p) => p.id === map.programme)
  const past = programme?.past
  if (!programme || !past) throw new MapFault(`${path}: ${map.programme} takes no older lists.`)
  const form = programme.lifecycle.steps[past.bring]?.form ?? {}
  for (const field of Object.keys(fields))
    if (!form[field])
      throw new MapFault(`${path}: there is no field ${field}; there are ${Object.keys(form).join(', ')}.`)
  for (const [name, field] of Object.entries(form))
    if (field.required && !fields[name]) throw new MapFault(`${path}: the field ${name} is needed.`)
  return {
    ...map,
    past,
    form,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, rules]) => [
        name,
        (Array.isArray(rules) ? rules : [rules]).map((rule) => ruleOf(rule, beside)),
      ]),
    ),
  }
}

/** The columns that a map names. */
export const columnsOf = (map: Pick<CaseMap, 'number' | 'fields'>): Set<string> =>
  new Set([
    ...map.number,
    ...Object.values(map.fields)
      .flat()
      .flatMap(({ column, columns, town, lon, lat }) => [column, ...(columns ?? []), town, lon, lat])
      .filter((name) => name !== undefined),
  ])

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new MapFault(`${path} cannot be read: ${(error as Error).message.split('\n')[0]}`)
  }
}

function ruleOf({ table, boundaries, ...rule }: z.output<typeof ruleSchema>, beside: (file: string) => string): Rule {
  const words = table && (isFile(table) ? readTable(beside(table.file)) : Object.entries(table))
  const given = [rule.column, rule.columns, rule.value, rule.lon].filter((each) => each !== undefined).length
  if (given !== 1) throw new MapFault('A rule names one of column, columns, value, or lon and lat.')
  return {
    ...rule,
    ...(words ? { table: new Map(words.map(([word, means]) => [wordOf(word), means])) } : {}),
    ...(boundaries ? { boundaries: readBoundaries(beside(boundaries.file), boundaries) } : {}),
  }
}

/** A file of a table is meant where `file` is its only word and ends like one. */
const isFile = (table: object): table is { file: string } =>
  'file' in table && Object.keys(table).length === 1 && /\.(csv|xlsx?|txt)$/i.test(String(table.file))

/** The first two columns of a file: the word, and what it means. */
function readTable(path: string): [string, string][] {
  const sheets = readSheets(readFileSync(path))
  if (isRefusal(sheets)) throw new MapFault(`${path} is no table that can be read.`)
  return (sheets[0]?.rows ?? []).map(([word, means]) => [String(readKeyOrEmpty(word)), means?.text ?? ''])
}

const readKeyOrEmpty = (cell: Parameters<typeof readKey>[0]): string => {
  const key = readKey(cell)
  return isRefusal(key) ? '' : (cell?.text ?? '')
}

function readBoundaries(path: string, { property, datum }: { property: string; datum: Rule['datum'] }): Boundaries {
  try {
    return boundariesOf(JSON.parse(readFileSync(path, 'utf8')), property, datum)
  } catch (error) {
    throw new MapFault(`${path} holds no areas that can be read: ${(error as Error).message}`)
  }
}
