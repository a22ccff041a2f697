/** A place on the map, WGS-84 degrees. */
export interface Spot {
  readonly lon: number
  readonly lat: number
}

/** Metres in a degree of latitude. */
const DEGREE = 111_320

/** Metres between two places of one county; the earth is taken as flat between them. */
export function metresBetween(a: Spot, b: Spot): number {
  const flat = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot((a.lon - b.lon) * flat, a.lat - b.lat) * DEGREE
}

/** A row with how far it is, and whether that is to its village only because nobody told a point. */
interface Near<R> {
  readonly row: R
  readonly metres: number | undefined
  readonly toVillage: boolean
}

interface Placed {
  readonly place: string
  readonly lon: number | null
  readonly lat: number | null
}

/**
 * Rows by their distance from where the reader stands, nearest first; those whose place nobody knows last, in their order.
 * Reckoned on the phone: where the reader stands is told to nobody.
 * @param villages sketched positions by code of 12 digits
 */
export function byDistance<R extends Placed>(
  rows: readonly R[],
  here: Spot,
  villages: ReadonlyMap<string, Spot>,
): readonly Near<R>[] {
  const near = rows.map((row): Near<R> => {
    const own = row.lon !== null && row.lat !== null ? { lon: row.lon, lat: row.lat } : undefined
    const spot = own ?? villages.get(row.place.slice(0, 12))
    return { row, metres: spot && metresBetween(here, spot), toVillage: own === undefined }
  })
  return near.toSorted((a, b) => (a.metres ?? Number.POSITIVE_INFINITY) - (b.metres ?? Number.POSITIVE_INFINITY))
}
