import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf } from '#kernel/actor.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import { askYear } from '#kernel/appraisal/appraisal.store.ts'
import { readYear } from '#kernel/appraisal/card.read.ts'
import { rulesOf } from '#kernel/appraisal/scheme.ts'
import type { Sheet } from '#kernel/appraisal/terms.ts'
import { type Card, cardsOf } from '#kernel/appraisal/year.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { beginningsOf, casesNaming, casesOf } from '#kernel/casework/several.read.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { listNewest } from '#kernel/publicity/public.read.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { linksOfKind } from '#kernel/register/links.store.ts'
import { clerk, head } from '../desks.ts'
import { refuseProperty } from '../refusals.ts'
import { noParameters, whichEstateGrade } from '../rules/which-estate-grade.ts'
import { batch } from './batch.ts'
import { gradeWordsOf } from './programme.ts'
import { groups, rowsOf, scheme, scoredBy } from './scheme.ts'
import { ESTATE_GRADE, GRADES, RATING } from './terms.ts'

/** So many batches are listed, and so many estates of a county. */
const [MOST_BATCHES, MOST_ESTATES] = [200, 5000]

const batchShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  year: z.int(),
  no: z.int(),
  state: z.string(),
  stateWords: wordsShape,
  estates: z.int(),
  /** How many stand in which grade, once they are decided; best first. */
  grades: z.array(z.strictObject({ grade: z.string(), words: wordsShape, count: z.int() })),
})
const batchesAnswer = z.strictObject({
  at: instantShape,
  rows: z.array(batchShape),
  /** Where a batch is begun now, and the estates there that are in none of this year’s. */
  place: z.string(),
  year: z.int(),
  free: z.array(
    z.strictObject({
      estate: z.uuid(),
      name: z.string(),
      placeName: z.string(),
      company: z.string().nullable(),
      /** Under which it was rated last. */
      group: z.string().nullable(),
    }),
  ),
})
const batchAnswer = batchShape.extend({
  at: instantShape,
  place: z.string(),
  /** What every estate is scored by. */
  items: z.int(),
  rows: z.array(
    z.strictObject({
      estate: z.uuid(),
      name: z.string(),
      placeName: z.string(),
      /** Who manages it today. */
      company: z.string().nullable(),
      group: wordsShape,
      /** Items with an entry. */
      scored: z.int(),
      /** Thousandths of a point; null while items are missing. */
      score: z.int().nullable(),
      /** The grade of the score, and what was decided. */
      byScore: wordsShape.nullable(),
      grade: wordsShape.nullable(),
      clause: z.string().nullable(),
      /** Its case once the grade is in force. */
      matter: z.uuid().nullable(),
    }),
  ),
})
const publicAnswer = z.strictObject({
  at: instantShape,
  grades: z.array(z.strictObject({ grade: z.string(), words: wordsShape, count: z.int() })),
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      estate: z.string(),
      placeName: z.string(),
      group: wordsShape,
      grade: z.string(),
      words: wordsShape,
      /** Who managed it when it was graded, and who does today where that is another. */
      company: z.string().nullable(),
      now: z.string().nullable(),
      year: z.int(),
      no: z.int(),
      since: dayShape,
      /** It was decided anew since, for a violation. */
      regraded: z.boolean(),
    }),
  ),
})

export interface RatingDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  /** The county that visitors see. */
  readonly publicCounty: string
  now?(): Date
}

const ever = (county: string) => ({ county, from: new Date(0), to: new Date('9999-12-31'), places: [] })
const groupWords = (group: string) => groups[group as keyof typeof groups] ?? { zh: group, en: group }
const stateWords = (state: string) => batch.states[state]?.words ?? { zh: state, en: state }

/** Doors to the rating of estates: batches for the section, the grades that are in force for everybody. */
export function ratingRoutes({ keeper, reader, publicCounty, now = () => new Date() }: RatingDeps): Route[] {
  const refuses = ['property-credit/not-yours']
  /** Places at which somebody works on batches; undefined for nobody else's business. */
  const seen = async (client: PoolClient, session: Parameters<typeof scopeOf>[1], day: Day) => {
    const posts = postsOf(await scopeOf(client, session, day), [clerk.role, head.role])
    return posts.length === 0 ? undefined : posts.map(({ place }) => place)
  }

  const batches = door({
    method: 'GET',
    url: '/api/property/ratings',
    id: 'listEstateRatings',
    summary: 'Batches in which estates are rated, the newest first, with how many stand in which grade',
    tag: 'property-credit',
    answer: batchesAnswer,
    refuses,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const at = now()
        const places = await seen(client, session, dayOf(at))
        if (!places) return refuseProperty('not-yours')
        const book = await keeper.getBookOf(client, session.county)
        const files = (
          await listNewest(client, [{ programme: RATING }], ever(session.county), at, { limit: MOST_BATCHES })
        ).filter((file) => places.some((place) => file.place.startsWith(place)))
        const rows = await tellBatches(client, book, files, dayOf(at))
        return { json: { at: at.toISOString(), rows, ...(await tellFree(client, book, places, dayOf(at))) } }
      }),
  })

  const one = door({
    method: 'GET',
    url: '/api/property/ratings/:id',
    id: 'getEstateRating',
    summary: 'A batch with its estates: what is scored, the grade of the score, the grade decided',
    tag: 'property-credit',
    params: z.object({ id: z.uuid() }),
    answer: batchAnswer,
    refuses,
    handle: ({ session, params }) =>
      reader.read(session.county, async (client) => {
        const at = now()
        const day = dayOf(at)
        const places = await seen(client, session, day)
        const file = (await casesOf(client, session.county, [params.id])).get(params.id)
        if (!places || file?.programme !== RATING || !places.some((place) => file.place.startsWith(place)))
          return refuseProperty('not-yours')
        const book = await keeper.getBookOf(client, session.county)
        const [told] = await tellBatches(client, book, [file], day)
        if (!told) return refuseProperty('not-yours')
        return {
          json: {
            ...{ at: at.toISOString(), place: file.place, items: scoredBy.length },
            ...{ ...told, rows: await tellEstates(client, book, file, told.year, day) },
          },
        }
      }),
  })

  const open = door({
    method: 'GET',
    url: '/api/public/estate-grades',
    id: 'publicEstateGrades',
    summary: 'Estates with the grade that is in force; companies and estates only, no score and no person',
    tag: 'public',
    visitors: true,
    perMinute: 240,
    answer: publicAnswer,
    handle: () =>
      reader.read(publicCounty, async (client) => {
        const at = now()
        const day = dayOf(at)
        const book = await keeper.getBookOf(client, publicCounty)
        const filter = { programme: ESTATE_GRADE, exceptStates: ['superseded'] }
        const files = await listNewest(client, [filter], ever(publicCounty), at, { limit: MOST_ESTATES })
        const begun = await beginningsOf(
          client,
          publicCounty,
          files.map(({ id }) => id),
        )
        const managed = await managersOf(client, publicCounty, day)
        const nameOf = (id: unknown) => (id ? (book.findOrganisation(String(id))?.name ?? null) : null)
        const rows = files.map((file) => {
          const form = begun.get(file.id)?.form ?? {}
          const [then, today] = [form.company ?? null, managed.get(String(form.estate)) ?? null]
          return {
            ...{ id: file.id, estate: nameOf(form.estate) ?? '', placeName: book.placeName(file.place) },
            ...{ group: groupWords(String(form.group)), grade: file.kind ?? '' },
            words: gradeWordsOf(file.kind ?? '', book, day),
            ...{ company: nameOf(then), now: today === then ? null : nameOf(today) },
            ...{ year: Number(form.year), no: Number(form.no), since: dayOf(file.filedAt) },
            regraded: file.result === 'regraded',
          }
        })
        rows.sort((a, b) => a.grade.localeCompare(b.grade) || a.estate.localeCompare(b.estate, 'zh'))
        const count = tally(rows.map(({ grade }) => grade))
        return { json: { at: at.toISOString(), grades: inGrades(book, day, count), rows } }
      }),
  })

  return [batches, one, open]
}

function tally(of: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>()
  for (const one of of) count.set(one, (count.get(one) ?? 0) + 1)
  return count
}

/** Grades that somebody stands in, best first by their codes. */
const inGrades = (book: CountyBook, day: Day, count: ReadonlyMap<string, number>) =>
  [...count]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([grade, n]) => ({ grade, words: gradeWordsOf(grade, book, day), count: n }))

const yearOf = (client: PoolClient, files: readonly CaseFile[]) =>
  beginningsOf(
    client,
    files[0]?.county ?? '',
    files.map(({ id }) => id),
  )

async function tellBatches(client: PoolClient, book: CountyBook, files: readonly CaseFile[], day: Day) {
  const begun = await yearOf(client, files)
  const asked = new Map(
    files.map((file) => [
      `${begun.get(file.id)?.form.year}/${file.place}`,
      { file, year: Number(begun.get(file.id)?.form.year) },
    ]),
  )
  const sheets: Sheet[] = []
  const grades = new Map<string, string>()
  for (const { file, year } of asked.values()) {
    const of = { county: file.county, scheme: RATING, year, place: file.place }
    sheets.push(...(await askYear(client, 'appraisal.sheets', of)))
    for (const one of await askYear(client, 'appraisal.grades', of)) grades.set(`${year}/${one.subject}`, one.grade)
  }
  return files.map((file) => {
    const year = Number(begun.get(file.id)?.form.year)
    const of = sheets.find(({ matter }) => matter === file.id)?.batch
    const decided = (of?.subjects ?? []).flatMap((estate) => grades.get(`${year}/${estate}`) ?? [])
    return {
      ...{ id: file.id, number: file.number, year, no: of?.no ?? 0, state: file.state },
      ...{ stateWords: stateWords(file.state), estates: of?.subjects.length ?? 0 },
      grades: inGrades(book, day, tally(decided)),
    }
  })
}

/** Estates that may be named in a batch of this year. */
async function tellFree(client: PoolClient, book: CountyBook, places: readonly string[], day: Day) {
  const [place, year] = [(places[0] ?? book.county).slice(0, 6), Number(day.slice(0, 4))]
  const of = { county: book.county, scheme: RATING, year, place }
  const sheets = await askYear(client, 'appraisal.sheets', of)
  const taken = new Set<string>(sheets.flatMap(({ batch }) => batch?.subjects ?? []))
  const groupOf = new Map(
    (await askYear(client, 'appraisal.members', of)).map((member) => [member.subject as string, member.group]),
  )
  const managed = await managersOf(client, book.county, day)
  const free = book
    .organisations()
    .filter((one) => one.kind === 'estate' && one.place.startsWith(place) && !taken.has(one.id))
    .map(({ id, name, place }) => ({
      ...{ estate: id, name, placeName: book.placeName(place), group: groupOf.get(id) ?? null },
      company: book.findOrganisation(managed.get(id) ?? '')?.short ?? null,
    }))
  return { place, year, free }
}

/** Who manages which estate on a day. */
const managersOf = async (client: PoolClient, county: string, day: Day): Promise<ReadonlyMap<string, string>> =>
  new Map((await linksOfKind(client, county, 'manages', { day })).map(({ from, to }) => [to.id, from.id]))

async function tellEstates(client: PoolClient, book: CountyBook, file: CaseFile, year: number, day: Day) {
  const facts = await readYear(client, { county: file.county, scheme: RATING, year, place: file.place })
  const subjects = facts['appraisal.sheets'].find(({ matter }) => matter === file.id)?.batch?.subjects ?? []
  const cards = new Map(
    cardsOf(rulesOf(scheme, book, year, file.place), facts, year).map((card) => [card.subject, card]),
  )
  const grades = new Map(facts['appraisal.grades'].map((one) => [one.subject as string, one]))
  const managed = await managersOf(client, file.county, day)
  const begun = await casesNaming(client, file.county, ESTATE_GRADE, 'batch', file.id, MOST_ESTATES)
  const named = await yearOf(client, begun)
  const matters = new Map(begun.map(({ id }) => [String(named.get(id)?.form.estate), id]))
  const rows = rowsOf(book, GRADES, day, file.place).map(({ code, value }) => ({
    code,
    atLeast: Number(value.atLeast),
  }))
  return subjects.flatMap((estate) => {
    const card = cards.get(estate)
    const found = book.findOrganisation(estate)
    if (!card || !found) return []
    const scored = scoredIn(card)
    const score = scored === scoredBy.length ? card.score.total : null
    const held = askRule(whichEstateGrade, { score, grades: rows, decided: null, clause: null }, noParameters)
    const decided = grades.get(estate)
    return [
      {
        ...{ estate, name: found.name, placeName: book.placeName(found.place) },
        company: book.findOrganisation(managed.get(estate) ?? '')?.short ?? null,
        ...{ group: groupWords(card.group), scored, score },
        byScore: isRefusal(held) ? null : gradeWordsOf(held.value.byScore, book, day),
        grade: decided ? gradeWordsOf(decided.grade, book, day) : null,
        ...{ clause: decided?.clause ?? null, matter: matters.get(estate) ?? null },
      },
    ]
  })
}

const scoredIn = ({ score }: Card): number =>
  (score.periods[0]?.indicators ?? []).filter(({ indicator, entries }) => scoredBy.includes(indicator) && entries > 0)
    .length
