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
  const fields = sheet.fields.filter(
    // The head of the form names the place already.
    (field) => !field.sealed && field.value !== null && field.value !== sheet.placeName,
  )
  const wordsOf = (field: Sheet['fields'][number]): string =>
    field.kind === 'date' ? inDocument(String(field.value), language) : (valueWords(t, say, field) ?? '')
  const made = [sheet.by.organisation, sheet.by.name].filter(Boolean).join('　')
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
          <tr>
            <th scope="row">{t('sheet.case')}</th>
            <td>{sheet.number.replace(/-\d+$/, '')}</td>
            <th scope="row">{t('sheet.kind')}</th>
            <td>{sheet.kindWords ? say(sheet.kindWords) : t('value.none')}</td>
          </tr>
          <tr>
            <th scope="row">{t('sheet.place')}</th>
            <td>{sheet.placeName}</td>
            <th scope="row">{t('sheet.due')}</th>
            <td>{sheet.dueAt ? onDay(sheet.dueAt) : t('value.none')}</td>
          </tr>
          {/* Who decides on the lead writes it in the form itself. */}
          {!fields.some((field) => field.name === 'lead') && (
            <Row head={t('sheet.lead')} words={sheet.lead ?? t('value.none')} />
          )}
          {fields.map((field) =>
            isRows(field.value) ? (
              <Table key={field.name} head={say(field.words)} rows={field.value} />
            ) : (
              <Row key={field.name} head={say(field.words)} words={wordsOf(field)} tall={field.kind === 'long-text'} />
            ),
          )}
          {sheet.table && <Table head={say(sheet.table.words)} rows={sheet.table.rows} />}
          {sheet.hands.map(({ step, name, at }) => (
            <Row key={at} head={say(step)} words={[name, onDay(at)].filter(Boolean).join('　')} />
          ))}
          <Row head={t('sheet.made-by')} words={made} />
          {sheet.signatures.map((who, at) => (
            // A sheet may ask the same unit twice; the order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={at} className="to-sign">
              <th scope="row">{say(who).replace(/(?=[（(])/, '\n')}</th>
              <td colSpan={3}>{t('sheet.signed-on')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperForm>
  )
}

type RowsShown = NonNullable<Sheet['table']>['rows']
const isRows = (value: Sheet['fields'][number]['value']): value is RowsShown =>
  typeof value === 'object' && value !== null && 'lines' in value

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
              {rows.heads.map(({ words }) => (
                <th key={words.zh} scope="col">
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
                  <td
                    key={words.zh}
                    className={kind === 'photos' ? 'seen' : kind === 'choice' && n > 0 ? 'said' : undefined}
                  >
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

/** A row over the whole width of the form. */
const Row = ({ head, words, tall = false }: { head: string; words: string; tall?: boolean }) => (
  <tr className={tall ? 'tall' : undefined}>
    <th scope="row">{head}</th>
    <td colSpan={3}>{words}</td>
  </tr>
)
