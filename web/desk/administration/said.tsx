import { useRefusal } from '../../api/hooks.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'

/** Why a list could not be asked, with a way to try again. Nothing where it could. */
export const Said = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const refusal = useRefusal()
  const note = refusal(error, onRetry)
  return note ? <RefusalNote {...note} /> : null
}
