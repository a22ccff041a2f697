import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { takeWorkbook } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { PrintButton } from '../register/print-button.tsx'
import { counted } from './reading.ts'

type Records = Answer<'/api/figures/records'>
type Row = Records['rows'][number]

const names = ['programme', 'figure', 'base', 'from', 'to', 'place', 'lead', 'kind'] as const

/** What makes a number over the books: its entries, accounts or households, as many as it says. */
export const RecordsPage = () => {
  const [address] = useSearchParams()
  const [after, setAfter] = useState<readonly string[]>([])
  const said = Object.fromEntries(
    names.flatMap((name) => (address.get(name) ? [[name, address.get(name) as string]] : [])),
  )
  const query = { programme: '', figure: '', from: '', to: '', ...said } as Query
  const last = after.at(-1)
  const records = useAsk('/api/figures/records', { params: { query: { ...query, ...(last ? { after: last } : {}) } } })
  return (
    <DeskPage>
      <Asked query={records}>
        {(answer) => <Shown query={query} answer={answer} after={after} onPage={(to) => setAfter(to)} />}
      </Asked>
      <LookedAt />
    </DeskPage>
  )
}

interface Query {
  readonly programme: string
  readonly figure: string
  readonly from: string
  readonly to: string
  readonly base?: 'yes'
}

interface ShownProps {
  query: Query
  answer: Records
  /** Where the pages before this one ended. */
  after: readonly string[]
  onPage: (after: readonly string[]) => void
}

const Shown = ({ query, answer, after, onPage }: ShownProps) => {
  const { t, say, language } = useWords()
  const { rows, next, form } = answer
  const some = (has: (row: Row) => unknown) => rows.some(has)
  const column = (key: string, words: string, width: number, show: Column<Row>['show']): Column<Row> => ({
    ...{ key, words, width, show },
  })
  const columns: readonly Column<Row>[] = [
    ...(some((row) => row.day) ? [column('day', t('records.day'), 110, ({ day }) => day)] : []),
    column('place', t('records.place'), 170, ({ placeName }) => placeName),
    ...(some((row) => row.ownerName)
      ? [
          column('owner', t('records.owner'), 150, ({ ownerName, account }) =>
            account && ownerName ? <Go href={`/ledger/accounts/${account}`}>{ownerName}</Go> : ownerName,
          ),
        ]
      : []),
    ...(some((row) => row.row) ? [column('row', t('records.row'), 150, ({ row }) => row && say(row))] : []),
    ...(some((row) => row.words)
      ? [
          column('what', t('records.what'), 150, ({ words, transfer }) => {
            const told = words ? say(words) : ''
            return transfer ? <Go href={`/ledger/vouchers/${transfer}`}>{told}</Go> : told
          }),
        ]
      : []),
    ...(some((row) => row.file)
      ? [
          column(
            'number',
            t('records.number'),
            170,
            ({ file }) => file && <Go href={`/cases/${file.id}`}>{file.number}</Go>,
          ),
        ]
      : []),
    ...(some((row) => row.pieces)
      ? [
          {
            ...column('pieces', t('records.pieces'), 90, ({ pieces }) => Number(pieces).toLocaleString('en')),
            kind: 'number' as const,
          },
        ]
      : []),
    {
      ...column('amount', form === 'money' ? t('books.unit-fen') : say(answer.unit), 100, ({ amount }) =>
        counted(form, Number(amount)).replace('-', '−'),
      ),
      kind: 'number',
    },
  ]
  const title = t('records.of', { place: answer.placeName, figure: say(answer.words) })
  return (
    <>
      <PaneTop title={title}>
        <span className="meta">
          {[t('evaluation.period', { from: query.from, to: query.to }), answer.row && say(answer.row)]
            .filter(Boolean)
            .join('　')}
        </span>
        <span className="sp" />
        <span className="meta">{t('as-of', { at: inFull(answer.at) })}</span>
        <PrintButton of={{ list: 'figures/records', rows: rows.length }} />
      </PaneTop>
      <p className="sec">
        {t('records.sum', {
          counted: say(answer.counted),
          n: counted(form, answer.number),
          unit: form === 'money' ? t('books.unit-fen') : say(answer.unit),
        })}
      </p>
      <DataTable<Row>
        label={title}
        columns={columns}
        rows={rows}
        total={answer.total ?? Math.max(rows.length, after.length > 0 || next ? answer.number : 0)}
        rowKey={(row) => row.key}
        onExport={() => takeWorkbook('/api/figures/records/export', { ...query }, language)}
        empty={{ words: t('records.none') }}
      />
      {(after.length > 0 || next) && (
        <p className="pages">
          <Button look="light" disabled={after.length === 0} onClick={() => onPage(after.slice(0, -1))}>
            {t('records.before')}
          </Button>
          <Button look="light" disabled={!next} onClick={() => next && onPage([...after, next])}>
            {t('records.after')}
          </Button>
        </p>
      )}
    </>
  )
}
