import { crc32 } from 'node:zlib'

/* Files as other programs write them, made by hand for tests. */

export type TestCell = string | number | { readonly serial: number } | null

/** A workbook as no library of ours writes it: inline strings, one style for dates, nothing compressed. */
export function workbookByHand(rows: readonly (readonly TestCell[])[], merges: readonly string[] = []): Buffer {
  const escape = (text: string) => text.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`)
  const column = (c: number): string =>
    (c < 26 ? '' : column(Math.floor(c / 26) - 1)) + String.fromCharCode(65 + (c % 26))
  const cell = (value: TestCell, r: number, c: number): string => {
    const at = `r="${column(c)}${r + 1}"`
    if (value === null) return ''
    if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`
    if (typeof value === 'object') return `<c ${at} s="1"><v>${value.serial}</v></c>`
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`
  }
  const lines = rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`)
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  return zipOf({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merged ? `<mergeCells>${merged}</mergeCells>` : ''}</worksheet>`,
  })
}

/** Files as a zip archive, stored as they are. `unfolded` lies about their size, as a bomb does. */
export function zipOf(files: Readonly<Record<string, string>>, unfolded?: number): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt32LE(crc32(data), 10)
    about.writeUInt32LE(data.length, 14)
    about.writeUInt32LE(unfolded ?? data.length, 18)
    about.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), about, path, data)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, more, path)
    at += 30 + path.length + data.length
  }
  const end = Buffer.alloc(18)
  const count = Object.keys(files).length
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

/** Text in GB18030, as older office programs save it. Only characters of two bytes. */
export function gb18030(text: string): Buffer {
  codes ??= new Map(
    Array.from({ length: 126 }, (_, i) => i + 0x81).flatMap((first) =>
      Array.from({ length: 191 }, (_, i) => i + 0x40)
        .filter((second) => second !== 0x7f)
        .map((second) => [new TextDecoder('gb18030').decode(Buffer.from([first, second])), [first, second]] as const),
    ),
  )
  return Buffer.from([...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : bytesOf(letter))))
}

let codes: Map<string, readonly number[]> | undefined

function bytesOf(letter: string): readonly number[] {
  const bytes = codes?.get(letter)
  if (!bytes) throw new RangeError(`not of two bytes: ${letter}`)
  return bytes
}

/** The serial number of a day and time, as spreadsheets count them. */
export const serialOf = (day: string, time = '00:00'): { serial: number } => ({
  serial: (Date.parse(`${day}T${time}:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000,
})
