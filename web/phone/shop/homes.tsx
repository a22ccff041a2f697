import { useWords } from '../../words/language.ts'
import type { Home } from './use-shop.ts'

/** A household as it is told apart; how many live there and what they have is not known where nothing could be asked. */
export type HomeShown = Omit<Home, 'members' | 'points' | 'own' | 'codeOf' | 'card'> & {
  readonly members: number | null
  readonly points: number | null
}

/** Who stands before the counter: the best match is chosen already, so that goods come next. */
export const Homes = <H extends HomeShown>({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly H[]
  chosen: H | undefined
  onChoose: (home: H) => void
}) => {
  const { t, list } = useWords()
  const about = (home: H) =>
    list([
      home.group,
      home.members !== null && t('shop.members', { n: home.members }),
      home.alias ? t('shop.alias', { name: home.alias }) : home.birthYear && t('shop.born', { year: home.birthYear }),
      home.by && t('shop.by', { name: home.by }),
      home.near && t('shop.near', { name: home.near }),
      home.code && t('shop.by-code'),
    ])
  return (
    <ul className="shop-hits">
      {rows.map((home) => (
        <li key={home.household}>
          <button type="button" aria-pressed={home.household === chosen?.household} onClick={() => onChoose(home)}>
            <span>
              <b>{home.head}</b>
              <small>{about(home)}</small>
            </span>
            {home.points !== null && (
              <span>
                <span className="num">{home.points}</span> <small>{t('shop.points')}</small>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
