import { Select } from 'antd'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { Waterfall, type WaterfallBar } from '../../parts/waterfall.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Begin } from '../case/begin.tsx'
import { useListOf } from '../figures/counted.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { amountWords, cellOf, sizeOf, sumOf } from '../ledger/amount.ts'
import { MakeList } from './make-list.tsx'
import { MoneyPane } from './money-pane.tsx'

type FundYear = Answer<'/api/care-funds/years/{fund}'>
export type FundRow = FundYear['rows'][number]
const buckets = ['all', 'held', 'pending', 'queued', 'paid', 'asked'] as const
type Bucket = (typeof buckets)[number]

const yuan = (fen: string): string => amountWords(fen, 'fen')

/** A fund's year: where its money is, what waits for whom, and the names behind each bar. */
export const FundPage = () => {
  const { fund = '' } = useParams()
  const [year, setYear] = useState<string>()
  const asked = useAsk('/api/care-funds/years/{fund}', {
    params: { path: { fund }, query: year ? { year } : {} },
  })
  return <Asked query={asked}>{(answer) => <Page key={fund} answer={answer} onYear={setYear} />}</Asked>
}

const Page = ({ answer, onYear }: { answer: FundYear; onYear: (year: string) => void }) => {
  const { t, say, list } = useWords()
  const me = useMe()
  const [bucket, setBucket] = useState<Bucket>('all')
  const [making, setMaking] = useState(false)
  const [auditing, setAuditing] = useState(false)
  const [moving, setMoving] = useState(false)
  const columns = useColumns()
  const { fund, rows } = answer
  const shown = bucket === 'all' ? rows : rows.filter((row) => row.bucket === bucket)
  const waiting = answer.lists.filter(({ state }) => state === 'waiting')
  const payable = rows.filter((row) => row.payable)
  const title = say(fund.words)
  const foot = {
    number: t('voucher.sum'),
    amount: cellOf(sumOf(shown.map(({ amount }) => amount ?? '0')), 'fen'),
  }
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={t('fundpage.make')}
      {...(making
        ? {
            side: <MakeList fund={fund.id} rows={payable} onEnd={() => setMaking(false)} />,
            sideOpen: true,
            onSideOpen: setMaking,
          }
        : auditing
          ? {
              side: (
                <Begin
                  programme="fund-audit"
                  step="draw-up"
                  start={{ fund: fund.id, year: answer.year }}
                  title={t('fundpage.audit')}
                  note={t('fundpage.audit-then')}
                  go={t('fundpage.audit-go')}
                  onEnd={() => setAuditing(false)}
                />
              ),
              sideOpen: true,
              onSideOpen: setAuditing,
            }
          : moving
            ? {
                side: (
                  <MoneyPane
                    key={answer.year}
                    fund={fund.id}
                    year={answer.year}
                    over={answer.year < answer.at.slice(0, 4)}
                    onEnd={() => setMoving(false)}
                  />
                ),
                sideOpen: true,
                onSideOpen: setMoving,
              }
            : {})}
    >
      <PaneTop title={title}>
        <span className="meta">{list([t('fundpage.year', { year: answer.year }), me.county.name])}</span>
        <span className="meta">{t('as-of', { at: inFull(answer.at) })}</span>
        <span className="sp" />
        {answer.whole && (
          <ButtonLink look="light" href={`/ledger/accounts/${answer.account}`}>
            {t('fundpage.books')}
          </ButtonLink>
        )}
        {answer.keeps && (
          <Button look="light" onClick={() => setMoving(true)}>
            {t('fundpage.money')}
          </Button>
        )}
        {fund.isPublic && answer.approves && (
          <Button look="light" onClick={() => setAuditing(true)}>
            {t('fundpage.audit')}
          </Button>
        )}
        <Act answer={answer} waiting={waiting} payable={payable.length} onMake={() => setMaking(true)} />
      </PaneTop>
      <Money answer={answer} bucket={bucket} onBucket={setBucket} onYear={onYear} />
      {answer.waits && <Waits fund={fund} waits={answer.waits} waiting={waiting} />}
      <FilterTabs
        label={t('fundpage.rows')}
        filters={buckets.map((id) => ({
          id,
          words: t(`fundpage.of-${id}`),
          count: id === 'all' ? rows.length : rows.filter((row) => row.bucket === id).length,
        }))}
        chosen={bucket}
        onChoose={(id) => setBucket(id as Bucket)}
      >
        <span className="meta sp">{t('fundpage.hidden')}</span>
      </FilterTabs>
      <DataTable<FundRow>
        label={t('fundpage.rows')}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        onExport={() => makeSheet(`${fund.id}/${answer.year}`, `${title} ${answer.year}`, columns, shown, [foot])}
        empty={{ words: t('fundpage.empty') }}
      />
      {answer.lists.length > 0 && <Lists answer={answer} />}
      <LookedAt />
    </DeskPage>
  )
}

/** The one act that the page is for, by whose page it is. */
const Act = ({
  answer,
  waiting,
  payable,
  onMake,
}: {
  answer: FundYear
  waiting: FundYear['lists']
  payable: number
  onMake: () => void
}) => {
  const { t } = useWords()
  const { id } = answer.fund
  const [list] = waiting
  const pending = answer.waits?.pending.count ?? 0
  if (answer.approves && pending > 0)
    return (
      <>
        {answer.keeps && payable > 0 && (
          <Button look="light" onClick={onMake}>
            {t('fundpage.make')}
          </Button>
        )}
        <ButtonLink look="go" href={`/work/${id}/to-approve`}>
          {t('fundpage.approve', { n: pending })}
        </ButtonLink>
      </>
    )
  if (answer.keeps)
    return (
      <Button look="go" onClick={onMake}>
        {t('fundpage.make')}
      </Button>
    )
  if (answer.checks && list)
    return (
      <ButtonLink look="go" href={`/funds/${id}/lists/${list.id}`}>
        {t('fundpage.check')}
      </ButtonLink>
    )
  return null
}

const Money = ({
  answer,
  bucket,
  onBucket,
  onYear,
}: {
  answer: FundYear
  bucket: Bucket
  onBucket: (bucket: Bucket) => void
  onYear: (year: string) => void
}) => {
  const { t, say } = useWords()
  const choice = (
    <Select
      aria-label={t('fundpage.choose-year')}
      size="small"
      value={answer.year}
      options={answer.years.map((value) => ({ value, label: t('fundpage.year', { year: value }) }))}
      onChange={onYear}
    />
  )
  if (answer.bars.length === 0)
    return (
      <div className="facts">
        {choice}
        <span>{t('fundpage.none-in')}</span>
      </div>
    )
  const asked = answer.waits?.pending
  const rest = BigInt(answer.left) - BigInt(asked?.amount ?? '0')
  const bars = answer.bars.map((bar): WaterfallBar => {
    const words = bar.words ? say(bar.words) : ''
    const count = bar.count.toLocaleString('en')
    return {
      id: `${bar.kind} ${bar.what ?? ''}`,
      kind: bar.kind === 'carried' ? 'in' : bar.kind,
      words: bar.kind === 'held' ? t('fundpage.held') : words,
      note:
        bar.kind === 'held'
          ? t('fundpage.held-note', { n: count })
          : bar.each
            ? t('fundpage.out-note', { n: count, each: yuan(bar.each) })
            : t('fundpage.out-note-all', { n: count }),
      amount: Math.abs(sizeOf(bar.amount)),
      shown: yuan(bar.amount),
    }
  })
  const room: WaterfallBar = {
    ...{ id: 'left', kind: 'left', words: t('fundpage.left'), note: t('fundpage.left-note') },
    ...{ amount: sizeOf(answer.left), shown: yuan(answer.left) },
  }
  const pending =
    asked && asked.count > 0
      ? {
          amount: Math.max(0, Number(rest)),
          words: t(rest < 0n ? 'fundpage.short-note' : 'fundpage.pending-note', {
            n: asked.count,
            rest: yuan(String(rest < 0n ? -rest : rest)),
          }),
        }
      : undefined
  const bucketOf = (id: string): Bucket =>
    id.startsWith('held') ? 'held' : id.startsWith('out') ? 'paid' : id === 'left' ? 'pending' : 'all'
  return (
    <Waterfall
      title={t('fund.title')}
      unit={t('books.unit-fen')}
      bars={[...bars, room]}
      {...(pending ? { pending } : {})}
      choice={choice}
      chosen={[...bars, room].find(({ id }) => bucket !== 'all' && bucketOf(id) === bucket)?.id}
      onChoose={(id) => onBucket(bucketOf(id))}
    />
  )
}

/** What waits, in four cells; each number opens into the list that it counts. */
const Waits = ({
  fund,
  waits,
  waiting,
}: {
  fund: FundYear['fund']
  waits: NonNullable<FundYear['waits']>
  waiting: FundYear['lists']
}) => {
  const { t } = useWords()
  const me = useMe()
  const listOf = useListOf(fund.id)
  const { pending, returned, toFollow, queued } = waits
  const sum = waiting.reduce((total, { total: one }) => total + BigInt(one), 0n)
  const lines = waiting.reduce((total, { lines: one }) => total + one, 0)
  const [list] = waiting
  const today = { from: '', to: '' }
  const counted = ({ figure, count }: { figure: typeof pending.figure; count: number }) =>
    count > 0 ? listOf(figure, { place: me.county.code }, today) : undefined
  const cells = [
    {
      id: 'pending',
      href: counted(pending),
      words: t('fundpage.to-approve', { n: pending.count }),
      note: t('fundpage.to-approve-note', { amount: yuan(pending.amount) }),
    },
    queued.count > 0
      ? {
          id: 'queued',
          href: counted(queued),
          words: t('fundpage.queue', { n: queued.count }),
          note: t('fundpage.queue-note', { amount: yuan(queued.amount) }),
        }
      : {
          id: 'lists',
          href: list && `/funds/${fund.id}/lists/${list.id}`,
          words: t('fundpage.lists', { n: waiting.length }),
          note: t('fundpage.lists-note', { lines, amount: yuan(String(sum)) }),
        },
    {
      id: 'returned',
      href: counted(returned),
      words: t('fundpage.returned', { n: returned.count }),
      note: t('fundpage.returned-note', { amount: yuan(returned.amount) }),
    },
    {
      id: 'follow',
      href: counted(toFollow),
      words: t(fund.isPublic ? 'fundpage.to-visit' : 'fundpage.to-file', { n: toFollow.count }),
      note: t('fundpage.to-visit-note', { late: toFollow.late }),
    },
  ]
  return (
    <ul className="fund-waits">
      {cells.map(({ id, href, words, note }) => (
        <li key={id}>
          {href ? <Go href={href}>{words}</Go> : <span>{words}</span>}
          <small>{note}</small>
        </li>
      ))}
    </ul>
  )
}

const Lists = ({ answer }: { answer: FundYear }) => {
  const { t } = useWords()
  return (
    <section className="sec last">
      <div className="sec-head">
        <h2>{t('paylist.latest')}</h2>
        <span className="meta sp">
          {t('fundpage.standard', { standard: yuan(answer.standard), reserve: yuan(answer.reserve) })}
        </span>
      </div>
      <ul className="fund-lists">
        {answer.lists.map((list) => (
          <li key={list.id}>
            <Go href={`/funds/${answer.fund.id}/lists/${list.id}`}>
              {t('paylist.line', { batch: list.batch, n: list.lines, amount: yuan(list.total), by: list.by })}
              {list.signedBy && t('paylist.line-checked', { by: list.signedBy })}
            </Go>
            <span className="meta">{t(`paylist.${list.state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useColumns(): readonly Column<FundRow>[] {
  const { t, say, list, language } = useWords()
  // English words of the same columns are longer.
  const wide = language === 'en' ? 1.6 : 1
  return [
    { key: 'number', words: t('fundpage.number'), width: 128, show: (row) => row.number },
    { key: 'name', words: t('fundpage.name'), width: 92, show: (row) => row.name },
    { key: 'where', words: t('fundpage.where'), show: (row) => list([say(row.group), row.place]) },
    { key: 'tier', words: t('fundpage.tier'), width: 64, show: (row) => (row.tier ? say(row.tier) : '') },
    {
      key: 'amount',
      words: t('fundpage.amount'),
      kind: 'number',
      width: 108,
      text: (row) => (row.amount ? cellOf(row.amount, 'fen') : null),
      show: (row) => (row.amount ? yuan(row.amount) : ''),
      sortBy: (row) => sizeOf(row.amount ?? '0'),
    },
    { key: 'bucket', words: t('fundpage.bucket'), width: 76 * wide, show: (row) => t(`fundpage.of-${row.bucket}`) },
    { key: 'state', words: t('fundpage.now'), width: 148, show: (row) => say(row.state) },
    { key: 'note', words: t('fundpage.note'), wide: true, show: (row) => (row.note ? say(row.note) : '') },
    {
      key: 'due',
      words: t('fundpage.due'),
      width: 190,
      wide: true,
      text: (row) => (row.due ? inFull(row.due) : ''),
      sortBy: (row) => row.due ?? '9999',
      show: (row) =>
        row.over ? (
          <Chip state="done" words={t('fundpage.over')} />
        ) : row.due ? (
          <>
            <Chip state={row.late ? 'late' : 'ok'} words={t(row.late ? 'fundpage.late' : 'fundpage.in-time')} />{' '}
            {inFull(row.due).slice(5)}
          </>
        ) : null,
    },
    {
      key: 'open',
      words: '',
      width: 56,
      drawn: true,
      show: (row) => <Go href={caseHref(row.id)}>{t('fundpage.open')}</Go>,
    },
  ]
}
