import { z } from 'zod'
import { isSignedBy } from '#kernel/access/device.ts'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import { type Answer, answer } from '#kernel/because.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Effect } from '#kernel/effect.ts'
import { type Id, instantOfId } from '#kernel/id.ts'
import { accountOf } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type Ledger, type LedgerFacts, type Leg, ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { chart, freeOn, pointsOf, stockOf } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { codeShownThen } from '../counter/code.ts'
import { GOODS } from '../parameters.ts'
import { refuse as refusePoints } from '../refusals.ts'
import { tellLowStock } from '../shop/low-stock.ts'
import { awayChart, floatOf, lossOf, usedOf } from './books.ts'
import { limitsAt } from './limits.ts'
import { endOfOuting, findOwnDevice, saleShape, signatureShape } from './outing.ts'
import { refuse } from './refusals.ts'
import { type AwaySale, priceOfSale, textOfSale } from './sale.ts'

/*
 * A sale made without a signal arrives. The goods are gone, so it is posted as far as it can be: the points as far as the household has
 * them, the rest to the device's shortfall; the goods as far as the shelf had them, the rest as a difference of the shop. What breaks
 * a limit, or was not signed by the device, is refused by name and stays where it is.
 */

interface Input {
  readonly sale: AwaySale
  readonly signature: string
}
type Reads =
  | keyof LedgerFacts
  | 'access.devices'
  | 'register.households'
  | 'register.members'
  | 'register.posts-of-organisations'
type Bringing = Given<Input, Reads>

/** ms by which the clock of a phone may go before that of the house. */
const CLOCK = 5 * 60_000

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Whether somebody changed a price: it is that of the day on which the device went out, or of the sale's. */
function findPriceFault({ input: { sale }, book }: Bringing, place: string): Refusal | undefined {
  const days = [dayOf(instantOfId(sale.outing as Id)), dayOf(new Date(sale.at))]
  const priceOf = (goods: string, day: Day): number | undefined => {
    const id = `${GOODS}${goods}`
    if (!book.familyOf(GOODS, day, place).includes(id)) return undefined
    return (book.getParameter(id, day, place).value as unknown as Goods).price
  }
  const wrong = sale.lines.some(({ goods, price }) => !days.some((day) => priceOf(goods, day) === price))
  return wrong ? refuse('sale-price', { field: 'sale' }) : undefined
}

function findTimeFault({ input: { sale }, at, book }: Bringing, place: string): Refusal | undefined {
  const made = Date.parse(sale.at)
  const out = instantOfId(sale.outing as Id)
  const { days } = limitsAt(book, dayOf(out), place)
  const within = made >= out.getTime() - CLOCK && made <= at.getTime() + CLOCK
  return within && made < endOfOuting(sale.outing as Id, days).getTime()
    ? undefined
    : refuse('sale-time', { field: 'sale' })
}

function bringSale(given: Bringing): Answer<Decision> {
  const { input, facts, scope, book, act } = given
  const { sale, signature } = input
  const post = postsOf(scope, ['shopkeeper']).find(({ organisation }) => organisation === sale.shop)
  if (!post) return refusePoints('no-shop', { field: 'sale' })
  const device = findOwnDevice(given, sale)
  if (isRefusal(device)) return device
  if (!isSignedBy(device, textOfSale(sale), signature)) return refuse('bad-signature', { field: 'signature' })
  if (new Set(sale.lines.map(({ goods }) => goods)).size < sale.lines.length)
    return refusePoints('twice-on-list', { field: 'sale' })
  const { place } = post
  const float = facts['ledger.accounts'].found.find(
    ({ name }) => name.purpose === awayChart.float.purpose && name.period === sale.outing,
  )
  if (!float || float.closedOn) return refuse('outing-over', { field: 'sale' })
  const fault = findTimeFault(given, place) ?? findPriceFault(given, place)
  if (fault) return fault
  const household = facts['register.households'].get(sale.household)
  if (!household?.place.startsWith(place)) return refusePoints('no-such-household', { field: 'sale' })
  const code = sale.code === null ? null : codeShownThen(sale.code, sale.household, new Date(sale.at))
  if (code !== null && isRefusal(code)) return code

  const day = dayOf(new Date(sale.at))
  const points = BigInt(priceOfSale(sale))
  const ledger = openLedger({ ...given, county: scope.county })
  const left = ledger.spendable(floatOf(device.id, sale.outing))
  if (points > left) return refuse('over-device', { fills: { left: String(left) } })
  const limit = BigInt(limitsAt(book, day, place).household)
  const used = ledger.posted(usedOf(device.id, sale.household, day))
  if (used + points > limit) return refuse('over-household', { fills: { left: String(limit - used) } })

  const own = facts['register.members'].some((m) => m.household === sale.household && m.person === scope.person)
  const wanted = { what: `credit-points/redeemed-${own ? 'own' : 'away'}`, place, day, subject: act }
  const paid = min(points, ledger.spendable(pointsOf(sale.household)))
  const lacks = points - paid
  const short = goodsOf(sale, ledger, day)
  const entries: readonly (readonly [Leg[], string | null])[] = [
    [
      [
        { account: pointsOf(sale.household), amount: -paid },
        { account: lossOf(device.id, sale.household), amount: -lacks },
        { account: accountOf(chart.spent, sale.shop), amount: points },
      ],
      code,
    ],
    [short.legs, null],
    [
      [
        { account: floatOf(device.id, sale.outing), amount: -points },
        { account: accountOf(awayChart.advanced, sale.shop), amount: points },
      ],
      `away/${sale.id}`,
    ],
    [
      [
        { account: usedOf(device.id, sale.household, day), amount: points },
        { account: accountOf(awayChart.beside, sale.shop), amount: -points },
      ],
      null,
    ],
  ]
  for (const [legs, once] of entries) {
    const moved = legs.filter(({ amount }) => amount !== 0n)
    const posted = ledger.post({ ...wanted, ...(once ? { once } : {}) }, moved)
    if (isRefusal(posted)) return posted
  }
  return answer(
    {
      effects: [
        ...ledger.effects(),
        ...tellLowStock(given, sale, place),
        ...(lacks > 0n ? tellHead(given, lacks) : []),
      ],
      subject: sale.household as Id,
      answer: { points: String(points), lacks: String(lacks), short: short.pieces, own },
      journal: {
        ...{ shop: sale.shop, household: sale.household, points: String(points), lacks: String(lacks) },
        ...{ device: device.id, outing: sale.outing, sale: sale.id, made: sale.at },
        ...{ shown: sale.code ? 'code' : 'name', consent: sale.consent },
      },
    },
    {
      rule: 'credit-points/redeemed-away',
      facts: { points: String(points), lacks: String(lacks), short: short.pieces },
      parameters: [book.getParameter('credit-points/away', day, place)],
    },
  )
}

/** What leaves the shelf, none of it past its day; more than lay there by the book is a difference of the shop. */
function goodsOf({ shop, lines }: AwaySale, ledger: Ledger, day: Day): { legs: Leg[]; pieces: number } {
  let pieces = 0n
  const legs = lines.flatMap(({ goods, count }) => {
    const there = freeOn(ledger, stockOf(shop, goods), day)
    const taken = min(there, BigInt(count))
    const lacks = BigInt(count) - taken
    pieces += lacks
    return [
      { account: stockOf(shop, goods), amount: -taken, usableOn: day },
      { account: accountOf(chart.difference, shop, goods), amount: -lacks },
      { account: accountOf(chart.handed, shop, goods), amount: BigInt(count) },
    ]
  })
  return { legs, pieces: Number(pieces) }
}

/** The household is told that it lacked points, and that it owes nothing. */
function tellHead({ facts, input: { sale }, act }: Bringing, lacks: bigint): Effect[] {
  const head = facts['register.members'].find((m) => m.household === sale.household && m.relation === 'head')
  const fills = { points: String(lacks) }
  return head ? [{ kind: 'tell', whom: head.person, words: 'credit-points/tell-away-short', fills, subject: act }] : []
}

export const bringShape = z.strictObject({ sale: saleShape, signature: signatureShape })

const bringKind: ActKind<Input, Reads> = {
  kind: 'credit-points/bring-sale',
  programme: 'credit-points',
  schema: bringShape,
  names: ({ sale }, { county }) =>
    [
      pointsOf(sale.household),
      floatOf(sale.device, sale.outing),
      lossOf(sale.device, sale.household),
      usedOf(sale.device, sale.household, dayOf(new Date(sale.at))),
      ...sale.lines.map(({ goods }) => stockOf(sale.shop, goods)),
    ].map((account) => nameOfAccount(county, account)),
  locks: ({ sale }) => [`outing:${sale.device}`],
  reads: [
    ...ledgerReads,
    'access.devices',
    'register.households',
    'register.members',
    'register.posts-of-organisations',
  ],
  decide: bringSale,
}
export const bringSaleAct = bringKind as unknown as ActKind
