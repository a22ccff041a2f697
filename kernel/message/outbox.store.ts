import type { PoolClient } from 'pg'
import { declareTable, supplyStore } from '../effect.ts'
import { type Id, newId } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Reader } from '../read.ts'
import type { Refusal } from '../refusal.ts'

declare module '../effect.ts' {
  interface Effects {
    /** Something other programmes may hear. */
    announce: { readonly outcome: string; readonly subject: Id; readonly facts: JsonObject }
  }
}

declareTable('outbox', {
  columns: ['county', 'id', 'outcome', 'subject', 'facts', 'act', 'at'],
  key: ['county', 'id'],
  appendOnly: false,
  plain: { json: ['facts'] },
})

supplyStore('announce', {
  writes: (effects, stamp) => [
    {
      table: 'outbox',
      mode: 'insert',
      rows: effects.map((e) => ({
        county: stamp.county,
        id: newId(stamp.at.getTime()),
        outcome: e.outcome,
        subject: e.subject,
        facts: e.facts,
        act: stamp.act,
        at: stamp.at.toISOString(),
      })),
    },
  ],
})

/** An outcome on its way to the programmes that hear it. */
export interface Outcome {
  readonly id: Id
  readonly outcome: string
  readonly subject: Id
  readonly facts: JsonObject
  /** When it came about. */
  readonly at: Date
  readonly recordedAt: Date
  /** How often it was taken, this time included. */
  readonly tries: number
}

/** A programme's act that would not hear an outcome: a person looks at it, the first act stands. */
export interface RefusedHearing {
  readonly hears: string
  readonly refusal: Refusal
}

const outcomeColumns = 'id, outcome, subject, facts, at, recorded_at'
const readOutcome = (r: Record<string, unknown>): Outcome => ({
  id: r.id as Id,
  outcome: r.outcome as string,
  subject: r.subject as Id,
  facts: r.facts as JsonObject,
  at: r.at as Date,
  recordedAt: r.recorded_at as Date,
  tries: (r.tries as number | undefined) ?? 0,
})

/** Longest wait before an outcome is offered again whose hearing failed unexpectedly. */
const LONGEST_MS = 3_600_000

/** Takes outcomes that nobody heard yet, oldest first; each waits twice as long after every try. @param lease milliseconds */
export async function claimOutcomes(
  reader: Reader,
  county: string,
  { limit, lease }: { readonly limit: number; readonly lease: number },
): Promise<Outcome[]> {
  const rows = await reader.readAndRecord(county, async (client) => {
    const claimed = await client.query({
      name: 'outbox-claim',
      text: `with waiting as (
          select id from outbox
          where county = $1 and heard_at is null and (next_try is null or next_try <= clock_timestamp())
          order by recorded_at limit $2 for update skip locked)
        update outbox o set tries = o.tries + 1,
          next_try = clock_timestamp() + least($3::float8 * 2 ^ least(o.tries, 12), ${LONGEST_MS}) * interval '1 millisecond'
        from waiting where o.county = $1 and o.id = waiting.id
        returning o.id, o.outcome, o.subject, o.facts, o.at, o.recorded_at, o.tries`,
      values: [county, limit, lease],
    })
    return claimed.rows as Record<string, unknown>[]
  })
  return rows.map(readOutcome).sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime() || (a.id < b.id ? -1 : 1))
}

/** Marks outcomes as heard, each with the refusals it met. Marking twice changes nothing. */
export async function markHeard(
  reader: Reader,
  county: string,
  heard: readonly { readonly id: Id; readonly refusals: readonly RefusedHearing[] }[],
): Promise<void> {
  if (heard.length === 0) return
  const rows = heard.map(({ id, refusals }) => ({ id, refusals: refusals.length > 0 ? refusals : null }))
  await reader.readAndRecord(county, (client) =>
    client.query({
      name: 'outbox-heard',
      text: `update outbox o set heard_at = clock_timestamp(), refusals = x.refusals, next_try = null
        from jsonb_to_recordset($2::jsonb) as x(id uuid, refusals jsonb)
        where o.county = $1 and o.id = x.id and o.heard_at is null`,
      values: [county, JSON.stringify(rows)],
    }),
  )
}

/** Outcomes that some programme refused to hear, newest first: a worklist for whoever looks after programmes. */
export async function refusedHearings(
  client: PoolClient,
  county: string,
  limit = 100,
): Promise<readonly (Outcome & { readonly refusals: readonly RefusedHearing[] })[]> {
  const { rows } = await client.query<Record<string, unknown>>({
    name: 'outbox-refused',
    text: `select ${outcomeColumns}, tries, refusals from outbox
      where county = $1 and refusals is not null order by recorded_at desc limit $2`,
    values: [county, limit],
  })
  return rows.map((r) => ({ ...readOutcome(r), refusals: r.refusals as RefusedHearing[] }))
}
