import type { Words } from '#kernel/words.ts'
import { deskWords } from '../../words/desk.ts'
import { figureWords } from '../../words/desk-figures.ts'
import { shellWords } from '../../words/shells.ts'
import { isLimit, partName, type Value } from './value.ts'

/*
 * The catalogue as a sheet that goes out to Excel and comes back by paste: a head a column, a row an item, known by its code.
 * What is not a column stays as it is.
 */

type Item = Readonly<Record<string, Value>>
type Cell = string | number
/** The cell as the value has it afterwards; undefined where it means nothing. */
type Taken = Item | undefined

interface SheetColumn {
  readonly head: Words
  give(item: Item): Cell
  /** Puts a cell into an item. Columns without it are there to be read. */
  take?(item: Item, cell: string): Taken
}

const clocks = ['working-days', 'working-hours', 'emergency-hours', 'civil-days'] as const
const either = (words: Words, cell: string): boolean =>
  cell === words.zh || cell.toLowerCase() === words.en.toLowerCase()
const nameOf = (part: string): Words => ({ zh: partName(part, 'zh'), en: partName(part, 'en') })

const text = (part: string): SheetColumn => ({
  head: nameOf(part),
  give: (item) => String(item[part] ?? ''),
  take: (item, cell) => (cell ? { ...item, [part]: cell } : undefined),
})
const yesNo = (part: string): SheetColumn => ({
  head: nameOf(part),
  give: (item) => shellWords[item[part] === true ? 'yes' : 'no'].zh,
  take: (item, cell) =>
    either(shellWords.yes, cell)
      ? { ...item, [part]: true }
      : either(shellWords.no, cell)
        ? { ...item, [part]: false }
        : undefined,
})

const code: SheetColumn = { head: nameOf('code'), give: (item) => String(item.code ?? '') }

/** The columns of the catalogue: code, name and duty to know a row by, and what an office changes by paste. */
export const catalogueColumns: readonly SheetColumn[] = [
  code,
  { head: deskWords['rules.item'], give: ({ name }) => (name as Words).zh },
  text('opening'),
  text('closing'),
  {
    head: nameOf('amount'),
    give: ({ limit }) => (isLimit(limit) ? limit.amount : ''),
    take(item, cell) {
      const amount = Number(cell)
      return isLimit(item.limit) && amount > 0 ? { ...item, limit: { ...item.limit, amount } } : undefined
    },
  },
  {
    head: nameOf('clock'),
    give: ({ limit }) => (isLimit(limit) ? deskWords[`clock.${limit.clock}`].zh : ''),
    take(item, cell) {
      const clock = clocks.find((one) => either(deskWords[`clock.${one}`], cell))
      return isLimit(item.limit) && clock ? { ...item, limit: { ...item.limit, clock } } : undefined
    },
  },
  yesNo('public'),
  yesNo('selfHandled'),
]

/** A pasted row: what the item would be, or what is wrong with a cell. */
export type PastedRow =
  | { readonly line: number; readonly code: string; readonly before: Item; readonly after: Item }
  | { readonly line: number; readonly code: string; readonly fault: Words; readonly cell: string }
type Pasted = { readonly rows: readonly PastedRow[] } | { readonly fault: Words }

/** Cells as a spreadsheet copies them: tabs between cells, quotes around those that hold line breaks or quotes. */
export function cellsOf(pasted: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < pasted.length; i++) {
    const row = rows.at(-1) as string[]
    const [char, cell] = [pasted[i] as string, row.at(-1) as string]
    if (quoted && char === '"' && pasted[i + 1] === '"') row[row.length - 1] = cell + pasted[++i]
    else if (char === '"' && (quoted || cell === '')) quoted = !quoted
    else if (!quoted && char === '\t') row.push('')
    else if (!quoted && char === '\n') rows.push([''])
    else if (char !== '\r') row[row.length - 1] = cell + char
  }
  return rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
}

/** Reads what was pasted against the catalogue as it stands; items that stay as they are leave no row. */
export function readPasted(pasted: string, items: ReadonlyMap<string, Item>): Pasted {
  const [heads, ...lines] = cellsOf(pasted)
  const columns = (heads ?? []).map((head) => catalogueColumns.find((one) => either(one.head, head)))
  const at = columns.indexOf(code)
  if (at < 0) return { fault: figureWords['paste.no-code'] }
  if (!columns.some((column) => column?.take)) return { fault: figureWords['paste.no-column'] }
  const seen = new Set<string>()
  const rows = lines.flatMap((cells, i): PastedRow[] => {
    const line = i + 2
    // A spreadsheet takes the nought in front of a code away.
    const key = (cells[at] ?? '').padStart(6, '0')
    const before = items.get(key)
    const wrong = (fault: Words, cell: string): PastedRow[] => [{ line, code: key, fault, cell }]
    if (!before) return wrong(figureWords['paste.no-item'], cells[at] ?? '')
    if (seen.has(key)) return wrong(figureWords['paste.twice'], key)
    seen.add(key)
    let after: Item = before
    for (const [c, column] of columns.entries()) {
      const cell = cells[c] ?? ''
      if (!column?.take || cell === String(column.give(before))) continue
      const taken = column.take(after, cell)
      if (!taken) return wrong(column.head, cell)
      after = taken
    }
    return JSON.stringify(after) === JSON.stringify(before) ? [] : [{ line, code: key, before, after }]
  })
  return { rows }
}
