import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'

const row = (
  name: string,
  words: ParameterDefinition['words'],
  unit: ParameterDefinition['unit'],
  schema: z.ZodType,
  value: Json,
): ParameterDefinition => ({
  ...{ id: `credit-points/checks-${name}`, words, unit, schema },
  seed: { value, from: '2023-01-01', source: 'to be confirmed' },
})

/** From when on something is listed for whoever supervises. None of it refuses or decides anything. */
export const checkParameters: readonly ParameterDefinition[] = [
  row(
    'repeated',
    { zh: '核对：同一经办人与同一户的兑换次数', en: 'To check: redemptions of one clerk with one household' },
    { zh: '次', en: 'times' },
    z.int().min(2).max(1000),
    4,
  ),
  row(
    'month-end',
    { zh: '核对：月末集中记分', en: 'To check: entries at the end of a month' },
    { zh: '', en: '' },
    z.strictObject({
      /** The last days of a month. */
      days: z.int().min(1).max(15),
      /** Per cent of the month's entries, and so many at least. */
      share: z.int().min(1).max(100),
      least: z.int().min(1),
    }),
    { days: 3, share: 50, least: 10 },
  ),
  row(
    'still',
    { zh: '核对：超市多少天没有兑换', en: 'To check: a shop without redemptions for' },
    { zh: '天', en: 'days' },
    z.int().min(1).max(1000),
    60,
  ),
]
