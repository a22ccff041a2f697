import type { PoolClient } from 'pg'
import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import { namesOf } from '../casework/casework.read.ts'
import { readsOf } from '../casework/casework.routes.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { isRefusal } from '../refusal.ts'
import { sheetType } from '../sheet/sheet.ts'
import type { Words } from '../words.ts'
import { evaluationAnswer, trendAnswer } from './answers.ts'
import { type Asked, askOf, periodQuery, placesBelow } from './asked.ts'
import { type Dimension, type Reading, readFigures, readFiguresBy, readTrends } from './figure.store.ts'
import { figureBook, type heads, recordExport } from './figure-book.ts'
import type { PublicityDeps } from './publicity.routes.ts'

const rowsOf = z.enum(['place', 'lead', 'worker', 'kind', 'class']).default('place')
type RowsOf = z.output<typeof rowsOf>

interface Row {
  readonly key: string
  readonly name: string
  /** Where it has a name in both languages. */
  readonly words: Words | null
  readonly readings: readonly Reading[]
}

/**
 * Doors to the evaluation of a programme: all its figures for a period and place, for every town or village, leading unit,
 * worker, item or class. Whoever holds posts of an organisation only counts what that leads.
 */
export function evaluationRoutes({ reader, keeper, programmes, now = () => new Date() }: PublicityDeps): Route[] {
  const reads = readsOf(programmes)
  const within = (at: Date) => ({ programmes, reads, at, units: true })

  const table = door({
    method: 'GET',
    url: '/api/figures/table',
    id: 'getEvaluation',
    summary: 'All figures of a programme for a period and place: in sum, and by place, unit, worker, item or class',
    tag: 'publicity',
    query: periodQuery.extend({ rows: rowsOf }),
    answer: evaluationAnswer,
    refuses: ['figure/no-place', 'figure/period'],
    async handle({ session, query }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const asked = await askOf(client, session, query, within(at))
        if (isRefusal(asked)) return asked
        const { programme, place, span } = asked
        return {
          json: {
            at,
            place,
            placeName: book.placeName(place),
            ownUnits: span.leads !== undefined,
            figures: programme.figures,
            sum: await readFigures(client, programme.figures, span, at),
            rows: await readRows(client, asked, book, query.rows, at),
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
      return reader.read(session.county, async (client) => {
        const asked = await askOf(client, session, query, within(at))
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
        const asked = await askOf(client, session, query, within(at))
        if (isRefusal(asked)) return asked
        const { programme, place } = asked
        const rows = await readRows(client, asked, book, what, at)
        await recordExport(client, session, programme, rows.length)
        const title = `${book.placeName(place)} ${query.from} – ${query.to}`
        const head: keyof typeof heads = what
        return {
          bytes: figureBook(programme, programme.figures, { title, head, language, at, by: session.name }, rows),
          type: sheetType,
          fileName: `${programme.words[language]} ${title}.xlsx`,
        }
      })
    },
  })

  return [table, trend, workbook]
}

/** Rows with their names: places in the county's order, the others by how much was counted, most first. */
async function readRows(
  client: PoolClient,
  { programme, place, span, below }: Asked,
  book: CountyBook,
  what: RowsOf,
  at: Date,
): Promise<Row[]> {
  const dimension: Dimension = what === 'place' ? below : what
  const found = await readFiguresBy(client, programme.figures, span, at, dimension)
  if (what === 'place') {
    const nothing = programme.figures.map(({ key }): Reading => ({ key, numerator: 0 }))
    return placesBelow(book, place, below).map(({ code, name }) => ({
      key: code,
      name,
      words: null,
      readings: found.get(code) ?? nothing,
    }))
  }
  const people = what === 'worker' ? await namesOf(client, book.county, [...found.keys()]) : new Map<string, string>()
  const kinds = programme.kinds(book, dayOf(at))
  const wordsOf = (key: string): Words | null =>
    what === 'kind'
      ? programme.kindWords(key, book, dayOf(at))
      : what === 'class'
        ? (kinds.find((kind) => kind.code.startsWith(key))?.group[0] ?? null)
        : null
  const nameOf = (key: string): string =>
    (what === 'lead' ? book.findOrganisation(key)?.short : people.get(key)) ?? wordsOf(key)?.zh ?? key
  const counted = (row: Row): number => row.readings.reduce((sum, r) => sum + r.numerator, 0)
  return [...found]
    .map(([key, readings]) => ({ key, name: nameOf(key), words: wordsOf(key), readings }))
    .toSorted((a, b) => counted(b) - counted(a) || (a.key < b.key ? -1 : 1))
}
