import type { PoolClient } from 'pg'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Programme } from '../programme/define.ts'
import { holdersOf } from './casework.read.ts'

/**
 * Who is answerable at a desk on a day, as screens tell it: the place or organisation, the role, its holders in protocol order, and
 * the telephone of their office. Personal numbers of officials are not told here.
 */
export async function answerableAt(client: PoolClient, programme: Programme, book: CountyBook, desk: string, day: Day) {
  const people = await holdersOf(client, book.county, desk, day)
  const [role, place] = desk.split('@') as [string, string | undefined]
  const organisation = book.findOrganisation(desk.startsWith('o:') ? desk.slice(2) : (people[0]?.organisation ?? ''))
  return {
    desk,
    place: desk.startsWith('o:') ? (organisation?.name ?? '') : book.placeName(place ?? ''),
    role: place ? (programme.roles[role]?.words ?? null) : null,
    people: people.map(({ person, name, title }) => ({ person, name, title })),
    phone: officePhone(book, organisation?.id),
  }
}

/** The number of an office, or of the one above it. */
export function officePhone(book: CountyBook, organisation: string | null | undefined): string | null {
  const own = organisation ? book.findOrganisation(organisation) : undefined
  return own?.phone ?? (own?.parent ? (book.findOrganisation(own.parent)?.phone ?? null) : null)
}
