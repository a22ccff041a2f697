import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import type { Answer, ParameterUsed } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { addDays, type Day, dayOf, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { accountOf } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import {
  type Hold,
  type Ledger,
  type LedgerFacts,
  ledgerReads,
  nameOfAccount,
  nameOfHeld,
} from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { chart, freeOn, pointsOf, stockOf } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { refuse as refuseSpending } from '../counter/spend-refusals.ts'
import { type SpendReads, spendingOf } from '../counter/spending.ts'
import { GOODS } from '../parameters.ts'
import { refuse } from '../refusals.ts'

/*
 * Goods set aside for a household at the price of the day: one hold on its points and one on the shelf, under the id of the act. What is
 * held is the price, so that a later price does not touch it; it lapses by itself, and the points and the goods are free again.
 */

export const RESERVED = 'credit-points/reserved'
/** Set aside because it was refused by mistake: reserve/make-up.ts. */
export const MADE_UP = 'credit-points/made-up'
/** What stands set aside, whichever way it came about. */
export const SET_ASIDE: readonly string[] = [RESERVED, MADE_UP]

type Reads = keyof LedgerFacts | SpendReads
type Reserving<I> = Given<I, Reads>
interface ReserveInput extends Wanted {
  readonly household: string
}
interface ReleaseInput {
  readonly household: string
  readonly reservation: string
  /** How the household agreed, where an official acts for it. */
  readonly consent?: 'present' | 'called' | undefined
}
interface HandOutInput {
  readonly shop: string
  readonly household: string
  readonly reservation: string
}

/** Redemption days of a place from a day on, the nearest first. */
export function redemptionDays(book: CountyBook, place: string, from: Day, count: number): Day[] {
  const dates = new Set(book.getParameter('credit-points/redemption-days', from, place).value as number[])
  const days: Day[] = []
  // A 31st comes seven times a year: two years show every date that exists.
  for (let day = from, i = 0; days.length < count && i < 732; day = addDays(day, 1), i++)
    if (dates.has(Number(day.slice(8)))) days.push(day)
  return days
}

/** Until when goods stay set aside: the end of so many redemption days after today. */
function reservedUntil(book: CountyBook, place: string, today: Day): Date {
  const nth = Number(book.getParameter('credit-points/reserved-for', today, place).value)
  const last = redemptionDays(book, place, addDays(today, 1), nth).at(-1) ?? addDays(today, 31)
  return startOfDay(addDays(last, 1))
}

/** Whether a shop stands in the village of a household. */
export const isOwnShop = (book: CountyBook, shop: string, place: string): boolean =>
  book.findOrganisation(shop)?.place.slice(0, 12) === place.slice(0, 12)

export interface Wanted {
  readonly shop: string
  readonly goods: string
  readonly count: number
}

/** What a piece costs a place on a day; undefined where its list has no such goods. */
export function findPrice(book: CountyBook, goods: string, day: Day, place: string): ParameterUsed | undefined {
  const id = `${GOODS}${goods}`
  return book.familyOf(GOODS, day, place).includes(id) ? book.getParameter(id, day, place) : undefined
}

/** Holds the points of a household and the goods of its shop, at a price, until the end of the last day on which they are handed out. */
export function setAside(
  ledger: Ledger,
  book: CountyBook,
  day: Day,
  { shop, goods, count }: Wanted,
  household: { readonly id: string; readonly place: string },
  { what, subject, price }: { readonly what: string; readonly subject: Id; readonly price: ParameterUsed },
): { readonly points: bigint; readonly until: Date } | Refusal {
  const points = BigInt((price.value as unknown as Goods).price) * BigInt(count)
  const until = reservedUntil(book, household.place, day)
  const shelf = stockOf(shop, goods)
  // Good to the last day on which it may be collected.
  const free = freeOn(ledger, shelf, addDays(dayOf(until), -1))
  if (free < BigInt(count)) return refuseSpending('not-on-shelf', { field: 'count', fills: { left: String(free) } })
  const wanted = { what, place: household.place.slice(0, 12), subject }
  for (const [account, amount] of [
    [pointsOf(household.id), points],
    [shelf, BigInt(count)],
  ] as const) {
    const held = ledger.hold(wanted, account, amount, until)
    if (isRefusal(held)) return held
  }
  return { points, until }
}

function reserve(given: Reserving<ReserveInput>): Answer<Decision> {
  const { input, book, day, act, scope } = given
  const spending = spendingOf(given, { household: input.household })
  if (isRefusal(spending)) return spending
  const household = { id: input.household, place: spending.value.place }
  if (!isOwnShop(book, input.shop, household.place)) return refuseSpending('not-your-shop', { field: 'shop' })
  const price = findPrice(book, input.goods, day, household.place)
  if (!price) return refuse('no-such-goods', { field: 'goods' })
  const ledger = openLedger({ ...given, county: scope.county })
  const aside = setAside(ledger, book, day, input, household, { what: RESERVED, subject: act, price })
  if (isRefusal(aside)) return aside
  const points = String(aside.points)
  return {
    value: {
      effects: ledger.effects(),
      subject: input.household as Id,
      answer: {
        ...{ reservation: act, points, until: aside.until.toISOString() },
        left: String(ledger.spendable(pointsOf(input.household))),
      },
      journal: { household: input.household, shop: input.shop, points },
    },
    because: { rule: RESERVED, facts: { points }, parameters: [price], parts: [spending.because] },
  }
}

/** The two holds of a reservation that still stands at the instant of the act: the points, and the goods on the shelf. */
function findReservation(
  { facts, at }: Pick<Reserving<unknown>, 'facts' | 'at'>,
  { household, reservation }: { readonly household: string; readonly reservation: string },
): { readonly points: Hold; readonly goods: Hold } | Refusal {
  const holds = facts['ledger.holds'].filter(
    (hold) => hold.open && SET_ASIDE.includes(hold.what) && hold.subject === reservation && (hold.lapsesAt ?? at) > at,
  )
  const points = holds.find(({ account }) => account.owner === `household:${household}`)
  const goods = holds.find(({ account }) => account.purpose === chart.stock.purpose)
  return points && goods ? { points, goods } : refuseSpending('no-reservation', { field: 'reservation' })
}

function release(given: Reserving<ReleaseInput>): Answer<Decision> {
  const { input, scope } = given
  const spending = spendingOf(given, input)
  if (isRefusal(spending)) return spending
  const found = findReservation(given, input)
  if (isRefusal(found)) return found
  const ledger = openLedger({ ...given, county: scope.county })
  for (const hold of [found.points, found.goods]) {
    const released = ledger.release(hold.id)
    if (isRefusal(released)) return released
  }
  const points = String(found.points.remaining)
  return {
    value: {
      effects: ledger.effects(),
      subject: input.household as Id,
      answer: { points },
      journal: { household: input.household, points, consent: spending.value.onBehalf },
    },
    because: { rule: 'credit-points/released', facts: { points }, parts: [spending.because] },
  }
}

/** What was set aside goes over the counter at the price that was kept, and stands in the books like every other redemption. */
function handOut(given: Reserving<HandOutInput>): Answer<Decision> {
  const { input, scope, facts } = given
  const post = postsOf(scope, ['shopkeeper']).find(({ organisation }) => organisation === input.shop)
  if (!post) return refuse('no-shop', { field: 'shop' })
  const found = findReservation(given, input)
  if (isRefusal(found)) return found
  if (found.goods.account.owner !== `organisation:${input.shop}`)
    return refuseSpending('no-reservation', { field: 'reservation' })
  const own = facts['register.members'].some((m) => m.household === input.household && m.person === scope.person)
  const what = own ? 'credit-points/redeemed-own' : 'credit-points/redeemed'
  const wanted = { what, place: post.place, subject: input.reservation as Id }
  const ledger = openLedger({ ...given, county: scope.county })
  const { points, goods } = found
  const code = goods.account.period as string
  const spent = ledger.settle(points.id, wanted, [
    { account: accountOf(chart.spent, input.shop), amount: points.remaining },
  ])
  if (isRefusal(spent)) return spent
  // What passed its day on the shelf stays there for the write-off.
  const handed = ledger.settle(
    goods.id,
    wanted,
    [{ account: accountOf(chart.handed, input.shop, code), amount: goods.remaining }],
    { usableOn: given.day },
  )
  if (isRefusal(handed)) return handed
  return {
    value: {
      effects: ledger.effects(),
      subject: input.household as Id,
      answer: { points: String(points.remaining), own, transfer: spent },
      journal: { shop: input.shop, household: input.household, points: String(points.remaining) },
    },
    because: { rule: 'credit-points/at-the-kept-price', facts: { points: String(points.remaining) } },
  }
}

const act = <I>(
  name: string,
  schema: z.ZodType<I>,
  names: (county: string, input: I) => readonly string[],
  decide: (given: Reserving<I>) => Answer<Decision>,
): ActKind => {
  const kind: ActKind<I, Reads> = {
    kind: `credit-points/${name}`,
    programme: 'credit-points',
    schema,
    names: (input, { county }) => names(county, input),
    locks: () => [],
    reads: ['register.households', 'register.members', 'register.persons', ...ledgerReads],
    decide,
  }
  return kind as unknown as ActKind
}

const household = z.uuid()
const consent = z.enum(['present', 'called']).optional()
const reservation = z.uuid()

export const reserveShape = z.strictObject({
  ...{ shop: z.uuid(), household, goods: z.string().regex(/^g\d{2}$/), count: z.int().min(1).max(100) },
})
export const releaseShape = z.strictObject({ household, reservation, consent })
export const handOutShape = z.strictObject({ shop: z.uuid(), household, reservation })

export const reservationActs: readonly ActKind[] = [
  act<ReserveInput>(
    'reserve-goods',
    reserveShape,
    (county, input) => [
      nameOfAccount(county, pointsOf(input.household)),
      nameOfAccount(county, stockOf(input.shop, input.goods)),
    ],
    reserve,
  ),
  act<ReleaseInput>('release-goods', releaseShape, (_, input) => [nameOfHeld(input.reservation as Id)], release),
  act<HandOutInput>('hand-out-reserved', handOutShape, (_, input) => [nameOfHeld(input.reservation as Id)], handOut),
]
