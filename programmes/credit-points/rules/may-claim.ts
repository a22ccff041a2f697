import type { Because } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import type { Benefit } from '../benefits/catalogue.ts'
import { BENEFIT } from '../benefits/parameters.ts'
import { refuse } from '../benefits/refusals.ts'

/** What is asked: one benefit, for one household, in the period of the day. */
export type ClaimFacts = {
  readonly code: string
  /** Points that the household may spend now. */
  readonly balance: number
  /** Points that it earned in the calendar year. */
  readonly earned: number
  /** Places of the village that are used or claimed in the period. */
  readonly quotaTaken: number
  /** What the household itself used or claimed of it in the period. */
  readonly householdTaken: number
}

/** One condition of a benefit, met or not. */
interface Condition {
  readonly name: 'balance' | 'year' | 'cost' | 'quota' | 'household'
  readonly needs: number
  readonly has: number
  readonly met: boolean
}

const refusals = {
  balance: 'balance-short',
  year: 'year-short',
  cost: 'cost-short',
  quota: 'none-left',
  household: 'household-full',
} as const

/** Every condition of a benefit with how the household stands to it, in the order in which they are asked. */
export function conditionsOf(row: Benefit, facts: Omit<ClaimFacts, 'code'>): readonly Condition[] {
  const { balance, earned, quotaTaken, householdTaken } = facts
  const enough = (name: Condition['name'], needs: number, has: number): Condition[] =>
    needs > 0 ? [{ name, needs, has, met: has >= needs }] : []
  const room = (name: Condition['name'], limit: number | null, taken: number): Condition[] =>
    limit === null ? [] : [{ name, needs: limit, has: taken, met: taken < limit }]
  return [
    ...enough(row.basis, row.threshold, row.basis === 'balance' ? balance : earned),
    ...enough('cost', row.spends, balance),
    ...room('household', row.perHousehold, householdTaken),
    ...room('quota', row.quota, quotaTaken),
  ]
}

/**
 * Whether a household may claim a benefit now: the points it needs, those it costs, how often the household had it, and what its
 * village has left. Clause: the list of benefits (礼遇清单) of the place.
 */
export const mayClaim = (code: string): Rule<ClaimFacts, Benefit> => ({
  name: 'points-benefits/may-claim',
  reads: ['code', 'balance', 'earned', 'quotaTaken', 'householdTaken'],
  parameters: [`${BENEFIT}${code}`],
  clause: '礼遇清单',
  ask(facts, parameters) {
    const row = parameters.get(`${BENEFIT}${code}`).value as unknown as Benefit
    const conditions = conditionsOf(row, facts)
    const unmet = conditions.find(({ met }) => !met)
    if (unmet) {
      const { needs, has } = unmet
      return refuse(refusals[unmet.name], { field: 'benefit', fills: { needs, missing: Math.max(0, needs - has) } })
    }
    const because: Because = {
      rule: 'points-benefits/conditions-met',
      facts: Object.fromEntries(conditions.map(({ name, needs, has }) => [`condition-${name}`, [has, needs]])),
      ...(row.clause ? { clause: row.clause } : {}),
    }
    return { value: row, because }
  },
})
