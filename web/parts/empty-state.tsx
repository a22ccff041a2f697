import { Go } from './go.tsx'

interface EmptyStateProps {
  /** One line: what is empty, and the last thing that happened. */
  words: string
  /** One way on. */
  way?: { readonly words: string; readonly href?: string; readonly onGo?: () => void }
}

/** Nothing here: one line and one way on, no drawing. */
export const EmptyState = ({ words, way }: EmptyStateProps) => (
  <p className="empty" role="status">
    {words}
    {way?.href && <Go href={way.href}>{way.words}</Go>}
    {way?.onGo && (
      <button type="button" className="link" onClick={way.onGo}>
        {way.words}
      </button>
    )}
  </p>
)
