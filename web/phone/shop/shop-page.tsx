import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Row, Rows } from '../rows.tsx'
import { Waiting } from '../waiting.tsx'
import { type Home, type Shop, useHomes, useShop, type Ware } from './use-shop.ts'
import './shop.css'

type Basket = Readonly<Record<string, number>>

/** Who stands before the counter: the best match is chosen already, so that goods come next. */
const Homes = ({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly Home[]
  chosen: Home | undefined
  onChoose: (home: Home) => void
}) => {
  const { t } = useWords()
  return (
    <ul className="shop-hits">
      {rows.map((home) => (
        <li key={home.household}>
          <button type="button" aria-pressed={home.household === chosen?.household} onClick={() => onChoose(home)}>
            <span>
              <b>{home.head}</b>
              <small>
                {[
                  home.group,
                  home.birthYear && t('shop.born', { year: home.birthYear }),
                  home.by && t('shop.by', { name: home.by }),
                ]
                  .filter(Boolean)
                  .join('，')}
              </small>
            </span>
            <span>
              <span className="num">{home.points}</span> <small>{t('shop.points')}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The shelf: one tap takes one more; what the household lacks is a number, not a warning. */
const Shelf = ({
  shelf,
  basket,
  left,
  onChange,
}: {
  shelf: readonly Ware[]
  basket: Basket
  /** What the household would have left; undefined while nobody is chosen. */
  left: number | undefined
  onChange: (basket: Basket) => void
}) => {
  const { t, say } = useWords()
  return (
    <ul className="shop-goods">
      {shelf.map(({ goods, words, piece, price, stock, low }) => {
        const taken = basket[goods] ?? 0
        const lacks = left === undefined ? 0 : price - left
        const still = stock - taken
        const state = lacks > 0 && taken === 0 ? 'lacks' : taken > 0 ? 'taken' : ''
        return (
          <li key={goods} className={state}>
            <button
              type="button"
              className="take"
              disabled={left === undefined || lacks > 0}
              onClick={() => onChange({ ...basket, [goods]: taken + 1 })}
            >
              <b>{say(words)}</b>
              <span>
                <span className="num">{price}</span> <small>{t('shop.points')}</small>
              </span>
              <small>
                {lacks > 0 && taken === 0
                  ? t('shop.lacks', { n: lacks })
                  : t(low ? 'shop.low' : 'shop.left', { n: still, piece: say(piece) })}
              </small>
            </button>
            {taken > 0 && (
              <button
                type="button"
                className="less"
                onClick={() => {
                  const { [goods]: _, ...others } = basket
                  onChange(taken === 1 ? others : { ...others, [goods]: taken - 1 })
                }}
              >
                <span>{t('shop.count', { n: taken })}</span>
                <span>{t('shop.less')}</span>
              </button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface Done {
  readonly key: number
  readonly words: string
}

const Counter = ({ shop }: { shop: Shop }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const told = useRefusal()
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<Home>()
  const [basket, setBasket] = useState<Basket>({})
  const [done, setDone] = useState<readonly Done[]>([])
  const field = useRef<HTMLInputElement>(null)
  const { found, error } = useHomes(shop.id, typed)
  const sale = useAct<{ points: number; left: number; own: boolean }>()
  const home = found?.find(({ household }) => household === picked?.household) ?? found?.[0]
  const taken = shop.shelf.filter(({ goods }) => (basket[goods] ?? 0) > 0)
  const costs = taken.reduce((sum, { goods, price }) => sum + price * (basket[goods] ?? 0), 0)
  const left = home && home.points - costs

  const redeem = async () => {
    if (!home) return
    const answer = await sale.run('/api/credit-points/redeem', {
      shop: shop.id,
      household: home.household,
      lines: taken.map(({ goods }) => ({ goods, count: basket[goods] ?? 0 })),
    })
    if (!answer) return
    const goods = taken.map(({ goods: code, words }) => `${say(words)}×${basket[code]}`).join('、')
    const words = t('shop.done', { head: home.head, goods, points: answer.points, left: answer.left })
    setDone((before) => [{ key: before.length, words: answer.own ? `${words}（${t('shop.own')}）` : words }, ...before])
    setTyped('')
    setPicked(undefined)
    setBasket({})
    field.current?.focus()
  }
  const refusal = told(sale.error ?? error)
  return (
    <PhoneShell
      title={t('shop.title', { place: shop.placeName })}
      onBack={() => void navigate('/')}
      dock={
        <Dock
          go={{ words: t('shop.go'), busy: sale.busy, disabled: !home || costs === 0, onGo: () => void redeem() }}
          sum={
            home && costs > 0 ? (
              <>
                {t('shop.sum', { head: home.head, has: home.points, costs })} <b>{left}</b> {t('shop.points')}
              </>
            ) : undefined
          }
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <p className="sub-line">
        {t(shop.open ? 'shop.day' : 'shop.no-day')}　{t('shop.nth', { n: done.length + 1 })}
      </p>
      <label className="shop-find">
        <input
          ref={field}
          type="search"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: forty people wait, and the first thing is always a name
          autoFocus
          aria-label={t('shop.find')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setPicked(undefined)
            setBasket({})
            sale.forget()
          }}
        />
        <span>{t('shop.find-by')}</span>
      </label>
      {found && found.length > 0 && <Homes rows={found} chosen={home} onChoose={setPicked} />}
      {found?.length === 0 && <p className="sub-line">{t('shop.none', { q: typed.trim() })}</p>}
      {refusal && <RefusalNote {...refusal} />}
      <PhoneHead title={t('shop.what')} aside={t(home ? 'shop.tap' : 'shop.first')} />
      <Shelf shelf={shop.shelf} basket={basket} left={left} onChange={setBasket} />
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
        <Row href="/shop/sheet" words={t('shop.sheet')} />
        <Row href="/shop/goods" words={t('shop.goods')} />
      </Rows>
    </PhoneShell>
  )
}

/** The counter on a phone or tablet: a name, what they take, one button. */
export const ShopPage = () => {
  const { t } = useWords()
  const { shop, data, error, refetch } = useShop()
  if (!data) return <Waiting title={t('shop.row')} error={error} again={() => void refetch()} />
  if (shop) return <Counter shop={shop} />
  return (
    <PhoneShell title={t('shop.row')}>
      <EmptyState words={t('shop.nothing')} way={{ words: t('empty.home'), href: '/' }} />
    </PhoneShell>
  )
}
