import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { Dock } from '../../parts/dock.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { inDocument, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import type { Receipt } from '../receipts.ts'

/** 'ABCDE12345' -> 'ABCDE 12345': read aloud and copied by hand in two halves. */
export const inHalves = (code: string): string => `${code.slice(0, 5)} ${code.slice(5)}`

/** What was sent: number, code, who has it now and until when. */
export const ReceiptPage = () => {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const receipt = useLocation().state as Receipt | null
  const [copied, setCopied] = useState(false)
  if (!receipt) return <Navigate to="/" replace />
  const { number, code, id, who, due } = receipt
  const spoken = (instant: string) => {
    const { day, minute } = onTheWall(instant)
    return `${inDocument(day, language)} ${minute}`
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(t('receipt.copied-text', { number, code: code ?? '' }))
    setCopied(true)
  }
  return (
    <PhoneShell
      title={t('receipt.title')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{
            words: t('receipt.follow'),
            onGo: () => void navigate(id ? `/cases/${id}` : '/follow', { state: { number, code } }),
          }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <section className="receipt">
        <h2>{t('receipt.arrived')}</h2>
        <dl>
          <div>
            <dt>{t('receipt.number')}</dt>
            <dd className="big">{number}</dd>
          </div>
          {code && (
            <div>
              <dt>{t('receipt.code')}</dt>
              <dd className="big code">{inHalves(code)}</dd>
            </div>
          )}
        </dl>
        {code && (
          <>
            <p>{t('receipt.keep')}</p>
            <Button onClick={() => void copy()}>{copied ? t('receipt.copied') : t('receipt.copy')}</Button>
          </>
        )}
      </section>
      <section className="receipt-next">
        <h2>{t('receipt.next')}</h2>
        <p>{due ? t('receipt.who-due', { who, due: spoken(due) }) : t('receipt.who', { who })}</p>
        <p className="meta">{t('receipt.told')}</p>
      </section>
      <WideChoice words={t('receipt.another')} onGo={() => void navigate('/report')} />
      <WideChoice words={t('home.title')} onGo={() => void navigate('/')} />
    </PhoneShell>
  )
}
