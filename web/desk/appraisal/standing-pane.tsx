import { useState } from 'react'
import { findMilli, formatMilli } from '#kernel/appraisal/points.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { inPoints, signed } from './points.ts'
import { Spread } from './spread.tsx'

type CardAnswer = Answer<'/api/appraisal/{scheme}/{year}/cards/{subject}'>

/** Where a score stands among its group, and what one record more or less would change: for whom it is about and for deciders. */
export const StandingPane = ({ answer }: { answer: CardAnswer }) => {
  const { t, say } = useWords()
  const { card, scheme, year } = answer
  const [typed, setTyped] = useState('')
  const own = findMilli(typed)
  // The record that took most points away, taken back; and as much once and twice more.
  const [like] = card.records.filter(({ now }) => now < 0).sort((a, b) => a.now - b.now)
  const each = like?.now ?? -500
  const name = like && card.indicators.find(({ indicator }) => indicator === like.indicator)?.name
  const changes = [...new Set([-each, each, each * 2, ...(own === undefined || own === 0 ? [] : [own])])]
  const standing = useAsk('/api/appraisal/{scheme}/{year}/cards/{subject}/standing', {
    params: {
      path: { scheme, year, subject: card.subject },
      query: { period: card.period, changes: changes.join(','), ...(like ? { like: like.id } : {}) },
    },
  })
  return (
    <>
      <Section title={t('appraisal.if')} {...(name ? { note: t('appraisal.like', { name: say(name) }) } : {})}>
        <Asked query={standing}>
          {({ rank, ranked, total, totals, would, provisional, unitName }) =>
            rank === null || total === null ? (
              <p className="meta">{t(card.unranked === null ? 'appraisal.no-rank' : 'appraisal.unranked')}</p>
            ) : (
              <>
                <p>{t('appraisal.now', { points: formatMilli(total), rank })}</p>
                {totals && (
                  <Spread
                    label={t('appraisal.spread')}
                    totals={totals}
                    own={total}
                    marks={would.map((one) => one.total)}
                  />
                )}
                <ul className="appraisal-would">
                  {would.map((one) => (
                    <li key={one.change}>
                      <span>
                        {t(one.change > 0 ? 'appraisal.more' : 'appraisal.less', { points: signed(one.change) })}
                        {one.toLowest !== null && <small>{t('appraisal.to-lowest', { n: one.toLowest })}</small>}
                      </span>
                      <span className="num">
                        {one.rank === null
                          ? inPoints(one.total)
                          : t('appraisal.would', { points: inPoints(one.total), rank: one.rank })}
                      </span>
                    </li>
                  ))}
                </ul>
                <p className="meta">
                  {t(provisional ? 'appraisal.provisional' : 'appraisal.final-rank', { unit: unitName, n: ranked })}
                </p>
              </>
            )
          }
        </Asked>
        <label className="appraisal-try">
          {t('appraisal.try')}
          <input
            className="input"
            inputMode="decimal"
            value={typed}
            aria-invalid={typed !== '' && own === undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </Section>
      <Earlier answer={answer} />
    </>
  )
}

/** Closed periods of this and earlier years. */
const Earlier = ({ answer: { card, scheme, year } }: { answer: CardAnswer }) => {
  const { t, say } = useWords()
  const path = { scheme, year, subject: card.subject }
  const earlier = useAsk('/api/appraisal/{scheme}/{year}/cards/{subject}/earlier', { params: { path } })
  return (
    <Section title={t('appraisal.earlier')} last>
      <Asked query={earlier}>
        {({ periods }) =>
          periods.length === 0 ? (
            <p className="meta">{t('appraisal.no-earlier')}</p>
          ) : (
            <ul className="appraisal-would">
              {[...periods].reverse().map((one) => (
                <li key={`${one.year}/${one.period}`}>
                  <span>
                    {one.period === 0
                      ? t('appraisal.year-n', { n: one.year })
                      : t('appraisal.period-n', { year: one.year, name: say(one.words) })}
                    {one.grade && <small>{say(one.grade)}</small>}
                  </span>
                  <span className="num">
                    {one.rank === null
                      ? inPoints(one.total)
                      : t('appraisal.would', { points: inPoints(one.total), rank: one.rank })}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  )
}
