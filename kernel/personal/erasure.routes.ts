import { z } from 'zod'
import type { Desk } from '../act.ts'
import { dayShape, instantShape, wordsShape } from '../answer-shapes.ts'
import type { BookKeeper } from '../book.ts'
import { addDays, dayOf, daysBetween, instantAt } from '../day.ts'
import { type Ask, actorOf, door, type Route } from '../door.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { day } from '../register/inputs.ts'
import { type ErasureGround, eraseSchema, erasureGrounds, refuseErasure } from './erase.ts'
import { listErasures, listKept } from './erasures.read.ts'
import { retentionRules } from './retention-rules.ts'

interface Doors {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
}

const counts = { values: z.number().int(), persons: z.number().int(), files: z.number().int() }
const rehearsedAnswer = z.strictObject(counts)
const proposedAnswer = z.strictObject({ proposal: z.uuid() })
const groundsAnswer = z.strictObject({ rows: z.array(z.strictObject({ ground: z.string(), words: wordsShape })) })
const erasuresAnswer = z.strictObject({
  from: dayShape,
  to: dayShape,
  rows: z.array(
    z.strictObject({
      act: z.uuid(),
      /** Ordered on request, or because its period was over. */
      kind: z.string(),
      at: instantShape,
      actor: z.string().nullable(),
      subject: z.uuid().nullable(),
      ground: z.string(),
      groundWords: wordsShape,
      document: z.string().nullable(),
      ordered: z.number().int(),
      /** Not yet carried out. */
      left: z.number().int(),
    }),
  ),
})
const retentionAnswer = z.strictObject({
  day: dayShape,
  until: dayShape,
  rows: z.array(
    z.strictObject({
      purpose: z.string(),
      words: wordsShape.nullable(),
      years: z.number().nullable(),
      over: z.number().int(),
      soon: z.number().int(),
      next: dayShape.nullable(),
    }),
  ),
})

const refuses = ['erasure/nothing', 'erasure/case-open', 'erasure/in-office', 'erasure/too-many', 'erasure/not-yours']
const DAYS = 92
const SOON_DAYS = 30

/** Doors to erasing: proposing it (another person signs), what was ordered and done, and what the retention job has before it. */
export function erasureRoutes({ desk, reader, keeper }: Doors): Route[] {
  const requestOf = ({ session, body }: Ask) => ({
    kind: 'personal/erase/propose',
    county: session.county,
    actor: actorOf(session),
    input: body,
  })
  const shared = { tag: 'personal', kinds: ['person', 'security-administrator'] as const, refuses }

  const propose = door({
    ...shared,
    method: 'POST',
    url: '/api/erasures/propose',
    id: 'proposeErasure',
    summary: 'Proposes that personal values be erased; the security administrator signs, then a role of its own erases',
    acts: true,
    body: eraseSchema,
    answer: proposedAnswer,
    async handle(ask) {
      const outcome = await desk.perform({ ...requestOf(ask), key: ask.key })
      return isRefusal(outcome) ? outcome : { json: { proposal: outcome.answer.proposal } }
    },
  })

  const rehearse = door({
    ...shared,
    method: 'POST',
    url: '/api/erasures/rehearsal',
    id: 'proposeErasureRehearsal',
    summary: 'How many values, persons and files it would erase; nothing is written',
    body: eraseSchema,
    answer: rehearsedAnswer,
    async handle(ask) {
      const outcome = await desk.rehearse(requestOf(ask))
      return isRefusal(outcome) ? outcome : { json: outcome.answer.would }
    },
  })

  const grounds = door({
    method: 'GET',
    url: '/api/erasures/grounds',
    id: 'listErasureGrounds',
    summary: 'The grounds on which personal values are erased',
    tag: 'personal',
    kinds: ['person', 'security-administrator', 'audit-administrator'],
    answer: groundsAnswer,
    async handle() {
      return { json: { rows: Object.entries(erasureGrounds).map(([ground, words]) => ({ ground, words })) } }
    },
  })

  const list = door({
    method: 'GET',
    url: '/api/erasures',
    id: 'listErasures',
    summary:
      'What was ordered to be erased in some days, on what ground, and whether it was carried out: ids and counts only',
    tag: 'personal',
    kinds: ['security-administrator', 'audit-administrator'],
    query: z.object({ from: day.optional(), to: day.optional() }),
    answer: erasuresAnswer,
    refuses: ['erasure/too-many'],
    async handle({ session, query }) {
      const to = query.to ?? dayOf(new Date())
      const from = query.from ?? addDays(to, -30)
      if (daysBetween(from, to) >= DAYS) return refuseErasure('too-many', { field: 'from', fills: { most: DAYS } })
      const span = { from: instantAt(from, '00:00'), until: instantAt(addDays(to, 1), '00:00') }
      const rows = await reader.read(session.county, (client) => listErasures(client, session.county, span))
      return {
        json: {
          from,
          to,
          rows: rows.map((row) => ({
            ...row,
            groundWords: erasureGrounds[row.ground as ErasureGround] ?? erasureGrounds.law,
          })),
        },
      }
    },
  })

  const retention = door({
    method: 'GET',
    url: '/api/retention',
    id: 'getRetention',
    summary: 'How long values are kept by purpose, how many are past their day and how many will be within thirty days',
    tag: 'personal',
    kinds: ['security-administrator', 'audit-administrator'],
    answer: retentionAnswer,
    async handle({ session }) {
      const today = dayOf(new Date())
      const until = addDays(today, SOON_DAYS)
      const book = await keeper.getBook(session.county)
      const kept = await reader.read(session.county, (client) => listKept(client, session.county, today, until))
      const named = retentionRules.map(({ id, words }) => ({ purpose: id.replace('house/keep-', ''), id, words }))
      const purposes = new Set([...named.map((n) => n.purpose), ...kept.map((k) => k.purpose)])
      return {
        json: {
          day: today,
          until,
          rows: [...purposes].map((purpose) => {
            const rule = named.find((n) => n.purpose === purpose)
            const counted = kept.find((k) => k.purpose === purpose)
            const set = rule && book.historyOf(rule.id).some((v) => v.from <= today)
            return {
              purpose,
              words: rule?.words ?? null,
              years: set ? Number(book.getParameter(rule.id, today, book.county).value) : null,
              over: counted?.over ?? 0,
              soon: counted?.soon ?? 0,
              next: counted?.next ?? null,
            }
          }),
        },
      }
    },
  })
  return [propose, rehearse, grounds, list, retention]
}
