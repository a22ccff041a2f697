import { z } from 'zod'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'

const from = '2023-01-01'
const source = 'to be confirmed'
const limit = z.strictObject({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})
const stage = (name: string, zh: string, en: string, amount: number): ParameterDefinition => ({
  id: `points-shop/${name}`,
  words: { zh, en },
  unit: { zh: '', en: '' },
  schema: limit,
  seed: { value: { amount, clock: 'working-days' }, from, source },
})
const whole = (
  name: string,
  zh: string,
  en: string,
  value: number,
  unit: { readonly zh: string; readonly en: string },
): ParameterDefinition => ({
  id: `points-shop/${name}`,
  words: { zh, en },
  unit,
  schema: z.int().min(0),
  seed: { value, from, source },
})

export const shopParameters: readonly ParameterDefinition[] = [
  stage('check-within', '采购审核时限', 'Time to check a purchase', 3),
  stage('approve-within', '采购审批时限', 'Time to approve a purchase', 3),
  stage('pay-within', '记账付款时限', 'Time to book and pay', 5),
  stage('sign-within', '盘点、报损签字时限', 'Time to sign a stocktake or a write-off', 3),
  stage('hand-over-within', '交接签字时限', 'Time to sign a handover', 3),
  whole('quotes', '询价家数', 'Quotes to be asked for', 3, { zh: '家', en: 'suppliers' }),
  whole('expires-soon', '临期提醒', 'Goods are shown before their day by', 30, { zh: '天', en: 'days' }),
]
