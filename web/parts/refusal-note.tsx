import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'

/** A refusal as the interface answers it: a stable code, what it says, what to do, and whether trying again can help. */
export interface RefusalData {
  readonly code: string
  readonly says: string
  readonly todo: string
  readonly onRetry?: () => void
}

/** A "no" with its way on. In words and ink, never in red. The code is what one tells on the telephone. */
export const RefusalNote = ({ code, says, todo, onRetry }: RefusalData) => {
  const { t } = useWords()
  return (
    <div className="refusal" role="alert">
      <p className="says">{says}</p>
      <p>{todo}</p>
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
