import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../about.ts'
import { isPlainPin } from '../kept/pin.ts'
import { canLock, dropPin, lockNow, setPin, useLock } from '../kept/vault.ts'
import { PinPad } from './pin-pad.tsx'

/** Sets the code of today, typed twice; or locks at once, or takes the code away. */
export const PinPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const me = useMe().data
  const lock = useLock()
  const [first, setFirst] = useState<string>()
  const [said, setSaid] = useState<'plain' | 'differs'>()
  const [busy, setBusy] = useState(false)
  const [again, setAgain] = useState(false)
  const person = me?.person
  const over = lock !== undefined && lock.day !== onTheWall(new Date()).day
  const setting = !lock || again || over
  const type = async (pin: string) => {
    setSaid(undefined)
    if (!person) return
    if (first === undefined) return isPlainPin(pin) ? setSaid('plain') : setFirst(pin)
    setFirst(undefined)
    if (first !== pin) return setSaid('differs')
    setBusy(true)
    await setPin(person, me.name, pin)
    await navigate('/', { replace: true })
  }
  return (
    <PhoneShell title={t(setting ? 'pin.set' : 'pin.title')} onBack={() => void navigate('/')} aside={<ElderSwitch />}>
      {!canLock() && <p className="sub-line">{t('pin.not-here')}</p>}
      {canLock() && lock && !setting && (
        <>
          <p className="sub-line">{t('pin.since', { day: lock.day })}</p>
          <Button look="go" onClick={lockNow}>
            {t('pin.now')}
          </Button>
          <WideChoice words={t('pin.another')} onGo={() => setAgain(true)} />
          <WideChoice words={t('pin.drop')} onGo={() => void dropPin().then(() => navigate('/'))} />
        </>
      )}
      {canLock() && setting && (
        <>
          {over && <p className="sub-line">{t('pin.over', { day: lock.day })}</p>}
          <p className="sub-line">{t('pin.what')}</p>
          <p className="who-am-i">
            <b>{t(first === undefined ? 'pin.first' : 'pin.second')}</b>
          </p>
          <PinPad
            key={first === undefined ? 'first' : 'second'}
            label={t(first === undefined ? 'pin.first' : 'pin.second')}
            busy={busy}
            onPin={(pin) => void type(pin)}
          />
          <p className="lock-said" role="alert">
            {busy ? t('pin.setting') : said && t(`pin.${said}`)}
          </p>
        </>
      )}
    </PhoneShell>
  )
}
