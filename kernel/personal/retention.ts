import type { Desk } from '../act.ts'
import { dayOf } from '../day.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import type { Sweep, WorkLog } from '../sweep.ts'
import { findExpired } from './erase.store.ts'
import { keyOfExpiry } from './erase.ts'
import { type ErasedCounts, type ErasingWork, eraseOrdered } from './erasing.store.ts'

/** What the retention job needs. */
export interface RetentionWork extends ErasingWork {
  readonly desk: Desk
  readonly reader: Reader
}

const BATCH = 500
const EVERY_MS = 60_000

/**
 * Orders values of a county to be erased whose day is past and which no open case needs, as an act of the installation.
 * @returns how many were ordered
 */
export async function expireValues(work: RetentionWork, county: string, now: Date): Promise<number> {
  const today = dayOf(now)
  const values = await work.reader.read(county, (client) => findExpired(client, county, today, work.batch ?? BATCH))
  if (values.length === 0) return 0
  const outcome = await work.desk.perform({
    kind: 'personal/expire',
    county,
    actor: { county, person: null, via: 'timer' },
    key: keyOfExpiry(today, values),
    input: { before: today, values },
  })
  // Another process was quicker: nothing is left to order.
  return isRefusal(outcome) || outcome.repeated ? 0 : (outcome.answer.values as number)
}

/** A transaction that is older than this was ended by the server long ago: whatever it ordered has been seen. */
const LONGEST_TRANSACTION_MS = 3_600_000

/**
 * One look of the job: carries out what was ordered, then orders what expired. Answers whether more is waiting.
 * @param since see `eraseOrdered`
 */
export async function eraseAndExpire(
  work: RetentionWork,
  county: string,
  now: Date,
  since?: Date,
): Promise<ErasedCounts & { readonly more: boolean }> {
  const done = await eraseOrdered(work, county, since)
  const ordered = done.more ? 0 : await expireValues(work, county, now)
  return { ...done, more: done.more || ordered > 0 }
}

/**
 * The job in every process: `keepSweeping(erasureSweep(work, log), signal)`. The first look of a process finds whatever a killed one
 * left; later ones look at new orders only.
 */
export function erasureSweep(work: RetentionWork, log: WorkLog): Sweep {
  const settled = new Map<string, Date>()
  return {
    name: 'erasures',
    pool: work.pool,
    every: EVERY_MS,
    log,
    async look(county) {
      const now = new Date()
      const { more, ...counts } = await eraseAndExpire(work, county, now, settled.get(county))
      if (counts.values + counts.persons + counts.files > 0) log.info({ county, ...counts }, 'erased as ordered')
      if (!more) settled.set(county, new Date(now.getTime() - LONGEST_TRANSACTION_MS))
      return more
    },
  }
}
