import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { inDocument, onTheWall, shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { PointsFrame, WithHome } from './frame.tsx'
import { ReservedList } from './reserved-list.tsx'
import type { Home, Mine } from './use-points.ts'
import { CountOf, type Ware, WareCard } from './ware-card.tsx'

type Shop = Mine['shops'][number]

interface Chosen {
  readonly shop: Shop
  readonly ware: Ware
  readonly count: number
}

const Page = ({ mine, home }: { mine: Mine; home: Home }) => {
  const { t, say, language, list } = useWords()
  const told = useRefusal()
  const [chosen, setChosen] = useState<Chosen>()
  const [done, setDone] = useState<string>()
  const act = useAct<{ points: number; until: string }>()
  const { left } = mine.points
  const costs = chosen ? chosen.ware.price * chosen.count : 0
  const today = onTheWall(new Date()).day
  const may = home.mayNotSpend === null

  const change = (count: number) => chosen && setChosen({ ...chosen, count })
  const reserve = async () => {
    if (!chosen) return
    const { shop, ware, count } = chosen
    const body = { shop: shop.id, household: home.id, goods: ware.goods, count }
    const answer = await act.run('/api/credit-points/reservations', body)
    if (!answer) return
    // The instant is the end of the last day.
    const day = onTheWall(new Date(Date.parse(answer.until) - 1)).day
    setDone(
      t('my-points.reserved-done', { goods: say(ware.words), points: answer.points, day: inDocument(day, language) }),
    )
    setChosen(undefined)
  }
  const refusal = told(act.error)
  return (
    <PointsFrame
      title={t('my-points.near')}
      back="/points"
      go={{
        words: chosen ? t('my-points.reserve', { goods: say(chosen.ware.words) }) : t('my-points.reserve-first'),
        busy: act.busy,
        disabled: !chosen || !may,
        onGo: () => void reserve(),
      }}
      sum={
        chosen && (
          <>
            {t('my-points.reserve-sum', { has: left, costs })} <b>{left - costs}</b> {t('my-points.unit')}
          </>
        )
      }
    >
      {home.mayNotSpend && <p className="sub-line">{say(home.mayNotSpend)}</p>}
      {mine.shops.length === 0 && (
        <EmptyState words={t('my-points.no-shop')} way={{ words: t('my-points.benefits'), href: '/points/benefits' }} />
      )}
      <p role="status" className="points-done">
        {done}
      </p>
      {refusal && <RefusalNote {...refusal} />}
      {mine.shops.map((shop) => (
        <section key={shop.id}>
          <PhoneHead
            title={t('my-points.shop', { place: shop.placeName })}
            aside={
              shop.days[0] === today
                ? t('my-points.today')
                : t('my-points.days', { days: list(shop.days.map(shortDay), '、') })
            }
          />
          <p className="sub-line">{t('my-points.choose')}</p>
          <ul className="points-shelf">
            {shop.shelf.map((ware) => (
              <WareCard
                key={ware.goods}
                ware={ware}
                left={left}
                chosen={chosen?.shop.id === shop.id && chosen.ware.goods === ware.goods}
                onChoose={() => {
                  act.forget()
                  setDone(undefined)
                  setChosen({ shop, ware, count: 1 })
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {chosen && <CountOf ware={chosen.ware} count={chosen.count} left={left} onChange={change} />}
      {mine.reserved.length > 0 && (
        <>
          <PhoneHead title={t('my-points.reserved')} />
          <ReservedList rows={mine.reserved} household={home.id} may={may} />
        </>
      )}
    </PointsFrame>
  )
}

/** What lies on the shelf of the village's shop, and setting some of it aside. */
export const NearPage = () => {
  const { t } = useWords()
  return (
    <WithHome title={t('my-points.near')} back="/points">
      {(mine, home) => <Page mine={mine} home={home} />}
    </WithHome>
  )
}
