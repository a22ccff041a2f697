import type { Words } from '#kernel/words.ts'

type Table = Readonly<Record<string, Words>>
export const fileWords: Words = { zh: '物业企业信用档案', en: 'Credit file of property companies' }

export const flags = {
  lapsed: { zh: '已过计入期', en: 'Lapsed' },
} as const satisfies Table

export const results = {
  'not-taken': { zh: '不予记入', en: 'Not taken' },
  corrected: { zh: '已更正', en: 'Corrected' },
} as const satisfies Table

export const says = {
  'tell-recorded': {
    zh: '贵企业信用档案拟记入一条信息（{number}），请查看',
    en: 'Something is to enter your company’s file ({number}); please read it',
  },
  'tell-declined': {
    zh: '拟记入贵企业信用档案的信息（{number}）经审核不予记入',
    en: 'What was to enter your company’s file ({number}) was not taken',
  },
  'tell-confirmed': {
    zh: '贵企业信用档案记入一条信息（{number}），有异议可以提出',
    en: 'An entry stands in your company’s file ({number}); you may object to it',
  },
  'tell-answered': { zh: '对信用记录 {number} 的异议已有答复', en: 'Your objection to entry {number} was answered' },
  'tell-corrected': { zh: '信用记录 {number} 已更正，请查看', en: 'Entry {number} was corrected; please read it' },
  'tell-lapsed': { zh: '信用记录 {number} 已过计入期', en: 'Entry {number} no longer counts' },
} as const satisfies Table

export const reasonWords = {
  rules: {
    'property-file/asked': { zh: '登记', en: 'Entered' },
    'property-file/kind': { zh: '记录类别', en: 'Kind of entry' },
    'property-file/confirmed': { zh: '另一人审核', en: 'Confirmed by another person' },
    'property-file/declined': { zh: '不予记入', en: 'Not taken' },
    'property-file/objected': { zh: '企业异议', en: 'Objection of the company' },
    'property-file/void': { zh: '来源检查作废', en: 'The check it came from is void' },
    'property-file/corrected': { zh: '更正', en: 'Correction' },
    'property-file/heard': { zh: '其他事项的结果', en: 'What came about elsewhere' },
    'property-file/enters-nothing': { zh: '不记入', en: 'Enters nothing' },
    'property-file/what-counts': { zh: '今天计入的信息', en: 'What counts today' },
  },
  facts: {
    kind: { zh: '类别', en: 'Kind' },
    points: { zh: '分值（千分之一分）', en: 'Points (thousandths)' },
    until: { zh: '计入至', en: 'Counts until' },
    on: { zh: '日期', en: 'On' },
    outcome: { zh: '结果', en: 'Outcome' },
    why: { zh: '原因', en: 'Why' },
    lines: { zh: '条数', en: 'Entries' },
    total: { zh: '合计', en: 'Sum' },
    day: { zh: '日期', en: 'Day' },
    entered: { zh: '记入', en: 'Entered' },
    corrects: { zh: '更正', en: 'Corrects' },
  },
} as const
