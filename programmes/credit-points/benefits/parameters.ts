import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { benefits } from './catalogue.ts'

export const BENEFIT = 'points-benefits/benefit/'

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** A row of the list of benefits. The nearest place that sets one decides: a village's own quota goes before the county's. */
export const benefitSchema = z.strictObject({
  code: z.string().regex(/^b\d{2}$/),
  name: words,
  what: words,
  /** Who gives it, as residents are told. */
  grantedBy: words,
  /** Whose desk it comes to, and who confirms that it was had. */
  provider: z.enum(['village-clerk', 'shopkeeper']),
  /** What the household must have: points now, or points earned in the calendar year. */
  basis: z.enum(['balance', 'year']),
  threshold: z.int().min(0),
  /** Points that it costs; 0 where they are only needed. */
  spends: z.int().min(0),
  period: z.enum(['month', 'quarter', 'year']),
  /** How many a village has in a period; null for no limit. */
  quota: z.int().min(0).nullable(),
  /** How many a household may have in a period; null for no limit. */
  perHousehold: z.int().positive().nullable(),
  /** Days after which what was claimed and not used is given back; the day of the claim is not counted. */
  lapseDays: z.int().positive().max(366),
  evidence: z.enum(['none', 'photo']),
  clause: z.string().min(1).nullable(),
})

export const WARN_BEFORE = 'points-benefits/warn-before'

const warning: ParameterDefinition = {
  id: WARN_BEFORE,
  words: { zh: '礼遇到期前几天提醒', en: 'Told before a claim lapses' },
  unit: { zh: '天', en: 'days' },
  schema: z.int().min(0).max(60),
  seed: { value: 3, from: '2023-01-01', source: 'to be confirmed' },
}

const rows = benefits.map(
  (value): ParameterDefinition => ({
    id: `${BENEFIT}${value.code}`,
    words: value.name,
    unit: { zh: '', en: '' },
    schema: benefitSchema,
    seed: { value: value as unknown as Json, from: '2023-01-01', source: 'to be confirmed' },
    family: BENEFIT,
  }),
)

export const parameters: readonly ParameterDefinition[] = [warning, ...rows]
