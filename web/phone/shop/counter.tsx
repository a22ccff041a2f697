import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { NoSignal } from '../../api/client.ts'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { PhoneHead, WideChoice } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Row, Rows } from '../rows.tsx'
import { type Bundle, findAway, homeOfCode, houseTime, leftOfDevice, leftOfHousehold } from './away/bundle.ts'
import { checkCode } from './away/device.ts'
import type { Away, AwayFault } from './away/use-away.ts'
import { AskPin, ChoosePin } from './card-pin.tsx'
import { Homes } from './homes.tsx'
import { QueueBar, useQueue } from './queue.tsx'
import { ReservedPanel } from './reserved.tsx'
import { canScan, Scan } from './scan.tsx'
import { type Basket, Shelf } from './shelf.tsx'
import { type Home, type Shop, useHomes } from './use-shop.ts'
import './counter.css'

interface Done {
  readonly key: number
  readonly words: string
}
type Consent = 'present' | 'called' | null
type Out = Away & { readonly bundle: Bundle }

interface CounterProps {
  readonly shop: Shop
  /** Set where there is no signal and the device was taken along. */
  readonly away?: Out
  /** Tries whether the signal is back. */
  readonly onSignal?: () => void
  /** The house does not answer. */
  readonly onLost?: () => void
}

/** Who answers to what was typed or scanned, among those that were taken along. */
function useFoundAway(away: Out | undefined, typed: string): readonly Home[] | undefined {
  const [coded, setCoded] = useState<{ readonly text: string; readonly household: string | undefined }>()
  const text = typed.trim()
  const bundle = away?.bundle
  useEffect(() => {
    if (!bundle || !text.startsWith('LC')) return
    let gone = false
    void checkCode(text, bundle.keys, houseTime(bundle)).then((household) => !gone && setCoded({ text, household }))
    return () => {
      gone = true
    }
  }, [bundle, text])
  if (!bundle || !text) return undefined
  if (!text.startsWith('LC')) return findAway(bundle, text)
  if (coded?.text !== text) return undefined
  const home = homeOfCode(bundle, coded.household, text)
  return home ? [home] : []
}

/** One household after the other: found, its goods tapped, handed out. */
export const Counter = ({ shop, away, onSignal, onLost }: CounterProps) => {
  const { t, say, list } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const told = useRefusal()
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<Home>()
  const [basket, setBasket] = useState<Basket>({})
  const [consent, setConsent] = useState<Consent>(null)
  /** Whose own points pay; null: the household's; undefined: as the code says by which they were found. */
  const [payer, setPayer] = useState<string | null>()
  const [done, setDone] = useState<readonly Done[]>([])
  const [asking, setAsking] = useState<'pin' | 'choose' | 'scan'>()
  const [said, setSaid] = useState<string>()
  const [fault, setFault] = useState<AwayFault>()
  const field = useRef<HTMLInputElement>(null)
  const queue = useQueue()
  const asked = useHomes(away ? undefined : shop.id, typed)
  const here = useFoundAway(away, typed)
  const found = away ? here : asked.found
  const sale = useAct<{ points: number; left: number; own: boolean; opened?: boolean; tries?: number | null }>()
  const home = found?.find(({ household }) => household === picked?.household) ?? found?.[0]
  const taken = shop.shelf.filter(({ goods }) => (basket[goods] ?? 0) > 0)
  const costs = taken.reduce((sum, { goods, price }) => sum + price * (basket[goods] ?? 0), 0)
  const paying = home?.own.find(({ person }) => person === (payer === undefined ? home.codeOf : payer))
  const codeFits = home?.code && (home.codeOf ?? undefined) === paying?.person
  const has = paying?.points ?? home?.points ?? 0
  const left = home && has - costs
  const byCard = !away && !paying && home?.card && typed.trim() === home.card.code ? home.card : undefined
  const room = away && home && Math.min(leftOfDevice(away.bundle), leftOfHousehold(away.bundle, home.household))
  const lostNow = asked.error instanceof NoSignal || sale.error instanceof NoSignal
  useEffect(() => {
    if (lostNow) onLost?.()
  }, [lostNow, onLost])

  const forget = () => {
    setPicked(undefined)
    setBasket({})
    setConsent(null)
    setPayer(undefined)
    setFault(undefined)
    sale.forget()
  }
  const next = (words: string) => {
    setDone((before) => [{ key: before.length, words }, ...before])
    setTyped('')
    setAsking(undefined)
    forget()
    field.current?.focus()
  }
  const goods = () =>
    list(
      taken.map(({ goods: code, words }) => `${say(words)}×${basket[code]}`),
      '、',
    )
  const lines = () => taken.map(({ goods: code }) => ({ goods: code, count: basket[code] ?? 0 }))
  const ended = (head: string, answer: { points: number; left: number; own: boolean }) => {
    const words = t('shop.done', { head, goods: goods(), points: answer.points, left: answer.left })
    next(answer.own ? `${words}（${t('shop.own')}）` : words)
  }

  const redeem = async (pin?: string) => {
    if (!home) return
    const what = { shop: shop.id, household: home.household, lines: lines(), ...(consent ? { consent } : {}) }
    if (byCard && pin !== undefined) {
      const answer = await sale.run('/api/credit-points/redeem-by-card', { ...what, card: { code: byCard.code, pin } })
      if (!answer) return setAsking(undefined)
      if (answer.opened) return ended(home.head, answer)
      return setSaid(t('card.wrong', { n: answer.tries ?? 0 }))
    }
    const code = codeFits ? { code: home.code } : {}
    const member = paying ? { member: paying.person } : {}
    const answer = await sale.run('/api/credit-points/redeem', { ...what, ...member, ...code })
    if (answer) ended(paying ? t('shop.paid-by', { name: paying.name }) : home.head, answer)
  }
  const sellAway = async (out: Out) => {
    if (!home) return
    const priced = taken.map(({ goods: code, price }) => ({ goods: code, count: basket[code] ?? 0, price }))
    const title = `${home.head} ${goods()}`
    const why = await out.sell({ household: home.household, lines: priced, code: home.code, consent }, title)
    if (why) return setFault(why)
    next(t('away.done', { head: home.head, goods: goods(), points: costs }))
  }
  const go = () => {
    if (away) return void sellAway(away)
    if (!byCard) return void redeem()
    setSaid(undefined)
    setAsking(byCard.state === 'no-pin' ? 'choose' : 'pin')
  }

  const refusal = lostNow ? undefined : told(sale.error ?? asked.error)
  if (asking === 'pin' && home)
    return (
      <PhoneShell title={t('card.pin')} onBack={() => setAsking(undefined)}>
        <AskPin
          head={home.head}
          busy={sale.busy}
          said={said}
          onPin={(pin) => void redeem(pin)}
          onClose={() => setAsking(undefined)}
        />
      </PhoneShell>
    )
  if (asking === 'choose' && home?.card)
    return (
      <PhoneShell title={t('card.choose')} onBack={() => setAsking(undefined)}>
        <ChoosePin
          code={home.card.code}
          head={home.head}
          onEnd={(set) => {
            setAsking(set ? 'pin' : undefined)
            setSaid(set ? t('card.set') : undefined)
          }}
        />
      </PhoneShell>
    )
  const tooMuch = room !== undefined && costs > room
  /** Another purse was chosen after the goods. */
  const lacks = away || left === undefined ? 0 : Math.max(0, -left)
  const unagreed = paying !== undefined && !codeFits && consent === null
  return (
    <PhoneShell
      title={t('shop.title', { place: shop.placeName })}
      onBack={() => void navigate('/')}
      dock={
        <Dock
          go={{
            words: t(byCard ? 'shop.go-card' : 'shop.go'),
            busy: sale.busy,
            disabled: !home || costs === 0 || tooMuch || unagreed || lacks > 0,
            onGo: go,
          }}
          sum={
            home && costs > 0 ? (
              <>
                {t('shop.sum', { head: paying ? t('shop.paid-by', { name: paying.name }) : home.head, has, costs })}{' '}
                <b>{left}</b> {t('shop.points')}
              </>
            ) : undefined
          }
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      {away ? (
        <p className="sub-line" role="status">
          {t('away.line', { kept: away.waiting.length, left: leftOfDevice(away.bundle) })}{' '}
          <button type="button" className="link" onClick={onSignal}>
            {t('away.try')}
          </button>
        </p>
      ) : (
        <p className="sub-line">
          {t(shop.open ? 'shop.day' : 'shop.no-day')}　{t('shop.nth', { n: done.length + 1 })}
        </p>
      )}
      <QueueBar queue={queue} />
      {asking === 'scan' ? (
        <Scan
          onSeen={(text) => {
            setAsking(undefined)
            forget()
            setTyped(text)
          }}
          onClose={() => setAsking(undefined)}
        />
      ) : (
        <label className="shop-find">
          <input
            ref={field}
            type="search"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: forty people wait, and the first thing is always a name
            autoFocus
            aria-label={t('shop.find')}
            placeholder={t('shop.find-by')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              forget()
            }}
          />
          {canScan() && (
            <button type="button" className="link" onClick={() => setAsking('scan')}>
              {t('scan.go')}
            </button>
          )}
        </label>
      )}
      {found && found.length > 0 && (
        <Homes
          rows={found}
          chosen={home}
          onChoose={(one) => {
            setPicked(one)
            setPayer(undefined)
            setConsent(null)
          }}
        />
      )}
      {found?.length === 0 && (
        <p className="sub-line">
          {t(/^(LC|\d{8}$)/.test(typed.trim()) ? 'shop.code-none' : 'shop.none', { q: typed.trim() })}
        </p>
      )}
      {byCard && byCard.state !== 'ready' && <p className="sub-line">{t(`card.${byCard.state}`)}</p>}
      {refusal && <RefusalNote {...refusal} />}
      {away && fault && <p role="alert">{t(`away.fault-${fault}`)}</p>}
      {away && home && room !== undefined && (
        <p className={tooMuch ? '' : 'sub-line'} role={tooMuch ? 'alert' : undefined}>
          {t('away.room', { n: Math.max(0, room), as: home.points })}
        </p>
      )}
      {away && <p className="sub-line">{t('away.own')}</p>}
      {home && home.own.length > 0 && (
        <FilterTabs
          label={t('shop.whose')}
          chosen={paying?.person ?? 'household'}
          onChoose={(id) => {
            setPayer(id === 'household' ? null : id)
            setConsent(null)
          }}
          filters={[
            { id: 'household', words: t('shop.of-home', { n: home.points }) },
            ...home.own.map(({ person, name, points }) => ({
              id: person,
              words: t('shop.of-member', { name, n: points }),
            })),
          ]}
        />
      )}
      {lacks > 0 && (
        <p className="error" role="alert">
          {t('shop.lacks', { n: lacks })}
        </p>
      )}
      {paying && !codeFits && (
        <>
          <FilterTabs
            label={t('shop.own-agrees')}
            chosen={consent ?? ''}
            onChoose={(id) => setConsent(id as Consent)}
            filters={[
              { id: 'present', words: t('shop.own-present') },
              { id: 'called', words: t('shop.own-called') },
            ]}
          />
          {unagreed && <p className="sub-line">{t('shop.own-first')}</p>}
        </>
      )}
      {!away && home && <ReservedPanel key={home.household} shop={shop.id} household={home.household} />}
      <PhoneHead title={t('shop.what')} aside={t(home ? 'shop.tap' : 'shop.first')} />
      <Shelf shelf={shop.shelf} basket={basket} left={left} more={away !== undefined} onChange={setBasket} />
      {home && costs > 0 && !paying && (
        <FilterTabs
          label={t('shop.who-takes')}
          chosen={consent ?? 'self'}
          onChoose={(id) => setConsent(id === 'self' ? null : (id as Consent))}
          filters={[
            { id: 'self', words: t('shop.self') },
            { id: 'present', words: t('shop.for-present') },
            { id: 'called', words: t('shop.for-called') },
          ]}
        />
      )}
      {done.length > 0 && (
        <>
          <PhoneHead title={t('shop.done-head')} />
          <ul className="shop-done" aria-live="polite">
            {done.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </>
      )}
      <Rows>
        {!away && <Row href="/shop/sheet" words={t('shop.sheet')} />}
        {!away && <Row href="/shop/goods" words={t('shop.goods')} />}
        {!away && <Row href="/shop/cards" words={t('card.title')} aside={t('card.aside')} />}
      </Rows>
      <WideChoice words={t('away.title')} aside={t('away.aside')} onGo={() => void navigate('/shop/away')} />
    </PhoneShell>
  )
}
