import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'

export const PAY = 'cadre-points-year/pay-effect'

/** What is asked: the grade of a year that is final. The score is no part of it. */
export type PayFacts = { readonly grade: string }

/**
 * By how many percentage points the year's performance pay changes: by the grade alone, never by the score.
 * Clause: the county's measures on points of village officials (excellent 上浮 5 个百分点, incompetent 下浮 5 个百分点).
 */
export const payEffect: Rule<PayFacts, number> = {
  name: 'cadre-points-year/pay-effect',
  reads: ['grade'],
  parameters: [PAY],
  clause: '村（社区）干部积分制管理办法（试行）',
  ask({ grade }, parameters): Answer<number> {
    const { excellent, incompetent } = parameters.get(PAY).value as { excellent: number; incompetent: number }
    const value = grade === 'excellent' ? excellent : grade === 'incompetent' ? incompetent : 0
    return { value, because: { rule: 'cadre-points-year/pay-by-grade' } }
  },
}
