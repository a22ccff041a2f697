import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import { addDays, type Day, dayOf, startOfDay } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { declareRefusals } from '../refusal.ts'
import { publicListAnswer, publicMapAnswer } from './answers.ts'
import { placesBelow } from './asked.ts'
import { countAll, type Span } from './figure.store.ts'
import type { CaseFilter } from './figure.ts'
import { listNewest } from './public.read.ts'
import { publicRow } from './public-case.ts'
import type { PublicityDeps } from './publicity.routes.ts'
import { findMapNumber } from './site-rules.ts'

export const refusePublic = declareRefusals('public', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有找到', en: 'Not found' },
    todo: { zh: '请核对编号和查询码', en: 'Check number and code' },
  },
  'no-map': {
    status: 404,
    retry: false,
    says: { zh: '还没有登记审图号，不提供地图', en: 'No map is shown before its approval number is entered' },
    todo: { zh: '请看列表', en: 'See the list' },
  },
})

export const DAYS_30 = 30

/** The last thirty days, today with them. */
export const lately = (county: string, at: Date, places: readonly string[] = []): Span => ({
  county,
  from: startOfDay(addDays(dayOf(at), -DAYS_30)),
  to: startOfDay(addDays(dayOf(at), 1)),
  places,
})

/** What the public list can be narrowed to: how a case stands, or one of the programme's results. */
const showShape = z
  .string()
  .regex(/^[a-z-]{1,20}$/)
  .default('all')

/**
 * The public list's filters by name, each result apart: solved is never told together with explained, on hold or not ours. What
 * is over counts where it was reported in the span; what is in hand, overdue or on hold, however long ago that was.
 */
function publicFilters(programme: Programme): ReadonlyMap<string, CaseFilter> {
  const seen = { programme: programme.id, public: true }
  const held = Object.entries(programme.lifecycle.states).flatMap(([name, state]) => (state.held ? [name] : []))
  const results = Object.keys(programme.says).flatMap((key) => (key.startsWith('result.') ? [key.slice(7)] : []))
  return new Map<string, CaseFilter>([
    [
      'all',
      {
        ...seen,
        any: [
          { ...seen, open: true },
          { ...seen, by: 'filed' },
        ],
      },
    ],
    ['open', { ...seen, open: true, exceptStates: held }],
    ['overdue', { ...seen, open: true, overdue: true }],
    ...results.map((result): [string, CaseFilter] => [
      result,
      {
        ...{ ...seen, results: [result] },
        any: [
          { ...seen, open: false, by: 'filed' },
          { ...seen, open: true, states: held },
        ],
      },
    ]),
  ])
}

/** What somebody typed, as words of the catalogue or names of places. */
const meantBy = (typed: string, programme: Programme, book: CountyBook, day: Day): CaseFilter[] => {
  const kinds = programme
    .kinds(book, day)
    .filter((k) => `${k.words.zh}${k.plain.zh}${k.keywords.join('')}`.includes(typed))
    .map((k) => k.code)
  const places = book
    .places()
    .filter((p) => p.level !== 'grid' && p.name.includes(typed))
    .map((p) => p.code)
  return [
    { programme: programme.id, kinds },
    { programme: programme.id, places },
  ]
}

/** Doors to the public list and its map: catalogue words, town and village, no names, and each result counted apart. */
export function publicListRoutes({
  reader,
  keeper,
  programmes,
  publicCounty,
  now = () => new Date(),
}: PublicityDeps): Route[] {
  const programmeOf = (id: string) => programmes.find((p) => p.id === id && p.zone === 'public')
  const params = z.object({ programme: z.string() })
  const open = { tag: 'public', visitors: true, perMinute: 240 } as const

  const publicList = door({
    ...open,
    method: 'GET',
    url: '/api/public/:programme/cases',
    id: 'listPublicCases',
    summary: 'Cases of items marked public: no names, no exact spots',
    params,
    query: z.object({
      show: showShape,
      town: z
        .string()
        .regex(/^\d{9}$/)
        .optional(),
      village: z
        .string()
        .regex(/^\d{12}$/)
        .optional(),
      kind: z.string().max(20).optional(),
      q: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      afterAt: z.iso.datetime().optional(),
      afterId: z.uuid().optional(),
    }),
    answer: publicListAnswer,
    refuses: ['public/unknown'],
    async handle({ params: { programme: id }, query }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const book = await keeper.getBook(publicCounty)
      const at = now()
      const day = dayOf(at)
      const span = lately(
        publicCounty,
        at,
        [query.village ?? query.town].filter((p) => p !== undefined),
      )
      const filters = publicFilters(programme)
      const shown = filters.get(query.show)
      if (!shown) return refusePublic('unknown')
      const q = query.q
      /** What the reader asked for besides the filter; it narrows the counts and the list alike. */
      const narrowed: CaseFilter = {
        ...{ programme: id, public: true },
        ...(query.kind ? { kinds: [query.kind] } : {}),
        ...(q ? { any: meantBy(q, programme, book, day) } : {}),
      }
      return reader.read(publicCounty, async (client) => {
        const [counted] = await countAll(client, [...filters.values()], span, at, [], narrowed)
        const { afterAt, afterId, limit } = query
        const after = afterAt && afterId ? { after: { at: afterAt, id: afterId } } : {}
        const cases = await listNewest(client, [shown, narrowed], span, at, { limit, ...after })
        const last = cases.at(-1)
        return {
          json: {
            at,
            days: DAYS_30,
            counts: [...filters.keys()].map((name, i) => ({
              show: name,
              words: programme.says[`result.${name}`] ?? null,
              count: counted?.counts[i] ?? 0,
            })),
            rows: cases.map((c) => publicRow(c, programme, book, at)),
            next:
              last && cases.length === query.limit ? { afterAt: last.filedAt.toISOString(), afterId: last.id } : null,
          },
        }
      })
    },
  })

  const publicMap = door({
    ...open,
    method: 'GET',
    url: '/api/public/:programme/map',
    id: 'getPublicMap',
    summary:
      'How many public cases a filter of the list holds in each town, for the map; only under its approval number',
    params,
    query: z.object({ show: showShape }),
    answer: publicMapAnswer,
    refuses: ['public/unknown', 'public/no-map'],
    async handle({ params: { programme: id }, query }) {
      const programme = programmeOf(id)
      const filter = programme && publicFilters(programme).get(query.show)
      if (!filter) return refusePublic('unknown')
      const at = now()
      const book = await keeper.getBook(publicCounty)
      const number = findMapNumber(book, dayOf(at))
      if (!number) return refusePublic('no-map')
      return reader.read(publicCounty, async (client) => {
        const rows = await countAll(client, [filter], lately(publicCounty, at), at, ['c.town'], { public: true })
        const counted = new Map(rows.map(({ keys: [town], counts: [n] }) => [town, n]))
        const towns = placesBelow(book, publicCounty, 'town').map((town) => ({
          ...town,
          count: counted.get(town.code) ?? 0,
        }))
        return { json: { at, number, county: publicCounty, towns } }
      })
    },
  })

  return [publicList, publicMap]
}
