import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '../access/scope.read.ts'
import { prefixesOf, unitsOf } from '../casework/casework.read.ts'
import { readsOf } from '../casework/casework.routes.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { isRefusal } from '../refusal.ts'
import { sheetType } from '../sheet/sheet.ts'
import { countedAnswer, figuresAnswer } from './answers.ts'
import { type Asked, askOf, periodQuery, placesBelow } from './asked.ts'
import { hasTrend, nothingOf, readFigures, readFiguresBy, readTrends, toldOf } from './figure.store.ts'
import type { Figure } from './figure.ts'
import { figureBook, recordExport } from './figure-book.ts'
import type { PublicityDeps } from './publicity.routes.ts'

/** The figures that stand on a programme's overview, as far as they can be told of the span. */
const overviewOf = ({ programme, span }: Pick<Asked, 'programme' | 'span'>): readonly Figure[] =>
  toldOf(
    programme.figures.filter((f) => f.overview),
    span,
  )

/** The two that are drawn as trends: the first count, and a rate or, where none has a trend, another count. */
function drawnOf(shown: readonly Figure[]): readonly Figure[] {
  const moving = shown.filter(({ counts, of }) => hasTrend(counts) && (!of || hasTrend(of)))
  const [first, ...others] = moving
  const second = others.find(({ form }) => form === 'rate') ?? others[0]
  return [first, second].filter((figure) => figure !== undefined)
}

/** Doors to the overview of a programme for those in office: tiles, by place and as a trend, and the same as a workbook. */
export function figureRoutes({ reader, keeper, programmes, now = () => new Date() }: PublicityDeps): Route[] {
  const byPlace = (client: PoolClient, { span, below }: Asked, figures: readonly Figure[], at: Date) =>
    readFiguresBy(client, figures, span, at, below)

  const counted = door({
    method: 'GET',
    url: '/api/figures/programmes',
    id: 'getCounted',
    summary:
      'The programmes whose figures the session may read: of the places of its posts, or of its own organisations alone',
    tag: 'publicity',
    answer: countedAnswer,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        const rows = programmes.flatMap((programme) => {
          const reads = readsOf([programme])
          const ofPlace = prefixesOf(scope, reads, undefined, 'figures').length > 0
          const leads = ofPlace ? undefined : unitsOf(scope, reads)
          const some = (leads ? toldOf(programme.figures, { leads, places: [] }) : programme.figures).length > 0
          return some && (ofPlace || leads?.length)
            ? [{ programme: programme.id, words: programme.words, ofPlace }]
            : []
        })
        return { json: { rows } }
      }),
  })

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
        const asked = await askOf(client, session, query, { programmes, book, at })
        if (isRefusal(asked)) return asked
        const { place, span, below } = asked
        const shown = overviewOf(asked)
        const drawn = drawnOf(shown)
        const readings = await readFigures(client, shown, span, at)
        const divided = toldOf(shown, span, below)
        const places = await byPlace(client, asked, divided, at)
        const trends = await readTrends(client, drawn, span, query.by, at)
        const pointsOf = ({ key }: Figure) =>
          trends.flatMap(({ from, readings: steps }) =>
            steps
              .filter((r) => r.key === key)
              .map(({ numerator, denominator = null }) => ({ from, numerator, denominator })),
          )
        return {
          json: {
            at,
            place,
            placeName: book.placeName(place),
            figures: shown.map((f, i) => ({ ...f, reading: readings[i] })),
            trends: drawn.map((figure) => ({ key: figure.key, points: pointsOf(figure) })),
            byTown: divided.map(({ key }, i) => ({
              key,
              towns: Object.fromEntries(
                [...places].flatMap(([code, row]) => {
                  const { numerator = 0, denominator = null } = row[i] ?? {}
                  return numerator || denominator ? [[code, { numerator, denominator }]] : []
                }),
              ),
            })),
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
    async handle({ session, query: { language, ...query } }) {
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const asked = await askOf(client, session, query, { programmes, book, at })
        if (isRefusal(asked)) return asked
        const { programme, place, span, below } = asked
        const shown = toldOf(overviewOf(asked), span, below)
        const places = await byPlace(client, asked, shown, at)
        const rows = placesBelow(book, place, below).map(({ code, name }) => ({
          name,
          readings: places.get(code) ?? nothingOf(shown, span, below),
        }))
        await recordExport(client, session, programme, rows.length)
        const title = `${book.placeName(place)} ${query.from} – ${query.to}`
        return {
          bytes: figureBook(programme, shown, { title, head: 'place', language, at, by: session.name }, rows),
          type: sheetType,
          fileName: `${programme.words[language]} ${title}.xlsx`,
        }
      })
    },
  })

  return [counted, figures, workbook]
}
