import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useWords } from '../../words/language.ts'
import { Alone } from './alone.tsx'
import { PasswordForm } from './password-form.tsx'

/** The first password was somebody else's choice: it is changed before anything else. */
export const PasswordPage = () => {
  const { t } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return (
    <Alone title={t('password.title')} note={t('password.first')}>
      <PasswordForm
        onDone={() => {
          queries.clear()
          navigate('/', { replace: true })
        }}
      />
    </Alone>
  )
}
