import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import type { CountyBook } from '../book.ts'
import { prefixesOf } from '../casework/casework.read.ts'
import { readsOf, scopeOf } from '../casework/casework.routes.ts'
import { addDays, dayOf, getDay, isDay, startOfDay, timeOf } from '../day.ts'
import { door, type Route, type Session } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { declareRefusals, isRefusal, type Refusal } from '../refusal.ts'
import { type SheetColumn, sheetOf, sheetType } from '../sheet/sheet.ts'
import { figuresAnswer } from './answers.ts'
import { readByPlace, readFigures, readTrend, type Span } from './figure.store.ts'
import type { Figure } from './figure.ts'
import type { PublicityDeps } from './publicity.routes.ts'

const refuseFigure = declareRefusals('figure', {
  'no-place': {
    status: 403,
    retry: false,
    says: { zh: '您的岗位看不到这个范围的数据', en: 'Your post does not cover this area' },
    todo: { zh: '请选择本单位的范围', en: 'Choose an area of your own' },
  },
  period: {
    status: 422,
    retry: false,
    says: { zh: '起止日期不对', en: 'The period is not valid' },
    todo: { zh: '请重新选择日期，最长三年', en: 'Choose the days again, three years at most' },
  },
})

const periodQuery = z.object({
  programme: z.string(),
  from: z.string(),
  to: z.string(),
  place: z
    .string()
    .regex(/^\d{6}(\d{3}){0,2}$/)
    .optional(),
})

interface Asked {
  readonly programme: Programme
  readonly place: string
  /** What stands below the place: towns of a county, villages of a town. */
  readonly below: 'town' | 'village'
  readonly span: Span
}

/** Doors to figures for those in office: a period and place as tiles, by place and as a trend, and the same as a workbook. */
export function figureRoutes({ reader, keeper, programmes, now = () => new Date() }: PublicityDeps): Route[] {
  const reads = readsOf(programmes)

  /** Period and place of a query, within the asker's own places. */
  async function ask(
    client: PoolClient,
    session: Session,
    query: z.output<typeof periodQuery>,
    at: Date,
  ): Promise<Asked | Refusal> {
    const programme = programmes.find((p) => p.id === query.programme)
    if (
      !programme ||
      !isDay(query.from) ||
      !isDay(query.to) ||
      query.from > query.to ||
      addDays(getDay(query.from), 1100) < query.to
    )
      return refuseFigure('period')
    const mine = prefixesOf(await scopeOf(client, session, dayOf(at)), reads)
    const place = query.place ?? mine[0]
    if (!place || !mine.some((m) => place.startsWith(m))) return refuseFigure('no-place')
    const span = {
      county: session.county,
      from: startOfDay(getDay(query.from)),
      to: startOfDay(addDays(getDay(query.to), 1)),
      places: place.length <= 6 ? [] : [place],
    }
    return { programme, place, below: place.length < 9 ? 'town' : 'village', span }
  }
  const readPlaces = async (client: PoolClient, { programme, span, below }: Asked, at: Date) =>
    Promise.all(
      programme.figures.map(async (f) => ({
        key: f.key,
        towns: Object.fromEntries(await readByPlace(client, f, span, at, below)),
      })),
    )

  const figures = door({
    method: 'GET',
    url: '/api/figures',
    id: 'getFigures',
    summary: 'Figures of a programme for a period and place: tiles, by town or village, and trend',
    tag: 'publicity',
    query: periodQuery.extend({ by: z.enum(['day', 'week', 'month']).default('week') }),
    answer: figuresAnswer,
    refuses: ['figure/no-place', 'figure/period'],
    async handle({ session, query }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const asked = await ask(client, session, query, at)
        if (isRefusal(asked)) return asked
        const { programme, place, span, below } = asked
        const readings = await readFigures(client, programme.figures, span, at)
        const rate = programme.figures.find((f) => f.form === 'rate')
        const counted = programme.figures[0]
        return {
          json: {
            at,
            place,
            placeName: book.placeName(place),
            figures: programme.figures.map((f, i) => ({ ...f, reading: readings[i] })),
            trend: counted ? await readTrend(client, counted, span, query.by, at) : [],
            rateTrend: rate ? await readTrend(client, rate, span, query.by, at) : [],
            byTown: await readPlaces(client, asked, at),
            towns: placesBelow(book, place, below),
          },
        }
      })
    },
  })

  const workbook = door({
    method: 'GET',
    url: '/api/figures/export',
    id: 'exportFigures',
    summary: 'The same figures by town or village as a workbook; recorded',
    tag: 'publicity',
    query: periodQuery.extend({ language: z.enum(['zh', 'en']).default('zh') }),
    refuses: ['figure/no-place', 'figure/period'],
    async handle({ session, query }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const asked = await ask(client, session, query, at)
        if (isRefusal(asked)) return asked
        const { programme, place, below } = asked
        const byPlace = await readPlaces(client, asked, at)
        const places = placesBelow(book, place, below)
        await recordReading(client, {
          session,
          kind: 'export',
          subjectKind: 'list',
          subject: null,
          fields: [`${programme.id}/figures`],
          rows: places.length,
        })
        const title = `${book.placeName(place)} ${query.from} – ${query.to}`
        const columns: SheetColumn<(typeof places)[number]>[] = [
          { head: query.language === 'zh' ? '地点' : 'Place', width: 24, cell: (row) => row.name },
          ...programme.figures.flatMap((figure, i) => columnsOf(figure, byPlace[i]?.towns ?? {}, query.language)),
        ]
        const about = `${programme.words[query.language]} ${title}  ${dayOf(at)} ${timeOf(at)}  ${session.name}`
        return {
          bytes: sheetOf(programme.words[query.language], about, columns, places),
          type: sheetType,
          fileName: `${programme.words[query.language]} ${title}.xlsx`,
        }
      })
    },
  })

  return [figures, workbook]
}

type Counts = Readonly<Record<string, { readonly numerator: number; readonly denominator: number | null }>>

/** A count is one column; a rate brings its numerator and its denominator as well. */
function columnsOf(figure: Figure, counts: Counts, language: 'zh' | 'en'): SheetColumn<{ readonly code: string }>[] {
  const column = (
    head: string,
    cell: (count: Counts[string]) => number | null,
  ): SheetColumn<{ readonly code: string }> => ({
    head,
    width: 14,
    cell: ({ code }) => cell(counts[code] ?? { numerator: 0, denominator: figure.of ? 0 : null }),
  })
  const name = figure.words[language]
  if (figure.form === 'count') return [column(name, (c) => c.numerator)]
  return [
    column(`${name} %`, (c) => (c.denominator ? Math.round((c.numerator * 1000) / c.denominator) / 10 : null)),
    column(figure.numerator[language], (c) => c.numerator),
    column(figure.denominator?.[language] ?? '', (c) => c.denominator),
  ]
}

/** Towns or villages of a place in the county's order; stubs of statistics are left out. */
const placesBelow = (book: CountyBook, place: string, level: 'town' | 'village') =>
  book
    .places()
    .filter(
      (p) =>
        p.level === level &&
        !p.statisticalOnly &&
        p.code.startsWith(level === 'town' ? place.slice(0, 6) : place.slice(0, 9)),
    )
    .toSorted((a, b) => a.sort - b.sort || (a.code < b.code ? -1 : 1))
    .map((p) => ({ code: p.code, name: p.name, lon: p.lon, lat: p.lat }))
