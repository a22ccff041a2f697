import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { type Day, dayOf, isDay } from '#kernel/day.ts'
import { type Ask, actorOf, door, type Route } from '#kernel/door.ts'
import { accountId, accountOf } from '#kernel/ledger/account.ts'
import { type ActPosted, actsOn } from '#kernel/ledger/day.read.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { awayChart } from '../away/books.ts'
import { chart, pointsPurposes } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { holderShape, tellHolders } from '../holders.ts'
import { GOODS } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { lookOnShelves, type OnShelf } from './on-shelf.ts'
import { undoShape } from './undo.ts'

const lines = z.array(z.strictObject({ goods: z.string().max(10), count: z.int().min(0).max(100_000) })).max(40)
const shopShape = z.strictObject({
  shops: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      place: z.string(),
      placeName: z.string(),
      /** Whether today is one of its redemption days. */
      open: z.boolean(),
      shelf: z.array(
        z.strictObject({
          goods: z.string(),
          words: wordsShape,
          piece: wordsShape,
          category: z.string(),
          price: z.int(),
          /** By the book. */
          stock: z.int(),
          /** Of these neither set aside nor past their day. */
          free: z.int(),
          low: z.boolean(),
        }),
      ),
    }),
  ),
})
const sheetShape = z.strictObject({
  shop: z.strictObject({ id: z.uuid(), name: z.string(), placeName: z.string() }),
  day: dayShape,
  rows: z.array(
    z.strictObject({
      at: instantShape,
      ...holderShape,
      goods: z.array(z.strictObject({ words: wordsShape, piece: wordsShape, count: z.int() })),
      points: z.int(),
      own: z.boolean(),
      /** By what it can be undone at the counter; null of what a device sold. */
      sale: z.uuid().nullable(),
      undone: z.boolean(),
    }),
  ),
})
const redeemed = z.strictObject({ points: z.int(), left: z.int(), own: z.boolean(), repeated: z.boolean() })

export interface CounterDeps {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Doors of the counter: the shelf, who stands before it with how many points, and what is done there. */
export function counterRoutes({ desk, keeper, reader, now = () => new Date() }: CounterDeps): Route[] {
  const shelf = door({
    method: 'GET',
    url: '/api/credit-points/shops',
    id: 'pointsShops',
    summary: 'The shops that one keeps, with what lies on the shelf, its price today and how much is left',
    tag: 'credit-points',
    answer: shopShape,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const day = dayOf(now())
        const book = await keeper.getBookOf(client, session.county)
        const kept = shopsOf(await scopeOf(client, session, day))
        const there = kept.map(({ organisation }) => organisation)
        const onShelf = await lookOnShelves(client, session.county, there, day)
        const shops = kept.map(({ organisation, place }) => ({
          id: organisation,
          name: book.findOrganisation(organisation)?.short ?? '',
          place,
          placeName: book.placeName(place),
          open: (book.getParameter('credit-points/redemption-days', day, place).value as number[]).includes(
            Number(day.slice(8)),
          ),
          shelf: shelfOf(book, day, place, (goods) => onShelf(organisation, goods)),
        }))
        return { json: { shops } }
      }),
  })

  async function perform(name: string, { session, key, body }: Pick<Ask<object>, 'session' | 'key' | 'body'>) {
    const { county } = session
    return desk.perform({ kind: `credit-points/${name}`, county, actor: actorOf(session), key, input: body })
  }
  const atCounter = { method: 'POST', tag: 'credit-points', acts: true } as const

  const redeem = door({
    ...atCounter,
    url: '/api/credit-points/redeem',
    id: 'redeemPoints',
    summary: 'Hands out goods for points of a household, or for those of one of its members who agrees',
    body: z.strictObject({
      /** Whose own points pay; left out, the household's do. */
      member: z.uuid().optional(),
      ...{ shop: z.uuid(), household: z.uuid(), lines, code: z.string().max(200).optional() },
      consent: z.enum(['present', 'called']).optional(),
    }),
    answer: redeemed,
    refuses: [
      'credit-points/no-shop',
      'credit-points/no-such-household',
      'credit-points/no-such-goods',
      'credit-points/not-of-household',
      'credit-points/own-consent',
      'credit-points/code-over',
      'credit-points/shelf-short',
      'ledger/short',
      'ledger/once',
    ],
    async handle(ask) {
      const outcome = await perform(ask.body.member ? 'redeem-own' : 'redeem', ask)
      if (isRefusal(outcome)) return outcome
      const { points, left, own } = outcome.answer
      return { json: { points: Number(points), left: Number(left), own, repeated: outcome.repeated } }
    },
  })
  const undo = door({
    ...atCounter,
    url: '/api/credit-points/redeem/undo',
    id: 'undoSale',
    summary: 'Undoes a sale that was keyed in wrongly or whose goods were brought back; points and goods go back',
    body: undoShape,
    answer: z.strictObject({ points: z.int(), left: z.int(), repeated: z.boolean() }),
    refuses: [
      'credit-points/no-shop',
      'credit-points/no-sale',
      'credit-points/undone-already',
      'credit-points/undo-late',
      'credit-points/undo-own',
      'ledger/closed',
      'ledger/reversed',
    ],
    async handle(ask) {
      const outcome = await perform('undo-sale', ask)
      if (isRefusal(outcome)) return outcome
      const { points, left } = outcome.answer
      return { json: { points: Number(points), left: Number(left), repeated: outcome.repeated } }
    },
  })
  const sheet = door({
    method: 'GET',
    url: '/api/credit-points/shops/:shop/sheet',
    id: 'redemptionSheet',
    summary: 'What a shop handed out on a day, household by household, to be printed and signed; recorded',
    tag: 'credit-points',
    params: z.object({ shop: z.uuid() }),
    query: z.object({ day: z.string().refine(isDay).optional() }),
    answer: sheetShape,
    refuses: ['credit-points/no-shop'],
    handle: ({ session, params, query }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county } = session
        const today = dayOf(now())
        const day = (query.day ?? today) as Day
        const scope = await scopeOf(client, session, today)
        const book = await keeper.getBookOf(client, county)
        const found = book.findOrganisation(params.shop)
        const shop = shopsOf(scope).find(({ organisation }) => organisation === params.shop) ?? overseen(scope, found)
        if (!shop) return refuse('no-shop')
        const spent = accountId(county, accountOf(chart.spent, params.shop))
        const sales = (await actsOn(client, county, spent, day, day)).map((sale) => saleOf(sale, book, day, shop.place))
        const told = await tellHolders(
          client,
          county,
          sales.map(({ holder }) => holder),
          day,
        )
        await recordReading(client, {
          ...{ session, kind: 'export', subjectKind: 'list', subject: null },
          ...{ fields: ['redemption-sheet'], rows: sales.length },
        })
        const rows = sales.map(({ holder, ...sale }) => ({ ...sale, ...told(holder) }))
        return {
          json: {
            shop: { id: params.shop, name: found?.short ?? '', placeName: book.placeName(shop.place) },
            day,
            rows,
          },
        }
      }),
  })
  return [shelf, redeem, undo, sheet]
}

/** A sale out of what its act posted: points of a household or of one person, goods off the shelf. */
export function saleOf({ what, at, legs, subject, undone }: ActPosted, book: CountyBook, day: Day, place: string) {
  const used = legs.find(({ purpose }) => purpose === chart.spent.purpose)
  const paid = legs.find(({ purpose }) => pointsPurposes.some((one) => one === purpose))
  // Of a household that had nothing left when a device came back, only its shortfall stands there.
  const lacked = legs.find(({ purpose }) => purpose === awayChart['float-loss'].purpose)
  const goods = legs.flatMap(({ purpose, period, amount }) => {
    if (purpose !== chart.handed.purpose) return []
    const { name, piece } = book.getParameter(`${GOODS}${period}`, day, place).value as unknown as Goods
    return [{ words: name, piece, count: Number(amount) }]
  })
  return {
    at: at.toISOString(),
    holder: paid?.owner ?? `household:${lacked?.period ?? ''}`,
    goods,
    points: Number(used?.amount ?? 0n),
    own: what === 'credit-points/redeemed-own',
    // A device's sale comes with an entry of its allowance.
    sale: legs.some(({ purpose }) => purpose === awayChart.float.purpose) ? null : subject,
    undone,
  }
}

/** A shop for whoever supervises its village. */
const overseen = (scope: Scope, shop: { readonly place: string } | undefined) => {
  const post = postsOf(scope, ['village-supervision-head']).find((one) => shop?.place.startsWith(one.place))
  return post && shop ? { place: shop.place.slice(0, 12) } : undefined
}

const shopsOf = (scope: Scope) => postsOf(scope, ['shopkeeper'])

export function shelfOf(book: CountyBook, day: Day, place: string, onShelf: (goods: string) => OnShelf) {
  const low = Number(book.getParameter('credit-points/low-stock', day, place).value)
  return book.familyOf(GOODS, day, place).map((id) => {
    const { code, name, piece, price, category } = book.getParameter(id, day, place).value as unknown as Goods
    const { stock, free } = onShelf(code)
    return { goods: code, words: name, piece, category, price, stock, free, low: free < low }
  })
}
