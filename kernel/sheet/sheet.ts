import { utils, write } from '@e965/xlsx'

/** A column of an exported list: its head, the cell's value, and its width in characters. */
export interface SheetColumn<Row> {
  readonly head: string
  readonly width: number
  cell(row: Row): string | number | null
}

/**
 * A cell that a spreadsheet can never take for a formula, here or after it was saved as plain text and opened again: what
 * begins like one is led by an apostrophe, as a typist would do. Source: OWASP, CSV injection.
 */
export const harmless = (text: string): string => (/^[\t\r\n ]*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text)

/**
 * A workbook of one sheet: a line above that says what it is and when, by whom it was taken out; then heads and rows. Text cells
 * are text, numbers are numbers. What explains the columns stands on a second sheet.
 */
export function sheetOf<Row>(
  name: string,
  about: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  notes?: { readonly name: string; readonly lines: readonly (readonly string[])[] },
): Buffer {
  const cells = rows.map((row) =>
    columns.map((column) => {
      const value = column.cell(row)
      return typeof value === 'number' ? value : harmless(value ?? '')
    }),
  )
  const sheet = utils.aoa_to_sheet([[harmless(about)], columns.map((c) => c.head), ...cells])
  sheet['!cols'] = columns.map((c) => ({ wch: c.width }))
  sheet['!autofilter'] = { ref: `A2:${utils.encode_col(Math.max(columns.length - 1, 0))}${rows.length + 2}` }
  const book = utils.book_new()
  // A sheet's name has at most 31 characters and none of these.
  utils.book_append_sheet(book, sheet, name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1')
  if (notes)
    utils.book_append_sheet(book, utils.aoa_to_sheet(notes.lines.map((line) => line.map(harmless))), notes.name)
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
}

export const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
