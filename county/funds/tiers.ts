/** How many of each tier make a number of grants and their sum: the most even way there is. */

/**
 * @param amounts of the three tiers, the highest first, in the unit of `sum`
 * @returns how many of each. @throws RangeError where no such grants add up: a demonstration of another number must not start
 */
export function splitByTier(
  times: number,
  sum: number,
  amounts: readonly [number, number, number],
): readonly [number, number, number] {
  let best: readonly [number, number, number] | undefined
  for (let a = 0; a <= times; a++)
    for (let b = 0; a + b <= times; b++) {
      const split = [a, b, times - a - b] as const
      if (split.reduce((total, n, i) => total + n * (amounts[i] as number), 0) !== sum) continue
      if (!best || Math.min(...split) > Math.min(...best)) best = split
    }
  if (!best) throw new RangeError(`${times} grants of ${amounts.join(', ')} do not make ${sum}`)
  return best
}
