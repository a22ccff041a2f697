import { expect, it } from 'vitest'
import { ledgerWords } from '../../words/desk-ledger.ts'
import { amountWords, cellOf, sumOf, unitWords } from './amount.ts'

it.each([
  ['780050', 'fen', 7800.5],
  ['-38', 'fen', -0.38],
  ['-38', 'points/credit', -38],
  ['123456789', 'fen', 1_234_567.89],
])('%s of %s stands in a workbook as a number that adds up', (amount, unit, cell) => {
  expect(cellOf(amount, unit)).toBe(cell)
})

it('sums are exact beyond what a number can hold', () => {
  expect(sumOf(['9007199254740993', '9007199254740993', '-1'])).toBe('18014398509481985')
  expect(sumOf([])).toBe('0')
})

it.each([
  ['fen', '元'],
  ['points/credit', '分'],
  ['uses/benefit', '次'],
  ['pieces/goods', '件'],
])('%s is counted in %s', (unit, words) => {
  const t = (key: keyof typeof ledgerWords) => ledgerWords[key].zh
  expect(unitWords(t as Parameters<typeof unitWords>[0], unit)).toBe(words)
})

it('an amount below nothing has a minus of its own', () => {
  expect(amountWords('-780000', 'fen')).toBe('−7,800')
})
