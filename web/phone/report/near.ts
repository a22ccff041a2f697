import type { Village } from '../about.ts'

/** The village whose sketched position lies nearest, WGS-84 degrees; undefined where none has a position. */
export function findNearest(villages: readonly Village[], lon: number, lat: number): Village | undefined {
  const flat = Math.cos((lat * Math.PI) / 180)
  let best: { village: Village; square: number } | undefined
  for (const village of villages) {
    if (village.lon === null || village.lat === null) continue
    const square = ((village.lon - lon) * flat) ** 2 + (village.lat - lat) ** 2
    if (!best || square < best.square) best = { village, square }
  }
  return best?.village
}

/** Degrees of latitude from the nearest village beyond which a position is not in this county. About 30 km. */
const FAR = 0.27

/** Whether a position lies too far from every village to say anything about where the problem is. */
export function isFar(village: Village, lon: number, lat: number): boolean {
  if (village.lon === null || village.lat === null) return true
  const flat = Math.cos((lat * Math.PI) / 180)
  return ((village.lon - lon) * flat) ** 2 + (village.lat - lat) ** 2 > FAR ** 2
}
