import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useRefusal } from '../../api/hooks.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'

/** What was asked, once it is there; until then that it is on its way, or why it does not come. */
export function Asked<T>({ query, children }: { query: UseQueryResult<T>; children: (answer: T) => ReactNode }) {
  const { t } = useWords()
  const refusal = useRefusal()
  const failed = refusal(query.error, () => void query.refetch())
  if (query.data !== undefined) return children(query.data)
  if (failed)
    return (
      <div className="sec">
        <RefusalNote {...failed} />
      </div>
    )
  return <p className="sec meta">{t('loading')}</p>
}
