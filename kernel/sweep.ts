import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { ActRequest, Desk, Outcome } from './act.ts'
import { type Refusal, RefusalError } from './refusal.ts'

/*
 * How timed work runs in every process: each look takes a few rows of one county (SKIP LOCKED, with a lease), works on them
 * and looks again. Two processes share the work; one that is killed gives its rows back when the lease ends.
 */

/** Where work tells what went wrong. `about` holds ids, codes and numbers only. A pino logger fits. */
export interface WorkLog {
  info(about: object, text: string): void
  warn(about: object, text: string): void
  error(about: object, text: string): void
}

export interface Sweep {
  /** In the log. */
  readonly name: string
  readonly pool: Pool
  /** Milliseconds between two looks when there was nothing to do; a quarter more or less, so that processes spread. */
  readonly every: number
  readonly log: WorkLog
  /** One look at one county. Answers whether more is waiting: then the next look follows at once. */
  look(county: string, signal: AbortSignal): Promise<boolean>
}

/** Longest pause of a county whose looks fail. */
const LONGEST_MS = 60_000

/**
 * Looks at all counties again and again until the signal; ends after the rows in hand. Never throws: a county whose look
 * fails is told in the log and left alone for a while, twice as long each time, and does not hold up the others.
 */
export async function keepSweeping(sweep: Sweep, signal: AbortSignal): Promise<void> {
  const failing = new Map<string, { times: number; until: number }>()
  const fail = (county: string, error: unknown) => {
    const times = (failing.get(county)?.times ?? 0) + 1
    failing.set(county, { times, until: Date.now() + Math.min(sweep.every * 2 ** Math.min(times, 10), LONGEST_MS) })
    sweep.log.error({ work: sweep.name, county, times, ...about(error) }, 'timed work failed; it is tried again')
  }
  while (!signal.aborted) {
    let more = false
    const counties = await findCounties(sweep.pool).catch((error: unknown) => {
      fail('', error)
      return []
    })
    for (const county of counties) {
      if (signal.aborted) return
      if ((failing.get(county)?.until ?? 0) > Date.now()) continue
      try {
        more = (await sweep.look(county, signal)) || more
        failing.delete(county)
      } catch (error) {
        fail(county, error)
      }
    }
    if (!more) await sleep(sweep.every * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => {})
  }
}

/** The counties of this database, in order of their codes. */
export async function findCounties(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ county: string }>('select county from book_version order by county')
  return rows.map((r) => r.county)
}

/**
 * Performs each act for itself in as few transactions as possible. Where one fails unexpectedly the others are still done:
 * it stands in the answer as the error it threw.
 */
export async function performEach(desk: Desk, requests: readonly ActRequest[]): Promise<readonly (Outcome | Error)[]> {
  try {
    return await desk.performAll(requests, 'each')
  } catch {
    const outcomes: (Outcome | Error)[] = []
    // What a failed batch had committed before is found again under its key.
    for (const request of requests) outcomes.push(await desk.perform(request).catch(readError))
    return outcomes
  }
}

const readError = (error: unknown): Refusal | Error =>
  error instanceof RefusalError ? error.refusal : (error as Error)

/** What of an error may stand in a log: name and code, never values that a database quotes. */
export function about(error: unknown): { error: string; code?: string; at?: string } {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string }
  const at = stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim()
  return { error: name ?? 'unknown', ...(code ? { code } : {}), ...(at ? { at } : {}) }
}
