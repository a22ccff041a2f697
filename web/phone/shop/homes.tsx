import { useWords } from '../../words/language.ts'
import type { Home } from './use-shop.ts'

/** Who stands before the counter: the best match is chosen already, so that goods come next. */
export const Homes = ({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly Home[]
  chosen: Home | undefined
  onChoose: (home: Home) => void
}) => {
  const { t } = useWords()
  const about = (home: Home) =>
    [
      home.group,
      t('shop.members', { n: home.members }),
      home.alias ? t('shop.alias', { name: home.alias }) : home.birthYear && t('shop.born', { year: home.birthYear }),
      home.by && t('shop.by', { name: home.by }),
      home.near && t('shop.near', { name: home.near }),
      home.code && t('shop.by-code'),
    ]
      .filter(Boolean)
      .join('，')
  return (
    <ul className="shop-hits">
      {rows.map((home) => (
        <li key={home.household}>
          <button type="button" aria-pressed={home.household === chosen?.household} onClick={() => onChoose(home)}>
            <span>
              <b>{home.head}</b>
              <small>{about(home)}</small>
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
