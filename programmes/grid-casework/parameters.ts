import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { catalogue, catalogueSource } from './catalogue.ts'
import { duties, dutiesSource } from './duties.ts'
import { gateSeed } from './gate.ts'
import { replyColumns } from './words.ts'

const limit = z.object({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]]
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

const count = (name: string, zh: string, en: string, value: number): ParameterDefinition => ({
  id: `grid-casework/${name}`,
  words: { zh, en },
  unit: { zh: '次', en: 'times' },
  schema: z.int().positive(),
  seed: { value, from, source: toBeConfirmed },
})

/** Whom an earlier ruling made answerable for an item at a place; no lead where there is none, or where it was withdrawn. */
export const PRECEDENT = 'grid-casework/precedent/'
export const precedentSchema = z.object({
  lead: z.uuid().nullable(),
  case: z.uuid().nullable(),
  number: z.string().nullable(),
})

const exit = z.object({
  channels: z.array(
    z.object({ name: z.object({ zh: z.string(), en: z.string() }), phone: z.string().max(20).optional() }),
  ),
  phrases: z.array(
    z.object({
      all: z.array(z.array(z.string().min(1)).min(1)).min(1),
      unless: z.array(z.string().min(1)).optional(),
    }),
  ),
  items: z.array(z.string().regex(/^\d{6}$/)),
})
/** Words and channels by which a report is turned elsewhere before it is filed. */
export const GATE = 'grid-casework/gate'
export const gateSchema = z.object({ danger: exit, conduct: exit, petition: exit, court: exit, centre: exit })

/** The answer to an order, column by column as the other house reads it; per source, for they differ. */
export const REPLY_FORM = 'grid-casework/reply-form'
export const replyFormSchema = z.object({
  columns: z.array(z.object({ head: z.string().min(1), gives: z.enum(keysOf(replyColumns)) })).min(1),
})
const replyFormSeed: z.infer<typeof replyFormSchema> = {
  columns: keysOf(replyColumns).map((gives) => ({ head: replyColumns[gives].zh, gives })),
}

/** Roads on a boundary (界线道路清单): the two sides, which of them leads, and by which clause; agreed once, so that nobody asks twice. */
export const BOUNDARY_ROADS = 'grid-casework/boundary-roads'
const village = z.string().regex(/^\d{12}$/)
const boundaryRoad = z
  .strictObject({
    road: z.string().min(1).max(40),
    side: village,
    other: village,
    lead: village,
    clause: z.string().min(1),
  })
  .refine(({ side, other, lead }) => side !== other && (lead === side || lead === other), {
    path: ['lead'],
    message: 'one of the two sides leads',
  })
export const boundaryRoadsSchema = z.array(boundaryRoad).max(500)

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
  stage('consult-within', '会商时限', 'Time to consult', 2, 'working-days'),
  stage('designate-within', '拟定承办单位时限', 'Time to propose a designation', 1, 'working-days'),
  stage('sign-within', '签批时限', 'Time to sign', 2, 'working-days'),
  stage('call-back-within', '回访时限', 'Time to call back', 2, 'working-days'),
  stage('appeal-within', '评价申诉期限', 'Time to appeal a rating', 5, 'working-days'),
  stage('settle-appeal-within', '申诉核查时限', 'Time to decide an appeal', 3, 'working-days'),
  stage('reopen-within', '联系上后重新办理期限', 'Reopens on contact within', 30, 'civil-days'),
  stage('hold-review-within', '挂账复核间隔', 'Longest time between reviews of a hold', 92, 'civil-days'),
  count('calls-needed', '联系不上的天数', 'Days called on in vain', 3),
  count('failures-before-centre', '转市级核查的未通过次数', 'Failed verifications before the centre verifies', 2),
  stage('confirm-within', '口头交办书面确认期限', 'Time to confirm an oral instruction in writing', 1, 'working-days'),
  stage('entered-within', '自办事项补录期限', 'Time to enter what was settled on the spot', 7, 'civil-days'),
  stage('paper-entered-within', '断网纸质登记补录期限', 'Time to enter paper forms after an outage', 30, 'civil-days'),
  {
    id: GATE,
    words: { zh: '上报前的渠道提示', en: 'Where else a matter may belong' },
    unit: { zh: '', en: '' },
    schema: gateSchema,
    seed: { value: gateSeed as unknown as Json, from, source: toBeConfirmed },
  },
  {
    id: REPLY_FORM,
    words: { zh: '答复来文的栏目', en: 'Columns of the answer to an order' },
    unit: { zh: '', en: '' },
    schema: replyFormSchema,
    seed: { value: replyFormSeed as unknown as Json, from, source: toBeConfirmed },
  },
  {
    id: BOUNDARY_ROADS,
    words: { zh: '界线道路清单', en: 'Roads on a boundary' },
    unit: { zh: '', en: '' },
    schema: boundaryRoadsSchema,
    // Which roads these are the towns agree among themselves; none is assumed.
    seed: { value: [], from, source: toBeConfirmed },
  },
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
  ...catalogue.items.map(
    (item): ParameterDefinition => ({
      id: `${PRECEDENT}${item.code}`,
      words: item.name,
      unit: { zh: '', en: '' },
      schema: precedentSchema,
      seed: { value: { lead: null, case: null, number: null }, from, source: toBeConfirmed },
      family: PRECEDENT,
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
