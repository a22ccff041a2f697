import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { groundSchema, grounds } from './catalogue.ts'

export const LISTS = 'property-lists'
export const GROUND = `${LISTS}/ground/`

const from = '2023-01-01'
const source = 'to be confirmed'
const none = { zh: '', en: '' }

export const limitSchema = z.strictObject({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})
/** A time limit of these programmes. */
export const within = (id: string, zh: string, en: string, amount: number): ParameterDefinition => ({
  ...{ id, words: { zh, en }, unit: none, schema: limitSchema },
  seed: { value: { amount, clock: 'working-days' }, from, source },
})

export const parameters: readonly ParameterDefinition[] = [
  within(`${LISTS}/inform-within`, '审查告知时限', 'Time to examine and tell the company', 5),
  within(`${LISTS}/statement-within`, '陈述申辩期', 'Time for the company to state its case', 5),
  within(`${LISTS}/decide-within`, '决定时限', 'Time to decide', 10),
  within(`${LISTS}/on-notice`, '公示期', 'Shown for', 5),
  within(`${LISTS}/list-within`, '公示后列入时限', 'Time to list after the notice', 5),
  within(`${LISTS}/repair-within`, '修复核查时限', 'Time to check a repair', 10),
  within(`${LISTS}/remove-within`, '提前退出决定时限', 'Time to decide on leaving early', 5),
  within(`${LISTS}/dispute-within`, '复核时限', 'Time to look again', 10),
  ...grounds.map(
    (value): ParameterDefinition => ({
      ...{ id: `${GROUND}${value.code}`, words: value.name, unit: none, schema: groundSchema, family: GROUND },
      seed: { value: value as unknown as Json, from, source },
    }),
  ),
]
