import '../panel/panel.css'
import './appraisal.css'
import { useParams, useSearchParams } from 'react-router'
import { unrankedWords } from '#kernel/appraisal/unranked.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { basisOf, type ScoreCard } from '../../parts/score-card.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { inPoints, signed, signedWhole } from './points.ts'

/** One file for one person on A4: the year, its periods, every record, and what was corrected. */
export const AppraisalFilePage = () => {
  const { scheme = '', year = '', subject = '' } = useParams()
  const { t } = useWords()
  const path = { scheme, year: Number(year), subject }
  const file = useAsk('/api/appraisal/{scheme}/{year}/cards/{subject}/file', { params: { path } })
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={t('appraisal.file')}>
        <span className="sp" />
        <ButtonLink look="light" href={`/appraisal/${scheme}/${year}/cards/${subject}`}>
          {t('appraisal.back')}
        </ButtonLink>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('appraisal.print')}
        </Button>
      </PaneTop>
      <Asked query={file}>
        {(answer) => (
          <div className="paper-ground">
            <CardPaper card={answer.cards[0]} year={answer.year} at={answer.at} />
          </div>
        )}
      </Asked>
    </DeskPage>
  )
}

/** One book for one village: a sheet with everybody's sums, then everybody's file. */
export const AppraisalBookPage = () => {
  const { scheme = '', year = '' } = useParams()
  const [search] = useSearchParams()
  const { t, say, language } = useWords()
  const book = useAsk('/api/appraisal/{scheme}/{year}/book', {
    params: { path: { scheme, year: Number(year) }, query: { place: search.get('place') ?? '' } },
  })
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={t('appraisal.book')}>
        <span className="sp" />
        <ButtonLink look="light" href="/appraisal">
          {t('appraisal.back')}
        </ButtonLink>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('appraisal.print')}
        </Button>
      </PaneTop>
      <Asked query={book}>
        {({ cards, placeName, at, words }) => (
          <div className="paper-ground">
            <article className="paper-form appraisal-paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
              <header>
                <h1>{t('appraisal.book-of', { place: placeName, year })}</h1>
                <div>
                  <span>{say(words)}</span>
                  <span>{t('appraisal.printed', { at: inFull(at) })}</span>
                </div>
              </header>
              <table>
                <thead>
                  <tr>
                    <th>{t('appraisal.who')}</th>
                    <th>{t('appraisal.group')}</th>
                    {cards[0]?.periods.map(({ period, words }) => (
                      <th key={period} className="day">
                        {say(words)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {cards.map((card) => (
                    <tr key={card.subject}>
                      <td>
                        {card.name}
                        <small>{card.title}</small>
                      </td>
                      <td>{say(card.group.words)}</td>
                      {card.periods.map(({ period, total }) => (
                        <td key={period} className="day">
                          {inPoints(total)}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </article>
            {cards.map((card) => (
              <CardPaper key={card.subject} card={card} year={Number(year)} at={at} />
            ))}
          </div>
        )}
      </Asked>
    </DeskPage>
  )
}

interface CardPaperProps {
  card: ScoreCard | undefined
  year: number
  at: string
}

const CardPaper = ({ card, year, at }: CardPaperProps) => {
  const { t, say, language } = useWords()
  if (!card) return null
  const periods = card.periods.filter(({ period }) => period > 0)
  const nameOf = (code: string) => {
    const found = card.indicators.find(({ indicator }) => indicator === code)
    return found ? say(found.name) : code
  }
  return (
    <article className="paper-form appraisal-paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <header>
        <h1>{t('appraisal.file-of', { name: card.name, year })}</h1>
        <div>
          <span>{[card.placeName, card.title, say(card.group.words)].filter(Boolean).join('　')}</span>
          <span>{t('appraisal.printed', { at: inFull(at) })}</span>
        </div>
      </header>
      <table>
        <tbody>
          <tr>
            {periods.map(({ period, words }) => (
              <th key={period} className="day">
                {say(words)}
              </th>
            ))}
            {card.parts.map((part) => (
              <th key={part.part} className="day">{`${say(part.name)} ${part.weight}%`}</th>
            ))}
            <th className="day">{t('breakdown.bonus')}</th>
            <th className="day">{t('breakdown.deduction')}</th>
            <th className="day">{t('breakdown.of-year')}</th>
          </tr>
          <tr>
            {periods.map(({ period, total }) => (
              <td key={period} className="day">
                {inPoints(total)}
              </td>
            ))}
            {card.parts.map((part) => (
              <td key={part.part} className="day">
                {inPoints(part.counted)}
              </td>
            ))}
            <td className="day">{inPoints(card.bonus.counted)}</td>
            <td className="day">{inPoints(card.deduction.counted)}</td>
            <td className="day">{inPoints(card.total)}</td>
          </tr>
        </tbody>
      </table>
      {card.unranked !== null && <p>{t('appraisal.unranked-why', { why: say(unrankedWords(card.unranked)) })}</p>}
      {card.grade && (
        <p>
          {[
            t('appraisal.grade', { grade: say(card.grade.words) }),
            card.grade.clause && t('appraisal.by-clause', { clause: card.grade.clause }),
            card.grade.pay !== null &&
              (card.grade.pay === 0
                ? t('appraisal.pay-same')
                : t('appraisal.pay', { points: signedWhole(card.grade.pay) })),
          ]
            .filter(Boolean)
            .join('　')}
        </p>
      )}
      <h2>{t('appraisal.records')}</h2>
      {card.records.length === 0 && <p>{t('appraisal.no-records')}</p>}
      {card.records.length > 0 && (
        <table>
          <thead>
            <tr>
              <th className="day">{t('appraisal.day')}</th>
              <th>{t('appraisal.indicator')}</th>
              <th>{t('appraisal.what')}</th>
              <th>{t('appraisal.basis')}</th>
              <th>{t('appraisal.by')}</th>
              <th className="day">{t('appraisal.points')}</th>
            </tr>
          </thead>
          <tbody>
            {card.records.map((one) => (
              <tr key={one.id}>
                <td className="day">{one.day}</td>
                <td>{nameOf(one.indicator)}</td>
                <td>
                  {[one.item, one.text].filter(Boolean).join('　')}
                  {one.corrections.map((change) => (
                    <small key={change.id}>
                      {t('appraisal.corrected', {
                        at: inFull(change.at),
                        who: change.recordedBy ?? '',
                        points: signed(change.points),
                        basis: change.basis ?? '',
                      })}
                    </small>
                  ))}
                </td>
                <td>{basisOf(one, say)}</td>
                <td>{one.recordedBy}</td>
                <td className="day">{inPoints(one.now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {card.versions.length > 1 && (
        <>
          <h2>{t('appraisal.versions')}</h2>
          <ul>
            {card.versions.map((one) => (
              <li key={one.version}>
                {`${inFull(one.at)}　${one.because === null ? t('appraisal.frozen') : t('appraisal.changed', { points: signed(one.change ?? 0) })}　${inPoints(one.total)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <footer className="appraisal-signs">
        <span>{t('appraisal.sign-own')}</span>
        <span>{t('appraisal.sign-recorder')}</span>
        <span>{t('appraisal.sign-head')}</span>
      </footer>
    </article>
  )
}
