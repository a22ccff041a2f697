import type { Words } from '#kernel/words.ts'

/** Words of estates, property companies and random inspections at the desk. */
export const propertyWords = {
  'nav.estates': { zh: '小区和物业企业', en: 'Estates and companies' },
  'estates.estate': { zh: '小区', en: 'Estate' },
  'estates.company': { zh: '物业服务企业', en: 'Property company' },
  'estates.since': { zh: '服务起始', en: 'Since' },
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
