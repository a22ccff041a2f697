import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { refuse } from '../refusals.ts'

export const QUOTA = 'cadre-points-year/excellent-quota'
export const grades = ['excellent', 'competent', 'basically-competent', 'incompetent', 'none'] as const
export type Grade = (typeof grades)[number]

/** One official as frozen, with the grade that the town committee decided. */
export type GradedFacts = {
  readonly people: readonly {
    readonly group: string
    /** Null: scored and not ranked. */
    readonly rank: number | null
    readonly grade: string
    /** A document and clause is cited. */
    readonly cited: boolean
  }[]
}

/**
 * Whether the grades hold beside the scores: the score is one basis, the committee decides. No more are excellent than the quota allows;
 * who is not ranked gets no grade; to pass over a higher score, or to grade somebody incompetent, takes a cited rule.
 * Clause: the county's measures on points of village officials; the quota is to be confirmed.
 */
export const whichGrades: Rule<GradedFacts, { readonly excellent: number; readonly most: number }> = {
  name: 'cadre-points-year/which-grades',
  reads: ['people'],
  parameters: [QUOTA],
  clause: '村（社区）干部积分制管理办法（试行）；年度考核等次规定',
  ask({ people }, parameters): Answer<{ readonly excellent: number; readonly most: number }> {
    const percent = Number(parameters.get(QUOTA).value)
    const ranked = people.filter(({ rank }) => rank !== null).length
    const most = Math.floor((ranked * percent) / 100)
    for (const [i, { group, rank, grade, cited }] of people.entries()) {
      const at = (column: string) => ({ field: `grades.${i}.${column}`, fills: { n: i + 1 } })
      if ((rank === null) !== (grade === 'none')) return refuse('not-graded', at('grade'))
      const passedOver =
        grade !== 'excellent' &&
        people.some((one) => one.group === group && one.grade === 'excellent' && (one.rank ?? 0) > (rank ?? Infinity))
      if ((passedOver || grade === 'incompetent') && !cited) return refuse('clause-needed', at('clause'))
    }
    const excellent = people.filter(({ grade }) => grade === 'excellent').length
    if (excellent > most) return refuse('quota', { field: 'grades', fills: { most, given: excellent } })
    return { value: { excellent, most }, because: { rule: 'cadre-points-year/within-quota' } }
  },
}
