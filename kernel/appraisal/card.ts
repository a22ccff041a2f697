import type { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import { askRule } from '../programme/rule.ts'
import { type Figure, isOfCases } from '../publicity/figure.ts'
import { isRefusal } from '../refusal.ts'
import type { Words } from '../words.ts'
import type { cardShape } from './answers.ts'
import type { GradeOf, Recorded, Version, YearFacts } from './card.read.ts'
import { isShown, spanOf, type ToCard } from './reach.ts'
import {
  type AppraisalScheme,
  DEDUCTION,
  lastDay,
  namedPeriods,
  periodsOf,
  periodWords,
  type YearRules,
} from './scheme.ts'
import type { IndicatorScore, PeriodScore, Plus, YearScore } from './score.ts'
import { isOnSheet, type Sheet, type SheetState } from './terms.ts'
import type { Card } from './year.ts'

/*
 * What a card shows: the score as it stands, or as it was frozen, and nothing of a period that the asker is not shown. Pure.
 */

export type CardShown = z.output<typeof cardShape>

/** All that one card is told from. */
export interface Told {
  readonly scheme: AppraisalScheme
  readonly rules: YearRules
  readonly book: CountyBook
  readonly year: number
  readonly card: Card
  /** Of the subject alone. */
  readonly facts: YearFacts
  readonly versions: readonly Version[]
  readonly records: readonly Recorded[]
  readonly grade: GradeOf | undefined
  readonly to: ToCard
  readonly figures: ReadonlyMap<string, Pick<Figure, 'words' | 'form' | 'counts'>>
  /** Names of subjects and of whoever recorded. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly title: string | null }>
}

export const wordsOfGroup = (scheme: AppraisalScheme, group: string): Words =>
  scheme.groups[group] ?? { zh: group, en: group }

/** The state of a period for a subject at a place, or for all there; that of a period follows from the year's where the year is closed. */
export function stateOf(sheets: readonly Sheet[], place: string, period: number, subject = ''): SheetState {
  const covering = sheets.filter((sheet) => isOnSheet(sheet, place, subject))
  const own = covering
    .filter((sheet) => sheet.period === period)
    .sort((a, b) => b.place.length - a.place.length)[0]?.state
  if (own && own !== 'open') return own
  return covering.find((sheet) => sheet.period === 0 && sheet.state !== 'open')?.state ?? 'open'
}

/** Whether the asker is shown a period of the card. */
export const isShownTo = ({ to, scheme, facts, rules, year }: Told, period: number): boolean =>
  to.reads ||
  to.decides ||
  (to.own &&
    isShown(
      ...([scheme, facts['appraisal.members'], facts['appraisal.sheets']] as const),
      ...([period, spanOf(rules.arithmetic, year, period)] as const),
    ))

/** The latest frozen parts of a period. */
const frozenOf = ({ versions, year }: Told, period: number): Version | undefined =>
  versions.findLast((one) => one.year === year && one.period === period && one.parts !== null)
const latestOf = ({ versions, year }: Told, period: number): Version | undefined =>
  versions.findLast((one) => one.year === year && one.period === period)

const periodScore = (told: Told, period: number): PeriodScore =>
  (frozenOf(told, period)?.parts ?? told.card.score.periods[period - 1]) as PeriodScore
const yearScore = (told: Told): YearScore => (frozenOf(told, 0)?.parts ?? told.card.score) as YearScore

function sum(all: readonly (readonly IndicatorScore[])[]): IndicatorScore[] {
  const by = new Map<string, IndicatorScore>()
  for (const one of all.flat()) {
    const before = by.get(one.indicator)
    by.set(
      one.indicator,
      before
        ? {
            ...one,
            goal: before.goal + one.goal,
            recorded: before.recorded + one.recorded,
            counted: before.counted + one.counted,
            entries: before.entries + one.entries,
          }
        : one,
    )
  }
  return [...by.values()]
}

const nothing: Plus = { recorded: 0, counted: 0 }
const add = (a: Plus, b: Plus): Plus => ({ recorded: a.recorded + b.recorded, counted: a.counted + b.counted })

/** What a period gives, whole; the caller asks only for what is shown. */
function scoredIn(told: Told, period: number) {
  if (period === 0) {
    const { periods, parts, bonus, deduction, total, soFar } = yearScore(told)
    return { indicators: sum(periods.map((one) => one.indicators)), parts, bonus, deduction, total, soFar }
  }
  const { indicators, bonus, deduction, total } = periodScore(told, period)
  const recorded = indicators.reduce((all, one) => (one.part === DEDUCTION ? all + one.recorded : all), 0)
  return { indicators, parts: [], bonus, deduction: { recorded, counted: deduction }, total, soFar: total }
}

/** @returns the card in a period (from 1) or the year (0) */
export function showCard(told: Told, period: number): CardShown {
  const { scheme, rules, book, card, facts, names } = told
  const sheets = facts['appraisal.sheets']
  const shown = isShownTo(told, period)
  const scored = shown ? scoredIn(told, period) : undefined
  const periods = periodsOf(rules.arithmetic)
  const upTo = period === 0 ? periods : periods.filter((one) => one <= period)
  const ofYear =
    shown && upTo.every((one) => isShownTo(told, one))
      ? upTo.map((one) => periodScore(told, one).bonus).reduce(add, nothing)
      : nothing
  const latest = shown ? latestOf(told, period) : undefined
  const who = names.get(card.subject)
  // In which group, and ranked or not, was frozen with the score.
  const { group, unranked } = latest ?? card
  return {
    subject: card.subject,
    name: who?.name ?? '',
    title: who?.title ?? null,
    place: card.place,
    placeName: book.placeName(card.place),
    group: { id: group, words: wordsOfGroup(scheme, group) },
    served: card.served,
    unranked,
    period,
    state: stateOf(sheets, card.place, period, card.subject),
    shown,
    objected: latest?.objected ?? false,
    periods: [...namedPeriods(rules.arithmetic), { period: 0, words: periodWords(rules.arithmetic, 0) }].map((one) => ({
      ...one,
      state: stateOf(sheets, card.place, one.period, card.subject),
      shown: isShownTo(told, one.period),
      total: isShownTo(told, one.period) ? scoredIn(told, one.period).total : null,
    })),
    indicators: (scored?.indicators ?? []).map(({ indicator, part, goal, recorded, counted, entries }) => ({
      ...{ indicator, part, goal, recorded, counted, entries },
      name: rules.indicators.get(indicator)?.name ?? { zh: indicator, en: indicator },
    })),
    parts: (scored?.parts ?? []).flatMap(({ part, points, goal, counted }) => {
      const declared = rules.arithmetic.parts.find(({ id }) => id === part)
      return declared
        ? [
            {
              part,
              points,
              goal,
              counted,
              name: declared.name,
              from: declared.from,
              scale: declared.scale,
              weight: declared.weight,
            },
          ]
        : []
    }),
    bonus: scored?.bonus ?? nothing,
    deduction: scored?.deduction ?? nothing,
    bonusOfYear: { ...ofYear, cap: rules.arithmetic.bonusCap },
    total: scored?.total ?? null,
    soFar: scored?.soFar ?? null,
    records: told.records
      .filter((one) => (period === 0 || one.period === period) && isShownTo(told, one.period))
      .map((one) => showRecord(told, one)),
    versions: shown ? versionsShown(told, period) : [],
    grade: gradeShown(told),
  }
}

/** Whether somebody is told a grade: whoever it is about once it is final, and who reads all of the place within which is ranked. */
export const isGradeShown = ({ own, grades }: ToCard, { final }: Pick<GradeOf, 'final'>): boolean =>
  grades || (own && final)

export function wordsOfGrade({ grades }: AppraisalScheme, grade: string, book: CountyBook): Words {
  const row = grades?.family && book.historyOf(`${grades.family}${grade}`).at(-1)?.value
  return grades?.words?.[grade] ?? (row as unknown as { readonly name?: Words })?.name ?? { zh: grade, en: grade }
}

/** By how many percentage points a grade moves the year's pay; null where it does not. */
export function payOf(
  { grades }: AppraisalScheme,
  book: CountyBook,
  { year, place, grade }: { readonly year: number; readonly place: string; readonly grade: string },
): number | null {
  const parameters = { get: (id: string) => book.getParameter(id, lastDay(year), place) }
  const pay = grades?.pay && askRule(grades.pay, { grade }, parameters)
  return pay && !isRefusal(pay) ? pay.value : null
}

/** The grade with what it does to pay, which follows when it is final. */
function gradeShown({ grade: found, to, scheme, book, card, year }: Told): CardShown['grade'] {
  if (!found || !isGradeShown(to, found)) return null
  const { grade, clause, at, final } = found
  return {
    ...{ grade, clause, words: wordsOfGrade(scheme, grade, book), at: at.toISOString() },
    pay: final ? payOf(scheme, book, { year, place: card.place, grade }) : null,
  }
}

/** Which cases a figure counted for an entry, where it was told of a village or town. */
function casesBehind(
  { figures, rules, year }: Told,
  { indicator, place, period, measure }: Recorded,
): NonNullable<CardShown['records'][number]['measure']>['cases'] {
  const counts = measure && figures.get(measure.figure)?.counts
  const by = rules.indicators.get(indicator)?.measured?.by
  if (!counts || !isOfCases(counts) || (by !== 'village' && by !== 'town')) return null
  const [from, to] = spanOf(rules.arithmetic, year, period)
  return { programme: counts.programme, place: place.slice(0, by === 'town' ? 9 : 12), from, to }
}

function showRecord(told: Told, one: Recorded): CardShown['records'][number] {
  const { facts, names, figures } = told
  const nameOf = (by: string | null) => (by === null ? null : (names.get(by)?.name ?? null))
  const { id, period, indicator, day, points, of, now, basis, measure, said, by, at, corrections } = one
  return {
    ...{ id, period, indicator, day: day as Day, points, of, now, basis },
    item: facts['appraisal.items'].find((item) => item.id === one.item)?.title ?? null,
    measure: measure && {
      ...measure,
      words: figures.get(measure.figure)?.words ?? { zh: measure.figure, en: measure.figure },
      cases: casesBehind(told, one),
    },
    text: said,
    recordedBy: nameOf(by),
    at: at.toISOString(),
    corrections: corrections.map((change) => ({
      ...{ id: change.id, points: change.points, basis: change.basis },
      at: change.at.toISOString(),
      recordedBy: nameOf(change.by),
    })),
  }
}

/** Versions in which the total moved: what moved a rank alone is nobody's but the deciders'. */
function versionsShown({ versions, year }: Told, period: number): CardShown['versions'] {
  const own = versions.filter((one) => one.year === year && one.period === period && one.parts !== null)
  return own.map(({ version, at, total, because }, i) => {
    const before = own[i - 1]?.total
    return {
      ...{ version, total, because },
      at: at.toISOString(),
      change: total === null || before === null || before === undefined ? null : total - before,
    }
  })
}

/** Whose names a card needs. */
export const namedOn = (records: readonly Recorded[]): readonly string[] => [
  ...new Set(
    records.flatMap(({ by, corrections }) => [by, ...corrections.map((one) => one.by)]).filter((by) => by !== null),
  ),
]
