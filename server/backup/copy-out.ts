import type { Client, ClientBase } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type BackupTable, quoted, sqlOf } from './tables.ts'

/** Rows of a table are cut into parts of about this many bytes. */
export const PART_BYTES = 4 << 20

/** A table's rows as COPY writes them, in parts that end with a row. */
export async function* partsOf(
  client: ClientBase,
  table: BackupTable,
  counties: readonly string[] | undefined,
): AsyncGenerator<{ bytes: Buffer; rows: number }> {
  const sql = `copy ${sqlOf(table)} (${table.columns.map(quoted).join(', ')}) to stdout`
  let held: Buffer[] = []
  let size = 0
  function take(bytes: Buffer): { bytes: Buffer; rows: number } {
    held = []
    size = 0
    return { bytes, rows: countRows(bytes) }
  }
  for (const county of counties ?? [undefined]) {
    if (county) await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    for await (const piece of (client as Client).query(copyTo(sql)) as AsyncIterable<Buffer>) {
      held.push(piece)
      size += piece.length
      if (size < PART_BYTES) continue
      // A line end ends a row: inside of values it is written as \n.
      const end = piece.lastIndexOf(10) + 1
      if (end === 0) continue
      const rest = piece.subarray(end)
      held[held.length - 1] = piece.subarray(0, end)
      yield take(Buffer.concat(held))
      if (rest.length > 0) {
        held.push(rest)
        size = rest.length
      }
    }
  }
  if (size > 0) yield take(Buffer.concat(held))
}

function countRows(bytes: Buffer): number {
  let rows = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) rows += 1
  return rows
}
