/**
 * Simplifies polygons that touch, so that neighbours keep a common border: rings are cut where three borders meet, each
 * piece is simplified once (Douglas and Peucker, 1973) and used by both sides.
 */
import type { Point, Polygon } from './positions.ts'

/** `shapes` are the polygons of one place each; the tolerance is in degrees of longitude. */
export function simplifyTogether(shapes: Polygon[][], tolerance: number): Polygon[][] {
  const rings = shapes.flat(2).map(withoutRepeats)
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings) {
    for (const [i, point] of ring.entries()) {
      const key = point.join()
      const around = neighbours.get(key) ?? new Set<string>()
      around.add(ring.at(i - 1)!.join()).add(ring[(i + 1) % ring.length]!.join())
      neighbours.set(key, around)
    }
  }
  const meets = (point: Point) => neighbours.get(point.join())!.size > 2
  const pieces = new Map<string, Point[]>()
  const simplifyPiece = (piece: Point[]): Point[] => {
    const ends = [piece[0]!.join(), piece.at(-1)!.join()]
    // A border is walked in opposite directions from its two sides: always simplify it in the same one.
    const backward = ends[0] === ends[1] ? piece[1]!.join() > piece.at(-2)!.join() : ends[0]! > ends[1]!
    const straight = backward ? piece.toReversed() : piece
    const key = straight.map((point) => point.join()).join(' ')
    const known = pieces.get(key) ?? reduce(straight, tolerance)
    pieces.set(key, known)
    return backward ? known.toReversed() : known
  }
  const simplifyRing = (source: Point[]): Point[] => {
    const ring = withoutRepeats(source)
    const cut = ring.findIndex(meets)
    const turned = cut > 0 ? [...ring.slice(cut), ...ring.slice(0, cut)] : ring
    const result: Point[] = []
    let piece: Point[] = [turned[0]!]
    for (const point of [...turned.slice(1), turned[0]!]) {
      piece.push(point)
      if (!meets(point) && point !== turned[0]) continue
      result.push(...simplifyPiece(piece).slice(0, -1))
      piece = [point]
    }
    return [...result, result[0]!]
  }
  return shapes.map((parts) => parts.map((part) => part.map(simplifyRing)))
}

function withoutRepeats(ring: Point[]): Point[] {
  const kept = ring.filter((point, i) => i === 0 || point.join() !== ring[i - 1]!.join())
  if (kept.length > 1 && kept[0]!.join() === kept.at(-1)!.join()) kept.pop()
  return kept
}

/** Keeps the ends and every point farther than the tolerance from the line of those kept. A closed piece keeps its far point. */
function reduce(piece: Point[], tolerance: number): Point[] {
  const keep = new Set([0, piece.length - 1])
  const open: [number, number][] = [[0, piece.length - 1]]
  while (open.length > 0) {
    const [from, to] = open.pop()!
    let farthest = 0
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const away = distance(piece[i]!, piece[from]!, piece[to]!)
      if (away > farthest) [farthest, at] = [away, i]
    }
    if (farthest <= tolerance) continue
    keep.add(at)
    open.push([from, at], [at, to])
  }
  return piece.filter((_, i) => keep.has(i))
}

/** From a point to a segment, in degrees, east-west shortened as it is at 30.5° north. */
function distance(point: Point, a: Point, b: Point): number {
  const flat = ([x, y]: Point): Point => [x * 0.86, y]
  const [p, from, to] = [flat(point), flat(a), flat(b)]
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - from[0]) * dx + (p[1] - from[1]) * dy) / length))
  return Math.hypot(p[0] - from[0] - along * dx, p[1] - from[1] - along * dy)
}
