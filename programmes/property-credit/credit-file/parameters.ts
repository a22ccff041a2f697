import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { within } from '../lists/parameters.ts'
import { type Kind, kindSchema, kinds } from './catalogue.ts'

export const FILE = 'property-file'
export const KIND = `${FILE}/kind/`
export const FROM_OUTCOMES = `${FILE}/from-outcomes`

/** What of other programmes enters the file: an outcome, how it ended, and by which kind of entry. */
export const outcomesSchema = z.array(
  z.strictObject({
    outcome: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
    result: z.string(),
    kind: z.string().regex(/^(honour|breach|note)-\d{2}$/),
  }),
)
export type FromOutcome = z.infer<typeof outcomesSchema>[number]

const from = '2023-01-01'
const source = 'to be confirmed'
const none = { zh: '', en: '' }

export const parameters: readonly ParameterDefinition[] = [
  within(`${FILE}/confirm-within`, '信用记录审核时限', 'Time to confirm an entry', 5),
  within(`${FILE}/object-within`, '异议核查时限', 'Time to examine an objection', 10),
  {
    ...{ id: FROM_OUTCOMES, words: { zh: '自动记入信用档案的事项', en: 'What enters the file by itself' } },
    ...{ unit: none, schema: outcomesSchema },
    seed: {
      value: [
        { outcome: 'property-check/inspected', result: 'passed', kind: 'honour-03' },
        { outcome: 'property-check/inspected', result: 'failed', kind: 'breach-04' },
        { outcome: 'property-check/rectified', result: 'in-time', kind: 'note-01' },
        { outcome: 'property-check/rectified', result: 'late', kind: 'note-02' },
        { outcome: 'property-check/not-rectified', result: 'failed', kind: 'breach-05' },
        { outcome: 'property-grade/regraded', result: 'price-quality', kind: 'breach-01' },
        { outcome: 'property-grade/regraded', result: 'contract', kind: 'breach-02' },
        { outcome: 'grid-casework/closed', result: 'solved', kind: 'note-03' },
      ],
      from,
      source,
    },
  },
  ...kinds.map(
    (value): ParameterDefinition => ({
      ...{ id: `${KIND}${value.code}`, words: value.name, unit: none, schema: kindSchema, family: KIND },
      seed: { value: value as unknown as Json, from, source },
    }),
  ),
]

/** A value of the family as what it is; its schema was checked when it was entered. */
export const kindOf = (value: Json): Kind => value as unknown as Kind
