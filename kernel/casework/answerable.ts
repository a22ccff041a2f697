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
  const handlers = await holdersOf(client, book.county, desk, day)
  // Where a unit has nobody who handles all that comes, whoever works there for this programme.
  const people =
    handlers.length > 0 || !desk.startsWith('o:')
      ? handlers
      : await holdersOf(client, book.county, desk, day, rolesAtUnits(programme))
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

/** Roles that take steps for their own unit. */
const rolesAtUnits = ({ lifecycle }: Pick<Programme, 'lifecycle'>): readonly string[] => [
  ...new Set(
    Object.values(lifecycle.steps).flatMap(({ by }) =>
      by.flatMap((who) => (typeof who === 'object' && 'role' in who && who.where !== 'place' ? [who.role] : [])),
    ),
  ),
]

/** The number of an office, or of the one above it. */
export function officePhone(book: CountyBook, organisation: string | null | undefined): string | null {
  const own = organisation ? book.findOrganisation(organisation) : undefined
  return own?.phone ?? (own?.parent ? (book.findOrganisation(own.parent)?.phone ?? null) : null)
}
