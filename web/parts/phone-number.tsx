import { useId, useState } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'

/** A telephone number as the reader may see it. A masked one can be opened only with a purpose, which is recorded. */
export interface PhoneData {
  /** '138 0000 2041', or '138 **** 2041' when masked. */
  readonly shown: string
  readonly masked: boolean
}

interface PhoneNumberProps {
  phone: PhoneData
  tabIndex?: number
  /** Opens a masked number: answers it in full. Without it a masked number stays masked. */
  onUnmask?: ((purpose: string) => Promise<string>) | undefined
  /** Purposes offered; the reader may also write one. */
  purposes?: readonly string[] | undefined
}

/** A number to dial; masked, it asks for the purpose first and says that the look is recorded. */
export const PhoneNumber = ({ phone, tabIndex, onUnmask, purposes = [] }: PhoneNumberProps) => {
  const { t } = useWords()
  const [full, setFull] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState('')
  const [failed, setFailed] = useState(false)
  const id = useId()
  const number = full ?? (phone.masked ? undefined : phone.shown)
  if (number)
    return (
      <a className="phone-number" href={`tel:${number.replaceAll(/[\s-]/g, '')}`} tabIndex={tabIndex}>
        {number}
      </a>
    )
  if (!onUnmask) return <span className="phone-number masked">{phone.shown}</span>
  const open = async () => {
    setFailed(false)
    try {
      setFull(await onUnmask(purpose.trim()))
    } catch {
      setFailed(true)
    }
  }
  return (
    <span className="phone-number masked">
      {phone.shown}
      {!asking && (
        <button type="button" className="link" tabIndex={tabIndex} onClick={() => setAsking(true)}>
          {t('phone.show')}
        </button>
      )}
      {asking && (
        <form
          className="unmask"
          onSubmit={(event) => {
            event.preventDefault()
            if (purpose.trim()) void open()
          }}
        >
          <label htmlFor={id}>{t('phone.purpose')}</label>
          <input id={id} list={`${id}-list`} value={purpose} required onChange={(e) => setPurpose(e.target.value)} />
          <datalist id={`${id}-list`}>
            {purposes.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Button type="submit">{t('phone.show')}</Button>
          <small role={failed ? 'alert' : undefined}>{failed ? t('phone.failed') : t('phone.recorded')}</small>
        </form>
      )}
    </span>
  )
}
