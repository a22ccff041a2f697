import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Tag } from '../../parts/chip.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { inPoints } from './points.ts'

type Credit = Answer<'/api/property/companies'>
type Row = Credit['rows'][number]

/** Property companies with what counts in their files today; each leads to its file. In no order of merit. */
export const CreditPage = () => {
  const { t } = useWords()
  const asked = useAsk('/api/property/companies')
  return (
    <DeskPage>
      <PaneTop title={t('nav.credit')} {...(asked.data ? { count: asked.data.rows.length } : {})}>
        {asked.data && <span className="meta">{t('as-of', { at: inFull(asked.data.at) })}</span>}
      </PaneTop>
      <Asked query={asked}>{({ rows }) => <Companies rows={rows} />}</Asked>
    </DeskPage>
  )
}

const Companies = ({ rows }: { rows: readonly Row[] }) => {
  const { t } = useWords()
  const listed = (row: Row) => (row.list ? t(`lists.${row.list}`) : '')
  const number = (key: 'estates' | 'honours' | 'breaches'): Column<Row> => ({
    ...{ key, words: t(`credit.${key}`), kind: 'number', width: 110, wide: true },
    ...{ show: (row) => row[key], sortBy: (row) => row[key] },
  })
  const columns: readonly Column<Row>[] = [
    {
      ...{ key: 'name', words: t('estates.company'), sortBy: (row) => row.name },
      show: (row) => <Go href={`/property/companies/${row.id}`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    { key: 'code', words: t('credit.code'), width: 200, wide: true, show: (row) => row.creditCode ?? '' },
    number('estates'),
    number('honours'),
    number('breaches'),
    {
      ...{ key: 'total', words: t('credit.sum'), kind: 'number', width: 110 },
      ...{ show: (row) => inPoints(row.total), sortBy: (row) => row.total },
    },
    {
      ...{ key: 'list', words: t('credit.list'), width: 210, sortBy: (row) => row.list ?? '' },
      show: (row) =>
        row.list && (
          <>
            <Tag>{listed(row)}</Tag>{' '}
            {row.until && <span className="meta">{t('credit.until', { until: row.until })}</span>}
          </>
        ),
      text: (row) => [listed(row), row.until].filter(Boolean).join(' '),
    },
  ]
  return (
    <DataTable<Row>
      label={t('nav.credit')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onExport={() => makeSheet('property/credit', t('nav.credit'), columns, rows)}
      empty={{ words: t('credit.none'), way: { words: t('credit.to-estates'), href: '/property/estates' } }}
    />
  )
}
