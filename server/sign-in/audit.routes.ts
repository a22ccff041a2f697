import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { addDays, type Day, dayOf, daysBetween } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { day } from '#kernel/register/inputs.ts'
import { actWordsOf, allActWords } from '../act-words.ts'
import type { House } from '../assemble.ts'
import { auditAnswer, auditKindsAnswer } from './answers.ts'

const refuse = declareRefusals('audit', {
  'too-long': {
    status: 422,
    retry: false,
    says: { zh: '一次最多查 {days} 天', en: 'At most {days} days at once' },
    todo: { zh: '请缩短起止日期；指定人员的可查一年', en: 'Choose fewer days; of one person a year can be seen' },
  },
})

/** Midnight in the county, as the database reads it. */
const midnight = (day: Day): string => `${day}T00:00:00+08:00`

/** Days that may be looked at in one go: what is read stays bounded however long the house has run. */
const DAYS = 31
const DAYS_OF_ONE = 366

const query = z.object({
  of: z.enum(['journal', 'readings', 'sign-ins']).default('journal'),
  /** Days on which it was recorded, both included; today and the six days before unless said. */
  from: day.optional(),
  to: day.optional(),
  /** Who did it. */
  actor: z.uuid().optional(),
  /** A kind of act, with its proposal and signature; a kind of look; an outcome of a sign-in. */
  kind: z.string().max(80).optional(),
  /** `next` of the page before. */
  before: z
    .string()
    .regex(/^[^_]{10,40}_[0-9a-f-]{36}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const within = (at: string, id: string) =>
  `${at} >= $2::timestamptz and ${at} < $3::timestamptz and (${at}, ${id}) < ($4::timestamptz, $5::uuid)`
const newestFirst = (at: string, id: string) => `order by ${at} desc, ${id} desc limit $6`
const named = (who: string) => `left join person p on p.county = $1 and p.id = ${who} and p.retracted_at is null`

// Microseconds stay in the position: many rows are recorded within one millisecond.
const texts = {
  journal: `select j.id, j.kind, j.at, j.recorded_at as "recordedAt", j.recorded_at::text as position, j.subject, p.name as actor
    from journal j ${named('j.actor')}
    where j.county = $1 and ${within('j.recorded_at', 'j.id')} and ($7::uuid is null or j.actor = $7)
      and ($8::text is null or j.kind = $8 or j.kind like $8 || '/%') ${newestFirst('j.recorded_at', 'j.id')}`,
  readings: `select r.id, r.kind, r.at as "recordedAt", r.at::text as position, r.subject_kind as "subjectKind", r.subject, r.fields,
      r.purpose, r.rows, p.name as actor from reading r ${named('r.reader')}
    where r.county = $1 and ${within('r.at', 'r.id')} and ($7::uuid is null or r.reader = $7)
      and ($8::text is null or r.kind = $8) ${newestFirst('r.at', 'r.id')}`,
  'sign-ins': `select e.id, e.outcome as kind, e.at as "recordedAt", e.at::text as position, e.ip, p.name as actor
    from sign_in_event e left join access_account a on a.county = e.county and a.id = e.account ${named('a.person')}
    where e.county = $1 and ${within('e.at', 'e.id')} and ($7::uuid is null or a.person = $7) and ($8::text is null or e.outcome = $8)
    ${newestFirst('e.at', 'e.id')}`,
} as const

/** Doors of the audit administrator. Looking is itself recorded. */
export function auditRoutes(house: House): Route[] {
  const wordsOf = actWordsOf(house.programmes)
  const shared = { tag: 'administration', kinds: ['audit-administrator'] } as const

  const audit = door({
    ...shared,
    method: 'GET',
    url: '/api/audit',
    id: 'listAudit',
    summary: 'The journal, readings or sign-ins of some days, newest first, by person and kind; recorded',
    query,
    answer: auditAnswer,
    refuses: ['audit/too-long'],
    async handle({ session, query }) {
      const to = query.to ?? dayOf(new Date())
      const from = query.from ?? addDays(to, -6)
      const days = query.actor ? DAYS_OF_ONE : DAYS
      if (daysBetween(from, to) >= days) return refuse('too-long', { field: 'from', fills: { days } })
      const [at = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = query.before?.split('_') ?? []
      return house.reader.readAndRecord(session.county, async (client) => {
        const { rows } = await client.query(texts[query.of], [
          ...[session.county, midnight(from), midnight(addDays(to, 1)), at, id],
          ...[query.limit, query.actor ?? null, query.kind ?? null],
        ])
        const last = rows.length === query.limit ? (rows.at(-1) as { position: string; id: string }) : undefined
        const told = rows.map(({ position: _, ...row }: Record<string, unknown>) => ({
          ...row,
          ...(query.of === 'journal' ? { kindWords: wordsOf(String(row.kind)) ?? null } : {}),
        }))
        await recordReading(client, {
          session,
          kind: 'audit',
          subjectKind: query.actor ? 'person' : 'list',
          subject: query.actor ?? null,
          fields: [query.of, from, to, ...(query.kind ? [query.kind] : [])],
          rows: rows.length,
        })
        return {
          json: { of: query.of, from, to, rows: told, next: last ? `${last.position}_${last.id}` : null },
        }
      })
    },
  })

  const kinds = door({
    ...shared,
    method: 'GET',
    url: '/api/audit/kinds',
    id: 'listAuditKinds',
    summary: 'Kinds of acts by which the journal can be narrowed',
    answer: auditKindsAnswer,
    async handle() {
      return { json: { rows: [...allActWords(house.programmes)].map(([kind, words]) => ({ kind, words })) } }
    },
  })
  return [audit, kinds]
}
