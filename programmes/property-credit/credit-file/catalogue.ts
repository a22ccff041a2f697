import { z } from 'zod'
import type { Words } from '#kernel/words.ts'

/** What an entry says: for the company, against it, or only that something was. */
export const sides = {
  honour: { zh: '良好信息', en: 'In its favour' },
  breach: { zh: '不良信息', en: 'Against it' },
  note: { zh: '一般信息', en: 'For information' },
} as const satisfies Readonly<Record<string, Words>>
export type Side = keyof typeof sides

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** A kind of entry in the file of a company. There is none about a person. */
export const kindSchema = z
  .strictObject({
    code: z.string().regex(/^(honour|breach|note)-\d{2}$/),
    side: z.enum(['honour', 'breach', 'note']),
    name: words,
    /** The provision that allows it to be collected. */
    ground: z.string().min(1),
    /** Thousandths of a point; null where it stands in the file without points. */
    points: z.int().min(-100_000).max(100_000).nullable(),
    /** How long it counts, from the day of what it says. */
    months: z.int().min(1).max(120),
    /** What an entry by hand is shown by: the number of a document with the document itself, or any file. */
    shownBy: z.enum(['document', 'file']),
    /** Whether it stands on the public page while it counts. */
    public: z.boolean(),
  })
  .refine((row) => row.code.startsWith(row.side), { path: ['code'], message: 'begins with its side' })
  .refine((row) => row.side !== 'note' || row.points === null, {
    path: ['points'],
    message: 'what is only for information has no points',
  })
  .refine((row) => row.points === null || (row.side === 'honour' ? row.points > 0 : row.points < 0), {
    path: ['points'],
    message: 'above 0 in its favour, below 0 against it',
  })
export type Kind = z.infer<typeof kindSchema>

const kind = (
  side: Side,
  no: number,
  name: Words,
  ground: string,
  points: number | null,
  months: number,
  shownBy: Kind['shownBy'] = 'file',
): Kind => ({
  ...{ code: `${side}-${String(no).padStart(2, '0')}`, side, name, ground, points, months, shownBy, public: false },
})
const contract = '《物业管理条例》、物业服务合同'
const checks = '“双随机、一公开”检查结果'

/** First rows, to be confirmed; the office's own afterwards. */
export const kinds: readonly Kind[] = [
  kind('honour', 1, { zh: '市级以上表彰', en: 'Honoured by the city or above' }, '表彰文件', 2000, 24, 'document'),
  kind('honour', 2, { zh: '县级表彰', en: 'Honoured by the county' }, '表彰文件', 1000, 12, 'document'),
  kind('honour', 3, { zh: '随机检查全部合格', en: 'Random inspection passed in full' }, checks, 200, 12),
  kind('breach', 1, { zh: '质价不符', en: 'Service below its price' }, contract, -2000, 24),
  kind('breach', 2, { zh: '不履行物业服务合同', en: 'Contract not performed' }, contract, -3000, 24),
  kind(
    'breach',
    3,
    { zh: '合同终止后不按时移交', en: 'Late handover after the contract' },
    '《民法典》关于物业服务人移交义务的规定',
    -5000,
    36,
  ),
  kind('breach', 4, { zh: '随机检查有不合格项', en: 'Items failed at a random inspection' }, checks, -1000, 12),
  kind('breach', 5, { zh: '复查仍不合格', en: 'Still failing when inspected again' }, checks, -2000, 24),
  kind('breach', 6, { zh: '行政处罚', en: 'Administrative penalty' }, '行政处罚决定书', -4000, 36, 'document'),
  kind('note', 1, { zh: '不合格项按期整改', en: 'Failed items put right in time' }, checks, null, 12),
  kind('note', 2, { zh: '不合格项逾期整改', en: 'Failed items put right late' }, checks, null, 12),
  kind(
    'note',
    3,
    { zh: '群众反映事项办结', en: 'A matter reported by residents settled' },
    '网格事项办理结果',
    null,
    12,
  ),
]
