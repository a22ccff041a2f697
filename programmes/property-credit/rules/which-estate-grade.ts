import type { Answer } from '#kernel/because.ts'
import type { Parameters, Rule } from '#kernel/programme/rule.ts'
import { refuse } from '../rating/refusals.ts'

export type EstateGradeFacts = {
  /** Thousandths of a point; null where the estate was not scored. */
  readonly score: number | null
  /** Grades of the day with the score from which each is had. */
  readonly grades: { readonly code: string; readonly atLeast: number }[]
  /** What is decided beside the score; null: the grade of the score. */
  readonly decided: string | null
  /** The rule that is cited for it. */
  readonly clause: string | null
}
export interface EstateGrade {
  readonly byScore: string
  readonly grade: string
}

/**
 * The grade of an estate: that of its score, unless whoever decides cites the rule for another one. The score is one basis and the grade a
 * decision. Clause: measures on grading property services, to be confirmed.
 */
export const whichEstateGrade: Rule<EstateGradeFacts, EstateGrade> = {
  name: 'property-rating/which-grade',
  reads: ['score', 'grades', 'decided', 'clause'],
  parameters: [],
  clause: '物业服务等级评定办法',
  ask({ score, grades, decided, clause }): Answer<EstateGrade> {
    if (score === null) return refuse('not-scored', { fills: { count: 1 } })
    const ordered = [...grades].sort((a, b) => b.atLeast - a.atLeast)
    const byScore = (ordered.find(({ atLeast }) => score >= atLeast) ?? ordered.at(-1))?.code
    if (byScore === undefined) return refuse('no-grades')
    if (decided !== null && !grades.some(({ code }) => code === decided)) return refuse('no-grades')
    const grade = decided ?? byScore
    if (grade !== byScore && clause === null) return refuse('clause-needed')
    return {
      value: { byScore, grade },
      because: { rule: 'property-rating/graded', facts: { score, byScore, grade }, ...(clause ? { clause } : {}) },
    }
  },
}

/** The rule is given its grades as facts, and reads no parameter. */
export const noParameters: Parameters = {
  get(id) {
    throw new Error(`the grade of an estate asked for ${id}`)
  },
}
