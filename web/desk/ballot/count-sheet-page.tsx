import './ballot.css'
import { QRCode } from 'antd'
import { useParams } from 'react-router'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inDocument, inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { type Ballot, classesOf, inPoints, useBallot } from './use-ballot.ts'

/** The count as it goes to paper, A4, for scrutineer and teller to sign; photographed it comes back to the ballot. */
export const CountSheetPage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const ballot = useBallot(id)
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={t('rating.print-count')}>
        <span className="sp" />
        <ButtonLink look="light" href={`/ballots/${id}`}>
          {t('rating.back-to')}
        </ButtonLink>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('sheet.go')}
        </Button>
      </PaneTop>
      <Asked query={ballot}>{(answer) => <Paper ballot={answer} />}</Asked>
    </DeskPage>
  )
}

const Paper = ({ ballot }: { ballot: Ballot }) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const { tally } = ballot
  if (!tally) return null
  const pileOf = (code: string) => classesOf(ballot, tally.piles.find(({ pile }) => pile === code)?.classes ?? [], say)
  return (
    <div className="paper-ground">
      <article className="paper-form minutes ballot-paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <header>
          <p>{ballot.placeName}</p>
          <h1>{t('rating.count-title')}</h1>
          <div>
            <span>{t('notices.number', { number: ballot.number })}</span>
            <span>{inDocument(ballot.on, language)}</span>
          </div>
        </header>
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
                  <td>{classesOf(ballot, [one.class], say)}</td>
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
          {tally.void
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
        <footer>
          <span aria-hidden="true">
            <QRCode
              type="svg"
              value={new URL(`/desk${caseHref(ballot.id)}`, window.location.origin).href}
              size={80}
              bordered={false}
              color="#000"
              bgColor="#fff"
            />
          </span>
          <p>
            {t('sheet.code', { code: ballot.code })}
            <br />
            {t('sheet.printed', { name: me.name, at: inFull(new Date()) })}
            {me.demonstration && (
              <>
                <br />
                {t('sheet.demo')}
              </>
            )}
          </p>
        </footer>
      </article>
    </div>
  )
}
