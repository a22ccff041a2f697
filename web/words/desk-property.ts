import type { Words } from '#kernel/words.ts'

/** Words of estates, property companies and random inspections at the desk. */
export const propertyWords = {
  'nav.estates': { zh: '小区和物业企业', en: 'Estates and companies' },
  'nav.draws': { zh: '抽查名单和回避', en: 'Draws: lists and who stands back' },
  'draws.none': {
    zh: '还没有固定过名单。先拟定抽查，再固定名单。',
    en: 'No lists are frozen yet. Plan an inspection, then freeze its lists.',
  },
  'draws.plan': { zh: '拟定抽查', en: 'Plan an inspection' },
  'draws.drawn': { zh: '抽中', en: 'Drawn' },
  'draws.not-drawn': { zh: '还没有抽取', en: 'Not drawn yet' },
  'draws.inspectors': { zh: '检查人员', en: 'Inspectors' },
  'draws.check': { zh: '检查', en: 'Check' },
  'draws.back': { zh: '回避', en: 'Stands back' },
  'draws.back-none': { zh: '没有需要回避的', en: 'Nobody stands back' },
  'draws.why': { zh: '原因', en: 'Why' },
  'draws.lists': {
    zh: '名单：小区 {estates} 个，检查人员 {inspectors} 名',
    en: 'Lists: {estates} estates, {inspectors} inspectors',
  },
  'draws.public': { zh: '公开页', en: 'Public page' },
  'draws.open': { zh: '办理', en: 'Open the matter' },
  'estates.estate': { zh: '小区', en: 'Estate' },
  'estates.company': { zh: '物业服务企业', en: 'Property company' },
  'estates.until': { zh: '合同到期', en: 'Contract until' },
  'estates.contract': { zh: '合同编号', en: 'Contract' },
  'estates.expired': { zh: '已到期', en: 'over' },
  'estates.soon': { zh: '剩 {n} 天', en: '{n} days left' },
  'estates.unmanaged': { zh: '无物业服务', en: 'Nobody manages it' },
  'estates.count': { zh: '服务小区', en: 'Estates' },
  'estates.none': {
    zh: '还没有登记小区。右侧可以登记。',
    en: 'No estate is registered yet. The pane on the right adds one.',
  },
  'estates.no-company': {
    zh: '还没有登记物业服务企业。右侧可以登记。',
    en: 'No company is registered yet. The pane on the right adds one.',
  },
  'estates.to-offices': { zh: '看单位名册', en: 'See the offices' },
  'estates.tab-estates': { zh: '小区', en: 'Estates' },
  'estates.tab-companies': { zh: '物业服务企业', en: 'Companies' },
  'estates.find': { zh: '查小区或企业：名称、拼音、首字母', en: 'Find an estate or company by name or pinyin' },
} as const satisfies Record<string, Words>
