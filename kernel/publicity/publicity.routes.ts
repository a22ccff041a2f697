import { z } from 'zod'
import type { BookKeeper } from '../book.ts'
import { findCase, listSteps, type StepRow } from '../casework/casework.read.ts'
import { deadlineView, formView, personalIn, rowsOf } from '../casework/casework.routes.ts'
import { readCase } from '../casework/casework.store.ts'
import { remaining } from '../casework/reading.ts'
import { addDays, dayOf, startOfDay } from '../day.ts'
import { door, type Route } from '../door.ts'
import { readPersonal } from '../personal/personal.store.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import { declareRefusals } from '../refusal.ts'
import type { Keys } from '../secrets/keys.ts'
import { aboutAnswer, followUpAnswer, publicCaseAnswer, publicFiguresAnswer, publicListAnswer } from './answers.ts'
import { evaluationRoutes } from './evaluation.routes.ts'
import { conditionOf, readFigures, readOldestDue } from './figure.store.ts'
import type { CaseFilter } from './figure.ts'
import { figureRoutes } from './figures.routes.ts'
import { publicRow } from './public-case.ts'

/** Files that offices published with a case: those of fields marked so, and of no others. */
const publishedIn = (steps: readonly StepRow[], programme: Programme): string[] =>
  steps.flatMap((s) =>
    Object.entries(programme.lifecycle.steps[s.step]?.form ?? {}).flatMap(([name, field]) =>
      field.published ? ((s.form[name] as { file: string }[] | undefined) ?? []).map(({ file }) => file) : [],
    ),
  )

export interface PublicityDeps {
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  /** The county that visitors see. */
  readonly publicCounty: string
  /** Invented people and cases; said on every page. */
  readonly demonstration?: boolean
  /** What the operator entered about the public site. */
  readonly site?: { readonly host?: string; readonly filing?: string; readonly mapNumber?: string }
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
const DAYS_30 = 30

/** Results that end a case otherwise than solved: kept apart, never added to it. */
const otherResults = ['explained', 'partly-solved', 'not-ours', 'redirected', 'withdrawn', 'on-hold']

/** Doors to what is published: public lists without names, and figures with the lists they open into. */
export function publicityRoutes(deps: PublicityDeps): Route[] {
  return [...publicRoutes(deps), ...figureRoutes(deps), ...evaluationRoutes(deps)]
}

function publicRoutes({
  reader,
  keeper,
  keys,
  programmes,
  publicCounty,
  demonstration = false,
  site,
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
      show: z.enum(['all', 'open', 'overdue', 'solved', 'other']).default('all'),
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
      const places = [query.village ?? query.town].filter((p) => p !== undefined)
      const span = {
        county: publicCounty,
        from: startOfDay(addDays(day, -DAYS_30)),
        to: startOfDay(addDays(day, 1)),
        places,
      }
      const base = { programme: id, public: true, by: 'filed' as const }
      // However long ago it was reported: what is not over yet stays in the open.
      const inHand = { programme: id, public: true, open: true }
      const filters: Record<typeof query.show, CaseFilter> = {
        all: { programme: id, public: true },
        open: inHand,
        overdue: { ...inHand, overdue: true },
        solved: { ...base, open: false, results: ['solved'] },
        other: { ...base, open: false, results: otherResults },
      }
      const kinds = query.q
        ? programme
            .kinds(book, day)
            .filter((k) => `${k.words.zh}${k.plain.zh}${k.keywords.join('')}`.includes(query.q as string))
            .map((k) => k.code)
        : undefined
      const placesFound = query.q
        ? book
            .places()
            .filter((p) => p.level !== 'grid' && p.name.includes(query.q as string))
            .map((p) => `${p.code}%`)
        : []
      /** What the reader asked for besides the filter; it narrows the counts and the list alike. */
      const narrowed = (filter: CaseFilter, values: unknown[]) => {
        let where = conditionOf(filter, span, at, values)
        // All is what is not over, and what was reported lately.
        if (filter === filters.all)
          where += ` and (c.closed_at is null or c.filed_at >= $${values.push(span.from.toISOString())}::timestamptz)`
        if (query.kind) where += ` and c.kind = $${values.push(query.kind)}`
        if (kinds)
          where += ` and (c.kind = any($${values.push(kinds)}) or c.place like any($${values.push(placesFound)}))`
        return where
      }
      return reader.read(publicCounty, async (client) => {
        const counted = await Promise.all(
          Object.entries(filters).map(async ([name, filter]) => {
            const values: unknown[] = []
            const { rows } = await client.query(
              `select count(*)::int as n from case_file c where ${narrowed(filter, values)}`,
              values,
            )
            return [name, (rows[0] as { n: number }).n] as const
          }),
        )
        const values: unknown[] = []
        let where = narrowed(filters[query.show], values)
        if (query.afterAt && query.afterId)
          where += ` and (c.filed_at, c.id) < ($${values.push(query.afterAt)}::timestamptz, $${values.push(query.afterId)}::uuid)`
        const { rows } = await client.query(
          `select c.* from case_file c where ${where} order by c.filed_at desc, c.id desc limit $${values.push(query.limit)}`,
          values,
        )
        const cases = rows.map(readCase)
        const last = cases.at(-1)
        return {
          json: {
            at,
            days: DAYS_30,
            counts: Object.fromEntries(counted),
            rows: cases.map((c) => publicRow(c, programme, book, at)),
            next:
              last && cases.length === query.limit ? { afterAt: last.filedAt.toISOString(), afterId: last.id } : null,
          },
        }
      })
    },
  })

  const publicOne = door({
    ...open,
    method: 'GET',
    url: '/api/public/:programme/cases/:number',
    id: 'getPublicCase',
    summary: 'One public case by its number: how far it came, when, with which unit, and its deadline with reasons',
    params: params.extend({ number: z.string().min(3).max(40) }),
    answer: publicCaseAnswer,
    refuses: ['public/unknown'],
    async handle({ params: { programme: id, number } }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const book = await keeper.getBook(publicCounty)
      const at = now()
      return reader.read(publicCounty, async (client) => {
        const { rows } = await client.query('select * from case_file where county = $1 and number = $2 and public', [
          publicCounty,
          number,
        ])
        const found = rows[0] && readCase(rows[0] as Record<string, unknown>)
        if (!found || found.programme !== id) return refusePublic('unknown')
        const steps = await listSteps(client, publicCounty, found.id)
        return {
          json: {
            at,
            ...publicRow(found, programme, book, at),
            photos: publishedIn(steps, programme),
            // Only what moved it on: reminders and requests are the offices' own.
            steps: steps
              .filter((s) => s.from_state !== s.to_state)
              .map((s) => ({
                on: dayOf(s.at),
                words: programme.lifecycle.steps[s.step]?.words ?? null,
                organisation: s.organisation ? (book.findOrganisation(s.organisation)?.short ?? null) : null,
              })),
            deadline: deadlineView(found, programme, book, at),
          },
        }
      })
    },
  })

  const publicFigures = door({
    ...open,
    method: 'GET',
    url: '/api/public/:programme/figures',
    id: 'getPublicFigures',
    summary: 'Figures marked public over the last 30 days',
    params,
    answer: publicFiguresAnswer,
    refuses: ['public/unknown'],
    async handle({ params: { programme: id } }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const at = now()
      const book = await keeper.getBook(publicCounty)
      const span = {
        county: publicCounty,
        from: startOfDay(addDays(dayOf(at), -DAYS_30)),
        to: startOfDay(addDays(dayOf(at), 1)),
        places: [],
      }
      const figures = programme.figures.filter((f) => f.audience === 'public')
      return reader.read(publicCounty, async (client) => {
        const readings = await readFigures(client, figures, span, at, { public: true })
        const oldest = await Promise.all(
          figures.map((f) => (f.counts.overdue ? readOldestDue(client, f, span, at, { public: true }) : null)),
        )
        const over = (due: Date | null) =>
          due && remaining({ start: due, due, clock: 'working-days' }, at, book.calendar, book.hoursOf(publicCounty))
        return {
          json: {
            at,
            days: DAYS_30,
            figures: figures.map((f, i) => ({ ...f, reading: readings[i], longest: over(oldest[i] ?? null) })),
          },
        }
      })
    },
  })

  const about = door({
    ...open,
    method: 'GET',
    url: '/api/public/about',
    id: 'getAbout',
    summary:
      'What a visitor may know of this county: its name, towns and villages, who runs the site, and what can be reported',
    answer: aboutAnswer,
    async handle() {
      const book = await keeper.getBook(publicCounty)
      const at = now()
      const day = dayOf(at)
      const shown = book
        .places()
        .filter((p) => !p.statisticalOnly && (p.level === 'town' || p.level === 'village'))
        .sort((a, b) => a.sort - b.sort)
      const open = programmes.filter((p) => p.zone === 'public')
      const helpLine = open.find((p) => p.helpLine)?.helpLine
      return {
        json: {
          at,
          county: { code: publicCounty, name: book.findPlace(publicCounty)?.name ?? publicCounty },
          demonstration,
          site: { host: site?.host ?? null, filing: site?.filing ?? null, mapNumber: site?.mapNumber ?? null },
          towns: shown.filter((p) => p.level === 'town').map((p) => ({ code: p.code, name: p.name })),
          villages: shown
            .filter((p) => p.level === 'village')
            .map((p) => ({
              code: p.code,
              name: p.name,
              fullName: book.placeName(p.code),
              lon: p.lon,
              lat: p.lat,
              phone: helpLine?.(book, p.code) ?? null,
            })),
          // Only what can be picked from a catalogue is offered to everybody.
          programmes: open
            .filter((p) => p.kinds(book, day).length > 0)
            .map((p) => ({
              id: p.id,
              words: p.words,
              kinds: p.kinds(book, day),
              pictures: p.pictures ?? [],
            })),
        },
      }
    },
  })

  const followUp = door({
    ...open,
    method: 'POST',
    url: '/api/public/:programme/follow-up',
    id: 'followUp',
    summary: 'A reporter without an account asks by number and code how their report stands',
    perMinute: 10,
    params,
    body: z.object({ number: z.string().min(3).max(40), code: z.string().min(6).max(20) }),
    answer: followUpAnswer,
    refuses: ['public/unknown'],
    async handle({ params: { programme: id }, body }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const book = await keeper.getBook(publicCounty)
      const at = now()
      return reader.read(publicCounty, async (client) => {
        const digest = Buffer.from(programme.followUpDigest(body.code.trim()), 'hex')
        const { rows } = await client.query(
          'select id from case_file where county = $1 and follow_up = $2 and number = $3',
          [publicCounty, digest, body.number.trim()],
        )
        const found = rows[0] ? await findCase(client, publicCounty, (rows[0] as { id: string }).id) : undefined
        if (!found) return refusePublic('unknown')
        const [row] = await rowsOf(client, [found], programme, book, keys, at)
        const steps = await listSteps(client, publicCounty, found.id)
        const { states } = programme.lifecycle
        /** What a step answered to the reporter: of those that brought a result or an end, not of the offices' own. */
        const tellsResult = (to: string) => states[to]?.done === true || states[to]?.end === true
        const texts = await readPersonal(
          client,
          keys,
          publicCounty,
          steps.filter((s) => tellsResult(s.to_state)).flatMap((s) => personalIn(s.form)),
          'plain-only',
        )
        return {
          json: {
            at,
            ...row,
            id: undefined,
            lastHand: undefined,
            answerable: found.desk
              ? {
                  place: found.desk.startsWith('o:')
                    ? (book.findOrganisation(found.desk.slice(2))?.name ?? '')
                    : book.placeName(found.desk.split('@')[1] ?? ''),
                  role: found.desk.includes('@')
                    ? (programme.roles[found.desk.split('@')[0] as string]?.words ?? null)
                    : null,
                }
              : null,
            deadline: deadlineView(found, programme, book, at),
            steps: steps
              .filter((s) => s.from_state !== s.to_state)
              .map((s) => ({
                at: s.at,
                words: programme.lifecycle.steps[s.step]?.words ?? null,
                organisation: s.organisation ? (book.findOrganisation(s.organisation)?.short ?? null) : null,
                form: tellsResult(s.to_state) ? formView(programme, s.step, s.form, texts, book) : [],
              })),
          },
        }
      })
    },
  })

  return [publicList, publicOne, publicFigures, about, followUp]
}
