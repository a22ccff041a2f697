import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { Json } from '#kernel/json.ts'

/** A row of a catalogue where no place is known: as the county has it, or as the village that added it. @param id of its parameter */
export function rowOf(book: CountyBook, id: string, day: Day): Json {
  const own = book.historyOf(id).findLast(({ from }) => from <= day)
  const place = book.familyOf(id, day).includes(id) ? book.county : (own?.place ?? book.county)
  return book.getParameter(id, day, place).value
}
