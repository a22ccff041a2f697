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

/** @param asked quarter 1 to 4, or 0 for the year */
export function replayOf(
  before: YearRules,
  after: YearRules,
  facts: YearFacts,
  { year, quarter }: { readonly year: number; readonly quarter: number },
): { readonly rows: readonly Replayed[]; readonly into: readonly string[]; readonly outOf: readonly string[] } {
  const [was, would] = [standing(before, facts, year, quarter), standing(after, facts, year, quarter)]
  const rows = [...was].map(([subject, { group, place, total, rank }]): Replayed => {
    const other = would.get(subject)
    return {
      ...{ subject, group, place },
      before: { total, rank },
      after: { total: other?.total ?? null, rank: other?.rank ?? null },
    }
  })
  const changed = (from: typeof was, to: typeof was) =>
    quarter > 0 ? [] : [...to].flatMap(([subject, one]) => (one.lowest && !from.get(subject)?.lowest ? [subject] : []))
  return { rows, into: changed(was, would), outOf: changed(would, was) }
}

function standing(rules: YearRules, facts: YearFacts, year: number, quarter: number) {
  const cards = cardsOf(rules, facts, year)
  const ranks = rankCards(cards, quarter, rules)
  return new Map(
    cards.map((card) => {
      const rank = ranks.get(card.subject)
      const total = quarter === 0 ? card.score.total : (card.score.quarters[quarter - 1]?.total ?? null)
      return [
        card.subject,
        { group: card.group, place: card.place, total, rank: rank?.rank ?? null, lowest: rank?.lowest ?? false },
      ] as const
    }),
  )
}
