import { formatMilli, roundTo } from '#kernel/appraisal/points.ts'

/** Thousandths as points, with one decimal at least so that columns align; nothing for what is missing. */
export const inPoints = (milli: number | null): string => (milli === null ? '' : formatMilli(milli, 1))
/** To a hundredth of a point, as means are told. */
export const inHundredths = (milli: number): string => formatMilli(roundTo(milli, 2), 2)
/** With as many decimals as the longest of a column has. */
export function alignedPoints(all: readonly (number | null)[]): (milli: number | null) => string {
  const decimals = Math.max(1, ...all.map((one) => (one === null ? 0 : (formatMilli(one).split('.')[1]?.length ?? 0))))
  return (milli) => (milli === null ? '' : formatMilli(milli, decimals))
}
/** With its sign, for what is added or taken away. */
export const signed = (milli: number): string => (milli > 0 ? `+${formatMilli(milli, 1)}` : formatMilli(milli, 1))
/** As a spreadsheet takes it: with a plain minus. */
export const plain = (milli: number): string => formatMilli(milli).replace('−', '-')
/** Whole percentage points with their sign. */
export const signedWhole = (points: number): string => (points > 0 ? `+${points}` : `${points}`.replace('-', '−'))
