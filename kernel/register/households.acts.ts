import { z } from 'zod'
import type { ActKind, Given } from '../act.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { enter, locksOfIds, notYet } from './entry.ts'
import { endEmptied, endHousehold, endMembership, householdEffect, memberEffect } from './household.ts'
import type { HouseholdVersion, MemberVersion } from './households.store.ts'
import { code, day, id, text } from './inputs.ts'
import { changePerson } from './person.ts'
import { getPerson, mayChange } from './persons.acts.ts'
import { getLivedPlace } from './places.ts'
import { refuseRegister } from './refusals.ts'
import { relations } from './relation.ts'
import { moveResidence } from './residence.ts'

/*
 * The household register. Scheme accounts (points, relief) are not kept here: programmes that have some hear the outcomes
 * `register/household-split`, `register/household-merged` and `register/household-empty` and act by their own rules.
 */

const relation = z.enum(relations)
const member = z.strictObject({ person: id, relation })
type Member = z.output<typeof member>

const facts = ['register.households', 'register.members', 'register.persons'] as const
type HouseholdFacts = (typeof facts)[number]
type HouseholdGiven = Given<unknown, HouseholdFacts>

/** The household and its present members, where the actor may change it and the day has come. */
function open(
  given: HouseholdGiven,
  household: Id,
  on: Day,
  field: string,
): { household: HouseholdVersion; members: MemberVersion[] } | Refusal {
  const found = given.facts['register.households'].get(household)
  if (!found) return refuseRegister('no-household', { field })
  if (!mayChange(given, found.place)) return refuseRegister('not-yours')
  const early = notYet(on, given.day)
  if (early) return early
  if (on < found.from) return refuseRegister('before-version', { field: 'on', fills: { day: on, from: found.from } })
  return { household: found, members: given.facts['register.members'].filter((m) => m.household === household) }
}

/** Members of a household to be: known, alive, one head among them. */
function checkMembers(given: HouseholdGiven, members: readonly Member[], on: Day): Refusal | undefined {
  for (const [i, each] of members.entries()) {
    const person = getPerson(given.facts['register.persons'], each.person, `members.${i}.person`, on)
    if (isRefusal(person)) return person
  }
  const twice = new Set(members.map((m) => m.person)).size < members.length
  if (twice || members.filter((m) => m.relation === 'head').length !== 1)
    return refuseRegister('one-head', { field: 'members' })
  return undefined
}

const foundSchema = z.strictObject({
  place: code,
  group: text(40).optional(),
  members: z.array(member).min(1).max(40),
  on: day.optional(),
})
type Found = z.output<typeof foundSchema>

export const foundHousehold: ActKind<Found, HouseholdFacts> = {
  kind: 'register/found-household',
  schema: foundSchema as unknown as z.ZodType<Found>,
  place: (input) => input.place,
  locks: locksOfIds,
  reads: facts,
  decide(given) {
    const { input, book, day: today } = given
    const on = input.on ?? today
    if (!mayChange(given, input.place)) return refuseRegister('not-yours')
    const early = notYet(on, today)
    if (early) return early
    const place = getLivedPlace(book, input.place, on, 'place')
    if (isRefusal(place)) return place
    const fault = checkMembers(given, input.members, on)
    if (fault) return fault
    const elsewhere = given.facts['register.members'].filter((m) =>
      input.members.some((each) => each.person === m.person),
    )
    if (elsewhere.length > 0)
      return refuseRegister('in-household', { field: 'members', fills: { count: elsewhere.length } })
    const household = given.mint()
    return enter('register/found-household', on, {
      effects: [
        householdEffect({ id: household, place: input.place, group: input.group ?? null, from: on }),
        ...input.members.map((m) => memberEffect({ household, ...m, from: on })),
      ],
      subject: household,
      answer: { household },
      facts: { household, place: input.place, members: input.members.map((m) => m.person) },
    })
  },
}

const splitSchema = z.strictObject({
  household: id,
  /** Who leaves, with their relation to the new head. */
  members: z.array(member).min(1).max(40),
  group: text(40).optional(),
  on: day.optional(),
})
type Split = z.output<typeof splitSchema>

/** 分户: some members become a household of their own from a day on; those who stay keep the old one with its head. */
export const splitHousehold: ActKind<Split, HouseholdFacts> = {
  kind: 'register/split-household',
  schema: splitSchema as unknown as z.ZodType<Split>,
  subject: (input) => input.household,
  locks: locksOfIds,
  reads: facts,
  decide(given) {
    const { input } = given
    const on = input.on ?? given.day
    const old = open(given, input.household, on, 'household')
    if (isRefusal(old)) return old
    const fault = checkMembers(given, input.members, on)
    if (fault) return fault
    const leaving = old.members.filter((m) => input.members.some((each) => each.person === m.person))
    if (leaving.length < input.members.length) return refuseRegister('not-member', { field: 'members' })
    if (leaving.length === old.members.length) return refuseRegister('nobody-stays', { field: 'members' })
    if (leaving.some((m) => m.relation === 'head')) return refuseRegister('head-leaves', { field: 'members' })
    const household = given.mint()
    const group = input.group ?? old.household.group
    return enter('register/split-household', on, {
      effects: [
        ...leaving.flatMap((m) => endMembership(m, on)),
        householdEffect({ id: household, place: old.household.place, group, from: on }),
        ...input.members.map((m) => memberEffect({ household, ...m, from: on })),
        { kind: 'announce', outcome: 'register/household-split', subject: old.household.id, facts: { household, on } },
      ],
      subject: old.household.id,
      answer: { household },
      facts: { from: old.household.id, household, members: input.members.map((m) => m.person) },
    })
  },
}

const mergeSchema = z.strictObject({
  household: id,
  into: id,
  /** How those who join stand to the head of the other household. */
  members: z.array(member).max(40),
  on: day.optional(),
})
type Merge = z.output<typeof mergeSchema>

/** 并户: the household ends on the day and all its members belong to the other. */
export const mergeHouseholds: ActKind<Merge, HouseholdFacts> = {
  kind: 'register/merge-households',
  schema: mergeSchema as unknown as z.ZodType<Merge>,
  subject: (input) => input.household,
  locks: locksOfIds,
  reads: facts,
  decide(given) {
    const { input } = given
    const on = input.on ?? given.day
    const old = open(given, input.household, on, 'household')
    if (isRefusal(old)) return old
    const into = open(given, input.into, on, 'into')
    if (isRefusal(into)) return into
    if (input.household === input.into) return refuseRegister('nothing-changed', { field: 'into' })
    if (input.members.some((m) => m.relation === 'head')) return refuseRegister('one-head', { field: 'members' })
    const named = new Map(input.members.map((m) => [m.person as string, m.relation]))
    if (named.size !== old.members.length || old.members.some((m) => !named.has(m.person)))
      return refuseRegister('not-member', { field: 'members' })
    return enter('register/merge-households', on, {
      effects: [
        ...old.members.flatMap((m) => [
          ...endMembership(m, on),
          memberEffect({
            household: into.household.id,
            person: m.person,
            relation: named.get(m.person) as string,
            from: on,
          }),
        ]),
        ...endHousehold(old.household, on),
        {
          kind: 'announce',
          outcome: 'register/household-merged',
          subject: old.household.id,
          facts: { into: into.household.id, on },
        },
      ],
      subject: into.household.id,
      answer: { household: into.household.id },
      facts: { from: old.household.id, into: into.household.id },
    })
  },
}

const headSchema = z.strictObject({
  household: id,
  head: id,
  /** How the others stand to the new head; those not named keep their relation. */
  others: z.array(member).max(40).default([]),
  on: day.optional(),
})
type ChangeHead = z.output<typeof headSchema>

/** A former head who died or left is not named; one who stays is, with another relation. */
export const changeHead: ActKind<ChangeHead, HouseholdFacts> = {
  kind: 'register/change-head',
  schema: headSchema as unknown as z.ZodType<ChangeHead>,
  subject: (input) => input.household,
  locks: locksOfIds,
  reads: facts,
  decide(given) {
    const { input } = given
    const on = input.on ?? given.day
    const old = open(given, input.household, on, 'household')
    if (isRefusal(old)) return old
    const head = getPerson(given.facts['register.persons'], input.head, 'head', on)
    if (isRefusal(head)) return head
    const wanted = new Map<string, string>([
      ...input.others.map((m) => [m.person, m.relation] as const),
      [input.head, 'head'],
    ])
    if ([...wanted.keys()].some((person) => !old.members.some((m) => m.person === person)))
      return refuseRegister('not-member', { field: 'head' })
    const former = old.members.find((m) => m.relation === 'head')
    if (former?.person === input.head) return refuseRegister('nothing-changed', { field: 'head' })
    const gone = former && !wanted.has(former.person)
    if (gone && !given.facts['register.persons'].get(former.person)?.diedOn)
      return refuseRegister('one-head', { field: 'others' })
    if (input.others.some((m) => m.relation === 'head')) return refuseRegister('one-head', { field: 'others' })
    const effects: Effect[] = old.members.flatMap((m) => {
      const next = wanted.get(m.person)
      if (gone && m === former) return endMembership(m, on)
      return next && next !== m.relation
        ? [...endMembership(m, on), memberEffect({ ...m, relation: next, from: on })]
        : []
    })
    return enter('register/change-head', on, {
      effects,
      subject: old.household.id,
      answer: { household: old.household.id },
      facts: { household: old.household.id, head: input.head, ...(former ? { former: former.person } : {}) },
    })
  },
}

const joinSchema = z.strictObject({ household: id, person: id, relation, on: day.optional() })
type Join = z.output<typeof joinSchema>

/** Birth, marriage in, moving in. */
export const joinHousehold: ActKind<Join, HouseholdFacts> = {
  kind: 'register/join-household',
  schema: joinSchema as unknown as z.ZodType<Join>,
  subject: (input) => input.household,
  locks: locksOfIds,
  reads: facts,
  decide(given) {
    const { input } = given
    const on = input.on ?? given.day
    const old = open(given, input.household, on, 'household')
    if (isRefusal(old)) return old
    const person = getPerson(given.facts['register.persons'], input.person, 'person', on)
    if (isRefusal(person)) return person
    if (input.relation === 'head') return refuseRegister('one-head', { field: 'relation' })
    if (given.facts['register.members'].some((m) => m.person === person.id))
      return refuseRegister('in-household', { field: 'person', fills: { count: 1 } })
    return enter('register/join-household', on, {
      effects: [memberEffect({ household: old.household.id, person: person.id, relation: input.relation, from: on })],
      subject: old.household.id,
      answer: { household: old.household.id },
      facts: { household: old.household.id, person: person.id },
    })
  },
}

const leaveSchema = z.strictObject({
  household: id,
  person: id,
  why: z.enum(['married-out', 'moved', 'died', 'other']),
  on: day.optional(),
})
type Leave = z.output<typeof leaveSchema>

/** Marriage out, moving out, death. The last one to leave ends the household. */
export const leaveHousehold: ActKind<Leave, HouseholdFacts> = {
  kind: 'register/leave-household',
  schema: leaveSchema as unknown as z.ZodType<Leave>,
  subject: (input) => input.household,
  locks: locksOfIds,
  reads: facts,
  decide(given) {
    const { input } = given
    const on = input.on ?? given.day
    const old = open(given, input.household, on, 'household')
    if (isRefusal(old)) return old
    const own = old.members.find((m) => m.person === input.person)
    if (!own) return refuseRegister('not-member', { field: 'person' })
    const persons = given.facts['register.persons']
    const last = !old.members.some((m) => m !== own && !persons.get(m.person)?.diedOn)
    if (own.relation === 'head' && !last) return refuseRegister('head-leaves', { field: 'person' })
    return enter('register/leave-household', on, {
      effects: last ? endEmptied(old.household, old.members, on) : endMembership(own, on),
      subject: old.household.id,
      answer: { household: old.household.id, ended: last },
      facts: { household: old.household.id, person: input.person, why: input.why },
    })
  },
}

const moveSchema = z.strictObject({ household: id, place: code, group: text(40).optional(), on: day.optional() })
type Move = z.output<typeof moveSchema>

/** The whole household is registered, and lives, in another village from a day on. */
export const moveHousehold: ActKind<Move, HouseholdFacts | 'register.residences'> = {
  kind: 'register/move-household',
  schema: moveSchema as unknown as z.ZodType<Move>,
  subject: (input) => input.household,
  place: (input) => input.place,
  locks: locksOfIds,
  reads: [...facts, 'register.residences'],
  decide(given) {
    const { input, book } = given
    const on = input.on ?? given.day
    const old = open(given, input.household, on, 'household')
    if (isRefusal(old)) return old
    const place = getLivedPlace(book, input.place, on, 'place')
    if (isRefusal(place)) return place
    if (old.household.place === input.place) return refuseRegister('nothing-changed', { field: 'place' })
    const homes = given.facts['register.residences']
    const effects: Effect[] = [
      ...endHousehold(old.household, on),
      householdEffect({ id: old.household.id, place: input.place, group: input.group ?? null, from: on }),
    ]
    const people: Id[] = []
    for (const m of old.members) {
      const person = given.facts['register.persons'].get(m.person)
      if (!person) continue
      // Who lives elsewhere goes on living there; the register moves with the household.
      const living = homes.find((r) => r.person === m.person && r.kind === 'living')
      const registered = homes.find((r) => r.person === m.person && r.kind === 'registered')
      const moves = !living || living.place === old.household.place
      if (moves) effects.push(...moveResidence(living, { person: m.person, kind: 'living', place: input.place, on }))
      effects.push(...moveResidence(registered, { person: m.person, kind: 'registered', place: input.place, on }))
      if (moves && person.place !== input.place) effects.push(...changePerson(person, { place: input.place }))
      if (moves) people.push(m.person)
    }
    effects.push({
      ...{ kind: 'announce', outcome: 'register/household-moved', subject: old.household.id },
      facts: { to: input.place, people, on },
    })
    return enter('register/move-household', on, {
      effects,
      subject: old.household.id,
      answer: { household: old.household.id, moved: old.members.length },
      facts: { household: old.household.id, from: old.household.place, to: input.place },
    })
  },
}
