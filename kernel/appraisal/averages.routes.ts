import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import { door, type Route } from '../door.ts'
import { averagesAnswer } from './answers.ts'
import { type Lot, lotsOf, meanOf, medianOf, type Scored, wholeOf } from './averages.ts'
import { readYear } from './card.read.ts'
import { wordsOfGrade, wordsOfGroup } from './card.ts'
import { type AppraisalDeps, createOpening, of } from './opened.ts'
import { readsAt } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, lastDay, namedPeriods, rulesOf } from './scheme.ts'
import { stoodByGroup } from './standings.ts'

/** The door to how the scores of places lie, without anybody's name: for whoever reads all cards there. */
export function averagesRoutes(deps: AppraisalDeps): Route[] {
  const { ask, findScheme } = createOpening(deps)
  const averages = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/averages',
    id: 'getAppraisalAverages',
    summary:
      'Mean, median and distribution of the scores of each group by the place within which it is ranked, and how many have which grade; groups too small to hide anybody are told together or not at all',
    tag: 'appraisal',
    params: z.object({
      scheme: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
      year: z.coerce.number().int().min(2000).max(2100),
    }),
    query: z.object({
      place: z.string().regex(/^\d{6}(\d{3})?$/),
      period: z.coerce.number().int().min(0).max(12).default(0),
    }),
    answer: averagesAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params, query: { place, period } }) =>
      ask(session, async ({ client, scope, book, at }) => {
        const opened = findScheme(params.scheme)
        if (!opened || !readsAt(opened.scheme, scope, place)) return refuseAppraisal('no-card')
        const { scheme } = opened
        const { year } = params
        const rules = rulesOf(scheme, book, year, place)
        const { periods, ranking } = rules.arithmetic
        if (place.length > ranking.level || period > periods.length) return refuseAppraisal('no-card')
        const facts = await readYear(client, { county: session.county, scheme: scheme.id, year, place })
        const grades = new Map<string, string>(
          period === 0 ? facts['appraisal.grades'].map(({ subject, grade }) => [subject, grade]) : [],
        )
        const all = stoodByGroup(rules, facts, { year, period, place })
        const scored = all.flatMap(({ unit, group, stood }) =>
          stood.flatMap(({ subject, total, unranked }): Scored[] =>
            total === null || unranked !== null ? [] : [{ unit, group, total, grade: grades.get(subject) ?? null }],
          ),
        )
        const order = Object.keys(scheme.groups)
        const { lots, leftOut } = lotsOf(scored, order, ranking.fewest)
        const show = showing(scheme, book, lastDay(year))
        return {
          json: {
            ...of(scheme, year, at),
            ...{ place, placeName: book.placeName(place), period, periods: namedPeriods(rules.arithmetic) },
            provisional: all.some(({ stood }) => stood.some(({ state }) => state !== 'final')),
            ...{ fewest: ranking.fewest, leftOut },
            units: lots.map((lot) => ({ ...show(lot), unit: lot.unit, unitName: book.placeName(lot.unit) })),
            whole: wholeOf(lots, order).map(show),
          },
        }
      }),
  })
  return [averages]
}

/** Lots in words; grades in the order in which the scheme or its family names them. */
function showing(scheme: AppraisalScheme, book: CountyBook, day: Day) {
  const { words = {}, family } = scheme.grades ?? {}
  const rows = family ? book.familyOf(family, day).map((id) => id.slice(family.length)) : []
  const named = [...Object.keys(words), ...rows]
  return ({ groups, totals, grades }: Omit<Lot, 'unit'>) => ({
    groups: groups.map((id) => ({ id, words: wordsOfGroup(scheme, id) })),
    ...{ mean: meanOf(totals) ?? 0, median: medianOf(totals) ?? 0, totals: [...totals] },
    grades:
      grades.size === 0
        ? []
        : [...new Set([...named, ...grades.keys()])].map((grade) => ({
            ...{ words: wordsOfGrade(scheme, grade, book), count: grades.get(grade) ?? 0 },
          })),
  })
}
