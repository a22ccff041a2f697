import { createHash } from 'node:crypto'
import { declareTable, getTable, type Write } from '../effect.ts'
import type { Json } from '../json.ts'
import { canonical } from './canonical.ts'

declareTable('journal', {
  columns: [
    'county',
    'id',
    'kind',
    'programme',
    'actor',
    'on_behalf',
    'at',
    'subject',
    'body',
    'because',
    'rows_digest',
  ],
  key: ['county', 'id'],
  appendOnly: false,
  plain: { json: ['body', 'because'] },
})

declareTable('act_key', {
  columns: ['county', 'actor', 'key', 'body_hash', 'act', 'answer'],
  key: ['county', 'actor', 'key'],
  appendOnly: false,
  plain: { json: ['answer'] },
})

/** One append-only row as it is digested, the same whether it is about to be written or was read back. */
export function digestRow(table: string, row: Readonly<Record<string, unknown>>): Buffer {
  const plain: Record<string, Json> = {}
  for (const column of getTable(table).columns) {
    const value = row[column]
    if (value === null || value === undefined) continue
    if (value instanceof Date) plain[column] = value.toISOString()
    else if (Buffer.isBuffer(value)) plain[column] = `\\x${value.toString('hex')}`
    else if (typeof value === 'bigint') plain[column] = value.toString()
    else plain[column] = value as Json
  }
  return createHash('sm3')
    .update(canonical({ table, row: plain }))
    .digest()
}

/** SM3 over the digests of an act's append-only rows, in ascending order, so that the order of writing does not matter. */
export function digestRows(digests: readonly Buffer[]): Buffer {
  return createHash('sm3')
    .update(Buffer.concat([...digests].sort(Buffer.compare)))
    .digest()
}

export function digestWrites(writes: readonly Write[]): Buffer {
  const digests: Buffer[] = []
  for (const write of writes) {
    if (write.mode !== 'insert' || !getTable(write.table).appendOnly) continue
    for (const row of write.rows) digests.push(digestRow(write.table, row))
  }
  return digestRows(digests)
}
