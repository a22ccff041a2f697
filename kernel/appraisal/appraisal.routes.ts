import { z } from 'zod'
import { postsOf, type Scope } from '../actor.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { isRefusal } from '../refusal.ts'
import {
  bookAnswer,
  cardAnswer,
  earlierAnswer,
  fileAnswer,
  mineAnswer,
  placesAnswer,
  standingAnswer,
} from './answers.ts'
import { averagesRoutes } from './averages.routes.ts'
import { answersIn, gradesOf, namesOfSubjects, placesOf, readYear, rollsOf } from './card.read.ts'
import { isGradeShown, isShownTo, showCard, wordsOfGrade } from './card.ts'
import { gridRoutes } from './grid.routes.ts'
import { matterRoutes } from './matter.routes.ts'
import { measuredRoutes } from './measured.routes.ts'
import { type AppraisalDeps, type CardOpened, createOpening, type Knocking, of, openBook } from './opened.ts'
import { rankingRoutes } from './ranking.routes.ts'
import { isClosed, ownSubjects, readsAt, recordsAt } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { rollRoutes } from './roll.routes.ts'
import { type AppraisalScheme, namedPeriods, periodWords, rulesOf } from './scheme.ts'
import { changeBy, recordsToLowest, wouldBe } from './sensitivity.ts'
import { sheetRoutes } from './sheet.routes.ts'
import { rankAll, standingsOf, stoodIn } from './standings.ts'

const tag = 'appraisal'
const scheme = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
const year = z.coerce.number().int().min(2000).max(2100)
const period = z.coerce.number().int().min(0).max(12).default(0)
const place = z.string().regex(/^\d{6}(\d{3}){0,3}$/)
const ofYear = z.object({ scheme, year })
const ofCard = ofYear.extend({ subject: z.uuid() })
const changes = z
  .string()
  .regex(/^-?\d{1,9}(,-?\d{1,9}){0,9}$/)
  .transform((text) => text.split(',').map(Number))

/** Doors to appraisals: what one is shown of scores, by being scored, recording, reading or deciding. */
export function appraisalRoutes(deps: AppraisalDeps): Route[] {
  const { schemes, ask, findCard, findScheme } = createOpening(deps)
  const { keys } = deps

  const mine = door({
    method: 'GET',
    url: '/api/appraisal',
    id: 'listAppraisals',
    summary: 'The appraisals in which one takes part: as whom one is scored, and where one records, reads or decides',
    tag,
    answer: mineAnswer,
    handle: ({ session }) =>
      ask(session, async ({ client, scope, book, at }) => {
        const appraisals: z.input<typeof mineAnswer>['appraisals'] = []
        for (const { scheme, roles } of schemes.values()) {
          const answers = await answersIn(client, session.county, scheme, dayOf(at))
          const subjects = [...new Set(ownSubjects(scheme, scope, roles, answers))]
          const rolls = (await rollsOf(client, session.county, subjects)).filter((roll) => roll.scheme === scheme.id)
          const names = await namesOfSubjects(client, session.county, scheme, book, subjects, dayOf(at))
          const thisYear = Number(dayOf(at).slice(0, 4))
          const scored = subjects.flatMap((subject) => {
            const own = rolls.filter((roll) => roll.subject === subject)
            const years = own.flatMap(({ from, to }) => {
              const first = Number(from.slice(0, 4))
              const last = Math.min(thisYear, to === null ? thisYear : Number(to.slice(0, 4)))
              return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
            })
            const who = names.get(subject)
            return own.length > 0
              ? [{ subject, name: who?.name ?? '', title: who?.title ?? null, years: [...new Set(years)].sort() }]
              : []
          })
          const where = (held: readonly string[]) =>
            placesFor(scope)(held).map((place) => ({ place, placeName: book.placeName(place) }))
          const [records, decides] = [where(scheme.recorders), where(scheme.deciders)]
          const reads = where([...scheme.readers, ...scheme.deciders])
          // Of organisations the roll follows from the batches in which they are scored.
          const keeps = scheme.subjects === 'person' ? where(scheme.keepers) : []
          if (scored.length + records.length + reads.length + decides.length + keeps.length === 0) continue
          const rules = rulesOf(scheme, book, thisYear, session.county)
          appraisals.push({
            ...{ scheme: scheme.id, words: scheme.words, scored, records, reads, decides, keeps },
            groups: Object.entries(scheme.groups).map(([id, words]) => ({ id, words })),
            level: rules.arithmetic.ranking.level,
          })
        }
        return { json: { at: at.toISOString(), appraisals } }
      }),
  })

  const places = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/places',
    id: 'listAppraisalPlaces',
    summary: 'Places whose grids or books one may open, with how many are scored there and which periods are closed',
    tag,
    params: ofYear,
    answer: placesAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params }) =>
      ask(session, async ({ client, scope, book, at }) => {
        const opened = findScheme(params.scheme)
        if (!opened) return refuseAppraisal('no-card')
        const { scheme } = opened
        const roles = [...scheme.recorders, ...scheme.readers, ...scheme.deciders]
        const within = placesFor(scope)(roles)
        if (within.length === 0) return refuseAppraisal('no-card')
        const found = await placesOf(client, { county: session.county, scheme: scheme.id, year: params.year, within })
        return {
          json: {
            ...of(scheme, params.year, at),
            periods: namedPeriods(rulesOf(scheme, book, params.year, within[0] ?? '').arithmetic),
            places: found.map((one) => ({
              ...one,
              placeName: book.placeName(one.place),
              records: recordsAt(scheme, scope, one.place),
              reads: readsAt(scheme, scope, one.place),
            })),
          },
        }
      }),
  })

  const card = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/cards/:subject',
    id: 'getAppraisalCard',
    summary:
      'A score with everything it is made of: indicators, plus and minus points, records, versions; others’ look is recorded',
    tag,
    params: ofCard,
    query: z.object({ period }),
    answer: cardAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const found = await findCard(knocking, params, 'open-person', query.period)
        if (isRefusal(found)) return found
        return {
          json: {
            ...of(found.scheme, params.year, knocking.at),
            relation: { own: found.to.own, reads: found.to.reads, decides: found.to.decides },
            card: showCard(found.told, query.period),
          },
        }
      }),
  })

  const standing = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/cards/:subject/standing',
    id: 'getAppraisalStanding',
    summary:
      'Where a subject stands in its group, and where it would with so many points more or less, of a record like one that is named: for the subject itself and for deciders',
    tag,
    params: ofCard,
    query: z.object({ period, changes: changes.optional(), like: z.uuid().optional() }),
    answer: standingAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const found = await findCard(knocking, params, 'open-person', query.period)
        if (isRefusal(found)) return found
        if (!found.to.own && !found.to.decides) return refuseAppraisal('no-card')
        return { json: await standingIn(knocking, found.scheme, found, params.year, query) }
      }),
  })

  async function standingIn(
    { client, session, book, at }: Knocking,
    scheme: AppraisalScheme,
    { rules, unit, told: card, to }: CardOpened,
    year: number,
    {
      period,
      changes: wanted = [],
      like,
    }: { period: number; changes?: readonly number[] | undefined; like?: string | undefined },
  ): Promise<z.input<typeof standingAnswer>> {
    const { subject, group } = card.card
    const facts = await readYear(client, { county: session.county, scheme: scheme.id, year, place: unit })
    const all = stoodIn(rules, facts, { year, period, unit, group })
    const standings = standingsOf(all)
    const sheets = facts['appraisal.sheets']
    // Where scores are shown once they are published, a rank tells of others' scores: all of them must be.
    const shown =
      to.decides ||
      scheme.shown === 'at-once' ||
      (isShownTo(card, period) && all.every((one) => isClosed(sheets, one.place, period, one.subject)))
    const own = standings.find((one) => one.subject === subject)
    const base = { at: at.toISOString(), period, unitName: book.placeName(unit) }
    if (!shown || !own)
      return {
        ...base,
        rank: null,
        ranked: shown ? standings.length : 0,
        total: null,
        provisional: true,
        totals: null,
        would: [],
      }
    const { arithmetic } = rules
    // Among few, whoever tries one change after the other would find out what each of the others has.
    const told = to.decides || standings.length >= arithmetic.ranking.fewest
    const record = card.records.find(({ id }) => id === like)
    const by = record ? changeBy(rules, card.facts, record, { year, period }) : (points: number) => points
    return {
      ...base,
      rank: rankAll(rules, all).find((one) => one.subject === subject)?.rank?.rank ?? null,
      ranked: standings.length,
      total: own.total,
      provisional: all.some(({ state }) => state !== 'final'),
      totals: told ? standings.map(({ total }) => total).sort((a, b) => b - a) : null,
      would: wanted.map((change) => {
        const { total, rank } = wouldBe(standings, subject, by(change), arithmetic)
        const times = (count: number) => by(change * count)
        const toLowest = told && period === 0 ? recordsToLowest(standings, subject, times, arithmetic) : undefined
        return { change, total, rank: told ? rank : null, toLowest: toLowest ?? null }
      }),
    }
  }

  async function earlierOf(
    { client, session }: Knocking,
    scheme: AppraisalScheme,
    { to, told, rules }: CardOpened,
  ): Promise<z.input<typeof earlierAnswer>['periods']> {
    const { subject } = told.card
    const asked = { county: session.county, scheme: scheme.id, subject }
    const grades = await gradesOf(client, asked)
    const gradeIn = (year: number) => {
      const found = grades.find((one) => one.year === year)
      return found && isGradeShown(to, found) ? wordsOfGrade(scheme, found.grade, told.book) : null
    }
    const latest = new Map(told.versions.map((one) => [`${one.year}/${one.period}`, one]))
    const ranks = to.own || to.decides
    return [...latest.values()].map(({ year, period, total, version, at, rank, ranked }) => ({
      ...{ year, period, total, version, words: periodWords(rules.arithmetic, period) },
      at: at.toISOString(),
      rank: ranks ? rank : null,
      ranked: ranks && rank !== null ? ranked : null,
      grade: period === 0 && year < told.year ? gradeIn(year) : null,
    }))
  }

  const earlier = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/cards/:subject/earlier',
    id: 'listEarlierScores',
    summary: 'All closed scores of a subject, the earliest first; ranks only for itself and for deciders',
    tag,
    params: ofCard,
    answer: earlierAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params }) =>
      ask(session, async (knocking) => {
        const found = await findCard(knocking, params, 'open-person')
        if (isRefusal(found)) return found
        const periods = await earlierOf(knocking, found.scheme, found)
        return { json: { ...of(found.scheme, params.year, knocking.at), periods } }
      }),
  })

  const file = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/cards/:subject/file',
    id: 'getAppraisalFile',
    summary: 'One file for one person: the year and its periods, for print; recorded',
    tag,
    params: ofCard,
    answer: fileAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params }) =>
      ask(session, async (knocking) => {
        const found = await findCard(knocking, params, 'print')
        if (isRefusal(found)) return found
        return {
          json: {
            ...of(found.scheme, params.year, knocking.at),
            cards: [0, ...namedPeriods(found.rules.arithmetic).map((one) => one.period)].map((period) =>
              showCard(found.told, period),
            ),
            earlier: await earlierOf(knocking, found.scheme, found),
          },
        }
      }),
  })

  const book = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/book',
    id: 'getAppraisalBook',
    summary: 'One book for one village: the cards of all who are scored there, for print; recorded',
    tag,
    params: ofYear,
    query: z.object({ place }),
    answer: bookAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const opened = findScheme(params.scheme)
        if (!opened || !readsAt(opened.scheme, knocking.scope, query.place)) return refuseAppraisal('no-card')
        const cards = await openBook(knocking, opened, keys, { year: params.year, place: query.place })
        return {
          json: {
            ...of(opened.scheme, params.year, knocking.at),
            ...{ place: query.place, placeName: knocking.book.placeName(query.place), cards: [...cards] },
          },
        }
      }),
  })

  return [
    mine,
    places,
    card,
    standing,
    earlier,
    file,
    book,
    ...gridRoutes(deps),
    ...matterRoutes(deps),
    ...sheetRoutes(deps),
    ...measuredRoutes(deps),
    ...rollRoutes(deps),
    ...rankingRoutes(deps),
    ...averagesRoutes(deps),
  ]
}

/** Places for which somebody holds one of these roles, the widest alone. */
const placesFor =
  (scope: Scope) =>
  (roles: readonly string[]): string[] => {
    const places = [...new Set(postsOf(scope, roles).map((post) => post.place))].sort()
    return places.filter((place) => !places.some((other) => other !== place && place.startsWith(other)))
  }
