import type { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Words } from '../words.ts'
import type { cardShape } from './answers.ts'
import type { Recorded, Version, YearFacts } from './card.read.ts'
import { isShown, type ToCard } from './reach.ts'
import { type AppraisalScheme, DEDUCTION, quartersOf, type YearRules } from './scheme.ts'
import type { IndicatorScore, Plus, QuarterScore, YearScore } from './score.ts'
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
  readonly grade: { readonly grade: string; readonly clause: string | null; readonly at: Date } | undefined
  readonly to: ToCard
  /** Names of subjects and of whoever recorded. */
  readonly names: ReadonlyMap<string, { readonly name: string; readonly title: string | null }>
}

export const wordsOfGroup = (scheme: AppraisalScheme, group: string): Words =>
  scheme.groups[group] ?? { zh: group, en: group }

/** The state of a period for a subject at a place, or for all there; that of a quarter follows from the year's where the year is closed. */
export function stateOf(sheets: readonly Sheet[], place: string, quarter: number, subject = ''): SheetState {
  const covering = sheets.filter((sheet) => isOnSheet(sheet, place, subject))
  const own = covering
    .filter((sheet) => sheet.quarter === quarter)
    .sort((a, b) => b.place.length - a.place.length)[0]?.state
  if (own && own !== 'open') return own
  return covering.find((sheet) => sheet.quarter === 0 && sheet.state !== 'open')?.state ?? 'open'
}

/** Whether the asker is shown a period of the card. */
export const isShownTo = ({ to, scheme, facts, year }: Told, quarter: number): boolean =>
  to.reads ||
  to.decides ||
  (to.own && isShown(scheme, facts['appraisal.members'], facts['appraisal.sheets'], year, quarter))

/** The latest frozen parts of a period. */
const frozenOf = ({ versions, year }: Told, quarter: number): Version | undefined =>
  versions.findLast((one) => one.year === year && one.quarter === quarter && one.parts !== null)
const latestOf = ({ versions, year }: Told, quarter: number): Version | undefined =>
  versions.findLast((one) => one.year === year && one.quarter === quarter)

const quarterScore = (told: Told, quarter: number): QuarterScore =>
  (frozenOf(told, quarter)?.parts ?? told.card.score.quarters[quarter - 1]) as QuarterScore
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
function periodOf(told: Told, quarter: number) {
  if (quarter === 0) {
    const { quarters, parts, bonus, deduction, total, soFar } = yearScore(told)
    return { indicators: sum(quarters.map((one) => one.indicators)), parts, bonus, deduction, total, soFar }
  }
  const { indicators, bonus, deduction, total } = quarterScore(told, quarter)
  const recorded = indicators.reduce((all, one) => (one.part === DEDUCTION ? all + one.recorded : all), 0)
  return { indicators, parts: [], bonus, deduction: { recorded, counted: deduction }, total, soFar: total }
}

/** @returns the card in a quarter (1 to 4) or the year (0) */
export function showCard(told: Told, quarter: number): CardShown {
  const { scheme, rules, book, card, facts, names } = told
  const sheets = facts['appraisal.sheets']
  const shown = isShownTo(told, quarter)
  const period = shown ? periodOf(told, quarter) : undefined
  const quarters = quartersOf(rules.arithmetic)
  const upTo = quarter === 0 ? quarters : quarters.filter((one) => one <= quarter)
  const ofYear =
    shown && upTo.every((one) => isShownTo(told, one))
      ? upTo.map((one) => quarterScore(told, one).bonus).reduce(add, nothing)
      : nothing
  const latest = shown ? latestOf(told, quarter) : undefined
  const who = names.get(card.subject)
  return {
    subject: card.subject,
    name: who?.name ?? '',
    title: who?.title ?? null,
    place: card.place,
    placeName: book.placeName(card.place),
    group: { id: card.group, words: wordsOfGroup(scheme, card.group) },
    served: card.served,
    unranked: card.unranked,
    quarter,
    state: stateOf(sheets, card.place, quarter, card.subject),
    shown,
    objected: latest?.objected ?? false,
    // A year that is one whole has no quarters to look at.
    periods: [...(quarters.length > 1 ? quarters : []), 0].map((one) => ({
      quarter: one,
      state: stateOf(sheets, card.place, one, card.subject),
      shown: isShownTo(told, one),
      total: isShownTo(told, one) ? periodOf(told, one).total : null,
    })),
    indicators: (period?.indicators ?? []).map(({ indicator, part, goal, recorded, counted, entries }) => ({
      ...{ indicator, part, goal, recorded, counted, entries },
      name: rules.indicators.get(indicator)?.name ?? { zh: indicator, en: indicator },
    })),
    parts: (period?.parts ?? []).flatMap(({ part, points, goal, counted }) => {
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
    bonus: period?.bonus ?? nothing,
    deduction: period?.deduction ?? nothing,
    bonusOfYear: { ...ofYear, cap: rules.arithmetic.bonusCap },
    total: period?.total ?? null,
    soFar: period?.soFar ?? null,
    records: told.records
      .filter((one) => (quarter === 0 || one.quarter === quarter) && isShownTo(told, one.quarter))
      .map((one) => showRecord(told, one)),
    versions: shown ? versionsShown(told, quarter) : [],
    grade: gradeShown(told),
  }
}

/** Whoever is scored sees the grade once the year is final. */
function gradeShown({ grade, to, facts, card }: Told): CardShown['grade'] {
  if (!grade) return null
  const final = stateOf(facts['appraisal.sheets'], card.place, 0, card.subject) === 'final'
  return to.reads || to.decides || final ? { ...grade, at: grade.at.toISOString() } : null
}

function showRecord({ facts, names }: Told, one: Recorded): CardShown['records'][number] {
  const nameOf = (by: string | null) => (by === null ? null : (names.get(by)?.name ?? null))
  const { id, quarter, indicator, day, points, of, now, basis, said, by, at, corrections } = one
  return {
    ...{ id, quarter, indicator, day: day as Day, points, of, now, basis },
    item: facts['appraisal.items'].find((item) => item.id === one.item)?.title ?? null,
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
function versionsShown({ versions, year }: Told, quarter: number): CardShown['versions'] {
  const own = versions.filter((one) => one.year === year && one.quarter === quarter && one.parts !== null)
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
