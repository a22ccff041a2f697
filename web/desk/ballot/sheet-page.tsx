import './ballot.css'
import { useParams } from 'react-router'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { useBallot } from './use-ballot.ts'

/** The sheets as they are printed, A4, one for each class of raters: the printer makes as many as are needed. They bear no number. */
export const BallotSheetPage = () => {
  const { id = '' } = useParams()
  const { t, say, language } = useWords()
  const me = useMe()
  const ballot = useBallot(id)
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={t('rating.print-sheet')}>
        <span className="sp" />
        <ButtonLink look="light" href={`/ballots/${id}`}>
          {t('rating.back-to')}
        </ButtonLink>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('sheet.go')}
        </Button>
      </PaneTop>
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
                          <td>{titles.join('、')}</td>
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
    </DeskPage>
  )
}
