import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { listStandings } from '#kernel/casework/named.store.ts'
import { beginningsOf, casesNaming } from '#kernel/casework/several.read.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { CaseFilter } from '#kernel/publicity/figure.ts'
import { listNewest } from '#kernel/publicity/public.read.ts'
import type { Reader } from '#kernel/read.ts'
import { linksOfKind } from '#kernel/register/links.store.ts'
import {
  lifeOfOrganisation,
  listOrganisations,
  type OrganisationVersion,
} from '#kernel/register/organisations.store.ts'
import { onList, tellEntries, tellListing } from './company-file.ts'
import { FILE } from './credit-file/parameters.ts'
import { refuse } from './credit-file/refusals.ts'
import { clerk, contact, head } from './desks.ts'
import { JOINT, lifecycle as jointLife, measureWordsOf } from './joint/joint.ts'
import { LISTS } from './lists/parameters.ts'

/** So many cases of one kind about all companies of a county are looked at; about one company never so many. */
const MOST = 5000

const standings = ['counts', 'objected', 'without-points', 'lapsed', 'not-yet', 'not-confirmed', 'corrected'] as const
const entryShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  kind: z.string(),
  words: wordsShape,
  side: z.enum(['honour', 'breach', 'note']),
  ground: z.string().nullable(),
  public: z.boolean(),
  on: dayShape,
  until: dayShape,
  /** Thousandths of a point. */
  points: z.int().nullable(),
  standing: z.enum(standings),
  counted: z.int(),
  stateWords: wordsShape,
  estate: z.string().nullable(),
  document: z.string().nullable(),
  failed: z.int().nullable(),
  corrects: z.uuid().nullable(),
  evidence: z.int(),
})
const listingShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  list: z.enum(['red', 'black']),
  listWords: wordsShape,
  words: wordsShape,
  ground: z.string(),
  decision: z.string().nullable(),
  from: dayShape.nullable(),
  until: dayShape.nullable(),
  on: z.boolean(),
  over: z.boolean(),
  stateWords: wordsShape,
  left: dayShape.nullable(),
  /** Days after which repair may be asked for; null where the ground knows none. */
  repairFrom: z.int().nullable(),
  tasks: z.array(z.strictObject({ task: z.string(), words: wordsShape, proved: z.boolean() })),
})
const measureShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  words: wordsShape,
  office: z.string().nullable(),
  stateWords: wordsShape,
  over: z.boolean(),
  due: instantShape.nullable(),
  listing: z.uuid(),
})
const companyShape = z.strictObject({ id: z.uuid(), name: z.string(), creditCode: z.string().nullable() })
const fileAnswer = z.strictObject({
  at: instantShape,
  day: dayShape,
  company: companyShape.extend({ short: z.string(), phone: z.string().nullable() }),
  /** Whether who asks keeps the files, or reads their own company's. */
  keeps: z.boolean(),
  total: z.int(),
  entries: z.array(entryShape),
  listings: z.array(listingShape),
  measures: z.array(measureShape),
  estates: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      placeName: z.string(),
      since: dayShape,
      until: dayShape.nullable(),
    }),
  ),
})
const companiesAnswer = z.strictObject({
  at: instantShape,
  day: dayShape,
  rows: z.array(
    companyShape.extend({
      short: z.string(),
      total: z.int(),
      honours: z.int(),
      breaches: z.int(),
      estates: z.int(),
      list: z.enum(['red', 'black']).nullable(),
      until: dayShape.nullable(),
    }),
  ),
})
const publicListing = z.strictObject({
  id: z.uuid(),
  company: z.string(),
  creditCode: z.string().nullable(),
  words: wordsShape,
  ground: z.string(),
  decision: z.string().nullable(),
  from: dayShape,
  until: dayShape,
})
const publicAnswer = z.strictObject({
  at: instantShape,
  red: z.array(publicListing),
  black: z.array(publicListing),
  /** Entries of kinds that an office made public, while they count and nobody objects. */
  records: z.array(
    z.strictObject({
      id: z.uuid(),
      company: z.string(),
      creditCode: z.string().nullable(),
      words: wordsShape,
      side: z.enum(['honour', 'breach', 'note']),
      on: dayShape,
      until: dayShape,
    }),
  ),
})

export interface CreditDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  /** The county that visitors see. */
  readonly publicCounty: string
  now?(): Date
}

const ever = (county: string) => ({ county, from: new Date(0), to: new Date('9999-12-31'), places: [] })

/** Doors to companies' credit: all of a place for the bureau, one's own for a contact, and what everybody may know. */
export function creditRoutes({ keeper, reader, publicCounty, now = () => new Date() }: CreditDeps): Route[] {
  const companies = door({
    method: 'GET',
    url: '/api/property/companies',
    id: 'listCompanyCredit',
    summary: 'Property companies with what counts in their files today, and the list on which each stands',
    tag: 'property-credit',
    answer: companiesAnswer,
    refuses: ['property-file/no-company'],
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const at = now()
        const day = dayOf(at)
        const scope = await scopeOf(client, session, day)
        const all = await companiesSeen(client, scope, day)
        if (!all) return refuse('no-company')
        const book = await keeper.getBookOf(client, session.county)
        const { county } = session
        const entries = await casesOf(client, county, { programme: FILE }, at)
        const listed = await casesOf(client, county, { programme: LISTS, states: onList }, at)
        const begun = await beginningsOf(
          client,
          county,
          entries.map(({ id }) => id),
        )
        const managed = await linksOfKind(client, county, 'manages', { day })
        const standings = await listStandings(client, county, LISTS, {
          ids: listed.map(({ id }) => id),
          open: false,
          limit: MOST,
        })
        const listings = standings.map((one) => ({ company: one.file.lead, ...tellListing(one, book, at) }))
        const rows = all.map(({ id, name, short, creditCode }) => {
          const told = tellEntries(
            entries.filter(({ lead }) => lead === id),
            begun,
            book,
            day,
          )
          const counts = (side: string) =>
            told.entries.filter(
              (one) => one.side === side && (one.standing === 'counts' || one.standing === 'objected'),
            ).length
          const own = listings.filter(({ company, on }) => company === id && on)
          const shown = own.find(({ list }) => list === 'black') ?? own[0]
          return {
            ...{
              id,
              name,
              short,
              creditCode,
              total: told.total,
              honours: counts('honour'),
              breaches: counts('breach'),
            },
            estates: managed.filter(({ from }) => from.id === id).length,
            ...{ list: shown?.list ?? null, until: shown?.until ?? null },
          }
        })
        return { json: { at, day, rows } }
      }),
  })

  const file = door({
    method: 'GET',
    url: '/api/property/companies/:id',
    id: 'getCompanyFile',
    summary: 'The credit file of a property company: entries and what of them counts, listings, measures, estates',
    tag: 'property-credit',
    params: z.object({ id: z.uuid() }),
    answer: fileAnswer,
    refuses: ['property-file/no-company'],
    handle: ({ session, params }) =>
      reader.read(session.county, async (client) => {
        const at = now()
        const day = dayOf(at)
        const { county } = session
        const scope = await scopeOf(client, session, day)
        const company =
          (await companiesSeen(client, scope, day))?.find(({ id }) => id === params.id) ??
          (await findDissolved(client, scope, params.id))
        if (!company) return refuse('no-company')
        const keeps = bureauOf(scope, company).length > 0
        const book = await keeper.getBookOf(client, county)
        // What the company was not told of yet does not lead to it: its contact learns nothing of a proposal before.
        const about = async (programme: string) =>
          (await casesNaming(client, county, programme, 'company', company.id, MOST)).filter(
            ({ lead }) => keeps || lead === company.id,
          )
        const entries = await about(FILE)
        const lists = await about(LISTS)
        const measured = await casesNaming(client, county, JOINT, 'company', company.id, MOST)
        const begun = await beginningsOf(
          client,
          county,
          [...entries, ...measured].map(({ id }) => id),
        )
        const standings = await listStandings(client, county, LISTS, {
          ids: lists.map(({ id }) => id),
          open: false,
          limit: MOST,
        })
        const estates = await estatesOf(client, county, company.id, book, day)
        const { id, name, short, creditCode, phone } = company
        const mine = new Set<string>(lists.map((one) => one.id))
        return {
          json: {
            ...{ at, day, keeps, company: { id, name, short, creditCode, phone }, estates },
            ...tellEntries(entries, begun, book, day),
            listings: standings.map((one) => tellListing(one, book, at)),
            measures: measured
              .map((one) => ({ one, listing: String(begun.get(one.id)?.form.listing ?? '') }))
              .filter(({ listing }) => mine.has(listing))
              .map(({ one, listing }) => ({
                ...{ id: one.id, number: one.number, words: measureWordsOf(one.kind ?? '', book, day), listing },
                office: (one.lead && book.findOrganisation(one.lead)?.short) ?? null,
                stateWords: jointLife.states[one.state]?.words ?? measureWordsOf('', book, day),
                ...{ over: one.closedAt !== null, due: one.dueAt?.toISOString() ?? null },
              })),
          },
        }
      }),
  })

  const open = door({
    method: 'GET',
    url: '/api/public/property-lists',
    id: 'publicPropertyLists',
    summary: 'The red and the black list of property companies as they stand, and their public records; of no person',
    tag: 'public',
    visitors: true,
    perMinute: 240,
    answer: publicAnswer,
    handle: () =>
      reader.read(publicCounty, async (client) => {
        const at = now()
        const day = dayOf(at)
        const book = await keeper.getBookOf(client, publicCounty)
        const listed = await casesOf(client, publicCounty, { programme: LISTS, states: onList }, at)
        const ids = listed.map(({ id }) => id)
        const standings = await listStandings(client, publicCounty, LISTS, { ids, open: false, limit: MOST })
        const entries = await casesOf(client, publicCounty, { programme: FILE, states: ['in-file'] }, at)
        const begun = await beginningsOf(
          client,
          publicCounty,
          entries.map(({ id }) => id),
        )
        const named = await companiesNamed(
          client,
          publicCounty,
          [...listed, ...entries].map(({ lead }) => lead),
          day,
        )
        const who = (lead: string | null) => {
          const company = named.get(lead ?? '')
          return { company: company?.name ?? '', creditCode: company?.creditCode ?? null }
        }
        const rows = standings
          .map((one) => ({ ...tellListing(one, book, at), lead: one.file.lead }))
          .flatMap(({ on, from, until, list, id, words, ground, decision, lead }) =>
            on && from && until ? [{ list, row: { id, ...who(lead), words, ground, decision, from, until } }] : [],
          )
        const of = (wanted: string) => rows.filter(({ list }) => list === wanted).map(({ row }) => row)
        const leads = new Map(entries.map((one) => [one.id as string, one.lead]))
        const records = tellEntries(entries, begun, book, day).entries.filter(
          (one) => one.public && (one.standing === 'counts' || one.standing === 'without-points'),
        )
        return {
          json: {
            ...{ at, red: of('red'), black: of('black') },
            records: records.map(({ id, words, side, on, until }) => ({
              ...{ id, ...who(leads.get(id) ?? null), words, side, on, until },
            })),
          },
        }
      }),
  })
  return [companies, file, open]
}

const bureauOf = (scope: Scope, { place }: OrganisationVersion) =>
  postsOf(scope, [clerk.role, head.role]).filter((post) => place.startsWith(post.place))

/** The companies whose files somebody reads; undefined for whoever reads none by any post. */
async function companiesSeen(client: PoolClient, scope: Scope, day: Day): Promise<OrganisationVersion[] | undefined> {
  const own = new Set(postsOf(scope, [contact.role]).map(({ organisation }) => organisation as string))
  if (own.size === 0 && postsOf(scope, [clerk.role, head.role]).length === 0) return undefined
  return (await listOrganisations(client, scope.county, { day })).filter(
    (one) => one.kind === 'property-company' && (own.has(one.id) || bureauOf(scope, one).length > 0),
  )
}

/** A company that is no more, for the bureau that kept its file: the file stays. */
async function findDissolved(client: PoolClient, scope: Scope, id: string): Promise<OrganisationVersion | undefined> {
  const last = (await lifeOfOrganisation(client, scope.county, id)).at(-1)
  return last?.kind === 'property-company' && bureauOf(scope, last).length > 0 ? last : undefined
}

/** Companies by id as they are on the day, or as they were last. */
async function companiesNamed(client: PoolClient, county: string, ids: readonly (string | null)[], day: Day) {
  const named = new Map((await listOrganisations(client, county, { day })).map((one) => [one.id as string, one]))
  for (const id of new Set(ids)) {
    const last = id && !named.has(id) ? (await lifeOfOrganisation(client, county, id)).at(-1) : undefined
    if (last) named.set(last.id, last)
  }
  return named
}

const casesOf = (client: PoolClient, county: string, filter: CaseFilter, at: Date): Promise<CaseFile[]> =>
  listNewest(client, [filter], ever(county), at, { limit: MOST })

async function estatesOf(client: PoolClient, county: string, company: string, book: CountyBook, day: Day) {
  const links = await linksOfKind(client, county, 'manages', { day })
  return links
    .filter(({ from }) => from.id === company)
    .flatMap(({ to, fromDay, until }) => {
      const estate = book.findOrganisation(to.id)
      return estate
        ? [{ id: to.id, name: estate.name, placeName: book.placeName(estate.place), since: fromDay, until }]
        : []
    })
}
