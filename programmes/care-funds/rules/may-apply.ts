import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import type { Fund } from '../fund.ts'
import type { Beneficiaries } from '../parameters.ts'
import { refuse } from '../refusals.ts'

/** What is asked of an applicant. It says that there is hardship, never which. */
export type ApplyFacts = {
  /** Whether the fund takes applications at all here. */
  readonly group: string
  /** In difficulty through illness or disaster. */
  readonly hardship: boolean
  /** On a hard, dirty, tiring or dangerous front-line post. */
  readonly frontline: boolean
  readonly months: number
  /** Times the person was helped by this fund in the calendar year, or is about to be. */
  readonly timesThisYear: number
  /** Open applications of the person. */
  readonly open: number
}

export interface MayApply {
  readonly ground: 'hardship' | 'frontline'
}

/**
 * Whether somebody may apply, and on what ground: hardship, or long work on a hard post. Asked while they fill in the form, and once more
 * when they send it. Clause: the fund's rules, beneficiaries and procedure.
 */
export const mayApply = (fund: Fund): Rule<ApplyFacts, MayApply> => ({
  name: `${fund.id}/may-apply`,
  reads: ['group', 'hardship', 'frontline', 'months', 'timesThisYear', 'open'],
  parameters: [`${fund.id}/open`, `${fund.id}/beneficiaries`, `${fund.id}/times-a-year`],
  clause: `${fund.words.zh}管理办法`,
  ask({ group, hardship, frontline, months, timesThisYear, open }, parameters): Answer<MayApply> {
    if (parameters.get(`${fund.id}/open`).value !== true) return refuse('not-open')
    const helped = parameters.get(`${fund.id}/beneficiaries`).value as unknown as Beneficiaries
    if (!helped.groups.includes(group)) return refuse('not-this-group', { field: 'group' })
    const long = frontline && months >= helped.months
    if (!hardship && !long) return refuse('no-ground', { field: 'hardship', fills: { months: helped.months } })
    if (open > 0) return refuse('already-open')
    const times = Number(parameters.get(`${fund.id}/times-a-year`).value)
    if (timesThisYear >= times) return refuse('this-year', { fills: { times } })
    const ground = hardship ? 'hardship' : 'frontline'
    return { value: { ground }, because: { rule: `${fund.id}/${ground}`, facts: { months } } }
  },
})
