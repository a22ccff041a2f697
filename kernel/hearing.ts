import type { Pool } from 'pg'
import { z } from 'zod'
import type { ActRequest, Desk } from './act.ts'
import type { Id } from './id.ts'
import type { Json, JsonObject } from './json.ts'
import { claimOutcomes, markHeard, type Outcome, type RefusedHearing } from './message/outbox.store.ts'
import type { Programme } from './programme/define.ts'
import type { Reader } from './read.ts'
import { declareRefusals, getRefusalKind, isRefusal } from './refusal.ts'
import { about, keepSweeping, performEach, type WorkLog } from './sweep.ts'

export const refuseHearing = declareRefusals('hearing', {
  failed: {
    status: 503,
    retry: true,
    says: { zh: '多次办理都出了问题', en: 'It went wrong each time it was tried' },
    todo: { zh: '请系统管理员查看日志后重新办理', en: 'Ask the system administrator to look into the log' },
  },
})

/** What an act that hears is given, unless it is a first step: that one is given the outcome's facts as its form. */
export interface Heard {
  /** `<programme>/<outcome>`. */
  readonly outcome: string
  readonly subject: Id
  readonly facts: JsonObject
}

/** The shape of `Heard`, for acts that hear. Such acts also look at `actor.via`: only the worker comes by 'hearing'. */
export const heardSchema: z.ZodType<Heard> = z.strictObject({
  outcome: z.string().max(100),
  subject: z.uuid(),
  facts: z.record(z.string(), z.json()),
}) as unknown as z.ZodType<Heard>

export interface Hearer {
  readonly programme: string
  /** Kind of the act. */
  readonly hears: string
  /** It files a case of its own: the facts are its form. */
  readonly files: boolean
}

/**
 * Who hears which outcome. @throws Error where an outcome is not declared by its programme, or a later step is to hear:
 * which case it is about nobody could say; an act of the programme's own can.
 */
export function hearersOf(programmes: readonly Programme[]): ReadonlyMap<string, readonly Hearer[]> {
  const declared = new Set(programmes.flatMap((p) => p.outcomes.map((o) => `${p.id}/${o}`)))
  const installed = new Set(programmes.map((p) => p.id))
  const hearers = new Map<string, Hearer[]>()
  for (const { id, hears, lifecycle } of programmes)
    for (const [outcome, kind] of Object.entries(hears)) {
      // A programme that is not installed here says nothing; that is no mistake.
      if (installed.has(outcome.split('/')[0] ?? '') && !declared.has(outcome))
        throw new Error(`programme ${id}: hears ${outcome}, which nobody declares`)
      const step = lifecycle.steps[kind.slice(id.length + 1)]
      if (step?.from) throw new Error(`programme ${id}: hears ${outcome}: ${kind} is a later step`)
      const list = hearers.get(outcome) ?? []
      list.push({ programme: id, hears: kind, files: step !== undefined })
      hearers.set(outcome, list)
    }
  return hearers
}

/** What hearing needs. */
export interface HearingWork {
  readonly pool: Pool
  readonly reader: Reader
  readonly desk: Desk
  readonly hearers: ReadonlyMap<string, readonly Hearer[]>
  readonly log: WorkLog
  /** Outcomes taken at once. */
  readonly batch?: number
  /** Milliseconds after which an outcome that was taken but not heard is offered again; it doubles with each try. */
  readonly lease?: number
}

const BATCH = 50
const LEASE_MS = 30_000
const EVERY_MS = 1_000
/** With waits up to an hour: about half a day. Then it is put on the worklist as failed. */
const MOST_TRIES = 18
/** An outcome recorded so much later than it came about was imported: it is heard as of its own instant. */
const IMPORTED_MS = 24 * 3_600_000

/**
 * Lets the programmes hear one batch of a county's outcomes. Offered at least once, each hearing under a key made of the
 * outcome, so that its effect comes once. A refusal is kept with the outcome and undoes nothing; a failure is tried again.
 * @returns whether more may be waiting
 */
export async function hearDue(work: HearingWork, county: string): Promise<boolean> {
  const limit = work.batch ?? BATCH
  const outcomes = await claimOutcomes(work.reader, county, { limit, lease: work.lease ?? LEASE_MS })
  const asked = outcomes.flatMap((outcome) =>
    (work.hearers.get(outcome.outcome) ?? []).map((hearer) => ({ outcome, hearer })),
  )
  const answers =
    asked.length === 0
      ? []
      : await performEach(
          work.desk,
          asked.map((a) => requestOf(county, a.outcome, a.hearer)),
        )
  const waiting = new Set<Id>()
  const refused = new Map<Id, RefusedHearing[]>()
  for (const [i, { outcome, hearer }] of asked.entries()) {
    const answer = answers[i]
    const failed = answer instanceof Error
    if (!failed && !isRefusal(answer)) continue
    if (failed)
      work.log.warn(
        { outcome: outcome.id, hears: hearer.hears, tries: outcome.tries, ...about(answer) },
        'a hearing failed',
      )
    const later = failed || getRefusalKind(answer.refused).retry
    if (later && outcome.tries < MOST_TRIES) waiting.add(outcome.id)
    const refusal = failed ? refuseHearing('failed') : answer
    refused.set(outcome.id, [...(refused.get(outcome.id) ?? []), { hears: hearer.hears, refusal }])
  }
  const heard = outcomes.filter((o) => !waiting.has(o.id))
  await markHeard(
    work.reader,
    county,
    heard.map(({ id }) => ({ id, refusals: refused.get(id) ?? [] })),
  )
  return outcomes.length === limit
}

/** Lets outcomes be heard in all counties until the signal; ends after the batch in hand. */
export const runHearings = (work: HearingWork, signal: AbortSignal): Promise<void> =>
  keepSweeping(
    { name: 'hearings', pool: work.pool, every: EVERY_MS, log: work.log, look: (county) => hearDue(work, county) },
    signal,
  )

function requestOf(
  county: string,
  { id, outcome, subject, facts, at, recordedAt }: Outcome,
  hearer: Hearer,
): ActRequest {
  return {
    kind: hearer.hears,
    county,
    actor: { county, person: null, via: 'hearing' },
    key: `hear:${id}:${hearer.programme}`,
    input: (hearer.files ? { form: facts } : { outcome, subject, facts }) as Json,
    ...(recordedAt.getTime() - at.getTime() > IMPORTED_MS ? { at } : {}),
  }
}
