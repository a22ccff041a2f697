import { z } from 'zod'
import { isReservedRole } from '../access/administrators.ts'
import type { ActKind } from '../act.ts'
import { addDays } from '../day.ts'
import type { Effect } from '../effect.ts'
import { isRefusal } from '../refusal.ts'
import { overlap } from './as-of.ts'
import { mayKeep } from './authority.ts'
import { enter, locksOfIds } from './entry.ts'
import { day, id, text } from './inputs.ts'
import { getPerson } from './persons.acts.ts'
import type { DelegationVersion } from './posts.store.ts'
import { refuseRegister } from './refusals.ts'

const delegationEffect = (d: Omit<DelegationVersion, 'act'>): Effect => ({
  kind: 'register',
  table: 'delegation',
  row: { id: d.id, post: d.post, delegate: d.delegate, from_day: d.from, to_day: d.to, reason: d.reason },
})

/** `until` is the last day. */
const delegateSchema = z.strictObject({ post: id, delegate: id, from: day, until: day, reason: text(100) })
type Delegate = z.output<typeof delegateSchema>

/** For days of absence another may do what the post may. The holder lends it, or a clerk for them; deadlines run on. */
export const delegate: ActKind<Delegate, 'register.posts' | 'register.persons' | 'register.delegations'> = {
  kind: 'register/delegate',
  schema: delegateSchema as unknown as z.ZodType<Delegate>,
  subject: (input) => input.post,
  locks: locksOfIds,
  reads: ['register.posts', 'register.persons', 'register.delegations'],
  decide(given) {
    const { input, facts, scope } = given
    const post = facts['register.posts'].get(input.post)
    if (!post) return refuseRegister('no-post', { field: 'post' })
    if (isReservedRole(post.role)) return refuseRegister('reserved-role', { field: 'post' })
    // A lent post is not lent on: only its own holder, never the delegate.
    const own = scope.person === post.person
    if (!own && !mayKeep(given, ['posts'], [post.place])) return refuseRegister('not-yours')
    if (input.until < input.from) return refuseRegister('days-reversed', { field: 'until' })
    const to = addDays(input.until, 1)
    if (input.from < post.from || (post.to !== null && to > post.to))
      return refuseRegister('not-delegable', { field: 'until' })
    const person = getPerson(facts['register.persons'], input.delegate, 'delegate', input.from)
    if (isRefusal(person)) return person
    if (person.id === post.person) return refuseRegister('same-person', { field: 'delegate' })
    const span = { from: input.from, to }
    if (facts['register.delegations'].some((d) => d.post === post.id && overlap(d, span)))
      return refuseRegister('already-delegated', { field: 'from' })
    const delegation = given.mint()
    return enter('register/delegate', input.from, {
      effects: [
        delegationEffect({ id: delegation, post: post.id, delegate: person.id, ...span, reason: input.reason }),
      ],
      subject: post.id,
      answer: { delegation, until: input.until },
      facts: { delegation, post: post.id, delegate: person.id, until: input.until },
    })
  },
}

const endSchema = z.strictObject({ delegation: id, on: day.optional() })
type End = z.output<typeof endSchema>

/** Back before the last day: from this day on the delegate may no longer use the post. */
export const endDelegation: ActKind<End, 'register.delegations' | 'register.posts-of-delegations'> = {
  kind: 'register/end-delegation',
  schema: endSchema as unknown as z.ZodType<End>,
  subject: (input) => input.delegation,
  locks: locksOfIds,
  reads: ['register.delegations', 'register.posts-of-delegations'],
  decide(given) {
    const { input, facts, scope, day: today } = given
    const on = input.on ?? today
    const found = facts['register.delegations'].find((d) => d.id === input.delegation)
    if (!found || found.to <= on) return refuseRegister('no-delegation', { field: 'delegation' })
    const post = facts['register.posts-of-delegations'].find((p) => p.id === found.post)
    const own = scope.person !== null && (scope.person === post?.person || scope.person === found.delegate)
    if (!own && !mayKeep(given, ['posts'], post ? [post.place] : [])) return refuseRegister('not-yours')
    return enter('register/end-delegation', on, {
      effects: [
        { kind: 'retract', table: 'delegation', key: { id: found.id, act: found.act } },
        ...(on > found.from ? [delegationEffect({ ...found, to: on })] : []),
      ],
      subject: found.post,
      answer: { delegation: found.id },
      facts: { delegation: found.id, post: found.post },
    })
  },
}
