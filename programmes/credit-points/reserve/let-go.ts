import type { ActKind } from '#kernel/act.ts'
import { answer } from '#kernel/because.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, ledgerReads, nameOfHeldBy } from '#kernel/ledger/terms.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { SET_ASIDE } from './reservation.ts'

/** Nobody of a household is left: what was set aside for it goes back, its points to the account and the goods to the shelf. */
export const letReservedGo: ActKind<Heard, keyof LedgerFacts> = {
  kind: 'credit-points/let-reserved-go',
  programme: 'credit-points',
  schema: heardSchema,
  subject: ({ subject }) => subject,
  locks: () => [],
  names: ({ subject }) => [nameOfHeldBy(`household:${subject}`)],
  reads: ledgerReads,
  decide(given) {
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const ledger = openLedger({ ...given, county: given.scope.county })
    const held = given.facts['ledger.holds'].filter(({ what, open }) => open && SET_ASIDE.includes(what))
    for (const { id } of held) {
      const released = ledger.release(id)
      if (isRefusal(released)) return released
    }
    return answer(
      { effects: ledger.effects(), subject: given.input.subject, answer: { released: held.length } },
      { rule: 'credit-points/nobody-left', facts: { released: held.length } },
    )
  },
}
