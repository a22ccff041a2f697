import type { WorkItem } from './work-row.tsx'

/** Items of a worklist that burn alike: 今日应派, 两个工作日内. `count` is of all, also of those not loaded. */
export interface WorkGroup {
  readonly id: string
  readonly words: string
  readonly count: number
  readonly items: readonly WorkItem[]
}

/** Heights of looks.md, px. */
export const rowHeight = 52
export const groupHeight = 28

/** A line of the list with its place: the how-manieth from 0, and px from the top. */
export type Line = { readonly at: number; readonly top: number } & (
  | { readonly kind: 'group'; readonly group: WorkGroup }
  | { readonly kind: 'item'; readonly item: WorkItem }
)

/** Lays groups and items one under the other. Heights are fixed, so every place is a sum. */
export function layLines(groups: readonly WorkGroup[]): { lines: readonly Line[]; height: number } {
  const lines: Line[] = []
  let top = 0
  for (const group of groups) {
    lines.push({ kind: 'group', group, at: lines.length, top })
    top += groupHeight
    for (const item of group.items) {
      lines.push({ kind: 'item', item, at: lines.length, top })
      top += rowHeight
    }
  }
  return { lines, height: top }
}

/** The lines that can be seen between `from` and `to` px, and one more at each end for the next step of a key. */
export function linesBetween(lines: readonly Line[], from: number, to: number): readonly Line[] {
  const heightOf = (line: Line) => (line.kind === 'group' ? groupHeight : rowHeight)
  const first = lines.findIndex((line) => line.top + heightOf(line) > from)
  if (first === -1) return []
  const after = lines.findIndex((line) => line.top >= to)
  return lines.slice(Math.max(first - 1, 0), after === -1 ? lines.length : after + 1)
}

/** Where a key leads from an item: one up or down, first, last. Stays at the ends. From nowhere it leads to the first. */
export function stepTo(ids: readonly string[], here: string | undefined, key: string): string | undefined {
  const at = here === undefined ? -1 : ids.indexOf(here)
  if (key === 'Home') return ids[0]
  if (key === 'End') return ids.at(-1)
  if (at === -1) return ids[0]
  const next = key === 'j' || key === 'ArrowDown' ? at + 1 : at - 1
  return ids[Math.min(Math.max(next, 0), ids.length - 1)]
}
