import { describe, expect, it } from 'vitest'
import {
  clear,
  copy,
  fault,
  fillDown,
  goOn,
  keyOf,
  moveBy,
  moveTo,
  openSheet,
  paste,
  pendingOf,
  readBlock,
  recordedNow,
  redo,
  type Sheet,
  totalsOf,
  type,
  undo,
} from './grid-model.ts'

const at = (row: number, column: number) => ({ row, column })
const textOf = (sheet: Sheet) => [...sheet.typed].map(([key, { text }]) => [key, text])

describe('moving', () => {
  it('stays within the grid and keeps where a selection began', () => {
    const sheet = openSheet(3, 2)
    expect(moveBy(sheet, -1, -1).cursor).toEqual(at(0, 0))
    expect(moveBy(sheet, 9, 9).cursor).toEqual(at(2, 1))
    expect(moveBy(moveTo(sheet, at(1, 0)), 1, 1, true)).toMatchObject({ anchor: at(1, 0), cursor: at(2, 1) })
  })
  it('goes on to the next row after the last column, and back', () => {
    const sheet = openSheet(3, 2)
    expect(goOn(moveTo(sheet, at(0, 1)), 1, 'row').cursor).toEqual(at(1, 0))
    expect(goOn(moveTo(sheet, at(1, 0)), -1, 'row').cursor).toEqual(at(0, 1))
    expect(goOn(moveTo(sheet, at(2, 0)), 1, 'column').cursor).toEqual(at(0, 1))
    expect(goOn(moveTo(sheet, at(2, 1)), 1, 'row').cursor).toEqual(at(2, 1))
  })
})

describe('typing and pasting', () => {
  it('keeps what is no number of points as it was typed, and records nothing of it', () => {
    const sheet = type(type(openSheet(2, 2), at(0, 0), '6.4'), at(0, 1), '六分')
    expect(sheet.typed.get(0)).toEqual({ text: '6.4', points: 6400 })
    expect(sheet.typed.get(1)).toEqual({ text: '六分' })
    expect(pendingOf(sheet, new Map([[0, 6000]]))).toEqual([{ key: 0, ...at(0, 0), points: 400, was: 6000 }])
    expect(pendingOf(sheet, new Map([[0, 6400]]))).toEqual([])
  })
  it('reads a block as spreadsheets copy it', () => {
    expect(readBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
    expect(readBlock('"一\n二 ""甲"""\t1.5')).toEqual([['一\n二 "甲"', '1.5']])
  })
  it('pastes from the top left on, leaves out what reaches over the edge, and selects what came', () => {
    const { sheet, cut } = paste(moveTo(openSheet(3, 3), at(1, 1)), [
      ['1', '2', '3'],
      ['4', '', '6'],
      ['7', '8', '9'],
    ])
    expect(textOf(sheet)).toEqual([
      [4, '1'],
      [5, '2'],
      [7, '4'],
    ])
    expect(cut).toBe(5)
    expect(sheet).toMatchObject({ anchor: at(1, 1), cursor: at(2, 2) })
  })
  it('pastes one cell into all that are selected, and fills down from the first row', () => {
    const selected = moveBy(openSheet(3, 2), 2, 0, true)
    expect(textOf(paste(selected, [['5']]).sheet)).toEqual([
      [0, '5'],
      [2, '5'],
      [4, '5'],
    ])
    const filled = fillDown(selected, (key) => (key === 0 ? '1.5' : ''))
    expect(textOf(filled)).toEqual([
      [2, '1.5'],
      [4, '1.5'],
    ])
  })
})

describe('undoing', () => {
  it('takes back whole acts, and does them again until something else is typed', () => {
    const one = type(openSheet(2, 2), at(0, 0), '1')
    const two = paste(one, [
      ['2', '3'],
      ['4', '5'],
    ]).sheet
    expect(textOf(undo(two))).toEqual([[0, '1']])
    expect(textOf(undo(undo(two)))).toEqual([])
    expect(textOf(redo(undo(two)))).toEqual(textOf(two))
    expect(redo(type(undo(two), at(1, 1), '9')).typed.get(keyOf(two, at(1, 1)))).toMatchObject({ text: '9' })
    expect(undo(openSheet(1, 1)).typed.size).toBe(0)
  })
  it('takes the selection back to what is recorded', () => {
    const sheet = moveBy(
      moveTo(
        paste(openSheet(2, 2), [
          ['1', '2'],
          ['3', '4'],
        ]).sheet,
        at(0, 0),
      ),
      0,
      1,
      true,
    )
    expect(textOf(clear(sheet))).toEqual([
      [2, '3'],
      [3, '4'],
    ])
    expect(textOf(undo(clear(sheet)))).toHaveLength(4)
  })
})

describe('recording', () => {
  const recorded = new Map([
    [0, 6000],
    [3, 2000],
  ])
  it('adds up what is typed as if it were recorded', () => {
    const sheet = type(type(openSheet(2, 2), at(0, 0), '6.5'), at(0, 1), 'x')
    expect(totalsOf(sheet, recorded)).toEqual({ rows: [6500, 2000], columns: [6500, 2000] })
  })
  it('puts objections beside their cells and forgets what was recorded', () => {
    const sheet = paste(openSheet(2, 2), [['1', '99']]).sheet
    const sent = pendingOf(sheet, recorded)
    expect(sent.map(({ points }) => points)).toEqual([-5000, 99_000])
    const refused = fault(sheet, sent, new Map([[1, '每条只能记 0 到 20 分']]))
    expect(refused.typed.get(1)).toMatchObject({ text: '99', fault: '每条只能记 0 到 20 分' })
    expect(refused.typed.get(0)).not.toHaveProperty('fault')
    expect(recordedNow(refused, sent.slice(0, 1)).typed.size).toBe(1)
  })
  it('copies what a spreadsheet can take', () => {
    const sheet = moveBy(openSheet(2, 2), 1, 1, true)
    expect(copy(sheet, (key) => String(key))).toBe('0\t1\n2\t3')
  })
})
