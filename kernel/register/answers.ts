import { z } from 'zod'
import { becauseShape, dayShape, instantShape, wordsShape } from '../answer-shapes.ts'

/*
 * What the doors of the register answer. The web's types come from here by way of the contract.
 */

const id = z.uuid()
const code = z.string()
const level = z.enum(['city', 'county', 'town', 'village', 'grid'])

/** A position in a list, to be handed back unread. */
export const nextShape = z.string().nullable()

export const hitShape = z.strictObject({
  kind: z.enum(['person', 'place', 'organisation']),
  id: z.string(),
  name: z.string(),
  place: code,
  /** Town and village together, as places are always named. */
  placeName: z.string(),
  birthYear: z.string().nullable(),
  group: z.string().nullable(),
  head: z.string().nullable(),
  /** Of persons: the household they belong to. */
  household: id.nullable(),
  dead: z.boolean(),
  post: z.strictObject({ title: z.string(), organisation: z.string() }).nullable(),
})
export const searchAnswer = z.strictObject({ hits: z.array(hitShape) })
/** `unseen`: how many of them lie outside one's reach. */
export const namedAnswer = z.strictObject({ rows: z.array(hitShape), unseen: z.number().int() })

const placeRow = z.strictObject({
  code,
  name: z.string(),
  kind: z.string(),
  kindWords: wordsShape.nullable(),
  sort: z.number().int(),
})
const counts = z.strictObject({ villages: z.number().int(), grids: z.number().int() })

export const placesAnswer = z.strictObject({
  day: dayShape,
  county: placeRow.nullable(),
  counts: counts.extend({ towns: z.number().int() }),
  towns: z.array(
    placeRow.extend({
      counts,
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      villages: z.array(
        placeRow.extend({ grids: z.number().int(), lon: z.number().nullable(), lat: z.number().nullable() }),
      ),
    }),
  ),
})

export const placeAnswer = placeRow.extend({
  level,
  /** As it is always named. */
  fullName: z.string(),
  from: dayShape,
  to: dayShape.nullable(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  above: z.array(z.strictObject({ code, name: z.string() })),
  below: z.array(placeRow),
  /** All it was called, oldest first. */
  versions: z.array(z.strictObject({ name: z.string(), kind: z.string(), from: dayShape, to: dayShape.nullable() })),
  /** Where it went, and what it took over. */
  successor: z.strictObject({ code, name: z.string() }).nullable(),
  predecessors: z.array(z.strictObject({ code, name: z.string() })),
  organisations: z.array(z.strictObject({ id, name: z.string(), short: z.string(), kind: z.string() })),
})

const organisationRow = z.strictObject({
  id,
  name: z.string(),
  short: z.string(),
  kind: z.string(),
  place: code,
  placeName: z.string(),
  parent: id.nullable(),
  sort: z.number().int(),
  phone: z.string().nullable(),
  creditCode: z.string().nullable(),
  duties: z.array(z.string()),
  from: dayShape,
  to: dayShape.nullable(),
})
export const organisationsAnswer = z.strictObject({ day: dayShape, organisations: z.array(organisationRow) })

const postKind = z.enum(['substantive', 'concurrent', 'acting', 'seconded', 'borrowed', 'shadowing'])
export const postShape = z.strictObject({
  id,
  person: id,
  organisation: id,
  organisationName: z.string(),
  role: z.string(),
  title: z.string(),
  place: code,
  placeName: z.string(),
  kind: postKind,
  decidedOn: dayShape.nullable(),
  noticedUntil: dayShape.nullable(),
  from: dayShape,
  to: dayShape.nullable(),
  document: z.string().nullable(),
  sort: z.number().int(),
})
const officialRow = postShape.extend({ name: z.string(), sex: z.string().nullable(), birth: z.string().nullable() })

const linkShape = z.strictObject({
  id,
  kind: z.string(),
  kindWords: wordsShape.nullable(),
  from: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  to: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
  fromDay: dayShape,
  toDay: dayShape.nullable(),
  /** The last day agreed on beforehand, and the contract, where it holds by one. */
  until: dayShape.nullable(),
  document: z.string().nullable(),
})

export const organisationAnswer = organisationRow.extend({
  versions: z.array(
    z.strictObject({ name: z.string(), kind: z.string(), place: code, from: dayShape, to: dayShape.nullable() }),
  ),
  children: z.array(z.strictObject({ id, name: z.string(), short: z.string(), sort: z.number().int() })),
  parent: z.strictObject({ id, name: z.string() }).nullable(),
  /** What it is linked to on the day; to whoever is no colleague, other organisations only. */
  links: z.array(linkShape),
  /** Who holds posts in it on the day, by protocol order; empty for who is no colleague. */
  posts: z.array(officialRow),
  headcount: z.number().int().nullable(),
})

const residentRow = z.strictObject({
  id,
  name: z.string(),
  sex: z.string().nullable(),
  birth: z.string().nullable(),
  place: code,
  placeName: z.string(),
  from: dayShape,
  group: z.string().nullable(),
  household: id.nullable(),
  relation: z.string().nullable(),
  head: z.string().nullable(),
})
export const peopleAnswer = z.strictObject({
  day: dayShape,
  officials: z.array(officialRow),
  residents: z.array(residentRow),
  next: nextShape,
})

export const personAnswer = z.strictObject({
  id,
  name: z.string(),
  /** All of the file, or only the posts. */
  view: z.enum(['own', 'file', 'posts']),
  sex: z.string().nullable(),
  birth: z.string().nullable(),
  archive: z.strictObject({ birth: z.string(), document: z.string().nullable() }).nullable(),
  alias: z.array(z.string()),
  place: code.nullable(),
  placeName: z.string().nullable(),
  identity: z.strictObject({ kind: z.string().nullable(), number: z.string().nullable() }).nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  diedOn: dayShape.nullable(),
  mergedInto: id.nullable(),
  residences: z.array(
    z.strictObject({ kind: z.enum(['living', 'registered']), place: code, placeName: z.string(), from: dayShape }),
  ),
  household: z
    .strictObject({
      id,
      group: z.string().nullable(),
      relation: z.string(),
      head: z.strictObject({ id, name: z.string() }).nullable(),
    })
    .nullable(),
  /** Held on the day, by protocol order. */
  posts: z.array(postShape),
  /** All posts ever held, newest first. */
  history: z.array(postShape),
  links: z.array(linkShape),
  /** Posts lent for days of absence, now or later: one's own, and those lent to one. `until` is the last day. */
  delegations: z.array(
    z.strictObject({
      id,
      post: id,
      title: z.string(),
      holder: z.strictObject({ id, name: z.string() }),
      delegate: z.strictObject({ id, name: z.string() }),
      from: dayShape,
      until: dayShape,
      reason: z.string(),
    }),
  ),
})

export const openedAnswer = z.strictObject({
  phone: z.string().nullable().optional(),
  identity: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
})

/** When a print was recorded. */
export const printedAnswer = z.strictObject({ at: instantShape })

export const householdAnswer = z.strictObject({
  id,
  place: code,
  placeName: z.string(),
  group: z.string().nullable(),
  from: dayShape,
  to: dayShape.nullable(),
  members: z.array(
    z.strictObject({
      person: id,
      name: z.string(),
      birth: z.string().nullable(),
      relation: z.string(),
      from: dayShape,
      diedOn: dayShape.nullable(),
    }),
  ),
})

/** What an act of the register, or its rehearsal, comes to. A seconded one answers its proposal. */
export const actAnswer = z.looseObject({
  act: id,
  repeated: z.boolean(),
  because: becauseShape,
  effective: dayShape.optional(),
  proposal: id.optional(),
  state: z.string().optional(),
})
