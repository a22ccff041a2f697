import type { Refusal } from '../refusal.ts'
import type { ReadSheet } from '../sheet/read-sheet.ts'
import { columnNamed, findHeads, type Heads, headOf } from './heads.ts'
import { type CaseMap, columnsOf, MapFault } from './map.ts'
import type { Fault } from './read-row.ts'
import { refuseImport } from './refusals.ts'

/* An older list as a sheet: where its heads are, and which of its columns a fault or a map means. */

export interface NotTaken {
  readonly head: string
  readonly filled: number
}

/** The sheet that a map means, and its heads. @throws MapFault where the file has none of them */
export function getList(
  map: CaseMap,
  sheets: readonly ReadSheet[],
): { readonly sheet: ReadSheet; readonly heads: Heads } {
  const sheet = findSheet(map, sheets)
  return { sheet, heads: getHeads(map, sheet) }
}

function findSheet(map: CaseMap, sheets: readonly ReadSheet[]): ReadSheet {
  const sheet = map.sheet ? sheets.find(({ name }) => name === map.sheet) : sheets[0]
  if (!sheet) throw new MapFault(map.sheet ? `There is no sheet ${map.sheet}.` : 'The file is empty.')
  return sheet
}

function getHeads(map: CaseMap, sheet: ReadSheet): Heads {
  const wanted = [...columnsOf(map)]
  const anchor = headOf(map.number[0] as string)
  const known = (heads: Heads) => wanted.filter((name) => columnNamed(heads, name) >= 0).length
  const heads = findHeads(sheet, (head) => head === anchor, known, map.heads && map.heads - 1)
  const missing = wanted.filter((name) => !heads || columnNamed(heads, name) < 0)
  if (!heads || missing.length > 0) throw new MapFault(`The list has no column ${missing.join(', ')}.`)
  return heads
}

/** Another row bears the same number. */
export function twiceOf({ number }: CaseMap, heads: Heads, before: number): Fault {
  return {
    field: 'number',
    column: columnNamed(heads, number[0] as string),
    refusal: refuseImport('twice-in-file', { fills: { row: before + 1 } }),
  }
}

/** A refusal of the act, brought back to the column that its field was read from. */
export function faultOf(map: CaseMap, heads: Heads, refusal: Refusal): Fault {
  const field = refusal.field?.replace(/^(input\.)?(form\.)?/, '') ?? ''
  const rule = map.fields[field]?.[0]
  const name = rule?.column ?? rule?.columns?.[0] ?? rule?.lon
  return { field, column: name === undefined ? undefined : columnNamed(heads, name), refusal }
}

/** Columns that the map does not name, with how many of their cells hold something. */
export function notTakenOf(map: CaseMap, sheet: ReadSheet, heads: Heads): NotTaken[] {
  const taken = new Set([...columnsOf(map)].map((name) => columnNamed(heads, name)))
  const lines = sheet.rows.slice(heads.first)
  return heads.titles.flatMap((head, c) => {
    const filled = taken.has(c) ? 0 : lines.reduce((sum, line) => sum + (line[c] ? 1 : 0), 0)
    return filled > 0 ? [{ head, filled }] : []
  })
}
