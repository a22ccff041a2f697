import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { inDocument, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Waiting } from '../waiting.tsx'
import { UndoSale } from './undo-sale.tsx'
import { useShop } from './use-shop.ts'
import './shop.css'

/** What was handed out on a day, household by household, with room for signatures: printed once, when the counter closes. */
export const SheetPage = () => {
  const { t, say, language, list } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const { shop } = useShop()
  // Whoever supervises comes from the shop's own page.
  const [query] = useSearchParams()
  const id = query.get('shop') ?? shop?.id
  const today = onTheWall(new Date()).day
  const [day, setDay] = useState(today)
  const params = { path: { shop: id ?? '' }, query: { day } }
  const asked = useAsk('/api/credit-points/shops/{shop}/sheet', { params }, { enabled: id !== undefined })
  const sheet = asked.data
  if (!sheet) return <Waiting title={t('shop.sheet')} error={asked.error} again={() => void asked.refetch()} />
  const stands = sheet.rows.filter(({ undone }) => !undone)
  const sum = stands.reduce((all, { points }) => all + points, 0)
  return (
    <PhoneShell
      title={t('shop.sheet')}
      onBack={() => void (query.has('shop') ? navigate(-1) : navigate('/shop'))}
      dock={
        <Dock
          go={{ words: t('shop.print'), disabled: sheet.rows.length === 0, onGo: () => window.print() }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <label className="field shop-day">
        <span>{t('shop.sheet-day')}</span>
        <input
          className="line"
          type="date"
          value={day}
          onChange={(event) => event.target.value && setDay(event.target.value)}
        />
      </label>
      {sheet.rows.length === 0 ? (
        <EmptyState words={t('shop.sheet-none')} way={{ words: t('shop.row'), href: '/shop' }} />
      ) : (
        <article className="shop-sheet">
          <h2>{t('shop.sheet-title', { place: sheet.shop.placeName })}</h2>
          <p>
            {inDocument(sheet.day, language)}　{t('shop.sheet-sum', { n: stands.length, points: sum })}
          </p>
          <table>
            <thead>
              <tr>
                <th>{t('shop.no')}</th>
                <th>{t('shop.head')}</th>
                <th>{t('shop.taken')}</th>
                <th>{t('shop.used')}</th>
                <th>{t('shop.signature')}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.rows.map(({ at, household, head, member, group, goods, points, own, sale, undone }, i) => (
                <tr key={`${at} ${member?.person ?? household}`}>
                  <td>{i + 1}</td>
                  <td>
                    {member?.name ?? head}
                    <small>{list([member && t('shop.own-of', { head }), group, own && t('shop.own')])}</small>
                  </td>
                  <td>
                    {list(goods.map(({ words, piece, count }) => `${say(words)} ${count} ${say(piece)}`))}
                    {sale && household && !undone && (query.has('shop') || day === today) && (
                      <UndoSale
                        of={{ shop: sheet.shop.id, household, ...(member ? { member: member.person } : {}), sale }}
                        name={member?.name ?? head}
                      />
                    )}
                  </td>
                  <td>{undone ? 0 : points}</td>
                  <td>{undone && t('shop.undone')}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="shop-hands">
            <span>{t('shop.by-keeper')}</span>
            <span>{t('shop.by-supervisor')}</span>
          </p>
        </article>
      )}
    </PhoneShell>
  )
}
