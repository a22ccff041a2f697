import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'

/** Open cases that the matter may repeat, once what and where are known. */
export const useAlike = (item: string, place: string | undefined) =>
  useAsk(
    '/api/grid-casework/alike',
    { params: { query: { item, place: place ?? '' } } },
    { enabled: item !== '' && (place?.length ?? 0) >= 12 },
  ).data?.rows ?? []

interface AlikeProps {
  rows: ReturnType<typeof useAlike>
  /** Files what is typed and joins it; left out where this way of coming in cannot be joined. */
  onJoin: ((main: string) => void) | undefined
  busy: boolean
}

/** What it may repeat, the likeliest first; F2 joins that. */
export const Alike = ({ rows, onJoin, busy }: AlikeProps) => {
  const { t, say } = useWords()
  if (rows.length === 0) return null
  return (
    <Section title={t('intake.alike')} note={String(rows.length)}>
      <ul className="alike" aria-live="polite">
        {rows.map((row, at) => (
          <li key={row.id}>
            <Go href={caseHref(row.id)} target="_blank">
              {say(row.kindWords)}
            </Go>
            <span className="meta">
              {t('intake.alike-row', {
                number: row.number,
                place: row.placeName,
                state: row.stateWords ? say(row.stateWords) : '',
                day: shortDay(row.filedOn),
              })}
              {row.joined > 0 && ` · ${t('intake.alike-joined', { n: row.joined })}`}
              {row.metres !== null && ` · ${t('intake.alike-metres', { n: row.metres })}`}
            </span>
            {onJoin && (
              <Button look="light" hint={at === 0 ? 'F2' : undefined} busy={busy} onClick={() => onJoin(row.id)}>
                {t('intake.join')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
