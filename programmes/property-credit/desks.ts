import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { nameOfRole, type PostVersion } from '#kernel/register/posts.store.ts'
import { refuseProperty } from './refusals.ts'

/** Who stands where towards a case about a company. Its contact acts for the company once it leads the case. */
export const clerk = { role: 'property-clerk', where: 'place' } as const
export const head = { role: 'property-head', where: 'place' } as const
export const contact = { role: 'property-contact', where: 'lead' } as const

/** The company that a case was begun about. */
export const companyOf = (hands: StepGiven['hands']): Id => String(hands[0]?.form.company ?? '') as Id

/** Whether a post is held at a company on the day. */
export const holds =
  (company: Id | null, day: Day) =>
  ({ organisation, from, to }: Pick<PostVersion, 'organisation' | 'from' | 'to'>): boolean =>
    organisation === company && from <= day && (to === null || day < to)

/**
 * A step of the section that nobody takes about a company whose contact they are themselves.
 * @param about the company that the step is about, from the case or, of a first step, from its form
 */
export const notTheirOwn = (step: Step, about: (given: StepGiven) => Id | null): Step => ({
  ...step,
  reads: [...(step.reads ?? []), 'register.posts-of-role'],
  names: (asked) => [nameOfRole(contact.role), ...(step.names?.(asked) ?? [])],
  take(given) {
    const held = holds(about(given), given.day)
    const own = given.fact('register.posts-of-role').some((post) => post.person === given.actor && held(post))
    if (own) return refuseProperty('own-company')
    return step.take?.(given) ?? { value: {}, because: { rule: 'casework/step' } }
  },
})

/** Tells whoever is the company's contact on the day; the step reads `register.posts-at-case`. */
export const tellContacts = (given: StepGiven, words: string): NonNullable<StepTaken['tell']> =>
  [
    ...new Set(
      given
        .fact('register.posts-at-case')
        .filter(({ role }) => role === contact.role)
        .filter(holds(given.file.lead, given.day))
        .map(({ person }) => person),
    ),
  ].map((whom) => ({ whom, words, fills: { number: given.file.number } }))
