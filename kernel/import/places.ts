import type { CountyBook, Place } from '../book.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { readTownName, readVillageName } from '../register/place-name.ts'
import { refuseImport } from './refusals.ts'

const indexes = new WeakMap<CountyBook, ReadonlyMap<string, readonly Place[]>>()

/** Places by their names, and villages by town and name; those that ended stand behind those that are. */
function indexOf(book: CountyBook): ReadonlyMap<string, readonly Place[]> {
  const known = indexes.get(book)
  if (known) return known
  const index = new Map<string, Place[]>()
  const add = (name: string, place: Place) => {
    const list = index.get(name)
    if (!list) index.set(name, [place])
    else if (!list.some(({ code }) => code === place.code)) list.push(place)
  }
  const places = book.places().filter((place) => !place.statisticalOnly && place.level !== 'city')
  for (const place of [...places].sort((a, b) => Number(a.to !== null) - Number(b.to !== null))) {
    add(place.name, place)
    if (place.level === 'village' || place.level === 'grid') add(book.placeName(place.code), place)
  }
  indexes.set(book, index)
  return index
}

/** A place by its code, or by its name as any list may print it; `town` tells villages of one name apart. */
export function findNamedPlace(book: CountyBook, typed: string, town?: string): Place | Refusal {
  const text = typed.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
  if (/^\d{6,15}$/.test(text)) return book.findPlace(text) ?? refuseImport('no-such-place', { fills: { value: text } })
  const index = indexOf(book)
  const above = town ? index.get(readTownName(town).name)?.[0] : undefined
  if (town && !above) return refuseImport('no-such-place', { fills: { value: town } })
  const names = [text, readVillageName(text).name, readTownName(text).name]
  for (const name of new Set(names)) {
    const all = index.get(name) ?? []
    const within = above ? all.filter(({ code }) => code.startsWith(above.code)) : all
    const now = within.filter(({ to }) => to === null)
    const found = now.length > 0 ? now : within
    if (found.length > 1) return refuseImport('several-places', { fills: { value: typed, count: found.length } })
    if (found[0]) return found[0]
  }
  return refuseImport('no-such-place', { fills: { value: typed } })
}

export const isFound = (place: Place | Refusal): place is Place => !isRefusal(place)
