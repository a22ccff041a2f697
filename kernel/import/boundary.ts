import gcoord from 'gcoord'

/*
 * Which area a point lies in. Points and boundaries are brought to WGS-84 from the datum that the map of the import declares;
 * Chinese maps for everybody are drawn in GCJ-02, some 500 m off.
 */

const { transform, WGS84, GCJ02, BD09 } = gcoord as unknown as typeof gcoord.default

export type Datum = 'wgs84' | 'gcj02' | 'bd09'
type Position = readonly [lon: number, lat: number]
type Ring = readonly Position[]

export interface Boundaries {
  /** The code of the smallest area that holds a WGS-84 point. */
  find(point: { readonly lon: number; readonly lat: number }): string | undefined
}

const systems = { wgs84: WGS84, gcj02: GCJ02, bd09: BD09 } as const

/** A point in WGS-84. */
export function toWgs84([lon, lat]: Position, datum: Datum): Position {
  if (datum === 'wgs84') return [lon, lat]
  const [x, y] = transform([lon, lat], systems[datum], WGS84)
  return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]
}

interface Area {
  readonly code: string
  /** Of each part the outer ring, then its holes. */
  readonly parts: readonly (readonly Ring[])[]
  readonly box: readonly [west: number, south: number, east: number, north: number]
  readonly size: number
}

/** Areas of a GeoJSON collection. @throws Error where it is none, or an area has no code */
export function boundariesOf(geojson: unknown, property: string, datum: Datum): Boundaries {
  const { features } = geojson as {
    features?: { properties?: Record<string, unknown>; geometry?: { type: string; coordinates: unknown } }[]
  }
  if (!Array.isArray(features)) throw new Error('no collection of features')
  const areas = features.map(({ properties, geometry }): Area => {
    const code = String(properties?.[property] ?? '')
    if (!/^\d{6,15}$/.test(code)) throw new Error(`an area has no code in ${property}`)
    const drawn = (geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates) as Position[][][]
    const parts = drawn.map((rings) => rings.map((ring) => ring.map((position) => toWgs84(position, datum))))
    const all = parts.flatMap((rings) => rings[0] ?? [])
    const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)]
    const least = (list: readonly number[]) => list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const most = (list: readonly number[]) => list.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    const box = [least(lons), least(lats), most(lons), most(lats)] as const
    return { code, parts, box, size: (box[2] - box[0]) * (box[3] - box[1]) }
  })
  areas.sort((a, b) => a.size - b.size)
  return {
    find: ({ lon, lat }) =>
      areas.find(
        ({ box: [west, south, east, north], parts }) =>
          lon >= west && lon <= east && lat >= south && lat <= north && parts.some((rings) => isIn(rings, lon, lat)),
      )?.code,
  }
}

/** Within the outer ring and no hole: a ray to the east crosses all rings together an odd number of times. */
function isIn(rings: readonly Ring[], lon: number, lat: number): boolean {
  let inside = false
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x1, y1] = ring[i] as Position
      const [x2, y2] = ring[j] as Position
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}
