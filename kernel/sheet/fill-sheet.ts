import { CFB } from '@e965/xlsx'
import { isRefusal, type Refusal } from '../refusal.ts'
import { readSheets, refuseSheet } from './read-sheet.ts'

/*
 * An office's own workbook whose marked cells are filled in. A mark stands in double braces: {{上报}}. Only the cells that hold
 * marks are touched, in the file itself: fonts, borders, widths, merged cells, print settings and formulas stay as they were.
 */

/** A mark and where it stands; `text` is what is between the braces. */
export interface Mark {
  readonly sheet: string
  /** 'B7'. */
  readonly cell: string
  readonly text: string
}

/** No table of an office unfolds to more. */
const UNFOLDED = 50_000_000
const ROWS = 5_000
const MARKS = 2_000

interface Entry {
  content: Uint8Array
  size: number
}
interface Archive {
  readonly FullPaths: readonly string[]
  readonly FileIndex: readonly Entry[]
}
const archives = CFB as {
  read(bytes: Buffer, how: { type: 'buffer' }): Archive
  write(archive: Archive, how: { fileType: 'zip'; type: 'buffer'; compression: true }): Buffer
}

interface Workbook {
  readonly archive: Archive
  /** Sheets in their order, with the part of the archive that holds each. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[]
  /** Texts that cells share, by their number. */
  readonly shared: readonly string[]
  read(part: string): string | undefined
  write(part: string, xml: string): void
}

/** The marks of a workbook, sheet by sheet from the top. Only .xlsx can be filled. */
export function findMarks(bytes: Buffer): readonly Mark[] | Refusal {
  const book = open(bytes)
  if (isRefusal(book)) return book
  const marks = book.sheets.flatMap(({ name, part }) =>
    cellsOf(book, book.read(part) ?? '').flatMap(({ cell, text }) =>
      [...text.matchAll(pattern)].map(([, found = '']): Mark => ({ sheet: name, cell, text: found.trim() })),
    ),
  )
  return marks.length > MARKS ? refuseSheet('too-large') : marks
}

/**
 * The workbook with every mark replaced. A cell that holds nothing but a mark for a number becomes a number.
 * @param valueOf what stands for a mark
 */
export function fillMarks(bytes: Buffer, valueOf: (text: string) => string | number): Buffer | Refusal {
  const book = open(bytes)
  if (isRefusal(book)) return book
  for (const { part } of book.sheets) {
    const xml = book.read(part)
    if (xml) book.write(part, filled(book, xml, valueOf))
  }
  const workbook = book.read('xl/workbook.xml')
  // Formulas over the cells that were filled are worked out anew when the file is opened.
  if (workbook) book.write('xl/workbook.xml', recalculated(workbook))
  return archives.write(book.archive, { fileType: 'zip', type: 'buffer', compression: true })
}

const pattern = /[{｛]{2}([^{}｛｝]{1,120})[}｝]{2}/g

function open(bytes: Buffer): Workbook | Refusal {
  const known = readSheets(bytes, { rows: ROWS, unfolded: UNFOLDED })
  if (isRefusal(known)) return known
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return refuseSheet('not-xlsx')
  const archive = archives.read(bytes, { type: 'buffer' })
  const root = archive.FullPaths[0] ?? ''
  const entryOf = (part: string) => archive.FileIndex[archive.FullPaths.indexOf(`${root}${part}`)]
  const read = (part: string) => {
    const entry = entryOf(part)
    return entry?.content ? Buffer.from(entry.content).toString('utf8') : undefined
  }
  const workbook = read('xl/workbook.xml')
  const relations = read('xl/_rels/workbook.xml.rels')
  if (!workbook || !relations) return refuseSheet('not-xlsx')
  const targets = new Map(
    elements(relations, 'Relationship').map((at) => [attribute(at, 'Id'), attribute(at, 'Target')] as const),
  )
  return {
    archive,
    sheets: elements(workbook, 'sheet').flatMap((at) => {
      const target = targets.get(attribute(at, 'r:id'))
      return target ? [{ name: attribute(at, 'name') ?? '', part: target.replace(/^\/?(xl\/)?/, 'xl/') }] : []
    }),
    shared: [...(read('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, si = '']) =>
      textIn(si),
    ),
    read,
    write(part, xml) {
      const entry = entryOf(part)
      if (!entry) throw new Error(`the workbook has no ${part}`)
      entry.content = Buffer.from(xml)
      entry.size = entry.content.length
    },
  }
}

/** Start tags of an element, as they stand. */
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : unescaped(value)
}
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) =>
    hex || number
      ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(number))
      : (named[name?.toLowerCase() ?? ''] ?? whole),
  )
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
/** The text of a string item; how a word is read aloud (`rPh`) is none of it. */
const textIn = (xml: string): string =>
  [...xml.replaceAll(/<rPh[\s\S]*?<\/rPh>/g, '').matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)]
    .map(([, text = '']) => unescaped(text))
    .join('')

const cellPattern = /<c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g

/** The text of a cell; undefined where it holds a number or a formula. */
function textOf(book: Workbook, attributes: string, inside: string): string | undefined {
  const kind = attribute(` ${attributes}`, 't')
  if (inside.includes('<f')) return undefined
  if (kind === 'inlineStr') return textIn(inside)
  if (kind === 's') return book.shared[Number(/<v>(\d+)<\/v>/.exec(inside)?.[1])]
  return undefined
}

const cellsOf = (book: Workbook, xml: string): { cell: string; text: string }[] =>
  [...xml.matchAll(cellPattern)].flatMap(([, attributes = '', inside = '']) => {
    const text = textOf(book, attributes, inside)
    return text ? [{ cell: attribute(` ${attributes}`, 'r') ?? '', text }] : []
  })

function filled(book: Workbook, xml: string, valueOf: (text: string) => string | number): string {
  return xml.replace(cellPattern, (whole, attributes: string, inside = '') => {
    const text = textOf(book, attributes, inside)
    const marks = [...(text ?? '').matchAll(pattern)]
    if (!text || marks.length === 0) return whole
    const kept = attributes.replace(/\s*\bt="[^"]*"/, '').trim()
    const [[mark = '', only = ''] = []] = marks
    const value = valueOf(only.trim())
    if (text.trim() === mark && typeof value === 'number') return `<c ${kept}><v>${value}</v></c>`
    const said = text.replace(pattern, (_, found: string) => String(valueOf(found.trim())))
    return `<c ${kept} t="inlineStr"><is><t xml:space="preserve">${escaped(said)}</t></is></c>`
  })
}

function recalculated(workbook: string): string {
  if (workbook.includes('<calcPr'))
    return workbook.replace(
      /<calcPr\b([^>]*?)(\/?>)/,
      (_, rest: string, end: string) =>
        `<calcPr${rest.replace(/\s*fullCalcOnLoad="[^"]*"/, '')} fullCalcOnLoad="1"${end}`,
    )
  const after = ['</definedNames>', '</externalReferences>', '</sheets>'].find((tag) => workbook.includes(tag))
  return after ? workbook.replace(after, `${after}<calcPr fullCalcOnLoad="1"/>`) : workbook
}
