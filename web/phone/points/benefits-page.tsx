import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Go } from '../../parts/go.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Waiting } from '../waiting.tsx'
import { PointsFrame, WithHome } from './frame.tsx'
import { OfferCard } from './offer-card.tsx'
import { type Benefits, type Home, type Mine, useBenefits } from './use-points.ts'

/** What the household claimed: the code of what is still to be used, and how the others ended. */
const Claims = ({ claims }: { claims: Benefits['claims'] }) => {
  const { t, say, language } = useWords()
  return (
    <ul className="points-claims">
      {claims.map((claim) => (
        <li key={claim.case}>
          <Go href={`/points/entries/${claim.case}`}>{say(claim.words)}</Go>
          <p>{`${say(claim.stateWords)}　${claim.on}　${claim.number}`}</p>
          {claim.until && (
            <p>{t('my-points.claim-until', { day: inDocument(claim.until, language), who: say(claim.confirmedBy) })}</p>
          )}
          {claim.code && (
            <p className="code">
              {t('my-points.claim-code')}{' '}
              <b className="digits num">{`${claim.code.slice(0, 3)} ${claim.code.slice(3)}`}</b>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

const Page = ({ mine, home, benefits }: { mine: Mine; home: Home; benefits: Benefits }) => {
  const { t, say } = useWords()
  const told = useRefusal()
  const [code, setCode] = useState<string>()
  const [done, setDone] = useState<string>()
  const act = useAct()
  const { left } = mine.points
  const chosen = benefits.offers.find((offer) => offer.code === code)
  const place = benefits.household?.place

  const claim = async () => {
    if (!chosen || !place) return
    const answer = await act.run('/api/points-benefits/claim', { place, household: home.id, benefit: chosen.code })
    if (!answer) return
    setDone(t('my-points.claimed', { name: say(chosen.words) }))
    setCode(undefined)
    globalThis.scrollTo({ top: 0 })
  }
  const refusal = told(act.error)
  const go = !chosen
    ? t('my-points.claim-first')
    : chosen.may
      ? t('my-points.claim', { name: say(chosen.words) })
      : t('my-points.claim-not')
  const parts = [
    ['my-points.may', benefits.offers.filter(({ may }) => may)],
    ['my-points.may-not', benefits.offers.filter(({ may }) => !may)],
  ] as const
  return (
    <PointsFrame
      title={t('my-points.benefits')}
      back="/points"
      go={{
        words: go,
        busy: act.busy,
        disabled: !chosen?.may || home.mayNotSpend !== null,
        onGo: () => void claim(),
      }}
      sum={
        chosen?.may &&
        (chosen.spends > 0 ? (
          <>
            {t('my-points.claim-sum', { has: left, costs: chosen.spends })} <b>{left - chosen.spends}</b>{' '}
            {t('my-points.unit')}
          </>
        ) : (
          t('my-points.claim-free', { n: chosen.lapseDays })
        ))
      }
    >
      {home.mayNotSpend && <p className="sub-line">{say(home.mayNotSpend)}</p>}
      <p role="status" className="points-done">
        {done}
      </p>
      {refusal && <RefusalNote {...refusal} />}
      {benefits.claims.length > 0 && (
        <>
          <PhoneHead title={t('my-points.claims')} />
          <Claims claims={benefits.claims} />
        </>
      )}
      {parts.map(
        ([title, offers]) =>
          offers.length > 0 && (
            <section key={title}>
              <PhoneHead title={t(title)} aside={String(offers.length)} />
              <ul className="points-offers">
                {offers.map((offer) => (
                  <OfferCard
                    key={offer.code}
                    offer={{ ...offer, stands: offer }}
                    open={offer.code === code}
                    onOpen={() => {
                      act.forget()
                      setDone(undefined)
                      setCode(offer.code === code ? undefined : offer.code)
                    }}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </PointsFrame>
  )
}

/** Benefits beyond goods: which are within reach, what the others lack, and what was claimed. */
export const BenefitsPage = () => {
  const { t } = useWords()
  const { data, error, refetch } = useBenefits()
  const title = t('my-points.benefits')
  if (!data) return <Waiting title={title} error={error} again={() => void refetch()} />
  return (
    <WithHome title={title} back="/points">
      {(mine, home) => <Page mine={mine} home={home} benefits={data} />}
    </WithHome>
  )
}
