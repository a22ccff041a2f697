import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { PinPad } from '../lock/pin-pad.tsx'

const LENGTH = 6

/** The phone is turned to the holder of the card, who types the PIN; the keeper does not see it. */
export const AskPin = ({
  head,
  busy,
  said,
  onPin,
  onClose,
}: {
  head: string
  busy: boolean
  /** What came of the try before. */
  said: string | undefined
  onPin: (pin: string) => void
  onClose: () => void
}) => {
  const { t } = useWords()
  return (
    <section className="shop-pin" aria-label={t('card.pin')}>
      <p className="sub">{t('card.turn', { head })}</p>
      <p role="status">{said}</p>
      <PinPad label={t('card.pin')} busy={busy} length={LENGTH} onPin={onPin} />
      <Button onClick={onClose}>{t('card.cancel')}</Button>
    </section>
  )
}

/** The holder chooses a PIN, and types it again. */
export const ChoosePin = ({ code, head, onEnd }: { code: string; head: string; onEnd: (set: boolean) => void }) => {
  const { t } = useWords()
  const [first, setFirst] = useState<string>()
  const [said, setSaid] = useState<string>()
  const act = useAct<{ card: string }>()
  const refusal = useRefusal()(act.error)
  const type = async (pin: string) => {
    if (first === undefined) {
      act.forget()
      setFirst(pin)
      return setSaid(t('card.again'))
    }
    setFirst(undefined)
    if (pin !== first) return setSaid(t('card.differ'))
    if (await act.run('/api/credit-points/cards/pin', { card: code, pin })) return onEnd(true)
    setSaid(t('card.choose'))
  }
  return (
    <section className="shop-pin" aria-label={t('card.choose')}>
      <p className="sub">{t('card.turn', { head })}</p>
      <p role="status">{said ?? t('card.choose')}</p>
      {refusal && <RefusalNote {...refusal} />}
      <PinPad label={t('card.choose')} busy={act.busy} length={LENGTH} onPin={(pin) => void type(pin)} />
      <Button onClick={() => onEnd(false)}>{t('card.cancel')}</Button>
    </section>
  )
}
