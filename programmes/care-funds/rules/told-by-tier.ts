import type { Tier } from '../fund.ts'

/** What was given at one tier. */
interface OfTier {
  readonly tier: Tier
  /** Person-times. */
  readonly times: number
  /** In fen. */
  readonly amount: bigint
}

/**
 * The tiers as everybody may see them. Where one of them was given to fewer than `few`, none is told: the last could be reckoned from the
 * others and the sum.
 */
export const toldByTier = (given: readonly OfTier[], few: number): readonly OfTier[] | undefined =>
  given.some(({ times }) => times > 0 && times < few) ? undefined : given
