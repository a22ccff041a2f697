import type { Effect } from '../effect.ts'
import { getAccountKind } from '../ledger/account.ts'

/** What a rehearsed act would write in the ledger, leg by leg, for the screen to say. Amounts are fen or whole units, as text. */
export const entriesOf = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => {
    if (effect.kind !== 'ledger') return []
    const { transfers, holds } = effect.written
    return [
      ...transfers.flatMap(({ legs, unit }) =>
        legs.map(({ account, amount }) => ({
          what: 'post' as const,
          account: getAccountKind(account.purpose).words,
          unit,
          amount: String(amount),
        })),
      ),
      ...holds
        .filter(({ fresh, state }) => fresh || state === 'released')
        .map(({ hold, amount, state }) => ({
          what: state === 'released' ? ('release' as const) : ('hold' as const),
          account: getAccountKind(hold.account.purpose).words,
          unit: getAccountKind(hold.account.purpose).unit,
          amount: String(amount),
        })),
    ]
  })
