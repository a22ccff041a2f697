/** Scores from one bound to below the next. */
export interface ScoreClass {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Widths of classes in thousandths, the round ones. */
const widths = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]

/** Parts scores into at most twelve classes of one round width, from below the lowest to above the highest. */
export function classesOf(totals: readonly number[]): readonly ScoreClass[] {
  if (totals.length === 0) return []
  const [low, high] = [Math.min(...totals), Math.max(...totals)]
  const span = (width: number) => Math.floor(high / width) - Math.floor(low / width) + 1
  const width = widths.find((one) => span(one) <= 12) ?? Math.ceil((high - low + 1) / 11)
  const first = Math.floor(low / width)
  const counts = new Array<number>(span(width)).fill(0)
  for (const total of totals) {
    const at = Math.floor(total / width) - first
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts.map((count, i) => ({ from: (first + i) * width, to: (first + i + 1) * width, count }))
}
