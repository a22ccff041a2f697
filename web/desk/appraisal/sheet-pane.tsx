import type { UseQueryResult } from '@tanstack/react-query'
import type { Answer } from '../../api/client.ts'
import { leftOf } from '../../cases/chip.ts'
import { daysOf } from '../../cases/deadline.ts'
import { Chip } from '../../parts/chip.tsx'
import { DayStrip } from '../../parts/deadline.tsx'
import { Go } from '../../parts/go.tsx'
import type { ScoreCard } from '../../parts/score-card.ts'
import { Section } from '../../parts/section.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { leftWords } from '../../words/time-left.ts'
import type { Known } from '../case/begin-page.tsx'
import { Asked } from '../frame/page-state.tsx'

type Sheet = Answer<'/api/appraisal/{scheme}/{year}/cards/{subject}/sheet'>

/** How long a period still hangs and can be objected to, and who divided, recorded, reviewed and signed it. */
export const SheetPane = ({ query, card, year }: { query: UseQueryResult<Sheet>; card: ScoreCard; year: number }) => {
  const { t, say } = useWords()
  const claimed = {
    ...{ place: { id: card.place, name: card.placeName }, year: String(year), period: String(card.period) },
  }
  return (
    <Asked query={query}>
      {({ at, notice, objections, hands }) => (
        <>
          <Section
            title={t('appraisal.sheet')}
            aside={notice?.left && <Chip state="ok" words={leftWords(t, leftOf(notice.left))} />}
          >
            {notice?.clock && notice.days.length > 0 && (
              <DayStrip days={daysOf(t, say, notice.days, notice.clock, at)} label={t('deadline.days')} />
            )}
            <p className="meta">
              {!notice?.until
                ? t('appraisal.not-hung')
                : t(notice.left ? 'appraisal.hangs' : 'appraisal.hung', { until: inFull(notice.until) })}
            </p>
            {objections.cases.length > 0 && (
              <p>
                {t('appraisal.objections-n', {
                  n: objections.cases.length,
                  open: objections.cases.filter(({ open }) => open).length,
                })}
              </p>
            )}
            {objections.by !== null && <p className="meta">{t('appraisal.may-object')}</p>}
            {objections.by !== null && objections.claims && card.period > 0 && card.state !== 'open' && (
              <Go href={`/begin/${objections.by}/claim`} state={{ known: claimed } satisfies Known}>
                {t('appraisal.claim')}
              </Go>
            )}
          </Section>
          <Section title={t('appraisal.hands')}>
            {hands.length === 0 && <p className="meta">{t('appraisal.no-hands')}</p>}
            <ul className="appraisal-would">
              {hands.map(({ at, words, of, name }) => (
                <li key={`${at} ${words.zh}`}>
                  <span>
                    {say(words)}
                    <small>{[say(of), name].filter(Boolean).join('　')}</small>
                  </span>
                  <span className="num">{onTheWall(at).day}</span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Asked>
  )
}
