import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { doors, told } from '../../api/client.ts'
import { useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { AloneForm, Line } from '../sign-in/alone.tsx'

/** The second step on the page of one's account: whether it is on, and the way to it. */
export const SecondFactor = ({ on }: { on: boolean }) => {
  const { t } = useWords()
  return (
    <Section title={t('sign-in.second')} note={on ? t('second.on') : t('second.off')} last>
      {on ? <p className="meta">{t('second.lost')}</p> : <SecondFactorForm />}
    </Section>
  )
}

/** Sets up the second step: an authenticator, and codes for the day it is lost. Both are told once. */
export const SecondFactorForm = () => {
  const { t } = useWords()
  const refusal = useRefusal()
  const queries = useQueryClient()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [made, setMade] = useState<{ readonly uri: string; readonly backupCodes: readonly string[] }>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const begin = async () => {
    setBusy(true)
    setError(undefined)
    try {
      setMade(await told(doors.POST('/api/me/second-factor', { body: { password } })))
      setPassword('')
    } catch (failed) {
      setError(failed)
    }
    setBusy(false)
  }
  /** Only a code from the authenticator shows that it took the key: with it the second factor holds. */
  const confirm = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await told(doors.POST('/api/session/second', { body: { code } }))
      setMade(undefined)
      await queries.invalidateQueries({ queryKey: ['/api/me'] })
    } catch (failed) {
      setError(failed)
    }
    setBusy(false)
  }
  const failed = refusal(error)
  const secret = made && new URL(made.uri).searchParams.get('secret')
  return made ? (
    <div className="second-made">
      <p>{t('second.enter')}</p>
      <code>{secret}</code>
      <p>{t('second.codes')}</p>
      <code>{made.backupCodes.join('　')}</code>
      <AloneForm onSubmit={() => void confirm()}>
        <Line
          label={t('sign-in.code')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          digits
          help={t('sign-in.code-help')}
        />
        {failed && <RefusalNote {...failed} />}
        <div>
          <Button type="submit" look="go" busy={busy}>
            {t('second.confirm')}
          </Button>
        </div>
      </AloneForm>
    </div>
  ) : (
    <AloneForm onSubmit={() => void begin()}>
      <Line
        label={t('password.current')}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
      />
      {failed && <RefusalNote {...failed} />}
      <div>
        <Button type="submit" busy={busy}>
          {t('second.begin')}
        </Button>
      </div>
    </AloneForm>
  )
}
