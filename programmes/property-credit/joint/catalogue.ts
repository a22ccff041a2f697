import { z } from 'zod'
import type { Words } from '#kernel/words.ts'

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** A measure that another office is asked for while a company is listed. */
export const measureSchema = z
  .strictObject({
    code: z.string().regex(/^(red|black)-[a-z-]+$/),
    list: z.enum(['red', 'black']),
    name: words,
    /** The item of the national catalogue of measures, or the provision, that allows it. */
    ground: z.string().min(1),
    /** How the name of the receiving office ends, such as 发展和改革委员会; where none is called so a person chooses one. */
    office: z.string().min(2),
  })
  .refine((row) => row.code.startsWith(row.list), { path: ['code'], message: 'begins with the list' })
export type Measure = z.infer<typeof measureSchema>

const measure = (code: string, name: Words, office: string, ground: string): Measure => ({
  ...{ code, list: code.startsWith('red') ? 'red' : 'black', name, office, ground },
})
const national = '全国失信惩戒措施基础清单'
const rewards = '守信激励措施清单'

/** First rows, to be confirmed; the office's own afterwards. */
export const measures: readonly Measure[] = [
  measure(
    'black-bids',
    { zh: '参加物业服务招标投标时重点审查', en: 'Closer look when it bids for property services' },
    '发展和改革委员会',
    national,
  ),
  measure(
    'black-inspections',
    { zh: '收费行为列入重点检查', en: 'Charges inspected more often' },
    '市场监督管理局',
    national,
  ),
  measure('black-honours', { zh: '限制参加评先评优', en: 'Not considered for honours' }, '城市管理局', national),
  measure('red-fewer-inspections', { zh: '降低日常检查频次', en: 'Inspected less often' }, '市场监督管理局', rewards),
  measure('red-honours', { zh: '评先评优优先推荐', en: 'Put forward for honours' }, '城市管理局', rewards),
]
