import { useParams } from 'react-router'
import { useAsk, useRefusal } from '../api/hooks.ts'
import { PublicStanding } from '../cases/public-standing.tsx'
import { Go } from '../parts/go.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useWords } from '../words/language.ts'
import { Site } from './site.tsx'

/** One matter, as everybody may see it. */
export const OnePage = () => {
  const { t } = useWords()
  const { programme = '', number = '' } = useParams()
  const { data, error, refetch } = useAsk('/api/public/{programme}/cases/{number}', {
    params: { path: { programme, number } },
  })
  const refusal = useRefusal()(error, () => void refetch())
  return (
    <Site here="cases" asOf={data?.at}>
      <p className="way-back">
        <Go href="/">{t('public.to-list')}</Go>
      </p>
      {refusal && <RefusalNote {...refusal} />}
      {data && (
        <div className="one">
          <PublicStanding found={data} />
        </div>
      )}
    </Site>
  )
}
