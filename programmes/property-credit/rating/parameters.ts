import { z } from 'zod'
import { MOST } from '#kernel/appraisal/points.ts'
import { arithmeticSchema, indicatorSchema } from '#kernel/appraisal/scheme.ts'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { within } from '../lists/parameters.ts'
import { arithmetic, indicators, scheme } from './scheme.ts'
import { ESTATE_GRADE, GRADES, GROUNDS, INDICATORS, OBJECTION, RATING } from './terms.ts'

/** Estates are graded since 2020; what the rules of a year say holds on its first day. */
const from = '2020-01-01'
const source = 'to be confirmed'
const limit = (...of: Parameters<typeof within>): ParameterDefinition => {
  const { seed, ...rest } = within(...of)
  return { ...rest, seed: { ...seed, from } }
}
const none = { zh: '', en: '' }
const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** A grade of service and the score from which it is had, in thousandths of a point. */
export const gradeSchema = z.strictObject({ name: words, atLeast: z.int().min(0).max(MOST) })
/** A violation for which a grade is decided anew, and the provision that is cited. */
export const groundSchema = z.strictObject({ name: words, clause: z.string().min(1).max(200) })

const grades = [
  ['grade-1', '一级', 'First grade', 90_000],
  ['grade-2', '二级', 'Second grade', 80_000],
  ['grade-3', '三级', 'Third grade', 70_000],
  ['grade-4', '四级', 'Fourth grade', 0],
] as const
const grounds = [
  ['price-quality', '质价不符', 'Service below its price', '《物业管理条例》、《物业服务收费管理办法》'],
  ['contract', '不履行物业服务合同', 'Contract not performed', '《物业管理条例》、物业服务合同'],
] as const

const rowOf = (family: string, code: string, zh: string, en: string, value: object, schema: z.ZodType) =>
  ({
    ...{ id: `${family}${code}`, words: { zh, en }, unit: none, schema, family },
    seed: { value: value as Json, from, source },
  }) satisfies ParameterDefinition

/** The published arithmetic and the items of a rating. */
export const ratingParameters: readonly ParameterDefinition[] = [
  {
    ...{ id: scheme.arithmetic, words: { zh: '小区评分办法', en: 'Arithmetic of the rating' }, unit: none },
    ...{ schema: arithmeticSchema, seed: { value: arithmetic as unknown as Json, from, source } },
  },
  ...Object.entries(indicators).map(([code, value]) =>
    rowOf(INDICATORS, code, value.name.zh, value.name.en, value, indicatorSchema),
  ),
  limit(`${RATING}/grade-within`, '定级时限', 'Time to decide the grades', 10),
  limit(`${RATING}/on-notice`, '等级公示期', 'Grades are shown for', 5),
]

export const gradeParameters: readonly ParameterDefinition[] = [
  ...grades.map(([code, zh, en, atLeast]) => rowOf(GRADES, code, zh, en, { name: { zh, en }, atLeast }, gradeSchema)),
  ...grounds.map(([code, zh, en, clause]) => rowOf(GROUNDS, code, zh, en, { name: { zh, en }, clause }, groundSchema)),
  limit(`${ESTATE_GRADE}/inform-within`, '审查告知时限', 'Time to examine and tell the company', 5),
  limit(`${ESTATE_GRADE}/statement-within`, '陈述申辩期', 'Time for the company to state its case', 5),
  limit(`${ESTATE_GRADE}/decide-within`, '决定时限', 'Time to decide', 10),
]

export const objectionParameters: readonly ParameterDefinition[] = [
  limit(`${OBJECTION}/decide-within`, '核查答复时限', 'Time to examine and answer', 5),
]
