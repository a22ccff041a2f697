import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import type { Answer, ParameterUsed } from '#kernel/because.ts'
import type { Id } from '#kernel/id.ts'
import { accountOf } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, type Leg, ledgerReads, NEVER, nameOfAccount } from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { chart, pointsOf, stockOf } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { GOODS } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { tellLowStock } from '../shop/low-stock.ts'
import { codeShown } from './code.ts'

/*
 * What happens at the counter of a shop: goods are handed out for points. It has no life of its own, so it is an act and no case; what it
 * changed stands in the statements. What comes in, is written off or counted is signed for: shop/.
 */

const line = z.strictObject({ goods: z.string().regex(/^g\d{2}$/), count: z.int().min(1).max(10_000) })
export const lines = z.array(line).min(1).max(40)
export const shop = z.uuid()

/** What is handed out to whom, however the household shows who it is. */
export const redemption = {
  shop,
  household: z.uuid(),
  lines,
  consent: z.enum(['present', 'called']).optional(),
}

export interface RedeemInput {
  readonly shop: string
  readonly household: string
  readonly lines: readonly { readonly goods: string; readonly count: number }[]
  /** The code of the minute that the household showed. */
  readonly code?: string | undefined
  /** How the household agreed, where somebody else takes the goods for it. */
  readonly consent?: 'present' | 'called' | undefined
}

export type Reads = keyof LedgerFacts | 'register.households' | 'register.members' | 'register.posts-of-organisations'
export type Counter<I extends { shop: string }> = Given<I, Reads>

/** The place for which the actor keeps the shop; a line may stand only once. */
export function findShop<I extends { shop: string; lines: RedeemInput['lines'] }>({
  scope,
  input,
}: Counter<I>): string | Refusal {
  const post = postsOf(scope, ['shopkeeper']).find(({ organisation }) => organisation === input.shop)
  if (!post) return refuse('no-shop', { field: 'shop' })
  if (new Set(input.lines.map(({ goods }) => goods)).size < input.lines.length)
    return refuse('twice-on-list', { field: 'lines' })
  return post.place
}

function findGoods({ book, day }: Counter<{ shop: string }>, code: string, place: string): ParameterUsed | Refusal {
  const id = `${GOODS}${code}`
  if (!book.familyOf(GOODS, day, place).includes(id)) return refuse('no-such-goods', { field: 'lines' })
  return book.getParameter(id, day, place)
}

export const stockNames = (county: string, input: Pick<RedeemInput, 'shop' | 'lines'>): string[] =>
  input.lines.map(({ goods }) => nameOfAccount(county, stockOf(input.shop, goods)))

/** Which goods move, how many (above 0 onto the shelf), and from or into which lot. */
export type Moved = readonly [goods: string, n: number, lot?: Pick<Leg, 'expires' | 'usableOn'>]

/** Goods move between the shelf and where they come from or go to, all kinds in one transfer. */
export const goodsLegs = (shop: string, to: keyof typeof chart, moved: readonly Moved[]): Leg[] =>
  moved.flatMap(([goods, n, lot]) => [
    { account: stockOf(shop, goods), amount: BigInt(n), ...(n > 0 ? { expires: NEVER } : {}), ...lot },
    { account: accountOf(chart[to], shop, goods), amount: BigInt(-n) },
  ])

/** Goods for points: both books in one act, so that neither is ever without the other. */
export function redeem(given: Counter<RedeemInput>): Answer<Decision> {
  const { input, facts, scope, act } = given
  const place = findShop(given)
  if (isRefusal(place)) return place
  const household = facts['register.households'].get(input.household)
  if (!household?.place.startsWith(place)) return refuse('no-such-household', { field: 'household' })
  const code = input.code === undefined ? null : codeShown(input.code, input.household, given.at)
  if (code !== null && isRefusal(code)) return code
  const used: ParameterUsed[] = []
  let sum = 0n
  for (const { goods, count } of input.lines) {
    const found = findGoods(given, goods, place)
    if (isRefusal(found)) return found
    used.push(found)
    sum += BigInt((found.value as unknown as Goods).price) * BigInt(count)
  }
  // Allowed, and seen by whoever supervises the shop.
  const own = facts['register.members'].some((m) => m.household === input.household && m.person === scope.person)
  const what = `credit-points/redeemed${own ? '-own' : input.consent ? '-for' : ''}`
  const ledger = openLedger({ ...given, county: scope.county })
  const wanted = { what, place, subject: act }
  const spent = ledger.post({ ...wanted, ...(code ? { once: code } : {}) }, [
    { account: pointsOf(input.household), amount: -sum },
    { account: accountOf(chart.spent, input.shop), amount: sum },
  ])
  if (isRefusal(spent)) return spent
  // What is past its day never goes over the counter.
  const moved = input.lines.map(({ goods, count }): Moved => [goods, -count, { usableOn: given.day }])
  const handed = ledger.post(wanted, goodsLegs(input.shop, 'handed', moved))
  if (isRefusal(handed)) return handed
  const left = ledger.spendable(pointsOf(input.household))
  return {
    value: {
      effects: [...ledger.effects(), ...tellLowStock(given, input, place)],
      subject: input.household as Id,
      answer: { transfer: spent, points: String(sum), left: String(left), own },
      journal: {
        ...{ shop: input.shop, household: input.household, points: String(sum) },
        ...(input.consent ? { consent: input.consent } : {}),
        shown: code ? 'code' : 'name',
      },
    },
    because: { rule: 'credit-points/redeemed', facts: { points: String(sum) }, parameters: used },
  }
}

/** An act at the counter. */
const atCounter = <I extends Pick<RedeemInput, 'shop' | 'lines'>>(
  name: string,
  schema: z.ZodType<I>,
  decide: (given: Counter<I>) => Answer<Decision>,
  more: (county: string, input: I) => readonly string[] = () => [],
): ActKind => {
  const kind: ActKind<I, Reads> = {
    kind: `credit-points/${name}`,
    programme: 'credit-points',
    schema,
    names: (input, { county }) => [...stockNames(county, input), ...more(county, input)],
    locks: () => [],
    // The shelf's row is what a queue waits for: it is asked for last, and held no longer than it must.
    reads: ['register.households', 'register.members', 'register.posts-of-organisations', ...ledgerReads],
    decide,
  }
  return kind as unknown as ActKind
}

export const counterActs: readonly ActKind[] = [
  atCounter<RedeemInput>(
    'redeem',
    z.strictObject({ ...redemption, code: z.string().max(200).optional() }),
    redeem,
    (county, { household }) => [nameOfAccount(county, pointsOf(household))],
  ),
]
