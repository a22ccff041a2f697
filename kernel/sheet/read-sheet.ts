import { type CellObject, read, SSF, utils, type WorkSheet } from '@e965/xlsx'
import { declareRefusals, isRefusal, type Refusal } from '../refusal.ts'

/*
 * Spreadsheets as offices have them, read into plain cells: .xlsx, .xls, and text with separators in UTF-8, UTF-16 or GB18030.
 * Nothing is guessed here of what a cell means; only what the file itself says (a number, a date, an error) is kept.
 */

export const refuseSheet = declareRefusals('sheet', {
  unreadable: {
    status: 422,
    retry: false,
    says: { zh: '这个文件不是能读的表格', en: 'This file is not a spreadsheet that can be read' },
    todo: { zh: '请另存为 .xlsx 或 .csv 后再选', en: 'Save it as .xlsx or .csv and choose it again' },
  },
  'not-xlsx': {
    status: 422,
    retry: false,
    says: { zh: '只有 .xlsx 的表格能照原样填', en: 'Only an .xlsx workbook can be filled as it stands' },
    todo: { zh: '请在表格软件里另存为 .xlsx 后再选', en: 'Save it as .xlsx and choose it again' },
  },
  protected: {
    status: 422,
    retry: false,
    says: { zh: '表格设了打开密码', en: 'The spreadsheet is protected by a password' },
    todo: { zh: '请去掉密码后再选', en: 'Take the password off and choose it again' },
  },
  'too-large': {
    status: 413,
    retry: false,
    says: { zh: '表格太大', en: 'The spreadsheet is too large' },
    todo: { zh: '请分成几个文件', en: 'Divide it into several files' },
  },
  'not-yours': {
    status: 403,
    retry: false,
    says: {
      zh: '您的账号看不到这份清单，不能导出、打印',
      en: 'Your account does not see this list and cannot take it out',
    },
    todo: { zh: '请由能看到它的同志办理', en: 'Ask whoever sees it' },
  },
})

export interface SheetCell {
  /** What it holds as text, blanks at both ends cut off. */
  readonly text: string
  /** Where the file holds a number that is no date. */
  readonly number?: number
  /** Where the file holds a date: a civil one, 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM:SS'. */
  readonly date?: string
  /** It only shares the value of the cell that it was merged with. */
  readonly merged?: true
  /** A formula that failed, such as #REF!. */
  readonly failed?: true
}

/** One sheet: rows from the first line of the file, so that addresses are those the office sees. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly (readonly (SheetCell | undefined)[])[]
}

/** Address of a cell as a spreadsheet prints it: row and column count from 0, so 0 and 0 are A1. */
export const addressOf = (row: number, column: number): string => `${utils.encode_col(column)}${row + 1}`

export interface SheetLimits {
  readonly rows: number
  /** Bytes that a workbook may unfold to: a small file can hold gigabytes of blanks. */
  readonly unfolded: number
}

/** More than any office has in one list. */
const largest: SheetLimits = { rows: 1_000_000, unfolded: 1_000_000_000 }

/** All sheets of a file that hold anything, in their order. */
export function readSheets(bytes: Buffer, limits: SheetLimits = largest): readonly ReadSheet[] | Refusal {
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const isBinary = isZip || bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'
  if (isZip && unfoldedSize(bytes) > limits.unfolded) return refuseSheet('too-large')
  const text = isBinary ? '' : decodeText(bytes)
  if (isRefusal(text)) return text
  const how = { dense: true, cellNF: true, cellFormula: false, cellHTML: false, sheetRows: limits.rows + 1 } as const
  let book: ReturnType<typeof read>
  try {
    // Text cells stay text: an identity number is no number.
    book = isBinary ? read(bytes, { ...how, type: 'buffer' }) : read(text, { ...how, type: 'string', raw: true })
  } catch (error) {
    return /password|encrypt/i.test(String(error)) ? refuseSheet('protected') : refuseSheet('unreadable')
  }
  const since1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name) => ({ name, rows: rowsOf(book.Sheets[name] as WorkSheet, since1904) }))
  if (sheets.some(({ rows }) => rows.length > limits.rows)) return refuseSheet('too-large')
  return sheets.filter(({ rows }) => rows.length > 0)
}

function rowsOf(sheet: WorkSheet, since1904: boolean): (SheetCell | undefined)[][] {
  const data = ((sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? []) as (CellObject | undefined)[][]
  const rows = Array.from({ length: data.length }, (_, r) =>
    Array.from({ length: data[r]?.length ?? 0 }, (_, c) => cellOf(data[r]?.[c], since1904)),
  )
  for (const { s, e } of sheet['!merges'] ?? []) {
    const first = rows[s.r]?.[s.c]
    if (!first) continue
    for (let r = s.r; r <= Math.min(e.r, rows.length - 1); r++)
      for (let c = s.c; c <= e.c; c++)
        if (r !== s.r || c !== s.c) (rows[r] as (SheetCell | undefined)[])[c] = { ...first, merged: true }
  }
  while (rows.length > 0 && rows.at(-1)?.every((cell) => !cell)) rows.pop()
  return rows
}

const blanks = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu

function cellOf(cell: CellObject | undefined, since1904: boolean): SheetCell | undefined {
  if (!cell || cell.v === undefined || cell.t === 'z') return undefined
  if (cell.t === 'e') return { text: cell.w ?? '#ERROR', failed: true }
  if (cell.t === 'b') return { text: cell.v ? 'TRUE' : 'FALSE' }
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const date = typeof cell.z === 'string' && SSF.is_date(cell.z) ? dateOf(cell.v, since1904) : undefined
    return date ? { text: date, date } : { text: String(cell.v), number: cell.v }
  }
  const text = String(cell.v).replace(blanks, '')
  return text === '' ? undefined : { text }
}

/** The civil date of a serial number; undefined for a bare time of day. */
function dateOf(serial: number, date1904: boolean): string | undefined {
  const d = SSF.parse_date_code(serial, { date1904 })
  if (!d || d.y < 1900 || serial < 1) return undefined
  const pad = (n: number) => String(n).padStart(2, '0')
  const day = `${d.y}-${pad(d.m)}-${pad(d.d)}`
  return d.H + d.M + d.S === 0 ? day : `${day}T${pad(d.H)}:${pad(d.M)}:${pad(Math.floor(d.S))}`
}

/** Text by its mark, else UTF-8, else GB18030, which holds GBK and GB 2312 as well. */
function decodeText(bytes: Buffer): string | Refusal {
  const mark = bytes.subarray(0, 2).toString('hex')
  for (const encoding of mark === 'fffe' ? ['utf-16le'] : mark === 'feff' ? ['utf-16be'] : ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // The next encoding may fit.
    }
  return refuseSheet('unreadable')
}

/** Bytes to which the entries of a zip archive unfold, by the directory at its end. */
function unfoldedSize(zip: Buffer): number {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let sum = 0
  if (end < 0 || end + 20 > zip.length) return sum
  for (let at = zip.readUInt32LE(end + 16); at + 46 <= end && zip.readUInt32LE(at) === 0x02014b50; ) {
    sum += zip.readUInt32LE(at + 24)
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return sum
}
