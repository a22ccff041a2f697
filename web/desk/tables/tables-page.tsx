import './tables.css'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useRef, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { stepUrl } from '../case/use-case.ts'
import { type Period, periodOf } from '../figures/period.ts'
import { makeSheet, takeWorkbook } from '../frame/export-button.tsx'
import { holds, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { NewTable, useLookingOver } from './new-table.tsx'

const TABLES = 'office-tables'
type Table = Answer<'/api/cases'>['rows'][number]
const periods = { 'this-week': 'week', 'last-week': 'last-week', month: 'month' } as const

/** The office's own tables, filled for the days chosen in one press; and how a new one is kept. */
export const TablesPage = () => {
  const { t } = useWords()
  const me = useMe()
  const today = onTheWall(me.now).day
  const [period, setPeriod] = useState<Period>(() => periodOf('week', today))
  const tables = useAsk('/api/cases', { params: { query: { programme: TABLES, list: 'tables', limit: 50 } } })
  const keeps = holds(me, 'dispatcher', 'acceptance-clerk', 'duty-chief')
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={keeps ? t('tables.new') : t('tables.marks')}
      side={<NewTable keeps={keeps} />}
    >
      <PaneTop title={t('tables.title')} />
      <fieldset className="filters wrap">
        <legend className="unseen">{t('tables.days')}</legend>
        {(['this-week', 'last-week', 'month'] as const).map((name) => {
          const days = periodOf(periods[name], today)
          return (
            <button
              key={name}
              type="button"
              aria-pressed={days.from === period.from && days.to === period.to}
              onClick={() => setPeriod(days)}
            >
              {t(`tables.${name}`)}
            </button>
          )
        })}
        <span className="tables-day">
          <DatePicker.RangePicker
            size="small"
            format="YYYY-MM-DD"
            allowClear={false}
            aria-label={t('tables.days')}
            value={[dayjs(period.from), dayjs(period.to)]}
            onChange={(days) =>
              days?.[0] &&
              days[1] &&
              setPeriod({ from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') })
            }
          />
        </span>
      </fieldset>
      <p className="tables-note meta">{t('tables.note')}</p>
      <Asked query={tables}>{({ rows }) => <Tables rows={rows} period={period} keeps={keeps} />}</Asked>
    </DeskPage>
  )
}

const Tables = ({ rows, period, keeps }: { rows: readonly Table[]; period: Period; keeps: boolean }) => {
  const { t, say } = useWords()
  const handOf = (row: Table) =>
    [row.lastHand.name, row.lastHand.step && say(row.lastHand.step)].filter(Boolean).join(' ')
  const columns: readonly Column<Table>[] = [
    { key: 'name', words: t('tables.name'), show: (row) => <b>{row.title ?? row.number}</b>, text: (row) => row.title },
    { key: 'number', words: t('tables.number'), show: (row) => row.number, wide: true },
    { key: 'hand', words: t('tables.hand'), show: handOf, wide: true },
    {
      key: 'acts',
      words: '',
      show: (row) => <Acts table={row} period={period} keeps={keeps} />,
      text: () => '',
    },
  ]
  return (
    <DataTable
      label={t('tables.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onExport={() => makeSheet(TABLES, t('tables.title'), columns.slice(0, -1), rows)}
      empty={{ words: t('tables.none') }}
    />
  )
}

/** One press fills it; whoever works at the centre may replace its workbook or put it away. */
const Acts = ({ table, period, keeps }: { table: Table; period: Period; keeps: boolean }) => {
  const { t, language } = useWords()
  const refusal = useRefusal()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const act = useAct()
  const over = useLookingOver(table.place)
  const input = useRef<HTMLInputElement>(null)
  const fill = async () => {
    setBusy(true)
    setError(undefined)
    await takeWorkbook(`/api/${TABLES}/${table.id}/filled`, { ...period }, language).catch(setError)
    setBusy(false)
  }
  const replace = async (file: File | undefined) => {
    const looked = file && (await over.look(file))
    if (looked?.file) await act.run(stepUrl(TABLES, table.id, 'replace'), { form: { sheet: [looked.file] } })
  }
  const failed = refusal(error ?? act.error)
  return (
    <>
      <div className="tables-acts">
        <Button busy={busy} onClick={() => void fill()}>
          {t('tables.fill')}
        </Button>
        {keeps && (
          <>
            <Button look="light" busy={over.busy || act.busy} onClick={() => input.current?.click()}>
              {t('tables.replace')}
            </Button>
            <Button
              look="light"
              busy={act.busy}
              onClick={() => void act.run(stepUrl(TABLES, table.id, 'put-away'), { form: {} })}
            >
              {t('tables.put-away')}
            </Button>
            <input
              ref={input}
              type="file"
              className="unseen"
              tabIndex={-1}
              aria-label={`${t('tables.replace')} ${table.title ?? table.number}`}
              accept=".xlsx"
              onChange={(event) => {
                void replace(event.target.files?.[0])
                event.target.value = ''
              }}
            />
          </>
        )}
      </div>
      {failed && <RefusalNote {...failed} />}
      {over.told}
    </>
  )
}
