import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Waiting } from '../waiting.tsx'
import { type Shop, useShop } from './use-shop.ts'
import './shop.css'

const modes = ['bought', 'given', 'count'] as const
type Mode = (typeof modes)[number]

/** Goods come in by their voucher, or are counted: only lines that were filled in are sent. */
const Goods = ({ shop }: { shop: Shop }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const told = useRefusal()
  const [mode, setMode] = useState<Mode>('bought')
  const [voucher, setVoucher] = useState('')
  const [counts, setCounts] = useState<Readonly<Record<string, string>>>({})
  const [ended, setEnded] = useState('')
  const act = useAct<{ moved: Record<string, number> }>()
  const lines = Object.entries(counts)
    .filter(([, typed]) => /^\d{1,5}$/.test(typed))
    .map(([goods, typed]) => ({ goods, count: Number(typed) }))
  const receives = mode !== 'count'
  const ready = lines.length > 0 && (!receives || voucher.trim() !== '')

  const send = async () => {
    const answer = await act.run(
      receives ? '/api/credit-points/receive-goods' : '/api/credit-points/take-stock',
      receives ? { shop: shop.id, voucher: voucher.trim(), source: mode, lines } : { shop: shop.id, lines },
    )
    if (!answer) return
    const nameOf = (goods: string) => shop.shelf.find((one) => one.goods === goods)?.words
    const what = Object.entries(answer.moved)
      .map(([goods, n]) => `${say(nameOf(goods) ?? { zh: goods, en: goods })} ${n > 0 ? '+' : '−'}${Math.abs(n)}`)
      .join('，')
    setEnded(receives ? t('shop.received') : what ? t('shop.differs', { what }) : t('shop.counted'))
    setCounts({})
    setVoucher('')
  }
  const refusal = told(act.error)
  return (
    <PhoneShell
      title={t('shop.goods')}
      onBack={() => void navigate('/shop')}
      dock={
        <Dock
          go={{
            words: t(receives ? 'shop.receive' : 'shop.take-stock'),
            busy: act.busy,
            disabled: !ready,
            onGo: () => void send(),
          }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <FilterTabs
        label={t('shop.goods')}
        chosen={mode}
        onChoose={(next) => {
          setMode(next as Mode)
          setEnded('')
        }}
        filters={[
          { id: 'bought', words: t('shop.bought') },
          { id: 'given', words: t('shop.given') },
          { id: 'count', words: t('shop.take-stock') },
        ]}
      />
      {ended && <output className="sub-line">{ended}</output>}
      {receives && (
        <label className="field">
          <span>{t('shop.voucher')}</span>
          <input className="line" value={voucher} autoComplete="off" onChange={(e) => setVoucher(e.target.value)} />
        </label>
      )}
      <ul className="shop-lines">
        {shop.shelf.map(({ goods, words, piece, stock }) => (
          <li key={goods}>
            <label>
              <span>
                {say(words)}（{say(piece)}）
              </span>
              <small>{t('shop.book', { n: stock })}</small>
              <input
                className="line"
                inputMode="numeric"
                value={counts[goods] ?? ''}
                onChange={(event) => setCounts({ ...counts, [goods]: event.target.value })}
              />
            </label>
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote {...refusal} />}
    </PhoneShell>
  )
}

export const GoodsPage = () => {
  const { t } = useWords()
  const { shop, error, refetch } = useShop()
  if (!shop) return <Waiting title={t('shop.goods')} error={error} again={() => void refetch()} />
  return <Goods shop={shop} />
}
