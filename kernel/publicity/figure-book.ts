import type { PoolClient } from 'pg'
import { recordReading } from '../access/readings.store.ts'
import { dayOf, timeOf } from '../day.ts'
import type { Session } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { type SheetColumn, sheetOf } from '../sheet/sheet.ts'
import type { Words } from '../words.ts'
import type { Reading } from './figure.store.ts'
import { type Figure, tellsOf } from './figure.ts'

interface Row {
  readonly name: string
  readonly words?: Words | null
  readonly under?: Words | null
  /** In the order of the figures; null where a figure is not told for the row. */
  readonly readings: readonly (Reading | null)[]
}

/** What the rows of a table stand for, as its first head. */
export const heads = {
  place: { zh: '地点', en: 'Place' },
  lead: { zh: '承办单位', en: 'Lead unit' },
  worker: { zh: '承办人', en: 'Handler' },
  class: { zh: '大类', en: 'Class' },
  minor: { zh: '小类', en: 'Subclass' },
  kind: { zh: '事项', en: 'Item' },
  month: { zh: '月份', en: 'Month' },
} as const
const under = { zh: '所属', en: 'Of' }
const definitions = {
  name: { zh: '口径', en: 'Definitions' },
  heads: [
    { zh: '指标', en: 'Figure' },
    { zh: '分子', en: 'Counts' },
    { zh: '分母', en: 'Out of' },
    { zh: '时间', en: 'When' },
  ],
  period: { zh: '按起止日期', en: 'in the period' },
  end: { zh: '截止日的数', en: 'at the end of the period' },
  now: { zh: '导出时的实时数', en: 'as it was when taken out' },
} as const

/**
 * Figures as a workbook: a row each, a column a count, and for a rate its numerator and denominator beside it. What each of
 * them counts stands on the second sheet.
 */
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
    { head: heads[about.head][language], width: 24, cell: (row) => row.words?.[language] ?? row.name },
    ...(rows.some((row) => row.under)
      ? [{ head: under[language], width: 18, cell: (row: Row) => row.under?.[language] ?? '' }]
      : []),
    ...figures.flatMap((figure, i) => columnsOf(figure, i, language)),
  ]
  const line = `${programme.words[language]} ${about.title}  ${dayOf(at)} ${timeOf(at)}  ${about.by}`
  const { name, heads: titles } = definitions
  const lines = figures.map((figure) => [
    figure.words[language],
    figure.numerator[language],
    figure.denominator?.[language] ?? '',
    definitions[tellsOf(figure.counts)][language],
  ])
  return sheetOf(programme.words[language], line, columns, rows, {
    name: name[language],
    lines: [titles.map((title) => title[language]), ...lines],
  })
}

const yuan = { zh: '元', en: 'yuan' } as const

function columnsOf(figure: Figure, i: number, language: 'zh' | 'en'): SheetColumn<Row>[] {
  const column = (head: string, cell: (reading: Reading) => number | null): SheetColumn<Row> => ({
    head,
    width: 14,
    cell: ({ readings }) => (readings[i] ? cell(readings[i]) : null),
  })
  const name = figure.words[language]
  if (figure.form === 'count') return [column(name, (r) => r.numerator)]
  if (figure.form === 'money') return [column(`${name}（${yuan[language]}）`, (r) => r.numerator / 100)]
  return [
    column(`${name} %`, (r) => r.rate ?? null),
    column(figure.numerator[language], (r) => r.numerator),
    column(figure.denominator?.[language] ?? '', (r) => r.denominator ?? 0),
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
