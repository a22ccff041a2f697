import type { Answer } from '#kernel/because.ts'
import { deadline, type Limit } from '#kernel/casework/clock.ts'
import type { Id } from '#kernel/id.ts'
import type { StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { refuse } from './lists/refusals.ts'

/*
 * Before anything is decided against a company it is told facts and ground, and has its days to answer. What of this is the same for a
 * listing and for a grade that is decided anew. A programme that uses it has the parameter `<id>/statement-within` and the flags told,
 * stated and statement-over.
 */

/** The company is told, and from then on has its days to answer; it reads the case from now on. @param company who it is, if anybody */
export function informOf(id: string, given: StepGiven, company: Id | null): Answer<StepTaken> {
  const { book, day, at, file, form } = given
  if (form.way !== 'platform' && !(form.receipt as string[] | undefined)?.length)
    return refuse('no-receipt', { field: 'receipt' })
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
export const statedOf =
  (id: string) =>
  (given: StepGiven): Answer<StepTaken> => ({
    value: {
      set: { lower: ['statement-over'], ...(given.form.statement ? { raise: ['stated'] } : {}) },
      later: answered,
    },
    because: { rule: `${id}/stated`, facts: { stated: given.form.statement !== undefined } },
  })
