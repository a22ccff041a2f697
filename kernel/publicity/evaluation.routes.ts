import type { PoolClient } from 'pg'
import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import { handsOf } from '../casework/casework.read.ts'
import { type Day, dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { isRefusal } from '../refusal.ts'
import { sheetType } from '../sheet/sheet.ts'
import type { Words } from '../words.ts'
import { evaluationAnswer, trendAnswer } from './answers.ts'
import { type Asked, askOf, periodQuery, placesBelow } from './asked.ts'
import { familyOf, isToldBy, rowsOfBooks } from './count-other.ts'
import {
  hasTrend,
  nothingOf,
  type Reading,
  readFigures,
  readFiguresBy,
  readTrends,
  type Span,
  type TrendStep,
  toldOf,
} from './figure.store.ts'
import { type Figure, isOfLedger } from './figure.ts'
import { figureBook, type heads, recordExport } from './figure-book.ts'
import type { PublicityDeps } from './publicity.routes.ts'

const allRows = ['place', 'lead', 'worker', 'class', 'minor', 'kind', 'month'] as const
const rowsOf = z.enum(allRows).default('place')
type RowsOf = z.output<typeof rowsOf>

interface Row {
  readonly key: string
  readonly name: string
  /** Where it has a name in both languages. */
  readonly words: Words | null
  /** What it stands under: a handler's unit, an item's class. */
  readonly under: Words | null
  /** In the order of the figures; none of those that are not told for such a row. */
  readonly readings: readonly (Reading | null)[]
}

/**
 * Doors to the evaluation of a programme: all its figures for a period and place, for every town or village, leading unit,
 * worker, item, class or month. Whoever holds posts of an organisation only counts what that leads.
 */
export function evaluationRoutes({ reader, keeper, programmes, now = () => new Date() }: PublicityDeps): Route[] {
  const within = (book: CountyBook, at: Date) => ({ programmes, book, at, units: true })

  const table = door({
    method: 'GET',
    url: '/api/figures/table',
    id: 'getEvaluation',
    summary:
      'All figures of a programme for a period and place: in sum, and by place, unit, worker, item, class or month',
    tag: 'publicity',
    query: periodQuery.extend({ rows: rowsOf }),
    answer: evaluationAnswer,
    refuses: ['figure/no-place', 'figure/period'],
    async handle({ session, query }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const asked = await askOf(client, session, query, within(book, at))
        if (isRefusal(asked)) return asked
        const { programme, place, span } = asked
        const figures = toldOf(programme.figures, span)
        return {
          json: {
            at,
            place,
            placeName: book.placeName(place),
            below: asked.below,
            ownUnits: span.leads !== undefined,
            rowKinds: allRows.filter((row) => figures.some((figure) => isToldIn(figure, row, span))),
            figures,
            sum: await readFigures(client, figures, span, at),
            rows: await readRows(client, asked, figures, book, query.rows, at),
          },
        }
      })
    },
  })

  const trend = door({
    method: 'GET',
    url: '/api/figures/trend',
    id: 'getTrend',
    summary:
      'All figures of a programme by day, week or month of a period; those that count what is so now have no trend',
    tag: 'publicity',
    query: periodQuery.extend({ by: z.enum(['day', 'week', 'month']).default('month') }),
    answer: trendAnswer,
    refuses: ['figure/no-place', 'figure/period'],
    async handle({ session, query }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const asked = await askOf(client, session, query, within(book, at))
        if (isRefusal(asked)) return asked
        const { programme, place, span } = asked
        return { json: { at, place, steps: await readTrends(client, programme.figures, span, query.by, at) } }
      })
    },
  })

  const workbook = door({
    method: 'GET',
    url: '/api/figures/table/export',
    id: 'exportEvaluation',
    summary: 'The evaluation as a workbook; recorded',
    tag: 'publicity',
    query: periodQuery.extend({ rows: rowsOf, language: z.enum(['zh', 'en']).default('zh') }),
    refuses: ['figure/no-place', 'figure/period'],
    async handle({ session, query: { language, rows: what, ...query } }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const asked = await askOf(client, session, query, within(book, at))
        if (isRefusal(asked)) return asked
        const { programme, place, span } = asked
        const figures = toldOf(programme.figures, span)
        const whole: Row = {
          key: '',
          name: book.placeName(place),
          words: null,
          under: null,
          readings: await readFigures(client, figures, span, at),
        }
        const rows = [whole, ...(await readRows(client, asked, figures, book, what, at))]
        await recordExport(client, session, programme, rows.length)
        const title = `${book.placeName(place)} ${query.from} – ${query.to}`
        const head: keyof typeof heads = what
        return {
          bytes: figureBook(programme, figures, { title, head, language, at, by: session.name }, rows),
          type: sheetType,
          fileName: `${programme.words[language]} ${title}.xlsx`,
        }
      })
    },
  })

  return [table, trend, workbook]
}

/** Rows with their names, each kind in the county's own order: never by how much was counted, and never by a rate. */
async function readRows(
  client: PoolClient,
  { programme, place, span, below }: Asked,
  figures: readonly Figure[],
  book: CountyBook,
  what: RowsOf,
  at: Date,
): Promise<Row[]> {
  const day = dayOf(at)
  if (what === 'month') return monthsOf(figures, await readTrends(client, figures, span, 'month', at))
  const found = await readFiguresBy(client, figures, span, at, what === 'place' ? below : what)
  const booked = what === 'kind' ? bookedRows(figures, found, rowsOfBooks(figures, book, day)) : []
  if (booked.length > 0) return booked
  if (what === 'place') {
    const nothing = nothingOf(figures, span, below)
    return placesBelow(book, place, below).map(({ code, name }) => ({
      ...{ key: code, name, words: null, under: null },
      readings: found.get(code) ?? nothing,
    }))
  }
  const named =
    what === 'lead'
      ? unitNames(book)
      : what === 'worker'
        ? await workerNames(client, book, [...found.keys()], day)
        : kindNames(programme, book, day, what)
  return [...found]
    .map(([key, readings]) => ({
      key,
      readings,
      ...(named(key) ?? { name: key, words: null, under: null, order: [] }),
    }))
    .toSorted((a, b) => compare(a.order, b.order) || (a.key < b.key ? -1 : 1))
    .map(({ order: _, ...row }) => row)
}

/** A row's name, what it stands under, and its place in the county's order. */
type Named = Pick<Row, 'name' | 'words' | 'under'> & { readonly order: readonly (number | string)[] }
type Names = (key: string) => Named | undefined

/** Nothing known of its order stands last. */
function compare(a: Named['order'], b: Named['order']): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  for (const [i, one] of a.entries()) {
    const other = b[i] ?? ''
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/** Units of the county first, then those of each town; sections with their bureau, in protocol order. */
function unitNames(book: CountyBook): Names {
  const sortOf = (place: string) => book.findPlace(place.slice(0, 9))?.sort ?? 0
  return (key) => {
    const unit = book.findOrganisation(key)
    if (!unit) return undefined
    const bureau = unit.parent ? book.findOrganisation(unit.parent) : undefined
    return {
      ...{ name: unit.short, words: null, under: bureau ? { zh: bureau.short, en: bureau.short } : null },
      order: [unit.place.length > 6 ? 1 : 0, sortOf(unit.place), bureau?.sort ?? unit.sort, unit.sort],
    }
  }
}

/** Handlers stand with their unit, by name within it: no order says who did more. */
async function workerNames(client: PoolClient, book: CountyBook, ids: readonly string[], day: Day): Promise<Names> {
  const hands = await handsOf(client, book.county, ids, day)
  const units = unitNames(book)
  return (key) => {
    const hand = hands.get(key)
    const unit = hand?.office && units(hand.office.organisation)
    return (
      hand && {
        name: hand.name,
        words: null,
        under: unit ? { zh: `${unit.under?.zh ?? ''}${unit.name}`, en: `${unit.under?.en ?? ''}${unit.name}` } : null,
        order: [...(unit?.order ?? [2, 0, 0, 0]), hand.name],
      }
    )
  }
}

/** Items, subclasses and classes of the catalogue of the day, by their codes; kinds that are in none, such as grades, by their names. */
function kindNames(programme: Programme, book: CountyBook, day: Day, what: RowsOf): Names {
  const kinds = programme.kinds(book, day)
  return (key) => {
    const kind = kinds.find((one) => one.code.startsWith(key))
    if (!kind) {
      if (kinds.length > 0 || what !== 'kind') return undefined
      const words = programme.kindWords(key, book, day)
      return { name: words.zh, words, under: null, order: [key] }
    }
    const level = key.length / 2 - 1
    const words = kind.group[level] ?? kind.words
    return { name: words.zh, words, under: kind.group[level - 1] ?? null, order: [key] }
  }
}

/** Rows of the books' catalogues, each catalogue by itself, what was used most first; figures of another catalogue are not told. */
function bookedRows(
  figures: readonly Figure[],
  found: ReadonlyMap<string, readonly (Reading | null)[]>,
  rows: ReturnType<typeof rowsOfBooks>,
): Row[] {
  const sums = figures.map(({ counts }) => isOfLedger(counts) && counts.measure === 'sum')
  const told = [...found].flatMap(([key, all]) => {
    const row = rows.get(key)
    if (!row) return []
    const readings = all.map((reading, i) => (familyOf(figures[i] as Figure) === row.family ? reading : null))
    const used = readings.find((reading, i) => reading && sums[i])?.numerator ?? 0
    return [{ family: row.family, used, row: { key, name: row.words.zh, words: row.words, under: null, readings } }]
  })
  const families = [...new Set([...rows.values()].map(({ family }) => family))]
  return told
    .toSorted(
      (a, b) =>
        families.indexOf(a.family) - families.indexOf(b.family) || b.used - a.used || (a.row.key < b.row.key ? -1 : 1),
    )
    .map(({ row }) => row)
}

/** Whether a figure has rows of a kind. */
const isToldIn = ({ counts, of }: Figure, row: RowsOf, span: Span): boolean =>
  row === 'month'
    ? hasTrend(counts) && (!of || hasTrend(of))
    : row === 'place' || [counts, of].every((one) => !one || isToldBy(one, span, row))

const monthsOf = (figures: readonly Figure[], steps: readonly TrendStep[]): Row[] =>
  steps.map(({ from, readings }) => ({
    ...{ key: from, name: from.slice(0, 7), words: null, under: null },
    readings: figures.map(({ key }) => readings.find((r) => r.key === key) ?? null),
  }))
