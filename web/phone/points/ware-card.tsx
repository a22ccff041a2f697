import { GoodsPicture } from '../../parts/goods-picture.tsx'
import { useWords } from '../../words/language.ts'
import type { Mine } from './use-points.ts'
import './points.css'

export type Ware = Mine['shops'][number]['shelf'][number]

/** One kind of goods: its price, how many there are, and how many points are missing. */
export const WareCard = ({
  ware,
  left,
  chosen,
  onChoose,
}: {
  ware: Ware
  /** What may be spent; null where it is not known. */
  left: number | null
  chosen: boolean
  onChoose: () => void
}) => {
  const { t, say } = useWords()
  const lacks = left === null ? 0 : ware.price - left
  const none = ware.stock <= 0
  return (
    <li className={chosen ? 'chosen' : lacks > 0 || none ? 'out' : ''}>
      <button type="button" aria-pressed={chosen} disabled={lacks > 0 || none} onClick={onChoose}>
        <GoodsPicture category={ware.category} />
        <b>{say(ware.words)}</b>
        <span>
          <span className="num">{ware.price}</span> <small>{t('my-points.unit')}</small>
        </span>
        <small>
          {none
            ? t('my-points.sold-out')
            : lacks > 0
              ? t('my-points.lacks', { n: lacks })
              : t('my-points.stock', { n: ware.stock, piece: say(ware.piece) })}
        </small>
      </button>
    </li>
  )
}

/** How many of one kind: no more than lie there, and than the points reach. */
export const CountOf = ({
  ware,
  count,
  left,
  onChange,
}: {
  ware: Ware
  count: number
  left: number | null
  onChange: (count: number) => void
}) => {
  const { t, say } = useWords()
  const last = count >= ware.stock || (left !== null && ware.price * (count + 1) > left)
  return (
    <p className="points-count">
      <button type="button" className="btn" disabled={count <= 1} onClick={() => onChange(count - 1)}>
        {t('my-points.less-one')}
      </button>
      <b aria-live="polite">{t('my-points.count', { n: count, piece: say(ware.piece) })}</b>
      <button type="button" className="btn" disabled={last} onClick={() => onChange(count + 1)}>
        {t('my-points.more-one')}
      </button>
    </p>
  )
}
