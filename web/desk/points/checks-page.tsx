import type { ReactNode } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { DaysChoice, PeriodButtons, PlaceChoice, useChosen } from '../figures/choices.tsx'
import { makeSheet } from '../frame/export-button.tsx'
import { seesCounty, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { PrintButton } from '../register/print-button.tsx'

type Checks = Answer<'/api/credit-points/checks'>
type Entry = Checks['repeated'][number]['entries'][number]

const periods = ['month', 'last-month', 'quarter', 'last-quarter', 'year'] as const

/** What in the books of points a person should look at, with the entries behind each row. It decides nothing. */
export const ChecksPage = () => {
  const { t } = useWords()
  const me = useMe()
  const chosen = useChosen()
  const { period, place } = chosen
  const checks = useAsk('/api/credit-points/checks', { params: { query: { ...period, ...(place ? { place } : {}) } } })
  const data = checks.data
  return (
    <DeskPage>
      <PaneTop title={t('nav.checks')}>
        {!seesCounty(me) && <span className="meta">{data?.placeName}</span>}
        <span className="sp" />
        {seesCounty(me) && <PlaceChoice chosen={chosen} />}
        <DaysChoice chosen={chosen} />
        <PrintButton of={{ list: 'points/checks', rows: data ? rowsIn(data) : 0 }} />
      </PaneTop>
      <fieldset className="filters">
        <legend className="unseen">{t('figures.period')}</legend>
        <PeriodButtons chosen={chosen} names={periods} />
        <span className="meta sp">{data && t('as-of', { at: inFull(data.at) })}</span>
      </fieldset>
      <p className="sec">{t('checks.note')}</p>
      <Asked query={checks}>{(answer) => <Shown answer={answer} />}</Asked>
      <LookedAt />
    </DeskPage>
  )
}

const rowsIn = ({ repeated, monthEnds, own, still }: Checks): number =>
  repeated.length + monthEnds.length + own.length + still.length

const Shown = ({ answer }: { answer: Checks }) => {
  const { t } = useWords()
  const { limits, repeated, monthEnds, own, still } = answer
  const sum = (entries: readonly Entry[]) => entries.reduce((all, { points }) => all + points, 0)
  const hand = <Row extends { placeName: string; by: string | null; household: string | null }>(): Column<Row>[] => [
    { key: 'place', words: t('records.place'), width: 180, show: (row) => row.placeName },
    { key: 'by', words: t('checks.by'), width: 110, show: (row) => row.by },
    { key: 'household', words: t('checks.household'), width: 110, show: (row) => row.household },
  ]
  return (
    <>
      <Table
        title={t('checks.repeated', { n: limits.repeated })}
        rows={repeated}
        keyOf={(row) => `${row.placeName} ${row.by} ${row.household} ${row.entries[0]?.day}`}
        columns={[
          ...hand<Checks['repeated'][number]>(),
          { key: 'times', words: t('checks.times'), kind: 'number', width: 80, show: (row) => row.entries.length },
          { key: 'points', words: t('checks.points'), kind: 'number', width: 80, show: (row) => sum(row.entries) },
          {
            key: 'entries',
            words: t('checks.entries'),
            text: (row) => row.entries.map(({ day, points }) => `${day} ${points}`).join(t('mark.after')),
            show: (row) => <Entries entries={row.entries} />,
          },
        ]}
      />
      <Table
        title={t('checks.month-end', limits.monthEnd)}
        rows={monthEnds}
        keyOf={(row) => `${row.place} ${row.month}`}
        columns={[
          { key: 'place', words: t('records.place'), width: 180, show: (row) => row.placeName },
          { key: 'month', words: t('checks.month'), width: 110, show: (row) => row.month.slice(0, 7) },
          { key: 'late', words: t('checks.late'), kind: 'number', width: 110, show: (row) => row.entries.length },
          { key: 'all', words: t('checks.all'), kind: 'number', width: 110, show: (row) => row.all },
          {
            key: 'entries',
            words: t('checks.entries'),
            text: (row) => row.entries.map(({ day, points }) => `${day} ${points}`).join(t('mark.after')),
            show: (row) => <Entries entries={row.entries} />,
          },
        ]}
      />
      <Table
        title={t('checks.own')}
        rows={own}
        keyOf={(row) => `${row.transfer} ${row.day} ${row.household} ${row.points}`}
        columns={[
          ...hand<Checks['own'][number]>(),
          {
            key: 'day',
            words: t('records.day'),
            width: 110,
            show: (row) => <Voucher entry={row}>{row.day}</Voucher>,
            text: (row) => row.day,
          },
          { key: 'points', words: t('checks.points'), kind: 'number', width: 80, show: (row) => row.points },
          { key: 'number', words: t('records.number'), width: 170, show: (row) => row.number },
        ]}
      />
      <Table
        title={t('checks.still', { n: limits.still })}
        rows={still}
        keyOf={(row) => `${row.placeName} ${row.shop}`}
        columns={[
          { key: 'place', words: t('records.place'), width: 180, show: (row) => row.placeName },
          {
            key: 'shop',
            words: t('checks.shop'),
            width: 180,
            text: (row) => row.shop,
            show: (row) => (row.account ? <Go href={`/ledger/accounts/${row.account}`}>{row.shop}</Go> : row.shop),
          },
          { key: 'last', words: t('checks.last'), width: 140, show: (row) => row.last ?? t('checks.never') },
        ]}
      />
    </>
  )
}

const Voucher = ({ entry, children }: { entry: Entry; children: ReactNode }) =>
  entry.transfer ? <Go href={`/ledger/vouchers/${entry.transfer}`}>{children}</Go> : children

const Entries = ({ entries }: { entries: readonly Entry[] }) => (
  <span className="meta">
    {entries.map((entry, i) => (
      <span key={`${entry.transfer ?? i}`}>
        {i > 0 && '　'}
        <Voucher entry={entry}>{entry.day.slice(5)}</Voucher> {entry.points}
      </span>
    ))}
  </span>
)

interface TableProps<Row> {
  title: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  columns: readonly Column<Row>[]
}

function Table<Row extends object>({ title, rows, keyOf, columns }: TableProps<Row>) {
  const { t } = useWords()
  return (
    <Section title={title}>
      {rows.length === 0 && <p className="meta">{t('checks.none')}</p>}
      {rows.length > 0 && (
        <DataTable<Row>
          label={title}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          onExport={() => makeSheet('points/checks', title, columns, rows)}
          empty={{ words: t('checks.none') }}
        />
      )}
    </Section>
  )
}
