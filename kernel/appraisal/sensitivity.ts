import type { Milli } from './points.ts'
import { rankGroup, type Standing } from './rank.ts'
import type { Arithmetic } from './scheme.ts'

/*
 * What one more record would do: for the person and for those who must act, never for neighbours.
 */

export interface WouldBe {
  readonly total: Milli
  readonly rank: number
  readonly lowest: boolean
}

/** Rank of a subject if its total were another one. @throws Error where it does not stand among the standings */
export function wouldBe(
  standings: readonly Standing[],
  subject: string,
  change: Milli,
  arithmetic: Pick<Arithmetic, 'ranking' | 'tiers'>,
): WouldBe {
  let total = 0
  const changed = standings.map((standing) => {
    if (standing.subject !== subject) return standing
    total = standing.total + change
    return { ...standing, total }
  })
  const found = rankGroup(changed, arithmetic).find((one) => one.subject === subject)
  if (!found) throw new Error('is not ranked in this group')
  return { total, rank: found.rank, lowest: found.lowest }
}

/** How many records of so many points each would bring a subject into the lowest share; undefined where up to 20 do not. */
export function recordsToLowest(
  standings: readonly Standing[],
  subject: string,
  each: Milli,
  arithmetic: Pick<Arithmetic, 'ranking' | 'tiers'>,
): number | undefined {
  if (each >= 0) return undefined
  for (let count = 1; count <= 20; count++)
    if (wouldBe(standings, subject, each * count, arithmetic).lowest) return count
  return undefined
}
