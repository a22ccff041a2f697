import { useState } from 'react'
import { doors, Refused, told } from '../../api/client.ts'
import { fieldErrors, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { AloneForm, Line } from './alone.tsx'

/** Changes one's own password. All other sessions end with it. */
export const PasswordForm = ({ onDone }: { onDone: () => void }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const differs = again !== '' && again !== next
  const change = async () => {
    if (again !== next) return
    setBusy(true)
    setError(undefined)
    try {
      await told(doors.POST('/api/me/password', { body: { current, next } }))
      setCurrent('')
      setNext('')
      setAgain('')
      onDone()
    } catch (failed) {
      setError(failed)
    }
    setBusy(false)
  }
  const weak = fieldErrors(error).find((one) => one.field === 'password')
  const failed = error instanceof Refused && weak ? undefined : refusal(error)
  return (
    <AloneForm onSubmit={() => void change()}>
      <Line
        label={t('password.current')}
        value={current}
        onChange={setCurrent}
        type="password"
        autoComplete="current-password"
      />
      <Line
        label={t('password.next')}
        value={next}
        onChange={setNext}
        type="password"
        autoComplete="new-password"
        help={t('password.rules')}
        error={weak && say(weak.words)}
      />
      <Line
        label={t('password.again')}
        value={again}
        onChange={setAgain}
        type="password"
        autoComplete="new-password"
        error={differs ? t('password.differs') : undefined}
      />
      {failed && <RefusalNote {...failed} />}
      <Button type="submit" look="go" busy={busy}>
        {t('password.go')}
      </Button>
    </AloneForm>
  )
}
