import { expect, it } from 'vitest'
import type { ReadSheet } from '../sheet/read-sheet.ts'
import { crewIndicators } from '../testing/ferry-crews.ts'
import type { GridColumn } from './grid.ts'
import { headOf, readGrid } from './grid-sheet.ts'
import type { Indicator } from './scheme.ts'

const column = (code: string, title?: string): GridColumn => ({
  indicator: { ...(crewIndicators[code] as Indicator), code },
  item: title === undefined ? null : { id: title, title },
})
const columns = [column('crossing'), column('upkeep', '堤坝'), column('praise')]
const rows = [
  { name: '王渡', title: '水手', group: '水手' },
  { name: '李舟', title: '水手', group: '水手' },
  { name: '李舟', title: '大副', group: '大副' },
]
const sheet = (...lines: readonly (readonly string[])[]): ReadSheet => ({
  name: '记分表',
  rows: lines.map((cells) => cells.map((text) => (text === '' ? undefined : { text }))),
})
const heads = ['姓名', '职务', '组别', ...columns.map(headOf), '合计']

it('finds each cell again by heads and names, in whatever order they stand', () => {
  const mixed = sheet(
    ['渡口记分 2026-02-10'],
    ['合计', '保养：堤坝', '姓名', '职务', '摆渡'],
    ['9', '1.5', '王渡', '水手', '６．４'],
    ['', '', '合计', '', '12'],
  )
  expect(readGrid([mixed], columns, rows)).toEqual({
    cells: [
      { row: 0, column: 1, text: '1.5' },
      { row: 0, column: 0, text: '６．４' },
    ],
    ...{ heads: [], lines: [] },
  })
})

it('tells two of one name apart by their title, and says whom it cannot', () => {
  const filled = sheet(heads, ['李舟', '大副', '大副', '3'], ['李舟', '', '', '4'], ['赵桨', '水手', '水手', '5'])
  expect(readGrid([filled], columns, rows)).toEqual({
    cells: [{ row: 2, column: 0, text: '3' }],
    heads: [],
    lines: [
      { line: 3, name: '李舟', several: true },
      { line: 4, name: '赵桨', several: false },
    ],
  })
})

it('names heads that are no column, and takes what is no number as it stands', () => {
  const filled = sheet(['姓名', '摆渡', '钓鱼'], ['王渡', '六分', '3'])
  expect(readGrid([filled], columns, rows)).toEqual({
    cells: [{ row: 0, column: 0, text: '六分' }],
    heads: ['钓鱼'],
    lines: [],
  })
})

it('reads nothing without a column of names', () => {
  expect(readGrid([sheet(['谁', '摆渡'], ['王渡', '3'])], columns, rows)).toBeUndefined()
})
