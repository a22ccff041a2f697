import { z } from 'zod'
import { nameOfCard } from '#kernel/access/card.store.ts'
import { CARD_TRIES, type Card, isCardCode, isWeakPin, pinDigest, tryPin } from '#kernel/access/card.ts'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import { type Answer, answer } from '#kernel/because.ts'
import type { Id } from '#kernel/id.ts'
import { ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { MemberVersion } from '#kernel/register/households.store.ts'
import { pointsOf } from '../books.ts'
import { refuse as refusePoints } from '../refusals.ts'
import { type Counter, findShop, type Reads, type RedeemInput, redeem, redemption, stockNames } from './counter.ts'
import { refuse } from './refusals.ts'

/*
 * The printed card of a household without a phone. The village clerk issues it; whoever holds it chooses a PIN at the counter and
 * spends with it. A new one ends the old one at once, and a card of a former head opens nothing.
 */

const code = z.string().refine(isCardCode)
const pin = z.string().regex(/^\d{6}$/)
const shown = z.strictObject({ code, pin })
type CardReads = 'access.cards' | 'register.households' | 'register.members'
type CardGiven<I> = Given<I, CardReads>

interface RedeemByCardInput extends RedeemInput {
  readonly card: z.output<typeof shown>
}

/** Whether the one who answers for a household is still the one for whom the card was issued. */
const isOldHead = (card: Pick<Card, 'holder' | 'person'>, members: readonly MemberVersion[]): boolean =>
  !members.some(
    ({ household, person, relation }) =>
      card.holder === `household:${household}` && relation === 'head' && person === card.person,
  )

function findLive(cards: readonly Card[], wanted: string, household?: string): Card | Refusal {
  const card = cards.find((one) => one.code === wanted)
  if (!card || (household && card.holder !== `household:${household}`)) return refuse('card-unknown', { field: 'card' })
  return card.endedAt ? refuse('card-ended', { field: 'card' }) : card
}

/** Spends with card and PIN. A wrong PIN is an answer and no refusal: it must be counted. */
function redeemByCard(given: Counter<RedeemByCardInput> & CardGiven<RedeemByCardInput>): Answer<Decision> {
  const { input, facts } = given
  const place = findShop(given)
  if (isRefusal(place)) return place
  const card = findLive(facts['access.cards'], input.card.code, input.household)
  if (isRefusal(card)) return card
  if (!facts['register.households'].has(input.household)) return refuse('card-ended', { field: 'card' })
  if (isOldHead(card, facts['register.members'])) return refuse('card-old-head', { field: 'card' })
  const tried = tryPin(card, input.card.pin)
  if (tried.answer === 'none') return refuse('card-no-pin', { field: 'card' })
  if (tried.answer === 'blocked') return refuse('card-blocked', { field: 'card' })
  if (tried.answer === 'wrong')
    return answer(
      {
        effects: [{ kind: 'card-tried', card: card.id, wrong: card.wrong + 1 }],
        answer: { opened: false, left: tried.left },
        subject: card.id,
      },
      { rule: 'credit-points/card-tried', facts: { card: card.id, wrong: card.wrong + 1 } },
    )
  const sold = redeem(given)
  if (isRefusal(sold)) return sold
  const { effects, answer: told, journal } = sold.value
  return {
    because: sold.because,
    value: {
      ...sold.value,
      effects: card.wrong > 0 ? [...effects, { kind: 'card-tried', card: card.id, wrong: 0 }] : effects,
      answer: { ...told, opened: true },
      journal: { ...journal, shown: 'card', card: card.id },
    },
  }
}

/** Whether the actor holds one of these posts where a household or a card is. */
const holds = ({ scope }: CardGiven<unknown>, roles: readonly string[], place: string): boolean =>
  postsOf(scope, roles).some((post) => place.startsWith(post.place))

interface IssueInput {
  readonly household: string
}
/** A card for a household, in the name of its head; the one it had ends with it. */
function issue(given: CardGiven<IssueInput>): Answer<Decision> {
  const { input, facts, mint } = given
  const household = facts['register.households'].get(input.household)
  if (!household || !holds(given, ['village-clerk'], household.place)) return refuse('card-not-yours')
  const head = facts['register.members'].find((m) => m.household === household.id && m.relation === 'head')
  if (!head) return refusePoints('no-such-household', { field: 'household' })
  const old = facts['access.cards'].filter((card) => card.holder === `household:${household.id}` && !card.endedAt)
  const card = mint()
  return answer(
    {
      effects: [
        ...old.map(({ id }) => ({ kind: 'card-ended', card: id, why: 'reissued' }) as const),
        { kind: 'card', id: card, holder: `household:${household.id}`, person: head.person, place: household.place },
      ],
      answer: { card, ended: old.map(({ id }) => id) },
      subject: household.id,
    },
    { rule: 'credit-points/card-issued', facts: { card, household: household.id } },
  )
}

interface PinInput {
  readonly card: string
  readonly pin: string
}
/** The holder chooses a PIN at the counter; to choose another one, the village clerk must know who stands there. */
function setPin(given: CardGiven<PinInput>): Answer<Decision> {
  const { input, facts } = given
  const card = findLive(facts['access.cards'], input.card)
  if (isRefusal(card)) return card
  if (!holds(given, ['shopkeeper', 'village-clerk'], card.place)) return refuse('card-not-yours')
  if (card.pin && !holds(given, ['village-clerk'], card.place)) return refuse('card-pin-set')
  if (isWeakPin(input.pin)) return refuse('card-pin-weak', { field: 'pin' })
  return answer(
    {
      effects: [{ kind: 'card-pin', card: card.id, digest: pinDigest(card.id, input.pin) }],
      answer: { card: card.id, tries: CARD_TRIES },
      subject: card.id,
    },
    { rule: 'credit-points/card-pin', facts: { card: card.id, again: card.pin !== null } },
  )
}

interface EndInput {
  readonly card: string
  readonly why: 'lost' | 'returned'
}
/** A card that was lost or given back opens nothing from this instant on. */
function end(given: CardGiven<EndInput>): Answer<Decision> {
  const { input, facts } = given
  const card = findLive(facts['access.cards'], input.card)
  if (isRefusal(card)) return card
  if (!holds(given, ['shopkeeper', 'village-clerk'], card.place)) return refuse('card-not-yours')
  return answer(
    {
      effects: [{ kind: 'card-ended', card: card.id, why: input.why }],
      answer: { card: card.id },
      subject: card.id,
    },
    { rule: 'credit-points/card-ended', facts: { card: card.id, why: input.why } },
  )
}

const cardReads = ['access.cards', 'register.households', 'register.members'] as const

function ofCard<I extends { readonly card: string }>(
  name: string,
  schema: z.ZodType<I>,
  decide: (given: CardGiven<I>) => Answer<Decision>,
): ActKind {
  const kind: ActKind<I, CardReads> = {
    ...{ kind: `credit-points/${name}`, programme: 'credit-points', schema, reads: cardReads, decide },
    names: ({ card }) => [nameOfCard(card)],
    locks: ({ card }) => [nameOfCard(card)],
  }
  return kind as unknown as ActKind
}

const issueKind: ActKind<IssueInput, CardReads> = {
  kind: 'credit-points/issue-card',
  programme: 'credit-points',
  schema: z.strictObject({ household: z.uuid() }),
  locks: ({ household }) => [`card-of:${household}`],
  reads: cardReads,
  decide: issue,
}
const redeemKind: ActKind<RedeemByCardInput, Reads | CardReads> = {
  kind: 'credit-points/redeem-by-card',
  programme: 'credit-points',
  schema: z.strictObject({ ...redemption, card: shown }),
  names: (input, { county }) => [
    ...stockNames(county, input),
    nameOfAccount(county, pointsOf(input.household)),
    nameOfCard(input.card.code),
  ],
  locks: ({ card }) => [nameOfCard(card.code)],
  reads: [...cardReads, 'register.posts-of-organisations', ...ledgerReads],
  decide: redeemByCard,
}

export const cardActs: readonly ActKind[] = [
  issueKind as unknown as ActKind,
  redeemKind as unknown as ActKind,
  ofCard<PinInput>('set-pin', z.strictObject({ card: code, pin }), setPin),
  ofCard<EndInput>('end-card', z.strictObject({ card: code, why: z.enum(['lost', 'returned']) }), end),
]

/** How a card stands, for lists and for the counter. */
export type CardState = 'ready' | 'no-pin' | 'blocked' | 'old-head'

export const stateOfCard = (card: Card, head: Id | undefined): CardState => {
  if (card.person !== head) return 'old-head'
  if (!card.pin) return 'no-pin'
  return card.wrong >= CARD_TRIES ? 'blocked' : 'ready'
}
