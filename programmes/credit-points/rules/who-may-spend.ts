import type { Rule } from '#kernel/programme/rule.ts'
import { refuse } from '../counter/spend-refusals.ts'

export const SPENDING_AGE = 'credit-points/spending-age'

/** What is asked: one person, and the points of one household. */
export type SpendsFacts = {
  readonly member: boolean
  readonly head: boolean
  /** Whole years; null where the register knows no birthday. */
  readonly age: number | null
}

/**
 * Whether somebody may spend what their household has: its head, and members who are of age. Every member may look.
 * Clause: the rules of the village's points scheme (积分管理办法), to be confirmed.
 */
export const whoMaySpend: Rule<SpendsFacts, true> = {
  name: 'credit-points/who-may-spend',
  reads: ['member', 'head', 'age'],
  parameters: [SPENDING_AGE],
  clause: '积分管理办法',
  ask({ member, head, age }, parameters) {
    const least = Number(parameters.get(SPENDING_AGE).value)
    if (!member) return refuse('not-a-member', { field: 'household' })
    if (!head && (age === null || age < least)) return refuse('too-young', { fills: { age: least } })
    return { value: true, because: { rule: head ? 'credit-points/as-head' : 'credit-points/of-age' } }
  },
}

/** Whole years on a day; a birthday of which only the year is known counts from that year's first day. */
export const yearsOn = (birth: string | null | undefined, day: string): number | null =>
  birth ? Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0) : null
