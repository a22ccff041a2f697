import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { leftOf } from '../../cases/chip.ts'
import { Breakdown } from '../../parts/breakdown.tsx'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { basisOf, type ScoreCard, scorePartsOf } from '../../parts/score-card.ts'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { inFull } from '../../words/days.ts'
import { type Say, useWords } from '../../words/language.ts'
import { leftWords } from '../../words/time-left.ts'
import { useAbout } from '../about.ts'
import { Row, Rows } from '../rows.tsx'
import { Waiting } from '../waiting.tsx'
import type { Objecting } from './object-page.tsx'
import '../points/points.css'
import './score.css'

type Scored = Answer<'/api/appraisal'>['appraisals'][number]

const Frame = ({ title, onBack, children }: { title: string; onBack?: () => void; children: ReactNode }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  return (
    <PhoneShell
      title={title}
      onBack={onBack ?? (() => void navigate('/'))}
      aside={<ElderSwitch />}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      {children}
    </PhoneShell>
  )
}

/** One's own score on the phone: the year and its periods, how each came about, and every record. */
export const ScorePage = () => {
  const { t, say } = useWords()
  const mine = useAsk('/api/appraisal')
  const [chosen, setChosen] = useState<string>()
  if (!mine.data) return <Waiting title={t('score.title')} error={mine.error} again={() => void mine.refetch()} />
  const own = mine.data.appraisals.flatMap((one) =>
    one.scored.map((who) => ({ one, who, id: `${one.scheme} ${who.subject}` })),
  )
  const shown = own.length === 1 ? own[0] : own.find(({ id }) => id === chosen)
  if (shown)
    return (
      <Score
        scheme={shown.one}
        subject={shown.who.subject}
        years={shown.who.years}
        {...(own.length > 1 ? { onBack: () => setChosen(undefined) } : {})}
      />
    )
  return (
    <Frame title={t('score.title')}>
      {own.length === 0 && <EmptyState words={t('score.none')} way={{ words: t('empty.home'), href: '/' }} />}
      <Rows>
        {own.map(({ one, who, id }) => (
          <Row key={id} words={say(one.words)} aside={who.name} onGo={() => setChosen(id)} />
        ))}
      </Rows>
    </Frame>
  )
}

interface ScoreProps {
  scheme: Scored
  subject: string
  years: readonly number[]
  onBack?: () => void
}

const Score = ({ scheme, subject, years, onBack }: ScoreProps) => {
  const { t, say } = useWords()
  const [year, setYear] = useState(years.at(-1) ?? 0)
  const [period, setPeriod] = useState(0)
  const path = { scheme: scheme.scheme, year, subject }
  const card = useAsk('/api/appraisal/{scheme}/{year}/cards/{subject}', { params: { path, query: { period } } })
  if (!card.data) return <Waiting title={say(scheme.words)} error={card.error} again={() => void card.refetch()} />
  return (
    <Frame title={say(scheme.words)} {...(onBack ? { onBack } : {})}>
      {years.length > 1 && (
        <label className="score-year">
          {t('score.of-year')}
          <select
            className="line"
            value={year}
            onChange={(event) => {
              setYear(Number(event.target.value))
              setPeriod(0)
            }}
          >
            {[...years].reverse().map((one) => (
              <option key={one} value={one}>
                {t('score.year', { year: one })}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset className="score-periods">
        <legend className="unseen">{t('score.period')}</legend>
        {card.data.card.periods
          .toSorted((a, b) => a.period - b.period)
          .map((one) => (
            <button
              key={one.period}
              type="button"
              aria-pressed={one.period === period}
              onClick={() => setPeriod(one.period)}
            >
              {one.period === 0 ? t('score.year', { year }) : say(one.words)}
            </button>
          ))}
      </fieldset>
      <Card card={card.data.card} path={path} period={period} />
      <Standing path={path} period={period} />
    </Frame>
  )
}

const Card = ({ card, path, period }: StandingProps & { card: ScoreCard }) => {
  const words = useWords()
  const { t, say } = words
  const navigate = useNavigate()
  const sheet = useAsk(
    '/api/appraisal/{scheme}/{year}/cards/{subject}/sheet',
    { params: { path, query: { period } } },
    { enabled: card.shown },
  ).data
  const objections = sheet?.objections
  const objectTo = (step: Objecting['step'], known: Objecting['known'], about: string) =>
    objections?.by &&
    void navigate('/score/object', { state: { by: objections.by, step, known, about } satisfies Objecting })
  const claim = () => {
    const place = { id: card.place, name: card.placeName }
    const named = card.periods.find((one) => one.period === card.period)
    objectTo(
      'claim',
      { place, year: String(path.year), period: String(card.period) },
      `${card.placeName} ${path.year} ${named ? say(named.words) : ''}`,
    )
  }
  if (!card.shown) return <p className="sub-line">{t('score.not-shown')}</p>
  const total = { words: t(card.period === 0 ? 'breakdown.of-year' : 'breakdown.of-period'), points: card.total }
  return (
    <>
      <section className="points-balance">
        <p>{`${total.words}　${say(card.group.words)}`}</p>
        <p className="big">
          <b className="total num">
            {card.total === null ? formatMilli(card.soFar ?? 0, 1) : formatMilli(card.total, 1)}
          </b>
          {card.total === null && ` ${t('score.so-far')}`}
        </p>
        <p>{t(`score.state-${card.state}`)}</p>
        {card.grade && (
          <p>
            {t('score.grade', { grade: say(card.grade.words) })}
            {card.grade.pay !== null && `　${payWords(t, card.grade.pay)}`}
          </p>
        )}
        {sheet?.notice?.left && sheet.notice.until && (
          <p>
            {t('score.hangs', { until: inFull(sheet.notice.until), left: leftWords(t, leftOf(sheet.notice.left)) })}
          </p>
        )}
      </section>
      <Breakdown title={t('breakdown.title')} parts={scorePartsOf(card, words)} total={total} />
      <PhoneHead title={t('score.records')} aside={t('score.records-n', { n: card.records.length })} />
      {card.records.length === 0 && <p className="sub-line">{t('score.no-records')}</p>}
      <ul className="points-entries">
        {[...card.records].reverse().map((one) => {
          const indicator = card.indicators.find((other) => other.indicator === one.indicator)
          const name = indicator ? say(indicator.name) : one.indicator
          const objected = objections?.cases.find(({ entry }) => entry === one.id)
          const about = `${one.day} ${formatMilli(one.now, 1)} ${one.text ?? one.item ?? name}`
          const object = () => objectTo('object', { entry: { id: one.id, name: about } }, about)
          const under = [one.day, one.text || one.item ? name : '', basisOf(one, say), one.recordedBy]
          return (
            <li key={one.id}>
              <div>
                <span className="what">
                  <b className="name">{one.text ?? one.item ?? name}</b>
                  <small>{under.filter(Boolean).join('　')}</small>
                  {objected ? (
                    <button type="button" className="link" onClick={() => void navigate(`/cases/${objected.id}`)}>
                      {t('score.objected', { state: objected.stateWords ? say(objected.stateWords) : '' })}
                    </button>
                  ) : (
                    objections?.by && (
                      <button type="button" className="link" onClick={object}>
                        {t('score.object')}
                      </button>
                    )
                  )}
                </span>
                <span className="much">
                  <b className="num">{one.now > 0 ? `+${formatMilli(one.now, 1)}` : formatMilli(one.now, 1)}</b>
                  {one.corrections.length > 0 && (
                    <small>{t('score.corrected', { points: formatMilli(one.points) })}</small>
                  )}
                </span>
              </div>
            </li>
          )
        })}
      </ul>
      {objections?.by && objections.claims && card.period > 0 && card.state !== 'open' && (
        <p className="sub-line">
          <button type="button" className="link" onClick={claim}>
            {t('score.claim')}
          </button>
        </p>
      )}
    </>
  )
}

/** What a grade does to the year's pay. */
const payWords = (t: Say, pay: number): string =>
  pay === 0 ? t('score.pay-same') : t('score.pay', { points: pay > 0 ? `+${pay}` : `−${-pay}` })

interface StandingProps {
  path: { readonly scheme: string; readonly year: number; readonly subject: string }
  period: number
}

/** Where one stands, for oneself alone. */
const Standing = ({ path, period }: StandingProps) => {
  const { t } = useWords()
  const { data } = useAsk('/api/appraisal/{scheme}/{year}/cards/{subject}/standing', {
    params: { path, query: { period, changes: '-500,500' } },
  })
  if (!data || data.rank === null) return null
  return (
    <>
      <PhoneHead title={t('score.rank')} aside={t('score.only-you')} />
      <p className="sub-line">{t('score.standing', { unit: data.unitName, n: data.ranked, rank: data.rank })}</p>
      {data.would.map(
        ({ change, rank }) =>
          rank !== null && (
            <p className="sub-line" key={change}>
              {t('score.would', { points: change > 0 ? `+${formatMilli(change)}` : formatMilli(change), rank })}
            </p>
          ),
      )}
      {data.provisional && <p className="sub-line">{t('score.provisional')}</p>}
    </>
  )
}
