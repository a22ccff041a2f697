import { getRefusalKind, type Refusal } from '../refusal.ts'
import { addressOf, type ReadSheet } from '../sheet/read-sheet.ts'
import { type SheetColumn, sheetOf } from '../sheet/sheet.ts'
import { fillWords, type Words } from '../words.ts'
import type { Heads } from './heads.ts'
import type { Fault } from './read-row.ts'

/** The refused rows of a sheet. */
export interface RowFaults {
  readonly sheet: ReadSheet
  readonly heads: Heads
  /** `line` is the index of the row in the sheet. */
  readonly refused: readonly { readonly line: number; readonly faults: readonly Fault[] }[]
}

/** What a refusal says and what to do about it. What the field itself finds wrong is said first. */
export function sayRefusal(refusal: Refusal): { readonly why: Words; readonly todo: Words } {
  const kind = getRefusalKind(refusal.refused)
  const own = refusal.fields?.[0]?.words
  return { why: own ?? fillWords(kind.says, refusal.fills ?? {}), todo: fillWords(kind.todo, refusal.fills ?? {}) }
}

/** Where a fault is: 'C12', or the line alone. */
export const placeOf = (line: number, { column }: Pick<Fault, 'column'>): string =>
  column === undefined || column < 0 ? String(line + 1) : addressOf(line, column)

/**
 * A workbook of the rows that were not taken: where, why and what to do, and beside it the row as it was, so that it can be mended
 * there and imported again.
 */
export function refusedSheet(sheet: ReadSheet, heads: Heads, refused: RowFaults['refused']): Buffer {
  type Row = (typeof refused)[number]
  const each = (row: Row, say: (fault: Fault) => string) => [...new Set(row.faults.map(say))].join('；')
  const columns: SheetColumn<Row>[] = [
    { head: '行号', width: 8, cell: (row) => row.line + 1 },
    { head: '单元格', width: 12, cell: (row) => each(row, (fault) => placeOf(row.line, fault)) },
    { head: '未导入的原因', width: 40, cell: (row) => each(row, ({ refusal }) => sayRefusal(refusal).why.zh) },
    { head: '怎么办', width: 40, cell: (row) => each(row, ({ refusal }) => sayRefusal(refusal).todo.zh) },
    { head: 'Why it was refused', width: 40, cell: (row) => each(row, ({ refusal }) => sayRefusal(refusal).why.en) },
    ...heads.titles.map((head, c) => ({
      head,
      width: 16,
      cell: (row: Row) => sheet.rows[row.line]?.[c]?.text ?? '',
    })),
  ]
  return sheetOf('未导入', `${sheet.name}  ${refused.length}`, columns, refused)
}
