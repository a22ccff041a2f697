import { z } from 'zod'
import type { Json } from '#kernel/json.ts'
import type { Words } from '#kernel/words.ts'

/** The two public lists of the industry. Only companies stand on them. */
export const listKinds = {
  red: { zh: '红榜', en: 'Red list' },
  black: { zh: '黑榜', en: 'Black list' },
} as const satisfies Readonly<Record<string, Words>>
export type ListKind = keyof typeof listKinds

/** What a company proves before it may ask to leave the black list early. */
export const repairTasks = {
  rectify: { zh: '改正行为并附证明', en: 'Put right, with proof' },
  commitment: { zh: '公开信用承诺书', en: 'Public commitment' },
  training: { zh: '参加信用修复培训', en: 'Training in credit repair' },
  satisfaction: { zh: '业主满意度测评', en: 'Survey among owners' },
} as const satisfies Readonly<Record<string, Words>>
export type RepairTask = keyof typeof repairTasks

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** A ground on which a company is put on a list: the law it stands on, for how long, what follows, and how it may leave. */
export const groundSchema = z
  .strictObject({
    code: z.string().regex(/^(red|black)-\d{2}$/),
    list: z.enum(['red', 'black']),
    name: words,
    /** The provision of law, list or State document that allows it. */
    ground: z.string().min(1),
    months: z.int().min(1).max(60),
    /** Whether the decision hangs on public notice before the company is listed. */
    noticeBefore: z.boolean(),
    /** Null where the term cannot be shortened. */
    repair: z
      .strictObject({
        afterDays: z.int().min(0).max(1800),
        tasks: z.array(z.enum(Object.keys(repairTasks) as [RepairTask, ...RepairTask[]])).min(1),
      })
      .nullable(),
    /** Rows of the list of measures that other offices are asked for. */
    measures: z.array(z.string().regex(/^(red|black)-[a-z-]+$/)),
  })
  .refine((row) => row.code.startsWith(row.list), { path: ['code'], message: 'begins with the list' })
  .refine((row) => row.list === 'black' || row.repair === null, {
    path: ['repair'],
    message: 'only the black list knows repair',
  })
export type Ground = z.infer<typeof groundSchema>

/** @throws where a value of this family was never checked: a defect of ours */
export const groundOf = (value: Json): Ground => value as unknown as Ground

const black = (
  no: number,
  name: Words,
  ground: string,
  months: number,
  afterDays: number,
  tasks: RepairTask[],
): Ground => ({
  ...{ code: `black-${String(no).padStart(2, '0')}`, list: 'black', name, ground, months, noticeBefore: false },
  ...{ repair: { afterDays, tasks }, measures: ['black-bids', 'black-inspections', 'black-honours'] },
})

/** First rows, to be confirmed; the office's own afterwards. */
export const grounds: readonly Ground[] = [
  {
    ...{ code: 'red-01', list: 'red', name: { zh: '服务优良、无不良记录', en: 'Good service and nothing against it' } },
    ...{ ground: '物业服务行业信用评价办法', months: 12, noticeBefore: true, repair: null },
    measures: ['red-fewer-inspections', 'red-honours'],
  },
  {
    ...{ code: 'red-02', list: 'red', name: { zh: '应急处突中作用突出', en: 'Outstanding in an emergency' } },
    ...{ ground: '物业服务行业信用评价办法', months: 12, noticeBefore: false, repair: null },
    measures: ['red-honours'],
  },
  black(
    1,
    { zh: '合同终止后拒不退出、拒不移交', en: 'Refuses to leave or to hand over after the contract' },
    '《民法典》关于物业服务人移交义务的规定、《物业管理条例》',
    12,
    90,
    ['rectify', 'commitment', 'training'],
  ),
  black(
    2,
    { zh: '不履行物业服务合同且拒不改正', en: 'Does not perform the contract and will not put it right' },
    '《物业管理条例》、物业服务合同',
    12,
    90,
    ['rectify', 'commitment', 'training', 'satisfaction'],
  ),
  black(
    3,
    { zh: '擅自挪用专项维修资金', en: 'Diverts the maintenance fund' },
    '《物业管理条例》关于专项维修资金的规定',
    36,
    365,
    ['rectify', 'commitment', 'training'],
  ),
]
