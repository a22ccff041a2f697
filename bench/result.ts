/** One line of the bench: the product and its floor, measured in the same run on the same machine. */
export interface Result {
  readonly name: string
  /** Such as 'cases/s' or 'ms'. */
  readonly unit: string
  readonly product: number
  /** What the barest program that could does; null where there is none. */
  readonly floor: number | null
  /** How good the product is beside its floor: 1 is as good as the floor, whichever way the unit counts. */
  readonly ratio: number | null
  /** The ratio to be reached, or the most that the product may take where there is no floor. */
  readonly target: number | null
  /** What one must know to read the line. */
  readonly note?: string
}

/** A unit of which less is better. */
const lessIsBetter = (unit: string): boolean => ['ms', 's', 'times'].includes(unit)

/** A line with a floor; the target is a ratio. */
export function beside(
  name: string,
  unit: string,
  product: number,
  floor: number,
  target: number | null,
  note?: string,
): Result {
  const ratio = lessIsBetter(unit) ? floor / product : product / floor
  return { name, unit, product, floor, ratio, target, ...(note ? { note } : {}) }
}

/** A line without a floor; the target is in the line's own unit. */
export const alone = (name: string, unit: string, product: number, target: number | null, note?: string): Result => ({
  name,
  unit,
  product,
  floor: null,
  ratio: null,
  target,
  ...(note ? { note } : {}),
})

/** Whether a line reached its target; undefined where it has none. */
export function reached({ unit, product, ratio, target }: Result): boolean | undefined {
  if (target === null) return undefined
  if (ratio !== null) return ratio >= target
  return lessIsBetter(unit) ? product <= target : product >= target
}

/** The value below which a share of the values lies. @throws RangeError where there are none */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values')
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** How long a piece of work takes, ms: the median of so many rounds after one that warms up. */
export async function medianOf(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const ms: number[] = []
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    await work()
    if (round > 0) ms.push(performance.now() - start)
  }
  return median(ms)
}

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** The lines as a table for people. */
export function tableOf(results: readonly Result[]): string[] {
  const head = ['name', 'unit', 'product', 'floor', 'ratio', 'target', '']
  const rows = results.map((r) => [
    r.name,
    r.unit,
    digits(r.product),
    r.floor === null ? '' : digits(r.floor),
    r.ratio === null ? '' : r.ratio.toFixed(2),
    r.target === null ? '' : r.ratio === null ? digits(r.target) : r.target.toFixed(2),
    reached(r) === false ? 'missed' : '',
  ])
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => (row[i] as string).length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) =>
        i === 0 || i === 1 || i === 6 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number),
      )
      .join('  ')
      .trimEnd()
  return [line(head), ...rows.map(line), ...results.flatMap((r) => (r.note ? [`${r.name}: ${r.note}`] : []))]
}
