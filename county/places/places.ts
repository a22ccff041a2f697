/** The places of Anqing as typed rows: what the demonstration county is founded with. Source and licence: README.md. */
import { readFileSync } from 'node:fs'
import { levelOf, type PlaceCode, type PlaceLevel, parentOf } from '#kernel/register/place-code.ts'
import { mayBePicked, type PlaceKind, townAndVillage } from '#kernel/register/place-name.ts'

/**
 * `raw` as the national list prints it, `name` as people say it, `fullName` with the town in front (villages only),
 * `order` among its siblings: the order of the national list until the county gives its own.
 */
export type PlaceRow = {
  code: PlaceCode
  level: PlaceLevel
  parent: PlaceCode | undefined
  raw: string
  name: string
  fullName: string
  kind: PlaceKind
  statisticalOnly: boolean
  order: number
}

let rows: readonly PlaceRow[] | undefined
let byCode: ReadonlyMap<PlaceCode, PlaceRow> | undefined

/** All 1,770 rows: the prefecture, 11 county-level areas, 168 towns, 1,590 villages; parents before children. */
export function readPlaces(): readonly PlaceRow[] {
  if (rows) return rows
  const [, ...lines] = readFileSync(new URL('places.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const names = new Map<string, string>()
  rows = lines.map((line) => {
    const [code, raw, name, kind, stub, order] = line.split(',') as [string, string, string, PlaceKind, string, string]
    names.set(code, name)
    const level = levelOf(code)
    const fullName = level === 'village' ? townAndVillage(names.get(code.slice(0, 9))!, name) : name
    const parent = level === 'city' ? undefined : parentOf(code)
    return { code, level, parent, raw, name, fullName, kind, statisticalOnly: stub === '1', order: Number(order) }
  })
  byCode = new Map(rows.map((row) => [row.code, row]))
  return rows
}

/** The row of a code, or `undefined`. */
export function findPlace(code: PlaceCode): PlaceRow | undefined {
  readPlaces()
  return byCode!.get(code)
}

/** The row of a code; throws where there is none. */
export function getPlace(code: PlaceCode): PlaceRow {
  const row = findPlace(code)
  if (!row) throw new RangeError(`no place ${code}`)
  return row
}

/** The rows of one level under a prefix, without the statistical stubs, in protocol order. */
export function placesUnder(prefix: PlaceCode, level: PlaceLevel): PlaceRow[] {
  return readPlaces().filter((row) => row.level === level && row.code.startsWith(prefix) && !row.statisticalOnly)
}

/** As `placesUnder`, and without the sections of state farms: what people may choose from. */
export function pickablePlaces(prefix: PlaceCode, level: PlaceLevel): PlaceRow[] {
  return placesUnder(prefix, level).filter(mayBePicked)
}
