import type { YearFacts } from './card.read.ts'
import { stateOf } from './card.ts'
import type { Milli } from './points.ts'
import { compare, type Ranked, rankGroup, type Standing } from './rank.ts'
import type { YearRules } from './scheme.ts'
import type { Frozen, SheetState } from './terms.ts'
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
  readonly frozen: Frozen | undefined
}

/** A score of somebody, with the group and the unit in which it stands: where it is frozen those of its freezing, whatever the roll says by now. */
interface Placing {
  readonly subject: string
  readonly group: string
  readonly unit: string
  readonly place: string
  readonly card: Card | undefined
  readonly frozen: Frozen | undefined
}

function placingsOf(rules: YearRules, facts: YearFacts, year: number, period: number): readonly Placing[] {
  const frozen = new Map(
    facts['appraisal.scores'].filter((one) => one.period === period).map((one) => [one.subject as string, one]),
  )
  const live = cardsOf(rules, facts, year)
  const cards = new Map(live.map((card) => [card.subject, card]))
  return [
    ...[...frozen.values()].map(
      (one): Placing => ({
        ...{ subject: one.subject, group: one.group, unit: one.unit, place: one.place },
        ...{ card: cards.get(one.subject), frozen: one },
      }),
    ),
    ...live
      .filter(({ subject }) => !frozen.has(subject))
      .map(
        (card): Placing => ({
          ...{ subject: card.subject, group: card.group, unit: unitOf(card.place, rules), place: card.place },
          ...{ card, frozen: undefined },
        }),
      ),
  ]
}

/** @returns everybody of the group at the unit, ranked or not */
export function stoodIn(
  rules: YearRules,
  facts: YearFacts,
  asked: { readonly year: number; readonly period: number; readonly unit: string; readonly group: string },
): readonly Stood[] {
  const { year, period, unit, group } = asked
  const mine = placingsOf(rules, facts, year, period).filter((one) => one.group === group && one.unit === unit)
  return standTogether(rules, facts, mine, period)
}

/** The same of all groups and units of a place. */
export function stoodByGroup(
  rules: YearRules,
  facts: YearFacts,
  { year, period, place }: { readonly year: number; readonly period: number; readonly place: string },
): readonly { readonly unit: string; readonly group: string; readonly stood: readonly Stood[] }[] {
  const there = placingsOf(rules, facts, year, period).filter((one) => one.place.startsWith(place))
  return [...groupBy(there, ({ unit, group }) => `${unit}/${group}`)].map(([key, mine]) => {
    const [unit = '', group = ''] = key.split('/')
    return { unit, group, stood: standTogether(rules, facts, mine, period) }
  })
}

function standTogether(rules: YearRules, facts: YearFacts, mine: readonly Placing[], period: number): readonly Stood[] {
  const live = (card: Card | undefined) => card && standingOf(card, period, rules)
  // Before anybody is rated, a year is compared by what stands so far.
  const begun = period > 0 || mine.some(({ card, frozen }) => frozen || live(card) !== undefined)
  return mine.map(({ subject, place, card, frozen }): Stood => {
    const of = { subject, place, state: stateOf(facts['appraisal.sheets'], place, period, subject), frozen }
    if (frozen)
      return { ...of, total: frozen.total, ties: frozen.ties, unranked: frozen.unranked, objected: frozen.objected }
    const standing = live(card)
    const total = standing?.total ?? (begun ? null : (card?.score.soFar ?? null))
    return { ...of, total, ties: standing?.ties ?? [], unranked: card?.unranked ?? null, objected: false }
  })
}

/** Those who are ranked. */
export const standingsOf = (all: readonly Stood[]): readonly Standing[] =>
  all.flatMap(({ subject, total, ties, unranked }) =>
    total === null || unranked !== null ? [] : [{ subject, total, ties }],
  )

/** Ranks as they were frozen, where all who are ranked were frozen together; worked out else. */
function ranksOf(rules: YearRules, all: readonly Stood[]): ReadonlyMap<string, Ranked> {
  const ranked = all.filter(({ total, unranked }) => total !== null && unranked === null)
  const [first] = ranked
  if (first?.frozen && ranked.every(({ frozen }) => frozen?.rank && frozen.matter === first.frozen?.matter))
    return new Map(
      ranked.map(({ subject, frozen }) => {
        const { rank, lowest, tier } = frozen as Frozen
        return [subject, { subject, rank: rank as number, lowest, tier }]
      }),
    )
  return new Map(rankGroup(standingsOf(all), rules.arithmetic).map((one) => [one.subject, one]))
}

/** Best first; who is not ranked stands at the end. */
export function rankAll(rules: YearRules, all: readonly Stood[]) {
  const ranked = ranksOf(rules, all)
  const rows = all.map((one) => ({ ...one, rank: ranked.get(one.subject) ?? null }))
  const size = ({ total, ties, subject }: Stood): Standing => ({ subject, total: total ?? -Infinity, ties })
  return rows.sort(
    (a, b) =>
      Number(a.rank === null) - Number(b.rank === null) ||
      compare(size(a), size(b)) ||
      (a.subject < b.subject ? -1 : 1),
  )
}
