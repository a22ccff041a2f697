import { type Day, endOfMonth, getDay, monthOf, quarterOf } from '#kernel/day.ts'
import { type AccountName, accountOf } from '#kernel/ledger/account.ts'
import { nameOfReceived, type ReceivedAsked } from '#kernel/ledger/received.store.ts'
import { type Ledger, nameOfAccount, type Wanted } from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { chart, PROGRAMME, pointsOf } from '../books.ts'
import type { Benefit } from './catalogue.ts'

/*
 * How a benefit stands in the ledger. A village's places of a period are an account that cannot fall below 0, and so are the uses of a
 * household; each is filled to what the list says when it is first drawn on, and follows the list when that is changed. A claim holds one
 * of each, and the points that it costs; a use settles them; what lapses is given back.
 */

export const CLAIMED = 'points-benefits/claimed'
export const USED = 'points-benefits/used'

/** The period of a day: 2026-11, 2026-Q4, 2026. */
export function periodOf(period: Benefit['period'], day: Day): string {
  if (period === 'month') return monthOf(day)
  const year = day.slice(0, 4)
  return period === 'year' ? year : `${year}-Q${quarterOf(day).quarter}`
}

/** What is left of something, and what was granted of it. */
export interface Drawn {
  readonly left: AccountName
  readonly set: AccountName
}
interface BenefitAccounts {
  readonly village: Drawn
  readonly household: Drawn
}

export function benefitAccounts(place: string, household: string, period: string, code: string): BenefitAccounts {
  const of = `${period}/${code}`
  const village = place.slice(0, 12)
  return {
    village: { left: accountOf(chart.quota, village, of), set: accountOf(chart['quota-set'], village, of) },
    household: {
      left: accountOf(chart.allowance, household, of),
      set: accountOf(chart['allowance-set'], household, of),
    },
  }
}

/** Points that a household earned in the calendar year, without those taken back. */
export const earnedIn = (household: string, day: Day): ReceivedAsked => ({
  account: pointsOf(household),
  what: `${PROGRAMME}/earned`,
  from: getDay(`${day.slice(0, 4)}-01-01`),
  to: endOfMonth(getDay(`${day.slice(0, 4)}-12-01`)),
})

/** All that a claim may draw on, named before the row and so its period are read. */
export function namesOfClaim(county: string, day: Day, place: string, household: string, code: string): string[] {
  const periods = (['month', 'quarter', 'year'] as const).map((period) => periodOf(period, day))
  const accounts = periods.flatMap((period) => {
    const { village, household: home } = benefitAccounts(place, household, period, code)
    return [village.left, village.set, home.left, home.set]
  })
  return [
    ...[...accounts, pointsOf(household)].map((account) => nameOfAccount(county, account)),
    nameOfReceived(county, earnedIn(household, day)),
  ]
}

/** How many are used or claimed, whatever was granted. */
export function takenOf(ledger: Pick<Ledger, 'posted' | 'spendable'>, { left, set }: Drawn): number {
  return Number(-ledger.posted(set) - ledger.spendable(left))
}

/** Fills what is left to what the list says today, or takes back as far as nobody has a claim on it; then holds one. */
export function draw(
  ledger: Ledger,
  wanted: Wanted,
  { left, set }: Drawn,
  limit: number,
  until: Date,
): Refusal | undefined {
  const more = BigInt(limit) + ledger.posted(set)
  const spendable = ledger.spendable(left)
  const moved = more < -spendable ? -spendable : more
  if (moved !== 0n) {
    const posted = ledger.post({ ...wanted, what: 'points-benefits/quota' }, [
      { account: set, amount: -moved },
      { account: left, amount: moved },
    ])
    if (isRefusal(posted)) return posted
  }
  const held = ledger.hold(wanted, left, 1n, until)
  return isRefusal(held) ? held : undefined
}

/** Where what a claim holds goes when it is used. None of these accounts is waited for. */
export function usedAccount({ purpose, owner, period }: AccountName, place: string): AccountName {
  if (purpose === chart.household.purpose) return accountOf(chart['benefit-points'], place)
  if (purpose === chart.quota.purpose) return accountOf(chart.used, place, period)
  return { purpose: chart.had.purpose, owner, ...(period ? { period } : {}) }
}
