import type { ComponentType } from 'react'
import { useWords } from '../../words/language.ts'
import {
  askedIn,
  checkField,
  columnsOf,
  everyOf,
  type FieldInputProps,
  type FieldKind,
  type FieldValues,
  isEmpty,
  isGroup,
  linesOf,
} from './field.ts'

/** What stands in a new row; a key of its own tells it from the others. */
const fresh = () => ({ key: crypto.randomUUID(), values: {} as FieldValues })

/** One column of a row with its name. */
const Cell = ({ Input, ...props }: FieldInputProps & { Input: ComponentType<FieldInputProps> }) => {
  const { t, say } = useWords()
  const { field, id } = props
  const name = (
    <>
      {say(field.words)}
      {!field.required && <small>{t('field.optional')}</small>}
    </>
  )
  return isGroup(field) ? (
    <fieldset className="field">
      <legend>{name}</legend>
      <Input {...props} />
    </fieldset>
  ) : (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <Input {...props} />
    </div>
  )
}

/** Rows of a few short columns each, one more at the end as soon as the last has something in it. */
export const rowsInput =
  (inputs: () => Readonly<Record<FieldKind, ComponentType<FieldInputProps>>>, Take: ComponentType<TakeProps>) =>
  ({ field, id, value, onChange, search, invalid }: FieldInputProps) => {
    const { t } = useWords()
    const columns = columnsOf(field)
    const lines = linesOf(value)
    const every = everyOf(field)
    if (every) return <EveryRow {...{ field, id, value, onChange, search, invalid }} every={every} inputs={inputs()} />
    const shown = lines.length > 0 ? lines : [{ key: 'first', values: {} as FieldValues }]
    const full = shown.length >= (field.max ?? 40)
    const lastIsEmpty = Object.values(shown.at(-1)?.values ?? {}).every(isEmpty)
    const change = (key: string, values: FieldValues) =>
      onChange({ lines: shown.map((line) => (line.key === key ? { ...line, values } : line)) })
    return (
      <div className="field-rows">
        {shown.map(({ key, values }, at) => {
          const begun = !Object.values(values).every(isEmpty)
          return (
            <fieldset key={key} className="field-row">
              <legend>{t('field.row', { n: at + 1 })}</legend>
              {columns.map((column) => {
                const cell = `${id}-${key}-${column.name}`
                const wrong = invalid && begun && checkField(column, values[column.name]) !== undefined
                return (
                  <Cell
                    key={column.name}
                    Input={inputs()[column.kind]}
                    field={column}
                    id={cell}
                    value={values[column.name]}
                    onChange={(next) => change(key, { ...values, [column.name]: next })}
                    invalid={wrong}
                    describedBy={undefined}
                    search={search}
                  />
                )
              })}
              {shown.length > 1 && (
                <Take
                  words={t('field.row-away')}
                  onTake={() => onChange({ lines: shown.filter((line) => line.key !== key) })}
                />
              )}
            </fieldset>
          )
        })}
        {!full && !lastIsEmpty && (
          <Take words={t('field.row-more')} onTake={() => onChange({ lines: [...shown, fresh()] })} />
        )}
      </div>
    )
  }

export interface TakeProps {
  readonly words: string
  onTake(): void
}

type EveryProps = Omit<FieldInputProps, 'describedBy'> & {
  every: NonNullable<ReturnType<typeof everyOf>>
  inputs: Readonly<Record<FieldKind, ComponentType<FieldInputProps>>>
}

/** A row for each choice of one column, in their order: a sheet that is gone through from top to bottom. */
const EveryRow = ({ field, id, value, onChange, search, invalid, every, inputs }: EveryProps) => {
  const { say } = useWords()
  const asked = field.every ?? ''
  const lines = linesOf(value)
  const change = (key: string, values: FieldValues) =>
    // In the order of the sheet, whatever was answered first.
    onChange({
      lines: every.flatMap(({ value: row }) =>
        row === key ? { key, values: { ...values, [asked]: key } } : (lines.find((line) => line.key === row) ?? []),
      ),
    })
  return (
    <div className="field-rows">
      {every.map((choice, at) => {
        const values = lines.find(({ key }) => key === choice.value)?.values ?? {}
        return (
          <fieldset key={choice.value} className="field-row">
            <legend>
              {at + 1}　{say(choice.words)}
            </legend>
            {askedIn(field, values)
              .filter((column) => column.name !== asked)
              .map((column) => (
                <Cell
                  key={column.name}
                  Input={inputs[column.kind]}
                  field={column}
                  id={`${id}-${choice.value}-${column.name}`}
                  value={values[column.name]}
                  onChange={(next) => change(choice.value, { ...values, [column.name]: next })}
                  invalid={invalid && checkField(column, values[column.name]) !== undefined}
                  describedBy={undefined}
                  search={search}
                />
              ))}
          </fieldset>
        )
      })}
    </div>
  )
}
