import { z } from 'zod'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'

export const HEIRS_WAIT = 'points-closing/heirs-wait'

const from = '2023-01-01'
const source = 'to be confirmed'
const limit = z.strictObject({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})

export const closingParameters: readonly ParameterDefinition[] = [
  {
    id: HEIRS_WAIT,
    words: { zh: '留给亲属商定的天数', en: 'Days that are left to relatives' },
    unit: { zh: '天', en: 'days' },
    schema: z.int().min(0).max(366),
    seed: { value: 30, from, source },
  },
  {
    id: 'points-closing/settle-within',
    words: { zh: '积分了结时限', en: 'Time to settle points' },
    unit: { zh: '', en: '' },
    schema: limit,
    seed: { value: { amount: 60, clock: 'civil-days' }, from, source },
  },
  {
    id: 'points-closing/appeal-within',
    words: { zh: '了结申诉核实时限', en: 'Time to look into an appeal' },
    unit: { zh: '', en: '' },
    schema: limit,
    seed: { value: { amount: 10, clock: 'working-days' }, from, source },
  },
]
