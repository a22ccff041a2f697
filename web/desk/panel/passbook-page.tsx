import './panel.css'
import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'

/** The page of a household's passbook, as it is printed and handed over. */
export const PassbookPage = () => {
  const { id = '' } = useParams()
  const { t, say, language } = useWords()
  const passbook = useAsk('/api/credit-points/passbooks/{household}', { params: { path: { household: id } } })
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={t('papers.passbook')}>
        <span className="sp" />
        <ButtonLink look="light" href="/points/register">
          {t('papers.register')}
        </ButtonLink>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('sheet.go')}
        </Button>
      </PaneTop>
      <Asked query={passbook}>
        {(answer) => (
          <div className="paper-ground">
            <article className="paper-form minutes register" lang={language === 'zh' ? 'zh-CN' : 'en'}>
              <header>
                <p>{answer.placeName}</p>
                <h1>{t('papers.passbook')}</h1>
                <div>
                  <span>{t('papers.home', { head: answer.head, group: answer.group ?? '' })}</span>
                  <span>{`${inDocument(answer.on, language)}　${t('papers.balance')} ${answer.balance}`}</span>
                </div>
              </header>
              {answer.older && <p>{t('papers.older', { n: answer.entries.length })}</p>}
              <table>
                <thead>
                  <tr>
                    <th>{t('minutes.no')}</th>
                    <th>{t('panel.on')}</th>
                    <th>{t('papers.what')}</th>
                    <th>{t('papers.amount')}</th>
                    <th>{t('papers.balance')}</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.entries.map((entry, i) => (
                    // Two like entries of one day stand under each other; the order never changes.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <tr key={i}>
                      <td>{i + 1}</td>
                      <td>{entry.day}</td>
                      <td>{[say(entry.words), entry.item && say(entry.item)].filter(Boolean).join('：')}</td>
                      <td>{entry.amount > 0 ? `+${entry.amount}` : entry.amount}</td>
                      <td>{entry.balance}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </article>
          </div>
        )}
      </Asked>
    </DeskPage>
  )
}
