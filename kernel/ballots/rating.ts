import type { Because } from '../because.ts'
import type { Scale } from './kind.ts'

/*
 * From counts to a rating: pure, whole numbers only. A class with too few sheets to hide anybody is counted together with another;
 * what is counted together is a pile (合并计票的一摞) and bears the code of its first class.
 */

/** Raters who are counted together. `parts` are sheets that could be told apart within it, such as those on paper and those by phone. */
export interface Pile {
  readonly code: string
  readonly classes: readonly string[]
  readonly parts: readonly number[]
  readonly least: number
  readonly weight: number
}

export const sizeOf = ({ parts }: Pick<Pile, 'parts'>): number => parts.reduce((sum, part) => sum + part, 0)

/** Whether somebody who knows one part could read a few people's grades out of the rest. */
export const isSmall = ({ parts, least }: Pile): boolean => parts.some((part) => part > 0 && part < least)

/**
 * Merges piles until none is small or one is left: the first small one joins the smallest of the others, the earlier of two alike.
 * The merged pile's weight is the sum, its least the greater of the two. Piles without a sheet fall away, their weight with them.
 */
export function mergePiles(piles: readonly Pile[]): readonly Pile[] {
  let left = piles.filter((pile) => sizeOf(pile) > 0)
  for (;;) {
    const small = left.find(isSmall)
    if (!small || left.length === 1) return left
    const others = left.filter((pile) => pile !== small)
    const other = others.reduce((least, pile) => (sizeOf(pile) < sizeOf(least) ? pile : least))
    const [first, second] = left.indexOf(small) < left.indexOf(other) ? [small, other] : [other, small]
    const joined: Pile = {
      code: first.code,
      classes: [...first.classes, ...second.classes],
      parts: first.parts.map((part, i) => part + (second.parts[i] ?? 0)),
      least: Math.max(first.least, second.least),
      weight: first.weight + second.weight,
    }
    left = left.flatMap((pile) => (pile === first ? [joined] : pile === second ? [] : [pile]))
  }
}

/** How many sheets of a pile gave a person each grade; `blank` gave none. */
export interface Counts {
  readonly pile: string
  readonly weight: number
  readonly grades: { readonly [grade: string]: number }
  readonly blank: number
}

/** In thousandths of a point; null where nobody gave a grade. */
export interface Rated {
  readonly rating: number | null
  readonly piles: readonly { readonly pile: string; readonly rating: number | null }[]
}

/**
 * The rating of one person: of each pile the mean worth of the grades given, and of these the mean by weight. Worked out as an exact
 * fraction and rounded once, half up, to thousandths of a point; a pile's own rating is rounded for itself and enters no further.
 * A pile that gave no grade falls away with its weight.
 */
export function rate(counts: readonly Counts[], scale: Scale): { readonly value: Rated; readonly because: Because } {
  const sums = counts.map(({ pile, weight, grades, blank }) => {
    const given = Object.entries(grades)
    return {
      pile,
      weight,
      blank,
      grades,
      worth: given.reduce((sum, [grade, n]) => sum + BigInt(n) * BigInt(scale[grade] ?? 0), 0n),
      n: given.reduce((sum, [, n]) => sum + BigInt(n), 0n),
    }
  })
  const counting = sums.filter(({ n, weight }) => n > 0n && weight > 0)
  const common = counting.reduce((product, { n }) => product * n, 1n)
  const above = counting.reduce((sum, { n, worth, weight }) => sum + BigInt(weight) * worth * (common / n), 0n)
  const below = counting.reduce((sum, { weight }) => sum + BigInt(weight), 0n) * common
  const rating = counting.length === 0 ? null : halfUp(above, below)
  const piles = sums.map(({ pile, worth, n }) => ({ pile, rating: n > 0n ? halfUp(worth, n) : null }))
  return {
    value: { rating, piles },
    because: {
      rule: 'ballots/rating',
      facts: { rating },
      parts: sums.map(({ pile, weight, grades, blank, worth, n }, i) => ({
        rule: 'ballots/pile',
        facts: {
          pile,
          weight,
          ...grades,
          blank,
          sheets: Number(n),
          worth: String(worth),
          rating: piles[i]?.rating ?? null,
        },
      })),
    },
  }
}

/** A quotient of two that are not negative, to the nearest whole number, halves up. */
const halfUp = (above: bigint, below: bigint): number => Number((2n * above + below) / (2n * below))
