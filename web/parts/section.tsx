import { type ReactNode, useId } from 'react'

interface SectionProps {
  title?: string | undefined
  /** Beside the title, small: a count, '只增不改'. */
  note?: string | undefined
  /** At the right end. */
  aside?: ReactNode
  /** No hairline below. */
  last?: boolean
  children: ReactNode
}

/** A part of a pane between two hairlines, with its small heading. */
export const Section = ({ title, note, aside, last = false, children }: SectionProps) => {
  const id = useId()
  return (
    <section className={last ? 'sec last' : 'sec'} aria-labelledby={title ? id : undefined}>
      {title && (
        <div className="sec-head">
          <h2 id={id}>{title}</h2>
          {note && <span className="meta">{note}</span>}
          {aside && <span className="sp meta">{aside}</span>}
        </div>
      )}
      {children}
    </section>
  )
}

/** The acts at the foot of a pane. */
export const Ends = ({ children }: { children: ReactNode }) => <div className="ends">{children}</div>
