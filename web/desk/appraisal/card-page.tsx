import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { formatMilli } from '#kernel/appraisal/points.ts'
import { unrankedWords } from '#kernel/appraisal/unranked.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Breakdown } from '../../parts/breakdown.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/chip.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { basisOf, besides, type ScoreCard, scorePartsOf } from '../../parts/score-card.ts'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { Known } from '../case/begin-page.tsx'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { MeasureBasis } from './measure-basis.tsx'
import { inPoints, signed, signedWhole } from './points.ts'
import { SheetPane } from './sheet-pane.tsx'
import { StandingPane } from './standing-pane.tsx'
import './appraisal.css'

type CardAnswer = Answer<'/api/appraisal/{scheme}/{year}/cards/{subject}'>
type Entry = ScoreCard['records'][number]

/** A score with everything it is made of: lanes that add up, records behind each, and what one record more would change. */
export const CardPage = () => {
  const { scheme = '', year = '', subject = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const period = Number(search.get('period') ?? 0)
  const path = { scheme, year: Number(year), subject }
  const card = useAsk('/api/appraisal/{scheme}/{year}/cards/{subject}', { params: { path, query: { period } } })
  return (
    <Asked query={card}>
      {(answer) => (
        <Page
          key={`${subject}/${year}/${period}`}
          answer={answer}
          onPeriod={(n) => setSearch(n === 0 ? {} : { period: String(n) })}
        />
      )}
    </Asked>
  )
}

const Page = ({ answer, onPeriod }: { answer: CardAnswer; onPeriod: (period: number) => void }) => {
  const { t, say } = useWords()
  const { card, relation, scheme, year } = answer
  const at = `/appraisal/${scheme}/${year}/cards/${card.subject}`
  const sheet = useAsk(
    '/api/appraisal/{scheme}/{year}/cards/{subject}/sheet',
    { params: { path: { scheme, year, subject: card.subject }, query: { period: card.period } } },
    { enabled: card.shown },
  )
  const side = card.shown && (
    <>
      <SheetPane query={sheet} card={card} year={year} />
      {(relation.own || relation.decides) && <StandingPane answer={answer} />}
    </>
  )
  return (
    <DeskPage sideWidth="reading" {...(side ? { side, sideLabel: t('appraisal.sheet') } : {})}>
      <PaneTop title={card.name}>
        <span className="meta">{card.title ?? card.placeName}</span>
        <Tag>{say(card.group.words)}</Tag>
        <span className="sp" />
        <ButtonLink look="light" href={`/appraisal/${scheme}/${year}/rules?place=${card.place}`}>
          {t('appraisal.rules')}
        </ButtonLink>
        <ButtonLink look="light" href={`${at}/file`}>
          {t('appraisal.print-file')}
        </ButtonLink>
      </PaneTop>
      <FilterTabs
        label={t('appraisal.period')}
        filters={card.periods.map(({ period, words }) => ({
          id: String(period),
          words: period === 0 ? t('appraisal.year-n', { n: year }) : say(words),
        }))}
        chosen={String(card.period)}
        onChoose={(id) => onPeriod(Number(id))}
        asOf={inFull(answer.at)}
      />
      {card.shown ? (
        <Shown answer={answer} objections={sheet.data?.objections} />
      ) : (
        <p className="sec meta">{t('appraisal.not-shown')}</p>
      )}
      {!relation.own && <LookedAt />}
    </DeskPage>
  )
}

type Objections = Answer<'/api/appraisal/{scheme}/{year}/cards/{subject}/sheet'>['objections']
interface ShownProps {
  answer: CardAnswer
  objections: Objections | undefined
}

const Shown = ({ answer: { card, scheme }, objections }: ShownProps) => {
  const words = useWords()
  const { t, say } = words
  const parts = scorePartsOf(card, words)
  const [chosen, setChosen] = useState<string>()
  const { bonusOfYear } = card
  const earned = parts.filter(({ kind }) => kind === 'earned').reduce((sum, { counted }) => sum + counted, 0)
  const cap =
    bonusOfYear.cap === null
      ? undefined
      : t('breakdown.cap', {
          recorded: formatMilli(bonusOfYear.recorded),
          counted: formatMilli(bonusOfYear.counted),
          cap: formatMilli(bonusOfYear.cap),
        })
  return (
    <>
      <div className="appraisal-sum">
        <div>
          <small>{t(card.period === 0 ? 'breakdown.of-year' : 'breakdown.of-period')}</small>
          <b className="big">{card.total === null ? t('breakdown.missing') : inPoints(card.total)}</b>
        </div>
        <div>
          <small>{t('appraisal.earned')}</small>
          <b>{inPoints(earned)}</b>
        </div>
        <i aria-hidden>+</i>
        <div>
          <small>
            {bonusOfYear.cap === null
              ? t('breakdown.bonus')
              : t('appraisal.bonus-cap', { cap: formatMilli(bonusOfYear.cap) })}
          </small>
          <b>{inPoints(card.bonus.counted)}</b>
        </div>
        <i aria-hidden>−</i>
        <div>
          <small>{t('breakdown.deduction')}</small>
          <b>{inPoints(-card.deduction.counted)}</b>
        </div>
        <span className="sp" />
        <p className="meta">
          {t(`appraisal.state-${card.state}`)}
          {card.objected && ` ${t('appraisal.objected')}`}
          {card.unranked !== null && ` ${t('appraisal.unranked-why', { why: say(unrankedWords(card.unranked)) })}`}
        </p>
        {card.grade && (
          <p className="meta">
            {t('appraisal.grade', { grade: say(card.grade.words) })}
            {card.grade.pay !== null &&
              ` ${card.grade.pay === 0 ? t('appraisal.pay-same') : t('appraisal.pay', { points: signedWhole(card.grade.pay) })}`}
            {card.grade.clause && ` ${t('appraisal.by-clause', { clause: card.grade.clause })}`}
          </p>
        )}
      </div>
      <Breakdown
        title={t('breakdown.title')}
        parts={parts}
        total={{
          words: t(card.period === 0 ? 'breakdown.of-year' : 'breakdown.of-period'),
          points: card.total,
        }}
        note={cap}
        chosen={chosen}
        onChoose={(id) => setChosen(id === chosen ? undefined : id)}
      />
      <Records
        card={card}
        scheme={scheme}
        chosen={chosen}
        title={parts.find(({ id }) => id === chosen)?.words}
        objections={objections}
      />
      <Versions card={card} />
    </>
  )
}

/** Whether a record stands behind a lane: of a period its indicator, of a year any of the part. */
const isBehind = (card: ScoreCard, chosen: string | undefined, { indicator }: Entry): boolean => {
  if (chosen === undefined) return true
  const part = card.indicators.find((one) => one.indicator === indicator)?.part
  return besides.includes(chosen) || card.period === 0 ? part === chosen : indicator === chosen
}

interface RecordsProps {
  card: ScoreCard
  scheme: string
  chosen: string | undefined
  title: string | undefined
  objections: Objections | undefined
}

const Records = ({ card, scheme, chosen, title, objections }: RecordsProps) => {
  const { t, say } = useWords()
  const rows = card.records.filter((one) => isBehind(card, chosen, one))
  const nameOf = (code: string) => {
    const found = card.indicators.find((one) => one.indicator === code)
    return found ? say(found.name) : code
  }
  const columns: Column<Entry>[] = [
    { key: 'day', words: t('appraisal.day'), width: 104, show: (one) => one.day, sortBy: (one) => one.day },
    {
      key: 'what',
      words: t('appraisal.what'),
      text: (one) => [nameOf(one.indicator), one.item, one.text].filter(Boolean).join('　'),
      show: (one) => (
        <>
          {one.text ?? one.item ?? nameOf(one.indicator)}
          {(one.text ?? one.item) && (
            <small className="meta">
              {` ${[nameOf(one.indicator), one.text ? one.item : null].filter(Boolean).join('　')}`}
            </small>
          )}
          {one.corrections.map((change) => (
            <small key={change.id} className="meta appraisal-change">
              {t('appraisal.corrected', {
                at: inFull(change.at),
                who: change.recordedBy ?? '',
                points: signed(change.points),
                basis: change.basis ?? '',
              })}
            </small>
          ))}
        </>
      ),
    },
    {
      key: 'basis',
      words: t('appraisal.basis'),
      width: 148,
      text: (one) => basisOf(one, say),
      show: (one) => <MeasureBasis entry={one} />,
    },
    { key: 'by', words: t('appraisal.by'), width: 88, wide: true, show: (one) => one.recordedBy ?? '' },
    {
      key: 'points',
      words: t('appraisal.points'),
      kind: 'number',
      width: 112,
      sortBy: (one) => one.now,
      text: (one) => one.now / 1000,
      show: (one) => (
        <>
          {inPoints(one.now)}
          {one.of !== null && <small>{` ／${inPoints(one.of)}`}</small>}
        </>
      ),
    },
  ]
  const caseOf = ({ id }: Entry) => objections?.cases.find((one) => one.entry === id)
  if (objections && (objections.by !== null || objections.cases.length > 0))
    columns.push({
      ...{ key: 'objection', words: t('appraisal.objection'), width: 104, drawn: true },
      show: (one) => {
        const found = caseOf(one)
        if (found) return <Go href={`/cases/${found.id}`}>{found.stateWords ? say(found.stateWords) : found.number}</Go>
        const name = `${one.day} ${inPoints(one.now)} ${one.item ?? nameOf(one.indicator)}`
        return (
          objections.by !== null && (
            <Go
              href={`/begin/${objections.by}/object`}
              state={{ known: { entry: { id: one.id, name } } } satisfies Known}
            >
              {t('appraisal.object')}
            </Go>
          )
        )
      },
    })
  const sum = rows.map(({ now }, i) =>
    i === 0 ? inPoints(now) : now < 0 ? `− ${inPoints(-now)}` : `+ ${inPoints(now)}`,
  )
  const whole = rows.reduce((all, { now }) => all + now, 0)
  return (
    <Section title={title ?? t('appraisal.records')} note={t('appraisal.records-n', { n: rows.length })}>
      <div className="appraisal-wide">
        <DataTable<Entry>
          label={t('appraisal.records')}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.id}
          onExport={() => makeSheet(`appraisal/${scheme}`, t('appraisal.records'), columns, rows)}
          sum={rows.length > 1 && rows.length <= 12 ? `${sum.join(' ')} = ${inPoints(whole)}` : undefined}
          empty={{ words: t('appraisal.no-records') }}
        />
      </div>
    </Section>
  )
}

/** What changed once it was frozen. */
const Versions = ({ card }: { card: ScoreCard }) => {
  const { t } = useWords()
  if (card.versions.length === 0) return null
  return (
    <Section title={t('appraisal.versions')} last>
      <ul className="appraisal-versions">
        {card.versions.map((one) => (
          <li key={one.version}>
            <span>{inFull(one.at)}</span>
            <span>
              {one.because === null
                ? t('appraisal.frozen')
                : t('appraisal.changed', { points: signed(one.change ?? 0) })}
            </span>
            <b className="num">{inPoints(one.total)}</b>
          </li>
        ))}
      </ul>
    </Section>
  )
}
