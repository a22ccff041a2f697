import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import { PRECEDENT } from '../parameters.ts'

/** An earlier ruling on who leads an item at a place. */
export interface Precedent {
  readonly lead: Id
  readonly case: Id
  readonly number: string
  readonly place: string
  readonly from: string
  readonly source: string
}

/** How many places two codes have in common on the way down: grid 5, village 4, town 3, county 2. */
const nearness = (a: string, b: string): number =>
  [4, 6, 9, 12, 15].filter((n) => a.length >= n && a.slice(0, n) === b.slice(0, n)).length

/**
 * Rulings on an item that hold on a day, nearest to the place first, then latest; of one place only the latest, and none
 * that an office withdrew. Clause: designated handling is kept and suggested to the next dispatch.
 */
export function precedentsFor(book: CountyBook, item: string, place: string, day: Day, most = 3): Precedent[] {
  const latest = new Map<string, Precedent>()
  for (const used of book.historyOf(`${PRECEDENT}${item}`)) {
    if (used.from > day) continue
    const { lead, case: ruled, number } = used.value as { lead: Id | null; case: Id | null; number: string | null }
    const before = latest.get(used.place)
    if (before && before.from > used.from) continue
    if (lead && ruled)
      latest.set(used.place, {
        lead,
        case: ruled,
        number: number ?? '',
        place: used.place,
        from: used.from,
        source: used.source,
      })
    else latest.delete(used.place)
  }
  return [...latest.values()]
    .toSorted(
      (a, b) =>
        nearness(b.place, place) - nearness(a.place, place) ||
        b.from.localeCompare(a.from) ||
        a.place.localeCompare(b.place),
    )
    .slice(0, most)
}

/** The ruling that holds for the place itself: one made there or for a place around it. */
export const findPrecedent = (book: CountyBook, item: string, place: string, day: Day): Precedent | undefined =>
  precedentsFor(book, item, place, day, Number.POSITIVE_INFINITY).find((p) => place.startsWith(p.place))

/** Keeps a ruling as a precedent for its village from its day on. */
export const keepPrecedent = (
  ruling: {
    readonly item: string
    readonly place: string
    readonly lead: Id
    readonly case: Id
    readonly number: string
  },
  day: Day,
  proposedBy: Id | null,
): Effect[] => [
  {
    kind: 'set-parameter',
    id: `${PRECEDENT}${ruling.item}`,
    place: ruling.place.slice(0, 12),
    from: day,
    value: { lead: ruling.lead, case: ruling.case, number: ruling.number },
    source: `${ruling.number} 指定承办签批`,
    proposedBy,
  },
  { kind: 'book-changed' },
]
