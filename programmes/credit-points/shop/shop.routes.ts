import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf } from '#kernel/actor.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { holdersOf } from '#kernel/casework/casework.read.ts'
import { addDays, type Day, dayOf, isDay } from '#kernel/day.ts'
import { door, type Route, type Session } from '#kernel/door.ts'
import { accountId, accountOf } from '#kernel/ledger/account.ts'
import { lotsOf } from '#kernel/ledger/balance.read.ts'
import { actsOn } from '#kernel/ledger/day.read.ts'
import { NEVER } from '#kernel/ledger/terms.ts'
import type { Reader } from '#kernel/read.ts'
import { chart, stockOf } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { saleOf } from '../counter/counter.routes.ts'
import { holderShape, tellHolders } from '../holders.ts'
import { GOODS } from '../parameters.ts'
import { SHOP } from './books.ts'
import { refuseShop } from './refusals.ts'

const ware = z.strictObject({ goods: z.string(), words: wordsShape, piece: wordsShape, count: z.int() })
const shelfShape = z.strictObject({
  shops: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      placeName: z.string(),
      /** Below the line at which more should be ordered. */
      low: z.array(ware),
      /** Lots that pass their day within the days of the office, or have passed it. */
      soon: z.array(ware.extend({ bestBefore: dayShape, over: z.boolean() })),
    }),
  ),
})
const ownShape = z.strictObject({
  shop: z.strictObject({ id: z.uuid(), name: z.string(), placeName: z.string() }),
  month: z.string(),
  /** What the shop handed out in the month, own households and all others. */
  times: z.int(),
  points: z.int(),
  rows: z.array(
    z.strictObject({
      at: instantShape,
      ...holderShape,
      goods: z.array(z.strictObject({ words: wordsShape, piece: wordsShape, count: z.int() })),
      points: z.int(),
      /** It stays on the list: goods that are only said to be back are seen by whoever supervises. */
      undone: z.boolean(),
    }),
  ),
})

export interface ShopDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Who looks into a village's shops: who keeps them, who supervises, who approves. */
const lookers = ['shopkeeper', 'village-supervision-head', 'village-secretary'] as const

async function shopsSeen(client: PoolClient, session: Session, day: Day) {
  const posts = postsOf(await scopeOf(client, session, day), lookers).filter(({ place }) => place.length === 12)
  const villages = [...new Set(posts.map(({ place }) => place))]
  const shops = new Map<string, string>()
  for (const village of villages)
    for (const { organisation } of await holdersOf(client, session.county, `shopkeeper@${village}`, day))
      if (
        posts.some(
          (post) => post.place === village && (post.role !== 'shopkeeper' || post.organisation === organisation),
        )
      )
        shops.set(organisation, village)
  return [...shops].map(([id, village]) => ({ id, village }))
}

const named = (book: CountyBook, id: string, village: string) => ({
  ...{ id, name: book.findOrganisation(id)?.short ?? '', placeName: book.placeName(village) },
})

/** Doors behind the counter: what runs low or out of its days, and what keepers took for their own households in a month. */
export function shopRoutes({ keeper, reader, now = () => new Date() }: ShopDeps): Route[] {
  const shelf = door({
    method: 'GET',
    url: '/api/points-shop/shelf',
    id: 'pointsShopShelf',
    summary: 'Goods of the village’s shops that run low, and lots that pass their day soon or have passed it',
    tag: SHOP,
    answer: shelfShape,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const day = dayOf(now())
        const book = await keeper.getBookOf(client, session.county)
        const shops = []
        for (const { id, village } of await shopsSeen(client, session, day)) {
          const line = Number(book.getParameter('credit-points/low-stock', day, village).value)
          const until = addDays(day, Number(book.getParameter('points-shop/expires-soon', day, village).value))
          const [low, soon]: [z.input<typeof ware>[], object[]] = [[], []]
          for (const family of book.familyOf(GOODS, day, village)) {
            const { code, name, piece } = book.getParameter(family, day, village).value as unknown as Goods
            const lots = await lotsOf(client, session.county, accountId(session.county, stockOf(id, code)))
            const good = lots.filter(({ until }) => until >= day)
            const count = good.reduce((sum, { remaining }) => sum + Number(remaining), 0)
            const what = { goods: code, words: name, piece }
            if (count < line) low.push({ ...what, count })
            for (const lot of lots)
              if (lot.until !== NEVER && lot.until <= until)
                soon.push({ ...what, count: Number(lot.remaining), bestBefore: lot.until, over: lot.until < day })
          }
          shops.push({ ...named(book, id, village), low, soon })
        }
        return { json: { shops } }
      }),
  })

  const own = door({
    method: 'GET',
    url: '/api/points-shop/shops/:shop/own',
    id: 'pointsShopOwn',
    summary: 'What keepers handed out to their own households in a month, for whoever supervises; recorded',
    tag: SHOP,
    params: z.object({ shop: z.uuid() }),
    query: z.object({ month: z.string().max(7).optional() }),
    answer: ownShape,
    refuses: ['points-shop/not-yours', 'points-shop/no-month'],
    handle: ({ session, params, query }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county } = session
        const today = dayOf(now())
        const month = query.month ?? today.slice(0, 7)
        const first = `${month}-01`
        if (!isDay(first)) return refuseShop('no-month', { field: 'month' })
        const seen = (await shopsSeen(client, session, today)).find(({ id }) => id === params.shop)
        if (!seen) return refuseShop('not-yours')
        const book = await keeper.getBookOf(client, county)
        const last = addDays(`${addDays(first as Day, 31).slice(0, 7)}-01` as Day, -1)
        const spent = accountId(county, accountOf(chart.spent, seen.id))
        const all = (await actsOn(client, county, spent, first as Day, last)).map((sale) =>
          saleOf(sale, book, dayOf(sale.at), seen.village),
        )
        const sales = all.filter(({ undone }) => !undone)
        const mine = all.filter((sale) => sale.own)
        const told = await tellHolders(
          client,
          county,
          mine.map(({ holder }) => holder),
          today,
        )
        await recordReading(client, {
          ...{ session, kind: 'export', subjectKind: 'list', subject: null },
          ...{ fields: ['own-household-redemptions'], rows: mine.length },
        })
        return {
          json: {
            shop: named(book, seen.id, seen.village),
            month,
            times: sales.length,
            points: sales.reduce((sum, { points }) => sum + points, 0),
            rows: mine.map(({ holder, at, goods, points, undone }) => ({ ...told(holder), at, goods, points, undone })),
          },
        }
      }),
  })
  return [shelf, own]
}
