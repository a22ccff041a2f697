import { z } from 'zod'
import { isReservedRole } from '../access/administrators.ts'
import { INSPECTOR } from '../access/inspection.ts'
import type { ActKind, Decision, Given } from '../act.ts'
import type { Answer } from '../because.ts'
import { addDays, type Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { SecondedAct } from '../seconded.ts'
import { keepers, mayKeep } from './authority.ts'
import { enter, locksOfIds } from './entry.ts'
import { code, day, id, postKind, sort, text } from './inputs.ts'
import { getPerson } from './persons.acts.ts'
import { getLivedPlace } from './places.ts'
import { endPost, findPostFault, ofRow, type PostDraft, postEffect, retractPost } from './post.ts'
import type { PostVersion } from './posts.store.ts'
import { refuseRegister } from './refusals.ts'

const role = z.string().regex(/^[a-z]+(-[a-z]+)*$/)

/** `from` is the day of the document, by which power begins; `until` the last day of a post given for a time. */
const appointment = {
  person: id,
  organisation: id,
  role,
  title: text(60),
  /** Where the post has power; the organisation's place unless said. */
  place: code.optional(),
  kind: postKind,
  decidedOn: day.optional(),
  noticedUntil: day.optional(),
  from: day,
  until: day.optional(),
  document: text(100).optional(),
  /** Protocol order inside the organisation (排序号). */
  sort,
}
const appointSchema = z.strictObject(appointment)
type Appoint = z.output<typeof appointSchema>

const postFacts = ['register.persons', 'register.organisations', 'register.posts', 'register.posts-of-persons'] as const
type PostFacts = (typeof postFacts)[number]
type PostGiven = Given<unknown, PostFacts>

/** The post as it would stand, or why it cannot. `others` are the posts held beside it. */
function draftOf(a: Appoint, given: PostGiven, others: readonly PostDraft[]): PostDraft | Refusal {
  const { facts, book } = given
  // A right to read for a time is given by an act of its own.
  if (a.role === INSPECTOR) return refuseRegister('reserved-role', { field: 'role' })
  const person = getPerson(facts['register.persons'], a.person, 'person', a.from)
  if (isRefusal(person)) return person
  const versions = facts['register.organisations'].get(a.organisation)
  const seat = versions?.findLast((v) => v.from <= a.from)?.place ?? versions?.[0]?.place ?? ''
  const post: PostDraft = {
    id: given.mint(),
    person: a.person,
    organisation: a.organisation,
    role: a.role,
    title: a.title,
    place: a.place ?? seat,
    kind: a.kind,
    decidedOn: a.decidedOn ?? null,
    noticedUntil: a.noticedUntil ?? null,
    from: a.from,
    to: a.until ? addDays(a.until, 1) : null,
    document: a.document ?? null,
    sort: a.sort,
  }
  const fault = findPostFault(post, versions, others)
  if (fault) return fault
  // A post that begins later stands in today's places until then.
  const place = getLivedPlace(book, post.place, a.from < given.day ? a.from : given.day, 'place')
  return isRefusal(place) ? place : post
}

/** The two persons of whatever gives power by a post: who keeps the posts, or who opened the account, and who signs. */
const twoPersons = {
  proposers: [...keepers.posts, 'system-administrator'],
  signers: ['org-deputy-head', 'org-clerk', 'security-administrator'],
  notYours: () => refuseRegister('not-yours'),
} as const

const seatsOf = (
  given: Given<unknown, PostFacts>,
  appointments: readonly Pick<Appoint, 'organisation' | 'place'>[],
): string[] =>
  appointments.flatMap((a) => {
    const seat = given.facts['register.organisations'].get(a.organisation)?.at(-1)?.place
    return [...(seat ? [seat] : []), ...(a.place ? [a.place] : [])]
  })

export const appoint: SecondedAct<Appoint, PostFacts> = {
  kind: 'register/appoint',
  words: { zh: '任职', en: 'Appoint' },
  schema: appointSchema as unknown as z.ZodType<Appoint>,
  subject: (input) => input.person,
  place: (input) => input.place ?? null,
  locks: locksOfIds,
  reads: postFacts,
  ...twoPersons,
  places: (given) => seatsOf(given, [given.input]),
  decide(given) {
    const { input, facts } = given
    const post = draftOf(input, given, facts['register.posts-of-persons'])
    if (isRefusal(post)) return post
    return enter('register/appoint', input.from, {
      effects: [postEffect(post)],
      subject: input.person,
      answer: { post: post.id },
      facts: {
        post: post.id,
        person: post.person,
        organisation: post.organisation,
        role: post.role,
        place: post.place,
      },
      clause: input.document,
    })
  },
}

/** A post that has not ended by the day on which it shall. */
function getHeld(posts: ReadonlyMap<string, PostVersion>, post: Id, on: Day): PostVersion | Refusal {
  const found = posts.get(post)
  if (!found || (found.to !== null && found.to <= on)) return refuseRegister('no-post', { field: 'post' })
  return isReservedRole(found.role) ? refuseRegister('reserved-role', { field: 'post' }) : found
}

const endSchema = z.strictObject({ post: id, on: day.optional(), document: text(100).optional() })
type End = z.output<typeof endSchema>

/** One clerk suffices: power must be able to end within a minute. From the day of the document the post opens nothing. */
export const endPostAct: ActKind<End, 'register.posts' | 'register.organisations'> = {
  kind: 'register/end-post',
  schema: endSchema as unknown as z.ZodType<End>,
  subject: (input) => input.post,
  locks: locksOfIds,
  reads: ['register.posts', 'register.organisations'],
  decide(given) {
    const { input, facts, day: today } = given
    const on = input.on ?? today
    const post = getHeld(facts['register.posts'], input.post, on)
    if (isRefusal(post)) return post
    if (!mayKeep(given, ['posts'], [post.place])) return refuseRegister('not-yours')
    return enter('register/end-post', on, {
      effects: endPost(post, on),
      subject: post.id,
      answer: { post: post.id },
      facts: { post: post.id, person: post.person },
      clause: input.document,
    })
  },
}

const transferSchema = z.strictObject({ post: id, to: z.strictObject(appointment).omit({ person: true }) })
type Transfer = z.output<typeof transferSchema>

/** The old post ends and the new one begins on the day of one document. */
export const transfer: SecondedAct<Transfer, PostFacts> = {
  kind: 'register/transfer',
  words: { zh: '调任', en: 'Transfer' },
  schema: transferSchema as unknown as z.ZodType<Transfer>,
  subject: (input) => input.post,
  place: (input) => input.to.place ?? null,
  locks: locksOfIds,
  reads: postFacts,
  ...twoPersons,
  places(given) {
    const old = given.facts['register.posts'].get(given.input.post)
    return [...(old ? [old.place] : []), ...seatsOf(given, [given.input.to])]
  },
  decide(given) {
    const { input, facts } = given
    const old = getHeld(facts['register.posts'], input.post, input.to.from)
    if (isRefusal(old)) return old
    const others = facts['register.posts-of-persons'].filter((p) => p.id !== old.id)
    const post = ofRow(draftOf({ ...input.to, person: old.person }, given, others), 'to')
    if (isRefusal(post)) return post
    return enter('register/transfer', input.to.from, {
      effects: [...endPost(old, input.to.from), postEffect(post)],
      subject: old.person,
      answer: { post: post.id, ended: old.id },
      facts: { post: post.id, ended: old.id, person: old.person, organisation: post.organisation },
      clause: input.to.document,
    })
  },
}

const batchSchema = z.strictObject({
  on: day,
  document: text(100),
  ends: z.array(id).max(2000).default([]),
  starts: z
    .array(z.strictObject(appointment).omit({ from: true, document: true }))
    .max(2000)
    .default([]),
})
type Batch = z.output<typeof batchSchema>

/** A term ends: all posts that end and begin with one document, all or nothing. Its refusal names the row at fault. */
export const batchPosts: SecondedAct<Batch, PostFacts> = {
  kind: 'register/batch-posts',
  words: { zh: '换届任免', en: 'Posts of a new term' },
  schema: batchSchema as unknown as z.ZodType<Batch>,
  locks: locksOfIds,
  reads: postFacts,
  ...twoPersons,
  places: (given) => [
    ...given.input.ends.flatMap((post) => given.facts['register.posts'].get(post)?.place ?? []),
    ...seatsOf(given, given.input.starts),
  ],
  decide(given): Answer<Decision> {
    const { input, facts } = given
    if (input.ends.length + input.starts.length === 0) return refuseRegister('nothing-changed')
    const effects: Effect[] = []
    for (const [i, ended] of input.ends.entries()) {
      const post = ofRow(getHeld(facts['register.posts'], ended, input.on), `ends.${i}`)
      if (isRefusal(post)) return post
      effects.push(...endPost(post, input.on))
    }
    const staying = Map.groupBy(
      facts['register.posts-of-persons'].filter((p) => !input.ends.includes(p.id)) as PostDraft[],
      (p) => p.person as string,
    )
    const started: Id[] = []
    for (const [i, start] of input.starts.entries()) {
      const others = staying.get(start.person) ?? []
      const post = ofRow(draftOf({ ...start, from: input.on, document: input.document }, given, others), `starts.${i}`)
      if (isRefusal(post)) return post
      staying.set(start.person, [...others, post])
      effects.push(postEffect(post))
      started.push(post.id)
    }
    return enter('register/batch-posts', input.on, {
      effects,
      answer: { ended: input.ends.length, posts: started },
      facts: { ended: input.ends, started },
      clause: input.document,
    })
  },
}

const correctSchema = z.strictObject({
  post: id,
  ...z.strictObject(appointment).omit({ person: true, organisation: true, role: true }).partial().shape,
})
type Correct = z.output<typeof correctSchema>

/** What was entered wrongly of a post, its days included; person, organisation and role make another post. */
export const correctPost: ActKind<Correct, PostFacts> = {
  kind: 'register/correct-post',
  schema: correctSchema as unknown as z.ZodType<Correct>,
  subject: (input) => input.post,
  locks: locksOfIds,
  reads: postFacts,
  decide(given) {
    const { input, facts, book, day: today } = given
    const { post: which, until, ...change } = input
    const post = facts['register.posts'].get(which)
    if (!post) return refuseRegister('no-post', { field: 'post' })
    if (!mayKeep(given, ['posts'], [post.place, input.place ?? post.place])) return refuseRegister('not-yours')
    const next: PostDraft = { ...post, ...(change as Partial<PostDraft>), ...(until ? { to: addDays(until, 1) } : {}) }
    if (JSON.stringify(next) === JSON.stringify(post)) return refuseRegister('nothing-changed')
    const fault = findPostFault(
      next,
      facts['register.organisations'].get(post.organisation),
      facts['register.posts-of-persons'],
    )
    if (fault) return fault
    if (input.place) {
      const place = getLivedPlace(book, input.place, next.from < today ? next.from : today, 'place')
      if (isRefusal(place)) return place
    }
    return enter('register/correct-post', next.from, {
      effects: [retractPost(post), postEffect(next)],
      subject: post.id,
      answer: { post: post.id },
      facts: { post: post.id, fields: Object.keys(input).filter((key) => key !== 'post') },
      clause: input.document,
    })
  },
}
