/*
 * Grades of a year while the committee decides them. The same questions are asked by the rule of the programme, which has the last word. Pure.
 */

export interface Graded {
  readonly subject: string
  readonly group: string
  /** Scored and ranked; the rank itself is told to deciders alone. */
  readonly ranked: boolean
  readonly rank: number | null
  readonly grade: string
  readonly clause: string
}

/** What a grade begins as: what was decided before, else competent, or none for whoever is not ranked. */
export const firstGrade = ({
  unranked,
  grade,
}: {
  readonly unranked: string | null
  readonly grade: string | null
}): string => grade ?? (unranked === null ? 'competent' : 'none')

/** Whether a rule has to be cited: somebody of the group with a worse rank is excellent, or the grade is incompetent. */
export const needsClause = (one: Graded, all: readonly Graded[]): boolean =>
  one.grade === 'incompetent' ||
  (one.grade !== 'excellent' &&
    all.some(
      (other) => other.group === one.group && other.grade === 'excellent' && (other.rank ?? 0) > (one.rank ?? Infinity),
    ))

/** How many may be excellent, and how many are. @param percent of those who are ranked, rounded down */
export function quotaOf(all: readonly Graded[], percent: number): { readonly most: number; readonly given: number } {
  const ranked = all.filter(({ ranked }) => ranked).length
  return { most: Math.floor((ranked * percent) / 100), given: all.filter(({ grade }) => grade === 'excellent').length }
}

/** Whether the table can be sent: nobody over the quota, every clause cited that is needed. */
export const mayGrade = (all: readonly Graded[], percent: number): boolean => {
  const { most, given } = quotaOf(all, percent)
  return given <= most && all.every((one) => !needsClause(one, all) || one.clause.trim() !== '')
}
