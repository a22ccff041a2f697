import { describe, expect, it } from 'vitest'
import { catalogueColumns, cellsOf, readPasted } from './catalogue-sheet.ts'

const lamp = {
  code: '010101',
  name: { zh: '路灯', en: 'Street lamp' },
  limit: { amount: 2, clock: 'working-days' },
  opening: '灯不亮',
  closing: '恢复照明',
  public: true,
  selfHandled: false,
  keywords: ['路灯'],
}
const items = new Map([
  ['010101', lamp],
  ['010102', { ...lamp, code: '010102' }],
])
const sheet = (...rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join('\t')).join('\r\n')
const heads = catalogueColumns.map((column) => column.head.zh)
const rowOf = (item: typeof lamp) => catalogueColumns.map((column) => column.give(item))
const read = (...rows: readonly (readonly (string | number)[])[]) => {
  const pasted = readPasted(sheet(...rows), items)
  if (!('rows' in pasted)) throw new Error(pasted.fault.zh)
  return pasted.rows
}

describe('the catalogue from Excel', () => {
  it('that went out and came back unchanged changes nothing', () => {
    expect(read(heads, ...[...items.values()].map(rowOf))).toEqual([])
  })
  it('changes what a cell changed, and nothing else', () => {
    const cells = rowOf({ ...lamp, limit: { amount: 4, clock: 'working-hours' }, public: false })
    expect(read(heads, cells)).toEqual([
      {
        ...{ line: 2, code: '010101', before: lamp },
        after: { ...lamp, limit: { amount: 4, clock: 'working-hours' }, public: false },
      },
    ])
  })
  it('may come with fewer columns in another order, in English, and with the nought of the code lost', () => {
    expect(read(['Length', 'Code'], [3, 10101])).toMatchObject([
      { code: '010101', after: { limit: { amount: 3, clock: 'working-days' } } },
    ])
  })
  it.each([
    [['编码', '时长'], ['010101', '很快'], '时长', '很快'],
    [['编码', '计时方式'], ['010101', '工作周'], '计时方式', '工作周'],
    [['编码', '对外公开'], ['010101', '也许'], '对外公开', '也许'],
    [['编码', '结案条件'], ['010101', ''], '结案条件', ''],
    [['编码', '时长'], ['999999', '2'], '目录里没有这个编码', '999999'],
  ])('%j with %j is told as %s', (head, row, fault, cell) =>
    expect(read(head, row)).toMatchObject([{ line: 2, fault: { zh: fault }, cell }]),
  )
  it('names an item once', () => {
    expect(read(['编码', '时长'], ['010101', 3], ['010101', 4])).toMatchObject([
      { line: 2 },
      { line: 3, cell: '010101' },
    ])
  })
  it('needs the codes and a column to change', () => {
    expect(readPasted(sheet(['事项'], ['路灯']), items)).toMatchObject({
      fault: { zh: expect.stringContaining('编码') },
    })
    expect(readPasted(sheet(['编码'], ['010101']), items)).toHaveProperty('fault')
    expect(readPasted('', items)).toHaveProperty('fault')
  })
})

describe('cells as a spreadsheet copies them', () => {
  it('may hold tabs, line breaks and quotes', () => {
    expect(cellsOf('a\t"b\nc"\t"say ""x"""\r\n\r\nd')).toEqual([['a', 'b\nc', 'say "x"'], ['d']])
  })
})
