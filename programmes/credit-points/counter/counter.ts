import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import type { Answer, ParameterUsed } from '#kernel/because.ts'
import type { FactName } from '#kernel/fact.ts'
import type { Id } from '#kernel/id.ts'
import { type AccountName, accountOf } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, type Leg, ledgerReads, NEVER, nameOfAccount } from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { chart, freeOn, holderOf, purseOf, stockOf } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { GOODS } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { tellLowStock } from '../shop/low-stock.ts'
import { codeShown } from './code.ts'
import { refuse as refuseSpending } from './spend-refusals.ts'

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
  /** Of the household: whose own points pay. Left out, the household's do; a sale is paid from one purse. */
  readonly member?: string | undefined
  readonly lines: readonly { readonly goods: string; readonly count: number }[]
  /** The code of the minute that the household, or the member, showed. */
  readonly code?: string | undefined
  /** How the household agreed, where somebody else takes the goods for it; and how a member did who showed no code. */
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

/** The purse that a sale is paid from. */
const payingPurse = (input: Pick<RedeemInput, 'household' | 'member'>): AccountName => purseOf(holderOf(input)).points

/** Goods for points: both books in one act, so that neither is ever without the other. */
export function redeem(given: Counter<RedeemInput>): Answer<Decision> {
  const { input, facts, scope, act } = given
  const place = findShop(given)
  if (isRefusal(place)) return place
  const household = facts['register.households'].get(input.household)
  if (!household?.place.startsWith(place)) return refuse('no-such-household', { field: 'household' })
  const code = input.code === undefined ? null : codeShown(input.code, input.member ?? input.household, given.at)
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
  // Of whose own points are spent: somebody else takes the goods where that person was telephoned.
  const forThem = input.member ? input.consent === 'called' : input.consent !== undefined
  const what = `credit-points/redeemed${own ? '-own' : forThem ? '-for' : ''}`
  const purse = payingPurse(input)
  const ledger = openLedger({ ...given, county: scope.county })
  const wanted = { what, place, subject: act }
  const spent = ledger.post({ ...wanted, ...(code ? { once: code } : {}) }, [
    { account: purse, amount: -sum },
    { account: accountOf(chart.spent, input.shop), amount: sum },
  ])
  if (isRefusal(spent)) return spent
  for (const [i, { goods, count }] of input.lines.entries()) {
    const free = freeOn(ledger, stockOf(input.shop, goods), given.day)
    if (free >= BigInt(count)) continue
    const { name, piece } = (used[i] as ParameterUsed).value as unknown as Goods
    const fills = { goods: name.zh, goodsEn: name.en, piece: piece.zh, left: String(free) }
    return refuseSpending('shelf-short', { field: 'lines', fills })
  }
  // What is past its day never goes over the counter.
  const moved = input.lines.map(({ goods, count }): Moved => [goods, -count, { usableOn: given.day }])
  const handed = ledger.post(wanted, goodsLegs(input.shop, 'handed', moved))
  if (isRefusal(handed)) return handed
  const left = ledger.spendable(purse)
  return {
    value: {
      effects: [...ledger.effects(), ...tellLowStock(given, input, place)],
      subject: input.household as Id,
      answer: { transfer: spent, points: String(sum), left: String(left), own },
      journal: {
        ...{ shop: input.shop, household: input.household, points: String(sum) },
        ...(input.member ? { member: input.member } : {}),
        ...(input.consent ? { consent: input.consent } : {}),
        shown: code ? 'code' : 'name',
      },
    },
    because: { rule: 'credit-points/redeemed', facts: { points: String(sum) }, parameters: used },
  }
}

/** Goods for the own points of a member. They are spent by that person: by the own code, present, or asked by telephone; never for them. */
function redeemOwn(given: Counter<RedeemInput> & Given<RedeemInput, 'register.persons'>): Answer<Decision> {
  const { household, member = '', code, consent } = given.input
  const lives = given.facts['register.members'].some((one) => one.household === household && one.person === member)
  if (!lives || given.facts['register.persons'].get(member)?.diedOn)
    return refuse('not-of-household', { field: 'member' })
  return code || consent ? redeem(given) : refuseSpending('own-consent', { field: 'consent' })
}

/** An act at the counter. */
const atCounter = <I extends Pick<RedeemInput, 'shop' | 'household' | 'member' | 'lines'>, R extends FactName>(
  name: string,
  schema: z.ZodType<I>,
  decide: (given: Counter<I> & Given<I, R>) => Answer<Decision>,
  more: readonly R[] = [],
): ActKind => {
  const kind: ActKind<I, Reads | R> = {
    kind: `credit-points/${name}`,
    programme: 'credit-points',
    schema,
    names: (input, { county }) => [...stockNames(county, input), nameOfAccount(county, payingPurse(input))],
    locks: () => [],
    // The shelf's row is what a queue waits for: it is asked for last, and held no longer than it must.
    reads: [...more, 'register.households', 'register.members', 'register.posts-of-organisations', ...ledgerReads],
    decide,
  }
  return kind as unknown as ActKind
}

const code = z.string().max(200).optional()

export const counterActs: readonly ActKind[] = [
  atCounter<RedeemInput, never>('redeem', z.strictObject({ ...redemption, code }), redeem),
  atCounter('redeem-own', z.strictObject({ ...redemption, member: z.uuid(), code }), redeemOwn, ['register.persons']),
]
