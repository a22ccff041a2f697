import type { Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import type { Answer } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { whoMaySpend, yearsOn } from '../rules/who-may-spend.ts'
import { refuse } from './spend-refusals.ts'

/** What an act reads to know who disposes of the points of a household. */
export type SpendReads = 'register.households' | 'register.members' | 'register.persons'

interface Spending {
  /** Where the household lives. */
  readonly place: string
  /** How it agreed, where somebody else acts for it; null where it acts itself. */
  readonly onBehalf: 'present' | 'called' | null
}

/** Whether somebody may spend for a household, as a rule with its reasons. `null` asks for nobody. */
export function askSpending(
  book: CountyBook,
  household: { readonly id: string; readonly place: string },
  members: readonly { readonly household: string; readonly person: string; readonly relation: string }[],
  who: { readonly person: string | null; readonly birth: string | null | undefined },
  day: Day,
): Answer<true> {
  const own = members.find((m) => m.household === household.id && m.person === who.person)
  const facts = { member: own !== undefined, head: own?.relation === 'head', age: yearsOn(who.birth, day) }
  return askRule(whoMaySpend, facts, { get: (id) => book.getParameter(id, day, household.place) })
}

/** Officials who act for households of their village, with its recorded consent. */
const helpers = ['village-clerk', 'grid-worker', 'shopkeeper'] as const

/**
 * Who disposes of a household's points in this act: a member who may, or an official of its village with its consent. To everybody else
 * the household does not exist.
 */
export function spendingOf(
  { facts, scope, book, day }: Pick<Given<unknown, SpendReads>, 'facts' | 'scope' | 'book' | 'day'>,
  { household: id, consent }: { readonly household: string; readonly consent?: 'present' | 'called' | undefined },
): Answer<Spending> {
  const household = facts['register.households'].get(id)
  const own = facts['register.members'].find((m) => m.household === id && m.person === scope.person)
  const helper =
    household && postsOf(scope, helpers).find((post) => household.place.startsWith(post.place.slice(0, 12)))
  if (!household || (!own && !helper)) return refuse('not-a-member', { field: 'household' })
  const { place } = household
  const { person } = scope
  const birth = person && facts['register.persons'].get(person)?.birth
  const may = askSpending(book, household, facts['register.members'], { person, birth }, day)
  if (!isRefusal(may)) return { value: { place, onBehalf: null }, because: may.because }
  if (!helper || own) return may
  if (!consent) return refuse('consent-needed', { field: 'consent' })
  return { value: { place, onBehalf: consent }, because: { rule: 'credit-points/on-behalf', facts: { consent } } }
}
