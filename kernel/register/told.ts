import { z } from 'zod'
import type { CountyBook, Place } from '../book.ts'
import type { Session } from '../door.ts'
import type { Words } from '../words.ts'
import { day } from './inputs.ts'
import { linkKinds } from './link-kinds.ts'
import type { Link } from './links.store.ts'
import type { OrganisationVersion } from './organisations.store.ts'
import type { Cursor, OfficialRow } from './people-lists.store.ts'
import { birthOf } from './person.ts'
import { placeKindWords } from './place-name.ts'
import type { PostVersion } from './posts.store.ts'
import type { Reach } from './reach.read.ts'

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

/** A link with the names of both ends. */
export function tellLink(book: CountyBook, link: Link) {
  const named = (end: Link['from'], name: string) => ({
    ...end,
    name: end.kind === 'place' ? placeNameOf(book, end.id) : name,
  })
  return {
    id: link.id,
    kind: link.kind,
    kindWords: linkKinds[link.kind]?.words ?? null,
    from: named(link.from, link.fromName),
    to: named(link.to, link.toName),
    fromDay: link.fromDay,
    toDay: link.toDay,
    until: link.until,
    document: link.document,
  }
}

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
export const writeCursor = (cursor: Cursor | undefined): string | null =>
  cursor ? Buffer.from(JSON.stringify(cursor)).toString('base64url') : null

const whole = z.number().int()
/** By what the lists of people-lists.store.ts sort. */
export const officialCursor = z.tuple([whole, whole, day, z.uuid()])
export const residentCursor = z.tuple([whole, z.string(), z.string(), whole, z.uuid()])

/** Nothing where the text is no position of such a list: then the list begins anew. */
export function readCursor<C extends Cursor>(text: string | undefined, shape: z.ZodType<C>): C | undefined {
  if (!text) return undefined
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** A holder of a post. Administrators learn no more of the person than the name. */
export const tellOfficial = (book: CountyBook, names: ReadonlyMap<string, string>, row: OfficialRow, reach: Reach) => ({
  ...tellPost(book, names, row),
  name: row.name,
  sex: reach.administrator ? null : row.sex,
  birth: reach.administrator
    ? null
    : birthOf({ birth: row.birth, archiveBirth: row.archiveBirth, archiveDocument: null }, 'official').birth,
})

/** The line above an exported list: what it is, who took it out and when. */
export const aboutExport = (title: string, session: Session, now: Date): string => {
  const at = new Date(now.getTime() + 8 * 3_600_000).toISOString()
  return `${title} · ${session.name} 于 ${at.slice(0, 10)} ${at.slice(11, 16)} 导出，已留痕`
}
