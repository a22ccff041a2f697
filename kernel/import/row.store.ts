import { hash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { declareTable, supplyStore } from '../effect.ts'
import type { FactName } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import { isRefusal } from '../refusal.ts'
import { blindIndex } from '../secrets/blind-index.ts'
import type { Keys } from '../secrets/keys.ts'

/*
 * Rows of files that were brought in. What they say is kept as keyed digests only: enough to know whether a row is the same
 * again and which of its cells were corrected.
 */

/** A row as an act names it. */
export interface FileRow {
  readonly source: string
  /** Blind index of the row's own number, in hex. */
  readonly key: string
  /** Keyed digest of each cell that is not empty, by field. */
  readonly cells: { readonly [field: string]: string }
}

/** What is known of a row from an earlier import. */
export interface KnownRow {
  readonly subject: Id
  readonly cells: FileRow['cells']
  /** The act that wrote this down last. */
  readonly act: Id
}

declare module '../effect.ts' {
  interface Effects {
    /** Writes down whose a row of a file is and what it says. */
    'know-row': { readonly row: FileRow; readonly subject: Id }
  }
}

declareTable('import_row', {
  columns: ['county', 'source', 'key', 'subject', 'cells', 'act'],
  key: ['county', 'source', 'key'],
  appendOnly: false,
})

supplyStore('know-row', {
  writes: (effects, { county, act }) => [
    {
      table: 'import_row',
      mode: 'upsert',
      rows: effects.map(({ row, subject }) => ({
        county,
        source: row.source,
        key: `\\x${row.key}`,
        subject,
        cells: row.cells,
        act,
      })),
    },
  ],
})

const rowSchema = z.strictObject({
  source: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  key: z.string().regex(/^[0-9a-f]{64}$/),
  cells: z.record(z.string().max(40), z.string().regex(/^[0-9a-f]{16}$/)),
})

/** The input of an act that a row of a file asks for. */
export interface OfRow<I> {
  readonly row: FileRow
  readonly input: I
}

/**
 * Makes of an act one that a row of a file asks for: the same act, which also writes down the row. The subject of the act is
 * whom the row belongs to from then on.
 */
export function ofRow<I, N extends FactName>(kind: ActKind<I, N>, named: string = kind.kind): ActKind<OfRow<I>, N> {
  return {
    kind: named,
    ...(kind.programme ? { programme: kind.programme } : {}),
    schema: z.strictObject({ row: rowSchema, input: kind.schema }) as unknown as z.ZodType<OfRow<I>>,
    subject: ({ input }) => kind.subject?.(input) ?? null,
    place: ({ input }) => kind.place?.(input) ?? null,
    locks: ({ input }) => kind.locks(input),
    reads: kind.reads,
    decide(given) {
      const { row, input } = given.input
      const decided = kind.decide({ ...given, input })
      if (isRefusal(decided)) return decided
      const { value, because } = decided
      const subject = value.subject ?? (given.act as Id)
      return { value: { ...value, effects: [...value.effects, { kind: 'know-row', row, subject }] }, because }
    },
  }
}

/** The blind index of a row's number. */
export const keyOfRow = (keys: Keys, source: string, number: string): string =>
  blindIndex(keys, `import ${source}`, number).toString('hex')

/** The key of an act that a row asks for; `after` tells what was the row's before, where it had been brought in already. */
export const keyOfAct = (key: string, after?: string): string => `row:${key.slice(0, 32)}${after ? `:${after}` : ''}`

/** Digests of a row's values by field; empty ones have none. The same value has another digest in another row. */
export function digestCells(keys: Keys, key: string, values: JsonObject): FileRow['cells'] {
  // Known to the installation only, and another one in each row.
  const secret = blindIndex(keys, 'import cells', key).toString('hex')
  const cells: Record<string, string> = {}
  for (const [field, value] of Object.entries(values))
    if (value !== null && value !== undefined)
      cells[field] = hash('sm3', `${secret} ${field} ${JSON.stringify(value)}`, 'hex').slice(0, 16)
  return cells
}

/** Fields whose cell differs from what the file said last, those now empty among them. */
export const changedCells = (before: FileRow['cells'], now: FileRow['cells']): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((field) => before[field] !== now[field])

/** What is known of rows, by key. */
export async function findKnownRows(
  client: PoolClient,
  county: string,
  source: string,
  keys: readonly string[],
): Promise<Map<string, KnownRow>> {
  const { rows } = await client.query({
    name: 'import-known-rows',
    text: `select encode(key, 'hex') as key, subject, cells, act from import_row
      where county = $1 and source = $2 and key = any($3::bytea[])`,
    values: [county, source, keys.map((key) => Buffer.from(key, 'hex'))],
  })
  return new Map(rows.map((r) => [r.key as string, { subject: r.subject, cells: r.cells, act: r.act } as KnownRow]))
}
