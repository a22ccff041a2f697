import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { amountWords, cellOf, sizeOf, sumOf, unitWords } from './amount.ts'

type Line = Answer<'/api/ledger/trial-balance/{programme}'>['lines'][number]

const balanceOf = (line: Line): string => String(BigInt(line.received) - BigInt(line.given))

const heldOf = (line: Line): string => line.held ?? '0'

interface TrialTableProps {
  programme: string
  on: string
  /** Opens the accounts of a purpose, for whoever may read them. */
  onPurpose?: (purpose: string) => void
}

/** All accounts of a programme by purpose; for each unit what was received is what was given, and the foot says so. */
export const TrialTable = ({ programme, on, onPurpose }: TrialTableProps) => {
  const { t, say } = useWords()
  const trial = useAsk('/api/ledger/trial-balance/{programme}', {
    params: { path: { programme }, query: { day: on } },
  })
  const number = (key: string, words: string, of: (line: Line) => string): Column<Line> => ({
    key,
    words,
    kind: 'number',
    width: 132,
    show: (line) => amountWords(of(line), line.unit),
    text: (line) => cellOf(of(line), line.unit),
    sortBy: (line) => sizeOf(of(line)),
  })
  // What was reserved on a day that is over nobody knows any more.
  const isOver = trial.data?.lines.some((line) => line.held === null) ?? false
  const columns: readonly Column<Line>[] = [
    {
      key: 'purpose',
      words: t('books.purpose'),
      text: (line) => say(line.words),
      show: (line) =>
        onPurpose ? (
          <button type="button" className="as-link" onClick={() => onPurpose(line.purpose)}>
            {say(line.words)}
          </button>
        ) : (
          say(line.words)
        ),
    },
    { key: 'side', words: t('books.side'), width: 84, wide: true, show: (line) => t(`books.side-${line.side}`) },
    {
      key: 'count',
      words: t('books.count'),
      kind: 'number',
      width: 84,
      text: (line) => line.accounts,
      show: (line) => line.accounts.toLocaleString('en'),
    },
    { key: 'unit', words: t('books.unit'), width: 64, wide: true, show: (line) => unitWords(t, line.unit) },
    number('received', t('books.received'), (line) => line.received),
    number('given', t('books.given'), (line) => line.given),
    number('balance', t('books.balance'), balanceOf),
    ...(isOver ? [] : [number('held', t('books.held'), heldOf)]),
  ]
  const feetOf = (lines: readonly Line[]) =>
    unitsOf(lines).map((unit) => {
      const own = lines.filter((line) => line.unit === unit)
      const sum = (of: (line: Line) => string) => cellOf(sumOf(own.map(of)), unit)
      return {
        ...{ purpose: t('voucher.sum'), unit: unitWords(t, unit) },
        ...{ received: sum((line) => line.received), given: sum((line) => line.given), balance: sum(balanceOf) },
        ...(isOver ? {} : { held: sum(heldOf) }),
      }
    })
  return (
    <Asked query={trial}>
      {({ lines }) => (
        <DataTable<Line>
          label={t('books.trial')}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.purpose}
          onExport={() => makeSheet(`ledger/${programme}`, `${t('books.trial')} ${on}`, columns, lines, feetOf(lines))}
          sum={<Sums lines={lines} />}
          empty={{ words: t('books.nothing') }}
        />
      )}
    </Asked>
  )
}

const unitsOf = (lines: readonly Line[]) => [...new Set(lines.map((line) => line.unit))]

/** One sentence for each unit that is counted. */
const Sums = ({ lines }: { lines: readonly Line[] }) => {
  const { t } = useWords()
  return unitsOf(lines).map((unit) => {
    const own = lines.filter((line) => line.unit === unit)
    const [received, given] = [sumOf(own.map((line) => line.received)), sumOf(own.map((line) => line.given))]
    return (
      <span key={unit} className="books-sum">
        {t(received === given ? 'books.balanced' : 'books.unbalanced', {
          received: amountWords(received, unit),
          given: amountWords(given, unit),
          unit: unitWords(t, unit),
        })}
      </span>
    )
  })
}
