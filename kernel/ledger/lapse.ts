import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { answer } from '../because.ts'
import type { TimerWork } from '../casework/timer.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { about, performEach, type Sweep, type WorkLog } from '../sweep.ts'
import { claimLapses } from './lapse.store.ts'
import { openLedger } from './ledger.ts'
import { refuseLedger } from './refusals.ts'
import { type LedgerFacts, ledgerReads, nameOfHold } from './terms.ts'

const EVERY_MS = 5_000
const BATCH = 100
const LEASE_MS = 30_000

/** The act by which a hold that ran out gives back what it reserved. Only the worker performs it, as of the hold's own instant. */
export const lapseHold: ActKind<{ hold: string }, keyof LedgerFacts> = {
  kind: 'ledger/lapse',
  schema: z.strictObject({ hold: z.uuid() }),
  names: (input) => [nameOfHold(input.hold as Id)],
  locks: () => [],
  reads: ledgerReads,
  decide(given) {
    const [hold] = given.facts['ledger.holds']
    // A hold that was prolonged or used meanwhile no longer lapses.
    if (given.actor.via !== 'timer' || !hold?.lapsesAt || hold.lapsesAt > given.at) return refuseLedger('no-hold')
    const ledger = openLedger({ ...given, county: given.scope.county })
    const released = ledger.release(hold.id, 'lapsed')
    if (isRefusal(released)) return released
    const [ownerKind = '', owner = ''] = hold.account.owner.split(':')
    const { what, subject } = hold
    return answer(
      {
        effects: [
          ...ledger.effects(),
          // Whose it was is told by the programme whose hold it was.
          {
            kind: 'announce',
            outcome: 'ledger/lapsed',
            subject: subject ?? hold.id,
            facts: { what, ownerKind, owner },
          },
        ],
        answer: { released: String(released) },
        subject: hold.id,
      },
      { rule: 'ledger/lapse', facts: { hold: hold.id, at: hold.lapsesAt.toISOString() } },
    )
  },
}

/** Gives back the holds of a county that ran out, each once, also with several processes. */
export const lapseSweep = (work: Pick<TimerWork, 'pool' | 'reader' | 'desk'>, log: WorkLog): Sweep => ({
  name: 'holds',
  pool: work.pool,
  every: EVERY_MS,
  log,
  async look(county) {
    const due = await claimLapses(work.reader, county, { now: new Date(), limit: BATCH, lease: LEASE_MS })
    const outcomes = await performEach(
      work.desk,
      due.map(({ hold, lapsesAt }) => ({
        kind: lapseHold.kind,
        county,
        actor: { county, person: null, via: 'timer' },
        key: `lapse:${hold}`,
        input: { hold },
        at: lapsesAt,
      })),
    )
    for (const [i, outcome] of outcomes.entries())
      if (outcome instanceof Error)
        log.warn({ hold: due[i]?.hold, ...about(outcome) }, 'a hold did not lapse; it is tried again')
    return due.length === BATCH
  },
})
