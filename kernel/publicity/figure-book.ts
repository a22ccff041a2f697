import type { PoolClient } from 'pg'
import { recordReading } from '../access/readings.store.ts'
import { dayOf, timeOf } from '../day.ts'
import type { Session } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { type SheetColumn, sheetOf } from '../sheet/sheet.ts'
import type { Reading } from './figure.store.ts'
import type { Figure } from './figure.ts'

interface Row {
  readonly name: string
  /** In the order of the figures; none where nothing was counted. */
  readonly readings: readonly Reading[]
}

/** What the rows of a table stand for, as its first head. */
export const heads = {
  place: { zh: '地点', en: 'Place' },
  lead: { zh: '承办单位', en: 'Lead unit' },
  worker: { zh: '承办人', en: 'Handler' },
  kind: { zh: '事项', en: 'Item' },
  class: { zh: '大类', en: 'Class' },
} as const

/** Figures as a workbook: a row each, a column a count, and for a rate its numerator and denominator beside it. */
export function figureBook(
  programme: Programme,
  figures: readonly Figure[],
  about: {
    readonly title: string
    readonly head: keyof typeof heads
    readonly language: 'zh' | 'en'
    readonly at: Date
    readonly by: string
  },
  rows: readonly Row[],
): Buffer {
  const { language, at } = about
  const columns: SheetColumn<Row>[] = [
    { head: heads[about.head][language], width: 24, cell: (row) => row.name },
    ...figures.flatMap((figure, i) => columnsOf(figure, i, language)),
  ]
  const line = `${programme.words[language]} ${about.title}  ${dayOf(at)} ${timeOf(at)}  ${about.by}`
  return sheetOf(programme.words[language], line, columns, rows)
}

function columnsOf(figure: Figure, i: number, language: 'zh' | 'en'): SheetColumn<Row>[] {
  const column = (head: string, cell: (reading: Reading | undefined) => number | null): SheetColumn<Row> => ({
    head,
    width: 14,
    cell: ({ readings }) => cell(readings[i]),
  })
  const name = figure.words[language]
  if (figure.form === 'count') return [column(name, (r) => r?.numerator ?? 0)]
  return [
    column(`${name} %`, (r) => r?.rate ?? null),
    column(figure.numerator[language], (r) => r?.numerator ?? 0),
    column(figure.denominator?.[language] ?? '', (r) => r?.denominator ?? 0),
  ]
}

/** Whoever takes figures out of the house is on record. */
export const recordExport = (client: PoolClient, session: Session, programme: Programme, rows: number): Promise<void> =>
  recordReading(client, {
    session,
    kind: 'export',
    subjectKind: 'list',
    subject: null,
    fields: [`${programme.id}/figures`],
    rows,
  })
