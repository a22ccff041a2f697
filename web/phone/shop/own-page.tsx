import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Dock } from '../../parts/dock.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Waiting } from '../waiting.tsx'
import './shop.css'

/** What keepers handed out to their own households in a month: allowed, and seen. Printed for whoever supervises. */
export const OwnPage = () => {
  const { t, say, list } = useWords()
  const navigate = useNavigate()
  const { shop = '' } = useParams()
  const { data: about } = useAbout()
  const today = onTheWall(new Date()).day
  const [month, setMonth] = useState(today.slice(0, 7))
  const asked = useAsk('/api/points-shop/shops/{shop}/own', { params: { path: { shop }, query: { month } } })
  const sheet = asked.data
  if (!sheet) return <Waiting title={t('shop.own-month')} error={asked.error} again={() => void asked.refetch()} />
  const stands = sheet.rows.filter(({ undone }) => !undone)
  const points = stands.reduce((sum, row) => sum + row.points, 0)
  return (
    <PhoneShell
      title={t('shop.own-month')}
      onBack={() => void navigate(-1)}
      dock={
        <Dock
          go={{ words: t('shop.print'), onGo: () => window.print() }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <label className="field shop-day">
        <span>{t('shop.month')}</span>
        <input
          className="line"
          type="month"
          value={month}
          max={today.slice(0, 7)}
          onChange={(event) => event.target.value && setMonth(event.target.value)}
        />
      </label>
      <p className="shop-day">
        <ButtonLink look="quiet" href={`/shop/sheet?shop=${shop}`}>
          {t('shop.by-day')}
        </ButtonLink>
      </p>
      <article className="shop-sheet">
        <h2>{t('shop.own-title', { place: sheet.shop.placeName })}</h2>
        <p>
          {t('shop.own-sum', {
            month: sheet.month,
            n: stands.length,
            points,
            times: sheet.times,
            all: sheet.points,
          })}
        </p>
        <table>
          <thead>
            <tr>
              <th>{t('shop.no')}</th>
              <th>{t('shop.day-of')}</th>
              <th>{t('shop.head')}</th>
              <th>{t('shop.taken')}</th>
              <th>{t('shop.used')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.length === 0 && (
              <tr>
                <td colSpan={5}>{t('shop.own-none')}</td>
              </tr>
            )}
            {sheet.rows.map(({ at, head, member, group, goods, points: used, undone }, i) => (
              <tr key={at}>
                <td>{i + 1}</td>
                <td>{inList(at, today)}</td>
                <td>
                  {member?.name ?? head}
                  <small>{list([member && t('shop.own-of', { head }), group])}</small>
                </td>
                <td>{list(goods.map(({ words, piece, count }) => `${say(words)} ${count} ${say(piece)}`))}</td>
                <td>
                  {undone ? 0 : used}
                  {undone && <small>{t('shop.undone')}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="shop-hands">
          <span>{t('shop.by-keeper')}</span>
          <span>{t('shop.by-supervisor')}</span>
        </p>
      </article>
    </PhoneShell>
  )
}
