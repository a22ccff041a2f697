import type { YearFacts } from './card.read.ts'
import type { Milli } from './points.ts'
import type { YearRules } from './scheme.ts'
import { cardsOf, rankCards } from './year.ts'

/*
 * What other rules would have made of the same records: pure, and nothing is written. Records stay as they are; goals, weights, caps and
 * ranks follow the rules.
 */

export interface Replayed {
  readonly subject: string
  readonly group: string
  readonly place: string
  readonly before: { readonly total: Milli | null; readonly rank: number | null }
  readonly after: { readonly total: Milli | null; readonly rank: number | null }
}

/** @param asked period from 1, or 0 for the year */
export function replayOf(
  before: YearRules,
  after: YearRules,
  facts: YearFacts,
  { year, period }: { readonly year: number; readonly period: number },
): { readonly rows: readonly Replayed[]; readonly into: readonly string[]; readonly outOf: readonly string[] } {
  const [was, would] = [standing(before, facts, year, period), standing(after, facts, year, period)]
  const rows = [...was].map(([subject, { group, place, total, rank }]): Replayed => {
    const other = would.get(subject)
    return {
      ...{ subject, group, place },
      before: { total, rank },
      after: { total: other?.total ?? null, rank: other?.rank ?? null },
    }
  })
  const changed = (from: typeof was, to: typeof was) =>
    period > 0 ? [] : [...to].flatMap(([subject, one]) => (one.lowest && !from.get(subject)?.lowest ? [subject] : []))
  return { rows, into: changed(was, would), outOf: changed(would, was) }
}

function standing(rules: YearRules, facts: YearFacts, year: number, period: number) {
  const cards = cardsOf(rules, facts, year)
  const ranks = rankCards(cards, period, rules)
  return new Map(
    cards.map((card) => {
      const rank = ranks.get(card.subject)
      const total = period === 0 ? card.score.total : (card.score.periods[period - 1]?.total ?? null)
      return [
        card.subject,
        { group: card.group, place: card.place, total, rank: rank?.rank ?? null, lowest: rank?.lowest ?? false },
      ] as const
    }),
  )
}
