import type { CountyBook, Place } from '../book.ts'
import type { Day } from '../day.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { holdsOn } from './as-of.ts'
import type { PlaceCode } from './place-code.ts'
import { townAndVillage } from './place-name.ts'
import { refuseRegister } from './refusals.ts'
import type { Findable } from './register.store.ts'

/** Versions of all places of a book by code, oldest first; and which places each one follows. */
interface Index {
  readonly versions: ReadonlyMap<string, readonly Place[]>
  readonly before: ReadonlyMap<string, readonly string[]>
}

const indexes = new WeakMap<CountyBook, Index>()

function indexOf(book: CountyBook): Index {
  let index = indexes.get(book)
  if (!index) {
    const versions = Map.groupBy(book.places(), (p) => p.code)
    const ended = book.places().filter((p) => p.successor && p.successor !== p.code)
    const before = new Map(
      [...Map.groupBy(ended, (p) => p.successor as string)].map(([code, ps]) => [code, ps.map((p) => p.code)]),
    )
    index = { versions, before }
    indexes.set(book, index)
  }
  return index
}

/** The place as it was on the day, or nothing where there was none of that code. */
export const findPlaceOn = (book: CountyBook, code: PlaceCode, day: Day): Place | undefined =>
  indexOf(book)
    .versions.get(code)
    ?.find((p) => holdsOn(p, day))

export const versionsOf = (book: CountyBook, code: PlaceCode): readonly Place[] =>
  indexOf(book).versions.get(code) ?? []

/** A place of the day where people, posts and households may be; stubs of the statistics are refused. */
export function getLivedPlace(book: CountyBook, code: PlaceCode, day: Day, field: string): Place | Refusal {
  const place = findPlaceOn(book, code, day)
  if (!place) return refuseRegister('no-place', { field })
  // Below a stub there is nothing either.
  const stub = [code, code.slice(0, 12), code.slice(0, 9)]
    .map((c) => findPlaceOn(book, c, day))
    .find((p) => p?.statisticalOnly)
  return stub ? refuseRegister('statistical-stub', { field, fills: { name: stub.name } }) : place
}

export const isLivedPlace = (book: CountyBook, code: PlaceCode, day: Day): boolean =>
  !isRefusal(getLivedPlace(book, code, day, 'place'))

/** The place of the day that took over from this one, through however many mergers; itself where it still is. */
export function successorOn(book: CountyBook, code: PlaceCode, day: Day): PlaceCode {
  const seen = new Set<string>()
  let now = code
  while (!findPlaceOn(book, now, day) && !seen.has(now)) {
    seen.add(now)
    const next = versionsOf(book, now).findLast((p) => p.successor && p.to !== null && p.to <= day)?.successor
    if (!next) return now
    now = next
  }
  return now
}

/** The codes of places that are no more on the day and have a place that took over. */
export const codesEnded = (book: CountyBook, day: Day): PlaceCode[] =>
  [...indexOf(book).versions.keys()].filter(
    (code) => !findPlaceOn(book, code, day) && successorOn(book, code, day) !== code,
  )

/**
 * The codes that a place answers for: its own and those of all places it took over, whose papers, people and homes keep
 * the old code. The subtree of each is its prefix.
 */
export function codesOf(book: CountyBook, code: PlaceCode): readonly PlaceCode[] {
  const { before } = indexOf(book)
  const found = new Set([code])
  // A place below may have taken over something that lay elsewhere.
  for (const one of found)
    for (const [successor, codes] of before) if (successor.startsWith(one)) for (const c of codes) found.add(c)
  return [...found]
}

/** By what a place is found: its own name, and that with town and village before it. */
export function placeFindable(
  place: { code: PlaceCode; name: string },
  nameOf: (code: PlaceCode) => string | undefined,
): Findable {
  const { code, name } = place
  const town = code.length > 9 ? nameOf(code.slice(0, 9)) : undefined
  const village = code.length > 12 ? nameOf(code.slice(0, 12)) : undefined
  const above = village ? (town ? townAndVillage(town, village) : village) : town
  return { name, alias: above ? [townAndVillage(above, name)] : [], place: code }
}
