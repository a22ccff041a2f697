import type { Answer } from '../../api/client.ts'
import { allRows, usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { amountWords, cellOf, sumOf, unitWords } from './amount.ts'

type Row = Answer<'/api/ledger/accounts'>['rows'][number]

/** The accounts of one purpose, place by place; names are masked until one is opened. */
export const AccountsTable = ({ purpose, words }: { purpose: string; words: string }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const pages = usePages('/api/ledger/accounts', { params: { query: { purpose } } }, ({ after }) =>
    after ? { afterPlace: after.place, afterId: after.id } : null,
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const failed = refusal(pages.error, () => void pages.refetch())
  const periodOf = ({ period, periodWords }: Row) => (periodWords ? say(periodWords) : (period ?? ''))
  const named = (row: Row) => row.ownerName ?? row.placeName
  const unit = rows[0]?.unit
  const counted = (words: string) => (unit ? t('books.counted', { words, unit: unitWords(t, unit) }) : words)
  const columns: readonly Column<Row>[] = [
    {
      key: 'owner',
      words: t('books.owner'),
      text: named,
      show: (row) => <Go href={`/ledger/accounts/${row.id}`}>{named(row)}</Go>,
    },
    { key: 'place', words: t('books.place'), wide: true, show: (row) => row.placeName },
    ...(rows.some((row) => row.period) ? [{ key: 'period', words: t('books.row'), width: 168, show: periodOf }] : []),
    { key: 'opened', words: t('books.opened'), width: 116, wide: true, show: (row) => row.openedOn },
    {
      key: 'held',
      words: counted(t('books.held')),
      kind: 'number',
      width: 116,
      text: (row) => cellOf(row.held, row.unit),
      show: (row) => (row.held === '0' ? '' : amountWords(row.held, row.unit)),
    },
    {
      key: 'posted',
      words: counted(t('books.balance')),
      kind: 'number',
      width: 132,
      text: (row) => cellOf(row.posted, row.unit),
      show: (row) => amountWords(row.posted, row.unit),
    },
    {
      key: 'closed',
      words: t('books.state'),
      width: 140,
      wide: true,
      show: (row) => (row.closedOn ? t('books.closed', { day: row.closedOn }) : ''),
    },
  ]
  const exported = async () => {
    const all = await allRows(pages, (page) => page.rows)
    const unit = all[0]?.unit ?? 'fen'
    const sum = (of: (row: Row) => string) => cellOf(sumOf(all.map(of)), unit)
    const foot = {
      owner: t('books.counted', { words: t('voucher.sum'), unit: unitWords(t, unit) }),
      held: sum((row) => row.held),
      posted: sum((row) => row.posted),
    }
    await makeSheet(`ledger/${purpose}`, words, columns, all, [foot])
  }
  if (failed)
    return (
      <div className="sec">
        <RefusalNote {...failed} />
      </div>
    )
  return (
    <>
      <DataTable<Row>
        label={words}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={pages.isLoading}
        more={pages.hasNextPage}
        onExport={exported}
        sum={t('books.masked')}
        empty={{ words: t('books.nothing') }}
      />
      {pages.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  )
}
