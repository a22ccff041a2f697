import { Input, InputNumber } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { doors, told } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { alignedPoints } from './points.ts'
import { changesOf, draftOf, type Rules, valueOf } from './rules-draft.ts'
import { ArithmeticForm, IndicatorsForm } from './rules-form.tsx'
import './appraisal.css'

type Replayed = Awaited<ReturnType<typeof play>>
type Row = Replayed['rows'][number]

const play = (
  path: { scheme: string; year: number },
  body: {
    unit: string
    period: number
    arithmetic: Rules['arithmetic']
    indicators: Record<string, ReturnType<typeof valueOf>>
  },
) => told(doors.POST('/api/appraisal/{scheme}/{year}/replay', { params: { path }, body }))

/** Rules are drafted, tried on what was recorded, and sent to be signed for another year. */
export const ReplayPage = () => {
  const { scheme = '', year = '' } = useParams()
  const [search] = useSearchParams()
  const { t } = useWords()
  const unit = search.get('unit') ?? ''
  const rules = useAsk('/api/appraisal/{scheme}/{year}/rules', {
    params: { path: { scheme, year: Number(year) }, query: { place: unit } },
  })
  return (
    <DeskPage>
      <PaneTop title={t('appraisal.replay')}>
        <span className="sp" />
        <ButtonLink look="light" href="/rules">
          {t('appraisal.to-rules')}
        </ButtonLink>
      </PaneTop>
      <Asked query={rules}>{(answer) => <Trial key={`${unit}/${year}`} rules={answer} unit={unit} />}</Asked>
      <LookedAt />
    </DeskPage>
  )
}

const Trial = ({ rules, unit }: { rules: Rules; unit: string }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const [draft, setDraft] = useState(() => draftOf(rules))
  const [period, setPeriod] = useState(0)
  const [state, setState] = useState<{ busy: boolean; done?: Replayed; error?: unknown }>({ busy: false })
  const run = async () => {
    setState({ busy: true })
    try {
      const indicators = Object.fromEntries(draft.indicators.map((one) => [one.code, valueOf(one)]))
      const body = { unit, period, arithmetic: draft.arithmetic, indicators }
      setState({ busy: false, done: await play({ scheme: rules.scheme, year: rules.year }, body) })
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  const failed = refusal(state.error)
  const form = { rules, draft, onDraft: setDraft }
  const changes = changesOf(rules, draft)
  return (
    <>
      <FilterTabs
        label={t('appraisal.period')}
        filters={[
          { id: '0', words: t('appraisal.year-n', { n: rules.year }) },
          ...rules.periods.map((one) => ({ id: String(one.period), words: say(one.words) })),
        ]}
        chosen={String(period)}
        onChoose={(id) => {
          setPeriod(Number(id))
          setState({ busy: false })
        }}
      />
      <ArithmeticForm {...form} />
      <IndicatorsForm {...form} />
      <div className="sec appraisal-add">
        <Button look="go" busy={state.busy} onClick={() => void run()}>
          {t('appraisal.play')}
        </Button>
        <Button look="light" disabled={changes.length === 0} onClick={() => setDraft(draftOf(rules))}>
          {t('appraisal.as-it-is')}
        </Button>
        <span className="meta">{t('appraisal.changes-n', { n: changes.length })}</span>
      </div>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {state.done && <Outcome answer={state.done} rules={rules} />}
      {rules.parameters.proposes && changes.length > 0 && <Propose rules={rules} changes={changes} />}
    </>
  )
}

/** Sends what was changed to be signed by another person, to hold from the first day of a year: those that run keep their rules. */
const Propose = ({ rules, changes }: { rules: Rules; changes: ReturnType<typeof changesOf> }) => {
  const { t } = useWords()
  const refusal = useRefusal()
  const act = useAct<{ proposal: string }>()
  const [source, setSource] = useState('')
  const [year, setYear] = useState(Number(onTheWall(useMe().now).day.slice(0, 4)) + 1)
  /** What was sent of these changes; a refusal in between leaves the rest to be sent again. */
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())
  const failed = refusal(act.error)
  const textOf = ({ id, value }: (typeof changes)[number]) => `${id} ${year} ${JSON.stringify(value)}`
  const open = changes.filter((one) => !sent.has(textOf(one)))
  const send = async () => {
    for (const one of open) {
      const body = { id: one.id, from: `${year}-01-01`, value: one.value, source: source.trim() }
      if (!(await act.run('/api/parameters/propose', body))) return
      setSent((before) => new Set([...before, textOf(one)]))
    }
  }
  return (
    <Section title={t('appraisal.propose')} note={t('appraisal.propose-note', { running: rules.year })}>
      <div className="appraisal-trial">
        <div>
          <span>{t('appraisal.from-year')}</span>
          <InputNumber
            aria-label={t('appraisal.from-year')}
            value={year}
            min={2000}
            max={2100}
            onChange={(value) => value && setYear(value)}
          />
        </div>
        <div className="wide">
          <span>{t('rules.source')}</span>
          <Input
            aria-label={t('rules.source')}
            value={source}
            maxLength={200}
            onChange={(event) => setSource(event.target.value)}
          />
        </div>
        <Button
          look="go"
          busy={act.busy}
          disabled={source.trim().length < 2 || open.length === 0}
          onClick={() => void send()}
        >
          {t('appraisal.propose-n', { n: open.length })}
        </Button>
      </div>
      {failed && <RefusalNote {...failed} />}
      {sent.size > 0 && open.length === 0 && (
        <p role="status" className="meta">
          {t('rules.proposed')}
        </p>
      )}
    </Section>
  )
}

const Outcome = ({ answer, rules }: { answer: Replayed; rules: Rules }) => {
  const { t } = useWords()
  const rows = [...answer.rows].sort(
    (a, b) =>
      Number(a.before.rank === a.after.rank) - Number(b.before.rank === b.after.rank) ||
      a.group.localeCompare(b.group) ||
      (a.after.rank ?? Number.MAX_SAFE_INTEGER) - (b.after.rank ?? Number.MAX_SAFE_INTEGER),
  )
  const inColumn = alignedPoints(answer.rows.flatMap(({ before, after }) => [before.total, after.total]))
  const pair = (before: number | string, after: number | string) =>
    before === after ? `${after}` : `${before} → ${after}`
  const columns: readonly Column<Row>[] = [
    { key: 'name', words: t('appraisal.who'), show: (row) => row.name },
    { key: 'place', words: t('appraisal.place'), width: 200, show: (row) => row.placeName },
    {
      key: 'total',
      words: t('appraisal.points'),
      kind: 'number',
      width: 168,
      show: (row) => pair(inColumn(row.before.total), inColumn(row.after.total)),
    },
    {
      key: 'rank',
      words: t('appraisal.rank'),
      kind: 'number',
      width: 128,
      show: (row) => pair(row.before.rank ?? '', row.after.rank ?? ''),
      sortBy: (row) => row.after.rank ?? Number.MAX_SAFE_INTEGER,
    },
  ]
  return (
    <>
      <p className="sec" role="status">
        {t('appraisal.moved', { n: answer.rescored, of: answer.rows.length, ranks: answer.moved })}
        {answer.into + answer.outOf > 0 && `　${t('appraisal.moved-lowest', { into: answer.into, out: answer.outOf })}`}
        <span className="meta">{`　${t('appraisal.not-written', { year: rules.year })}`}</span>
      </p>
      <DataTable<Row>
        label={t('appraisal.replay')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.subject}
        empty={{ words: t('appraisal.nobody') }}
      />
    </>
  )
}
