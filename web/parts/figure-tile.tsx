import { useWords } from '../words/language.ts'
import { type Rich, RichText } from './rich.tsx'

/** A number with the line that makes it: a rate brings its denominator, a total its sum. */
export interface FigureData {
  readonly id: string
  /** As shown: '1,194', '94.3'. Hidden small numbers come as words ('少于 3'). */
  readonly value: string
  readonly unit: string
  /** What it is, and its sum: '按时办结，到期 1,086，按时 1,024'. Each number leads to the list that it is counted from. */
  readonly words: Rich
}

export const FigureTile = ({ value, unit, words }: FigureData) => (
  <div className="figure">
    <b>{value}</b>
    <small>{unit}</small>
    <p>
      <RichText of={words} />
    </p>
  </div>
)

/** Figures in one band. @param asOf the minute they were counted, as shown */
export const FigureBand = ({ figures, asOf }: { figures: readonly FigureData[]; asOf?: string }) => {
  const { t } = useWords()
  return (
    <section className="figures" aria-label={t('figure.band')} style={{ '--figures': figures.length } as object}>
      {figures.map((figure) => (
        <FigureTile key={figure.id} {...figure} />
      ))}
      {asOf && <p className="meta as-of">{t('as-of', { at: asOf })}</p>}
    </section>
  )
}
