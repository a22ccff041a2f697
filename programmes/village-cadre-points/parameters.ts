import { z } from 'zod'
import { arithmeticSchema, indicatorSchema } from '#kernel/appraisal/scheme.ts'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { arithmetic, BOARDS, INDICATORS, indicators, measuredIndicators, POINTS, scheme } from './scheme.ts'

/** Taihu's measures on points of village officials, on trial, apply from this year on. */
export const from = '2023-01-01'
/** The first year in which figures give points. */
const measuredFrom = '2026-01-01'
const programmeOf = (figure: string): string => figure.slice(0, figure.indexOf('/'))
export const toBeConfirmed = 'to be confirmed'
const none = { zh: '', en: '' }

const limitSchema = z.strictObject({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})
/** A time limit in working days. */
export const within = (id: string, zh: string, en: string, amount: number): ParameterDefinition => ({
  ...{ id, words: { zh, en }, unit: none, schema: limitSchema },
  seed: { value: { amount, clock: 'working-days' }, from, source: toBeConfirmed },
})

export const parameters: readonly ParameterDefinition[] = [
  {
    ...{ id: scheme.arithmetic, words: { zh: '计分办法', en: 'Arithmetic' }, unit: none, schema: arithmeticSchema },
    seed: {
      value: arithmetic as unknown as Json,
      from,
      source: '加分上限 5 分、减分不设限、后 10%：村（社区）干部积分制管理办法（试行）；其余待确认',
    },
  },
  ...Object.entries(indicators).map(
    ([code, value]): ParameterDefinition => ({
      ...{ id: `${INDICATORS}${code}`, words: value.name, unit: none, schema: indicatorSchema, family: INDICATORS },
      seed: { value: value as unknown as Json, from, source: toBeConfirmed },
    }),
  ),
  ...Object.entries(measuredIndicators).map(
    ([code, value]): ParameterDefinition => ({
      ...{ id: `${INDICATORS}${code}`, words: value.name, unit: none, schema: indicatorSchema, family: INDICATORS },
      seed: {
        ...{ value: value as unknown as Json, from: measuredFrom, source: toBeConfirmed },
        ...(value.measured ? { beside: programmeOf(value.measured.figure) } : {}),
      },
    }),
  ),
  {
    ...{ id: BOARDS, words: { zh: '换届期间暂停公示', en: 'Boards stand still for an election' } },
    ...{ unit: none, schema: z.boolean(), seed: { value: false, from, source: toBeConfirmed } },
  },
  within(`${POINTS}/review-within`, '季度审定时限', 'Time to review a quarter', 10),
  within(`${POINTS}/on-notice`, '季度积分公示期', 'A quarter is shown for', 5),
]
