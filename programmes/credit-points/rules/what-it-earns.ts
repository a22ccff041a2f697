import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import type { Earning } from '../catalogue.ts'
import { EARNING } from '../parameters.ts'
import { refuse } from '../refusals.ts'

/** What is asked: one row of the catalogue, for one household or one person. */
export type EarnsFacts = {
  readonly code: string
  /** As recorded; null where the row leaves no choice. */
  readonly points: number | null
  /** Points of this row that the household, or the person, has in the calendar year, without those taken back. */
  readonly earnedThisYear: number
}

export interface Earns {
  /** Whole points to post; below 0 they are taken. */
  readonly points: number
  readonly kind: Earning['kind']
}

/**
 * How many points a row of the catalogue gives a household or a person: what was recorded, within the row's range, and no more than its yearly cap
 * leaves. Clause: the rules catalogue (积分细则) of the place.
 */
export const whatItEarns = (code: string): Rule<EarnsFacts, Earns> => ({
  name: 'credit-points/what-it-earns',
  reads: ['code', 'points', 'earnedThisYear'],
  parameters: [`${EARNING}${code}`],
  clause: '积分细则',
  ask({ points, earnedThisYear }, parameters): Answer<Earns> {
    const row = parameters.get(`${EARNING}${code}`).value as unknown as Earning
    const asked = points ?? (row.least === row.most ? row.least : undefined)
    if (asked === undefined || asked < row.least || asked > row.most) {
      const fills = { least: row.least, most: row.most }
      return refuse('points-range', { field: 'points', fills })
    }
    const left = row.yearlyCap === null || asked < 0 ? asked : row.yearlyCap - earnedThisYear
    if (left <= 0 && asked > 0) return refuse('year-full', { fills: { cap: row.yearlyCap ?? 0 } })
    const given = Math.min(asked, left)
    return {
      value: { points: given, kind: row.kind },
      because: {
        rule: given < asked ? 'credit-points/up-to-the-cap' : 'credit-points/as-recorded',
        facts: { asked, given },
        ...(row.clause ? { clause: row.clause } : {}),
      },
    }
  },
})
