import { InputNumber } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { type Answer, doors, told } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { inPoints } from './points.ts'
import './appraisal.css'

type Rules = Answer<'/api/appraisal/{scheme}/{year}/rules'>
type Arithmetic = Rules['arithmetic']
type Replayed = Awaited<ReturnType<typeof play>>
type Row = Replayed['rows'][number]

const play = (path: { scheme: string; year: number }, body: { unit: string; period: number; arithmetic: Arithmetic }) =>
  told(doors.POST('/api/appraisal/{scheme}/{year}/replay', { params: { path }, body: { ...body, indicators: {} } }))

/** Another arithmetic tried on what was recorded: who would stand where. Nothing is written; rules are changed on their own page. */
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
  const [arithmetic, setArithmetic] = useState(rules.arithmetic)
  const [period, setPeriod] = useState(0)
  const [state, setState] = useState<{ busy: boolean; done?: Replayed; error?: unknown }>({ busy: false })
  const run = async () => {
    setState({ busy: true })
    try {
      const done = await play({ scheme: rules.scheme, year: rules.year }, { unit, period, arithmetic })
      setState({ busy: false, done })
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  const { parts, bonusCap, ranking } = arithmetic
  const { lowest } = ranking
  const failed = refusal(state.error)
  const field = (words: string, value: number | null, onChange: (value: number | null) => void, most = 100) => (
    <div key={words}>
      <span>{words}</span>
      <InputNumber aria-label={words} value={value} min={0} max={most} onChange={onChange} />
    </div>
  )
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
      <Section title={t('appraisal.other-rules')} note={t('appraisal.replay-note')}>
        <div className="appraisal-trial">
          {parts.map((part) =>
            field(t('appraisal.weight-of', { part: say(part.name) }), part.weight, (weight) =>
              setArithmetic({
                ...arithmetic,
                parts: parts.map((one) => (one.id === part.id ? { ...one, weight: Math.round(weight ?? 0) } : one)),
              }),
            ),
          )}
          {field(t('appraisal.cap'), bonusCap === null ? null : bonusCap / 1000, (cap) =>
            setArithmetic({ ...arithmetic, bonusCap: cap === null ? null : Math.round(cap * 1000) }),
          )}
          {field(t('appraisal.served-over'), ranking.servedOver, (served) =>
            setArithmetic({ ...arithmetic, ranking: { ...ranking, servedOver: Math.round(served ?? 0) } }),
          )}
          {field(t('appraisal.share'), lowest.share, (share) =>
            setArithmetic({
              ...arithmetic,
              ranking: { ...ranking, lowest: { ...lowest, share: Math.round(share ?? 0) } },
            }),
          )}
          <Button look="go" busy={state.busy} onClick={() => void run()}>
            {t('appraisal.play')}
          </Button>
        </div>
      </Section>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {state.done && <Outcome answer={state.done} rules={rules} />}
    </>
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
      show: (row) => pair(inPoints(row.before.total), inPoints(row.after.total)),
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
        {t('appraisal.moved', { n: answer.moved, of: answer.rows.length })}
        {answer.into.length + answer.outOf.length > 0 &&
          `　${t('appraisal.moved-lowest', { into: answer.into.length, out: answer.outOf.length })}`}
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
