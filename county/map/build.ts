/**
 * Writes counties.json (boundaries) and positions.json (where to draw a bubble) from the boundary file.
 *   node county/map/build.ts COUNTIES.geojson
 * Run by hand, the results are kept. Boundaries: one conversion GCJ-02 → WGS-84 (assumed, the file names no datum),
 * renamed codes, simplified so that neighbours keep a common border. Positions: derived, see README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import gcoord from 'gcoord'
import { placesUnder } from '#county/places/places.ts'
import { centroidOf, lattice, type Point, type Polygon, sites } from './positions.ts'
import { simplifyTogether } from './simplify.ts'

type Feature = { id: string; properties: { name: string; cp: Point }; geometry: Geometry }
type Geometry = { type: 'Polygon'; coordinates: Polygon } | { type: 'MultiPolygon'; coordinates: Polygon[] }

/** About 40 m: below the width of a line on any screen that shows the prefecture or a county. */
const toleranceDegrees = 0.0004

/** Codes and names since the file was drawn. */
const renamed: Record<string, { code: string; name: string }> = { '340824': { code: '340882', name: '潜山市' } }

/** Node hands over what the types call `default` (a CommonJS package). */
const { transform, GCJ02, WGS84 } = gcoord as unknown as typeof gcoord.default

/** Statistical areas that the file does not draw, with the county inside whose border their towns lie. */
const inside: Record<string, string> = { '340871': '340802' }

const file = process.argv[2]
if (!file) throw new Error('the boundary file is needed')
const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] }

const converted = new Map<string, Point>()
const toWgs84 = (point: Point): Point => {
  const key = point.join()
  const known = converted.get(key)
  if (known) return known
  const fresh = transform([...point] as Point, GCJ02, WGS84)
  converted.set(key, fresh)
  return fresh
}

const counties = features.map(({ id, properties, geometry }) => {
  const { code, name } = renamed[id] ?? { code: id, name: properties.name }
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return { code, name, seat: toWgs84(properties.cp), parts: parts.map((part) => part.map((ring) => ring.map(toWgs84))) }
})

const simplified = simplifyTogether(
  counties.map((county) => county.parts),
  toleranceDegrees,
)
const round = ([x, y]: Point): Point => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4]

write('counties.json', {
  type: 'FeatureCollection',
  features: counties
    .map(({ code, name }, i) => ({
      type: 'Feature',
      id: code,
      properties: { code, name, datum: 'WGS-84', datumAssumed: true },
      geometry: {
        type: 'MultiPolygon',
        coordinates: simplified[i]!.map((part) => part.map((ring) => ring.map(round))),
      },
    }))
    .sort((a, b) => a.id.localeCompare(b.id)),
})

const positions: Record<string, Point> = {}
for (const { code, seat, parts } of counties) {
  const areas = [code, ...Object.keys(inside).filter((other) => inside[other] === code)]
  const towns = areas.flatMap((area) => placesUnder(area, 'town'))
  const villages = areas.flatMap((area) => placesUnder(area, 'village'))
  const points = lattice(parts, Math.max(2000, villages.length * 40))
  const cells = sites(points, seat, towns.length)
  for (const [i, town] of towns.entries()) {
    const cell = cells[i]!
    positions[town.code] = cell.site
    const own = placesUnder(town.code, 'village')
    // A town's cell is divided again among its villages, so that they lie around their own town.
    for (const [j, village] of sites(cell.points, cell.site, own.length).entries())
      positions[own[j]!.code] = village.site
  }
  for (const area of areas) {
    const mine =
      area === code && areas.length === 1
        ? points
        : cells.filter((_, i) => towns[i]!.code.startsWith(area)).flatMap((c) => c.points)
    positions[area] = centroidOf(mine)
  }
}
positions['3408'] = centroidOf(counties.map(({ code }) => positions[code]!))

write('positions.json', {
  datum: 'WGS-84',
  derived: true,
  words: { zh: '位置为示意，非实际坐标', en: 'Positions are a sketch, not real coordinates' },
  positions: Object.fromEntries(
    Object.entries(positions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, point]) => [code, round(point)]),
  ),
})

function write(name: string, content: unknown): void {
  const text = `${JSON.stringify(content)}\n`
  writeFileSync(new URL(name, import.meta.url), text)
  process.stdout.write(`${name}: ${Math.round(text.length / 1000)} kB\n`)
}
