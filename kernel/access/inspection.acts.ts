import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { postsOf } from '../actor.ts'
import { addDays } from '../day.ts'
import { isRefusal } from '../refusal.ts'
import { enter, locksOfIds } from '../register/entry.ts'
import { code, day, document, id } from '../register/inputs.ts'
import { getPerson } from '../register/persons.acts.ts'
import { getLivedPlace } from '../register/places.ts'
import { findPostFault, type PostDraft, postEffect } from '../register/post.ts'
import { INSPECTOR, longestInspection } from './inspection.ts'
import { refuseAccess } from './refusals.ts'

const schema = z.strictObject({
  person: id,
  /** The office that inspects. */
  organisation: id,
  /** What may be read: the cases of this place and all below it. */
  place: code,
  /** First and last day; today unless said. */
  from: day.optional(),
  until: day,
  /** The letter by which the inspection was announced. */
  document,
})
type Grant = z.output<typeof schema>
type GrantFacts = 'register.persons' | 'register.organisations' | 'register.posts-of-persons'

/** Gives somebody the right to read for a time. */
export const grantInspection: ActKind<Grant, GrantFacts> = {
  kind: 'access/grant-inspection',
  schema: schema as unknown as z.ZodType<Grant>,
  subject: (input) => input.person,
  place: (input) => input.place,
  locks: locksOfIds,
  reads: ['register.persons', 'register.organisations', 'register.posts-of-persons'],
  decide(given) {
    const { input, facts, book, scope, day: today } = given
    if (postsOf(scope, ['security-administrator']).length === 0) return refuseAccess('inspection-not-yours')
    const from = input.from ?? today
    if (from < today || input.until < from)
      return refuseAccess('inspection-days', { field: 'until', fills: { from: today } })
    const longest = longestInspection(book, today)
    if (input.until >= addDays(from, longest))
      return refuseAccess('inspection-long', { field: 'until', fills: { days: longest } })
    const person = getPerson(facts['register.persons'], input.person, 'person', from)
    if (isRefusal(person)) return person
    const place = getLivedPlace(book, input.place, today, 'place')
    if (isRefusal(place)) return place
    const post: PostDraft = {
      id: given.mint(),
      person: person.id,
      organisation: input.organisation,
      role: INSPECTOR,
      title: '限期查阅',
      place: input.place,
      kind: 'substantive',
      decidedOn: null,
      noticedUntil: null,
      from,
      to: addDays(input.until, 1),
      document: input.document,
      sort: 900,
    }
    const fault = findPostFault(
      post,
      facts['register.organisations'].get(input.organisation),
      facts['register.posts-of-persons'],
    )
    if (fault) return fault
    return enter('access/grant-inspection', from, {
      effects: [postEffect(post)],
      subject: person.id,
      answer: { post: post.id, until: input.until },
      facts: { post: post.id, person: person.id, place: input.place, until: input.until },
      clause: input.document,
    })
  },
}
