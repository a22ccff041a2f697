import type { Answer } from '../api/client.ts'
import { leftOf } from '../cases/chip.ts'
import type { FigureData } from '../parts/figure-tile.tsx'
import type { Say, Words } from '../words/language.ts'
import { leftWords } from '../words/time-left.ts'

type Figures = Answer<'/api/public/{programme}/figures'>
type Figure = Figures['figures'][number]

const grouped = (n: number): string => n.toLocaleString('en')

/** A rate with its sum: '按时办结，到期 1,086，按时 1,024'. Nothing counted is said in words. */
function rateTile(t: Say, say: (words: Words) => string, figure: Figure): FigureData {
  const { key, words, unit, reading } = figure
  const of = reading.denominator ?? 0
  const none = reading.rate === null || reading.rate === undefined
  return {
    id: key,
    value: none ? t('public.not-counted') : (reading.rate as number).toFixed(1),
    unit: none ? '' : say(unit),
    words: t('public.rate', { name: say(words), all: grouped(of), some: grouped(reading.numerator) }),
  }
}

function countTile(t: Say, say: (words: Words) => string, figure: Figure, days: number): FigureData {
  const { key, words, unit, counts, reading, longest } = figure
  const period = 'by' in counts && counts.by ? t('public.within', { days, what: say(words) }) : say(words)
  return {
    id: key,
    value: grouped(reading.numerator),
    unit: say(unit),
    words: longest
      ? t('public.longest', {
          name: say(words),
          longest: leftWords(t, { ...leftOf(longest), amount: -Math.abs(leftOf(longest).amount) }),
        })
      : period,
  }
}

/** What each figure counts, out of what: shown to whoever asks how it is counted. */
export const definitionsOf = (t: Say, say: (words: Words) => string, { figures, days }: Figures) =>
  figures.map(({ key, words, numerator, denominator }) => ({
    key,
    label: say(words),
    words: denominator
      ? t('public.definition-rate', { days, of: say(denominator), which: say(numerator) })
      : t('public.definition', { what: say(numerator) }),
  }))

/** The public figures as tiles, each with what it is counted from. */
export const tilesOf = (t: Say, say: (words: Words) => string, { figures, days }: Figures): readonly FigureData[] =>
  figures.map((figure) => (figure.form === 'rate' ? rateTile(t, say, figure) : countTile(t, say, figure, days)))
