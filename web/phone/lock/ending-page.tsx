import { useEffect } from 'react'
import { DangerLine } from '../../parts/danger-line.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { endSession } from '../sign-in/leave.ts'

/** ms between two tries. */
const AGAIN = 5_000

/** Somebody signed out where there was no signal: nothing is shown before the house knows. */
export const EndingPage = ({ onEnded }: { onEnded: () => void }) => {
  const { t } = useWords()
  useEffect(() => {
    let over = false
    const end = () =>
      void endSession().then(
        () => !over && onEnded(),
        () => {},
      )
    end()
    addEventListener('online', end)
    const timer = setInterval(end, AGAIN)
    return () => {
      over = true
      removeEventListener('online', end)
      clearInterval(timer)
    }
  }, [onEnded])
  return (
    <PhoneShell title={t('me.leave')}>
      <DangerLine />
      <p className="waiting" role="status">
        {t('lock.ending')}
      </p>
    </PhoneShell>
  )
}
