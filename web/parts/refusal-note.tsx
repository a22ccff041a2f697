import type { ReactNode } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'

/** A refusal as the interface answers it: a stable code, what it says, what to do, and whether trying again can help. */
export interface RefusalData {
  readonly code: string
  readonly says: string
  readonly todo: string
  readonly onRetry?: () => void
  /** What the refusal is about, such as the persons it names. */
  readonly children?: ReactNode
}

/** A "no" with its way on. In words and ink, never in red. The code is what one tells on the telephone. */
export const RefusalNote = ({ code, says, todo, onRetry, children }: RefusalData) => {
  const { t } = useWords()
  return (
    <div className="refusal" role="alert">
      <p className="says">{says}</p>
      <p>{todo}</p>
      {children}
      <p className="meta">
        {t('refusal.code', { code })}
        {onRetry && (
          <Button look="light" onClick={onRetry}>
            {t('refusal.retry')}
          </Button>
        )}
      </p>
    </div>
  )
}
