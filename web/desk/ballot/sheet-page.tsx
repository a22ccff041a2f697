import './ballot.css'
import { useParams } from 'react-router'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperPage } from '../frame/paper-form.tsx'
import { useBallot } from './use-ballot.ts'

/** The sheets as they are printed, A4, one for each class of raters: the printer makes as many as are needed. They bear no number. */
export const BallotSheetPage = () => {
  const { id = '' } = useParams()
  const { t, say, language, list } = useWords()
  const me = useMe()
  const ballot = useBallot(id)
  return (
    <PaperPage title={t('rating.print-sheet')} back={{ words: t('rating.back-to'), href: `/ballots/${id}` }}>
      <Asked query={ballot}>
        {(answer) => (
          <div className="paper-ground">
            {answer.classes
              .filter(({ raters }) => raters > 0)
              .map(({ code, words }) => (
                <article key={code} className="paper-form ballot-sheet" lang={language === 'zh' ? 'zh-CN' : 'en'}>
                  <header>
                    <p>{answer.placeName}</p>
                    <h1>{t('rating.sheet-title')}</h1>
                    <div>
                      <span>{`${t('rating.class')}：${say(words)}`}</span>
                      <span>{inDocument(answer.on, language)}</span>
                    </div>
                  </header>
                  <p>{t('rating.sheet-how')}</p>
                  <table>
                    <thead>
                      <tr>
                        <th>{t('rating.no')}</th>
                        <th>{t('rating.name')}</th>
                        <th>{t('rating.title-post')}</th>
                        {answer.grades.map((grade) => (
                          <th key={grade.code}>{say(grade.words)}</th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {answer.rated.map(({ line, name, titles }) => (
                        <tr key={line}>
                          <td>{line}</td>
                          <td>{name}</td>
                          <td>{list(titles, '、')}</td>
                          {answer.grades.map((grade) => (
                            <td key={grade.code} />
                          ))}
                        </tr>
                      ))}
                    </tbody>
                  </table>
                  {me.demonstration && <p>{t('sheet.demo')}</p>}
                </article>
              ))}
          </div>
        )}
      </Asked>
    </PaperPage>
  )
}
