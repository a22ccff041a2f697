/*
 * Scores are whole thousandths of a point everywhere: sums never pass through a fraction, so the order of entries never matters.
 */

/** Thousandths of a point. */
export type Milli = number
export const POINT = 1000

/** The largest score that any sum may reach: far above every scheme, far below what an integer column holds. */
export const MOST: Milli = 1_000_000 * POINT

const typed = /^([-+−]?)(\d{1,6})(?:\.(\d{1,3}))?$/

/** Reads points as typed or pasted (`6.4`, `-0.3`, `−0.3`); undefined for anything that is not exact thousandths. */
export function findMilli(text: string): Milli | undefined {
  const match = typed.exec(
    text
      .trim()
      .replaceAll(/[,，\s]/g, '')
      .replaceAll('．', '.'),
  )
  if (!match) return undefined
  const points = Number(match[2]) * POINT + Number((match[3] ?? '').padEnd(3, '0'))
  return match[1] === '-' || match[1] === '−' ? -points || 0 : points
}

/** Divides whole numbers by one above 0, halves away from zero. Exact: nothing passes through a fraction. */
export function divide(amount: number, by: number): number {
  const twice = 2 * Math.abs(amount) + by
  const whole = (twice - (twice % (2 * by))) / (2 * by)
  return amount < 0 ? -whole || 0 : whole
}

/** Rounds to so many decimals of a point, halves away from zero. */
export function roundTo(points: Milli, decimals: number): Milli {
  const unit = 10 ** (3 - decimals)
  return divide(points, unit) * unit
}

/** So many percent of points, rounded to the decimals of the scheme. */
export const percentOf = (points: Milli, percent: number, decimals: number): Milli => {
  const unit = 10 ** (3 - decimals)
  return divide(points * percent, 100 * unit) * unit
}

/**
 * A year's points over its parts by percentages that make 100, so that the parts always make the whole: each part is the difference of two
 * rounded sums.
 */
export function spread(points: Milli, percents: readonly number[]): Milli[] {
  let [share, before] = [0, 0]
  return percents.map((percent) => {
    share += percent
    const upTo = divide(points * share, 100)
    const part = upTo - before
    before = upTo
    return part
  })
}

/** Prints thousandths as points: 24900 -> `24.9`. */
export function formatMilli(points: Milli, decimals = 0): string {
  const whole = Math.trunc(Math.abs(points) / POINT)
  const rest = String(Math.abs(points) % POINT).padStart(3, '0')
  const shown = rest.replace(/0+$/, '').padEnd(decimals, '0')
  return `${points < 0 ? '−' : ''}${whole}${shown ? `.${shown}` : ''}`
}
