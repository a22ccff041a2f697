import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { harmless, sheetOf } from './sheet.ts'

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86 138', "'+86 138"],
    ['-2', "'-2"],
    ['@sum(A1)', "'@sum(A1)"],
    ['\t=cmd', "'\t=cmd"],
    ['＝HYPERLINK("x")', '\'＝HYPERLINK("x")'],
    ['路灯 = 3', '路灯 = 3'],
    ['文昌 261010-027', '文昌 261010-027'],
    ['', ''],
  ])('%j stands as %j', (given, stands) => expect(harmless(given)).toBe(stands))
})

it('a workbook says what it is, has its heads and its rows, and holds no formula', () => {
  const bytes = sheetOf(
    '待派遣/文昌',
    '=about',
    [
      { head: '编号', width: 18, cell: (row: { no: string; n: number | null }) => row.no },
      { head: '件数', width: 8, cell: (row) => row.n },
    ],
    [
      { no: '=HYPERLINK("http://x","y")', n: 3 },
      { no: '文昌 261010-027', n: null },
    ],
  )
  const book = read(bytes)
  expect(book.SheetNames).toEqual(['待派遣 文昌'])
  const sheet = book.Sheets['待派遣 文昌']
  if (!sheet) throw new Error('no sheet')
  expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([
    ["'=about"],
    ['编号', '件数'],
    ['\'=HYPERLINK("http://x","y")', 3],
    ['文昌 261010-027', ''],
  ])
  expect(Object.values(sheet).some((cell) => typeof cell === 'object' && cell && 'f' in cell)).toBe(false)
})
