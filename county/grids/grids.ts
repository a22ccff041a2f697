/**
 * The grids of Tongcheng, derived: the county publishes how many there are (116 urban, 1,254 rural), not where they lie.
 * They are spread evenly over the real villages and communities, so nothing may be read into a single grid.
 */

import { getPlace, placesUnder } from '#county/places/places.ts'
import { gridCode, type PlaceCode } from '#kernel/register/place-code.ts'

export type GridKind = 'urban' | 'rural'

/** `village` is the code of the village or community; `name` 第1网格, `fullName` with town and village in front. */
export type GridRow = { code: PlaceCode; village: PlaceCode; name: string; fullName: string; kind: GridKind }

const county = '340881'
const published: Record<GridKind, number> = { urban: 116, rural: 1254 }

/** All 1,370 grids, in the order of the villages. The same on every call and every machine. */
export function tongchengGrids(): GridRow[] {
  const villages = placesUnder(county, 'village')
  const isUrban = (code: PlaceCode, kind: string) =>
    kind === 'community' && getPlace(code.slice(0, 9)).kind === 'subdistrict'
  const counts = new Map<PlaceCode, { n: number; kind: GridKind }>()
  for (const kind of ['urban', 'rural'] as const) {
    const chosen = villages.filter((village) => isUrban(village.code, village.kind) === (kind === 'urban'))
    for (const [i, n] of spread(published[kind], chosen.length).entries()) counts.set(chosen[i]!.code, { n, kind })
  }
  return villages.flatMap((village) => {
    const { n, kind } = counts.get(village.code)!
    return Array.from({ length: n }, (_, i) => {
      const name = `第${i + 1}网格`
      return {
        code: gridCode(village.code, i + 1),
        village: village.code,
        name,
        fullName: village.fullName + name,
        kind,
      }
    })
  })
}

/** Divides a whole number over n places as evenly as whole numbers allow, the larger shares spread along the list. */
export function spread(total: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => Math.floor(((i + 1) * total) / n) - Math.floor((i * total) / n))
}
