import { QRCodeSVG } from '@rc-component/qrcode'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { Dock } from '../../parts/dock.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Waiting } from '../waiting.tsx'
import { ChoosePin } from './card-pin.tsx'
import { Homes } from './homes.tsx'
import { type Home, useHomes, useShop } from './use-shop.ts'
import './shop.css'
import './counter.css'

/** A number in groups, as it is read out. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3, 6)} ${code.slice(6)}`

/** Cards of the village: issued and reissued, their PINs chosen, ended, and printed one by one or ten on a sheet. */
export const CardsPage = () => {
  const { t, list } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const { shop } = useShop()
  const asked = useAsk('/api/credit-points/cards')
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<Home>()
  const [choosing, setChoosing] = useState<{ readonly code: string; readonly head: string }>()
  const [ending, setEnding] = useState<string>()
  const [only, setOnly] = useState<string>()
  const { found, error } = useHomes(shop?.id, typed)
  const act = useAct<{ card: string }>()
  const refusal = useRefusal()(act.error ?? error)
  if (!asked.data) return <Waiting title={t('card.title')} error={asked.error} again={() => void asked.refetch()} />
  const { rows, placeName } = asked.data
  const home = found?.find(({ household }) => household === picked?.household) ?? found?.[0]
  const issue = async () => {
    if (!home) return
    if (await act.run('/api/credit-points/cards/issue', { household: home.household })) setTyped('')
  }
  const end = async (card: string) => {
    if (ending !== card) return setEnding(card)
    setEnding(undefined)
    await act.run('/api/credit-points/cards/end', { card, why: 'lost' })
  }
  const print = (code?: string) => {
    setOnly(code)
    // The page is drawn with the chosen cards first.
    setTimeout(() => window.print(), 50)
  }
  if (choosing)
    return (
      <PhoneShell title={t('card.choose')} onBack={() => setChoosing(undefined)}>
        <ChoosePin {...choosing} onEnd={() => setChoosing(undefined)} />
      </PhoneShell>
    )
  return (
    <PhoneShell
      title={t('card.title')}
      onBack={() => void navigate('/shop')}
      dock={
        <Dock
          go={{ words: t('card.print-all'), disabled: rows.length === 0, onGo: () => print() }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <div className="shop-noprint">
        <PhoneHead title={t('card.issue-head')} aside={t('card.issue-aside')} />
        <label className="shop-find">
          <input
            type="search"
            autoComplete="off"
            aria-label={t('shop.find')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setPicked(undefined)
              act.forget()
            }}
          />
          <span>{t('shop.find-by')}</span>
        </label>
        {found && found.length > 0 && <Homes rows={found} chosen={home} onChoose={setPicked} />}
        {found?.length === 0 && <p className="sub-line">{t('shop.none', { q: typed.trim() })}</p>}
        {home && (
          <>
            {home.card && <p className="sub-line">{t('card.has', { code: spaced(home.card.code) })}</p>}
            <Button busy={act.busy} onClick={() => void issue()}>
              {t(home.card ? 'card.reissue' : 'card.issue', { head: home.head })}
            </Button>
          </>
        )}
        {refusal && <RefusalNote {...refusal} />}
        <PhoneHead title={t('card.list', { n: rows.length })} />
        {rows.length === 0 && <p className="sub-line">{t('card.list-none')}</p>}
        <ul className="shop-open">
          {rows.map(({ card, code, head, group, state }) => (
            <li key={card}>
              <span>
                <b>{head}</b>
                <small>{list([group, spaced(code), t(`card.${state}`)])}</small>
              </span>
              <span className="ways">
                {state !== 'old-head' && (
                  <button type="button" className="link" onClick={() => setChoosing({ code, head })}>
                    {t('card.choose-short')}
                  </button>
                )}
                <button type="button" className="link" onClick={() => print(code)}>
                  {t('shop.print')}
                </button>
                <button type="button" className="link" onClick={() => void end(code)}>
                  {t(ending === code ? 'card.end-sure' : 'card.end')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      </div>
      <div className="shop-cards" aria-hidden="true">
        {rows
          .filter(({ code, state }) => state !== 'old-head' && (!only || code === only))
          .map(({ card, code, head, group }) => (
            <article key={card}>
              <h2>{t('card.face', { place: placeName })}</h2>
              <QRCodeSVG value={code} size={84} level="M" />
              <p>
                <b>{head}</b>
                <span>{group}</span>
              </p>
              <p className="code">{spaced(code)}</p>
              <small>{t('card.foot')}</small>
            </article>
          ))}
      </div>
    </PhoneShell>
  )
}
