import type { CountyBook } from '#kernel/book.ts'

const shortOf = (name: string): string => name.replace(/(村|社区)$/, '')

/** A village as numbers bear it: 松岭; in full with its town where another village of the county is called the same. */
export function villageName(book: CountyBook, village: string): string {
  const short = shortOf(book.findPlace(village)?.name ?? village)
  const alike = book.places().filter((place) => place.level === 'village' && shortOf(place.name) === short)
  return alike.length > 1 ? book.placeName(village) : short
}
