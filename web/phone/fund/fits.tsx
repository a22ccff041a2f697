import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { NoSignal, Refused } from '../../api/client.ts'
import { type FieldValues, textOf } from '../../parts/fields/field.ts'
import { useWords } from '../../words/language.ts'
import { askEligibility, type Told } from './offer.ts'

/** Stillness before it is asked, ms. */
const PAUSE = 300

/** What is asked of the house; undefined while too little is known. */
function questionOf(fund: string, own: boolean, values: FieldValues): Told | undefined {
  const { group, hardship, frontline, months } = values
  if (typeof group !== 'string' || typeof hardship !== 'boolean' || typeof frontline !== 'boolean') return undefined
  const typed = textOf(months).trim()
  if (!/^\d{1,3}$/.test(typed)) return undefined
  return { fund, group, hardship, frontline, months: Number(typed), own }
}

/** Whether one may apply, told while the form is filled in: on what ground, or why not and where to turn. */
export const Fits = ({
  fund,
  own,
  values,
  over,
}: {
  fund: string
  own: boolean
  values: FieldValues
  /** It was sent: what is on its way is no reason any more. */
  over: boolean
}) => {
  const { t, say } = useWords()
  const question = JSON.stringify(questionOf(fund, own, values) ?? null)
  const [still, setStill] = useState(question)
  useEffect(() => {
    const timer = setTimeout(() => setStill(question), PAUSE)
    return () => clearTimeout(timer)
  }, [question])
  const asked = useQuery({
    queryKey: ['eligibility', still],
    queryFn: () => askEligibility(JSON.parse(still)),
    enabled: still !== 'null' && still === question && !over,
    staleTime: 60_000,
    retry: false,
  })
  const { data, error } = asked
  const known = question !== 'null' && still === question
  return (
    <div className="fits" aria-live="polite">
      {question === 'null' && <p className="meta">{t('fund.may-first')}</p>}
      {known && !data && !error && <p className="meta">{t('fund.may-asking')}</p>}
      {known && error instanceof NoSignal && <p className="meta">{t('fund.may-silent')}</p>}
      {known && data && (
        <>
          <p className="says">{t('fund.may')}</p>
          <p>{t('fund.may-ground', { ground: say(data.ground) })}</p>
          <p>{t('fund.at-hand')}</p>
          {data.needs.length > 0 && (
            <ul>
              {data.needs.map((words) => (
                <li key={words.zh}>{say(words)}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {known && error instanceof Refused && (
        <>
          <p className="says">{t('fund.may-not')}</p>
          <p>{say(error.refusal.words)}</p>
          <p>{say(error.refusal.todo)}</p>
        </>
      )}
    </div>
  )
}
