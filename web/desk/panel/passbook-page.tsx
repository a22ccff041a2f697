import './panel.css'
import { useParams, useSearchParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm, PaperPage } from '../frame/paper-form.tsx'

/** The page of a household's passbook, or of the own one of a member, as it is printed and handed over. */
export const PassbookPage = () => {
  const { id = '' } = useParams()
  const { t, say, language } = useWords()
  const [search, setSearch] = useSearchParams()
  const member = search.get('member')
  const params = { path: { household: id }, query: member ? { member } : {} }
  const passbook = useAsk('/api/credit-points/passbooks/{household}', { params })
  const own = passbook.data?.own ?? []
  return (
    <PaperPage
      title={t('papers.passbook')}
      back={{ words: t('papers.register'), href: '/points/register' }}
      tools={
        own.length > 0 && (
          <FilterTabs
            label={t('papers.whose')}
            chosen={member ?? ''}
            onChoose={(person) => setSearch(person ? { member: person } : {})}
            filters={[
              { id: '', words: t('papers.of-home') },
              ...own.map(({ person, name }) => ({ id: person, words: t('papers.own', { name }) })),
            ]}
          />
        )
      }
    >
      <Asked query={passbook}>
        {(answer) => (
          <PaperForm
            look="minutes register"
            of={answer.placeName}
            title={t('papers.passbook')}
            number={[
              t('papers.home', { head: answer.head, group: answer.group ?? '' }),
              answer.member && t('papers.own', { name: answer.member.name }),
            ]
              .filter(Boolean)
              .join('　')}
            on={`${inDocument(answer.on, language)}　${t('papers.balance')} ${answer.balance}`}
          >
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
          </PaperForm>
        )}
      </Asked>
    </PaperPage>
  )
}
