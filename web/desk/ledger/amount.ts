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
  unit === 'fen' ? t('books.unit-fen') : t(`books.unit-${kindOfUnit(unit)}`)

const kindOfUnit = (unit: string): 'uses' | 'pieces' | 'points' => {
  const [kind] = unit.split('/')
  return kind === 'uses' || kind === 'pieces' ? kind : 'points'
}

/** An amount as a spreadsheet adds it up: yuan with their fen behind the point, or whole units. */
export const cellOf = (amount: string, unit: string): number =>
  Number(unit === 'fen' ? formatYuan(BigInt(amount)).replaceAll(',', '') : amount)

/** The sum of amounts, exact. */
export const sumOf = (amounts: readonly string[]): string =>
  String(amounts.reduce((sum, amount) => sum + BigInt(amount), 0n))

/** A number for drawing and sorting; what is told is made of the text. */
export const sizeOf = (amount: string): number => Number(amount)
