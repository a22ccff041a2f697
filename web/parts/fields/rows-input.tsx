import { type ComponentType, useContext, useState } from 'react'
import { fillWords } from '#kernel/words.ts'
import { useWords } from '../../words/language.ts'
import { tables } from '../../words/tables.ts'
import {
  askedIn,
  checkField,
  columnsOf,
  everyOf,
  type Field,
  type FieldInputProps,
  type FieldKind,
  type FieldValues,
  isEmpty,
  isGroup,
  linesOf,
} from './field.ts'
import { ItemsBefore } from './items-before.ts'

/** What stands in a new row; a key of its own tells it from the others. */
const fresh = () => ({ key: crypto.randomUUID(), values: {} as FieldValues })

/** One column of a row with its name, and what is wrong with it once the form was to be sent. */
const Cell = ({ Input, ...props }: FieldInputProps & { Input: ComponentType<FieldInputProps> }) => {
  const { t, say } = useWords()
  const { field, id, value, invalid } = props
  const fault = invalid ? checkField(field, value) : undefined
  const name = (
    <>
      {say(field.words)}
      {!field.required && <small>{t('field.optional')}</small>}
    </>
  )
  const inside = (
    <>
      <Input {...props} describedBy={fault ? `${id}-error` : undefined} />
      {fault && (
        <p id={`${id}-error`} className="error">
          {say(fillWords(tables[fault.key], fault.fills ?? {}))}
        </p>
      )}
    </>
  )
  return isGroup(field) ? (
    <fieldset className="field" data-kind={field.kind}>
      <legend>{name}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className="field" data-kind={field.kind}>
      <label htmlFor={id}>{name}</label>
      {inside}
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
const EveryRow = ({ field, value, onChange, every, ...rest }: EveryProps) => {
  const { t, say } = useWords()
  const before = useContext(ItemsBefore)
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
      {every.map((choice, at) => (
        <fieldset key={choice.value} className="field-row item-row">
          <legend>
            {at + 1}　{say(choice.words)}
          </legend>
          {choice.criterion && <p className="meta">{t('field.passes', { criterion: choice.criterion })}</p>}
          {before.get(choice.value)}
          <ItemCells
            {...rest}
            field={field}
            name={choice.value}
            values={lines.find(({ key }) => key === choice.value)?.values ?? {}}
            onChange={(values) => change(choice.value, values)}
          />
        </fieldset>
      ))}
    </div>
  )
}

/** Said only where there is something to say: a text or a recording that may be left out is asked for when it is wanted. */
const mayWait = ({ kind, required }: Field): boolean => !required && (kind === 'long-text' || kind === 'voice')

type CellsProps = Pick<EveryProps, 'field' | 'id' | 'search' | 'invalid' | 'inputs'> & {
  readonly name: string
  readonly values: FieldValues
  onChange(values: FieldValues): void
}

/** What is asked of one item: its columns, those that may wait behind a word each. */
const ItemCells = ({ field, id, name, values, search, invalid, inputs, onChange }: CellsProps) => {
  const { t, say } = useWords()
  const [wanted, setWanted] = useState<readonly string[]>([])
  const columns = askedIn(field, values).filter((column) => column.name !== field.every)
  const waits = (column: Field) => mayWait(column) && isEmpty(values[column.name]) && !wanted.includes(column.name)
  const later = columns.filter(waits)
  return (
    <>
      {columns
        .filter((column) => !waits(column))
        .map((column) => (
          <Cell
            key={column.name}
            Input={inputs[column.kind]}
            field={column}
            id={`${id}-${name}-${column.name}`}
            value={values[column.name]}
            onChange={(next) => onChange({ ...values, [column.name]: next })}
            invalid={invalid && checkField(column, values[column.name]) !== undefined}
            describedBy={undefined}
            search={search}
          />
        ))}
      {later.length > 0 && (
        <p className="item-more">
          {later.map((column) => (
            <button
              key={column.name}
              type="button"
              className="link"
              onClick={() => setWanted([...wanted, column.name])}
            >
              {t('field.more', { what: say(column.words) })}
            </button>
          ))}
        </p>
      )}
    </>
  )
}
