import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf } from '#kernel/actor.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { listStandings, type Standing } from '#kernel/casework/named.store.ts'
import { beginningsOf, casesNaming } from '#kernel/casework/several.read.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { readPersonal } from '#kernel/personal/personal.store.ts'
import { listNewest } from '#kernel/publicity/public.read.ts'
import type { Reader } from '#kernel/read.ts'
import { linksOfKind } from '#kernel/register/links.store.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { onList, tellEntries, tellListing } from './company-file.ts'
import { FILE } from './credit-file/parameters.ts'
import { refuse } from './credit-file/refusals.ts'
import { contact } from './desks.ts'
import { checkLifecycle, openLines } from './inspection/check-lifecycle.ts'
import { ITEM, type Item, type Sheet, sheets } from './inspection/items.ts'
import { lifecycle as lists } from './lists/lifecycle.ts'
import { LISTS } from './lists/parameters.ts'
import { estateGrade } from './rating/estate-grade.ts'
import { gradeWordsOf } from './rating/programme.ts'
import { ESTATE_GRADE } from './rating/terms.ts'

/** So many cases of one kind about all companies of a county are looked at. */
const MOST = 5000
/** So many checks that are over are told. */
const LATEST = 20
const CHECK = 'property-check'

const caseShape = { id: z.uuid(), number: z.string(), estate: z.string().nullable(), stateWords: wordsShape }
const companyShape = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  short: z.string(),
  /** What failed at a check and is to be mended by the day; the items that stand open. */
  mend: z.array(
    z.strictObject({
      ...caseShape,
      due: instantShape.nullable(),
      late: z.boolean(),
      items: z.array(
        z.strictObject({
          ...{ item: z.string(), words: wordsShape, criterion: z.string() },
          /** How it was found at the last look: what was noted, pictures and recordings. */
          ...{ note: z.string().nullable(), photos: z.array(z.uuid()), voice: z.array(z.uuid()) },
        }),
      ),
    }),
  ),
  /** What it may state its case on, until when. */
  state: z.array(z.strictObject({ ...caseShape, words: wordsShape, due: instantShape.nullable() })),
  checks: z.array(z.strictObject({ ...caseShape, sheet: wordsShape, on: dayShape })),
  estates: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      placeName: z.string(),
      /** Its case where it is this company’s; that of an estate taken over since stays with whoever was graded. */
      grade: z.strictObject({ id: z.uuid().nullable(), words: wordsShape, year: z.int(), no: z.int() }).nullable(),
    }),
  ),
  /** Thousandths of a point that count today, and the list on which it stands. */
  total: z.int(),
  entries: z.int(),
  list: z.strictObject({ words: wordsShape, until: dayShape.nullable() }).nullable(),
})
const ownAnswer = z.strictObject({ at: instantShape, day: dayShape, companies: z.array(companyShape) })

export interface OwnDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly keys: Keys
  now?(): Date
}

const ever = (county: string) => ({ county, from: new Date(0), to: new Date('9999-12-31'), places: [] })

/** The door for contacts of companies: what theirs has to mend and to answer, its checks, grades and file; no other company's. */
export function ownCompanyRoutes({ keeper, reader, keys, now = () => new Date() }: OwnDeps): Route[] {
  return [
    door({
      method: 'GET',
      url: '/api/property/own',
      id: 'getOwnCompany',
      summary:
        'One’s own property company: what it has to mend and by when, its checks, its estates with grades, its file',
      tag: 'property-credit',
      answer: ownAnswer,
      refuses: ['property-file/no-company'],
      handle: ({ session }) =>
        reader.read(session.county, async (client) => {
          const at = now()
          const day = dayOf(at)
          const scope = await scopeOf(client, session, day)
          const own = [...new Set(postsOf(scope, [contact.role]).map(({ organisation }) => organisation as string))]
          if (own.length === 0) return refuse('no-company')
          const book = await keeper.getBookOf(client, session.county)
          const companies = []
          for (const id of own) {
            const company = book.findOrganisation(id)
            if (company) companies.push(await tellCompany(client, keys, book, company, at, day))
          }
          return { json: { at: at.toISOString(), day, companies } }
        }),
    }),
  ]
}

async function tellCompany(
  client: PoolClient,
  keys: Keys,
  book: CountyBook,
  { id, name, short }: { readonly id: string; readonly name: string; readonly short: string },
  at: Date,
  day: Day,
): Promise<z.input<typeof companyShape>> {
  const { county } = book
  const led = async (programme: string, states?: readonly string[]) =>
    (
      await listNewest(client, [{ programme, ...(states ? { states } : {}) }], ever(county), at, { limit: MOST })
    ).filter(({ lead }) => lead === id)
  const checks = await led(CHECK)
  const open = checks.filter(({ state }) => state === 'to-rectify')
  const standing = await standingsOf(client, county, CHECK, open)
  const openOf = new Map(standing.map(({ file, hands }) => [file.id, openLines(hands)]))
  const notes = await readPersonal(
    ...([client, keys, county] as const),
    [...openOf.values()].flat().flatMap(({ note }) => note?.personal ?? []),
    'plain-only',
  )
  const told = [...(await led(ESTATE_GRADE, ['told'])), ...(await led(LISTS, ['told']))]
  const inForce = { programme: ESTATE_GRADE, exceptStates: ['superseded'] }
  const grades = await listNewest(client, [inForce], ever(county), at, { limit: MOST })
  const begun = await beginningsOf(
    client,
    county,
    [...checks, ...told, ...grades].map((one) => one.id),
  )
  const estateOf = (file: CaseFile) => begun.get(file.id)?.form.estate as string | undefined
  const about = (file: CaseFile, states: Readonly<Record<string, { readonly words: { zh: string; en: string } }>>) => ({
    ...{ id: file.id, number: file.number, estate: book.findOrganisation(estateOf(file) ?? '')?.name ?? null },
    stateWords: states[file.state]?.words ?? { zh: file.state, en: file.state },
  })
  const entries = (await casesNaming(client, county, FILE, 'company', id, MOST)).filter(({ lead }) => lead === id)
  const entered = await beginningsOf(
    client,
    county,
    entries.map((one) => one.id),
  )
  const { total, entries: lines } = tellEntries(entries, entered, book, day)
  const listed = (await standingsOf(client, county, LISTS, await led(LISTS, onList)))
    .map((one) => tellListing(one, book, at))
    .filter(({ on }) => on)
  const list = listed.find((one) => one.list === 'black') ?? listed[0]
  const links = await linksOfKind(client, county, 'manages', { day })
  return {
    ...{ id, name, short, total },
    mend: standing.map(({ file }) => ({
      ...about(file, checkLifecycle.states),
      ...{ due: file.overallDueAt?.toISOString() ?? null, late: file.overallDueAt !== null && file.overallDueAt <= at },
      items: (openOf.get(file.id) ?? []).map(({ item: code, note, photos = [], voice = [] }) => {
        const item = book.getParameter(`${ITEM}${code}`, dayOf(file.filedAt), file.place).value as unknown as Item
        return {
          ...{ item: code, words: item.name, criterion: item.criterion },
          note: (note && (notes.get(note.personal) as string | undefined)) ?? null,
          ...{ photos: photos.map(({ file: one }) => one), voice: voice.map(({ file: one }) => one) },
        }
      }),
    })),
    state: told.map((file) => {
      const life = file.programme === ESTATE_GRADE ? estateGrade : lists
      const words = life.steps.state?.words ?? { zh: '', en: '' }
      return { ...about(file, life.states), words, due: file.overallDueAt?.toISOString() ?? null }
    }),
    checks: checks.slice(0, LATEST).map((file) => ({
      ...about(file, checkLifecycle.states),
      ...{ sheet: sheets[file.kind as Sheet] ?? { zh: '', en: '' }, on: dayOf(file.filedAt) },
    })),
    estates: links
      .filter(({ from }) => from.id === id)
      .flatMap(({ to }) => {
        const estate = book.findOrganisation(to.id)
        const grade = grades.find((file) => estateOf(file) === to.id)
        const form = grade && begun.get(grade.id)?.form
        return estate
          ? [
              {
                ...{ id: to.id, name: estate.name, placeName: book.placeName(estate.place) },
                grade: grade
                  ? {
                      ...{ id: grade.lead === id ? grade.id : null, words: gradeWordsOf(grade.kind ?? '', book, day) },
                      ...{ year: Number(form?.year), no: Number(form?.no) },
                    }
                  : null,
              },
            ]
          : []
      }),
    entries: lines.filter((one) => one.standing === 'counts' || one.standing === 'objected').length,
    list: list ? { words: list.listWords, until: list.until } : null,
  }
}

const standingsOf = (
  client: PoolClient,
  county: string,
  programme: string,
  files: readonly CaseFile[],
): Promise<readonly Standing[]> =>
  listStandings(client, county, programme, { ids: files.map(({ id }) => id), open: false, limit: MOST })
