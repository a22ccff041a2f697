import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'

export const POINTS_OF = 'cadre-points-division/points-of'

/** What is asked: one work item of the town, and who is on the roll of the village. */
export type DividedFacts = {
  /** What the town set, in thousandths of a point. */
  readonly points: number
  readonly officials: number
}

/**
 * How many points of a work item a village divides among its officials: what the town set for each head, or for the village as a whole.
 * Clause: the county's measures on points of village officials; which of the two is meant is to be confirmed.
 */
export const whatIsDivided: Rule<DividedFacts, number> = {
  name: 'cadre-points-division/what-is-divided',
  reads: ['points', 'officials'],
  parameters: [POINTS_OF],
  clause: '村（社区）干部积分制管理办法（试行）',
  ask({ points, officials }, parameters): Answer<number> {
    const perHead = parameters.get(POINTS_OF).value === 'head'
    return {
      value: perHead ? points * officials : points,
      because: { rule: perHead ? 'cadre-points-division/per-head' : 'cadre-points-division/per-village' },
    }
  },
}
