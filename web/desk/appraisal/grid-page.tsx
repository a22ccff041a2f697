import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useMemo, useRef, useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { paths } from '../../api/api.d.ts'
import { type Answer, Refused } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { sendFile } from '../../api/send-file.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { Unsaved } from '../frame/unsaved.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { Grid } from './grid.tsx'
import { fault, keyOf, openSheet, type Pending, pendingOf, recordedNow, typeAll } from './grid-model.ts'
import { plain } from './points.ts'
import './appraisal.css'

type GridAnswer = Answer<'/api/appraisal/{scheme}/{year}/grid'>
type Filled =
  paths['/api/appraisal/{scheme}/{year}/grid/filled']['post']['responses'][200]['content']['application/json']

/** The grid of a place and period, in which whoever is named as recorder enters points. */
export const GridPage = () => {
  const { scheme = '', year = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const { t, say } = useWords()
  const chosen = search.get('period')
  const place = search.get('place') ?? ''
  const path = { scheme, year: Number(year) }
  const grid = useAsk(
    '/api/appraisal/{scheme}/{year}/grid',
    { params: { path, query: { place, ...(chosen ? { period: Number(chosen) } : {}) } } },
    { enabled: place !== '' },
  )
  const places = useAsk('/api/appraisal/{scheme}/{year}/places', { params: { path } })
  const period = String(grid.data?.period ?? chosen ?? '')
  const go = (more: Record<string, string>) => setSearch({ place, ...(period ? { period } : {}), ...more })
  return (
    <DeskPage>
      <PaneTop title={grid.data ? `${grid.data.placeName} ${t('appraisal.grid')}` : t('appraisal.grid')}>
        <span className="sp" />
        {place && (
          <ButtonLink
            look="light"
            leaves
            href={`/api/appraisal/${scheme}/${year}/grid.xlsx?place=${place}&period=${period}`}
          >
            {t('appraisal.excel')}
          </ButtonLink>
        )}
      </PaneTop>
      <FilterTabs
        label={t('appraisal.period')}
        filters={(grid.data?.periods ?? []).map((one) => ({ id: String(one.period), words: say(one.words) }))}
        chosen={period}
        onChoose={(id) => go({ period: id })}
        {...(grid.data ? { asOf: inFull(grid.data.at) } : {})}
      >
        <Select
          className="appraisal-place"
          aria-label={t('appraisal.place')}
          placeholder={t('appraisal.place')}
          showSearch={{ optionFilterProp: 'label' }}
          value={place || null}
          options={(places.data?.places ?? []).map((one) => ({ value: one.place, label: one.placeName }))}
          onChange={(value: string) => go({ place: value })}
        />
      </FilterTabs>
      {place === '' ? (
        <EmptyState words={t('appraisal.choose-place')} />
      ) : (
        <Asked query={grid}>
          {(answer) => <Entry key={`${place}/${year}/${period}`} answer={answer} again={() => void grid.refetch()} />}
        </Asked>
      )}
      <LookedAt />
    </DeskPage>
  )
}

const clamp = (day: string, from: string, to: string): string => (day < from ? from : day > to ? to : day)

const Entry = ({ answer, again }: { answer: GridAnswer; again: () => void }) => {
  const { t, say } = useWords()
  const act = useAct<{ recorded: number }>()
  const refusal = useRefusal()
  const { columns, rows, cells, first, last } = answer
  const today = onTheWall(answer.at).day
  const [sheet, setSheet] = useState(() => openSheet(rows.length, columns.length))
  const [day, setDay] = useState(clamp(today, first, last))
  const [basis, setBasis] = useState('')
  const [text, setText] = useState('')
  const [cut, setCut] = useState(0)
  const [faults, setFaults] = useState(false)
  const { recorded, goals } = useMemo(() => {
    const at = (row: number, column: number) => keyOf({ columns: columns.length }, { row, column })
    return {
      recorded: new Map(
        cells.flatMap(({ row, column, points, entries }) => (entries > 0 ? [[at(row, column), points] as const] : [])),
      ),
      goals: new Map(cells.map(({ row, column, goal }) => [at(row, column), goal])),
    }
  }, [cells, columns.length])
  const pending = useMemo(() => pendingOf(sheet, recorded), [sheet, recorded])
  // What was recorded is never taken back: a cell that is lowered says how it is mended.
  const lowered = pending.some(({ column, points, was }) => points < 0 && was > 0 && (columns[column]?.least ?? 0) >= 0)
  const unread = [...sheet.typed.values()].filter(({ points }) => points === undefined).length
  const open = answer.records && answer.state === 'open' && first <= today
  const heads = columns.map((column) => ({
    id: `${column.indicator}/${column.item ?? ''}`,
    words: say(column.name),
    note: column.measured
      ? t('appraisal.measured')
      : (column.title ?? t('appraisal.range', { least: plain(column.least), most: plain(column.most) })),
    barred: column.measured ? t('appraisal.measured') : undefined,
  }))
  const lines = rows.map((row) => ({
    id: row.subject,
    name: row.name,
    note: row.title ?? '',
    barred: row.barred ? t('appraisal.barred') : undefined,
  }))
  const at = columns[sheet.cursor.column]
  const cell = sheet.typed.get(keyOf(sheet, sheet.cursor))
  const words = cell && (cell.fault ?? (cell.points === undefined ? t('appraisal.no-points') : undefined))

  const record = async () => {
    setFaults(false)
    const sent: readonly Pending[] = pending
    const done = await act.run(
      `/api/appraisal/${answer.scheme}/entries`,
      {
        year: answer.year,
        place: answer.place,
        entries: sent.map(({ row, column, points, was }) => ({
          subject: rows[row]?.subject,
          indicator: columns[column]?.indicator,
          ...(columns[column]?.item ? { item: columns[column].item } : {}),
          day: clamp(day, rows[row]?.from ?? first, rows[row]?.to ?? last),
          ...{ points, was },
          ...(basis.trim() ? { basis: basis.trim() } : {}),
          ...(text.trim() ? { text: text.trim() } : {}),
        })),
      },
      async (error) => {
        const beside = faultsOf(error, say)
        if (beside.size === 0) return false
        setSheet(fault(sheet, sent, beside))
        setFaults(true)
        again()
        return true
      },
    )
    if (done) {
      setSheet(recordedNow(sheet, sent))
      setBasis('')
      setText('')
    }
  }
  if (rows.length === 0) return <EmptyState words={t('appraisal.nobody')} />
  const failed = refusal(act.error)
  return (
    <div className="appraisal-entry">
      <Grid
        label={`${answer.placeName} ${answer.periods.flatMap(({ period, words }) => (period === answer.period ? say(words) : []))}`}
        {...(answer.subjects === 'organisation' ? { corner: t('appraisal.unit') } : {})}
        heads={heads}
        lines={lines}
        recorded={recorded}
        goals={goals}
        sheet={sheet}
        onSheet={open ? setSheet : undefined}
        onMove={setSheet}
        onCut={setCut}
      />
      <div className="appraisal-line" aria-live="polite">
        <span>
          {[lines[sheet.cursor.row]?.name, at && say(at.name), at?.title].filter(Boolean).join('　')}
          {words && <b>{`　${words}`}</b>}
        </span>
        <span className="sp" />
        {cut > 0 && <span>{t('appraisal.cut', { n: cut })}</span>}
        {unread > 0 && <span>{t('appraisal.unread', { n: unread })}</span>}
        <span className="meta">{t('appraisal.keys')}</span>
        {open && <ReadFile answer={answer} onRead={(found) => setSheet((now) => typeAll(now, found))} />}
      </div>
      {lowered && <p className="sec meta">{t('appraisal.lowered')}</p>}
      {answer.records && answer.state === 'open' && last < today && columns.some((one) => one.measured) && (
        <TakeFigures answer={answer} again={again} />
      )}
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {faults && (
        <p className="sec meta" role="alert">
          {t('appraisal.faults')}
        </p>
      )}
      {!open && <p className="sec meta">{t(closedBecause(answer))}</p>}
      {open && (
        <div className="appraisal-record">
          <DatePicker
            aria-label={t('appraisal.day')}
            value={dayjs(day)}
            minDate={dayjs(first)}
            maxDate={dayjs(clamp(today, first, last))}
            allowClear={false}
            onChange={(value) => value && setDay(value.format('YYYY-MM-DD'))}
          />
          <Input
            aria-label={t('appraisal.basis')}
            placeholder={t(at?.evidence === 'document' ? 'appraisal.basis-needed' : 'appraisal.basis')}
            value={basis}
            maxLength={60}
            onChange={(event) => setBasis(event.target.value)}
          />
          <Input
            aria-label={t('appraisal.what')}
            placeholder={t('appraisal.what')}
            value={text}
            maxLength={300}
            onChange={(event) => setText(event.target.value)}
          />
          <Button look="go" busy={act.busy} disabled={pending.length === 0} onClick={() => void record()}>
            {t('appraisal.record', { n: pending.length })}
          </Button>
        </div>
      )}
      <Unsaved count={sheet.typed.size} stay={t('appraisal.stay')} />
    </div>
  )
}

/** A workbook that was taken out, filled in, and is read back: its cells stand in the grid as if they had been typed. */
const ReadFile = ({ answer, onRead }: { answer: GridAnswer; onRead: (cells: Filled['cells']) => void }) => {
  const { t, list } = useWords()
  const refusal = useRefusal()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<{ busy: boolean; found?: Filled; error?: unknown }>({ busy: false })
  const { found } = state
  const failed = refusal(state.error)
  const read = async (file: File | undefined) => {
    if (!file) return
    setState({ busy: true })
    const query = new URLSearchParams({ place: answer.place, period: String(answer.period) })
    try {
      const filled = await sendFile<Filled>(`/api/appraisal/${answer.scheme}/${answer.year}/grid/filled?${query}`, file)
      const typed = filled.cells.filter(
        ({ row, column }) => !answer.rows[row]?.barred && !answer.columns[column]?.measured,
      )
      setState({ busy: false, found: { ...filled, cells: typed } })
      onRead(typed)
    } catch (error) {
      setState({ busy: false, error })
    }
  }
  return (
    <>
      <Button look="light" busy={state.busy} onClick={() => input.current?.click()}>
        {t('appraisal.read-file')}
      </Button>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        aria-label={t('appraisal.read-file')}
        accept=".xlsx,.xls,.csv"
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {found && (
        <p className="meta appraisal-read" role="status">
          {t('appraisal.read', { n: found.cells.length })}
          {found.heads.length > 0 && t('appraisal.read-heads', { heads: list(found.heads, '、') })}
          {found.lines.map(({ line, name, several }) =>
            t(several ? 'appraisal.read-several' : 'appraisal.read-nobody', { line, name }),
          )}
        </p>
      )}
      {failed && <RefusalNote {...failed} />}
    </>
  )
}

/** Has what figures tell of the period entered; taken again, the differences. */
const TakeFigures = ({ answer, again }: { answer: GridAnswer; again: () => void }) => {
  const { t } = useWords()
  const refusal = useRefusal()
  const act = useAct<{ taken: number }>()
  const [taken, setTaken] = useState<number>()
  const failed = refusal(act.error)
  const take = async () => {
    const { year, place, period } = answer
    const done = await act.run(`/api/appraisal/${answer.scheme}/figures`, { year, place, period })
    if (!done) return
    setTaken(done.taken)
    again()
  }
  return (
    <div className="sec appraisal-take">
      <Button look="light" busy={act.busy} onClick={() => void take()}>
        {t('appraisal.take-figures')}
      </Button>
      <span className="meta" aria-live="polite">
        {taken === undefined ? t('appraisal.take-note') : t('appraisal.taken', { n: taken })}
      </span>
      {failed && <RefusalNote {...failed} />}
    </div>
  )
}

const closedBecause = ({ records, state }: GridAnswer) =>
  !records ? 'appraisal.read-only' : state === 'open' ? 'appraisal.not-begun' : 'appraisal.closed'

/** What the interface says against single rows, by their number in what was sent. */
function faultsOf(error: unknown, say: (words: { zh: string; en: string }) => string): ReadonlyMap<number, string> {
  if (!(error instanceof Refused)) return new Map()
  const rows = error.refusal.fields ?? []
  return new Map(
    rows.flatMap(({ field, words }) => {
      const row = /^entries\.(\d+)\./.exec(field)?.[1]
      return row === undefined ? [] : [[Number(row), say(words)] as const]
    }),
  )
}
