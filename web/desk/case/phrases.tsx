import type { Words } from '#kernel/words.ts'
import { Keycap } from '../../parts/keycap.tsx'
import { useWords } from '../../words/language.ts'

interface PhrasesProps {
  phrases: readonly Words[]
  /** The text as it stands. */
  chosen: string
  onChoose: (text: string) => void
  /** The key that goes on to the next phrase. */
  hint?: string
}

/** The phrase after the one that stands; after the last, none. */
export function nextPhrase(phrases: readonly Words[], chosen: string): string {
  const at = phrases.findIndex((phrase) => phrase.zh === chosen)
  if (at === -1 && chosen !== '') return phrases[0]?.zh ?? ''
  return phrases[at + 1]?.zh ?? ''
}

/** Usual phrases (常用语) above an opinion: one press takes one, and it can be changed. What is sent is always the Chinese sentence. */
export const Phrases = ({ phrases, chosen, onChoose, hint }: PhrasesProps) => {
  const { t, say } = useWords()
  if (phrases.length === 0) return null
  return (
    <details className="phrases">
      <summary>
        {t('phrases.title')}
        {hint && <Keycap>{hint}</Keycap>}
      </summary>
      <ul>
        {phrases.map((phrase) => (
          <li key={phrase.zh}>
            <button type="button" aria-pressed={phrase.zh === chosen} onClick={() => onChoose(phrase.zh)}>
              {say(phrase)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
