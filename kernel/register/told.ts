import type { CountyBook, Place } from '../book.ts'
import type { Words } from '../words.ts'
import type { OrganisationVersion } from './organisations.store.ts'
import { placeKindWords } from './place-name.ts'
import type { PostVersion } from './posts.store.ts'

/*
 * Rows of the register as doors answer them: ids stay, names come beside them, town and village always together.
 */

/** A place by its full name; one of another county by its code. */
export const placeNameOf = (book: CountyBook, code: string): string =>
  code === '' ? '' : code.length >= 9 || book.findPlace(code) ? book.placeName(code) : code

export const tellPlace = ({ code, name, kind, sort }: Pick<Place, 'code' | 'name' | 'kind' | 'sort'>) => ({
  code,
  name,
  kind,
  kindWords: (placeKindWords as Readonly<Record<string, Words>>)[kind] ?? null,
  sort,
})

export const tellOrganisation = (book: CountyBook, o: OrganisationVersion) => ({
  id: o.id,
  name: o.name,
  short: o.short,
  kind: o.kind,
  place: o.place,
  placeName: placeNameOf(book, o.place),
  parent: o.parent,
  sort: o.sort,
  phone: o.phone,
  creditCode: o.creditCode,
  duties: o.duties,
  from: o.from,
  to: o.to,
})

/** @param names organisations by id as they were called on the day */
export const tellPost = (book: CountyBook, names: ReadonlyMap<string, string>, p: PostVersion) => ({
  id: p.id,
  person: p.person,
  organisation: p.organisation,
  organisationName: names.get(p.organisation) ?? book.findOrganisation(p.organisation)?.name ?? '',
  role: p.role,
  title: p.title,
  place: p.place,
  placeName: placeNameOf(book, p.place),
  kind: p.kind,
  decidedOn: p.decidedOn,
  noticedUntil: p.noticedUntil,
  from: p.from,
  to: p.to,
  document: p.document,
  sort: p.sort,
})

/** A list position as text, to be handed back unread. */
export const writeCursor = (cursor: readonly (string | number)[] | undefined): string | null =>
  cursor ? Buffer.from(JSON.stringify(cursor)).toString('base64url') : null

/** Nothing where the text is no position of a list: then the list begins anew. */
export function readCursor(text: string | undefined, length: number): readonly (string | number)[] | undefined {
  if (!text) return undefined
  try {
    const cursor: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    const fits = Array.isArray(cursor) && cursor.length === length && cursor.every((x) => ['string', 'number'].includes(typeof x))
    return fits ? (cursor as (string | number)[]) : undefined
  } catch {
    return undefined
  }
}
