import type { Words } from '#kernel/words.ts'

/** Words of one's own property company on the phone. */
export const phoneCompanyWords = {
  'company.title': { zh: '本物业企业', en: 'Our company' },
  'company.row-aside': { zh: '要整改的、检查、等级、档案', en: 'To mend, checks, grades, file' },
  'company.none': { zh: '您不是物业企业的联系人', en: 'You are no company’s contact' },
  'company.mend': { zh: '要整改的', en: 'To be mended' },
  'company.mend-none': { zh: '没有要整改的', en: 'Nothing is to be mended' },
  'company.due': { zh: '最迟 {due} 报整改', en: 'Report it by {due}' },
  'company.late': { zh: '应在 {due} 前整改，已超期，请尽快', en: 'Was due {due}; please hurry' },
  'company.found': { zh: '检查时：{found}', en: 'Found: {found}' },
  'company.report': { zh: '拍照报整改', en: 'Report with photos' },
  'company.state': { zh: '可以陈述申辩', en: 'You may state your case' },
  'company.state-by': { zh: '{due} 前', en: 'by {due}' },
  'company.estates': { zh: '服务小区', en: 'Estates' },
  'company.no-grade': { zh: '未定级', en: 'not graded' },
  'company.grade': { zh: '{grade}（{year}年第{no}批）', en: '{grade} (batch {no} of {year})' },
  'company.scores': { zh: '小区得分，可提异议', en: 'Scores of estates; object to one' },
  'company.checks': { zh: '检查', en: 'Checks' },
  'company.checks-none': { zh: '还没有检查', en: 'No checks yet' },
  'company.file': { zh: '信用档案', en: 'Credit file' },
  'company.counts': { zh: '今天计入 {total} 分，{n} 条', en: '{total} points today, {n} entries' },
  'company.on-list': { zh: '在{list}，至 {until}', en: 'On the {list} until {until}' },
  'company.entries': { zh: '看每一条，可提异议', en: 'Every entry; object to one' },
} as const satisfies Record<string, Words>
