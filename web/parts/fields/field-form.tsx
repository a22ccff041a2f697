import { type ComponentType, type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../../words/language.ts'
import {
  type Field,
  type FieldError,
  type FieldInputProps,
  type FieldKind,
  type FieldSearch,
  type FieldValues,
  isGroup,
} from './field.ts'

/** One component per field kind. */
export type FieldInputs = Readonly<Record<FieldKind, ComponentType<FieldInputProps>>>

export interface FieldFormProps {
  fields: readonly Field[]
  values: FieldValues
  onChange: (values: FieldValues) => void
  /** From the form's own check or from the interface; each is shown beside its field, and the first one gets the focus. */
  errors?: readonly FieldError[]
  search?: FieldSearch
  onSubmit?: () => void
  /** Below the fields: the button, unless the page has its own. */
  children?: ReactNode
}

/** Renders a form from its description. The inputs are the plain set on phones, the Ant Design set on the desk. */
export const FieldForm = ({ fields, values, onChange, errors = [], search, onSubmit, children, inputs }: FieldFormProps & { inputs: FieldInputs }) => {
  const { t, say } = useWords()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const latest = useRef(values)
  useEffect(() => {
    latest.current = values
  })
  const firstAtFault = fields.find((field) => errors.some((error) => error.field === field.name))?.name
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second answer with the same first fault leads there again
  useEffect(() => {
    if (!firstAtFault) return
    const row = form.current?.querySelector(`[data-field="${CSS.escape(firstAtFault)}"]`)
    row?.querySelector<HTMLElement>('input,textarea,select,button')?.focus()
  }, [firstAtFault, errors])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <form className="fields" noValidate ref={form} onSubmit={submit}>
      {fields.map((field) => {
        const id = `${formId}-${field.name}`
        const said = errors.filter((error) => error.field === field.name)
        const Input = inputs[field.kind]
        const label = (
          <>
            {say(field.words)}
            {!field.required && <small>{t('field.optional')}</small>}
          </>
        )
        const described = [field.help && `${id}-help`, said.length > 0 && `${id}-error`].filter(Boolean).join(' ')
        const input = (
          <Input
            field={field}
            id={id}
            value={values[field.name]}
            onChange={(value) => onChange({ ...latest.current, [field.name]: value })}
            invalid={said.length > 0}
            describedBy={described || undefined}
            search={search}
          />
        )
        const below = (
          <>
            {field.help && (
              <p id={`${id}-help`} className="meta help">
                {say(field.help)}
              </p>
            )}
            {said.length > 0 && (
              <p id={`${id}-error`} className="error" role="alert">
                {said.map((error) => say(error.words)).join(' ')}
              </p>
            )}
          </>
        )
        return isGroup(field) ? (
          <fieldset key={field.name} data-field={field.name} className="field" aria-describedby={described || undefined}>
            <legend>{label}</legend>
            {input}
            {below}
          </fieldset>
        ) : (
          <div key={field.name} data-field={field.name} className="field">
            <label htmlFor={id}>{label}</label>
            {input}
            {below}
          </div>
        )
      })}
      {children}
    </form>
  )
}
