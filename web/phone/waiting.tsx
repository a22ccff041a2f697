import { useNavigate } from 'react-router'
import { useRefusal } from '../api/hooks.ts'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'

interface WaitingProps {
  title?: string
  error?: unknown
  again?: () => void
}

/** A page whose content is on its way, or did not come: then why, and what to do. */
export const Waiting = ({ title, error, again }: WaitingProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const refusal = useRefusal()(error, again)
  return (
    <PhoneShell title={title ?? t('brand')} onBack={() => void navigate(-1)}>
      {refusal ? (
        <RefusalNote {...refusal} />
      ) : (
        <p className="waiting" role="status">
          {t('waiting')}
        </p>
      )}
    </PhoneShell>
  )
}
