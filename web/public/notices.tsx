import { useAsk, useRefusal } from '../api/hooks.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Go } from '../parts/go.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { inFull } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { Site } from './site.tsx'

/** What is on public notice now; no name stands in the list. */
export const NoticesPage = () => {
  const { t, say } = useWords()
  const { data, error, refetch } = useAsk('/api/public/notices', { params: { query: { limit: 100 } } })
  const refusal = useRefusal()(error, () => void refetch())
  return (
    <Site here="notices" asOf={data?.at}>
      <h1>{t('notices.title')}</h1>
      <p className="lead">{t('notices.lead')}</p>
      {refusal && <RefusalNote {...refusal} />}
      {data?.rows.length === 0 && (
        <EmptyState words={t('notices.none')} way={{ words: t('public.to-list'), href: '/' }} />
      )}
      <ul className="notices">
        {data?.rows.map((row) => (
          <li key={row.id}>
            <span>
              <Go href={`/notices/${row.id}`}>{say(row.words)}</Go>
              <small>{t('notices.number', { number: row.number })}</small>
            </span>
            <span>{row.placeName}</span>
            <small>{t('notices.until', { until: inFull(row.until) })}</small>
          </li>
        ))}
      </ul>
    </Site>
  )
}
