import '../panel/panel.css'
import './property.css'
import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inDocument, inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import type { CompanyFile } from './company-page.tsx'
import { inPoints } from './points.ts'

/** A company's credit file as it is printed on A4 and handed over. */
export const CompanyPaper = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const asked = useAsk('/api/property/companies/{id}', { params: { path: { id } } })
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={t('credit.file')}>
        <span className="sp" />
        <ButtonLink look="light" href={`/property/companies/${id}`}>
          {t('credit.back')}
        </ButtonLink>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('sheet.go')}
        </Button>
      </PaneTop>
      <Asked query={asked}>{(answer) => <Paper answer={answer} />}</Asked>
    </DeskPage>
  )
}

const Paper = ({ answer }: { answer: CompanyFile }) => {
  const { t, say, language } = useWords()
  const { company, entries, listings } = answer
  return (
    <div className="paper-ground">
      <article className="paper-form credit-paper" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <header>
          <p>{company.creditCode}</p>
          <h1>{`${company.name} ${t('credit.file')}`}</h1>
          <div>
            <span>{`${t('credit.sum')} ${inPoints(answer.total)}　${t('credit.sum-note')}`}</span>
            <span>{t('credit.printed', { at: inFull(answer.at) })}</span>
          </div>
        </header>
        <table>
          <thead>
            <tr>
              <th>{t('credit.on')}</th>
              <th>{t('credit.kind')}</th>
              <th>{t('credit.estate')}</th>
              <th className="day">{t('credit.points')}</th>
              <th>{t('credit.last-day')}</th>
              <th>{t('credit.why')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((one) => (
              <tr key={one.id}>
                <td className="day">{one.on}</td>
                <td>
                  {say(one.words)}
                  <small>{[one.number, one.document].filter(Boolean).join('　')}</small>
                </td>
                <td>{one.estate}</td>
                <td className="day">{one.points === null ? '' : inPoints(one.points)}</td>
                <td className="day">{one.until}</td>
                <td>{t(`credit.standing-${one.standing}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{t('credit.lists')}</h2>
        {listings.length === 0 && <p>{t('credit.no-lists')}</p>}
        {listings.length > 0 && (
          <table>
            <tbody>
              {listings.map((one) => (
                <tr key={one.id}>
                  <td className="day">{say(one.listWords)}</td>
                  <td>{say(one.words)}</td>
                  <td>{one.decision}</td>
                  <td>{one.from && one.until ? t('credit.term', { from: one.from, until: one.until }) : ''}</td>
                  <td className="day">{say(one.stateWords)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <h2>{t('credit.estates')}</h2>
        <p>{answer.estates.map(({ name }) => name).join(t('credit.and')) || t('credit.no-estates')}</p>
        <footer>
          <span>{inDocument(answer.day, language)}</span>
        </footer>
      </article>
    </div>
  )
}
