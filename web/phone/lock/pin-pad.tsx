import { useEffect, useState } from 'react'
import { useWords } from '../../words/language.ts'
import { PIN_LENGTH } from '../kept/pin.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** Four digits (or `length`) by big keys; a keyboard does as well. What was typed is shown by marks only. */
export const PinPad = ({
  label,
  busy,
  length = PIN_LENGTH,
  onPin,
}: {
  label: string
  busy: boolean
  length?: number
  /** Told once the last digit was typed; the pad is empty again. */
  onPin: (pin: string) => void
}) => {
  const { t } = useWords()
  const [pin, setPin] = useState('')
  const type = (digit: string) => {
    if (busy) return
    const next = pin + digit
    if (next.length < length) return setPin(next)
    setPin('')
    onPin(next)
  }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) type(event.key)
      else if (event.key === 'Backspace') setPin((before) => before.slice(0, -1))
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  const key = (digit: string) => (
    <button key={digit} type="button" disabled={busy} onClick={() => type(digit)}>
      {digit}
    </button>
  )
  return (
    <fieldset className="pin-pad" aria-label={label} aria-busy={busy}>
      <p className="dots" role="status">
        <span className="unseen">{t('pin.typed', { n: pin.length, of: length })}</span>
        {[...Array(length).keys()].map((at) => (
          <i key={at} className={at < pin.length ? 'on' : undefined} />
        ))}
      </p>
      <div>
        {digits.map(key)}
        <i />
        {key('0')}
        <button
          type="button"
          className="back-key"
          disabled={busy || pin === ''}
          onClick={() => setPin(pin.slice(0, -1))}
        >
          {t('pin.back')}
        </button>
      </div>
    </fieldset>
  )
}
