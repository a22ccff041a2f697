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

export type OwnInputs = Readonly<Record<string, ComponentType<FieldInputProps>>>

export interface FieldFormProps {
  fields: readonly Field[]
  values: FieldValues
  onChange: (values: FieldValues) => void
  /** From the form's own check or from the interface; each is shown beside its field, and the first one gets the focus. */
  errors?: readonly FieldError[]
  search?: FieldSearch
  /** Inputs of single fields, by name, in place of those of their kinds. */
  own?: OwnInputs | undefined
  onSubmit?: () => void
  /** Below the fields: the button, unless the page has its own. */
  children?: ReactNode
}

interface RowProps extends Omit<FieldInputProps, 'id' | 'invalid' | 'describedBy'> {
  formId: string
  Input: ComponentType<FieldInputProps>
  said: readonly FieldError[]
}

/** A field with its label or legend, its help and what is wrong with it. */
const FieldRow = ({ formId, field, Input, said, ...rest }: RowProps) => {
  const { t, say } = useWords()
  const id = `${formId}-${field.name}`
  const invalid = said.length > 0
  const describedBy = [field.help && `${id}-help`, invalid && `${id}-error`].filter(Boolean).join(' ') || undefined
  const label = (
    <>
      {say(field.words)}
      {!field.required && <small>{t('field.optional')}</small>}
    </>
  )
  const inside = (
    <>
      <Input {...rest} field={field} id={id} invalid={invalid} describedBy={describedBy} />
      {field.help && (
        <p id={`${id}-help`} className="meta help">
          {say(field.help)}
        </p>
      )}
      {invalid && (
        <p id={`${id}-error`} className="error" role="alert">
          {said.map((error) => say(error.words)).join(' ')}
        </p>
      )}
    </>
  )
  return isGroup(field) ? (
    <fieldset data-field={field.name} className="field" aria-describedby={describedBy}>
      <legend>{label}</legend>
      {inside}
    </fieldset>
  ) : (
    <div data-field={field.name} className="field">
      <label htmlFor={id}>{label}</label>
      {inside}
    </div>
  )
}

/** Renders a form from its description. The inputs are the plain set on phones, the Ant Design set on the desk. */
export const FieldForm = (props: FieldFormProps & { inputs: FieldInputs }) => {
  const { fields, values, onChange, errors = [], search, own, onSubmit, children, inputs } = props
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
      {fields.map((field) => (
        <FieldRow
          key={field.name}
          formId={formId}
          field={field}
          Input={own?.[field.name] ?? inputs[field.kind]}
          said={errors.filter((error) => error.field === field.name)}
          value={values[field.name]}
          onChange={(value) => onChange({ ...latest.current, [field.name]: value })}
          search={search}
        />
      ))}
      {children}
    </form>
  )
}
