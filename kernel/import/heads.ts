import type { ReadSheet } from '../sheet/read-sheet.ts'

/*
 * The heads of a list. Offices set a title and notes above them, pad their words with blanks, and stack two or three lines of them
 * under merged cells.
 */

/** A head without blanks and brackets' width: 姓　名 is 姓名. */
export const headOf = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}*:：]/gu, '')

export interface Heads {
  /** Index of the line of the heads, and of the first line of the list itself. */
  readonly row: number
  readonly first: number
  /** By column: its heads from top to bottom, each once, without blanks; and the same as printed. */
  readonly names: readonly (readonly string[])[]
  readonly titles: readonly string[]
}

/** Lines of notes above the heads. */
const SEARCHED = 30
const MOST_LINES = 3

/**
 * Finds the line that names a column as `isAnchor` knows it and is the best by `score`; further lines belong to the heads while
 * the anchor's column is empty in them or merged with its head.
 */
export function findHeads(
  sheet: ReadSheet,
  isAnchor: (head: string) => boolean,
  score: (heads: Heads) => number,
  only?: number,
): Heads | undefined {
  const lines = only === undefined ? Array.from({ length: Math.min(SEARCHED, sheet.rows.length) }, (_, i) => i) : [only]
  let best: { heads: Heads; score: number } | undefined
  for (const row of lines) {
    const anchor = (sheet.rows[row] ?? []).findIndex((cell) => cell && isAnchor(headOf(cell.text)))
    if (anchor < 0) continue
    const heads = readHeads(sheet, row, anchor)
    const reached = score(heads)
    if (reached > (best?.score ?? 0)) best = { heads, score: reached }
  }
  return best?.heads
}

function readHeads({ rows }: ReadSheet, row: number, anchor: number): Heads {
  let first = row + 1
  while (first < row + MOST_LINES && belongs(rows[first], anchor)) first++
  const lines = rows.slice(row, first)
  const width = Math.max(...lines.map((line) => line.length))
  const of = (c: number) => [...new Set(lines.map((line) => line[c]?.text ?? '').filter((name) => name !== ''))]
  const printed = Array.from({ length: width }, (_, c) => of(c))
  return {
    row,
    first,
    names: printed.map((texts) => texts.map(headOf)),
    titles: printed.map((texts) => texts.join('/')),
  }
}

function belongs(line: ReadSheet['rows'][number] | undefined, anchor: number): boolean {
  const cell = line?.[anchor]
  return line?.some((each) => each && !each.merged) === true && (!cell || cell.merged === true)
}

/** Which column bears a head: by its last line, or by all of them as 上级/下级. */
export function columnNamed(heads: Heads, name: string): number {
  const wanted = headOf(name)
  const whole = heads.names.findIndex((names) => names.join('/') === wanted)
  return whole >= 0 ? whole : heads.names.findIndex((names) => names.at(-1) === wanted)
}
