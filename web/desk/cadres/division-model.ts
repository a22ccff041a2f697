import { POINT } from '#kernel/appraisal/points.ts'
import { keyOf, type Sheet, type Spot } from '../appraisal/grid-model.ts'

/*
 * What a meeting divides: items by officials, each cell so many thousandths of a point. Pure, so that splits and sums can be tried without a page.
 */

/** One cell as it is sent and as it was saved. */
export interface ShareRow {
  readonly item: string
  readonly person: string
  readonly points: number
}
interface Sides {
  readonly items: readonly { readonly id: string; readonly due: number }[]
  readonly officials: readonly { readonly subject: string }[]
}

/** Hundredths of a point are the smallest that a meeting splits into; what is left goes to the first ones. */
const STEP = POINT / 100

/** Splits points evenly into so many parts that come to exactly the whole. */
export function splitEvenly(points: number, parts: number): readonly number[] {
  if (parts <= 0) return []
  const each = Math.floor(points / parts / STEP) * STEP
  let left = points - each * parts
  return Array.from({ length: parts }, () => {
    const more = Math.min(left, STEP)
    left -= more
    return each + more
  })
}

const textOf = (points: number): string => String(points / POINT)

/** Writes shares into a sheet as if they had been typed, in one change that can be undone. */
export function fill(sheet: Sheet, cells: readonly (Spot & { readonly points: number })[]): Sheet {
  const before = new Map(
    cells.map((spot) => {
      const key = keyOf(sheet, spot)
      return [key, sheet.typed.get(key)] as const
    }),
  )
  if (before.size === 0) return sheet
  const typed = new Map(sheet.typed)
  for (const { points, ...spot } of cells)
    if (points === 0) typed.delete(keyOf(sheet, spot))
    else typed.set(keyOf(sheet, spot), { text: textOf(points), points })
  return { ...sheet, typed, undo: [...sheet.undo.slice(-199), before], redo: [] }
}

/** Even shares of the items of some rows. */
export const evenly = ({ items, officials }: Sides, rows: readonly number[]) =>
  rows.flatMap((row) =>
    splitEvenly(items[row]?.due ?? 0, officials.length).map((points, column) => ({ row, column, points })),
  )

/** Cells of rows as they were saved, or as another year had them; whoever or whatever is not there any more is left out. */
export const cellsOf = ({ items, officials }: Sides, rows: readonly ShareRow[]) => {
  const [rowOf, columnOf] = [
    new Map(items.map(({ id }, row) => [id, row])),
    new Map(officials.map(({ subject }, column) => [subject, column])),
  ]
  return rows.flatMap(({ item, person, points }) => {
    const [row, column] = [rowOf.get(item), columnOf.get(person)]
    return row === undefined || column === undefined ? [] : [{ row, column, points }]
  })
}

/**
 * Shares of the year before for items of the same area and name, in the proportion that they had: what the item gives may be another
 * this year. The last one takes what rounding leaves. Items whose officials have all gone are left out.
 */
export function asBefore(
  items: readonly { readonly id: string; readonly indicator: string; readonly title: string; readonly due: number }[],
  officials: Sides['officials'],
  before: readonly {
    readonly indicator: string
    readonly title: string
    readonly subject: string
    readonly points: number
  }[],
): readonly ShareRow[] {
  const here = new Set(officials.map(({ subject }) => subject))
  return items.flatMap(({ id, indicator, title, due }) => {
    const old = before.filter((one) => one.indicator === indicator && one.title === title && here.has(one.subject))
    const whole = old.reduce((sum, { points }) => sum + points, 0)
    if (whole === 0) return []
    let left = due
    return old.map(({ subject, points }, i) => {
      const part = i === old.length - 1 ? left : Math.floor((due * points) / whole / STEP) * STEP
      left -= part
      return { item: id, person: subject, points: part }
    })
  })
}

/** What is sent: every cell that holds points above nothing. */
export function rowsOf(sheet: Sheet, { items, officials }: Sides): readonly ShareRow[] {
  return [...sheet.typed]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, { points }]) => {
      const item = items[Math.floor(key / sheet.columns)]
      const official = officials[key % sheet.columns]
      return item && official && points !== undefined && points > 0
        ? [{ item: item.id, person: official.subject, points }]
        : []
    })
}

/** Cells that hold no number of points, or less than nothing: they cannot be saved. */
export const unreadIn = (sheet: Sheet): number =>
  [...sheet.typed.values()].filter(({ points }) => points === undefined || points < 0).length

/** Items that do not come to what the town set yet. */
export const itemsOff = (rows: readonly ShareRow[], items: Sides['items']): number => {
  const sums = new Map<string, number>()
  for (const { item, points } of rows) sums.set(item, (sums.get(item) ?? 0) + points)
  return items.filter(({ id, due }) => (sums.get(id) ?? 0) !== due).length
}

/** Whether two tables say the same, in whichever order. */
export function sameRows(a: readonly ShareRow[], b: readonly ShareRow[]): boolean {
  const lines = (rows: readonly ShareRow[]) => rows.map((row) => `${row.item} ${row.person} ${row.points}`).sort()
  return a.length === b.length && lines(a).join() === lines(b).join()
}
