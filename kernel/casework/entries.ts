import type { CountyBook } from '../book.ts'
import type { Effect } from '../effect.ts'
import { type AccountName, getAccountKind } from '../ledger/account.ts'
import { rowName } from '../ledger/row-name.ts'
import type { Words } from '../words.ts'

type What = 'post' | 'hold' | 'release'

/** The owners of the accounts that a rehearsed act would write. */
export const ownersIn = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) =>
    effect.kind === 'ledger'
      ? [
          ...effect.written.transfers.flatMap(({ legs }) => legs.map(({ account }) => account.owner)),
          ...effect.written.holds.map(({ hold }) => hold.account.owner),
        ]
      : [],
  )

/**
 * What a rehearsed act would write in the ledger, account by account, for the screen to say: of which goods, and of whose household
 * where several are named. Amounts are fen or whole units, as text.
 */
export function entriesOf(effects: readonly Effect[], book: CountyBook, heads: ReadonlyMap<string, string>) {
  const sums = new Map<string, { what: What; account: AccountName; amount: bigint }>()
  const add = (what: What, account: AccountName, amount: bigint) => {
    const key = [what, account.purpose, account.owner, account.period].join(' ')
    const sum = sums.get(key)
    sums.set(key, { what, account, amount: (sum?.amount ?? 0n) + amount })
  }
  for (const effect of effects) {
    if (effect.kind !== 'ledger') continue
    for (const { legs } of effect.written.transfers)
      for (const { account, amount } of legs) add('post', account, amount)
    for (const { hold, amount, state, fresh } of effect.written.holds)
      if (fresh || state === 'released') add(state === 'released' ? 'release' : 'hold', hold.account, amount)
  }
  return [...sums.values()]
    .filter(({ amount }) => amount !== 0n)
    .map(({ what, account, amount }) => ({
      what,
      account: nameOf(account, book, heads),
      unit: getAccountKind(account.purpose).unit as string,
      amount: String(amount),
    }))
}

function nameOf({ purpose, owner, period }: AccountName, book: CountyBook, heads: ReadonlyMap<string, string>): Words {
  const { words } = getAccountKind(purpose)
  const [row, head] = [rowName(book, purpose, period), heads.get(owner)]
  const of = (language: keyof Words) => [row?.[language], head].filter(Boolean).join(language === 'zh' ? '，' : ', ')
  return row || head ? { zh: `${words.zh}（${of('zh')}）`, en: `${words.en} (${of('en')})` } : words
}
