import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { refuse } from '../refusals.ts'

/** Everybody of the town who was ranked in the year, and who is proposed for an honour or passed over with a reason. */
export type HonourFacts = {
  readonly people: readonly {
    readonly group: string
    readonly rank: number
    readonly proposed: boolean
    /** Why they are passed over. */
    readonly reason: boolean
  }[]
}

/**
 * Honours go in principle by the year's points, from high to low: whoever stands higher in the same group and is not proposed is passed over by
 * a stated reason. Clause: the county's measures on points of village officials, on honours.
 */
export const whoIsHonoured: Rule<HonourFacts, { readonly proposed: number; readonly passedOver: number }> = {
  name: 'cadre-points-honour/who-is-honoured',
  reads: ['people'],
  parameters: [],
  clause: '村（社区）干部积分制管理办法（试行）',
  ask({ people }): Answer<{ readonly proposed: number; readonly passedOver: number }> {
    const passed = people.filter(
      ({ group, rank, proposed }) =>
        !proposed && people.some((one) => one.proposed && one.group === group && one.rank > rank),
    )
    const silent = passed.filter(({ reason }) => !reason)
    if (silent.length > 0) return refuse('passed-over', { field: 'passed', fills: { count: silent.length } })
    return {
      value: { proposed: people.filter((one) => one.proposed).length, passedOver: passed.length },
      because: { rule: 'cadre-points-honour/by-points', facts: { passedOver: passed.length } },
    }
  },
}
