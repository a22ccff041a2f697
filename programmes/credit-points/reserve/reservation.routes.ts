import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import { dayShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { addDays, type Day, dayOf } from '#kernel/day.ts'
import { type Ask, actorOf, door, type Route } from '#kernel/door.ts'
import { type HeldShown, heldOf } from '#kernel/ledger/held.read.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { chart } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { GOODS } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { handOutShape, MADE_UP, releaseShape, reserveShape, SET_ASIDE } from './reservation.ts'

export const reservedShape = z.array(
  z.strictObject({
    reservation: z.uuid(),
    shop: z.uuid(),
    goods: z.string(),
    words: wordsShape,
    piece: wordsShape,
    count: z.int(),
    /** In all, at the price that was kept. */
    points: z.int(),
    /** What the same would cost today. */
    pointsNow: z.int(),
    /** Set aside by the household, or because it was refused by mistake. */
    why: z.enum(['reserved', 'made-up']),
    /** The last day on which it is handed out. */
    until: dayShape,
  }),
)

/** Open reservations out of their two holds each; what ran out and was not given back yet is left out. */
export function toldReserved(held: readonly HeldShown[], book: CountyBook, at: Date): z.infer<typeof reservedShape> {
  const day = dayOf(at)
  return held.flatMap((points) => {
    if (points.account.purpose !== chart.household.purpose || !points.lapsesAt || points.lapsesAt <= at) return []
    const goods = held.find(
      ({ account, subject }) => subject === points.subject && account.purpose === chart.stock.purpose,
    )
    if (!goods || !points.subject) return []
    const code = goods.account.period as string
    const { name, piece, price } = book.getParameter(`${GOODS}${code}`, day, points.place).value as unknown as Goods
    const count = Number(goods.remaining)
    return [
      {
        ...{ reservation: points.subject, shop: goods.account.owner.slice('organisation:'.length), goods: code },
        ...{ words: name, piece, count, points: Number(points.remaining), pointsNow: price * count },
        why: points.what === MADE_UP ? ('made-up' as const) : ('reserved' as const),
        until: addDays(dayOf(points.lapsesAt), -1) as Day,
      },
    ]
  })
}

export interface ReservationDeps {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Doors to goods that are set aside: by a household or for it, and over the counter. */
export function reservationRoutes({ desk, keeper, reader, now = () => new Date() }: ReservationDeps): Route[] {
  const shared = { method: 'POST', tag: 'credit-points', acts: true } as const
  const perform = ({ session, key, body }: Pick<Ask<object>, 'session' | 'key' | 'body'>, name: string) =>
    desk.perform({
      ...{ kind: `credit-points/${name}`, county: session.county, actor: actorOf(session), key, input: body },
    })

  return [
    door({
      ...shared,
      url: '/api/credit-points/reservations',
      id: 'reserveGoods',
      summary: 'Sets goods of the village’s shop aside for the reader’s own household, at the price of today',
      body: reserveShape,
      answer: z.strictObject({
        ...{ reservation: z.uuid(), points: z.int(), left: z.int(), until: z.iso.datetime(), repeated: z.boolean() },
      }),
      refuses: [
        ...['credit-points/not-a-member', 'credit-points/too-young', 'credit-points/consent-needed', 'ledger/short'],
        ...['credit-points/not-your-shop', 'credit-points/no-such-goods', 'credit-points/not-on-shelf'],
      ],
      async handle(ask) {
        const outcome = await perform(ask, 'reserve-goods')
        if (isRefusal(outcome)) return outcome
        const { reservation, points, left, until } = outcome.answer
        return {
          json: { reservation, until, points: Number(points), left: Number(left), repeated: outcome.repeated },
        }
      },
    }),
    door({
      ...shared,
      url: '/api/credit-points/reservations/release',
      id: 'releaseGoods',
      summary: 'Gives up goods that are set aside; the points are free again',
      body: releaseShape,
      answer: z.strictObject({ points: z.int(), repeated: z.boolean() }),
      refuses: ['credit-points/not-a-member', 'credit-points/too-young', 'credit-points/no-reservation'],
      async handle(ask) {
        const outcome = await perform(ask, 'release-goods')
        if (isRefusal(outcome)) return outcome
        return { json: { points: Number(outcome.answer.points), repeated: outcome.repeated } }
      },
    }),
    door({
      ...shared,
      url: '/api/credit-points/reservations/hand-out',
      id: 'handOutReserved',
      summary: 'Hands out what was set aside, at the price that was kept',
      body: handOutShape,
      answer: z.strictObject({ points: z.int(), own: z.boolean(), repeated: z.boolean() }),
      refuses: ['credit-points/no-shop', 'credit-points/no-reservation'],
      async handle(ask) {
        const outcome = await perform(ask, 'hand-out-reserved')
        if (isRefusal(outcome)) return outcome
        const { points, own } = outcome.answer
        return { json: { points: Number(points), own, repeated: outcome.repeated } }
      },
    }),
    door({
      method: 'POST',
      url: '/api/credit-points/reservations/of-household',
      id: 'householdReservations',
      summary: 'What is set aside at a shop for the household that stands before its counter',
      tag: 'credit-points',
      body: z.strictObject({ shop: z.uuid(), household: z.uuid() }),
      answer: z.strictObject({ rows: reservedShape }),
      refuses: ['credit-points/no-shop'],
      handle: ({ session, body }) =>
        reader.read(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          if (!postsOf(scope, ['shopkeeper']).some(({ organisation }) => organisation === body.shop))
            return refuse('no-shop')
          const held = await heldOf(client, session.county, `household:${body.household}`, SET_ASIDE)
          const book = await keeper.getBookOf(client, session.county)
          return { json: { rows: toldReserved(held, book, now()).filter(({ shop }) => shop === body.shop) } }
        }),
    }),
  ]
}
