import { z } from 'zod'
import { cardsAt } from '#kernel/access/card.read.ts'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import { instantShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { dayOf } from '#kernel/day.ts'
import { actorOf, door, type Reply, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { householdsByIds } from '#kernel/register/households-near.read.ts'
import { stateOfCard } from './cards.ts'

const id = z.uuid()
const card = z.string().max(10)
const line = z.strictObject({ goods: z.string().max(10), count: z.int().min(0).max(100_000) })
const listShape = z.strictObject({
  placeName: z.string(),
  rows: z.array(
    z.strictObject({
      card: id,
      code: z.string(),
      household: id,
      head: z.string(),
      group: z.string().nullable(),
      issuedAt: instantShape,
      state: z.enum(['ready', 'no-pin', 'blocked', 'old-head']),
    }),
  ),
})
const soldShape = z.strictObject({
  /** Whether the PIN was right; where it was not, nothing was handed out. */
  opened: z.boolean(),
  /** Of a wrong PIN: tries left before the card is blocked. */
  tries: z.int().nullable(),
  points: z.int(),
  left: z.int(),
  own: z.boolean(),
  repeated: z.boolean(),
})

export interface CardDeps {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Doors to printed cards: the village clerk keeps them, the counter takes them. */
export function cardRoutes({ desk, keeper, reader, now = () => new Date() }: CardDeps): Route[] {
  const atCards = { method: 'POST', tag: 'credit-points', acts: true } as const
  const carry =
    (name: string) =>
    async ({ session, key, body }: Parameters<Route['handle']>[0]): Promise<Reply> => {
      const { county } = session
      const outcome = await desk.perform({
        ...{ kind: `credit-points/${name}`, county, actor: actorOf(session), key, input: body },
      })
      return isRefusal(outcome) ? outcome : { json: { card: outcome.answer.card, repeated: outcome.repeated } }
    }
  const doneShape = z.strictObject({ card: id, repeated: z.boolean() })

  const list = door({
    method: 'GET',
    url: '/api/credit-points/cards',
    id: 'pointsCards',
    summary: 'Cards of the households of the village whose clerk or shopkeeper one is, to be printed; recorded',
    tag: 'credit-points',
    answer: listShape,
    refuses: ['credit-points/card-not-yours'],
    handle: ({ session }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county } = session
        const day = dayOf(now())
        const [post] = postsOf(await scopeOf(client, session, day), ['village-clerk', 'shopkeeper'])
        if (!post) return { json: { placeName: '', rows: [] } }
        const cards = await cardsAt(client, county, post.place)
        const ids = cards.map(({ holder }) => holder.slice('household:'.length))
        const homes = await householdsByIds(client, county, ids, day)
        const rows = cards.flatMap((one) => {
          const home = homes.get(one.holder.slice('household:'.length))
          if (!home) return []
          const { household, head, group } = home
          const state = stateOfCard(one, head.person)
          return [
            {
              ...{ card: one.id, code: one.code, household, head: head.name, group },
              ...{ issuedAt: one.issuedAt.toISOString(), state },
            },
          ]
        })
        await recordReading(client, {
          ...{ session, kind: 'export', subjectKind: 'list', subject: null },
          ...{ fields: ['redemption-cards'], rows: rows.length },
        })
        const book = await keeper.getBookOf(client, county)
        return { json: { placeName: book.placeName(post.place), rows } }
      }),
  })

  const redeem = door({
    ...atCards,
    url: '/api/credit-points/redeem-by-card',
    id: 'redeemByCard',
    summary: 'Hands out goods for points of a household that shows its card and types its PIN; a wrong PIN is counted',
    body: z.strictObject({
      ...{ shop: id, household: id, lines: z.array(line).max(40) },
      card: z.strictObject({ code: card, pin: z.string().max(6) }),
      consent: z.enum(['present', 'called']).optional(),
    }),
    answer: soldShape,
    refuses: [
      ...['credit-points/no-shop', 'credit-points/no-such-goods', 'credit-points/shelf-short', 'ledger/short'],
      ...['card-unknown', 'card-ended', 'card-old-head', 'card-no-pin', 'card-blocked'].map(
        (one) => `credit-points/${one}`,
      ),
    ],
    async handle({ session, key, body }) {
      const { county } = session
      const kind = 'credit-points/redeem-by-card'
      const outcome = await desk.perform({ kind, county, actor: actorOf(session), key, input: body })
      if (isRefusal(outcome)) return outcome
      const { opened, points, left, own } = outcome.answer
      const { repeated } = outcome
      if (!opened) return { json: { opened, tries: left, points: 0, left: 0, own: false, repeated } }
      return { json: { opened, tries: null, points: Number(points), left: Number(left), own, repeated } }
    },
  })
  return [
    list,
    redeem,
    door({
      ...atCards,
      url: '/api/credit-points/cards/issue',
      id: 'issueCard',
      summary: 'Issues a card for a household; the one it had ends at once',
      body: z.strictObject({ household: id }),
      answer: doneShape,
      refuses: ['credit-points/card-not-yours', 'credit-points/no-such-household'],
      handle: carry('issue-card'),
    }),
    door({
      ...atCards,
      url: '/api/credit-points/cards/pin',
      id: 'setCardPin',
      summary: 'Sets the PIN that the holder of a card typed',
      body: z.strictObject({ card, pin: z.string().max(6) }),
      answer: doneShape,
      refuses: ['card-unknown', 'card-ended', 'card-pin-weak', 'card-pin-set', 'card-not-yours'].map(
        (one) => `credit-points/${one}`,
      ),
      handle: carry('set-pin'),
    }),
    door({
      ...atCards,
      url: '/api/credit-points/cards/end',
      id: 'endCard',
      summary: 'Ends a card that was lost or given back',
      body: z.strictObject({ card, why: z.enum(['lost', 'returned']) }),
      answer: doneShape,
      refuses: ['credit-points/card-unknown', 'credit-points/card-ended', 'credit-points/card-not-yours'],
      handle: carry('end-card'),
    }),
  ]
}
