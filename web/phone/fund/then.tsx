import { limitWords } from '../../cases/deadline.ts'
import { useWords } from '../../words/language.ts'
import type { Offer } from './offer.ts'

/** What follows once it is handed in: who does what, and how long they may take. */
export const Then = ({ offer }: { offer: Offer }) => {
  const { t, say } = useWords()
  return (
    <ol className="then">
      {offer.follows.map(({ words, who, within }) => (
        <li key={words.zh}>
          <b>{say(words)}</b>
          <span>{say(who)}</span>
          {within && <span className="num">{limitWords(t, within.amount, within.clock)}</span>}
        </li>
      ))}
    </ol>
  )
}
