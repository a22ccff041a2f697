import { z } from 'zod'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import type { Words } from '#kernel/words.ts'
import { itemParameters } from './items.ts'

const from = '2023-01-01'
const source = 'to be confirmed'
const limitSchema = z.strictObject({
  amount: z.int().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})

const limit = (id: string, words: Words, amount: number): ParameterDefinition => ({
  ...{ id, words, unit: { zh: '', en: '' }, schema: limitSchema },
  seed: { value: { amount, clock: 'working-days' }, from, source },
})

/** The offices whose inspectors may be drawn, as ids of organisations; all where it is empty. */
export const INSPECTORS_OF = 'property-inspection/inspectors-of'

/** Limits of an inspection. */
export const inspectionParameters: readonly ParameterDefinition[] = [
  limit('property-inspection/value-within', { zh: '录入公开数值的期限', en: 'Until the public value is entered' }, 3),
  limit('property-inspection/draw-within', { zh: '抽取的期限', en: 'Until it is drawn' }, 2),
  limit('property-inspection/check-within', { zh: '抽取后完成检查的期限', en: 'Until all checks are done' }, 15),
  limit(
    'property-inspection/publish-within',
    { zh: '检查完成后公开结果的期限', en: 'Until the result is published' },
    20,
  ),
  {
    id: 'property-inspection/former-work',
    words: { zh: '离职后仍须回避的年限', en: 'Former work counts for' },
    unit: { zh: '年', en: 'years' },
    schema: z.int().min(0).max(20),
    seed: { value: 3, from, source },
  },
  {
    id: INSPECTORS_OF,
    words: { zh: '检查人员所在单位（不填为全部）', en: 'Offices whose inspectors are drawn (none: all)' },
    unit: { zh: '', en: '' },
    schema: z.array(z.uuid()).max(50),
    seed: { value: [], from, source },
  },
]

/** Limits of one check, and the rows of the check sheets. */
export const checkParameters: readonly ParameterDefinition[] = [
  limit('property-check/check-within', { zh: '现场检查的期限', en: 'Until it is checked' }, 10),
  limit(
    'property-check/countersign-within',
    { zh: '第二名检查人员签字的期限', en: 'Until the second inspector signs' },
    1,
  ),
  limit('property-check/reinspect-within', { zh: '复查的期限', en: 'Until it is inspected again' }, 5),
  ...itemParameters,
]
