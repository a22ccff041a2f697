import { Go } from '../../parts/go.tsx'
import { basisOf, type ScoreCard } from '../../parts/score-card.ts'
import { useWords } from '../../words/language.ts'
import { useLists } from '../figures/counted.ts'

/** What an entry rests on; what a figure counted opens into its cases, for whoever has their list. */
export const MeasureBasis = ({ entry }: { entry: ScoreCard['records'][number] }) => {
  const { say } = useWords()
  const has = useLists()
  const { measure } = entry
  const list = measure?.cases && `/work/${measure.cases.programme}/all`
  if (!measure?.cases || !list || !has(list)) return basisOf(entry, say)
  const { place, from, to } = measure.cases
  const where = { figure: measure.figure, from, to, ...(place.length === 9 ? { town: place } : { place }) }
  const href = (more: object = {}) => `${list}?${new URLSearchParams({ ...where, ...more })}`
  const linked = (n: number, more?: object) => (n > 0 ? <Go href={href(more)}>{n}</Go> : n)
  return (
    <>
      {say(measure.words)} {linked(measure.numerator)}
      {measure.denominator !== null && <>/{linked(measure.denominator, { base: 'yes' })}</>}
    </>
  )
}
