import type { StepGiven } from '../programme/lifecycle.ts'
import { openLedger } from './ledger.ts'
import type { Hold, Ledger, Transfer } from './terms.ts'

/*
 * How a step of a lifecycle writes in the ledger: it says `reads: ledgerReads`, names its accounts in `names`, and gives
 * `ledgerOf(given).effects()` among its effects. What it wrote stands or falls with the step, and its rehearsal shows it.
 */

/** Takes up the pen for a step. @throws Error where the step does not say that it reads the ledger */
export const ledgerOf = ({ file, day, fact, mint }: StepGiven): Ledger =>
  openLedger({
    county: file.county,
    day,
    mint,
    facts: {
      'ledger.accounts': fact('ledger.accounts'),
      'ledger.lots': fact('ledger.lots'),
      'ledger.holds': fact('ledger.holds'),
      'ledger.transfers': fact('ledger.transfers'),
      'ledger.owners': fact('ledger.owners'),
    },
  })

/** The open holds of the step's case, of one kind where it is said; the step must name its matter. */
export const holdsOf = ({ file, fact }: StepGiven, what?: string): readonly Hold[] =>
  fact('ledger.holds').filter((hold) => hold.subject === file.id && hold.open && (!what || hold.what === what))

/** The transfers of the step's case, oldest first; the step must name its matter. */
export const transfersOf = ({ file, fact }: StepGiven, what?: string): readonly Transfer[] =>
  fact('ledger.transfers').filter((t) => t.subject === file.id && (!what || t.what === what))
