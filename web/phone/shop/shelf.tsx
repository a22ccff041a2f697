import { GoodsPicture } from '../../parts/goods-picture.tsx'
import { useWords } from '../../words/language.ts'
import type { Ware } from './use-shop.ts'

/** What is taken: pieces by the code of the goods. */
export type Basket = Readonly<Record<string, number>>

/** The shelf: one tap takes one more; what the household lacks is a number, not a warning. */
export const Shelf = ({
  shelf,
  basket,
  left,
  more = false,
  onChange,
}: {
  shelf: readonly Ware[]
  basket: Basket
  /** What the household would have left; undefined while nobody is chosen. */
  left: number | undefined
  /** More may be taken than the books know of: without a signal they are behind. */
  more?: boolean
  onChange: (basket: Basket) => void
}) => {
  const { t, say } = useWords()
  return (
    <ul className="shop-goods">
      {shelf.map(({ goods, words, piece, category, price, free, low }) => {
        const taken = basket[goods] ?? 0
        const lacks = left === undefined ? 0 : price - left
        const still = free - taken
        const state = lacks > 0 && taken === 0 ? 'lacks' : taken > 0 ? 'taken' : ''
        return (
          <li key={goods} className={state}>
            <button
              type="button"
              className="take"
              disabled={left === undefined || lacks > 0 || (still <= 0 && !more)}
              onClick={() => onChange({ ...basket, [goods]: taken + 1 })}
            >
              <GoodsPicture category={category} />
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
