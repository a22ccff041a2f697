import type { Day } from '../../day.ts'
import { dayOf } from '../../day.ts'
import type { Json } from '../../json.ts'
import { maskName } from '../../register/name.ts'
import type { Words } from '../../words.ts'
import type { Audience, NoticeKind } from './kind.ts'
import type { NoticeLine } from './notice.store.ts'

/*
 * A notice as one audience sees it. Pure, and the only place where lines become something shown: what the kind does not name for the
 * audience is not there, in the list, in the differences or in counts by which it could be told.
 */

/** All that a notice ever said, oldest version first. */
export interface LineVersion extends NoticeLine {
  readonly version: number
  readonly at: Date
}

interface LineShown {
  readonly no: number
  readonly name: string | null
  readonly cells: { readonly [column: string]: Json }
}
interface ChangeShown {
  readonly version: number
  readonly on: Day
  readonly no: number
  /** The column that was corrected; null where the line went. */
  readonly column: string | null
  readonly before: Json
  readonly after: Json
}
interface ListShown {
  readonly version: number
  readonly columns: readonly { readonly name: string; readonly words: Words }[]
  /** Whether persons are named at all. */
  readonly named: boolean
  readonly lines: readonly LineShown[]
  readonly changes: readonly ChangeShown[]
  /** Lines that are not shown at the wish of the person. */
  readonly withheld: number
}

/** What an audience sees of all versions. `names`: of persons by id, in full. */
export function showList(
  kind: NoticeKind,
  audience: Audience,
  versions: readonly LineVersion[],
  names: ReadonlyMap<string, string>,
): ListShown {
  const columns = Object.entries(kind.columns).filter(([, column]) => column.shownTo.includes(audience))
  const how = kind.name[audience]
  const byLine = new Map<number, LineVersion[]>()
  for (const line of versions) byLine.set(line.no, [...(byLine.get(line.no) ?? []), line])
  const newest = [...byLine.values()].map((all) => all.at(-1) as LineVersion).sort((a, b) => a.no - b.no)
  const nameOf = (person: string | null): string | null => {
    const name = person === null ? undefined : names.get(person)
    if (name === undefined || how === undefined) return null
    return how === 'full' ? name : maskName(name)
  }
  return {
    version: Math.max(0, ...versions.map((line) => line.version)),
    columns: columns.map(([name, { words }]) => ({ name, words })),
    named: how !== undefined,
    lines: newest
      .filter((line) => line.standing === 'listed')
      .map((line) => ({
        no: line.no,
        name: nameOf(line.person),
        cells: Object.fromEntries(
          columns.flatMap(([name]) => (line.cells[name] === undefined ? [] : [[name, line.cells[name]]])),
        ),
      })),
    // Of a line that is no longer listed nothing of what it said stays, not even as a correction.
    changes: [...byLine.values()]
      .filter((all) => all.at(-1)?.standing !== 'withheld')
      .map((all) => (all.at(-1)?.standing === 'removed' ? all.slice(-2) : all))
      .flatMap((all) =>
        all.slice(1).flatMap((line, i) =>
          changesOf(
            all[i] as LineVersion,
            line,
            columns.map(([name]) => name),
          ),
        ),
      )
      .sort((a, b) => b.version - a.version || a.no - b.no),
    withheld: newest.filter((line) => line.standing === 'withheld').length,
  }
}

/** What of a line changed, as far as the columns are shown. Of a line that is gone only its number is told. */
function changesOf(before: LineVersion, after: LineVersion, columns: readonly string[]): ChangeShown[] {
  const at = { version: after.version, on: dayOf(after.at), no: after.no }
  if (after.standing !== 'listed')
    return after.standing === 'removed' ? [{ ...at, column: null, before: null, after: null }] : []
  return columns
    .filter((name) => JSON.stringify(before.cells[name]) !== JSON.stringify(after.cells[name]))
    .map((column) => ({ ...at, column, before: before.cells[column] ?? null, after: after.cells[column] ?? null }))
}
