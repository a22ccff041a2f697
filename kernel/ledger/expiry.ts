import type { ActRequest } from '../act.ts'
import type { TimerWork } from '../casework/timer.ts'
import { addDays, dayOf } from '../day.ts'
import type { Programme } from '../programme/define.ts'
import { isRefusal } from '../refusal.ts'
import { about, performEach, type Sweep, type WorkLog } from '../sweep.ts'
import {
  type ExpiringAccount,
  findExpired,
  findUnwarned,
  findUnwarnedHolds,
  holdWarningKey,
  warningKey,
} from './expiry.store.ts'

/*
 * What was to be used by a day and was not: the programme whose account it is takes it back by an act of its own, and says so some days
 * before. What is held does not expire; it is looked at again each day.
 */

/** Accounts of a programme whose lots are over one day, and the acts that say and do so. */
export interface Expiry {
  readonly purpose: string
  /** Act with `{ owner, ownerKind, place, on }`: takes what was to be used before the day `on`. */
  readonly act: string
  /** Act with the same, `on` being the last day of use; and the parameter with the number of days before it. */
  readonly warn: { readonly act: string; readonly days: string }
}

/** Holds of a kind that lapse, on accounts of one purpose, and the act that says so some days before. */
export interface LapsingHold {
  readonly what: string
  readonly purpose: string
  /** Act with `{ hold, owner, ownerKind, place, on }`, `on` being the last day; and the parameter with the number of days before it. */
  readonly warn: { readonly act: string; readonly days: string }
}

type ExpiryWork = Pick<TimerWork, 'reader' | 'desk' | 'keeper'> & { readonly programmes: readonly Programme[] }

const EVERY_MS = 600_000
const BATCH = 200

const partsOf = (owner: string) => ({
  owner: owner.slice(owner.indexOf(':') + 1),
  ownerKind: owner.slice(0, owner.indexOf(':')),
})

/** One look: what is over is taken, what soon will be is told. @returns whether more is waiting */
export async function expireDue(work: ExpiryWork, county: string, now: Date, log: WorkLog): Promise<boolean> {
  const { reader, desk, keeper, programmes } = work
  const today = dayOf(now)
  const book = await keeper.getBook(county, 0n)
  const perform = async (requests: readonly ActRequest[]): Promise<number> => {
    const outcomes = await performEach(desk, requests)
    for (const [i, outcome] of outcomes.entries())
      if (outcome instanceof Error || isRefusal(outcome))
        log.warn(
          { act: requests[i]?.kind, ...(outcome instanceof Error ? about(outcome) : { refused: outcome.refused }) },
          'an expiry was not done; it is tried again',
        )
    return outcomes.filter((outcome) => !(outcome instanceof Error || isRefusal(outcome))).length
  }
  const request = (kind: string, key: string, { owner, place }: ExpiringAccount, on: string): ActRequest => ({
    ...{ kind, county, key, at: now },
    actor: { county, person: null, via: 'timer' },
    input: { ...partsOf(owner), place, on },
  })
  let more = false
  for (const { purpose, act, warn } of programmes.flatMap((p) => p.expiries ?? [])) {
    const days = Number(book.getParameter(warn.days, today, county).value)
    const soon = await reader.read(county, (client) =>
      findUnwarned(client, county, { purpose, from: today, to: addDays(today, days), limit: BATCH }),
    )
    const told = await perform(soon.map((lot) => request(warn.act, warningKey(lot.account, lot.on), lot, lot.on)))
    const over = await reader.read(county, (client) =>
      findExpired(client, county, { purpose, day: today, limit: BATCH }),
    )
    // One a day and account, whoever looks: a second process finds the first one's answer.
    const done = await perform(over.map((one) => request(act, `expiry:${one.account}:${today}`, one, today)))
    more ||= (soon.length === BATCH && told > 0) || (over.length === BATCH && done > 0)
  }
  for (const { what, purpose, warn } of programmes.flatMap((p) => p.lapsingHolds ?? [])) {
    const days = Number(book.getParameter(warn.days, today, county).value)
    const soon = await reader.read(county, (client) =>
      findUnwarnedHolds(client, county, { what, purpose, now, days, limit: BATCH }),
    )
    const told = await perform(
      soon.map(({ hold, owner, place, lapsesAt }) => ({
        ...{ kind: warn.act, county, key: holdWarningKey(hold), at: now },
        actor: { county, person: null, via: 'timer' },
        // What lapses at the start of a day may be used until the day before.
        input: { hold, ...partsOf(owner), place, on: dayOf(new Date(lapsesAt.getTime() - 1)) },
      })),
    )
    more ||= soon.length === BATCH && told > 0
  }
  return more
}

/** Looks in all counties, again and again. */
export const expirySweep = (work: ExpiryWork & Pick<TimerWork, 'pool'>, log: WorkLog): Sweep => ({
  name: 'expiries',
  pool: work.pool,
  every: EVERY_MS,
  log,
  look: (county) => expireDue(work, county, new Date(), log),
})
