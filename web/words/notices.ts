import type { Words } from '#kernel/words.ts'

/** Words of notices as everybody reads them, on the public pages and on paper. */
export const noticeWords = {
  'notices.title': { zh: '公示', en: 'Notices' },
  'notices.lead': {
    zh: '下列事项正在公示。有异议的，请在公示期内提出；提出人的姓名不会告诉公示中的人。',
    en: 'These are on public notice. Object while they are; who is named here is not told who objects.',
  },
  'notices.none': { zh: '现在没有公示', en: 'Nothing is on notice now' },
  'notices.all': { zh: '全部公示', en: 'All notices' },
  'notices.until': { zh: '公示至 {until}', en: 'Until {until}' },
  'notices.days': { zh: '公示期：{from} 至 {until}', en: 'On notice from {from} to {until}' },
  'notices.not-up': { zh: '张贴之日起公示', en: 'From the day it is put up' },
  'notices.number': { zh: '编号：{number}', en: 'No. {number}' },
  'notices.basis': { zh: '依据：{basis}', en: 'On the basis of {basis}' },
  'notices.place': { zh: '公示范围：{place}', en: 'Where: {place}' },
  'notices.line': { zh: '序号', en: 'No.' },
  'notices.name': { zh: '姓名', en: 'Name' },
  'notices.empty': { zh: '没有可公开的名单', en: 'There is no line to show' },
  'notices.withheld': {
    zh: '另有 {n} 行按本人意愿不公开，已安排另行审核',
    en: '{n} more not shown at the wish of the person; reviewed otherwise',
  },
  'notices.changes': { zh: '更正', en: 'Corrections' },
  'notices.changed': {
    zh: '{on}，第 {no} 行{column}由“{before}”更正为“{after}”',
    en: '{on}, line {no}, {column}: “{before}” became “{after}”',
  },
  'notices.struck': { zh: '{on}，撤去第 {no} 行', en: '{on}, line {no} was taken out' },
  'notices.version': { zh: '第 {n} 版', en: 'Version {n}' },
  'notices.why-until': { zh: '截止时间怎么算的', en: 'How the last day is counted' },
  'notices.counted-from': {
    zh: '{day} 起算，当日不计，共 {n} 个工作日，最后一日下班为止',
    en: 'From {day}, not counted, {n} working days, to the close of office on the last',
  },
  'notices.object': { zh: '提出异议', en: 'Object' },
  'notices.object-lead': {
    zh: '请写明哪一行、什么情况。截止 {until}。我们核查后答复您。',
    en: 'Say which line and why, by {until}. You are answered when it was examined.',
  },
  'notices.object-line': { zh: '第几行（对整份有异议的，不选）', en: 'Line (none: all of it)' },
  'notices.object-whole': { zh: '整份公示', en: 'All of it' },
  'notices.object-text': { zh: '异议和理由', en: 'What you object to, and why' },
  'notices.object-name': { zh: '您的姓名（可不填）', en: 'Your name (not required)' },
  'notices.object-phone': { zh: '联系电话', en: 'Phone' },
  'notices.object-send': { zh: '提交异议', en: 'Send' },
  'notices.object-sent': { zh: '已收到您的异议，编号 {number}', en: 'Your objection is in, no. {number}' },
  'notices.object-next': { zh: '我们核查后按您留的电话答复。', en: 'You are answered by the phone you left.' },
  'notices.board-foot': {
    zh: '如有异议，请在公示期内向公示单位书面提出，或扫码提出。提出人信息保密。',
    en: 'Object in writing to whoever put this up, or by the code, while it is on notice. Who objects is kept secret.',
  },
  'notices.board-foot-paper': {
    zh: '如有异议，请在公示期内向公示单位书面提出。提出人信息保密。',
    en: 'Object in writing to whoever put this up, while it is on notice. Who objects is kept secret.',
  },
  'notices.board-code': { zh: '校验码 {code}', en: 'Code {code}' },
  'notices.board-unit': { zh: '公示单位（盖章）', en: 'Put up by (stamp)' },
  'notices.board-day': { zh: '张贴日期：　　年　　月　　日', en: 'Put up on' },
  'notices.yuan': { zh: '{amount} 元', en: '{amount} yuan' },
  'notices.points': { zh: '{amount} 分', en: '{amount} points' },
} as const satisfies Record<string, Words>
