import { useCallback, useEffect, useState } from 'react'
import { type AwaySale, priceOfSale, textOfSale } from '#programmes/credit-points/away/sale.ts'
import { newKey, post } from '../../../api/client.ts'
import { onTheWall } from '../../../words/days.ts'
import { useMe } from '../../about.ts'
import { dropWaiting, keepWaiting, useWaiting, type Waiting } from '../../kept/outbox.ts'
import {
  type Bundle,
  dropBundle,
  findBundle,
  houseTime,
  isOver,
  keepBundle,
  leftOfDevice,
  leftOfHousehold,
  loadBundle,
} from './bundle.ts'
import { enrol, findDevice, signText } from './device.ts'

/** Under which name a kept sale lies in the outbox. */
const NAME = 'away-sale'
const BRING = '/api/credit-points/away/bring-sale'

interface KeptSale {
  readonly sale: AwaySale
  readonly signature: string
}
export const saleOf = (one: Waiting): KeptSale => one.form as unknown as KeptSale

/** Why a sale is not made without a signal: said before it is made, as the house would. */
export type AwayFault = 'over' | 'device' | 'household' | 'code-used' | 'no-device'

/** What is wanted: lines with the price of the shelf that was taken along. */
export type Wanted = Pick<AwaySale, 'household' | 'lines' | 'code' | 'consent'>

/** The counter without a signal: what was taken along, what was sold, and how it goes out and comes back. */
export function useAway(shop: string | undefined) {
  const person = useMe().data?.person ?? undefined
  const [bundle, setBundle] = useState<Bundle | null>()
  const waiting = useWaiting().filter(({ name }) => name === NAME)
  useEffect(() => {
    if (!person) return
    findBundle(person)
      .then((found) => setBundle(found ?? null))
      .catch(() => setBundle(null))
  }, [person])

  const load = useCallback(
    async (ids: readonly string[]) => {
      const own = person && shop ? await findDevice(shop, person) : undefined
      if (!own || !person || !shop) return
      setBundle(await loadBundle(person, shop, own.device, new Set(ids)))
    },
    [person, shop],
  )

  /** Enrols this browser, has its allowance funded, and takes the list along. @throws Refused, NoSignal */
  const takeOut = async (): Promise<void> => {
    if (!person || !shop) return
    const { device } = await enrol(shop, person)
    await post('/api/credit-points/away/take-out', { shop, device }, newKey()).catch((error) => {
      // It went out before, and its answer or its list was lost.
      if (error.refused !== 'credit-points/away-already') throw error
    })
    await load(waiting.map(({ key }) => key))
  }

  const findFault = (now: Bundle, wanted: Wanted): AwayFault | undefined => {
    const points = priceOfSale(wanted)
    if (isOver(now)) return 'over'
    if (points > leftOfDevice(now)) return 'device'
    if (points > leftOfHousehold(now, wanted.household)) return 'household'
    return wanted.code && now.sold.some(({ code }) => code === wanted.code) ? 'code-used' : undefined
  }

  /** Signs a sale and keeps it until there is a signal. @returns why it was not made; undefined once it is kept */
  const sell = async (wanted: Wanted, title: string): Promise<AwayFault | undefined> => {
    const now = person && (await findBundle(person))
    const own = now && (await findDevice(now.shop.id, person))
    if (!now || !own || own.device !== now.device) return 'no-device'
    const fault = findFault(now, wanted)
    if (fault) return fault
    const at = houseTime(now)
    const sale: AwaySale = {
      ...wanted,
      ...{ id: idOf(), device: now.device, outing: now.outing, shop: now.shop.id, at: at.toISOString() },
    }
    const signature = await signText(own, textOfSale(sale))
    const day = onTheWall(at).day
    const sold = { id: sale.id, household: sale.household, points: priceOfSale(sale), day, code: sale.code }
    // Counted before it is kept: a page that is killed in between may hand out less, never more.
    const next = { ...now, sold: [...now.sold, sold] }
    await keepBundle(person, next)
    await keepWaiting({
      ...{ key: sale.id, person, url: BRING, form: { sale, signature }, files: [], arrived: {} },
      ...{ page: '/shop/away', name: NAME, draft: null, fixed: true },
      ...{ title, place: now.shop.placeName, at: sale.at },
    })
    setBundle(next)
    return undefined
  }

  /** Gives the device in: what was refused goes with it, and nothing of the village stays here. @throws Refused, NoSignal */
  const bringBack = async (): Promise<void> => {
    if (!bundle || !person) return
    const refused = waiting.filter((one) => one.refused)
    const notTaken = refused.map((one) => ({ ...saleOf(one), why: one.refused?.code ?? '' }))
    const { id } = bundle.shop
    const { device, outing } = bundle
    await post('/api/credit-points/away/bring-back', { shop: id, device, outing, notTaken }, `back:${outing}`)
    for (const one of refused) await dropWaiting(one)
    await dropBundle(person)
    setBundle(null)
  }
  return { bundle, waiting, load, takeOut, sell, bringBack }
}
export type Away = ReturnType<typeof useAway>

/** Sales are kept under ids; a browser that can sign can make one. */
const idOf = (): string => crypto.randomUUID()
