import './ballot.css'
import { useParams } from 'react-router'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm, PaperPage } from '../frame/paper-form.tsx'
import { type Ballot, classesOf, inPoints, useBallot } from './use-ballot.ts'

/** The count as it goes to paper, A4, for scrutineer and teller to sign; photographed it comes back to the ballot. */
export const CountSheetPage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const ballot = useBallot(id)
  return (
    <PaperPage title={t('rating.print-count')} back={{ words: t('rating.back-to'), href: `/ballots/${id}` }}>
      <Asked query={ballot}>{(answer) => <Paper ballot={answer} />}</Asked>
    </PaperPage>
  )
}

const Paper = ({ ballot }: { ballot: Ballot }) => {
  const { t, say, language } = useWords()
  const { tally } = ballot
  if (!tally) return null
  const pileOf = (code: string) =>
    classesOf(ballot, tally.piles.find(({ pile }) => pile === code)?.classes ?? [], { t, say })
  return (
    <PaperForm
      look="minutes ballot-paper"
      of={ballot.placeName}
      title={t('rating.count-title')}
      number={t('notices.number', { number: ballot.number })}
      on={inDocument(ballot.on, language)}
      link={`/desk${caseHref(ballot.id)}`}
      foot={[t('sheet.code', { code: ballot.code })]}
    >
      <p>{say(ballot.words)}</p>
      {tally.sheets.length > 0 && (
        <table>
          <thead>
            <tr>
              {(['class', 'out', 'back', 'valid', 'invalid'] as const).map((column) => (
                <th key={column}>{t(`rating.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tally.sheets.map((one) => (
              <tr key={one.class}>
                <td>{classesOf(ballot, [one.class], { t, say })}</td>
                <td>{one.out}</td>
                <td>{one.back}</td>
                <td>{one.valid}</td>
                <td>{one.invalid}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {tally.void === 'few-phone'
          ? t('rating.void-phone', { n: tally.phone })
          : tally.void
            ? t('rating.void', { n: tally.valid, fewest: tally.fewest })
            : t('rating.result-note', { n: tally.valid, phone: tally.phone })}
      </p>
      {tally.rated.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{t('rating.name')}</th>
              <th>{t('rating.class')}</th>
              {ballot.grades.map(({ code, words }) => (
                <th key={code}>{say(words)}</th>
              ))}
              <th>{t('rating.blank')}</th>
              <th>{t('rating.score')}</th>
            </tr>
          </thead>
          <tbody>
            {tally.rated.flatMap((one) =>
              one.counts.map(({ pile, grades, blank }, i) => (
                <tr key={`${one.line} ${pile}`}>
                  {i === 0 && (
                    <td rowSpan={one.counts.length}>{ballot.rated.find(({ line }) => line === one.line)?.name}</td>
                  )}
                  <td>{pileOf(pile)}</td>
                  {ballot.grades.map(({ code }) => (
                    <td key={code}>{grades[code] ?? 0}</td>
                  ))}
                  <td>{blank}</td>
                  {i === 0 && <td rowSpan={one.counts.length}>{one.rating === null ? '' : inPoints(one.rating)}</td>}
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
      <table className="to-sign-by">
        <tbody>
          {(['scrutineer', 'teller'] as const).map((who) => (
            <tr key={who} className="to-sign">
              <th scope="row">{`${t(`rating.${who}`)} ${ballot.counters?.[who].name ?? ''}`}</th>
              <td>{t('sheet.signed-on')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperForm>
  )
}
