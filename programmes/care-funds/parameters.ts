import { z } from 'zod'
import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import type { Words } from '#kernel/words.ts'
import { type Fund, type Tier, tiers, tierWords } from './fund.ts'

const from = '2023-01-01'
const toBeConfirmed = 'to be confirmed'
const none: Words = { zh: '', en: '' }
const fen: Words = { zh: '分', en: 'fen' }

const limit = z.strictObject({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})

/** Whom a fund helps: these groups, after so many months in the trade; help for hardship knows no months. */
export interface Beneficiaries {
  readonly groups: readonly string[]
  /** Months on a hard front-line post after which it counts by itself. */
  readonly months: number
}

/** All that an office may change of a fund. Names as `<fund>/<name>`. */
export function parametersOf(fund: Fund): readonly ParameterDefinition[] {
  const { seeds } = fund
  const one = (
    name: string,
    words: Words,
    unit: Words,
    schema: z.ZodType,
    value: Json,
    source = toBeConfirmed,
  ): ParameterDefinition => ({ id: `${fund.id}/${name}`, words, unit, schema, seed: { value, from, source } })
  const within = (name: string, zh: string, en: string, amount: number, clock = 'working-days') =>
    one(name, { zh, en }, none, limit, { amount, clock })
  return [
    one('open', { zh: '受理申请', en: 'Takes applications' }, none, z.boolean(), false),
    one(
      'beneficiaries',
      { zh: '帮扶对象', en: 'Beneficiaries' },
      none,
      z.strictObject({ groups: z.array(z.enum(Object.keys(fund.groups))).min(1), months: z.int().min(0).max(600) }),
      { groups: Object.keys(fund.groups).filter((group) => group !== 'other'), months: seeds.months },
    ),
    one('once-a-year', { zh: '每人每年只帮扶一次', en: 'Each person once a year' }, none, z.boolean(), true),
    one(
      'yearly-standard',
      { zh: '年度标准', en: 'Yearly standard' },
      fen,
      z.int().positive(),
      seeds.yearlyStandard,
      seeds.standardSource,
    ),
    ...tiers.map(
      (tier, i): ParameterDefinition => ({
        ...one(`tier/${tier}`, tierWords[tier], fen, z.int().positive(), seeds.tiers[i] as number),
        family: `${fund.id}/tier/`,
      }),
    ),
    one('visit-needed', { zh: '须两人入户核实', en: 'Two must visit the home' }, none, z.boolean(), seeds.visitNeeded),
    one(
      'assets-consent-needed',
      { zh: '须家庭经济状况核对授权', en: 'The family’s means may be checked only with consent' },
      none,
      z.boolean(),
      true,
    ),
    one(
      'funeral-help',
      { zh: '申请人去世的丧葬帮扶', en: 'Help with the funeral where the applicant has died' },
      fen,
      // 0 where the scheme has none.
      z.int().min(0),
      0,
    ),
    ...(fund.isPublic
      ? [
          one(
            'notice-before',
            { zh: '付款前公示', en: 'Notice before payment' },
            none,
            z.boolean(),
            seeds.noticeBefore,
          ),
          within('on-notice', '公示期', 'Shown for', 5),
          one(
            'few',
            { zh: '公开页少于几人不分档', en: 'Not told by tier below' },
            { zh: '人', en: 'persons' },
            z.int().min(2).max(20),
            3,
          ),
        ]
      : []),
    ...(fund.roles.verifies ? [within('verify-within', '党组织核实时限', 'Time to verify', 5)] : []),
    within('complete-within', '补正时限', 'Time to complete', 10),
    within('review-within', '审核时限', 'Time to review', 5),
    within('approve-within', '审批时限', 'Time to approve', 5),
    within('pay-within', '付款时限', 'Time to pay', 5),
    within('bank-within', '银行回单时限', 'Time for the bank’s answer', 3),
    within('phone-within', '退回后电话核实时限', 'Time to telephone after a return', 2),
    within('answer-within', '复核答复时限', 'Time to answer a request to look again', 10),
    within('stopped-within', '停办后处理时限', 'Time to conclude what was stopped', 10),
    fund.after === 'visit'
      ? within('visit-within', '付款后回访期限', 'To be visited after payment within', 30, 'civil-days')
      : within('file-within', '付款后备案时限', 'To be filed after payment within', 10),
  ]
}

/** Typed looks at the parameters of a fund on a day at a place. */
export function rulesOf({ id }: Fund, book: CountyBook, day: Day, place: string) {
  const get = (name: string) => book.getParameter(`${id}/${name}`, day, place)
  return {
    get,
    isOpen: () => get('open').value === true,
    yes: (name: 'visit-needed' | 'assets-consent-needed' | 'notice-before') => get(name).value === true,
    amount: (tier: Tier): bigint => BigInt(Number(get(`tier/${tier}`).value)),
    standard: (): bigint => BigInt(Number(get('yearly-standard').value)),
    funeralHelp: (): bigint => BigInt(Number(get('funeral-help').value)),
  }
}
