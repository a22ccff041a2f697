import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { doors, post, told } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { Alone, AloneForm, Line } from './alone.tsx'

/** Where somebody wanted to go; never another site. */
const wayOn = (to: string | null): string =>
  to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/sign-in') ? to : '/'

/** User name and password, then the second factor where the account has one. In the demonstration one click is enough. */
export const SignInPage = () => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [address] = useSearchParams()
  const me = useAsk('/api/me')
  const demonstration = me.data?.demonstration ?? false
  const personas = useAsk('/api/demonstration/personas', undefined, { enabled: demonstration })
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [second, setSecond] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const entered = () => {
    queries.clear()
    navigate(wayOn(address.get('to')), { replace: true })
  }
  const attempt = async (act: () => Promise<boolean>) => {
    setBusy(true)
    setError(undefined)
    try {
      if (await act()) entered()
    } catch (failed) {
      setError(failed)
    }
    setBusy(false)
  }
  const enter = () =>
    attempt(async () => {
      const answer = await told(doors.POST('/api/session', { body: { login, password } }))
      setSecond(answer.second)
      return !answer.second
    })
  const confirm = () =>
    attempt(async () => {
      await told(doors.POST('/api/session/second', { body: { code } }))
      return true
    })
  const become = (key: string) =>
    attempt(async () => {
      await told(doors.POST('/api/demonstration/persona', { body: { key } }))
      return true
    })
  const single = () =>
    attempt(async () => {
      const { url } = await post<{ url: string }>('/api/single-sign-on/sign-in/oauth2', {
        providerId: 'office',
        callbackURL: '/desk/',
      })
      window.location.assign(url)
      return false
    })
  const failed = refusal(error)
  const told_ = (personas.data ?? []).filter((one) => !one.silent)
  return (
    <Alone title={second ? t('sign-in.second') : t('sign-in.title')}>
      {second ? (
        <AloneForm onSubmit={() => void confirm()}>
          <Line
            label={t('sign-in.code')}
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
            help={t('sign-in.second-help')}
          />
          {failed && <RefusalNote {...failed} />}
          <Button type="submit" look="go" busy={busy}>
            {t('sign-in.go')}
          </Button>
        </AloneForm>
      ) : (
        <AloneForm onSubmit={() => void enter()}>
          <Line label={t('sign-in.login')} value={login} onChange={setLogin} autoComplete="username" />
          <Line
            label={t('sign-in.password')}
            value={password}
            onChange={setPassword}
            type="password"
            autoComplete="current-password"
          />
          {failed && <RefusalNote {...failed} />}
          <div className="alone-acts">
            <Button type="submit" look="go" busy={busy}>
              {t('sign-in.go')}
            </Button>
            {me.data?.singleSignOn && <Button onClick={() => void single()}>{t('sign-in.single')}</Button>}
          </div>
          {me.data && !me.data.founded && (
            <p className="meta">
              {t('sign-in.not-founded')} <Go href="/found">{t('sign-in.found')}</Go>
            </p>
          )}
        </AloneForm>
      )}
      {!second && told_.length > 0 && (
        <section className="alone-personas" aria-label={t('me.switch')}>
          <h2>{t('sign-in.personas')}</h2>
          <ul className="personas">
            {told_.map((persona) => (
              <li key={persona.key}>
                <button type="button" onClick={() => void become(persona.key)}>
                  <b>{persona.name}</b>
                  <span>{say(persona.post)}</span>
                  <span>{persona.place}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Alone>
  )
}
