import { useState } from 'react'
import { doors, told } from '../../api/client.ts'
import { useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { AloneForm, Line } from '../sign-in/alone.tsx'

/** Sets up the second step: an authenticator, and codes for the day it is lost. Both are told once. */
export const SecondFactor = ({ on }: { on: boolean }) => {
  const { t } = useWords()
  const refusal = useRefusal()
  const [password, setPassword] = useState('')
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
  const failed = refusal(error)
  const secret = made && new URL(made.uri).searchParams.get('secret')
  return (
    <Section title={t('sign-in.second')} note={on ? t('second.on') : t('second.off')} last>
      {made ? (
        <div className="second-made">
          <p>{t('second.enter')}</p>
          <code>{secret}</code>
          <p>{t('second.codes')}</p>
          <code>{made.backupCodes.join('　')}</code>
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
              {on ? t('second.again') : t('second.begin')}
            </Button>
          </div>
        </AloneForm>
      )}
    </Section>
  )
}
