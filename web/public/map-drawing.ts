/** Rings of the polygons of a county: [lon, lat], WGS-84. */
export type Outline = readonly (readonly (readonly (readonly [number, number])[])[])[]

interface Town {
  readonly code: string
  readonly name: string
  readonly lon: number | null
  readonly lat: number | null
  readonly count: number
}

/** A town as it is drawn: the middle of its square and the length of a side, in px. */
interface DrawnTown extends Town {
  readonly x: number
  readonly y: number
  readonly side: number
}

/** px within which a county is drawn, whatever its shape; names stand below the lowest squares. */
const BOX = 520
const MARGIN = 36
const [LEAST, MOST] = [20, 44]

/** A county on a plane: a degree of longitude is shorter by the cosine of the latitude. Towns without a position are left out. */
export function drawingOf(outline: Outline, towns: readonly Town[]) {
  const points = outline.flat(2)
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)]
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = (BOX - 2 * MARGIN) / Math.max((east - west) * narrow, north - south)
  const at = (lon: number, lat: number) => ({
    x: round(MARGIN + (lon - west) * narrow * scale),
    y: round(MARGIN + (north - lat) * scale),
  })
  const ring = (corners: readonly (readonly [number, number])[]): string =>
    `M${corners.map(([lon, lat]) => Object.values(at(lon, lat)).join(' ')).join('L')}Z`
  const most = Math.max(...towns.map(({ count }) => count), 1)
  return {
    width: Math.ceil(2 * MARGIN + (east - west) * narrow * scale),
    height: Math.ceil(2 * MARGIN + (north - south) * scale),
    path: outline.flat().map(ring).join(''),
    towns: towns.flatMap((town): DrawnTown[] =>
      town.lon === null || town.lat === null
        ? []
        : [{ ...town, ...at(town.lon, town.lat), side: round(Math.max(LEAST, MOST * Math.sqrt(town.count / most))) }],
    ),
  }
}

const round = (n: number): number => Math.round(n * 10) / 10
