import type { Answer } from '#kernel/because.ts'
import { deadline, type Limit } from '#kernel/casework/clock.ts'
import type { Id } from '#kernel/id.ts'
import type { Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { nameOfRole } from '#kernel/register/posts.store.ts'
import { clerk, contact, head, holds } from './desks.ts'
import { informForm, stateForm } from './lists/forms.ts'
import { refuse } from './lists/refusals.ts'

/*
 * Before anything is decided against a company it is told facts and ground, and has its days to answer. What of this is the same for a
 * listing and for a grade that is decided anew. A programme that uses it has the parameter `<id>/statement-within` and the flags told,
 * stated and statement-over, and the states to-inform, told and to-decide.
 */

/** The company is told, and from then on has its days to answer; it reads the case from now on. @param company who it is, if anybody */
export function informOf(id: string, given: StepGiven, company: Id | null): Answer<StepTaken> {
  const { book, day, at, file, form } = given
  if (form.way !== 'platform' && !(form.receipt as string[] | undefined)?.length)
    return refuse('no-receipt', { field: 'receipt' })
  // Nothing runs against a company that nobody reads the platform for.
  if (form.way === 'platform' && !given.fact('register.posts-of-role').some(holds(company, day)))
    return refuse('no-contact', { field: 'way' })
  const used = book.getParameter(`${id}/statement-within`, day, file.place)
  const limit = used.value as unknown as Limit
  const { due } = deadline({ start: at, ...limit }, book.calendar, book.hoursOf(file.place))
  return {
    value: {
      set: { lead: company },
      limit: { amount: limit.amount, clock: limit.clock, from: at },
      // Told at once whoever answers for the company; over by itself, whether it answered or not.
      later: [
        { flag: 'told', at },
        { flag: 'statement-over', at: due },
      ],
    },
    because: { rule: `${id}/rights`, facts: { until: due.toISOString() }, parameters: [used] },
  }
}

/** Nothing more is waited for, and nobody needs to be told any more. */
export const answered = [
  { flag: 'told', at: null },
  { flag: 'statement-over', at: null },
] as const

/** The company answered, or said that it has nothing to say. */
const statedOf =
  (id: string) =>
  (given: StepGiven): Answer<StepTaken> => ({
    value: {
      set: { lower: ['statement-over'], ...(given.form.statement ? { raise: ['stated'] } : {}) },
      later: answered,
    },
    because: { rule: `${id}/stated`, facts: { stated: given.form.statement !== undefined } },
  })

/**
 * The steps by which the company is told, and answers by itself or on paper, or waives it.
 * @param inform see `informOf`; @param more what telling reads besides
 */
export function rightsSteps(
  id: string,
  inform: NonNullable<Step['take']>,
  more: Pick<Step, 'reads' | 'names'> = {},
): { readonly [step in 'inform' | 'state' | 'enter-statement' | 'waive']: Step } {
  const answers = { from: ['told'], to: ['to-decide'], take: statedOf(id) }
  return {
    inform: {
      words: { zh: '审查通过，告知企业', en: 'Tell the company' },
      from: ['to-inform'],
      to: ['told'],
      by: [head],
      notAfterOwn: ['propose'],
      form: informForm,
      rank: 'go',
      key: '1',
      told: { zh: '告知事实、依据和陈述申辩权', en: 'Told facts, ground and the right to state its case' },
      reads: ['register.posts-of-role', ...(more.reads ?? [])],
      names: (asked) => [nameOfRole(contact.role), ...(more.names?.(asked) ?? [])],
      take: inform,
    },
    state: {
      ...answers,
      words: { zh: '陈述申辩', en: 'State the case' },
      by: [contact],
      form: stateForm,
      rank: 'go',
      told: { zh: '企业陈述申辩', en: 'The company stated its case' },
    },
    'enter-statement': {
      ...answers,
      words: { zh: '登记书面陈述申辩', en: 'Enter a statement made on paper' },
      by: [clerk],
      form: stateForm,
      rank: 'usual',
      told: { zh: '登记企业书面陈述申辩', en: 'Entered the company’s statement' },
    },
    waive: {
      ...answers,
      words: { zh: '无意见', en: 'Nothing to say against it' },
      by: [contact],
      form: {},
      rank: 'usual',
      told: { zh: '企业表示无意见', en: 'The company had nothing to say against it' },
    },
  }
}
