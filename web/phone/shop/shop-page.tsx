import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { NoSignal } from '../../api/client.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { Waiting } from '../waiting.tsx'
import type { Bundle } from './away/bundle.ts'
import { saleOf, useAway } from './away/use-away.ts'
import { Counter } from './counter.tsx'
import { type Shop, useShop } from './use-shop.ts'
import './shop.css'

/** Whether the phone itself says that it has no signal. */
function useSilence(): boolean {
  const [silent, setSilent] = useState(() => !navigator.onLine)
  useEffect(() => {
    const look = () => setSilent(!navigator.onLine)
    addEventListener('online', look)
    addEventListener('offline', look)
    return () => {
      removeEventListener('online', look)
      removeEventListener('offline', look)
    }
  }, [])
  return silent
}

/** The shop as it was taken along, less what was handed out since. */
function shopOf({ shop, shelf }: Bundle, waiting: ReturnType<typeof useAway>['waiting']): Shop {
  const gone = new Map<string, number>()
  for (const { goods, count } of waiting.flatMap((one) => saleOf(one).sale.lines))
    gone.set(goods, (gone.get(goods) ?? 0) + count)
  return {
    ...{ id: shop.id, name: shop.name, place: '', placeName: shop.placeName, open: true },
    shelf: shelf.map((ware) => ({ ...ware, free: ware.free - (gone.get(ware.goods) ?? 0) })),
  }
}

/** The counter on a phone or tablet: a name, what they take, one button; where there is no signal, by what was taken along. */
export const ShopPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { shop, data, error, refetch } = useShop()
  const away = useAway(shop?.id)
  const silent = useSilence()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (!silent) setLost(false)
  }, [silent])
  const { bundle, waiting } = away
  if (bundle && (silent || lost || error instanceof NoSignal))
    return (
      <Counter
        key="away"
        shop={shopOf(bundle, waiting)}
        away={{ ...away, bundle }}
        onSignal={() => void refetch().then((asked) => asked.isSuccess && setLost(false))}
      />
    )
  if (!data) return <Waiting title={t('shop.row')} error={error} again={() => void refetch()} />
  if (shop) return <Counter key="here" shop={shop} onLost={() => setLost(true)} />
  return (
    <PhoneShell title={t('shop.row')} onBack={() => void navigate('/')}>
      <EmptyState words={t('shop.nothing')} way={{ words: t('empty.home'), href: '/' }} />
    </PhoneShell>
  )
}
