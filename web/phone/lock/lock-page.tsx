import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { DangerLine } from '../../parts/danger-line.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { countWaiting, enterPin, useLock } from '../kept/vault.ts'
import { clearDraft } from '../report/draft.ts'
import { endSession, signOut } from '../sign-in/leave.ts'
import { PinPad } from './pin-pad.tsx'

/** How many of somebody's things wait behind the lock. */
function useWaitingBehind(person: string | undefined): number | undefined {
  const [waits, setWaits] = useState<number>()
  useEffect(() => {
    if (person)
      void countWaiting(person).then(
        ({ own }) => setWaits(own),
        () => {},
      )
  }, [person])
  return waits
}

/** A locked phone: the code of its owner, or giving up what lies on it. Emergency numbers stand there for everybody. */
export const LockPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const lock = useLock()
  const waits = useWaitingBehind(lock?.person)
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState<number>()
  const [wiped, setWiped] = useState<number>()
  const [leaving, setLeaving] = useState(false)
  const enter = async (pin: string) => {
    setBusy(true)
    const entered = await enterPin(pin)
    setBusy(false)
    if ('left' in entered) setLeft(entered.left)
    if ('opened' in entered && lock && lock.day !== onTheWall(new Date()).day) await navigate('/pin')
    if ('wiped' in entered) {
      setWiped(entered.wiped)
      clearDraft()
      await endSession().catch(() => {})
    }
  }
  if (wiped !== undefined)
    return (
      <PhoneShell title={t('lock.wiped')}>
        <section className="receipt">
          <h2>{t('lock.wiped')}</h2>
          <p>{wiped > 0 ? t('lock.wiped-lost', { n: wiped }) : t('lock.wiped-none')}</p>
          <p>{t('lock.wiped-then')}</p>
          <Button look="go" onClick={() => void signOut(lock?.person ?? null, '/m/sign-in')}>
            {t('enter.title')}
          </Button>
        </section>
      </PhoneShell>
    )
  return (
    <PhoneShell title={t('lock.title')} aside={<ElderSwitch />}>
      <DangerLine />
      <p className="who-am-i">
        <b>{lock?.name}</b>
        <span>{t('lock.enter')}</span>
      </p>
      <PinPad label={t('lock.enter')} busy={busy} onPin={(pin) => void enter(pin)} />
      <p className="lock-said" role="alert">
        {busy ? t('lock.trying') : left !== undefined && t('lock.wrong', { n: left })}
      </p>
      {waits !== undefined && waits > 0 && <p className="lock-said">{t('lock.waits', { n: waits })}</p>}
      {leaving ? (
        <fieldset className="ask-first" aria-label={t('lock.leave')}>
          <p>{waits ? t('lock.leave-lost', { n: waits }) : t('lock.leave-none')}</p>
          <div>
            <Button onClick={() => void signOut(lock?.person ?? null)}>{t('lock.leave')}</Button>
            <Button onClick={() => setLeaving(false)}>{t('lock.stay')}</Button>
          </div>
        </fieldset>
      ) : (
        <button type="button" className="link" onClick={() => setLeaving(true)}>
          {t('lock.forgot')}
        </button>
      )}
    </PhoneShell>
  )
}
