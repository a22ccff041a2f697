import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { doors, post, told } from '../../api/client.ts'
import { fieldErrors, useRefusal } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { forgetMe, useAbout } from '../about.ts'
import { comeAs } from './leave.ts'

/** Where the reader wanted to go when they were sent here; only pages of the phone. */
const useWanted = (): string => {
  const from = (useLocation().state as { from?: string } | null)?.from
  return from?.startsWith('/') ? `/m${from}` : '/m/'
}

/** Signs in with user name and password, then with the six digits of a second factor where the account has one. */
export const SignInPage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const wanted = useWanted()
  const { data: about } = useAbout()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [second, setSecond] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const refusal = useRefusal()(error)
  const faults = fieldErrors(error)
  const enter = async () => {
    setBusy(true)
    setError(undefined)
    try {
      if (second) await post('/api/session/second', { code: code.trim() })
      else {
        const entered = await told(doors.POST('/api/session', { body: { login: login.trim(), password } }))
        if (entered?.second) return setSecond(true)
      }
      forgetMe()
      comeAs(wanted)
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <PhoneShell
      title={t('enter.title')}
      onBack={() => void navigate(-1)}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{
            words: t('enter.go'),
            busy,
            onGo: () => void enter(),
            disabled: second ? code.trim().length < 6 : !login || !password,
          }}
          foot={t('shell.unclassified')}
        />
      }
    >
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        {second ? (
          <div className="field">
            <label htmlFor="code">{t('enter.code')}</label>
            <input
              id="code"
              className="line"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <p className="meta help">{t('enter.code-help')}</p>
          </div>
        ) : (
          <>
            <div className="field">
              <label htmlFor="login">{t('enter.login')}</label>
              <input
                id="login"
                className="line"
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                value={login}
                onChange={(event) => setLogin(event.target.value)}
              />
            </div>
            <div className="field">
              <label htmlFor="password">{t('enter.password')}</label>
              <input
                id="password"
                className="line"
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </div>
          </>
        )}
        {faults.map((fault) => (
          <p key={fault.field} className="error" role="alert">
            {say(fault.words)}
          </p>
        ))}
        {refusal && <RefusalNote {...refusal} />}
        <button type="submit" className="unseen" tabIndex={-1}>
          {t('enter.go')}
        </button>
      </form>
      {about?.demonstration && (
        <WideChoice words={t('me.switch')} aside={t('personas.aside')} onGo={() => void navigate('/personas')} />
      )}
      <p className="meta note">{t('enter.note')}</p>
    </PhoneShell>
  )
}
