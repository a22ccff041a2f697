import type { InputHTMLAttributes } from 'react'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { type FieldInputProps, textOf } from './field.ts'
import { marks } from './marks.ts'

type LineProps = FieldInputProps & {
  /** `inputMode` calls the keyboard that fits. */
  more: InputHTMLAttributes<HTMLInputElement>
  unit?: 'unit.yuan' | 'unit.points'
}
const Line = ({ more, unit, ...props }: LineProps) => {
  const { t } = useWords()
  const input = (
    <input
      className="line"
      {...more}
      {...marks(props)}
      value={textOf(props.value)}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
  if (!unit) return input
  return (
    <span className="with-unit">
      {input}
      {t(unit)}
    </span>
  )
}
const digits = { type: 'text', inputMode: 'numeric' } as const
export const Text = (props: FieldInputProps) => <Line {...props} more={{ type: 'text' }} />
export const Whole = (props: FieldInputProps) => <Line {...props} more={digits} />
export const Amount = (props: FieldInputProps) => (
  <Line {...props} more={{ ...digits, inputMode: 'decimal' }} unit="unit.yuan" />
)
export const Points = (props: FieldInputProps) => <Line {...props} more={digits} unit="unit.points" />
export const Day = (props: FieldInputProps) => (
  <Line {...props} more={{ type: 'date', ...(props.field.past ? { max: onTheWall(new Date()).day } : {}) }} />
)
export const Instant = (props: FieldInputProps) => <Line {...props} more={{ type: 'datetime-local' }} />
export const Phone = (props: FieldInputProps) => (
  <Line {...props} more={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel' }} />
)
export const Identity = (props: FieldInputProps) => (
  <Line {...props} more={{ type: 'text', autoComplete: 'off', maxLength: 30 }} />
)

export const LongText = (props: FieldInputProps) => (
  <textarea
    className="line"
    {...marks(props)}
    rows={4}
    value={textOf(props.value)}
    onChange={(event) => props.onChange(event.target.value)}
  />
)
