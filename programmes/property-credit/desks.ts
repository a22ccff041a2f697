import type { Id } from '#kernel/id.ts'
import type { StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'

/** Who stands where towards a case about a company. Its contact acts for the company once it leads the case. */
export const clerk = { role: 'property-clerk', where: 'place' } as const
export const head = { role: 'property-head', where: 'place' } as const
export const contact = { role: 'property-contact', where: 'lead' } as const

/** The company that a case was begun about. */
export const companyOf = (hands: StepGiven['hands']): Id => String(hands[0]?.form.company ?? '') as Id

/** Tells whoever is the company's contact on the day; the step reads `register.posts-at-case`. */
export const tellContacts = (given: StepGiven, words: string): NonNullable<StepTaken['tell']> =>
  [
    ...new Set(
      given
        .fact('register.posts-at-case')
        .filter(({ role, organisation }) => role === contact.role && organisation === given.file.lead)
        .filter(({ from, to }) => from <= given.day && (to === null || given.day < to))
        .map(({ person }) => person),
    ),
  ].map((whom) => ({ whom, words, fills: { number: given.file.number } }))
