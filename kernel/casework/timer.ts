import type { Pool } from 'pg'
import type { ActRequest, Desk } from '../act.ts'
import type { BookKeeper } from '../book.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { about, keepSweeping, performEach, type WorkLog } from '../sweep.ts'
import { type FireInput, findSuperior } from './breach.ts'
import type { CaseProgramme } from './step.ts'
import { claimTimers, type DueTimer } from './timer.store.ts'

/** What firing timers needs. */
export interface TimerWork {
  readonly pool: Pool
  readonly reader: Reader
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly programmes: ReadonlyMap<string, CaseProgramme>
  readonly log: WorkLog
  /** Timers taken at once. */
  readonly batch?: number
  /** Milliseconds after which a timer that was taken but not fired may be taken again. */
  readonly lease?: number
}

export interface Fired {
  /** Acts done now. */
  readonly fired: number
  /** Timers that another process fired, that were set otherwise meanwhile, or whose case is over. */
  readonly gone: number
  /** To be tried again later. */
  readonly failed: number
  /** More may be waiting. */
  readonly more: boolean
}

const BATCH = 100
const LEASE_MS = 30_000
const EVERY_MS = 2_000

/**
 * Fires one batch of a county's timers that are due by `now`, oldest first, each through the desk as of its own instant.
 * Each takes effect exactly once, whoever else fires and whoever is killed: the act deletes its timer, and bears its key.
 */
export async function fireDue(work: TimerWork, county: string, now: Date): Promise<Fired> {
  const limit = work.batch ?? BATCH
  const claimed = await claimTimers(work.reader, county, { now, limit, lease: work.lease ?? LEASE_MS })
  if (claimed.length === 0) return { fired: 0, gone: 0, failed: 0, more: false }
  const book = await work.keeper.getBook(county, 0n)
  // A late warning gives way to the breach of the same case, whose act takes both timers away.
  const over = new Set(claimed.filter((t) => t.kind === 'due').map((t) => t.file.id))
  const due = claimed.filter((t) => t.kind !== 'warn' || !over.has(t.file.id))
  const requests = due.map((timer) => requestOf(timer, findSuperior(work.programmes, timer.file, book)))
  const outcomes = await performEach(work.desk, requests)
  let [fired, gone, failed] = [0, claimed.length - due.length, 0]
  for (const [i, outcome] of outcomes.entries()) {
    if (outcome instanceof Error || (isRefusal(outcome) && !isOver(outcome.refused))) {
      failed += 1
      const why = outcome instanceof Error ? about(outcome) : { refused: outcome.refused }
      work.log.warn({ case: due[i]?.file.id, timer: due[i]?.kind, ...why }, 'a timer did not fire; it is tried again')
    } else if (isRefusal(outcome) || outcome.repeated || outcome.answer.fired === null) gone += 1
    else fired += 1
  }
  return { fired, gone, failed, more: claimed.length === limit }
}

/** Fires what is due in all counties until the signal; ends after the batch in hand. */
export const runTimers = (work: TimerWork, signal: AbortSignal): Promise<void> =>
  keepSweeping(
    {
      name: 'timers',
      pool: work.pool,
      every: EVERY_MS,
      log: work.log,
      look: async (county) => (await fireDue(work, county, new Date())).more,
    },
    signal,
  )

function requestOf({ file, kind, dueAt }: DueTimer, superior: string | null): ActRequest {
  const input: FireInput = {
    case: file.id,
    kind,
    dueAt: dueAt.toISOString(),
    no: file.stepNo,
    superior: kind === 'due' ? superior : null,
  }
  return {
    kind: 'casework/fire',
    county: file.county,
    actor: { county: file.county, person: null, via: 'timer' },
    key: `timer:${file.id}:${kind}:${input.dueAt}:${file.stepNo}`,
    input,
    // Never before the step that set it, so that a case's steps stay in order.
    at: dueAt > file.stageAt ? dueAt : file.stageAt,
  }
}

/** Another process was quicker, or the case moved: nothing is left to fire. */
const isOver = (refused: string): boolean => refused === 'timer/gone' || refused === 'act/key-reused'
