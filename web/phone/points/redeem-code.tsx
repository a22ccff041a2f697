import { QRCodeSVG } from '@rc-component/qrcode'
import { useEffect, useState } from 'react'
import { NoSignal } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { LaneBar } from '../../parts/lane.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import './redeem-code.css'

const MINUTE = 60_000

/** ms until an instant by the clock of the house, counted on the phone's own from when the answer came. */
function useLeft(total: number | undefined, since: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (total === undefined) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [total])
  return total === undefined ? 0 : Math.max(0, since + total - Math.max(now, since))
}

/**
 * The code by which the reader's household spends its points, or the reader alone their own: a picture to be scanned, eight digits to be told. It changes every
 * minute by itself; nothing of it is kept on the phone.
 */
export const RedeemCode = ({ of }: { of: 'household' | 'person' }) => {
  const { t, say } = useWords()
  const asked = useAsk('/api/credit-points/mine/code', { params: { query: { of } } }, { fresh: 0 })
  const { code, why } = asked.data ?? { code: undefined, why: null }
  const total = code ? Date.parse(code.changesAt) - Date.parse(code.at) : undefined
  const left = useLeft(total, asked.dataUpdatedAt)
  const { refetch } = asked
  useEffect(() => {
    if (total === undefined) return
    const timer = setTimeout(() => void refetch(), Math.max(500, asked.dataUpdatedAt + total - Date.now() + 200))
    return () => clearTimeout(timer)
  }, [total, asked.dataUpdatedAt, refetch])
  const refusal = useRefusal()(asked.error, () => void refetch())
  if (asked.error instanceof NoSignal) return <p className="sub-line">{t('code.no-signal')}</p>
  if (refusal) return <RefusalNote {...refusal} />
  if (code === null) return <p className="sub-line">{why ? say(why) : t('code.none')}</p>
  if (!code) return null
  const seconds = Math.ceil(left / 1000)
  return (
    <section className="redeem-code" aria-label={t('code.title')}>
      <div className="picture">
        <QRCodeSVG title={t('code.picture')} value={code.text} size={232} level="M" marginSize={2} />
      </div>
      <p className="digits">
        <b>{code.digits.slice(0, 4)}</b> <b>{code.digits.slice(4)}</b>
      </p>
      <p>{t('code.show')}</p>
      <LaneBar share={left / MINUTE} label={t('code.left')} />
      <p className="sub-line">{t('code.changes', { n: seconds })}</p>
      <p className="sub-line">{t('code.once')}</p>
    </section>
  )
}
