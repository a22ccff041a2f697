import { useWords } from '../words/language.ts'
import { Section } from './section.tsx'

/** Who looked at it, as what, and when last. */
export interface Reader {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly at: string
}

interface ReadersProps {
  readers: readonly Reader[]
  people: number
  times: number
  /** Who opened a masked value, and for what. */
  unmasked?: readonly string[]
}

/** Who read this case, the latest first, and who opened a masked number for which purpose. */
export const Readers = ({ readers, people, times, unmasked = [] }: ReadersProps) => {
  const { t } = useWords()
  return (
    <Section title={t('readers.title')} note={t('readers.sum', { people, times })} last>
      <ul className="readers">
        {readers.map((reader) => (
          <li key={reader.id}>
            <span>{t('readers.who', { name: reader.name, post: reader.post })}</span>
            <time>{reader.at}</time>
          </li>
        ))}
      </ul>
      {unmasked.length > 0 && (
        <ul className="unmasked meta">
          {unmasked.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
