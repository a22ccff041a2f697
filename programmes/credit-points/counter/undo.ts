import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import type { Answer } from '#kernel/because.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import { accountOf } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, ledgerReads, nameOfMatter } from '#kernel/ledger/terms.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { chart, holderOf, purseOf } from '../books.ts'
import { refuse } from '../refusals.ts'
import { refuse as refuseSpending } from './spend-refusals.ts'

/*
 * A sale that was keyed in wrongly, or whose goods were brought back: undone by entries that name it, points to the purse that paid and goods
 * to the lot they lay in. Whoever kept the points would have to show the goods: they stand on the shelf's books again.
 */

/** Why a sale was undone. */
export const undoings = ['wrong-household', 'wrong-goods', 'brought-back'] as const

export const undoShape = z.strictObject({
  shop: z.uuid(),
  household: z.uuid(),
  /** Whose own points paid, where they did. */
  member: z.uuid().optional(),
  /** Under what the sale stands in the books. */
  sale: z.uuid(),
  why: z.enum(undoings),
})
type Undo = z.output<typeof undoShape>
type Reads = keyof LedgerFacts | 'register.members'

/** Sales at the counter itself; what a device sold without a signal is settled with the device. */
const SOLD: readonly string[] = ['redeemed', 'redeemed-own', 'redeemed-for'].map((what) => `credit-points/${what}`)

/** The keeper on the day itself, the head of supervision afterwards, too. */
function undo(given: Given<Undo, Reads>): Answer<Decision> {
  const { input, facts, scope, book, day } = given
  const place = book.findOrganisation(input.shop)?.place.slice(0, 12)
  const keeps = postsOf(scope, ['shopkeeper']).some(({ organisation }) => organisation === input.shop)
  const supervises = postsOf(scope, ['village-supervision-head']).some((post) => place?.startsWith(post.place))
  if (!place || (!keeps && !supervises)) return refuse('no-shop', { field: 'shop' })
  const holder = holderOf(input)
  const purse = purseOf(holder).points
  const { owner: shop } = accountOf(chart.spent, input.shop)
  const sold = facts['ledger.transfers'].filter(
    ({ subject, what, reverses }) => subject === input.sale && SOLD.includes(what) && !reverses,
  )
  const takesPart = (one: string) => sold.some(({ postings }) => postings.some(({ account }) => account.owner === one))
  // A keeper's own household takes goods from a device under the same word as at the counter.
  const byDevice = sold.some(({ postings }) => postings.some(({ account }) => account.owner.startsWith('device:')))
  if (sold.length === 0 || byDevice || !takesPart(shop) || !takesPart(holder))
    return refuseSpending('no-sale', { field: 'sale' })
  if (sold.some(({ reversed }) => reversed)) return refuseSpending('undone-already', { field: 'sale' })
  if (!supervises && sold.some((one) => one.day !== day)) return refuseSpending('undo-late', { field: 'sale' })
  // Goods that only stand on the shelf's books again are found at the next stocktake: nobody gives them back to their own household.
  const own = facts['register.members'].some((m) => m.household === input.household && m.person === scope.person)
  if (own) return refuseSpending('undo-own', { field: 'household' })
  const ledger = openLedger({ ...given, county: scope.county })
  const before = ledger.posted(purse)
  for (const { id } of sold) {
    const undone = ledger.reverse(id, { what: 'credit-points/sale-undone', place, subject: input.sale as Id })
    if (isRefusal(undone)) return undone
  }
  const points = String(ledger.posted(purse) - before)
  const whom = input.member ?? facts['register.members'].find((one) => isHead(one, input.household))?.person
  const words = `credit-points/tell-sale-undone${input.member ? '-own' : ''}`
  const tell: Effect[] = whom ? [{ kind: 'tell', whom: whom as Id, words, fills: { points }, subject: null }] : []
  return {
    value: {
      effects: [...ledger.effects(), ...tell],
      subject: input.household as Id,
      answer: { points, left: String(ledger.spendable(purse)) },
      journal: { shop: input.shop, household: input.household, sale: input.sale, points, why: input.why },
    },
    because: { rule: 'credit-points/sale-undone', facts: { points, why: input.why } },
  }
}

const isHead = (one: { readonly household: string; readonly relation: string }, household: string): boolean =>
  one.household === household && one.relation === 'head'

const kind: ActKind<Undo, Reads> = {
  kind: 'credit-points/undo-sale',
  programme: 'credit-points',
  schema: undoShape,
  names: ({ sale }) => [nameOfMatter(sale as Id)],
  locks: ({ sale }) => [`sale:${sale}`],
  reads: ['register.members', ...ledgerReads],
  decide: undo,
}
export const undoSaleAct = kind as unknown as ActKind
