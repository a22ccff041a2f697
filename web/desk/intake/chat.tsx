import { useEffect, useState } from 'react'
import { post } from '../../api/client.ts'
import type { FieldValues } from '../../parts/fields/field.ts'
import { useWords } from '../../words/language.ts'
import { useStill } from '../case/use-case.ts'

interface Said {
  readonly zh: string
  readonly en: string
}

/** What a pasted message seems to say; all of it is a guess. */
export interface Draft {
  readonly title: string
  readonly text: string
  readonly caller: string | null
  readonly phone: string | null
  readonly items: readonly { readonly code: string; readonly words: Said; readonly by: readonly string[] }[]
  readonly places: readonly {
    readonly code: string
    readonly name: string
    readonly by: Said
    readonly words: readonly string[]
  }[]
}

/** Why a field was guessed, by its name: the words that told it, and what kind of clue they are. */
export type Guesses = Readonly<Record<string, { readonly words: string; readonly by?: Said }>>

const quoted = (words: readonly string[]): string => words.join('、')

/** A draft as it stands in the form, and why. */
export function valuesOf(draft: Draft): { readonly values: FieldValues; readonly guesses: Guesses } {
  const [item] = draft.items
  const [place] = draft.places
  return {
    values: {
      title: draft.title,
      text: draft.text,
      place: place && { id: place.code, name: place.name },
      item: item?.code,
      caller: draft.caller ?? undefined,
      phone: draft.phone ?? undefined,
    },
    guesses: {
      ...(place ? { place: { words: quoted(place.words), by: place.by } } : {}),
      ...(item ? { item: { words: quoted(item.by) } } : {}),
    },
  }
}

interface ChatProps {
  /** What lay on the clipboard when the page was opened. */
  pasted: string
  onDraft: (draft: Draft) => void
}

/** The box for a message out of a chat group. It is read as soon as it stands still; nothing of it is kept. */
export const Chat = ({ pasted, onDraft }: ChatProps) => {
  const { t } = useWords()
  const [text, setText] = useState(pasted)
  const [reading, setReading] = useState(false)
  const still = useStill(text, 200)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message is what is waited for
  useEffect(() => {
    if (still.trim().length < 2) return
    let late = false
    setReading(true)
    post<Draft>('/api/grid-casework/draft', { text: still.slice(0, 4000) })
      .then(
        (draft) => !late && onDraft(draft),
        () => undefined,
      )
      .finally(() => !late && setReading(false))
    return () => {
      late = true
    }
  }, [still])
  return (
    <div className="field chat">
      <label htmlFor="chat-text">{t('chat.paste')}</label>
      <textarea
        id="chat-text"
        className="line"
        rows={4}
        value={text}
        aria-describedby="chat-help"
        onChange={(event) => setText(event.target.value)}
      />
      <p id="chat-help" className="meta help" role="status">
        {reading ? t('chat.reading') : t('chat.help')}
      </p>
    </div>
  )
}

interface OthersProps {
  draft: Draft
  chosen: { readonly place: string | undefined; readonly item: string | undefined }
  onPlace: (place: Draft['places'][number]) => void
  onItem: (item: Draft['items'][number]) => void
}

/** What else the message may mean, one press away. */
export const Others = ({ draft, chosen, onPlace, onItem }: OthersProps) => {
  const { t, say } = useWords()
  const places = draft.places.filter(({ code }) => code !== chosen.place)
  const items = draft.items.filter(({ code }) => code !== chosen.item)
  if (places.length + items.length === 0) return null
  return (
    <div className="others">
      {places.map((place) => (
        <button key={place.code} type="button" className="btn light" onClick={() => onPlace(place)}>
          {place.name}
          <small>{t('chat.guess', { words: quoted(place.words), by: say(place.by) })}</small>
        </button>
      ))}
      {items.map((item) => (
        <button key={item.code} type="button" className="btn light" onClick={() => onItem(item)}>
          {say(item.words)}
          <small>{t('chat.guess-words', { words: quoted(item.by) })}</small>
        </button>
      ))}
    </div>
  )
}
