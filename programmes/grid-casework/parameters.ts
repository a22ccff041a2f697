import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { catalogue, catalogueSource } from './catalogue.ts'
import { duties, dutiesSource } from './duties.ts'

const limit = z.object({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})
const toBeConfirmed = 'to be confirmed'
const from = '2023-01-01'

const stage = (
  name: string,
  zh: string,
  en: string,
  amount: number,
  clock: z.infer<typeof limit>['clock'],
): ParameterDefinition => ({
  id: `grid-casework/${name}`,
  words: { zh, en },
  unit: { zh: '', en: '' },
  schema: limit,
  seed: { value: { amount, clock }, from, source: toBeConfirmed },
})

export const ITEM = 'grid-casework/item/'
export const DUTY = 'grid-casework/duty/'

/** An item as it stands in the dated catalogue. */
export const itemSchema = z.object({
  code: z.string().regex(/^\d{6}$/),
  major: z.string(),
  minor: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  plain: z.object({ zh: z.string(), en: z.string() }),
  pictogram: z.string().optional(),
  opening: z.string(),
  closing: z.string(),
  limit,
  lead: z.string(),
  assist: z.array(z.string()),
  evidence: z.object({
    report: z.enum(['photo', 'none']),
    handle: z.enum(['photo', 'text']),
    verify: z.enum(['visit', 'phone', 'any']),
  }),
  subject: z.string(),
  public: z.boolean(),
  selfHandled: z.boolean(),
  keywords: z.array(z.string()),
})

const holder = z.object({ office: z.string(), item: z.number(), clause: z.string() })
export const dutySchema = z.object({
  name: z.object({ zh: z.string(), en: z.string() }),
  urban: z.enum(['county', 'town']),
  rural: z.enum(['county', 'town']),
  county: holder,
  town: holder.optional(),
})

export const parameters: readonly ParameterDefinition[] = [
  stage('accept-within', '受理时限', 'Time to accept', 4, 'working-hours'),
  stage('open-within', '立案时限', 'Time to open', 4, 'working-hours'),
  stage('dispatch-within', '派遣时限', 'Time to dispatch', 12, 'working-hours'),
  stage('settle-return-within', '退件裁定时限', 'Time to decide a return', 4, 'working-hours'),
  stage('verify-within', '核查时限', 'Time to verify', 8, 'working-hours'),
  stage('close-within', '结案时限', 'Time to close', 8, 'working-hours'),
  stage('return-within', '退件期限', 'Time to return', 8, 'working-hours'),
  ...catalogue.items.map(
    (item): ParameterDefinition => ({
      id: `${ITEM}${item.code}`,
      words: item.name,
      unit: { zh: '', en: '' },
      schema: itemSchema,
      seed: { value: item as unknown as Json, from: catalogueSource.from, source: catalogueSource.source },
      family: ITEM,
    }),
  ),
  ...Object.entries(duties).map(
    ([key, duty]): ParameterDefinition => ({
      id: `${DUTY}${key}`,
      words: duty.name,
      unit: { zh: '', en: '' },
      schema: dutySchema,
      seed: { value: duty as unknown as Json, from: dutiesSource.from, source: dutiesSource.source },
      family: DUTY,
    }),
  ),
]
