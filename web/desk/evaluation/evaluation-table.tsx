import { EmptyState } from '../../parts/empty-state.tsx'
import { Go } from '../../parts/go.tsx'
import { useWords } from '../../words/language.ts'
import type { ListOf, Where } from '../figures/list-address.ts'
import { Linked } from '../figures/numbers.tsx'
import type { Period } from '../figures/period.ts'
import { counted, percent } from '../figures/reading.ts'
import {
  type EvaluationAnswer,
  type EvaluationRow,
  type Figure,
  isOfBooks,
  type Reading,
  type RowKind,
  whereOf,
} from './rows.ts'

interface TableProps {
  programme: string
  answer: EvaluationAnswer
  rows: RowKind
  period: Period
  listOf: ListOf
}

/** Every figure of every row, the whole first. Rows stand in the county's own order and cannot be sorted by a rate. */
export const EvaluationTable = ({ programme, answer, rows, period, listOf }: TableProps) => {
  const { t, say } = useWords()
  const { figures, place } = answer
  const head = rows === 'place' ? answer.below : rows
  const nameOf = (row: EvaluationRow): string => (row.words ? say(row.words) : row.name)
  const cells = (readings: EvaluationRow['readings'], where: Where, days: Period) =>
    figures.map((figure, at) => (
      <td key={figure.key}>
        <Told figure={figure} reading={readings[at]} href={(base) => listOf(figure, where, days, base)} />
      </td>
    ))
  // A town leads on to its villages.
  const leadsOn = rows === 'place' && answer.below === 'town'
  return (
    <section className="evaluation" aria-label={t('nav.evaluation')}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              {isOfBooks(rows, answer) ? t(`evaluation.by-${rows}-books`) : t(`evaluation.head-${head}`)}
            </th>
            {figures.map((figure) => (
              <th key={figure.key} scope="col">
                {say(figure.words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="whole">
            <th scope="row">
              {answer.ownUnits ? t('evaluation.whole-units') : t('evaluation.whole', { place: answer.placeName })}
            </th>
            {cells(answer.sum, { place }, period)}
          </tr>
          {answer.rows.map((row) => {
            const own = whereOf(row.key, rows, place, period)
            return (
              <tr key={row.key}>
                <th scope="row">
                  {leadsOn ? (
                    <Go href={`/evaluation?${new URLSearchParams({ programme, ...period, place: row.key })}`}>
                      {nameOf(row)}
                    </Go>
                  ) : (
                    nameOf(row)
                  )}
                  {row.under && <small>{say(row.under)}</small>}
                </th>
                {cells(row.readings, own.where, own.period)}
              </tr>
            )
          })}
        </tbody>
      </table>
      {answer.rows.length === 0 && <EmptyState words={t('evaluation.none')} />}
      <p className="sum">
        {t(rows === 'kind' && isOfBooks(rows, answer) ? 'evaluation.order-used' : 'evaluation.order')}
      </p>
    </section>
  )
}

interface ToldProps {
  figure: Figure
  reading: Reading | null | undefined
  href: (base?: 'base') => string | undefined
}

/** A count, or a rate over its numerator and denominator; each number leads to its cases. */
const Told = ({ figure, reading, href }: ToldProps) => {
  const { t } = useWords()
  if (!reading) return <small>{t('evaluation.not-told')}</small>
  const n = counted(figure.form, reading.numerator)
  if (figure.form !== 'rate') return <Linked n={n} href={href()} />
  const of = reading.denominator ?? 0
  if (of === 0) return <small>{t('trend.none')}</small>
  return (
    <>
      {percent(reading.numerator, of)} %
      <small>
        <Linked n={n} href={href()} />
        {' / '}
        <Linked n={of.toLocaleString('en')} href={href('base')} />
      </small>
    </>
  )
}
