import { formatYuan } from '#kernel/amount.ts'
import type { Say } from '../../words/language.ts'

/** An amount as it came (fen, or whole units) as it is read: '7,800', '−38'. */
export function amountWords(amount: string, unit: string): string {
  const value = BigInt(amount)
  const shown = unit === 'fen' ? formatYuan(value) : value.toString().replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return shown.replace('-', '−')
}

/** What is counted, in a word. */
export const unitWords = (t: Say, unit: string): string =>
  unit === 'fen' ? t('books.unit-fen') : unit.startsWith('uses/') ? t('books.unit-uses') : t('books.unit-points')

/** A number for drawing and sorting; what is told is made of the text. */
export const sizeOf = (amount: string): number => Number(amount)
