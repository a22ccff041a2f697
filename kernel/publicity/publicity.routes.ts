import { z } from 'zod'
import type { BookKeeper } from '../book.ts'
import { findCase, listSteps } from '../casework/casework.read.ts'
import { chipOf, readsOf, rowsOf, scopeOf } from '../casework/casework.routes.ts'
import { readCase } from '../casework/casework.store.ts'
import { prefixesOf } from '../casework/casework.read.ts'
import { addDays, dayOf, getDay, isDay, startOfDay } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import { declareRefusals } from '../refusal.ts'
import type { Keys } from '../secrets/keys.ts'
import { conditionOf, readByTown, readFigures, readTrend } from './figure.store.ts'

export interface PublicityDeps {
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  /** The county that visitors see. */
  readonly publicCounty: string
  now?(): Date
}

const refusePublic = declareRefusals('public', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有找到', en: 'Not found' },
    todo: { zh: '请核对编号和查询码', en: 'Check number and code' },
  },
})
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

const DAYS_30 = 30

/** Doors to what is published: public lists without names, and figures with the lists they open into. */
export function publicityRoutes({ reader, keeper, keys, programmes, publicCounty, now = () => new Date() }: PublicityDeps): Route[] {
  const reads = readsOf(programmes)
  const programmeOf = (id: string) => programmes.find((p) => p.id === id && p.zone === 'public')
  const params = z.object({ programme: z.string() })

  const publicList = door({
    method: 'GET',
    url: '/api/public/:programme/cases',
    id: 'listPublicCases',
    summary: 'Cases of items marked public: no names, no exact spots',
    tag: 'public',
    visitors: true,
    perMinute: 240,
    params,
    query: z.object({
      show: z.enum(['all', 'open', 'overdue', 'solved', 'other']).default('all'),
      town: z.string().regex(/^\d{9}$/).optional(),
      q: z.string().max(40).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      afterAt: z.iso.datetime().optional(),
      afterId: z.uuid().optional(),
    }),
    async handle({ params: { programme: id }, query }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const book = await keeper.getBook(publicCounty)
      const at = now()
      const day = dayOf(at)
      const span = { county: publicCounty, from: startOfDay(addDays(day, -DAYS_30)), to: startOfDay(addDays(day, 1)), places: query.town ? [query.town] : [] }
      const base = { programme: id, public: true, by: 'filed' as const }
      const filters = {
        all: base,
        open: { ...base, open: true },
        overdue: { ...base, open: true, overdue: true },
        solved: { ...base, open: false, results: ['solved'] },
        other: { ...base, open: false, results: ['explained', 'partly-solved', 'not-ours', 'redirected', 'withdrawn', 'on-hold'] },
      }
      const kinds = query.q ? programme.kinds(book, day).filter((k) => `${k.words.zh}${k.plain.zh}${k.keywords.join('')}`.includes(query.q as string)).map((k) => k.code) : undefined
      const placesFound = query.q ? book.places().filter((p) => p.level !== 'grid' && p.name.includes(query.q as string)).map((p) => p.code) : []
      return reader.read(publicCounty, async (client) => {
        const counts = await Promise.all(
          Object.entries(filters).map(async ([name, filter]) => {
            const values: unknown[] = []
            const where = conditionOf(filter, span, at, values)
            const { rows } = await client.query(`select count(*)::int as n from case_file c where ${where}`, values)
            return [name, (rows[0] as { n: number }).n] as const
          }),
        )
        const values: unknown[] = []
        let where = conditionOf(filters[query.show], span, at, values)
        if (kinds) {
          values.push(kinds)
          const byKind = `c.kind = any($${values.length})`
          values.push(placesFound.map((p) => `${p}%`))
          where += ` and (${byKind} or c.place like any($${values.length}))`
        }
        if (query.afterAt && query.afterId) {
          values.push(query.afterAt, query.afterId)
          where += ` and (c.filed_at, c.id) < ($${values.length - 1}::timestamptz, $${values.length}::uuid)`
        }
        values.push(query.limit)
        const { rows } = await client.query(`select c.* from case_file c where ${where} order by c.filed_at desc, c.id desc limit $${values.length}`, values)
        const cases = rows.map(readCase)
        const last = cases.at(-1)
        return {
          json: {
            at,
            counts: Object.fromEntries(counts),
            rows: cases.map((c) => ({
              number: c.number,
              // Titles are typed by people and may name somebody: the public sees the catalogue's words.
              title: programme.kinds(book, day).find((k) => k.code === c.kind)?.plain ?? null,
              placeName: book.placeName(c.place.slice(0, 12)),
              filedOn: dayOf(c.filedAt),
              state: c.state,
              stateWords: programme.lifecycle.states[c.state]?.publicWords ?? programme.lifecycle.states[c.state]?.words ?? null,
              stage: programme.lifecycle.states[c.state]?.stage ?? 0,
              declined: c.state === 'declined',
              lead: c.lead ? (book.findOrganisation(c.lead)?.name ?? null) : null,
              result: c.result ? (programme.says[`result.${c.result}`] ?? null) : null,
              rating: c.rating ? (programme.says[`rating.${c.rating}`] ?? null) : null,
              dueOn: c.overallDueAt ? dayOf(c.overallDueAt) : null,
              closedOn: c.closedAt ? dayOf(c.closedAt) : null,
              chip: chipOf(c, programme, book, at),
            })),
            next: last && cases.length === query.limit ? { afterAt: last.filedAt.toISOString(), afterId: last.id } : null,
          },
        }
      })
    },
  })

  const publicFigures = door({
    method: 'GET',
    url: '/api/public/:programme/figures',
    id: 'getPublicFigures',
    summary: 'Figures marked public over the last 30 days',
    tag: 'public',
    visitors: true,
    perMinute: 240,
    params,
    async handle({ params: { programme: id } }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const at = now()
      const span = { county: publicCounty, from: startOfDay(addDays(dayOf(at), -DAYS_30)), to: startOfDay(addDays(dayOf(at), 1)), places: [] }
      const figures = programme.figures.filter((f) => f.audience === 'public')
      return reader.read(publicCounty, async (client) => {
        const readings = await readFigures(client, figures, span, at, { public: true })
        return { json: { at, days: DAYS_30, figures: figures.map((f, i) => ({ ...f, reading: readings[i] })) } }
      })
    },
  })

  const about = door({
    method: 'GET',
    url: '/api/public/about',
    id: 'getAbout',
    summary: 'What a visitor may know of this county: its name, towns and villages, and what can be reported',
    tag: 'public',
    visitors: true,
    perMinute: 240,
    async handle() {
      const book = await keeper.getBook(publicCounty)
      const day = dayOf(now())
      const shown = book.places().filter((p) => !p.statisticalOnly && (p.level === 'town' || p.level === 'village'))
      return {
        json: {
          county: { code: publicCounty, name: book.findPlace(publicCounty)?.name ?? publicCounty },
          towns: shown.filter((p) => p.level === 'town').sort((a, b) => a.sort - b.sort).map((p) => ({ code: p.code, name: p.name })),
          villages: shown.filter((p) => p.level === 'village').sort((a, b) => a.sort - b.sort).map((p) => ({ code: p.code, name: p.name, fullName: book.placeName(p.code) })),
          programmes: programmes.filter((p) => p.zone === 'public').map((p) => ({ id: p.id, words: p.words, kinds: p.kinds(book, day) })),
        },
      }
    },
  })

  const followUp = door({
    method: 'POST',
    url: '/api/public/:programme/follow-up',
    id: 'followUp',
    summary: 'A reporter without an account asks by number and code how their report stands',
    tag: 'public',
    visitors: true,
    perMinute: 10,
    params,
    body: z.object({ number: z.string().min(3).max(40), code: z.string().min(6).max(20) }),
    refuses: ['public/unknown'],
    async handle({ params: { programme: id }, body }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const book = await keeper.getBook(publicCounty)
      const at = now()
      return reader.read(publicCounty, async (client) => {
        const digest = Buffer.from(programme.followUpDigest(body.code.trim()), 'hex')
        const { rows } = await client.query('select id from case_file where county = $1 and follow_up = $2 and number = $3', [publicCounty, digest, body.number.trim()])
        const found = rows[0] ? await findCase(client, publicCounty, (rows[0] as { id: string }).id) : undefined
        if (!found) return refusePublic('unknown')
        const [row] = await rowsOf(client, [found], programme, book, keys, at)
        const steps = await listSteps(client, publicCounty, found.id)
        return {
          json: {
            ...row,
            id: undefined,
            lastHand: undefined,
            steps: steps.map((s) => ({ at: s.at, words: programme.lifecycle.steps[s.step]?.words ?? null, organisation: s.organisation ? (book.findOrganisation(s.organisation)?.short ?? null) : null })),
          },
        }
      })
    },
  })

  const figures = door({
    method: 'GET',
    url: '/api/figures',
    id: 'getFigures',
    summary: 'Figures of a programme for a period and place: tiles, by town and trend',
    tag: 'publicity',
    query: z.object({ programme: z.string(), from: z.string(), to: z.string(), place: z.string().regex(/^\d{6}(\d{3}){0,2}$/).optional(), by: z.enum(['day', 'week', 'month']).default('week') }),
    refuses: ['figure/no-place', 'figure/period'],
    async handle({ session, query }) {
      const programme = programmes.find((p) => p.id === query.programme)
      if (!programme) return refusePublic('unknown')
      if (!isDay(query.from) || !isDay(query.to) || query.from > query.to || addDays(getDay(query.from), 1100) < query.to) return refuseFigure('period')
      const at = now()
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(at))
        const mine = prefixesOf(scope, reads)
        const place = query.place ?? mine[0]
        if (!place || !mine.some((m) => place.startsWith(m))) return refuseFigure('no-place')
        const span = { county: session.county, from: startOfDay(getDay(query.from)), to: startOfDay(addDays(getDay(query.to), 1)), places: place.length <= 6 ? [] : [place] }
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
            byTown: await Promise.all(programme.figures.map(async (f) => ({ key: f.key, towns: Object.fromEntries(await readByTown(client, f, span, at)) }))),
            towns: book.places().filter((p) => p.level === 'town' && !p.statisticalOnly && p.code.startsWith(place.slice(0, 9))).map((p) => ({ code: p.code, name: p.name, lon: p.lon, lat: p.lat })),
          },
        }
      })
    },
  })

  return [publicList, publicFigures, about, followUp, figures]
}
