import { type ReactNode, useId } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'

/** A heading on a phone page with a small line at its right end. */
export const PhoneHead = ({ title, aside, id }: { title: string; aside?: ReactNode; id?: string }) => (
  <div className="lab">
    <h2 id={id}>{title}</h2>
    {aside && <span>{aside}</span>}
  </div>
)

/** Where it is: town and village, then the spot; and the way to change it. */
export const PlaceCard = ({
  place,
  spot,
  way,
  onChange,
}: {
  place: string
  spot?: string
  /** The word of the way on; '改地点' unless said. */
  way?: string
  onChange: () => void
}) => {
  const { t } = useWords()
  return (
    <div className="place-card">
      <div>
        <p>{place}</p>
        {spot && <small>{spot}</small>}
      </div>
      <button type="button" className="link" onClick={onChange}>
        {way ?? t('place.change')}
      </button>
    </div>
  )
}

interface NearbyProps {
  /** '80 米内，今早有人反映过' */
  title: string
  at: string
  /** What it is and how far it has come. */
  words: string
  /** Says that it is the same. */
  onSame?: () => void
  /** The word of it; '是同一件，我关注' unless said. */
  same?: string
  onOther?: () => void
  /** What was chosen, in words. */
  chosen?: string
}

/** Somebody was first: offers to follow theirs. Never a refusal; both ways are open. */
export const NearbyCard = ({ title, at, words, onSame, same, onOther, chosen }: NearbyProps) => {
  const { t } = useWords()
  const id = useId()
  return (
    <section className="nearby" aria-labelledby={id}>
      <p>
        <b id={id}>{title}</b>
        <time className="meta">{at}</time>
      </p>
      <p>{words}</p>
      <div>
        {chosen && <b role="status">{chosen}</b>}
        {onSame && <Button onClick={onSame}>{same ?? t('nearby.same')}</Button>}
        {onOther && <Button onClick={onOther}>{t('nearby.other')}</Button>}
      </div>
    </section>
  )
}

/** A way on as wide as the page, with a word at its end: '打电话，请人帮我填　社区代填'. */
export const WideChoice = ({
  words,
  aside,
  href,
  onGo,
}: {
  words: string
  aside?: string
  href?: string
  onGo?: () => void
}) =>
  href ? (
    <a className="wide-choice" href={href}>
      {words}
      {aside && <span>{aside}</span>}
    </a>
  ) : (
    <button type="button" className="wide-choice" onClick={onGo}>
      {words}
      {aside && <span>{aside}</span>}
    </button>
  )
