import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { inPoints } from '../appraisal/points.ts'
import { stepUrl } from '../case/use-case.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { holds, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import '../appraisal/appraisal.css'
import './cadres.css'

type Sheets = Answer<'/api/appraisal/{scheme}/{year}/sheets'>
type Row = Sheets['rows'][number]

/** The periods of all villages of a town on one list: what was recorded, what waits, and the review of several at once. */
export const QuartersPage = () => {
  const { scheme = '', year = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const { t, say } = useWords()
  const unit = search.get('unit') ?? ''
  const chosen = search.get('period')
  const sheets = useAsk(
    '/api/appraisal/{scheme}/{year}/sheets',
    {
      params: {
        path: { scheme, year: Number(year) },
        query: { unit, ...(chosen ? { period: Number(chosen) } : {}) },
      },
    },
    { enabled: unit !== '' },
  )
  const period = String(sheets.data?.period ?? chosen ?? '')
  return (
    <DeskPage>
      <PaneTop title={sheets.data ? t('quarters.title', { place: sheets.data.unitName, year }) : t('quarters.link')} />
      <FilterTabs
        label={t('appraisal.period')}
        filters={(sheets.data?.periods ?? []).map((one) => ({ id: String(one.period), words: say(one.words) }))}
        chosen={period}
        onChoose={(id) => setSearch({ unit, period: id })}
        {...(sheets.data ? { asOf: inFull(sheets.data.at) } : {})}
      />
      <Asked query={sheets}>{(answer) => <Villages key={`${unit}/${period}`} answer={answer} />}</Asked>
    </DeskPage>
  )
}

/** What the town does with a quarter now: reviews it, or makes it final once its notice is over. */
const stepFor: Readonly<Record<string, 'review' | 'close'>> = { 'to-review': 'review', reviewed: 'close' }
const stepOf = ({ matter }: Row) => matter && stepFor[matter.state]
const waits = (row: Row): boolean => stepOf(row) !== undefined

const Villages = ({ answer }: { answer: Sheets }) => {
  const { t, say } = useWords()
  const act = useAct<object>()
  const refusal = useRefusal()
  const today = onTheWall(answer.at).day
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [minutes, setMinutes] = useState('')
  const [done, setDone] = useState(0)
  const reviews = holds(useMe(), 'town-organisation-member') && today > answer.last && answer.rows.some(waits)
  const marked = answer.rows.filter((row) => waits(row) && chosen.has(row.place))
  const ofStep = (step: 'review' | 'close') => marked.filter((row) => stepOf(row) === step)
  const turn = (places: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      for (const place of places) on ? next.add(place) : next.delete(place)
      return next
    })
  /** One after the other, a review by the same minutes; the first that is refused stops the rest. */
  const take = async (step: 'review' | 'close') => {
    setDone(0)
    let count = 0
    for (const { place, matter } of ofStep(step)) {
      if (!matter) continue
      const form = step === 'review' ? { minutes: minutes.trim() } : {}
      if (!(await act.run(stepUrl(answer.scheme, matter.id, step), { seen: matter.stepNo, form }))) return
      count += 1
      turn([place], false)
      setDone(count)
    }
  }
  const grid = (row: Row) =>
    `/appraisal/${answer.scheme}/${answer.year}/grid?place=${row.place}&period=${answer.period}`
  const number = (key: string, words: string, of: (row: Row) => number, show = (row: Row) => String(of(row))) => ({
    ...{ key, words, kind: 'number' as const, width: 96, text: of, sortBy: of },
    show: (row: Row) => (of(row) === 0 ? '' : show(row)),
  })
  const columns: readonly Column<Row>[] = [
    ...(reviews
      ? [
          {
            ...{ key: 'choose', words: '', width: 44, drawn: true },
            show: (row: Row) =>
              waits(row) && (
                <Checkbox
                  aria-label={row.placeName}
                  checked={chosen.has(row.place)}
                  onChange={({ target }) => turn([row.place], target.checked)}
                />
              ),
          },
        ]
      : []),
    {
      ...{ key: 'place', words: t('appraisal.place'), text: (row: Row) => row.placeName },
      ...{ show: (row: Row) => <Go href={grid(row)}>{row.placeName}</Go>, sortBy: (row: Row) => row.place },
    },
    number('subjects', t('appraisal.subjects'), (row) => row.subjects),
    { ...number('entries', t('quarters.records'), (row) => row.entries), wide: true },
    {
      ...number(
        'plus',
        t('quarters.plus'),
        (row) => row.plus / 1000,
        (row) => inPoints(row.plus),
      ),
      wide: true,
    },
    {
      ...number(
        'minus',
        t('quarters.minus'),
        (row) => row.minus / 1000,
        (row) => inPoints(row.minus),
      ),
      wide: true,
    },
    number('objections', t('quarters.objections'), (row) => row.objections),
    {
      ...{ key: 'state', words: t('quarters.state'), width: 250 },
      text: ({ matter }) => (matter?.stateWords ? say(matter.stateWords) : t('quarters.not-begun')),
      show: ({ matter }) =>
        matter ? (
          <>
            <Go href={`/cases/${matter.id}`}>{matter.stateWords ? say(matter.stateWords) : matter.number}</Go>{' '}
            <small className="meta">{inList(matter.since, today)}</small>
          </>
        ) : (
          t('quarters.not-begun')
        ),
      sortBy: ({ matter }) => matter?.state ?? '',
    },
  ]
  const failed = refusal(act.error)
  const waiting = answer.rows.filter(waits)
  return (
    <>
      {answer.rows.some(waits) && today <= answer.last && (
        <p className="sec meta">{t('quarters.too-early', { day: answer.last })}</p>
      )}
      {reviews && (
        <div className="appraisal-record">
          <Checkbox
            checked={marked.length === waiting.length}
            indeterminate={marked.length > 0 && marked.length < waiting.length}
            onChange={({ target }) =>
              turn(
                waiting.map(({ place }) => place),
                target.checked,
              )
            }
          >
            {t('grades.all')}
          </Checkbox>
          <Input
            aria-label={t('quarters.minutes')}
            placeholder={t('quarters.minutes')}
            value={minutes}
            maxLength={40}
            onChange={(event) => setMinutes(event.target.value)}
          />
          <Button
            look="go"
            busy={act.busy}
            disabled={ofStep('review').length === 0 || minutes.trim() === ''}
            onClick={() => void take('review')}
          >
            {t('quarters.review', { n: ofStep('review').length })}
          </Button>
          <Button busy={act.busy} disabled={ofStep('close').length === 0} onClick={() => void take('close')}>
            {t('quarters.close', { n: ofStep('close').length })}
          </Button>
          <span className="meta">{t('quarters.choose')}</span>
        </div>
      )}
      <p className="appraisal-line" aria-live="polite" hidden={done === 0}>
        {t('quarters.done', { n: done })}
      </p>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      <DataTable<Row>
        label={t('quarters.link')}
        columns={columns}
        rows={answer.rows}
        rowKey={({ place }) => place}
        onExport={() => makeSheet(`appraisal/${answer.scheme}/quarters`, t('quarters.link'), columns, answer.rows)}
        empty={{ words: t('appraisal.no-places') }}
      />
    </>
  )
}
