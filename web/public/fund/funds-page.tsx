import { useSearchParams } from 'react-router'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { Site } from '../site.tsx'
import { FundSheet } from './fund-sheet.tsx'
import './fund.css'

/** The public funds of a year: what came in, what was given, by tier, and the audit. */
export const FundsPage = () => {
  const { t } = useWords()
  const [address, setAddress] = useSearchParams()
  const chosen = /^20\d{2}$/.exec(address.get('year') ?? '')?.[0]
  const { data, error, refetch } = useAsk('/api/public/care-funds', {
    params: { query: chosen ? { year: chosen } : {} },
  })
  const refusal = useRefusal()(error, () => void refetch())
  const [latest] = data?.years ?? []
  return (
    <Site here="funds" asOf={data?.at}>
      <h1>{t('fund.public-title')}</h1>
      <p className="lead">{t('fund.public-lead')}</p>
      {refusal && <RefusalNote {...refusal} />}
      {data && (
        <label className="fund-years">
          {t('fund.year')}
          <select
            className="line"
            value={data.year}
            onChange={(event) => setAddress({ year: event.target.value }, { replace: true })}
          >
            {data.years.map((year) => (
              <option key={year} value={year}>
                {t('fund.year-of', { year })}
              </option>
            ))}
          </select>
        </label>
      )}
      {data?.funds.map((fund) => (
        <FundSheet key={fund.id} fund={fund} past={data.year !== latest} />
      ))}
      {data?.funds.length === 0 && (
        <EmptyState
          words={t(data.year === latest ? 'fund.no-income' : 'fund.no-income-then', { year: data.year })}
          way={{ words: t('public.to-list'), href: '/' }}
        />
      )}
    </Site>
  )
}
