import { z } from 'zod'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import type { Words } from '#kernel/words.ts'

/*
 * What is inspected: subject matters with a check sheet each. Rows of the sheets are dated data that an office changes and adds to;
 * a row's code begins with its subject matter.
 */

/** Subject matters of inspections. */
export const sheets = {
  safety: { zh: '消防和公共安全', en: 'Fire and public safety' },
  service: { zh: '服务质量', en: 'Quality of service' },
  charges: { zh: '收费和公示', en: 'Charges and what is made public' },
} as const satisfies Readonly<Record<string, Words>>
export type Sheet = keyof typeof sheets

export const ITEM = 'property-check/item/'

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** A row of a check sheet. */
export const itemSchema = z.strictObject({
  code: z.string().regex(/^[a-z]+-\d{2}$/),
  name: words,
  /** What passes. */
  criterion: z.string().min(1),
  /** Within so many civil days a failed item is mended. */
  days: z.int().min(1).max(180),
})
export type Item = z.infer<typeof itemSchema>

const item = (code: string, zh: string, en: string, criterion: string, days: number): Item => ({
  ...{ code, name: { zh, en }, criterion, days },
})

const items: readonly Item[] = [
  item('safety-01', '消防通道畅通', 'Fire lanes are clear', '通道、登高场地无占用，标线清楚', 3),
  item('safety-02', '消防设施完好', 'Fire equipment works', '灭火器在有效期内，消火栓有水，有检查记录', 15),
  item('safety-03', '电梯在检验有效期内', 'Lifts are inspected', '轿厢内标志在有效期，有维保记录', 15),
  item('safety-04', '电动车不上楼、不飞线充电', 'No electric bikes indoors', '楼道无停放充电，集中充电点可用', 7),
  item('safety-05', '监控和门岗值守', 'Cameras and gate are manned', '监控可查三十日，门岗有交接记录', 15),
  item('service-01', '公共区域保洁', 'Common areas are clean', '楼道、院落无堆积垃圾，有保洁记录', 7),
  item('service-02', '绿化养护', 'Green areas are kept', '无大面积枯死、缺株', 30),
  item('service-03', '报修及时处理', 'Repairs are done in time', '近三个月报修有登记、有回复', 15),
  item('service-04', '投诉渠道公开', 'Residents know where to complain', '电话张贴，接听有登记', 7),
  item('charges-01', '收费项目和标准公示', 'Charges are made public', '公示栏与合同一致', 7),
  item('charges-02', '公共收益公示', 'Income from common parts is made public', '按约定公布收支', 30),
  item('charges-03', '服务合同公示', 'The contract is made public', '合同期限、服务等级可查', 7),
]

/** The first rows of the sheets. An office keeps its own afterwards. */
export const itemParameters: readonly ParameterDefinition[] = items.map((value) => ({
  id: `${ITEM}${value.code}`,
  words: value.name,
  unit: { zh: '', en: '' },
  schema: itemSchema,
  seed: { value, from: '2023-01-01', source: 'to be confirmed' },
  family: ITEM,
}))
