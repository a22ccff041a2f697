import type { ReactNode } from 'react'
import { type Rich, RichText } from './rich.tsx'
import { Section } from './section.tsx'

/** A step of a case as it is told. */
export interface TimelineStep {
  readonly id: string
  /** As shown: '10-10 09:04'. */
  readonly at: string
  /** ISO text. */
  readonly instant?: string
  readonly words: Rich
  /** What belongs to the step and is always seen: the sheet that it made, and its signed copy. */
  readonly beside?: ReactNode
  /** Pictures, values or reasons of the step, shown when it is opened; open from the first where somebody decides on them. */
  readonly more?: { readonly words: string; readonly show: ReactNode; readonly open?: boolean }
}

/** The steps of a case, the latest first; the topmost mark is where the case stands. */
export const Timeline = ({
  title,
  aside,
  steps,
}: {
  title: string
  aside?: string
  steps: readonly TimelineStep[]
}) => (
  <Section title={title} note={aside} last>
    <ol className="timeline">
      {steps.map((step, at) => (
        <li key={step.id} className={at === 0 ? 'now' : undefined} aria-current={at === 0 ? 'step' : undefined}>
          <time dateTime={step.instant}>{step.at}</time>
          <i aria-hidden="true" />
          <div>
            <RichText of={step.words} />
            {step.beside}
            {step.more && (
              <details open={step.more.open}>
                <summary>{step.more.words}</summary>
                {step.more.show}
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  </Section>
)
