import type { ClientBase } from 'pg'
import { allTables } from '#kernel/effect.ts'
import { digestRow, digestRows } from '#kernel/journal/digest.ts'
import { grouped, rowsOf } from './cursor.ts'
import type { Tell } from './difference.ts'
import type { Committed } from './values.ts'

type Row = Readonly<Record<string, unknown>>

/** Tables whose rows enter an act's digest. */
export const appendOnlyTables = (): string[] =>
  [...allTables()].filter(([, shape]) => shape.appendOnly && !shape.stands).map(([table]) => table)

/**
 * Reads back the append-only rows of every act and compares them with the digest that the journal holds. Every commitment to a
 * personal value that stands in them is handed over on the way.
 * @returns how many acts there are
 */
export async function verifyActs(
  client: ClientBase,
  county: string,
  tell: Tell,
  onCommitted: (committed: Committed) => Promise<void> | undefined,
  progress: (acts: number) => void,
): Promise<number> {
  const tables = appendOnlyTables().map((table) => {
    const columns = (allTables().get(table)?.columns ?? []).join(', ')
    const rows = rowsOf<Row>(client, `select ${columns} from ${table} where county = $1 order by act`, [county])
    const stray = (act: string) => tell('rows-without-act', { table, act })
    return { table, stray, groups: grouped(rows, (row) => row.act as string) }
  })
  let acts = 0
  const journal = rowsOf<{ id: string; rows_digest: Buffer | null }>(
    client,
    'select id, rows_digest from journal where county = $1 order by id',
    [county],
  )
  for await (const { id, rows_digest: expected } of journal) {
    const digests: Buffer[] = []
    for (const { table, stray, groups } of tables)
      for (const row of await groups.take(id, stray)) {
        digests.push(digestRow(table, row))
        for (const committed of commitmentsIn(row)) await onCommitted(committed)
      }
    if (!expected || !digestRows(digests).equals(expected)) tell('act-rows', { act: id })
    acts += 1
    if (acts % 1_000 === 0) progress(acts)
  }
  for (const { stray, groups } of tables) await groups.rest(stray)
  progress(acts)
  return acts
}

/** `{ personal, commitment }` wherever it stands in a row's JSON. */
function* commitmentsIn(value: unknown): Generator<Committed> {
  if (typeof value !== 'object' || value === null || value instanceof Date || Buffer.isBuffer(value)) return
  const { personal, commitment } = value as { personal?: unknown; commitment?: unknown }
  if (typeof personal === 'string' && typeof commitment === 'string') yield { id: personal, commitment }
  else for (const each of Object.values(value)) yield* commitmentsIn(each)
}
