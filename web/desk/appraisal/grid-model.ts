import { findMilli } from '#kernel/appraisal/points.ts'

/*
 * What a grid of points holds while somebody types in it: pure, so that keys, paste, fill and undo can be tried without a page.
 * A cell shows its sum; what is typed is the sum that it shall be. Keys of cells are row times width plus column.
 */

export interface Spot {
  readonly row: number
  readonly column: number
}
/** What was typed and is not recorded yet. `points` is missing where it is no number of points. */
export interface Typed {
  readonly text: string
  readonly points?: number
  /** What the interface said against it. */
  readonly fault?: string
}
type Change = ReadonlyMap<number, Typed | undefined>

export interface Sheet {
  readonly rows: number
  readonly columns: number
  readonly typed: ReadonlyMap<number, Typed>
  readonly cursor: Spot
  /** Where the selection began; equal to the cursor where one cell is selected. */
  readonly anchor: Spot
  /** What undoing would put back, the latest last; and what redoing would. */
  readonly undo: readonly Change[]
  readonly redo: readonly Change[]
}

const origin: Spot = { row: 0, column: 0 }
export const openSheet = (rows: number, columns: number): Sheet => ({
  ...{ rows, columns, typed: new Map(), cursor: origin, anchor: origin, undo: [], redo: [] },
})

export const keyOf = ({ columns }: Pick<Sheet, 'columns'>, { row, column }: Spot): number => row * columns + column

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at))

/** Moves the cursor; `extend` keeps where the selection began. */
export function moveTo(sheet: Sheet, to: Spot, extend = false): Sheet {
  const cursor = { row: within(to.row, sheet.rows), column: within(to.column, sheet.columns) }
  return { ...sheet, cursor, anchor: extend ? sheet.anchor : cursor }
}
export const moveBy = (sheet: Sheet, rows: number, columns: number, extend = false): Sheet =>
  moveTo(sheet, { row: sheet.cursor.row + rows, column: sheet.cursor.column + columns }, extend)

/** Tab and Enter go on to the next line of cells at the end of one. */
export function goOn(sheet: Sheet, by: 1 | -1, along: 'row' | 'column'): Sheet {
  const { rows, columns, cursor } = sheet
  const [size, other] = along === 'row' ? [columns, rows] : [rows, columns]
  const at = along === 'row' ? cursor.row * columns + cursor.column : cursor.column * rows + cursor.row
  const next = within(at + by, size * other)
  const [line, place] = [Math.floor(next / size), next % size]
  return moveTo(sheet, along === 'row' ? { row: line, column: place } : { row: place, column: line })
}

/** First and last row and column of the selection. */
export function rangeOf({ cursor, anchor }: Pick<Sheet, 'cursor' | 'anchor'>) {
  return {
    top: Math.min(cursor.row, anchor.row),
    bottom: Math.max(cursor.row, anchor.row),
    left: Math.min(cursor.column, anchor.column),
    right: Math.max(cursor.column, anchor.column),
  }
}

function apply(sheet: Sheet, change: Change): { readonly sheet: Sheet; readonly before: Change } {
  const typed = new Map(sheet.typed)
  const before = new Map<number, Typed | undefined>()
  for (const [key, value] of change) {
    before.set(key, typed.get(key))
    if (value === undefined) typed.delete(key)
    else typed.set(key, value)
  }
  return { sheet: { ...sheet, typed }, before }
}

function write(sheet: Sheet, change: Change): Sheet {
  if (change.size === 0) return sheet
  const done = apply(sheet, change)
  return { ...done.sheet, undo: [...sheet.undo.slice(-199), done.before], redo: [] }
}

/** What a text means: nothing typed takes the cell back to what is recorded. */
function typedAs(text: string): Typed | undefined {
  const clean = text.trim()
  if (clean === '') return undefined
  const points = findMilli(clean)
  return points === undefined ? { text: clean } : { text: clean, points }
}

/** Types into one cell, or takes it back where the text is empty. */
export const type = (sheet: Sheet, spot: Spot, text: string): Sheet =>
  write(sheet, new Map([[keyOf(sheet, spot), typedAs(text)]]))

/** Types into many cells as one change, such as from a file. */
export const typeAll = (sheet: Sheet, cells: readonly (Spot & { readonly text: string })[]): Sheet =>
  write(sheet, new Map(cells.map(({ text, ...spot }) => [keyOf(sheet, spot), typedAs(text)])))

/** Takes the selected cells back to what is recorded. */
export function clear(sheet: Sheet): Sheet {
  const change = new Map<number, undefined>()
  for (const key of selected(sheet)) if (sheet.typed.has(key)) change.set(key, undefined)
  return write(sheet, change)
}

function selected(sheet: Sheet): readonly number[] {
  const { top, bottom, left, right } = rangeOf(sheet)
  const keys: number[] = []
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) keys.push(keyOf(sheet, { row, column }))
  return keys
}

/** A block as spreadsheets copy it: lines, tabs between cells, a cell with a line break between quotation marks. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = []
  let [row, cell, quoted] = [[] as string[], '', false]
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '')
  for (let i = 0; i < clean.length; i++) {
    const one = clean[i] as string
    if (quoted) {
      if (one === '"' && clean[i + 1] === '"') {
        cell += one
        i++
      } else if (one === '"') quoted = false
      else cell += one
    } else if (one === '"' && cell === '') quoted = true
    else if (one === '\t' || one === '\n') {
      row.push(cell)
      cell = ''
      if (one === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += one
  }
  rows.push([...row, cell])
  return rows
}

/**
 * Pastes a block from the top left of the selection on. One cell fills the whole selection; what reaches over the edge is left out.
 * Empty cells of a block leave what is there.
 */
export function paste(
  sheet: Sheet,
  block: readonly (readonly string[])[],
): { readonly sheet: Sheet; readonly cut: number } {
  const { top, left, bottom, right } = rangeOf(sheet)
  const change = new Map<number, Typed | undefined>()
  const [first] = block
  if (block.length === 1 && first?.length === 1) {
    for (const key of selected(sheet)) change.set(key, typedAs(first[0] as string))
    return { sheet: write(sheet, change), cut: 0 }
  }
  let cut = 0
  let [lastRow, lastColumn] = [bottom, right]
  for (const [r, cells] of block.entries())
    for (const [c, text] of cells.entries()) {
      if (text.trim() === '') continue
      const spot = { row: top + r, column: left + c }
      if (spot.row >= sheet.rows || spot.column >= sheet.columns) cut++
      else {
        change.set(keyOf(sheet, spot), typedAs(text))
        lastRow = Math.max(lastRow, spot.row)
        lastColumn = Math.max(lastColumn, spot.column)
      }
    }
  const written = write(sheet, change)
  return {
    sheet: { ...written, anchor: { row: top, column: left }, cursor: { row: lastRow, column: lastColumn } },
    cut,
  }
}

/** Fills the selection from its first row. @param recorded what a cell holds where nothing was typed, as text */
export function fillDown(sheet: Sheet, recorded: (key: number) => string): Sheet {
  const { top, bottom, left, right } = rangeOf(sheet)
  const change = new Map<number, Typed | undefined>()
  for (let column = left; column <= right; column++) {
    const key = keyOf(sheet, { row: top, column })
    const text = sheet.typed.get(key)?.text ?? recorded(key)
    if (text === '') continue
    for (let row = top + 1; row <= bottom; row++) change.set(keyOf(sheet, { row, column }), typedAs(text))
  }
  return write(sheet, change)
}

export function undo(sheet: Sheet): Sheet {
  const change = sheet.undo.at(-1)
  if (!change) return sheet
  const done = apply(sheet, change)
  return { ...done.sheet, undo: sheet.undo.slice(0, -1), redo: [...sheet.redo, done.before] }
}
export function redo(sheet: Sheet): Sheet {
  const change = sheet.redo.at(-1)
  if (!change) return sheet
  const done = apply(sheet, change)
  return { ...done.sheet, redo: sheet.redo.slice(0, -1), undo: [...sheet.undo, done.before] }
}

/** The selection as text for a spreadsheet. */
export function copy(sheet: Sheet, shown: (key: number) => string): string {
  const { top, bottom, left, right } = rangeOf(sheet)
  const lines: string[] = []
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = []
    for (let column = left; column <= right; column++) cells.push(shown(keyOf(sheet, { row, column })))
    lines.push(cells.join('\t'))
  }
  return lines.join('\n')
}

/** A cell that is to be recorded: by how much it changes what was there. */
export interface Pending extends Spot {
  readonly key: number
  readonly points: number
  readonly was: number
}

/** Cells that differ from what is recorded, in reading order. Nothing is pending where a cell holds no number. */
export function pendingOf(sheet: Sheet, recorded: ReadonlyMap<number, number>): readonly Pending[] {
  return [...sheet.typed]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, { points }]) => {
      const was = recorded.get(key) ?? 0
      if (points === undefined || points === was) return []
      return [{ key, row: Math.floor(key / sheet.columns), column: key % sheet.columns, points: points - was, was }]
    })
}

/** Puts the interface's objections beside the cells, by the order in which they were sent. */
export function fault(sheet: Sheet, sent: readonly Pending[], faults: ReadonlyMap<number, string>): Sheet {
  const typed = new Map([...sheet.typed].map(([key, { fault: _, ...value }]) => [key, value as Typed]))
  for (const [i, words] of faults) {
    const one = sent[i]
    const value = one && typed.get(one.key)
    if (one && value) typed.set(one.key, { ...value, fault: words })
  }
  return { ...sheet, typed }
}

/** Forgets what was recorded; the rest stays, and so does where the cursor is. */
export function recordedNow(sheet: Sheet, sent: readonly Pending[]): Sheet {
  const typed = new Map(sheet.typed)
  for (const { key } of sent) typed.delete(key)
  return { ...sheet, typed, undo: [], redo: [] }
}

/** Sums by row and by column, with what is typed counted as if it were recorded. */
export function totalsOf(sheet: Sheet, recorded: ReadonlyMap<number, number>) {
  const rows = new Array<number>(sheet.rows).fill(0)
  const columns = new Array<number>(sheet.columns).fill(0)
  const add = (key: number, points: number) => {
    const [row, column] = [Math.floor(key / sheet.columns), key % sheet.columns]
    rows[row] = (rows[row] ?? 0) + points
    columns[column] = (columns[column] ?? 0) + points
  }
  for (const [key, points] of recorded) if (sheet.typed.get(key)?.points === undefined) add(key, points)
  for (const [key, { points }] of sheet.typed) if (points !== undefined) add(key, points)
  return { rows, columns }
}
