import { useEffect, useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { useWords } from '../../words/language.ts'
import { boxOf, canBlind } from './blind.ts'

/** The closed box, checked on this phone: whether its list makes the digest that was journaled, and whether one's own paper is in it. */
export const BoxCheck = ({ ballot, print }: { ballot: string; print: string | undefined }) => {
  const { t } = useWords()
  const { data: box } = useAsk('/api/ballots/{id}/box', { params: { path: { id: ballot } } })
  const [made, setMade] = useState<string>()
  useEffect(() => {
    if (box && canBlind()) void boxOf(box.prints).then(setMade)
  }, [box])
  if (!box || made === undefined) return null
  const whole = made === box.box && box.prints.length === box.papers
  return (
    <section>
      <PhoneHead title={t('ballot.box')} aside={t('ballot.box-n', { n: box.papers })} />
      <p className="ballot-why" role="status">
        {t(whole ? 'ballot.box-whole' : 'ballot.box-broken')}
        {print !== undefined && (
          <>
            <br />
            <b>{t(box.prints.includes(print) ? 'ballot.in-box' : 'ballot.not-in-box')}</b>
          </>
        )}
      </p>
    </section>
  )
}
