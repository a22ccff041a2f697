import { useWords } from '../words/language.ts'
import { type Rich, RichText } from './rich.tsx'

/** A lane: two walls and what has run between them. @param share 0 to 1; more is shown full */
export const LaneBar = ({ share, label }: { share: number; label: string }) => {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10
  return (
    <div
      className="lane-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  )
}

/** Which step of a form: as many short lanes as steps. The words "step 1 of 4" stand beside it on the page. */
export const StepLanes = ({ step, of }: { step: number; of: number }) => {
  const { t } = useWords()
  const lanes = Array.from({ length: of }, (_, at) => at + 1)
  return (
    <div className="step-lanes" role="img" aria-label={t('step.of', { step, of })}>
      {lanes.map((at) => (
        <i key={at} className={at <= step ? 'on' : undefined} />
      ))}
    </div>
  )
}

/** What will follow from an act, before it is done: lines beside a small upright lane. */
export const Rehearsal = ({ lines, small = false }: { lines: readonly Rich[]; small?: boolean }) => (
  <div className={small ? 'rehearsal small' : 'rehearsal'}>
    <i aria-hidden="true" />
    <ul>
      {lines.map((line, at) => (
        // Lines of one rehearsal are told once and never reordered.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={at}>
          <RichText of={line} />
        </li>
      ))}
    </ul>
  </div>
)
