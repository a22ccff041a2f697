import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../about.ts'
import { sendWaiting, useWaiting } from '../kept/outbox.ts'
import { signOut } from './leave.ts'

/** Signing out clears the phone of what is the reader's; what still waits is told first. */
export const SignOutPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const me = useMe().data
  const waiting = useWaiting()
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState(false)
  const send = async () => {
    setBusy(true)
    await sendWaiting()
    setTried(true)
    setBusy(false)
  }
  return (
    <PhoneShell
      title={t('me.leave')}
      onBack={() => void navigate('/')}
      dock={<Dock go={{ words: t('leave.go'), busy, onGo: () => void signOut(me?.person ?? null) }} />}
    >
      <p className="who-am-i">
        <b>{me?.name}</b>
      </p>
      <p className="sub-line">{t('leave.clears')}</p>
      {waiting.length > 0 && (
        <>
          <p className="sub-line" role="alert">
            {t('leave.lost', { n: waiting.length })}
          </p>
          <WideChoice words={t('leave.send-first')} onGo={() => void send()} />
          <WideChoice words={t('leave.look')} onGo={() => void navigate('/mine')} />
          {tried && <p className="sub-line">{t('leave.still', { n: waiting.length })}</p>}
        </>
      )}
    </PhoneShell>
  )
}
