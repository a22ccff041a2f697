import { useNavigate } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Row, Rows } from '../rows.tsx'
import { Waiting } from '../waiting.tsx'
import './shop.css'

type Seen = Answer<'/api/points-shop/shelf'>['shops'][number]

/** What should be ordered, and what passes its day. Nothing of it is an alarm: it is said in words. */
const Shelf = ({ shop }: { shop: Seen }) => {
  const { t, say } = useWords()
  return (
    <>
      <PhoneHead title={t('shop.shelf-low')} aside={shop.placeName} />
      {shop.low.length === 0 ? (
        <p className="sub-line">{t('shop.shelf-low-none')}</p>
      ) : (
        <ul className="shop-done">
          {shop.low.map(({ goods, words, piece, count }) => (
            <li key={goods}>{t('shop.shelf-left', { goods: say(words), n: count, piece: say(piece) })}</li>
          ))}
        </ul>
      )}
      <PhoneHead title={t('shop.shelf-soon')} />
      {shop.soon.length === 0 ? (
        <p className="sub-line">{t('shop.shelf-soon-none')}</p>
      ) : (
        <ul className="shop-done">
          {shop.soon.map(({ goods, words, piece, count, bestBefore, over }) => (
            <li key={`${goods} ${bestBefore}`}>
              {t(over ? 'shop.shelf-over' : 'shop.shelf-until', {
                goods: say(words),
                n: count,
                piece: say(piece),
                day: bestBefore,
              })}
            </li>
          ))}
        </ul>
      )}
      <Rows>
        <Row href={`/shop/own/${shop.id}`} words={t('shop.own-month')} />
      </Rows>
    </>
  )
}

/** The shelves of the reader's village, from behind: for its keeper, supervision and the secretary. */
export const ShelfPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const { data, error, refetch } = useAsk('/api/points-shop/shelf')
  if (!data) return <Waiting title={t('shop.shelf')} error={error} again={() => void refetch()} />
  return (
    <PhoneShell
      title={t('shop.shelf')}
      onBack={() => void navigate(-1)}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      {data.shops.length === 0 ? (
        <EmptyState words={t('shop.nothing')} way={{ words: t('empty.home'), href: '/' }} />
      ) : (
        data.shops.map((shop) => <Shelf key={shop.id} shop={shop} />)
      )}
    </PhoneShell>
  )
}
