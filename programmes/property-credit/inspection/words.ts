import type { Words } from '#kernel/words.ts'
import { sheets } from './items.ts'

type Table = Readonly<Record<string, Words>>

export const prefixed = (name: string, table: Table): Table =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [`${name}.${key}`, words]))

/** Why an estate or an inspector was drawn again. */
export const redrawReasons = {
  closed: { zh: '小区已拆除或停止物业服务', en: 'The estate is closed' },
  inspected: { zh: '近期已被其他部门检查', en: 'It was inspected lately by others' },
  ill: { zh: '检查人员生病', en: 'The inspector is ill' },
  related: { zh: '检查人员有利害关系', en: 'The inspector is related' },
  away: { zh: '检查人员调离或出差', en: 'The inspector is away' },
} as const satisfies Table

/** Why an inspector stands back from an estate. */
export const whyBack = {
  declared: { zh: '本人申报', en: 'Declared by themselves' },
  employed: { zh: '在该企业任职', en: 'Works for the company' },
  worked: { zh: '曾在该企业任职', en: 'Worked for the company' },
  kin: { zh: '近亲属在该企业任职', en: 'Family works for the company' },
} as const satisfies Table

/** How an item came out. */
export const outcomes = {
  pass: { zh: '合格', en: 'Pass' },
  fail: { zh: '不合格', en: 'Fail' },
  'not-applicable': { zh: '不涉及', en: 'Does not apply' },
} as const satisfies Table

/** How an item came out that was looked at again. */
export const outcomesAgain = {
  mended: { zh: '已整改', en: 'Mended' },
  fail: { zh: '仍不合格', en: 'Still fails' },
} as const satisfies Table

/** Whether the estate's contact signed the sheet. */
export const contacts = {
  signed: { zh: '已签字确认', en: 'Signed' },
  refused: { zh: '拒绝签字', en: 'Refused to sign' },
  absent: { zh: '无人在场', en: 'Nobody was there' },
} as const satisfies Table

export const results = {
  published: { zh: '结果已公开', en: 'Published' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  passed: { zh: '合格', en: 'Passed' },
  failed: { zh: '有不合格项', en: 'Items failed' },
  rectified: { zh: '已整改', en: 'Mended' },
  withdrawn: { zh: '已换抽', en: 'Drawn again' },
} as const satisfies Table

const shared: Table = {
  'source.draw': { zh: '随机抽取', en: 'Random draw' },
  'level.village': { zh: '村（社区）', en: 'Village' },
  'level.town': { zh: '镇街', en: 'Town' },
  'level.county': { zh: '县（市、区）', en: 'County' },
  ...prefixed('result', results),
  ...prefixed('value', { ...sheets, ...outcomesAgain, ...outcomes, ...contacts }),
}

export const inspectionSays: Table = {
  ...shared,
  'tell-drawn': {
    zh: '双随机抽查 {number} 抽中了您，请按时到现场检查',
    en: 'Inspection {number} drew you: please check in time',
  },
}

export const checkSays: Table = {
  ...shared,
  'part.criterion': { zh: '合格标准', en: 'What passes' },
  'part.days': { zh: '整改天数', en: 'Days to mend it' },
}

export const inspectionReasons = {
  rules: {
    'property-inspection/planned': { zh: '拟定抽查', en: 'Planned' },
    'property-inspection/declared': { zh: '申报回避', en: 'Relation declared' },
    'property-inspection/frozen': { zh: '名单固定，密数封存', en: 'Lists and secret fixed' },
    'property-inspection/value': { zh: '公开数值在名单固定后公布', en: 'The value was published after the freeze' },
    'property-inspection/drawn': { zh: '由密数、公开数值和名单算出', en: 'Follows from secret, value and lists' },
    'property-inspection/redrawn': { zh: '按同一次抽取的顺序递补', en: 'The next of the same order' },
    'property-inspection/checked': { zh: '检查结果', en: 'Result of a check' },
    'property-inspection/cancelled': { zh: '取消，密数公开', en: 'Cancelled; the secret is laid open' },
    'property-inspection/published': { zh: '公开结果', en: 'Published' },
  },
  facts: {
    subjects: { zh: '小区', en: 'Estates' },
    inspectors: { zh: '检查人员', en: 'Inspectors' },
    excluded: { zh: '回避', en: 'Stand back' },
    commitment: { zh: '密数摘要', en: 'Digest of the secret' },
    listsHash: { zh: '名单摘要', en: 'Digest of the lists' },
    publishedOn: { zh: '数值公布日', en: 'Value published on' },
    frozenOn: { zh: '名单固定日', en: 'Lists frozen on' },
    drawn: { zh: '抽中', en: 'Drawn' },
    results: { zh: '已检查', en: 'Checked' },
    of: { zh: '应检查', en: 'Of' },
  },
} as const

export const checkReasons = {
  rules: {
    'property-check/assigned': { zh: '由抽取结果指派', en: 'Assigned by the draw' },
    'property-check/filled': { zh: '检查表逐项填写', en: 'The sheet was filled in' },
    'property-check/inspected': { zh: '两名检查人员签字', en: 'Both inspectors signed' },
    'property-check/reported': { zh: '逐项上报整改', en: 'Reported as mended, item by item' },
    'property-check/readdressed': { zh: '小区换了物业企业', en: 'The estate changed its company' },
    'property-check/reinspected': { zh: '复查', en: 'Inspected again' },
    'property-check/sheet-back': { zh: '签字件收回', en: 'The signed sheet came back' },
    'property-check/withdrawn': { zh: '换抽后撤回', en: 'Withdrawn: drawn again' },
  },
  facts: {
    passed: { zh: '合格', en: 'Passed' },
    failed: { zh: '不合格', en: 'Failed' },
    notApplicable: { zh: '不涉及', en: 'Do not apply' },
    days: { zh: '整改天数', en: 'Days to mend' },
    round: { zh: '第几次复查', en: 'Round' },
    sheet: { zh: '第几步的单子', en: 'Step of the sheet' },
  },
} as const
