import { z } from 'zod'
import type { ActKind } from '../act.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { mayKeepOrganisations } from './authority.ts'
import { enter, locksOfIds, notYet } from './entry.ts'
import { code, creditCode, day, document, id, phone, sort, text } from './inputs.ts'
import type { OrganisationVersion } from './organisations.store.ts'
import { getLivedPlace } from './places.ts'
import { endPost } from './post.ts'
import { refuseRegister } from './refusals.ts'

type Draft = Omit<OrganisationVersion, 'act'>

const rowOf = (o: Draft) => ({
  id: o.id,
  from_day: o.from,
  to_day: o.to,
  name: o.name,
  short: o.short,
  kind: o.kind,
  place: o.place,
  parent: o.parent,
  credit_code: o.creditCode,
  sort: o.sort,
  phone: o.phone,
  duties: o.duties,
})
const findable = (o: Draft) => ({ name: o.name, alias: [o.short], place: o.place })

/** The version that holds now, where the organisation still exists. */
const openVersion = (versions: readonly OrganisationVersion[] | undefined): OrganisationVersion | undefined =>
  versions?.findLast((v) => v.to === null)

const kindName = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const fields = {
  name: text(100),
  short: text(40),
  kind: kindName,
  place: code,
  parent: id.nullable(),
  creditCode: creditCode.nullable(),
  sort,
  phone: phone.nullable(),
  duties: z.array(kindName).max(200),
}

const addSchema = z.strictObject({
  ...fields,
  parent: fields.parent.default(null),
  creditCode: fields.creditCode.default(null),
  phone: fields.phone.default(null),
  duties: fields.duties.default([]),
  on: day.optional(),
  document: document.optional(),
})
type Add = z.output<typeof addSchema>

export const addOrganisation: ActKind<Add, 'register.credit-code'> = {
  kind: 'register/add-organisation',
  schema: addSchema as unknown as z.ZodType<Add>,
  place: (input) => input.place,
  locks: (input) => [...locksOfIds(input), ...(input.creditCode ? [`credit-code:${input.creditCode}`] : [])],
  reads: ['register.credit-code'],
  decide(given) {
    const { input, facts, book, day: today } = given
    const on = input.on ?? today
    if (!mayKeepOrganisations(given, [input.kind], [input.place])) return refuseRegister('not-yours')
    const early = notYet(on, today)
    if (early) return early
    const place = getLivedPlace(book, input.place, on, 'place')
    if (isRefusal(place)) return place
    if (input.parent && !book.findOrganisation(input.parent))
      return refuseRegister('no-organisation', { field: 'parent' })
    if (facts['register.credit-code'].length > 0) return refuseRegister('credit-code-used', { field: 'creditCode' })
    const { on: _, document, ...rest } = input
    const organisation: Draft = { ...rest, id: given.mint(), from: on, to: null }
    return enter('register/add-organisation', on, {
      effects: [
        { kind: 'register', table: 'organisation', row: rowOf(organisation), search: findable(organisation) },
        { kind: 'book-changed' },
      ],
      subject: organisation.id,
      answer: { organisation: organisation.id },
      facts: { organisation: organisation.id, place: input.place },
      clause: document,
    })
  },
}

const changeSchema = z.strictObject({
  organisation: id,
  ...z.strictObject(fields).partial().shape,
  /** Day from which it is so. Left out, what holds now was wrong from its beginning and is corrected. */
  on: day.optional(),
  document: document.optional(),
})
type Change = z.output<typeof changeSchema>

/** A reform from a day on, or a correction of what holds. Earlier days keep what was so then. */
export const changeOrganisation: ActKind<Change, 'register.organisations' | 'register.credit-code'> = {
  kind: 'register/change-organisation',
  schema: changeSchema as unknown as z.ZodType<Change>,
  subject: (input) => input.organisation,
  locks: (input) => [...locksOfIds(input), ...(input.creditCode ? [`credit-code:${input.creditCode}`] : [])],
  reads: ['register.organisations', 'register.credit-code'],
  decide(given) {
    const { input, facts, book, day: today } = given
    const { organisation, on, document, ...change } = input
    const now = openVersion(facts['register.organisations'].get(organisation))
    if (!now) return refuseRegister('no-organisation', { field: 'organisation' })
    const kinds = [now.kind, input.kind ?? now.kind]
    if (!mayKeepOrganisations(given, kinds, [now.place, input.place ?? now.place])) return refuseRegister('not-yours')
    const from = on ?? now.from
    const early = notYet(from, today)
    if (early) return early
    if (from < now.from) return refuseRegister('before-version', { field: 'on', fills: { day: from, from: now.from } })
    if (input.place) {
      const place = getLivedPlace(book, input.place, from, 'place')
      if (isRefusal(place)) return place
    }
    for (let above: string | null = input.parent ?? null; above; above = book.findOrganisation(above)?.parent ?? null)
      if (above === organisation) return refuseRegister('own-parent', { field: 'parent' })
    if (facts['register.credit-code'].some((other) => other !== organisation))
      return refuseRegister('credit-code-used', { field: 'creditCode' })
    const next: Draft = { ...now, ...(change as Partial<Draft>), from }
    const same = Object.keys(change).every(
      (key) => JSON.stringify(next[key as keyof Draft]) === JSON.stringify(now[key as keyof Draft]),
    )
    if (same) return refuseRegister('nothing-changed')
    return enter('register/change-organisation', from, {
      effects: [
        { kind: 'retract', table: 'organisation', key: { id: now.id, from_day: now.from, act: now.act } },
        ...(from > now.from ? [closed(now, from)] : []),
        { kind: 'register', table: 'organisation', row: rowOf(next), search: findable(next), was: findable(now) },
        { kind: 'book-changed' },
      ],
      subject: now.id,
      answer: { organisation: now.id },
      facts: { organisation: now.id, fields: Object.keys(change), correction: on === undefined },
      clause: document,
    })
  },
}

const closed = (version: OrganisationVersion, to: Day): Effect => ({
  kind: 'register',
  table: 'organisation',
  row: rowOf({ ...version, to }),
})

const endSchema = z.strictObject({
  organisation: id,
  on: day.optional(),
  /** Ends the posts in it with it. */
  endPosts: z.boolean().optional(),
  document: document.optional(),
})
type End = z.output<typeof endSchema>

export const endOrganisation: ActKind<
  End,
  'register.organisations' | 'register.posts-of-organisations' | 'register.children'
> = {
  kind: 'register/end-organisation',
  schema: endSchema as unknown as z.ZodType<End>,
  subject: (input) => input.organisation,
  locks: locksOfIds,
  reads: ['register.organisations', 'register.posts-of-organisations', 'register.children'],
  decide(given) {
    const { input, facts, day: today } = given
    const on = input.on ?? today
    const now = openVersion(facts['register.organisations'].get(input.organisation))
    if (!now) return refuseRegister('no-organisation', { field: 'organisation' })
    if (!mayKeepOrganisations(given, [now.kind], [now.place])) return refuseRegister('not-yours')
    const early = notYet(on, today)
    if (early) return early
    if (on < now.from) return refuseRegister('before-version', { field: 'on', fills: { day: on, from: now.from } })
    const posts = facts['register.posts-of-organisations'].filter((p) => p.to === null || p.to > on)
    const children = facts['register.children']
    if (children > 0 || (posts.length > 0 && !input.endPosts))
      return refuseRegister('still-held', { fills: { posts: posts.length, children } })
    const effects: Effect[] = [
      { kind: 'retract', table: 'organisation', key: { id: now.id, from_day: now.from, act: now.act } },
      {
        kind: 'register',
        table: 'organisation',
        row: rowOf({ ...now, to: on }),
        search: null,
        was: findable(now),
      },
      ...posts.flatMap((post) => endPost(post, on)),
      { kind: 'book-changed' },
    ]
    return enter('register/end-organisation', on, {
      effects,
      subject: now.id,
      answer: { organisation: now.id, postsEnded: posts.length },
      facts: { organisation: now.id, posts: posts.map((p): Id => p.id) },
      clause: input.document,
    })
  },
}
