import { z } from 'zod'
import type { ActKind } from '../act.ts'
import type { Effect } from '../effect.ts'
import { isRefusal } from '../refusal.ts'
import { overlap } from './as-of.ts'
import { enter, locksOfIds, notYet } from './entry.ts'
import { endEmptied, endMembership, memberEffect } from './household.ts'
import { code, day, id, text } from './inputs.ts'
import { linkEffect, retractLink } from './link.ts'
import { changePerson } from './person.ts'
import { getPerson, homeOf, mayChange } from './persons.acts.ts'
import { getLivedPlace } from './places.ts'
import { endPost, postEffect, retractPost } from './post.ts'
import { refuseRegister } from './refusals.ts'
import { moveResidence } from './residence.ts'

const moveSchema = z.strictObject({
  person: id,
  kind: z.enum(['living', 'registered']),
  place: code,
  on: day.optional(),
})
type Move = z.output<typeof moveSchema>

/** Living and being registered are kept apart (人户分离): one may move without the other, also out of the county. */
export const movePerson: ActKind<Move, 'register.persons' | 'register.residences'> = {
  kind: 'register/move-person',
  schema: moveSchema as unknown as z.ZodType<Move>,
  subject: (input) => input.person,
  place: (input) => input.place,
  locks: locksOfIds,
  reads: ['register.persons', 'register.residences'],
  decide(given) {
    const { input, facts, book, day: today, scope } = given
    const on = input.on ?? today
    const person = getPerson(facts['register.persons'], input.person, 'person', on)
    if (isRefusal(person)) return person
    // The village that lets go or the one that receives: either may enter it.
    if (!mayChange(given, person.place) && !mayChange(given, input.place)) return refuseRegister('not-yours')
    const early = notYet(on, today)
    if (early) return early
    if (input.place.startsWith(scope.county)) {
      const place = getLivedPlace(book, input.place, on, 'place')
      if (isRefusal(place)) return place
    }
    const open = facts['register.residences'].filter((r) => r.person === person.id)
    const before = open.find((r) => r.kind === input.kind)
    if (before?.place === input.place) return refuseRegister('nothing-changed', { field: 'place' })
    if (before && on < before.from)
      return refuseRegister('before-version', { field: 'on', fills: { day: on, from: before.from } })
    const now = Object.fromEntries([...open.map((r) => [r.kind, r.place] as const), [input.kind, input.place] as const])
    const home = homeOf(scope.county, now) ?? person.place
    return enter('register/move-person', on, {
      effects: [
        ...moveResidence(before, { person: person.id, kind: input.kind, place: input.place, on }),
        ...(home === person.place ? [] : changePerson(person, { place: home })),
      ],
      subject: person.id,
      answer: { person: person.id },
      facts: { person: person.id, kind: input.kind, place: input.place, ...(before ? { from: before.place } : {}) },
    })
  },
}

const deathSchema = z.strictObject({ person: id, on: day.optional(), document: text(100).optional() })
type Death = z.output<typeof deathSchema>

type DeathFacts = 'register.persons' | 'register.posts-of-persons' | 'register.households' | 'register.housemates'

/**
 * From the day of death nobody holds posts. The household goes on and needs another head by an act of its own; it ends where nobody of
 * it lives any more.
 */
export const recordDeath: ActKind<Death, DeathFacts> = {
  kind: 'register/record-death',
  schema: deathSchema as unknown as z.ZodType<Death>,
  subject: (input) => input.person,
  locks: locksOfIds,
  reads: ['register.persons', 'register.posts-of-persons', 'register.households', 'register.housemates'],
  decide(given) {
    const { input, facts, day: today } = given
    const on = input.on ?? today
    const person = getPerson(facts['register.persons'], input.person, 'person')
    if (isRefusal(person)) return person
    if (person.diedOn) return refuseRegister('dead', { field: 'person' })
    if (!mayChange(given, person.place)) return refuseRegister('not-yours')
    const early = notYet(on, today)
    if (early) return early
    const held = facts['register.posts-of-persons'].filter((p) => p.to === null || p.to > on)
    const mates = facts['register.housemates']
    const homes = mates.filter((m) => m.person === person.id)
    const empty = homes.flatMap(({ household }) => {
      const others = mates.filter((m) => m.household === household)
      const found = facts['register.households'].get(household)
      const lived = others.some((m) => m.person !== person.id && !m.diedOn)
      return lived || !found ? [] : endEmptied(found, others, on, person.id)
    })
    return enter('register/record-death', on, {
      effects: [
        ...changePerson(person, { diedOn: on }),
        ...held.flatMap((post) => endPost(post, on)),
        ...empty,
        // What was on its way for the person stops; whoever has something on its way hears it.
        { kind: 'announce', outcome: 'register/died', subject: person.id, facts: { on, ended: empty.length > 0 } },
      ],
      subject: person.id,
      answer: {
        person: person.id,
        postsEnded: held.length,
        headOf: empty.length > 0 ? [] : homes.filter((m) => m.relation === 'head').map((m) => m.household),
        ended: empty.length > 0,
      },
      facts: { person: person.id, posts: held.map((p) => p.id) },
      clause: input.document,
    })
  },
}

const mergeSchema = z.strictObject({ person: id, into: id, reason: text(200) })
type Merge = z.output<typeof mergeSchema>
type MergeFacts =
  | 'register.persons'
  | 'register.residences'
  | 'register.members'
  | 'register.posts-of-persons'
  | 'register.delegations'
  | 'register.links'

/**
 * Two files of one person become one: posts, homes and links go over, the other name stays as an alias. Programmes that keep accounts for
 * persons hear so.
 */
export const mergePersons: ActKind<Merge, MergeFacts> = {
  kind: 'register/merge-persons',
  schema: mergeSchema as unknown as z.ZodType<Merge>,
  subject: (input) => input.into,
  locks: locksOfIds,
  reads: [
    'register.persons',
    'register.residences',
    'register.members',
    'register.posts-of-persons',
    'register.delegations',
    'register.links',
  ],
  decide(given) {
    const { input, facts, day: today } = given
    if (input.person === input.into) return refuseRegister('same-person', { field: 'into' })
    const person = getPerson(facts['register.persons'], input.person, 'person')
    const into = getPerson(facts['register.persons'], input.into, 'into')
    if (isRefusal(person)) return person
    if (isRefusal(into)) return into
    if (!mayChange(given, person.place) || !mayChange(given, into.place)) return refuseRegister('not-yours')
    if (person.sealed.identity_index)
      return refuseRegister(into.sealed.identity_index ? 'two-identities' : 'merge-other-way', { field: 'into' })
    const alias = [...new Set([...into.alias, person.name, ...person.alias])].filter((name) => name !== into.name)
    const effects: Effect[] = [
      ...changePerson(person, { mergedInto: into.id }),
      ...changePerson(into, { alias, place: into.place ?? person.place, diedOn: into.diedOn ?? person.diedOn }),
    ]

    const posts = facts['register.posts-of-persons']
    for (const post of posts.filter((p) => p.person === person.id)) {
      const double = posts.some(
        (p) => p.person === into.id && p.role === post.role && p.organisation === post.organisation && overlap(p, post),
      )
      effects.push(retractPost(post), ...(double ? [] : [postEffect({ ...post, person: into.id })]))
    }
    for (const d of facts['register.delegations'].filter((each) => each.delegate === person.id))
      effects.push(
        { kind: 'retract', table: 'delegation', key: { id: d.id, act: d.act } },
        {
          kind: 'register',
          table: 'delegation',
          row: { id: d.id, post: d.post, delegate: into.id, from_day: d.from, to_day: d.to, reason: d.reason },
        },
      )
    const members = facts['register.members']
    const housed = members.some((m) => m.person === into.id)
    for (const m of members.filter((each) => each.person === person.id))
      effects.push(
        ...(housed ? endMembership(m, m.from) : [...endMembership(m, m.from), memberEffect({ ...m, person: into.id })]),
      )
    for (const r of facts['register.residences'].filter((each) => each.person === person.id)) {
      const own = facts['register.residences'].some((each) => each.person === into.id && each.kind === r.kind)
      effects.push({
        kind: 'retract',
        table: 'residence',
        key: { person: r.person, kind: r.kind, from_day: r.from, act: r.act },
      })
      if (!own) effects.push(...moveResidence(undefined, { person: into.id, kind: r.kind, place: r.place, on: r.from }))
    }
    for (const link of facts['register.links']) {
      const ends = [link.from, link.to]
      if (!ends.some((end) => end.id === person.id)) continue
      const [from, to] = ends.map((end) => (end.id === person.id ? { ...end, id: into.id } : end)) as [
        typeof link.from,
        typeof link.to,
      ]
      effects.push(retractLink(link), ...(from.id === to.id ? [] : [linkEffect({ ...link, from, to })]))
    }
    effects.push({
      ...{ kind: 'announce', outcome: 'register/persons-merged', subject: person.id },
      facts: { into: into.id },
    })
    return enter('register/merge-persons', today, {
      effects,
      subject: into.id,
      answer: { person: into.id },
      facts: { person: person.id, into: into.id },
    })
  },
}
