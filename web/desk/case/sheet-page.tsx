import { Fragment } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { inDocument, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm, PaperPage } from '../frame/paper-form.tsx'
import { valueWords } from '../telling/steps.ts'
import { isNumber, isRows, sumOf } from '../work/lines.tsx'
import { photoSrc } from './photos.ts'

type Sheet = Answer<'/api/cases/{id}/sheets/{no}'>

/** The sheet of a step as it goes to paper. */
export const SheetPage = () => {
  const { id = '', no = '' } = useParams()
  const { t } = useWords()
  const sheet = useAsk(
    '/api/cases/{id}/sheets/{no}',
    { params: { path: { id, no: Number(no) } } },
    { fresh: Number.POSITIVE_INFINITY },
  )
  return (
    <PaperPage back={{ words: t('sheet.to-case'), href: caseHref(id) }}>
      <Asked query={sheet}>{(answer) => <Paper sheet={answer} />}</Asked>
    </PaperPage>
  )
}

/** The form itself: head, number and day, the case, what was filled in, places to sign, and the code by which it comes back. */
const Paper = ({ sheet }: { sheet: Sheet }) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const onDay = (instant: string | Date): string => {
    const { day, minute } = onTheWall(instant)
    return `${inDocument(day, language)} ${minute}`
  }
  const compared = (sheet.table?.rows.heads.length ?? 0) > 1
  const fields = sheet.fields.filter(
    // The head of the form names the place already.
    (field) =>
      !field.sealed &&
      field.value !== null &&
      field.value !== sheet.placeName &&
      // A comparison with the books tells the lines that were counted once more.
      !(compared && isRows(field.value) && field.value.lines.length === sheet.table?.rows.lines.length),
  )
  const wordsOf = (field: Field): string =>
    field.kind === 'date' ? inDocument(String(field.value), language) : (valueWords(t, say, field) ?? '')
  const cellOf = (field: Field): Cell => ({ head: say(field.words), words: wordsOf(field) })
  const hands: readonly Cell[] = [
    // What nobody’s hand did is signed for by nobody.
    ...sheet.hands.flatMap(({ step, name, at }) =>
      name ? [{ head: say(step), words: `${name}\n${inDocument(onTheWall(at).day, language)}` }] : [],
    ),
    { head: t('sheet.made-by'), words: [sheet.by.organisation, sheet.by.name].filter(Boolean).join('　') },
  ]
  const about: readonly Cell[] = [
    { head: t('sheet.case'), words: sheet.number.replace(/-\d+$/, '') },
    { head: t('sheet.kind'), words: sheet.kindWords ? say(sheet.kindWords) : t('value.none') },
    { head: t('sheet.place'), words: sheet.placeName },
    ...(sheet.dueAt ? [{ head: t('sheet.due'), words: onDay(sheet.dueAt) }] : []),
    // Who decides on the lead writes it in the form itself.
    ...(sheet.lead && !fields.some(({ name, kind }) => name === 'lead' || kind === 'organisation')
      ? [{ head: t('sheet.lead'), words: sheet.lead }]
      : []),
  ]
  return (
    <PaperForm
      of={t('sheet.head', { county: me.county.name, programme: say(sheet.programmeWords) })}
      title={say(sheet.title)}
      number={t('sheet.number', { number: sheet.number })}
      on={inDocument(sheet.on, language)}
      link={sheet.link}
      foot={[t('sheet.code', { code: sheet.code }), t('sheet.code-note')]}
    >
      <table>
        <tbody>
          {paired(about).map((row) => (
            <Cells key={row[0].head} row={row} />
          ))}
          {partsOf(fields).map((part) =>
            'short' in part ? (
              paired(part.short.map(cellOf)).map((row) => <Cells key={row[0].head} row={row} />)
            ) : isRows(part.field.value) ? (
              <Table key={part.field.name} head={say(part.field.words)} rows={part.field.value} />
            ) : (
              <Cells key={part.field.name} row={[cellOf(part.field)]} tall={part.field.kind === 'long-text'} />
            ),
          )}
          {sheet.table && <Found table={sheet.table} />}
          {paired(hands).map((row) => (
            <Cells key={row[0].head} row={row} />
          ))}
          {signers(sheet.signatures).map((row, at) => (
            // A sheet may ask the same unit twice; the order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={at} className={row.length > 1 ? 'to-sign pair' : 'to-sign'}>
              {row.map((who, n) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <Signature key={n} who={who} wide={row.length === 1} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </PaperForm>
  )
}

type Field = Sheet['fields'][number]
type RowsShown = NonNullable<Sheet['table']>['rows']
interface Cell {
  readonly head: string
  readonly words: string
}

/** As much as half the width of the form holds in a line. */
const HALF = 12
/** Two short cells stand in a row, so that a sheet stays on its page. */
function paired(cells: readonly Cell[]): readonly (readonly [Cell] | readonly [Cell, Cell])[] {
  const rows: ([Cell] | [Cell, Cell])[] = []
  for (const cell of cells) {
    const last = rows.at(-1)
    const fits = (one: Cell) => one.words.split('\n').every((line) => line.length <= HALF)
    if (last?.length === 1 && fits(last[0]) && fits(cell)) rows[rows.length - 1] = [last[0], cell]
    else rows.push([cell])
  }
  return rows
}

/** Fields one after the other: runs of short ones, and each long one or table by itself. */
function partsOf(
  fields: readonly Field[],
): readonly ({ readonly short: readonly Field[] } | { readonly field: Field })[] {
  const parts: ({ short: Field[] } | { field: Field })[] = []
  for (const field of fields) {
    const last = parts.at(-1)
    if (field.kind === 'long-text' || isRows(field.value)) parts.push({ field })
    else if (last && 'short' in last) last.short.push(field)
    else parts.push({ short: [field] })
  }
  return parts
}

/** One under the other; four and more sign two in a row. */
const signers = <T,>(all: readonly T[]): readonly (readonly T[])[] =>
  all.length < 4 ? all.map((one) => [one]) : all.flatMap((_, n) => (n % 2 === 0 ? [all.slice(n, n + 2)] : []))

const Signature = ({ who, wide }: { who: Sheet['signatures'][number]; wide: boolean }) => {
  const { t, say } = useWords()
  return (
    <>
      <th scope="row">{say(who).replace(/(?=[（(])/, '\n')}</th>
      <td {...(wide ? { colSpan: 3 } : {})}>{t('sheet.signed-on')}</td>
    </>
  )
}

/** A row of the form: one cell over its whole width, or two. */
const Cells = ({ row, tall = false }: { row: readonly [Cell] | readonly [Cell, Cell]; tall?: boolean }) => (
  <tr className={tall ? 'tall' : undefined}>
    {row.map(({ head, words }) => (
      <Fragment key={head}>
        <th scope="row">{head}</th>
        <td {...(row.length === 1 ? { colSpan: 3 } : {})}>
          {row.length === 1 && !tall ? words.replace('\n', '　') : words}
        </td>
      </Fragment>
    ))}
  </tr>
)

/** What the step came to: a sum in a line, all else as a table. */
const Found = ({ table }: { table: NonNullable<Sheet['table']> }) => {
  const { t, say } = useWords()
  const sum = sumOf(t, say, table.rows)
  return sum === undefined ? (
    <Table head={say(table.words)} rows={table.rows} />
  ) : (
    <Cells row={[{ head: say(table.words), words: sum }]} />
  )
}

/** Numbers stand right; what was chosen keeps its line, pictures their width. */
const lookOf = (kind: RowsShown['heads'][number]['kind'], n: number): string | undefined =>
  isNumber(kind) ? 'num' : kind === 'photos' ? 'seen' : kind === 'choice' && n > 0 ? 'said' : undefined

/** A cell as it goes to paper: pictures are seen, recordings are named. */
const PaperCell = ({
  cell,
  kind,
}: {
  cell: RowsShown['lines'][number][number]
  kind: RowsShown['heads'][number]['kind']
}) => {
  const { t, say } = useWords()
  if (!Array.isArray(cell)) return valueWords(t, say, { value: cell, kind }) ?? ''
  if (kind === 'voice') return t('sheet.voices', { n: cell.length })
  return cell.map((file, n) => <img key={file} src={photoSrc(file)} alt={t('sheet.photo', { n: n + 1 })} />)
}

/** Lines of goods or the like, under their heads, over the whole width. */
const Table = ({ head, rows }: { head: string; rows: RowsShown }) => {
  const { say } = useWords()
  return (
    <tr className="inner-table">
      <th scope="row">{head}</th>
      <td colSpan={3}>
        <table>
          <thead>
            <tr>
              {rows.heads.map(({ words, kind }) => (
                <th key={words.zh} scope="col" className={isNumber(kind) ? 'num' : undefined}>
                  {say(words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.lines.map((line, at) => (
              // Lines stand as they were written and never move.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={at}>
                {rows.heads.map(({ words, kind }, n) => (
                  <td key={words.zh} className={lookOf(kind, n)}>
                    <PaperCell cell={line[n] ?? null} kind={kind} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </td>
    </tr>
  )
}
