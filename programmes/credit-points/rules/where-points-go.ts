import type { Answer } from '#kernel/because.ts'
import { addDays, getDay } from '#kernel/day.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { HEIRS_WAIT } from '../closing/parameters.ts'
import { refuse } from '../closing/refusals.ts'

/** What is asked: the points of a household of which nobody is left. */
export type GoesFacts = {
  /** Whether heirs are on record, with the household that takes the points over. */
  readonly named: boolean
  /** The day on which nobody was left, and the day on which it is settled. */
  readonly since: string
  readonly today: string
}

/**
 * Where the points of a household go of which nobody is left: to the household that its heirs name, at any time; they lapse only when
 * nobody was named in the days that are left to relatives. Clause: the rules of the village's points scheme (积分管理办法), to be confirmed.
 */
export const wherePointsGo: Rule<GoesFacts, 'pass' | 'lapse'> = {
  name: 'points-closing/where-points-go',
  reads: ['named', 'since', 'today'],
  parameters: [HEIRS_WAIT],
  clause: '积分管理办法',
  ask({ named, since, today }, parameters): Answer<'pass' | 'lapse'> {
    if (named) return { value: 'pass', because: { rule: 'points-closing/heirs-named' } }
    const until = addDays(getDay(since), Number(parameters.get(HEIRS_WAIT).value))
    if (today <= until) return refuse('heirs-have-time', { fills: { until } })
    return { value: 'lapse', because: { rule: 'points-closing/nobody-named', facts: { until } } }
  },
}
