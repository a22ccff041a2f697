import { Navigate } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { useWords } from '../../words/language.ts'
import { SecondFactorForm } from '../mine/second-factor.tsx'
import { Alone } from './alone.tsx'

/** Administrators set up the second factor before anything else. */
export const SecurePage = () => {
  const { t } = useWords()
  const me = useAsk('/api/me')
  if (me.data && !me.data.mustSecure) return <Navigate to="/" replace />
  return (
    <Alone title={t('second.title')} note={t('second.first')}>
      <SecondFactorForm />
    </Alone>
  )
}
