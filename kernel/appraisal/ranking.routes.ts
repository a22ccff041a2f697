import { z } from 'zod'
import { postsOf } from '../actor.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type SheetColumn, sheetOf, sheetType } from '../sheet/sheet.ts'
import { rankingAnswer, replayAnswer, rulesAnswer } from './answers.ts'
import { answersIn, namesOfSubjects, readYear, rollsOf } from './card.read.ts'
import { wordsOfGroup } from './card.ts'
import { tellingFigures } from './measured.routes.ts'
import { type AppraisalDeps, aboutSheet, createOpening, type Knocking, type Opened, of, recordLook } from './opened.ts'
import { POINT } from './points.ts'
import { decidesAt, holdsIn, ownSubjects, readsAt, recordsAt } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { replayOf } from './replay.ts'
import {
  arithmeticSchema,
  BONUS,
  DEDUCTION,
  firstDay,
  indicatorSchema,
  lastDay,
  namedPeriods,
  periodWords,
  rulesOf,
  type YearRules,
} from './scheme.ts'
import { rankAll, stoodIn } from './standings.ts'
import { unrankedWords } from './unranked.ts'

const tag = 'appraisal'
const scheme = z.string().regex(/^[a-z][a-z0-9-]{1,60}$/)
const year = z.coerce.number().int().min(2000).max(2100)
const place = z.string().regex(/^\d{6}(\d{3}){0,3}$/)
const params = z.object({ scheme, year })
const asked = z.object({
  unit: place,
  group: z.string().max(40),
  period: z.coerce.number().int().min(0).max(12).default(0),
})
const refuses = ['appraisal/no-card']

/** Doors to ranks, for those who must act; to the rules of a year; and to the replay of other rules. */
export function rankingRoutes(deps: AppraisalDeps): Route[] {
  const { ask, findScheme } = createOpening(deps)

  /** The ranks of a group at the place within which it is ranked; looking at them is recorded. */
  async function openRanking(
    knocking: Knocking,
    of: z.output<typeof params>,
    { unit, group, period }: z.output<typeof asked>,
    kind: 'open-person' | 'export',
  ) {
    const { client, session, scope, book, at } = knocking
    const opened = findScheme(of.scheme)
    if (!opened || !decidesAt(opened.scheme, scope, unit)) return refuseAppraisal('no-card')
    const { scheme } = opened
    const rules = rulesOf(scheme, book, of.year, unit)
    if (unit.length !== rules.arithmetic.ranking.level || !(group in scheme.groups)) return refuseAppraisal('no-card')
    if (period > rules.arithmetic.periods.length) return refuseAppraisal('no-card')
    const facts = await readYear(client, { county: session.county, scheme: scheme.id, year: of.year, place: unit })
    const rows = rankAll(rules, stoodIn(rules, facts, { year: of.year, period, unit, group }))
    const subjects = rows.map(({ subject }) => subject)
    const names = await namesOfSubjects(client, session.county, scheme, book, subjects, dayOf(at))
    await recordLook(knocking, scheme, kind, subjects)
    return { scheme, rules, rows, names }
  }

  const ranking = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/ranking',
    id: 'getAppraisalRanking',
    summary: 'The ranks of a group, and who is in the lowest share of a year: for deciders alone; recorded',
    tag,
    params,
    query: asked,
    answer: rankingAnswer,
    refuses,
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const found = await openRanking(knocking, params, query, 'open-person')
        if (isRefusal(found)) return found
        const { scheme, rules, rows, names } = found
        return {
          json: {
            ...of(scheme, params.year, knocking.at),
            periods: namedPeriods(rules.arithmetic),
            ...{ period: query.period, unit: query.unit, unitName: knocking.book.placeName(query.unit) },
            group: { id: query.group, words: wordsOfGroup(scheme, query.group) },
            provisional: rows.some(({ state }) => state !== 'final'),
            rows: rows.map(({ subject, place, total, rank, unranked, objected, state }) => ({
              ...{ subject, place, total, unranked, objected, state },
              placeName: knocking.book.placeName(place),
              name: names.get(subject)?.name ?? '',
              title: names.get(subject)?.title ?? null,
              rank: rank?.rank ?? null,
              tier: rank?.tier ?? null,
            })),
            lowest: query.period === 0 ? rows.filter(({ rank }) => rank?.lowest).map(({ subject }) => subject) : [],
          },
        }
      }),
  })

  const sheet = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/ranking.xlsx',
    id: 'exportAppraisalRanking',
    summary: 'The ranks of a group as a workbook, without the lowest share; recorded',
    tag,
    params,
    query: asked,
    refuses,
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const found = await openRanking(knocking, params, query, 'export')
        if (isRefusal(found)) return found
        const { scheme, rules, rows, names } = found
        const columns: SheetColumn<(typeof rows)[number]>[] = [
          { head: '名次', width: 8, cell: ({ rank }) => rank?.rank ?? null },
          { head: '姓名', width: 12, cell: ({ subject }) => names.get(subject)?.name ?? '' },
          { head: '职务', width: 20, cell: ({ subject }) => names.get(subject)?.title ?? '' },
          { head: '村（社区）', width: 20, cell: ({ place }) => knocking.book.placeName(place) },
          { head: '得分', width: 10, cell: ({ total }) => (total === null ? null : total / POINT) },
          { head: '不参加排名', width: 18, cell: ({ unranked }) => unranked && unrankedWords(unranked).zh },
        ]
        const period = `年${periodWords(rules.arithmetic, query.period).zh}`.replace('年年', '年')
        const title = `${knocking.book.placeName(query.unit)}${wordsOfGroup(scheme, query.group).zh}${params.year}${period}得分`
        const about = aboutSheet(title, session, knocking.at, rows.length)
        return { bytes: sheetOf(title, about, columns, rows), type: sheetType, fileName: `${title}.xlsx` }
      }),
  })

  /** Whether somebody takes part in a scheme's year at a place, as whoever is scored, records, reads or decides. */
  async function takesPart(
    { client, session, scope, at }: Knocking,
    { scheme, roles }: Opened,
    year: number,
    place: string,
  ) {
    if (recordsAt(scheme, scope, place) || readsAt(scheme, scope, place)) return true
    const answers = await answersIn(client, session.county, scheme, dayOf(at))
    const subjects = ownSubjects(scheme, scope, roles, answers)
    const rolls = await rollsOf(client, session.county, subjects)
    return rolls.some((roll) => roll.scheme === scheme.id && holdsIn(roll, [firstDay(year), lastDay(year)]))
  }

  const rules = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/rules',
    id: 'getAppraisalRules',
    summary: 'The arithmetic and the indicators that count in a year, with their source: for everybody who takes part',
    tag,
    params,
    query: z.object({ place }),
    answer: rulesAnswer,
    refuses,
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const opened = findScheme(params.scheme)
        if (!opened || !(await takesPart(knocking, opened, params.year, query.place))) return refuseAppraisal('no-card')
        const { scheme } = opened
        const { arithmetic, indicators } = rulesOf(scheme, knocking.book, params.year, query.place)
        const used = knocking.book.getParameter(scheme.arithmetic, firstDay(params.year), query.place)
        return {
          json: {
            ...of(scheme, params.year, knocking.at),
            periods: namedPeriods(arithmetic),
            ...{ place: query.place, shown: scheme.shown, notOwn: scheme.notOwn, arithmetic },
            ...{ source: used.source, from: used.from, indicators: [...indicators.values()] },
            parameters: {
              ...{ arithmetic: scheme.arithmetic, indicators: scheme.indicators },
              figures: tellingFigures(opened.figures.values()),
              proposes: postsOf(knocking.scope, opened.proposers).some((post) => session.county.startsWith(post.place)),
            },
          },
        }
      }),
  })

  const replay = door({
    method: 'POST',
    url: '/api/appraisal/:scheme/:year/replay',
    id: 'replayAppraisal',
    summary: 'What other rules would have made of a period; where who would stand is for deciders; nothing is written',
    tag,
    params,
    body: z.strictObject({
      unit: place,
      period: z.int().min(0).max(12),
      arithmetic: arithmeticSchema,
      /** Indicators that are other than the year's; the rest stay. */
      indicators: z.record(z.string(), indicatorSchema).default({}),
    }),
    answer: replayAnswer,
    refuses: [...refuses, 'appraisal/no-part', 'appraisal/other-periods', 'appraisal/wider'],
    handle: ({ session, params, body }) =>
      ask(session, async (knocking) => {
        const opened = findScheme(params.scheme)
        if (!opened || !readsAt(opened.scheme, knocking.scope, body.unit)) return refuseAppraisal('no-card')
        const { scheme } = opened
        const decides = decidesAt(scheme, knocking.scope, body.unit)
        const before = rulesOf(scheme, knocking.book, params.year, body.unit)
        if (body.unit.length > before.arithmetic.ranking.level) return refuseAppraisal('no-card')
        const { length } = before.arithmetic.periods
        if (body.period > length) return refuseAppraisal('no-card')
        if (body.arithmetic.periods.length !== length) return refuseAppraisal('other-periods')
        // Ranks among those of one town would not be those of the county.
        if (body.unit.length > body.arithmetic.ranking.level) return refuseAppraisal('wider', { field: 'arithmetic' })
        const after: YearRules = {
          arithmetic: body.arithmetic,
          indicators: new Map([
            ...before.indicators,
            ...Object.entries(body.indicators).map(([code, one]) => [code, { ...one, code }] as const),
          ]),
        }
        const lost = withoutPart(after)
        if (lost) return lost
        const asked = { county: session.county, scheme: scheme.id, year: params.year, place: body.unit }
        const facts = await readYear(knocking.client, asked)
        const { rows, into, outOf } = replayOf(before, after, facts, { year: params.year, period: body.period })
        const subjects = rows.map(({ subject }) => subject)
        const day = dayOf(knocking.at)
        const names = await namesOfSubjects(knocking.client, session.county, scheme, knocking.book, subjects, day)
        await recordLook(knocking, scheme, 'open-person', subjects)
        return {
          json: {
            ...of(scheme, params.year, knocking.at),
            unitName: knocking.book.placeName(body.unit),
            rescored: rows.filter((row) => row.before.total !== row.after.total).length,
            moved: rows.filter((row) => row.before.rank !== row.after.rank).length,
            rows: rows.map(({ subject, group, place, before: was, after: would }) => ({
              ...{ subject, group },
              before: { ...was, rank: decides ? was.rank : null },
              after: { ...would, rank: decides ? would.rank : null },
              name: names.get(subject)?.name ?? '',
              title: names.get(subject)?.title ?? null,
              placeName: knocking.book.placeName(place),
            })),
            ...{ into: into.length, outOf: outOf.length },
          },
        }
      }),
  })

  return [ranking, sheet, rules, replay]
}

/** An arithmetic without a part to which an indicator belongs would lose its points in silence. */
function withoutPart({ arithmetic, indicators }: YearRules): Refusal | undefined {
  const parts = new Set([
    ...[BONUS, DEDUCTION],
    ...arithmetic.parts.flatMap(({ id, from }) => (from === 'entries' ? id : [])),
  ])
  return [...indicators.values()].every(({ part }) => parts.has(part))
    ? undefined
    : refuseAppraisal('no-part', { field: 'arithmetic' })
}
