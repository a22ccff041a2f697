import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { allRows, useAsk, usePages, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Waterfall, type WaterfallBar } from '../../parts/waterfall.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { amountWords, cellOf, sizeOf, sumOf, unitWords } from './amount.ts'

type Statement = Answer<'/api/ledger/accounts/{account}/statement'>
type Entry = Statement['entries'][number]

/** One account: where its money went in a year, and every entry with the balance after it, as of a day and as it was known. */
export const AccountPage = () => {
  const { account = '' } = useParams()
  const { t, say } = useWords()
  const refusal = useRefusal()
  const [on, setOn] = useState<string>()
  const [known, setKnown] = useState<string>()
  const query = { ...(on ? { on } : {}), ...(known ? { known } : {}) }
  const pages = usePages(
    '/api/ledger/accounts/{account}/statement',
    { params: { path: { account }, query } },
    ({ below }) => (below ? { belowDay: below.day, belowTransfer: below.transfer } : null),
  )
  const first = pages.data?.pages[0]?.account
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? []
  const failed = refusal(pages.error, () => void pages.refetch())
  const unit = first?.unit ?? 'fen'
  const columns = useColumns(unit)
  const today = dayjs(onTheWall(new Date()).day)
  const exported = async () => {
    const all = await allRows(pages, (page) => page.entries)
    const sum = (side: 'received' | 'given') => cellOf(sumOf(all.map((entry) => sideOf(entry, side) || '0')), unit)
    const foot = { day: t('voucher.sum'), received: sum('received'), given: sum('given') }
    const title = [first && say(first.words), t('statement.title')].filter(Boolean).join(' ')
    await makeSheet(`ledger/${account}`, title, columns, all, [foot])
  }
  return (
    <DeskPage>
      <PaneTop {...(first ? { title: first.ownerName ?? say(first.words) } : {})}>
        {first && (
          <span className="meta">
            {[say(first.words), first.periodWords ? say(first.periodWords) : first.period].filter(Boolean).join('　')}
          </span>
        )}
        <span className="sp" />
        {first && (
          <ButtonLink
            look="light"
            href={`/ledger/${first.purpose.split('/')[0]}?show=accounts&purpose=${first.purpose}`}
          >
            {t('statement.to-books')}
          </ButtonLink>
        )}
      </PaneTop>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {first && (
        <div className="facts">
          <span>{`${t('books.balance')} ${amountWords(first.posted, unit)} ${unitWords(t, unit)}`}</span>
          {first.held !== '0' && <span>{`${t('books.held')} ${amountWords(first.held, unit)}`}</span>}
          {first.spendable !== null && <span>{`${t('books.spendable')} ${amountWords(first.spendable, unit)}`}</span>}
          {first.closedOn && <span>{t('books.closed', { day: first.closedOn })}</span>}
        </div>
      )}
      {first && <Fund account={account} />}
      <div className="narrow">
        <span className="as-of-day">
          {t('books.on')}
          <DatePicker
            aria-label={t('books.on')}
            value={on ? dayjs(on) : null}
            maxDate={today}
            placeholder={t('statement.now')}
            onChange={(day) => setOn(day?.format('YYYY-MM-DD'))}
          />
        </span>
        <span className="as-of-day">
          {t('books.known')}
          <DatePicker
            aria-label={t('books.known')}
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            value={known ? dayjs(known) : null}
            maxDate={dayjs()}
            placeholder={t('statement.now')}
            onChange={(at) => setKnown(at?.toISOString())}
          />
        </span>
      </div>
      <DataTable<Entry>
        label={t('statement.title')}
        columns={columns}
        rows={entries}
        rowKey={(entry) => entry.transfer}
        loading={pages.isLoading}
        more={pages.hasNextPage}
        onExport={exported}
        empty={{ words: t('statement.none') }}
      />
      {pages.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      <LookedAt />
    </DeskPage>
  )
}

/** Where the money went in a year. */
const Fund = ({ account }: { account: string }) => {
  const { t, say } = useWords()
  const now = Number(onTheWall(new Date()).day.slice(0, 4))
  const [year, setYear] = useState(now)
  const fund = useAsk('/api/ledger/accounts/{account}/fund', {
    params: { path: { account }, query: { from: `${year}-01-01`, to: `${year}-12-31` } },
  })
  return (
    <Asked query={fund}>
      {({ bars, left, unit }) => {
        const shown = bars.map((bar): WaterfallBar => {
          const words = bar.words ? say(bar.words) : ''
          const negative = bar.amount.startsWith('-')
          return {
            id: `${bar.kind} ${bar.what ?? ''}`,
            kind: bar.kind === 'carried' ? (negative ? 'out' : 'in') : bar.kind,
            words: t(`fund.${bar.kind}`, { words }),
            ...(bar.count > 0 ? { note: t('fund.times', { n: bar.count }) } : {}),
            amount: Math.abs(sizeOf(bar.amount)),
            shown: amountWords(negative ? bar.amount.slice(1) : bar.amount, unit),
          }
        })
        // A source of all points gives more than it has: that is a number, not a room.
        if (left.startsWith('-')) return null
        const room: WaterfallBar = {
          ...{ id: 'left', kind: 'left', words: t('fund.left'), note: t('fund.left-note') },
          amount: Math.max(0, sizeOf(left)),
          shown: amountWords(left, unit),
        }
        return (
          <Waterfall
            title={unit === 'fen' ? t('fund.title') : t('fund.title-points')}
            unit={unitWords(t, unit)}
            bars={[...shown, room]}
            choice={
              <Select
                aria-label={t('books.period')}
                size="small"
                value={year}
                options={[now, now - 1, now - 2].map((value) => ({ value, label: t('fund.year', { year: value }) }))}
                onChange={setYear}
              />
            }
          />
        )
      }}
    </Asked>
  )
}

/** What an entry brought in or took out, without its sign; '' on the other side. */
const sideOf = ({ amount }: Entry, side: 'received' | 'given'): string =>
  amount.startsWith('-') === (side === 'given') ? amount.replace('-', '') : ''

function useColumns(unit: string): readonly Column<Entry>[] {
  const { t, say } = useWords()
  const marked = (entry: Entry) =>
    entry.reverses ? t('statement.reverses') : entry.reversedBy ? t('statement.reversed') : ''
  return [
    { key: 'day', words: t('statement.day'), width: 108, show: (entry) => entry.day },
    {
      key: 'what',
      words: t('statement.what'),
      text: (entry) => [say(entry.whatWords), marked(entry)].filter(Boolean).join('　'),
      show: (entry) => (
        <>
          {say(entry.whatWords)} {marked(entry) && <span className="tag">{marked(entry)}</span>}
        </>
      ),
    },
    {
      key: 'case',
      words: t('statement.case'),
      width: 72,
      wide: true,
      drawn: true,
      show: (entry) => entry.subject && <Go href={caseHref(entry.subject)}>{t('statement.case')}</Go>,
    },
    {
      key: 'recorded',
      words: t('statement.recorded'),
      width: 150,
      wide: true,
      show: (entry) => inFull(entry.recordedAt),
    },
    ...(['received', 'given'] as const).map(
      (side): Column<Entry> => ({
        key: side,
        words: t(`voucher.${side}`, { unit: unitWords(t, unit) }),
        kind: 'number',
        width: 112,
        text: (entry) => (sideOf(entry, side) ? cellOf(sideOf(entry, side), unit) : null),
        show: (entry) => (sideOf(entry, side) ? amountWords(sideOf(entry, side), unit) : ''),
      }),
    ),
    {
      key: 'balance',
      words: t('books.counted', { words: t('statement.balance'), unit: unitWords(t, unit) }),
      kind: 'number',
      width: 132,
      text: (entry) => cellOf(entry.balance, unit),
      show: (entry) => amountWords(entry.balance, unit),
    },
    {
      key: 'voucher',
      words: t('statement.voucher'),
      width: 88,
      drawn: true,
      show: (entry) => <Go href={`/ledger/vouchers/${entry.transfer}`}>{t('statement.voucher')}</Go>,
    },
  ]
}
