import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { awayParameters } from './away/limits.ts'
import { type Earning, earnings, type Goods, goods } from './catalogue.ts'
import { checkParameters } from './checks/parameters.ts'

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) })
const from = '2023-01-01'
const toBeConfirmed = 'to be confirmed'

export const EARNING = 'credit-points/earning/'
export const GOODS = 'credit-points/goods/'

/** A row of the rules catalogue: what earns points, how many, shown by what, recorded by whom. */
export const earningSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z]+-\d{2}$/),
    category: z.string(),
    name: words,
    criterion: z.string().min(1),
    /** Whose points it earns: the household's, or those of the member who did it. */
    of: z.enum(['household', 'person']),
    /** Points of one time; where the two differ, whoever records or reviews chooses between them. */
    least: z.int(),
    most: z.int(),
    evidence: z.enum(['photo', 'none']),
    recordedBy: z.array(z.enum(['village-clerk', 'grid-worker'])).min(1),
    /** Most points of a calendar year for one household, or for one person of a person's row; null for no cap. */
    yearlyCap: z.int().positive().nullable(),
    kind: z.enum(['at-once', 'reviewed']),
    /** A row that takes points names the decision of the villagers' assembly and its clause. */
    clause: z.string().min(1).nullable(),
  })
  .refine((row) => row.least <= row.most && row.least !== 0 && Math.sign(row.least) === Math.sign(row.most), {
    path: ['most'],
    message: 'least and most: both above or both below 0, in this order',
  })
  .refine((row) => row.least > 0 || (row.clause !== null && row.kind === 'reviewed'), {
    path: ['clause'],
    message: 'points are taken only by a clause of the villagers’ assembly, and after review',
  })
  .refine((row) => row.least > 0 || row.of === 'household', {
    path: ['of'],
    message: 'points are taken from households, never from what a person earned by service',
  })

/** Categories of goods, each with a drawing of its own on the shelf. */
export const goodsCategories = [
  'grain',
  'seasoning',
  'washing',
  'bath',
  'paper',
  'home',
  'farm',
  'school',
  'other',
] as const

/** A line of the shelf. The nearest place that sets a price decides: a village's own goes before the county's. */
export const goodsSchema = z.strictObject({
  code: z.string().regex(/^g\d{2}$/),
  name: words,
  category: z.enum(goodsCategories),
  /** How one is counted: 袋, 块. */
  piece: words,
  price: z.int().positive(),
})

/** What of other programmes earns points: an outcome, with which results and kinds of matters (codes begin so; null for all), by which row. */
export const outcomesSchema = z.array(
  z.strictObject({
    outcome: z.string().regex(/^[a-z-]+\/[a-z-]+$/),
    results: z.array(z.string()).min(1),
    items: z.array(z.string()).nullable(),
    row: z.string().regex(/^[a-z]+-\d{2}$/),
    points: z.int().positive().nullable(),
  }),
)

const row = <T extends { readonly code: string; readonly name: { readonly zh: string; readonly en: string } }>(
  family: string,
  schema: z.ZodType,
  value: T,
): ParameterDefinition => ({
  id: `${family}${value.code}`,
  words: value.name,
  unit: { zh: '', en: '' },
  schema,
  seed: { value: value as unknown as Json, from, source: toBeConfirmed },
  family,
})

const limit = z.strictObject({
  amount: z.number().positive(),
  clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
})
const stage = (name: string, zh: string, en: string, amount: number): ParameterDefinition => ({
  id: `credit-points/${name}`,
  words: { zh, en },
  unit: { zh: '', en: '' },
  schema: limit,
  seed: { value: { amount, clock: 'working-days' }, from, source: toBeConfirmed },
})

export const parameters: readonly ParameterDefinition[] = [
  stage('check-within', '申报核实时限', 'Time to check what was asked for', 5),
  stage('review-within', '评议时限', 'Time to review', 22),
  stage('post-within', '评议通过后记分时限（含公示期）', 'Time to record after the panel, its notice included', 15),
  stage('appeal-within', '申诉核实时限', 'Time to look into an appeal', 10),
  {
    id: 'credit-points/on-notice',
    words: { zh: '公示期', en: 'Shown for' },
    unit: { zh: '', en: '' },
    schema: limit,
    seed: { value: { amount: 5, clock: 'working-days' }, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/record-within',
    words: { zh: '记分期限', en: 'Recorded within' },
    unit: { zh: '天', en: 'days' },
    schema: z.int().positive(),
    seed: { value: 62, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/lasts',
    words: { zh: '积分有效期', en: 'Points last' },
    unit: { zh: '年', en: 'years' },
    // Counted in whole years after the one in which they were earned, so that nobody has to remember a day; 0 for ever.
    schema: z.int().min(0).max(10),
    seed: { value: 2, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/warn-before',
    words: { zh: '积分到期提前提醒', en: 'Told before points lapse' },
    unit: { zh: '天', en: 'days' },
    schema: z.int().min(1).max(180),
    seed: { value: 30, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/from-outcomes',
    words: { zh: '其他事项成果记分', en: 'What of other programmes earns' },
    unit: { zh: '', en: '' },
    schema: outcomesSchema,
    seed: {
      value: [{ outcome: 'grid-casework/closed', results: ['solved'], items: null, row: 'safety-01', points: 3 }],
      from,
      source: toBeConfirmed,
    },
  },
  {
    // Whoever joined a report saw the same thing: all of them earn, each household once.
    id: 'credit-points/joined-earn',
    words: { zh: '多人反映同一事项，谁记分', en: 'Who earns where several reported one matter' },
    unit: { zh: '', en: '' },
    schema: z.enum(['everybody', 'first']),
    seed: { value: 'everybody', from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/panel',
    words: { zh: '积分评议小组人数', en: 'Members of the points review panel' },
    unit: { zh: '人', en: 'persons' },
    schema: z.strictObject({ least: z.int().positive(), most: z.int().positive() }),
    seed: { value: { least: 5, most: 7 }, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/redemption-days',
    words: { zh: '兑换日', en: 'Redemption days' },
    unit: { zh: '日', en: 'of the month' },
    schema: z.array(z.int().min(1).max(31)).min(1),
    seed: { value: [10, 25], from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/reserved-for',
    words: { zh: '预留保留到第几个兑换日', en: 'Goods stay set aside to the end of so many redemption days' },
    unit: { zh: '个兑换日', en: 'redemption days' },
    schema: z.int().min(1).max(6),
    seed: { value: 1, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/reserved-warning',
    words: { zh: '预留到期前几天提醒', en: 'Told before goods that are set aside lapse' },
    unit: { zh: '天', en: 'days' },
    schema: z.int().min(0).max(30),
    seed: { value: 2, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/spending-age',
    words: { zh: '可使用本户积分的年龄', en: 'Age from which members may spend' },
    unit: { zh: '周岁', en: 'years' },
    schema: z.int().min(0).max(30),
    seed: { value: 18, from, source: toBeConfirmed },
  },
  {
    id: 'credit-points/low-stock',
    words: { zh: '库存提醒线', en: 'Stock is low below' },
    unit: { zh: '件', en: 'pieces' },
    schema: z.int().min(0),
    seed: { value: 5, from, source: toBeConfirmed },
  },
  ...awayParameters,
  ...checkParameters,
  ...earnings.map((value: Earning) => row(EARNING, earningSchema, value)),
  ...goods.map((value: Goods) => row(GOODS, goodsSchema, value)),
]
