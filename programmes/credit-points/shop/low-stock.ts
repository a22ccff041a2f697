import type { Given } from '#kernel/act.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import { accountId } from '#kernel/ledger/account.ts'
import type { LedgerFacts } from '#kernel/ledger/terms.ts'
import { holdsOn } from '#kernel/register/as-of.ts'
import { stockOf } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { GOODS } from '../parameters.ts'

interface Taken {
  readonly shop: string
  readonly lines: readonly { readonly goods: string; readonly count: number }[]
}

/**
 * Tells whoever keeps the shop that goods ran low, once: in the act that brings them below the line. `before` it they stood at or
 * above it; the next act finds them below already. What is past its day does not count.
 */
export function tellLowStock(
  given: Given<unknown, keyof LedgerFacts | 'register.posts-of-organisations'>,
  { shop, lines }: Taken,
  place: string,
): readonly Effect[] {
  const { book, day, facts, scope } = given
  const line = Number(book.getParameter('credit-points/low-stock', day, place).value)
  const good = (account: string): number =>
    facts['ledger.lots'].reduce(
      (sum, lot) => (lot.account === account && lot.expiresOn >= day ? sum + Number(lot.remaining) : sum),
      0,
    )
  const keepers = facts['register.posts-of-organisations'].filter(
    (post) => post.organisation === shop && post.role === 'shopkeeper' && holdsOn(post, day),
  )
  return lines.flatMap(({ goods, count }): Effect[] => {
    const before = good(accountId(scope.county, stockOf(shop, goods)))
    const left = before - count
    if (before < line || left >= line) return []
    const { name, piece } = book.getParameter(`${GOODS}${goods}`, day, place).value as unknown as Goods
    const fills = { goods: name.zh, piece: piece.zh, goodsEn: name.en, left }
    return keepers.map(({ person }) => ({
      kind: 'tell',
      whom: person,
      words: 'credit-points/tell-low-stock',
      fills,
      subject: shop as Id,
    }))
  })
}
