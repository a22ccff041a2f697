import './breakdown.css'
import { formatMilli } from '#kernel/appraisal/points.ts'
import { useWords } from '../words/language.ts'
import { lanesOf, type ScoreLane, type ScorePart } from './score-lanes.ts'

interface BreakdownProps {
  title: string
  parts: readonly ScorePart[]
  /** What the whole is called, and what it is. */
  total: { readonly words: string; readonly points: number | null }
  /** The line that says what caps and floors did. */
  note?: string | undefined
  chosen?: string | undefined
  onChoose?: ((id: string) => void) | undefined
}

/** How a score came about: frames are what could be had, solid bars what was earned, hatched plus points, dashed what is above a cap. */
export const Breakdown = ({ title, parts, total, note, chosen, onChoose }: BreakdownProps) => {
  const { t } = useWords()
  const { lanes, total: whole } = lanesOf(parts)
  return (
    <figure className="breakdown">
      <figcaption>
        <b>{title}</b>
        <span>{t('breakdown.legend')}</span>
      </figcaption>
      <ul>
        {lanes.map((lane) => (
          <li key={lane.part.id} data-here={chosen === lane.part.id || undefined}>
            {onChoose ? (
              <button type="button" aria-pressed={chosen === lane.part.id} onClick={() => onChoose(lane.part.id)}>
                {lane.part.words}
              </button>
            ) : (
              <span>{lane.part.words}</span>
            )}
            <Bar lane={lane} />
            <Sum part={lane.part} />
          </li>
        ))}
        <li className="whole">
          <span>{total.words}</span>
          <i className="track">
            <i className="earned" style={{ left: 0, width: `${whole}%` }} />
          </i>
          <b className="num">{total.points === null ? t('breakdown.missing') : formatMilli(total.points, 1)}</b>
        </li>
      </ul>
      {note && <p className="meta">{note}</p>}
    </figure>
  )
}

const Bar = ({ lane: { part, from, counted, goal, above } }: { lane: ScoreLane }) => (
  <i className="track" aria-hidden>
    {goal > 0 && <i className="goal" style={{ left: `${from}%`, width: `${goal}%` }} />}
    {counted > 0 && <i className={part.kind} style={{ left: `${from}%`, width: `${counted}%` }} />}
    {above > 0 && <i className="above" style={{ left: `${from + counted}%`, width: `${above}%` }} />}
  </i>
)

const Sum = ({ part: { kind, counted, recorded, goal, missing } }: { part: ScorePart }) => {
  const { t } = useWords()
  if (missing) return <span className="num meta">{t('breakdown.missing')}</span>
  return (
    <span className="num">
      {kind === 'bonus' && counted > 0 ? `+${formatMilli(counted, 1)}` : formatMilli(counted, 1)}
      {kind === 'earned' && goal > 0 && <small>{` ／${formatMilli(goal, 1)}`}</small>}
      {recorded !== counted && <small>{` ${t('breakdown.recorded', { points: formatMilli(recorded, 1) })}`}</small>}
    </span>
  )
}
