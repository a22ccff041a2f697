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
  /** Whether money of this fund reached the person for the calendar year. */
  readonly helpedThisYear: boolean
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
  reads: ['group', 'hardship', 'frontline', 'months', 'helpedThisYear', 'open'],
  parameters: [`${fund.id}/open`, `${fund.id}/beneficiaries`, `${fund.id}/once-a-year`],
  clause: `${fund.words.zh}管理办法`,
  ask({ group, hardship, frontline, months, helpedThisYear, open }, parameters): Answer<MayApply> {
    if (parameters.get(`${fund.id}/open`).value !== true) return refuse('not-open')
    const helped = parameters.get(`${fund.id}/beneficiaries`).value as unknown as Beneficiaries
    if (!helped.groups.includes(group)) return refuse('not-this-group', { field: 'group' })
    const long = frontline && months >= helped.months
    if (!hardship && !long) return refuse('no-ground', { field: 'hardship', fills: { months: helped.months } })
    if (open > 0) return refuse('already-open')
    if (helpedThisYear && parameters.get(`${fund.id}/once-a-year`).value === true) return refuse('this-year')
    const ground = hardship ? 'hardship' : 'frontline'
    return { value: { ground }, because: { rule: `${fund.id}/${ground}`, facts: { months } } }
  },
})
