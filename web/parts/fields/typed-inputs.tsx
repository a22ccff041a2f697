import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react'
import { isBankCard } from '#kernel/register/bank-card.ts'
import { maskCard } from '#kernel/register/mask-number.ts'
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
export const Score = (props: FieldInputProps) => (
  <Line {...props} more={{ ...digits, inputMode: 'decimal' }} unit="unit.points" />
)
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
    rows={(props.field.max ?? 2000) > 200 ? 4 : 2}
    value={textOf(props.value)}
    onChange={(event) => props.onChange(event.target.value)}
  />
)

const digitsOf = (typed: string): string => typed.normalize('NFKC').replaceAll(/\D/g, '')

/** '6217 0000 0000 1234 560': as on the card, so that eye and card compare. */
const inFours = (digits: string): string => digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ')

/** A card's number: typed once in groups of four; once it is right and left, only its ends are shown. */
export const BankCard = (props: FieldInputProps) => {
  const { t, say } = useWords()
  const [typing, setTyping] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const again = useRef(false)
  const digits = digitsOf(textOf(props.value))
  const masked = !typing && isBankCard(digits)
  useEffect(() => {
    if (!again.current || masked) return
    again.current = false
    input.current?.focus()
  }, [masked])
  if (masked)
    return (
      <span className="card-kept">
        <output id={props.id} aria-label={say(props.field.words)}>
          {maskCard(digits)}
        </output>
        <small>{t('card.kept')}</small>
        <button
          type="button"
          className="link"
          onClick={() => {
            again.current = true
            props.onChange(undefined)
          }}
        >
          {t('card.again')}
        </button>
      </span>
    )
  return (
    <input
      className="line"
      ref={input}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      {...marks(props)}
      value={inFours(digits)}
      onFocus={() => setTyping(true)}
      onBlur={() => setTyping(false)}
      onChange={(event) => props.onChange(digitsOf(event.target.value).slice(0, 19))}
    />
  )
}
