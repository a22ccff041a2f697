import { useAsk, useRefusal } from '../api/hooks.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Go } from '../parts/go.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { inFull } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { Site } from './site.tsx'

/** Random inspections whose lists were frozen, newest first. */
export const InspectionsPage = () => {
  const { t, say } = useWords()
  const { data, error, refetch } = useAsk('/api/public/inspections')
  const refusal = useRefusal()(error, () => void refetch())
  return (
    <Site here="inspections" asOf={data?.at}>
      <h1>{t('inspections.title')}</h1>
      <p className="lead">{t('inspections.lead')}</p>
      {refusal && <RefusalNote {...refusal} />}
      {data?.rows.length === 0 && (
        <EmptyState words={t('inspections.none')} way={{ words: t('public.to-list'), href: '/' }} />
      )}
      <ul className="notices">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <span>
              <Go href={`/inspections/${row.id}`}>{say(row.words)}</Go>
              <small>{row.number}</small>
            </span>
            <span>
              {row.placeName}　{say(row.state)}
            </span>
            <small>{t('inspections.frozen-at', { at: inFull(row.frozenAt) })}</small>
          </li>
        ))}
      </ul>
    </Site>
  )
}
