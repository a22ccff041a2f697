import type { Words } from '#kernel/words.ts'

/** Words of the relief funds as everybody reads them. */
export const fundWords = {
  'fund.public': { zh: '基金公开', en: 'Funds' },
  'fund.public-title': { zh: '关爱基金，钱从哪里来、用到哪里', en: 'Care fund: where the money comes from and goes' },
  'fund.public-lead': {
    zh: '只公开合计。谁得到帮扶、什么原因、证件、卡号和住址，都不公开。',
    en: 'Only sums are published: never who was helped and why, nor papers, cards and addresses.',
  },
  'fund.year': { zh: '年度', en: 'Year' },
  'fund.year-of': { zh: '{year}年', en: '{year}' },
  'fund.days': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'fund.print': { zh: '打印', en: 'Print' },
  'fund.income': { zh: '本年拨入和捐赠，安排 {allotted} 元', en: 'came in this year; {allotted} yuan allotted' },
  'fund.granted': { zh: '已批准', en: 'granted' },
  'fund.paid': {
    zh: '已到账 {n} 人次，另有 {reserved} 元已批待付',
    en: 'paid {n} times; another {reserved} yuan granted and not yet paid',
  },
  'fund.rest': { zh: '可用余额，{sum}', en: 'left: {sum}' },
  'fund.rest-then': { zh: '当年未用，{sum}', en: 'not used that year: {sum}' },
  'fund.by-tier': { zh: '按档次', en: 'By tier' },
  'fund.tier': { zh: '档次', en: 'Tier' },
  'fund.each': { zh: '每人（元）', en: 'Each (yuan)' },
  'fund.times': { zh: '人次', en: 'Person-times' },
  'fund.sum': { zh: '合计（元）', en: 'Sum (yuan)' },
  'fund.few': {
    zh: '有的档次不到 {n} 人次，不分档公开，免得认出是谁。',
    en: 'A tier was given fewer than {n} times, so tiers are not told apart.',
  },
  'fund.counted': {
    zh: '只计已到账的，银行退回的不计。',
    en: 'Only what arrived counts; what the bank sent back does not.',
  },
  'fund.sources': { zh: '钱从哪里来', en: 'Where it came from' },
  'fund.source': { zh: '来源', en: 'Source' },
  'fund.audit': { zh: '审计结果', en: 'Audit' },
  'fund.report': { zh: '审计报告 {number}', en: 'Report {number}' },
  'fund.audit-on': { zh: '{on} 公布', en: 'published {on}' },
  'fund.no-audit': { zh: '本年度审计结果尚未公布', en: 'The audit of this year is not published yet' },
  'fund.no-income': { zh: '本年度还没有拨入。', en: 'Nothing has come in this year. ' },
  'fund.no-income-then': { zh: '{year}年没有拨入。', en: 'Nothing came in in {year}. ' },
} as const satisfies Record<string, Words>
