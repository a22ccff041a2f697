import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { addressOf, type ReadSheet, readSheets } from './read-sheet.ts'
import { gb18030, serialOf, workbookByHand, zipOf } from './sheet.testing.ts'

const rows = [
  ['编号', '姓名', '日期'],
  ['001', '王　强', '2024-03-05'],
]
const text = rows.map((row) => row.join(',')).join('\r\n')

function sheetOf(bytes: Buffer): ReadSheet {
  const sheets = readSheets(bytes)
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  return sheets[0] as ReadSheet
}
const texts = (bytes: Buffer) => sheetOf(bytes).rows.map((row) => row.map((cell) => cell?.text ?? null))
const saved = (type: 'xlsx' | 'biff8' | 'html', cells: unknown[][] = rows) => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '名册')
  return Buffer.from(write(book, { type: 'buffer', bookType: type }) as Uint8Array)
}

describe('a list reads the same however it was saved', () => {
  it.each([
    ['text in UTF-8', Buffer.from(text)],
    ['text in UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['text in UTF-16 with tabs', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['text in GB18030', gb18030(text)],
    ['.xlsx', saved('xlsx')],
    ['.xls', saved('biff8')],
    ['.xlsx of another program', workbookByHand(rows)],
  ])('%s', (_, bytes) => expect(texts(bytes)).toEqual(rows))

  it('a page that calls itself .xls, as older systems export', () => {
    expect(texts(saved('html'))[1]?.[1]).toBe('王　强')
  })
})

describe('a cell', () => {
  it('keeps what only the file knows: dates, numbers, failed formulas', () => {
    const sheet = sheetOf(
      workbookByHand([
        [serialOf('2024-03-05', '14:30'), serialOf('2024-03-05'), 340881197503121000, 2018.08, '  x ', null, ''],
      ]),
    )
    expect(sheet.rows[0]).toEqual([
      { text: '2024-03-05T14:30:00', date: '2024-03-05T14:30:00' },
      { text: '2024-03-05', date: '2024-03-05' },
      { text: '340881197503121000', number: 340881197503121000 },
      { text: '2018.08', number: 2018.08 },
      { text: 'x' },
      undefined,
      undefined,
    ])
    const failed = utils.aoa_to_sheet([['x']])
    failed.A1 = { t: 'e', v: 0x17, w: '#REF!' }
    const book = utils.book_new()
    utils.book_append_sheet(book, failed)
    expect(sheetOf(Buffer.from(write(book, { type: 'buffer' }) as Uint8Array)).rows[0]?.[0]).toMatchObject({
      failed: true,
    })
  })

  it('of a text file stays text: a long number is not rounded, zeros in front stay', () => {
    expect(texts(Buffer.from('号码,编号\n340881197503121234,007'))[1]).toEqual(['340881197503121234', '007'])
  })

  it('that was merged says so and shares the value', () => {
    const sheet = sheetOf(
      workbookByHand(
        [
          ['名册', null],
          ['甲', '乙'],
          [null, '丙'],
        ],
        ['A1:B1', 'A2:A3'],
      ),
    )
    expect(sheet.rows[0]?.[1]).toEqual({ text: '名册', merged: true })
    expect(sheet.rows[2]?.[0]).toEqual({ text: '甲', merged: true })
  })
})

it('addresses are those of the spreadsheet', () => {
  expect([addressOf(0, 0), addressOf(11, 2), addressOf(9, 27)]).toEqual(['A1', 'C12', 'AB10'])
})

describe('what is no list', () => {
  it.each([
    ['bytes of a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'sheet/unreadable'],
    ['an archive of something else', zipOf({ 'a.txt': 'x' }), 'sheet/unreadable'],
    ['an archive that unfolds to gigabytes', zipOf({ 'xl/a.xml': 'x' }, 3_000_000_000), 'sheet/too-large'],
    ['a broken archive', workbookByHand(rows).subarray(0, 900), 'sheet/unreadable'],
  ])('%s is refused', (_, bytes, code) => expect(readSheets(bytes)).toMatchObject({ refused: code }))

  it('an empty file has no sheets', () => expect(readSheets(Buffer.from(''))).toEqual([]))
})
