import type { YearFacts } from './card.read.ts'
import { stateOf } from './card.ts'
import type { Milli } from './points.ts'
import { compare, rankGroup, type Standing } from './rank.ts'
import type { YearRules } from './scheme.ts'
import type { SheetState } from './terms.ts'
import { type Card, cardsOf, groupBy, standingOf, unitOf } from './year.ts'

/*
 * Who stands where in a group at the place within which it is ranked: frozen scores as they were frozen, the others as they stand now. Pure.
 */

export interface Stood {
  readonly subject: string
  readonly place: string
  readonly total: Milli | null
  readonly ties: readonly Milli[]
  readonly unranked: string | null
  readonly objected: boolean
  readonly state: SheetState
}

/** @returns everybody of the group at the unit, ranked or not */
export function stoodIn(
  rules: YearRules,
  facts: YearFacts,
  asked: { readonly year: number; readonly period: number; readonly unit: string; readonly group: string },
): readonly Stood[] {
  const { year, period, unit, group } = asked
  const mine = cardsOf(rules, facts, year).filter((card) => card.group === group && unitOf(card.place, rules) === unit)
  return standTogether(rules, facts, mine, period)
}

/** The same of all groups and units of a place. */
export function stoodByGroup(
  rules: YearRules,
  facts: YearFacts,
  { year, period, place }: { readonly year: number; readonly period: number; readonly place: string },
): readonly { readonly unit: string; readonly group: string; readonly stood: readonly Stood[] }[] {
  const there = cardsOf(rules, facts, year).filter((card) => card.place.startsWith(place))
  const groups = groupBy(there, (card) => `${unitOf(card.place, rules)}/${card.group}`)
  return [...groups].map(([key, cards]) => {
    const [unit = '', group = ''] = key.split('/')
    return { unit, group, stood: standTogether(rules, facts, cards, period) }
  })
}

function standTogether(rules: YearRules, facts: YearFacts, mine: readonly Card[], period: number): readonly Stood[] {
  const frozen = new Map(
    facts['appraisal.scores'].filter((one) => one.period === period).map((one) => [one.subject as string, one]),
  )
  const live = (card: Card) => standingOf(card, period, rules)
  // Before anybody is rated, a year is compared by what stands so far.
  const begun = period > 0 || mine.some((card) => frozen.has(card.subject) || live(card) !== undefined)
  return mine.map((card): Stood => {
    const own = frozen.get(card.subject)
    const state = stateOf(facts['appraisal.sheets'], card.place, period, card.subject)
    const of = { subject: card.subject, place: card.place, state }
    if (own) return { ...of, total: own.total, ties: own.ties, unranked: own.unranked, objected: own.objected }
    const standing = live(card)
    const total = standing?.total ?? (begun ? null : card.score.soFar)
    return { ...of, total, ties: standing?.ties ?? [], unranked: card.unranked, objected: false }
  })
}

/** Those who are ranked. */
export const standingsOf = (all: readonly Stood[]): readonly Standing[] =>
  all.flatMap(({ subject, total, ties, unranked }) =>
    total === null || unranked !== null ? [] : [{ subject, total, ties }],
  )

/** Best first; who is not ranked stands at the end. */
export function rankAll(rules: YearRules, all: readonly Stood[]) {
  const ranked = new Map(rankGroup(standingsOf(all), rules.arithmetic).map((one) => [one.subject, one]))
  const rows = all.map((one) => ({ ...one, rank: ranked.get(one.subject) ?? null }))
  const size = ({ total, ties, subject }: Stood): Standing => ({ subject, total: total ?? -Infinity, ties })
  return rows.sort(
    (a, b) =>
      Number(a.rank === null) - Number(b.rank === null) ||
      compare(size(a), size(b)) ||
      (a.subject < b.subject ? -1 : 1),
  )
}
