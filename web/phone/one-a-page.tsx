import { type ReactNode, useState } from 'react'
import { Dock } from '../parts/dock.tsx'
import { checkFields, type Field, type FieldError, type FieldSearch, type FieldValues } from '../parts/fields/field.ts'
import type { OwnInputs } from '../parts/fields/field-form.tsx'
import { filledWords } from '../parts/fields/filled.ts'
import { PlainForm } from '../parts/fields/plain-inputs.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'
import { useAbout } from './about.ts'

/** One page: a question of the form, or several that make one. */
export interface Asked {
  /** The question; the words of the only field unless said. */
  readonly title?: string
  readonly fields: readonly Field[]
  /** Below the fields. */
  readonly beside?: ReactNode
}

interface OneAPageProps {
  pages: readonly Asked[]
  /** From 1; the last one, behind the questions, is where all is looked over and sent. */
  page: number
  onPage: (page: number) => void
  onLeave: () => void
  values: FieldValues
  onChange: (values: FieldValues) => void
  errors: readonly FieldError[]
  search?: FieldSearch
  own?: OwnInputs
  busy: boolean
  sum?: string | undefined
  send: { readonly words: string; readonly onGo: () => void }
  /** Above all that was filled in, on the last page. */
  overlooked?: ReactNode
  /** Below it. */
  children?: ReactNode
}

/** A form for eyes and hands that need it larger: one question a page, step and count in words, all looked over before it is sent. */
export const OneAPage = (props: OneAPageProps) => {
  const { pages, page, onPage, onLeave, values, onChange, errors, search, own, busy, sum, send } = props
  const { t, say } = useWords()
  const { data: about } = useAbout()
  const [wrong, setWrong] = useState<readonly FieldError[]>([])
  const asked = pages[page - 1]
  const of = pages.length + 1
  const leadTo = (next: number) => {
    setWrong([])
    onPage(next)
  }
  const back = () => (page === 1 ? onLeave() : leadTo(page - 1))
  const foot = about?.demonstration ? t('shell.demo') : undefined
  if (!asked)
    return (
      <PhoneShell
        key="last"
        title={t('one.last')}
        titleInBar={false}
        step={{ step: of, of, hint: t('one.last-hint') }}
        onBack={back}
        aside={<ElderSwitch />}
        dock={<Dock go={{ words: send.words, busy, onGo: send.onGo }} sum={sum} foot={foot} />}
      >
        {props.overlooked}
        <ul className="overlooked">
          {pages.flatMap(({ fields }, at) =>
            fields.map((field) => {
              const said = errors.filter((error) => error.field === field.name)
              return (
                <li key={field.name}>
                  <p>{say(field.words)}</p>
                  <b>{filledWords(t, say, field, values[field.name])}</b>
                  <button
                    type="button"
                    className="link"
                    aria-label={t('one.change-what', { what: say(field.words) })}
                    onClick={() => leadTo(at + 1)}
                  >
                    {t('one.change')}
                  </button>
                  {said.length > 0 && (
                    <p className="error" role="alert">
                      {said.map(({ words }) => say(words)).join(' ')}
                    </p>
                  )}
                </li>
              )
            }),
          )}
        </ul>
        {props.children}
      </PhoneShell>
    )
  const [only, another] = asked.fields
  const single = only && !another
  const next = () => {
    const faults = checkFields(asked.fields, values)
    setWrong(faults)
    if (faults.length === 0) leadTo(page + 1)
  }
  return (
    <PhoneShell
      key={page}
      title={asked.title ?? (only ? say(only.words) : '')}
      titleInBar={false}
      step={{ step: page, of, hint: asked.fields.some(({ required }) => required) ? '' : t('one.optional') }}
      onBack={back}
      aside={<ElderSwitch />}
      dock={<Dock go={{ words: t('one.next'), busy, onGo: next }} foot={foot} />}
    >
      <div className={single ? 'one-question' : undefined}>
        <PlainForm
          fields={asked.fields}
          values={values}
          onChange={onChange}
          errors={[...wrong, ...errors.filter((error) => !wrong.some(({ field }) => field === error.field))]}
          {...(search ? { search } : {})}
          own={own}
          onSubmit={next}
        />
      </div>
      {asked.beside}
    </PhoneShell>
  )
}
