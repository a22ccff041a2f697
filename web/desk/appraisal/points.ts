import { formatMilli } from '#kernel/appraisal/points.ts'

/** Thousandths as points, with one decimal at least so that columns align; nothing for what is missing. */
export const inPoints = (milli: number | null): string => (milli === null ? '' : formatMilli(milli, 1))
/** With its sign, for what is added or taken away. */
export const signed = (milli: number): string => (milli > 0 ? `+${formatMilli(milli, 1)}` : formatMilli(milli, 1))
/** As a spreadsheet takes it: with a plain minus. */
export const plain = (milli: number): string => formatMilli(milli).replace('−', '-')
/** Whole percentage points with their sign. */
export const signedWhole = (points: number): string => (points > 0 ? `+${points}` : `${points}`.replace('-', '−'))
