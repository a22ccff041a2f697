/**
 * Derived positions: no source says where the towns and villages of a county lie, so they are spread over its area
 * without chance: a lattice inside the border is divided into as many compact cells as there are places.
 */

/** Longitude, latitude, in degrees. */
export type Point = [number, number]
/** Outer ring first, then holes; rings are closed. */
export type Polygon = Point[][]
export type Cell = { site: Point; points: Point[] }

const rounds = 24

/** Points inside the polygons on a regular lattice, about `wanted` of them, at least one. */
export function lattice(parts: Polygon[], wanted: number): Point[] {
  const outline = parts.flat(2)
  const [west, east] = [Math.min(...outline.map((p) => p[0])), Math.max(...outline.map((p) => p[0]))]
  const [south, north] = [Math.min(...outline.map((p) => p[1])), Math.max(...outline.map((p) => p[1]))]
  const area = parts.reduce((sum, part) => sum + Math.abs(signedArea(part[0]!)), 0)
  const step = Math.sqrt(area / wanted)
  const found: Point[] = []
  for (let y = south + step / 2; y < north; y += step) {
    for (let x = west + step / 2; x < east; x += step) {
      if (parts.some((part) => insidePolygon([x, y], part))) found.push([x, y])
    }
  }
  return found
}

/**
 * `n` compact cells of the points, nearest to `start` first: sites are set far apart, then moved to the middle of what
 * is nearest to them (Lloyd, 1982). A site is always one of the points. Fewer points than cells is an error.
 */
export function sites(points: Point[], start: Point, n: number): Cell[] {
  if (points.length < n) throw new RangeError(`${points.length} points for ${n} places`)
  if (n === 0) return []
  let chosen = [nearest(points, start)]
  const away = points.map((point) => squared(point, chosen[0]!))
  while (chosen.length < n) {
    const next = points[away.indexOf(Math.max(...away))]!
    chosen.push(next)
    for (const [i, point] of points.entries()) away[i] = Math.min(away[i]!, squared(point, next))
  }
  let cells: Point[][] = []
  for (let round = 0; round < rounds; round++) {
    cells = chosen.map(() => [])
    for (const point of points) cells[indexOfNearest(chosen, point)]!.push(point)
    chosen = cells.map((cell) => centroidOf(cell))
  }
  return cells
    .map((cell, i) => ({ site: chosen[i]!, points: cell }))
    .sort((a, b) => squared(a.site, start) - squared(b.site, start))
}

/** The point nearest to the middle, so that it lies inside however the shape bends. */
export function centroidOf(points: Point[]): Point {
  const sum = points.reduce(([x, y], point) => [x + point[0], y + point[1]] as Point, [0, 0] as Point)
  return nearest(points, [sum[0] / points.length, sum[1] / points.length])
}

/** Whether a point lies in the outer ring and in none of the holes. */
export function insidePolygon(point: Point, polygon: Polygon): boolean {
  return polygon.every((ring, i) => insideRing(point, ring) === (i === 0))
}

function insideRing([x, y]: Point, ring: Point[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!]
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
  }
  return inside
}

function signedArea(ring: Point[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!
    return sum + (x * nextY - nextX * y) / 2
  }, 0)
}

function nearest(points: Point[], to: Point): Point {
  return points[indexOfNearest(points, to)]!
}

function indexOfNearest(points: Point[], to: Point): number {
  let best = 0
  for (let i = 1; i < points.length; i++) if (squared(points[i]!, to) < squared(points[best]!, to)) best = i
  return best
}

/** East-west shortened as it is at 30.5° north. */
function squared(a: Point, b: Point): number {
  return ((a[0] - b[0]) * 0.86) ** 2 + (a[1] - b[1]) ** 2
}
