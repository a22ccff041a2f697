import type { Answer } from '#kernel/because.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { groundOf } from '../lists/catalogue.ts'
import { refuse } from '../lists/refusals.ts'

export type LeaveFacts = {
  readonly listedOn: string
  readonly today: string
  /** Repair tasks that were proved. */
  readonly proved: string[]
}

/**
 * Whether a company may ask to leave the black list before its term is over: the ground allows repair, the least time has passed, and every
 * task of the ground was proved. Whether it leaves is for a person to decide.
 */
export const mayLeave = (ground: string): Rule<LeaveFacts, { readonly from: string }> => ({
  name: 'property-lists/may-leave',
  reads: ['listedOn', 'today', 'proved'],
  parameters: [`property-lists/ground/${ground}`],
  clause: '信用修复',
  ask({ listedOn, today, proved }, parameters): Answer<{ readonly from: string }> {
    const { repair } = groundOf(parameters.get(`property-lists/ground/${ground}`).value)
    if (!repair) return refuse('no-repair')
    const from = addDays(listedOn as Day, repair.afterDays)
    if (today < from) return refuse('too-early', { fills: { day: from } })
    const missing = repair.tasks.filter((task) => !proved.includes(task))
    if (missing.length > 0) return refuse('not-repaired', { fills: { n: missing.length } })
    return { value: { from }, because: { rule: 'property-lists/repaired', facts: { from, proved } } }
  },
})
