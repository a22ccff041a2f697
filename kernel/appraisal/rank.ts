import type { Milli } from './points.ts'
import type { Arithmetic, Rounding } from './scheme.ts'

/*
 * Ranks within one group at one place. Equal scores that nothing decides share a rank; the next rank counts all before it. The lowest
 * share is a list for those who must act, never a mark beside a name.
 */

export interface Ranked {
  readonly subject: string
  readonly rank: number
  readonly lowest: boolean
  readonly tier: string | null
}

/** What a subject stands with among its group. */
export interface Standing {
  readonly subject: string
  readonly total: Milli
  /** Points of the parts that decide between equal scores, in order. */
  readonly ties: readonly Milli[]
}

/** How many of a number a percentage is. */
export function shareOf(count: number, percent: number, rounding: Rounding): number {
  const hundredths = count * percent
  const down = (hundredths - (hundredths % 100)) / 100
  const rest = hundredths % 100
  if (rounding === 'up') return rest > 0 ? down + 1 : down
  return rounding === 'half-up' && rest >= 50 ? down + 1 : down
}

/** Best first; 0 where nothing tells them apart. */
export function compare(a: Standing, b: Standing): number {
  if (a.total !== b.total) return b.total - a.total
  for (const [i, points] of a.ties.entries()) {
    const other = b.ties[i] ?? 0
    if (points !== other) return other - points
  }
  return 0
}

/** How many are in the lowest share: equal scores across the line are all out of it or all in it. @param sorted best first */
export function lowestOf(sorted: readonly Standing[], { lowest }: Arithmetic['ranking']): number {
  let count = shareOf(sorted.length, lowest.share, lowest.rounding)
  const alike = (i: number) => compare(sorted[i - 1] as Standing, sorted[i] as Standing) === 0
  if (count === 0 || count === sorted.length) return count
  if (lowest.ties === 'in') while (count < sorted.length && alike(sorted.length - count)) count++
  else while (count > 0 && alike(sorted.length - count)) count--
  return count
}

/** Ranks of all who are ranked in one group at one place, best first. The order in which they come never matters. */
export function rankGroup(
  standings: readonly Standing[],
  { ranking, tiers }: Pick<Arithmetic, 'ranking' | 'tiers'>,
): Ranked[] {
  const sorted = [...standings].sort((a, b) => compare(a, b) || (a.subject < b.subject ? -1 : 1))
  const lowest = sorted.length - lowestOf(sorted, ranking)
  const shares = reachOf(sorted, tiers)
  let rank = 0
  return sorted.map((standing, i) => {
    if (i === 0 || compare(sorted[i - 1] as Standing, standing) !== 0) rank = i + 1
    return { subject: standing.subject, rank, lowest: i >= lowest, tier: tierOf(standing, rank, tiers, shares) }
  })
}

/** Ranks up to which each tier by share reaches: shares add up from the best; who shares the last rank of a tier is in it. */
function reachOf(sorted: readonly Standing[], tiers: Arithmetic['tiers']): readonly number[] {
  let percent = 0
  return tiers.map(({ share, rounding }) => {
    percent += share ?? 0
    return share === null ? 0 : shareOf(sorted.length, Math.min(percent, 100), rounding ?? 'down')
  })
}

function tierOf(
  { total }: Standing,
  rank: number,
  tiers: Arithmetic['tiers'],
  shares: readonly number[],
): string | null {
  for (const [i, { id, atLeast, share }] of tiers.entries()) {
    const byScore = atLeast === null || total >= atLeast
    const byShare = share === null || rank <= (shares[i] as number)
    if (byScore && byShare) return id
  }
  return null
}
