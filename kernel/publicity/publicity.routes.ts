import { z } from 'zod'
import type { Desk } from '../act.ts'
import type { BookKeeper } from '../book.ts'
import { listSteps, type StepRow } from '../casework/casework.read.ts'
import { deadlineView, rowsOf } from '../casework/casework.routes.ts'
import { formView, personalIn } from '../casework/form-view.ts'
import { remaining } from '../casework/reading.ts'
import { isSealed } from '../casework/sealed.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { readPersonal } from '../personal/personal.store.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import type { Keys } from '../secrets/keys.ts'
import { aboutAnswer, followUpAnswer, publicCaseAnswer, publicFiguresAnswer } from './answers.ts'
import { evaluationRoutes } from './evaluation.routes.ts'
import { readFigures, readOldestDue } from './figure.store.ts'
import { isOfCases } from './figure.ts'
import { figureRoutes } from './figures.routes.ts'
import { followedRoutes, numberAndCode, stepsByCode } from './followed.routes.ts'
import { findFollowed, findPublic } from './public.read.ts'
import { publicRow } from './public-case.ts'
import { DAYS_30, lately, publicListRoutes, refusePublic } from './public-list.routes.ts'
import { recordRoutes } from './records.routes.ts'
import { findMapNumber } from './site-rules.ts'

/** Files that offices published with a case: those of fields marked so, and of no others. */
const publishedIn = (steps: readonly StepRow[], programme: Programme): string[] =>
  steps.flatMap((s) =>
    Object.entries(programme.lifecycle.steps[s.step]?.form ?? {}).flatMap(([name, field]) =>
      field.published ? ((s.form[name] as { file: string }[] | undefined) ?? []).map(({ file }) => file) : [],
    ),
  )

export interface PublicityDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  /** The county that visitors see. */
  readonly publicCounty: string
  /** Invented people and cases; said on every page. */
  readonly demonstration?: boolean
  /** What the operator entered about the public site. */
  readonly site?: { readonly host?: string; readonly filing?: string }
  now?(): Date
}

/** Doors to what is published: public lists without names, and figures with the lists they open into. */
export function publicityRoutes(deps: PublicityDeps): Route[] {
  return [
    ...publicListRoutes(deps),
    ...publicRoutes(deps),
    ...followedRoutes(deps),
    ...figureRoutes(deps),
    ...evaluationRoutes(deps),
    ...recordRoutes(deps),
  ]
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
        const found = await findPublic(client, publicCounty, number)
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
      const span = { ...lately(publicCounty, at), book }
      const figures = programme.figures.filter((f) => f.audience === 'public')
      return reader.read(publicCounty, async (client) => {
        const readings = await readFigures(client, figures, span, at, { public: true })
        const oldest = await Promise.all(
          figures.map((f) =>
            isOfCases(f.counts) && f.counts.overdue ? readOldestDue(client, f, span, at, { public: true }) : null,
          ),
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
          site: {
            host: site?.host ?? null,
            filing: site?.filing ?? null,
            mapNumber: findMapNumber(book, day) ?? null,
          },
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
    body: z.object(numberAndCode),
    answer: followUpAnswer,
    refuses: ['public/unknown'],
    async handle({ params: { programme: id }, body }) {
      const programme = programmeOf(id)
      if (!programme) return refusePublic('unknown')
      const book = await keeper.getBook(publicCounty)
      const at = now()
      return reader.read(publicCounty, async (client) => {
        const found = await findFollowed(client, publicCounty, id, body)
        if (!found) return refusePublic('unknown')
        const [row] = await rowsOf(client, [found], programme, book, keys, at)
        const sealed = isSealed(found)
        const all = await listSteps(client, publicCounty, found.id)
        // Of a sealed case: that it was filed, and that it was passed on.
        const steps = sealed ? [all[0], all.at(-1)].filter((s) => s !== undefined) : all
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
            ...(sealed ? { lead: null, flags: [] } : {}),
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
            acts: stepsByCode(programme, found).map(([step, { words, form }]) => ({ step, words, form })),
            steps: steps
              .filter((s) => s.from_state !== s.to_state)
              .map((s) => ({
                at: s.at,
                words:
                  (sealed && s.no > 1 ? states[s.to_state]?.words : programme.lifecycle.steps[s.step]?.words) ?? null,
                organisation: s.organisation && !sealed ? (book.findOrganisation(s.organisation)?.short ?? null) : null,
                form: tellsResult(s.to_state) ? formView(programme, s.step, s.form, texts, book) : [],
              })),
          },
        }
      })
    },
  })

  return [publicOne, publicFigures, about, followUp]
}
