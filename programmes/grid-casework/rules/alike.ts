import type { Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { Id } from '#kernel/id.ts'

/** An open case as far as it says whether a new report means the same matter. */
export interface OpenCase {
  readonly id: Id
  readonly kind: string | null
  readonly place: string
  readonly filedAt: Date
  readonly lon: number | null
  readonly lat: number | null
}

export interface Alike<C extends OpenCase> {
  readonly file: C
  /** Metres between the two points; null where one has none. */
  readonly metres: number | null
  readonly because: Because
}

/** Points farther apart than this are two matters, whatever their item. */
export const FAR_METRES = 300
const TOWN_REACH_METRES = 3_000
const degreeMetres = 111_320

/** Metres between two points of one county, on a plane. */
export const metresBetween = (
  a: { readonly lon: number; readonly lat: number },
  b: { readonly lon: number; readonly lat: number },
): number =>
  Math.hypot((a.lat - b.lat) * degreeMetres, (a.lon - b.lon) * degreeMetres * Math.cos((a.lat * Math.PI) / 180))

/** What lies around a point as far as a report may mean it, in degrees. */
export function around({ lon, lat }: { readonly lon: number; readonly lat: number }) {
  const [y, x] = [FAR_METRES / degreeMetres, FAR_METRES / (degreeMetres * Math.cos((lat * Math.PI) / 180))]
  return { west: lon - x, east: lon + x, south: lat - y, north: lat + y }
}

/** The towns whose open cases may be meant: the place's own, and those with a village near the point. */
export function townsNear(book: CountyBook, place: string, point: { lon: number; lat: number } | undefined): string[] {
  const towns = new Set([place.slice(0, 9)])
  if (point)
    for (const p of book.places())
      if (p.level === 'village' && p.lon !== null && p.lat !== null && !towns.has(p.code.slice(0, 9)))
        if (metresBetween(point, { lon: p.lon, lat: p.lat }) < TOWN_REACH_METRES) towns.add(p.code.slice(0, 9))
  return [...towns]
}

/**
 * Which open cases a report may repeat, likeliest first: the same item before another of its class, the nearer point, the same
 * village, the more recent. Without points only the same village counts.
 */
export function alike<C extends OpenCase>(
  report: { readonly item: string; readonly place: string; readonly point?: { lon: number; lat: number } | undefined },
  open: readonly C[],
  at: Date,
): readonly Alike<C>[] {
  return open
    .flatMap((file) => {
      const metres =
        report.point && file.lon !== null && file.lat !== null
          ? Math.round(metresBetween(report.point, { lon: file.lon, lat: file.lat }))
          : null
      const village = file.place.slice(0, 12) === report.place.slice(0, 12)
      const sameItem = file.kind === report.item
      if (file.kind?.slice(0, 4) !== report.item.slice(0, 4)) return []
      if (metres === null ? !village : metres > FAR_METRES) return []
      const days = Math.floor((at.getTime() - file.filedAt.getTime()) / 86_400_000)
      const score = (sameItem ? 100 : 0) + (metres === null ? 20 : 60 - metres / 5) + (village ? 10 : 0) - days
      const facts = { sameItem, village, metres, days }
      return [{ file, metres, score, because: { rule: 'grid-casework/alike', facts } }]
    })
    .sort((a, b) => b.score - a.score || (a.file.id < b.file.id ? 1 : -1))
    .map(({ file, metres, because }) => ({ file, metres, because }))
}
