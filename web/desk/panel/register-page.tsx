import './panel.css'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import type { Column } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Go } from '../../parts/go.tsx'
import { inDocument, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { MakeWorkbook, makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm, PaperPage } from '../frame/paper-form.tsx'

type Register = Answer<'/api/credit-points/register'>
type Entry = Register['entries'][number]

/** The passbook in which an entry stands: the household's, or the own one of whoever of it earned or spent. */
const passbookOf = ({ household, member }: Entry): string =>
  `/points/passbook/${household}${member ? `?member=${member.person}` : ''}`

/** The same entries as a workbook, with the sums below. */
const RegisterSheet = ({ of }: { of: Register }) => {
  const { t, say } = useWords()
  const column = (key: string, words: string, text: (entry: Entry) => string | number | null): Column<Entry> => ({
    ...{ key, words, text, show: text },
  })
  const columns = [
    column('day', t('panel.on'), ({ day }) => day),
    column('head', t('panel.household'), ({ head }) => head),
    column('group', t('papers.group'), ({ group }) => group),
    column('member', t('papers.member'), ({ member }) => member?.name ?? null),
    column('what', t('papers.what'), ({ words }) => say(words)),
    column('item', t('papers.item'), ({ item }) => item && say(item)),
    column('number', t('papers.number'), ({ number }) => number),
    column('amount', t('papers.amount'), ({ amount }) => amount),
  ]
  const feet = [
    { what: t('papers.in'), amount: of.earned },
    { what: t('papers.out'), amount: -of.spent },
    ...(of.more ? [{ what: t('papers.more', { n: of.entries.length }) }] : []),
  ]
  const title = `${of.placeName}${t('papers.register')}`
  return <MakeWorkbook make={() => makeSheet('points/register', title, columns, of.entries, feet)} />
}

/** Every entry of a village's points in some days, on A4; a household leads to its passbook. Reading is recorded. */
export const RegisterPage = () => {
  const { t, say, language } = useWords()
  const today = onTheWall(new Date()).day
  const [from, setFrom] = useState(`${today.slice(0, 7)}-01`)
  const [to, setTo] = useState(today)
  const register = useAsk('/api/credit-points/register', { params: { query: { from, to } } })
  const day = (words: 'papers.from' | 'papers.to', value: string, set: (day: string) => void) => (
    <label className="papers-day">
      {t(words)}
      <input
        type="date"
        value={value}
        max={today}
        onChange={(event) => event.target.value && set(event.target.value)}
      />
    </label>
  )
  return (
    <PaperPage
      title={t('papers.register')}
      tools={
        <>
          {day('papers.from', from, setFrom)}
          {day('papers.to', to, setTo)}
          {register.data && register.data.entries.length > 0 && <RegisterSheet of={register.data} />}
        </>
      }
    >
      <Asked query={register}>
        {(answer) =>
          answer.entries.length === 0 ? (
            <EmptyState words={t('papers.none')} way={{ words: t('panel.nav'), href: '/panel' }} />
          ) : (
            <PaperForm
              look="minutes register"
              of={answer.placeName}
              title={t('papers.register')}
              number={t('papers.span', {
                from: inDocument(answer.from, language),
                to: inDocument(answer.to, language),
              })}
              on={t('papers.sum', { n: answer.entries.length, earned: answer.earned, spent: answer.spent })}
            >
              {answer.more && <p>{t('papers.more', { n: answer.entries.length })}</p>}
              <table>
                <thead>
                  <tr>
                    <th>{t('minutes.no')}</th>
                    <th>{t('panel.on')}</th>
                    <th>{t('panel.household')}</th>
                    <th>{t('papers.what')}</th>
                    <th>{t('papers.amount')}</th>
                  </tr>
                </thead>
                <tbody>
                  {answer.entries.map((entry, i) => (
                    // One household may have two like entries on a day; the order never changes.
                    // biome-ignore lint/suspicious/noArrayIndexKey: see above
                    <tr key={i}>
                      <td>{i + 1}</td>
                      <td>{entry.day}</td>
                      <td>
                        {entry.household ? <Go href={passbookOf(entry)}>{entry.head}</Go> : entry.head}
                        {entry.group && `\n${entry.group}`}
                        {entry.member && `\n${t('papers.own', { name: entry.member.name })}`}
                      </td>
                      <td>{[say(entry.words), entry.item && say(entry.item)].filter(Boolean).join('：')}</td>
                      <td>{entry.amount}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p className="papers-hands">
                <span>{t('papers.by-clerk')}</span>
                <span>{t('papers.by-supervision')}</span>
              </p>
            </PaperForm>
          )
        }
      </Asked>
    </PaperPage>
  )
}
