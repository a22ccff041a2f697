import { useState } from 'react'
import { useNavigate } from 'react-router'
import { doors, told } from '../../api/client.ts'
import { fieldErrors, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { Alone, AloneForm, Line } from './alone.tsx'

/** A new installation: the first account, which may only appoint the three administrators and then closes. */
export const FoundPage = () => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const navigate = useNavigate()
  const [values, setValues] = useState({ countyName: '', office: '', name: '', login: '', password: '' })
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const set = (name: keyof typeof values) => (value: string) => setValues((before) => ({ ...before, [name]: value }))
  const found = async () => {
    setBusy(true)
    setError(undefined)
    try {
      await told(doors.POST('/api/found', { body: values }))
      navigate('/sign-in', { replace: true })
    } catch (failed) {
      setError(failed)
    }
    setBusy(false)
  }
  const faults = fieldErrors(error)
  const faultOf = (name: string) => {
    const fault = faults.find((one) => one.field === name)
    return fault && say(fault.words)
  }
  const failed = faults.length > 0 ? undefined : refusal(error)
  return (
    <Alone title={t('found.title')} note={t('found.note')}>
      <AloneForm onSubmit={() => void found()}>
        <Line
          label={t('found.county')}
          value={values.countyName}
          onChange={set('countyName')}
          error={faultOf('countyName')}
        />
        <Line label={t('found.office')} value={values.office} onChange={set('office')} error={faultOf('office')} />
        <Line
          label={t('found.name')}
          value={values.name}
          onChange={set('name')}
          autoComplete="name"
          error={faultOf('name')}
        />
        <Line
          label={t('sign-in.login')}
          value={values.login}
          onChange={set('login')}
          autoComplete="username"
          help={t('found.login-help')}
          error={faultOf('login')}
        />
        <Line
          label={t('sign-in.password')}
          value={values.password}
          onChange={set('password')}
          type="password"
          autoComplete="new-password"
          help={t('password.rules')}
          error={faultOf('password')}
        />
        {failed && <RefusalNote {...failed} />}
        <Button type="submit" look="go" busy={busy}>
          {t('found.go')}
        </Button>
      </AloneForm>
    </Alone>
  )
}
