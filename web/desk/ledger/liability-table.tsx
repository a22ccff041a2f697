import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { amountWords, cellOf, sizeOf, sumOf, unitWords } from './amount.ts'

type Line = Answer<'/api/ledger/liability/{programme}'>['lines'][number]

/** A day after all days: a lot without an end. */
const NEVER = '9999-12-31'

/** What owners may still use, by the day until which they may; how much of it is soon over is seen by its length. */
export const LiabilityTable = ({ programme, today }: { programme: string; today: string }) => {
  const { t, say } = useWords()
  const liability = useAsk('/api/ledger/liability/{programme}', { params: { path: { programme } } })
  return (
    <Asked query={liability}>
      {({ lines }) => {
        const most = Math.max(1, ...lines.map((line) => sizeOf(line.remaining)))
        const untilOf = (line: Line) =>
          line.until === NEVER ? t('books.no-end') : `${line.until}${line.until < today ? `　${t('books.past')}` : ''}`
        const columns: readonly Column<Line>[] = [
          { key: 'purpose', words: t('books.purpose'), show: (line) => say(line.words) },
          { key: 'until', words: t('books.until'), width: 180, show: untilOf, sortBy: (line) => line.until },
          {
            key: 'owners',
            words: t('books.owners'),
            kind: 'number',
            width: 84,
            text: (line) => line.owners,
            show: (line) => line.owners.toLocaleString('en'),
          },
          {
            key: 'remaining',
            words: t('books.remaining'),
            kind: 'number',
            width: 132,
            text: (line) => cellOf(line.remaining, line.unit),
            show: (line) => `${amountWords(line.remaining, line.unit)} ${unitWords(t, line.unit)}`,
            sortBy: (line) => sizeOf(line.remaining),
          },
          {
            key: 'share',
            words: '',
            width: 220,
            wide: true,
            drawn: true,
            show: (line) => (
              <span className="books-bar">
                <i style={{ width: `${(sizeOf(line.remaining) * 100) / most}%` }} />
              </span>
            ),
          },
        ]
        const sums = [...new Set(lines.map((line) => line.unit))].map((unit) => ({
          unit,
          sum: sumOf(lines.filter((line) => line.unit === unit).map((line) => line.remaining)),
        }))
        const feet = sums.map(({ unit, sum }) => ({
          purpose: t('books.counted', { words: t('voucher.sum'), unit: unitWords(t, unit) }),
          remaining: cellOf(sum, unit),
        }))
        return (
          <DataTable<Line>
            label={t('books.liability')}
            columns={columns}
            rows={lines}
            rowKey={(line) => `${line.purpose} ${line.until}`}
            onExport={() => makeSheet(`ledger/${programme}`, t('books.liability'), columns, lines, feet)}
            sum={sums
              .map(({ unit, sum }) => t('books.owed', { amount: `${amountWords(sum, unit)} ${unitWords(t, unit)}` }))
              .join(t('mark.after'))}
            empty={{ words: t('books.no-limited') }}
          />
        )
      }}
    </Asked>
  )
}
