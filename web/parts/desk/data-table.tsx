import { Table, type TableColumnType } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWords } from '../../words/language.ts'
import { Button } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'

/** A column: what it is called, what it shows. `number` columns stand right and in tabular figures. */
export interface Column<Row> {
  readonly key: string
  readonly words: string
  readonly show: (row: Row) => ReactNode
  /** How it stands in a workbook, where what is shown is no plain text. */
  readonly text?: (row: Row) => string | number | null
  /** It is only pressed or drawn: a workbook leaves it out. */
  readonly drawn?: boolean
  readonly width?: number
  readonly kind?: 'words' | 'number'
  /** Shown only where there is room for it: from 992 px. Prints and exports hold it. */
  readonly wide?: boolean
  /** For sorting in the browser; lists that the server pages sort there (`onSort`). */
  readonly sortBy?: (row: Row) => string | number
}

interface DataTableProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Of all, also of those on other pages. */
  total?: number
  page?: { readonly at: number; readonly size: number; readonly onPage: (at: number) => void }
  /** There are more than these: they come when they are asked for. */
  more?: boolean
  loading?: boolean
  /** Makes the file and hands it over. Every list exports; a list without it says why it must not. */
  onExport?: () => Promise<void>
  onOpen?: (row: Row) => void
  /** Row where you are. */
  here?: string | undefined
  /** The line that makes the total, under the table. */
  sum?: ReactNode
  empty: { readonly words: string; readonly way?: { readonly words: string; readonly href: string } }
}

/** Compares words by their sound in Chinese, numbers by size. */
const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), 'zh-CN', { numeric: true })

/** A table of the desk: 36 px rows, pages below, the export above its right end, its sum at its foot. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { t } = useWords()
  const [exporting, setExporting] = useState<'still' | 'running' | 'failed'>('still')
  const { columns, rows, rowKey, page, onOpen, here } = props
  const total = props.total ?? rows.length
  const antdColumns = columns.map((column): TableColumnType<Row> => {
    const by = column.sortBy
    return {
      key: column.key,
      title: column.words,
      align: column.kind === 'number' ? 'end' : 'start',
      ...(column.kind === 'number' ? { className: 'number' } : {}),
      render: (_value, row) => column.show(row),
      ...(column.width === undefined ? {} : { width: column.width }),
      ...(column.wide ? { responsive: ['lg'] } : {}),
      ...(by ? { sorter: (a: Row, b: Row) => compare(by(a), by(b)), showSorterTooltip: false } : {}),
    }
  })
  const exportRows = async () => {
    setExporting('running')
    try {
      await props.onExport?.()
      setExporting('still')
    } catch {
      setExporting('failed')
    }
  }
  return (
    <section className="data-table" aria-label={props.label}>
      <div className="table-head">
        <span className="meta">
          {t(props.more ? 'table.so-far' : 'table.total', { n: total.toLocaleString('en') })}
        </span>
        {props.onExport && (
          <span className="sp">
            {exporting === 'failed' && <small role="alert">{t('table.export-failed')}</small>}
            <Button look="light" busy={exporting === 'running'} onClick={() => void exportRows()}>
              {exporting === 'running' ? t('table.exporting') : t('table.export')}
            </Button>
          </span>
        )}
      </div>
      <Table<Row>
        size="small"
        columns={antdColumns}
        dataSource={[...rows]}
        rowKey={rowKey}
        loading={props.loading ?? false}
        rowClassName={(row) => (rowKey(row) === here ? 'here' : '')}
        onRow={(row) => (onOpen ? { onClick: () => onOpen(row) } : {})}
        locale={{ emptyText: <EmptyState {...props.empty} /> }}
        pagination={
          page && total > page.size
            ? { current: page.at, pageSize: page.size, total, showSizeChanger: false, onChange: page.onPage }
            : false
        }
      />
      {props.sum && <p className="sum">{props.sum}</p>}
    </section>
  )
}
