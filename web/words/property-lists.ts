import type { Words } from '#kernel/words.ts'

/** Words of the red and black lists as everybody reads them. */
export const listsWords = {
  'lists.title': { zh: '物业红黑榜', en: 'Property lists' },
  'lists.heading': { zh: '物业服务企业红黑榜', en: 'Red and black lists of property companies' },
  'lists.lead': {
    zh: '只公布企业，不涉及个人。每家企业都先被告知并可陈述申辩，到期自动撤下。',
    en: 'Companies only, no persons. Each was told and could state its case; each goes by itself when its term is over.',
  },
  'lists.red': { zh: '红榜', en: 'Red list' },
  'lists.black': { zh: '黑榜', en: 'Black list' },
  'lists.records': { zh: '公开的信用信息', en: 'Public records' },
  'lists.company': { zh: '企业', en: 'Company' },
  'lists.code': { zh: '统一社会信用代码', en: 'Credit code' },
  'lists.ground': { zh: '依据', en: 'Ground' },
  'lists.decision': { zh: '决定文号', en: 'Decision' },
  'lists.from': { zh: '列入', en: 'From' },
  'lists.until': { zh: '期限至', en: 'Until' },
  'lists.what': { zh: '信息', en: 'What' },
  'lists.on': { zh: '认定日期', en: 'Established' },
  'lists.no-red': { zh: '现在没有企业在红榜', en: 'No company is on the red list now' },
  'lists.no-black': { zh: '现在没有企业在黑榜', en: 'No company is on the black list now' },
} as const satisfies Record<string, Words>
