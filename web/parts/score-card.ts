import type { Answer } from '../api/client.ts'
import type { useWords } from '../words/language.ts'
import type { ScorePart } from './score-lanes.ts'

export type ScoreCard = Answer<'/api/appraisal/{scheme}/{year}/cards/{subject}'>['card']

/** What an entry rests on: a document, or the figure that told it with what it counted. */
export function basisOf(
  { basis, measure }: ScoreCard['records'][number],
  say: ReturnType<typeof useWords>['say'],
): string {
  if (!measure) return basis ?? ''
  const { words, numerator, denominator } = measure
  return `${say(words)} ${denominator === null ? numerator : `${numerator}/${denominator}`}`
}

/** Parts of plus and minus points, beside those of the arithmetic. */
export const besides: readonly string[] = ['bonus', 'deduction']

/** The lanes of a card: of a period its indicators, of a year its weighted parts; then plus and minus points. */
export function scorePartsOf(
  card: ScoreCard,
  { t, say }: Pick<ReturnType<typeof useWords>, 't' | 'say'>,
): readonly ScorePart[] {
  const main =
    card.period === 0
      ? card.parts.map(({ part, name, goal, weight, scale, counted }): ScorePart => {
          // What a part can give at most, with its weight.
          const most = Math.round(((scale === 'of-100' ? 100_000 : goal) * weight) / 100)
          const points = counted ?? 0
          return {
            ...{ id: part, words: say(name), kind: 'earned', goal: most, missing: counted === null },
            ...{ counted: points, recorded: points },
          }
        })
      : card.indicators
          .filter(({ part }) => !besides.includes(part))
          .map(
            ({ indicator, name, goal, recorded, counted }): ScorePart => ({
              ...{ id: indicator, words: say(name), kind: 'earned', goal, counted },
              // What is lost from a goal is told by what is left of it.
              recorded: recorded < 0 ? counted : recorded,
            }),
          )
  return [
    ...main,
    { id: 'bonus', words: t('breakdown.bonus'), kind: 'bonus', goal: 0, ...card.bonus },
    { id: 'deduction', words: t('breakdown.deduction'), kind: 'deduction', goal: 0, ...card.deduction },
  ]
}
