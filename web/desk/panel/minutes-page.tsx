import './panel.css'
import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm, PaperPage } from '../frame/paper-form.tsx'
import type { Meeting } from './panel-row.tsx'

/** The minutes as they go to paper, with a place to sign for every member; photographed they come back to the meeting. */
export const MinutesPage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const meeting = useAsk('/api/points-panel/meetings/{id}', { params: { path: { id } } })
  return (
    <PaperPage back={{ words: t('minutes.back'), href: caseHref(id) }}>
      <Asked query={meeting}>{(answer) => <Paper meeting={answer} />}</Asked>
    </PaperPage>
  )
}

/** Two signatures in a row, so that the minutes of an evening stand on one page. */
const inPairs = <T,>(all: readonly T[]): readonly (readonly [T, T | undefined])[] =>
  all.flatMap((one, n) => (n % 2 === 0 ? [[one, all[n + 1]] as const] : []))

const Paper = ({ meeting }: { meeting: Meeting }) => {
  const { t, say, language } = useWords()
  const rows = meeting.rows.flatMap((row) => (row.decided ? [{ ...row, decided: row.decided }] : []))
  const yes = rows.filter((row) => row.decided.approved)
  const pointsOf = ({ decided, least, most }: (typeof rows)[number]) =>
    decided.approved ? (decided.points ?? (least === most ? least : 0)) : 0
  const sum = yes.reduce((total, row) => total + pointsOf(row), 0)
  return (
    <PaperForm
      look="minutes"
      of={meeting.placeName}
      title={t('minutes.title')}
      number={t('minutes.number', { number: meeting.number })}
      on={inDocument(meeting.on, language)}
      link={`/desk/cases/${meeting.id}`}
      foot={[t('sheet.code', { code: meeting.code })]}
    >
      <p>{t('minutes.line', { n: meeting.members.length, all: rows.length, yes: yes.length, points: sum })}</p>
      <table>
        <thead>
          <tr>
            <th>{t('minutes.no')}</th>
            <th>{t('panel.household')}</th>
            <th>{t('panel.what')}</th>
            <th>{t('panel.points')}</th>
            <th>{t('minutes.votes')}</th>
            <th>{t('panel.comes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.entry}>
              <td>{i + 1}</td>
              <td>
                {[row.head, row.group, row.member && t('panel.own-points', { name: row.member })]
                  .filter(Boolean)
                  .join('\n')}
              </td>
              <td>{`${say(row.words)}\n${row.on}　${row.criterion}`}</td>
              <td>{row.decided.approved ? pointsOf(row) : ''}</td>
              <td>{[row.decided.for, row.decided.against, row.decided.held].join('／')}</td>
              <td>
                {[
                  t(row.decided.approved ? 'panel.carried' : 'panel.lost'),
                  row.decided.reason && say(row.decided.reason),
                  row.decided.stoodBack.length > 0 &&
                    t('panel.back', { names: row.decided.stoodBack.join(t('mark.between')) }),
                ]
                  .filter(Boolean)
                  .join('\n')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t('minutes.signatures')}</h2>
      <table className="to-sign-by">
        <tbody>
          {inPairs(meeting.members).map(([one, other]) => (
            <tr key={one.id} className="to-sign">
              <th scope="row">{one.name}</th>
              <td>{t('sheet.signed-on')}</td>
              <th scope="row">{other?.name}</th>
              <td>{other && t('sheet.signed-on')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('minutes.keeper', { name: meeting.keeper ?? '' })}</p>
    </PaperForm>
  )
}
