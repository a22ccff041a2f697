import { type FormEvent, type ReactNode, useId } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Mark } from '../../parts/mark.tsx'
import { LanguageSwitch } from '../../parts/switches.tsx'
import { useWords } from '../../words/language.ts'

/** A page without navigation: who runs the house above, its filing number below. */
export const Alone = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => {
  const { t } = useWords()
  const { data } = useAsk('/api/public/about', undefined, { fresh: 300_000 })
  const host = data?.site.host ?? (data ? t('sign-in.host-missing', { county: data.county.name }) : '')
  return (
    <div className="alone">
      <main>
        <div className="alone-brand">
          <Mark />
          {t('brand')}
          <small>{data?.county.name}</small>
        </div>
        <h1>{title}</h1>
        {note && <p className="meta">{note}</p>}
        {children}
      </main>
      <footer>
        <span>{t('public.host', { host })}</span>
        <span>{t('public.filing', { number: data?.site.filing ?? t('public.filing-missing') })}</span>
        <span>{t('shell.unclassified')}</span>
        {data?.demonstration && <span>{t('shell.demo')}</span>}
        <LanguageSwitch />
      </footer>
    </div>
  )
}

interface LineProps {
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password'
  autoComplete?: string
  help?: string | undefined
  error?: string | undefined
  digits?: boolean
}

/** A labelled line of a form that stands alone. */
export const Line = ({ label, value, onChange, type = 'text', autoComplete, help, error, digits }: LineProps) => {
  const id = useId()
  const said = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="line"
        type={type}
        value={value}
        required
        autoComplete={autoComplete ?? 'off'}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={said || undefined}
        {...(digits ? { inputMode: 'numeric', maxLength: 6 } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
      {help && (
        <p id={`${id}-help`} className="meta help">
          {help}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** A form that stands alone: Enter sends it. */
export const AloneForm = ({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) => (
  <form
    className="fields"
    onSubmit={(event: FormEvent) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)
