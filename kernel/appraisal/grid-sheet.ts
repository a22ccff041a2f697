import type { ReadSheet } from '../sheet/read-sheet.ts'
import type { GridColumn } from './grid.ts'

/*
 * A grid taken out as a workbook, filled in, and brought back: each cell is found again by the heads and the names. Pure, and nothing is
 * recorded: what was read stands in the grid as if it had been typed.
 */

/** Heads of the columns that say who a line is about. */
export const sheetHeads = { person: '姓名', organisation: '单位', title: '职务', group: '组别', total: '合计' } as const

export const headOf = ({ indicator, item }: GridColumn): string =>
  item ? `${indicator.name.zh}：${item.title}` : indicator.name.zh

export interface Line {
  readonly name: string
  readonly title: string | null
  readonly group: string
}
export interface ReadGrid {
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[]
  /** Heads that are no column of this grid, and lines about nobody in it, or about several. */
  readonly heads: readonly string[]
  readonly lines: readonly { readonly line: number; readonly name: string; readonly several: boolean }[]
}

/** @returns undefined where no line of the file has a column of names */
export function readGrid(
  sheets: readonly ReadSheet[],
  columns: readonly GridColumn[],
  rows: readonly Line[],
): ReadGrid | undefined {
  const names: readonly string[] = [sheetHeads.person, sheetHeads.organisation]
  for (const { rows: lines } of sheets) {
    const at = lines.findIndex((cells) => cells.some((cell) => cell && names.includes(cell.text)))
    if (at >= 0) return readLines(lines, at, columns, rows)
  }
  return undefined
}

function readLines(
  lines: ReadSheet['rows'],
  at: number,
  columns: readonly GridColumn[],
  rows: readonly Line[],
): ReadGrid {
  const heads = (lines[at] ?? []).map((cell) => cell?.text ?? '')
  const known: readonly string[] = Object.values(sheetHeads)
  const columnOf = new Map(columns.map((column, i) => [headOf(column), i]))
  const find = (head: string) => heads.indexOf(head)
  const nameAt = Math.max(find(sheetHeads.person), find(sheetHeads.organisation))
  const [titleAt, groupAt] = [find(sheetHeads.title), find(sheetHeads.group)]
  const cells: { row: number; column: number; text: string }[] = []
  const unknown: { line: number; name: string; several: boolean }[] = []
  for (const [i, line] of lines.entries()) {
    const name = i > at ? (line[nameAt]?.text ?? '') : ''
    if (name === '' || name === sheetHeads.total) continue
    const [title, group] = [titleAt, groupAt].map((n) => (n < 0 ? undefined : line[n]?.text))
    const found = rows.flatMap((row, n) => (row.name === name ? [{ row, n }] : []))
    const same = found.filter(
      ({ row }) => (title ?? '') === (row.title ?? '') && (group === undefined || group === row.group),
    )
    const one = found.length === 1 ? found[0] : same.length === 1 ? same[0] : undefined
    if (!one) {
      unknown.push({ line: i + 1, name, several: found.length > 1 })
      continue
    }
    for (const [c, head] of heads.entries()) {
      const column = columnOf.get(head)
      const text = line[c]?.text ?? ''
      if (column !== undefined && text !== '') cells.push({ row: one.n, column, text })
    }
  }
  return {
    cells,
    heads: heads.filter((head) => head !== '' && !columnOf.has(head) && !known.includes(head)),
    lines: unknown,
  }
}
