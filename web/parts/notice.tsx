import { formatYuan } from '#kernel/amount.ts'
import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Shapes } from '../api/client.ts'
import { inDocument, inFull, onTheWall } from '../words/days.ts'
import { type Say, useWords, type Words } from '../words/language.ts'

export type NoticeData = Shapes['Notice']
type Column = NoticeData['columns'][number]
type Cell = NoticeData['lines'][number]['cells'][string]

/** A cell as it is read: amounts with their unit, choices by their words. */
function cellWords(t: Say, say: (words: Words) => string, { field }: Column, value: Cell | undefined): string {
  if (value === undefined || value === null) return ''
  if (field.kind === 'amount') return t('notices.yuan', { amount: formatYuan(BigInt(String(value))) })
  if (field.kind === 'points') return t('notices.points', { amount: String(value) })
  if (field.kind === 'score') return formatMilli(Number(value))
  const choice = field.choices?.find((one) => one.value === value)
  return choice ? say(choice.words) : Array.isArray(value) ? value.join(t('mark.between')) : String(value)
}

/** From when until when it hangs. */
export const noticeDays = (t: Say, language: 'zh' | 'en', { from, until }: NoticeData): string =>
  from && until
    ? t('notices.days', {
        from: inDocument(from, language),
        until: `${inDocument(onTheWall(until).day, language)} ${onTheWall(until).minute}`,
      })
    : t('notices.not-up')

/** The list of a notice with its corrections, as one audience may see it. */
export const NoticeList = ({ notice }: { notice: NoticeData }) => {
  const { t, say } = useWords()
  const { columns, lines, changes, withheld, named } = notice
  const columnWords = (name: string | null) => {
    const column = columns.find((one) => one.name === name)
    return column ? say(column.words) : ''
  }
  const before = (name: string | null, value: Cell) => {
    const column = columns.find((one) => one.name === name)
    return column ? cellWords(t, say, column, value) : ''
  }
  return (
    <>
      {lines.length > 0 && (
        <table className="notice-list">
          <thead>
            <tr>
              <th scope="col">{t('notices.line')}</th>
              {named && <th scope="col">{t('notices.name')}</th>}
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {say(column.words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.no}>
                <td>{line.no}</td>
                {named && <td>{line.name}</td>}
                {columns.map((column) => (
                  <td key={column.name}>{cellWords(t, say, column, line.cells[column.name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length === 0 && !notice.text && <p>{t('notices.empty')}</p>}
      {withheld > 0 && <p>{t('notices.withheld', { n: withheld })}</p>}
      {changes.length > 0 && (
        <section className="notice-changes">
          <h2>{`${t('notices.changes')}　${t('notices.version', { n: notice.version })}`}</h2>
          <ul>
            {changes.map((change) => (
              <li key={`${change.version} ${change.no} ${change.column}`}>
                {change.column
                  ? t('notices.changed', {
                      on: change.on,
                      no: change.no,
                      column: columnWords(change.column),
                      before: before(change.column, change.before),
                      after: before(change.column, change.after),
                    })
                  : t('notices.struck', { on: change.on, no: change.no })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What stands above and below the list: place, basis, days. */
export const NoticeFacts = ({ notice }: { notice: NoticeData }) => {
  const { t, say, language } = useWords()
  const course = notice.deadline.overall
  return (
    <>
      <p className="notice-facts">
        <span>{t('notices.place', { place: notice.placeName })}</span>
        <span>{t('notices.basis', { basis: say(notice.basis) })}</span>
        <span>{noticeDays(t, language, notice)}</span>
      </p>
      {course && notice.until && (
        <details>
          <summary>{t('notices.why-until')}</summary>
          <p>
            {t('notices.counted-from', { day: onTheWall(course.limit.start).day, n: course.limit.amount })}
            {`：${inFull(notice.until)}`}
          </p>
        </details>
      )}
    </>
  )
}
