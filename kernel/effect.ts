import type { Id } from './id.ts'
import type { Json } from './json.ts'

/**
 * What an act changes. Instruments extend the union by module augmentation (one entry a kind) and supply one store a kind;
 * nothing else writes business data.
 */
// biome-ignore lint/suspicious/noEmptyInterface: instruments extend it
export interface Effects {}
export type EffectKind = keyof Effects & string
export type Effect = { [K in EffectKind]: { readonly kind: K } & Effects[K] }[EffectKind]

/** The act whose effects are being written. */
export interface Stamp {
  readonly county: string
  readonly act: Id
  readonly kind: string
  readonly actor: Id | null
  readonly at: Date
}

export type Row = { readonly [column: string]: Json | undefined }

/** Rows for one table. Rows of the same table and mode of all acts travel in one piece of the one statement. */
export interface Write {
  readonly table: string
  /** `add` raises the columns of `adds` of rows there are; `tally` does so or inserts; `ensure` inserts what is not there. */
  readonly mode: 'insert' | 'update' | 'delete' | 'upsert' | 'bump' | 'add' | 'tally' | 'ensure'
  readonly rows: readonly Row[]
}

/** How a table is written. The order of `columns` is the order of the statement; `key` finds rows to change. */
export interface TableShape {
  readonly columns: readonly string[]
  readonly key: readonly string[]
  /** Sums, raised by the modes `add` and `tally`; the other columns are the key's. */
  readonly adds?: readonly string[]
  /** Columns left to the database (such as recorded_at) are simply not named. Append-only tables enter the act's digest. */
  readonly appendOnly: boolean
  /** Rows get the next number of their series from the database: `number` comes in as the prefix, `series` beside the columns. */
  readonly numbered?: boolean
  /** Set where the shape is another set of columns of this table. */
  readonly stands?: string
  /** Set where single acts write few rows, often: they then travel as plain parameters. `json` names the jsonb columns. */
  readonly plain?: { readonly json?: readonly string[] }
}

export interface EffectStore<K extends EffectKind> {
  writes(effects: readonly ({ readonly kind: K } & Effects[K])[], stamp: Stamp): readonly Write[]
}

const stores = new Map<string, EffectStore<EffectKind>>()
const tables = new Map<string, TableShape>()

/** Supplies the store of one kind of effect. Twice the same kind is fatal at start. */
export function supplyStore<K extends EffectKind>(kind: K, store: EffectStore<K>): void {
  if (stores.has(kind)) throw new Error(`store supplied twice: ${kind}`)
  stores.set(kind, store as unknown as EffectStore<EffectKind>)
}

/** Declares a table that acts write. */
export function declareTable(name: string, shape: TableShape): void {
  if (tables.has(name)) throw new Error(`table declared twice: ${name}`)
  tables.set(name, shape)
}

export function getTable(name: string): TableShape {
  const shape = tables.get(name)
  if (!shape) throw new Error(`table never declared: ${name}`)
  return shape
}

export const allTables = (): ReadonlyMap<string, TableShape> => tables

/** Turns the effects of one act into rows, kind by kind in the order they were given. */
export function writesOf(effects: readonly Effect[], stamp: Stamp): Write[] {
  const byKind = new Map<string, Effect[]>()
  for (const effect of effects) {
    const list = byKind.get(effect.kind)
    if (list) list.push(effect)
    else byKind.set(effect.kind, [effect])
  }
  const writes: Write[] = []
  for (const [kind, list] of byKind) {
    const store = stores.get(kind)
    if (!store) throw new Error(`no store for effect ${kind}`)
    writes.push(...store.writes(list, stamp))
  }
  return writes
}

/** Bytes as PostgreSQL reads them out of JSON. */
export const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`

/** A text array as PostgreSQL reads it out of JSON: a JSON array of text. */
export const list = (items: readonly string[]): Json => items as readonly string[]
