import type { Form } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import type { Fund } from './fund.ts'

type Table = Readonly<Record<string, Words>>

export const results = {
  done: { zh: '已帮扶', en: 'Helped' },
  'not-taken': { zh: '不予受理', en: 'Not taken up' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  ended: { zh: '停办', en: 'Ended' },
} as const satisfies Table

export const flags = {
  priority: { zh: '优先', en: 'Goes before others' },
  unpublished: { zh: '不同意公开', en: 'Not to be named' },
  stopped: { zh: '停办', en: 'Stopped' },
  'new-year': { zh: '跨年排队', en: 'Waits from the year before' },
  'on-behalf': { zh: '代办', en: 'On behalf' },
  'visited-by-two': { zh: '已两人入户', en: 'Visited by two' },
} as const satisfies Table

/** The drawn course of an application, and how one ends that goes no further. */
export const stages = {
  '0': { zh: '申请', en: 'Application' },
  '1': { zh: '审核', en: 'Review' },
  '2': { zh: '审批', en: 'Approval' },
  '3': { zh: '付款', en: 'Payment' },
  'not-taken': { zh: '不予受理', en: 'Not taken up' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  ended: { zh: '停办', en: 'Ended' },
} as const satisfies Table

/** What stands in statements, and what is told. No message says what the help is for. */
export const says = {
  'taken-in': { zh: '拨入', en: 'Received' },
  allotted: { zh: '年度安排', en: 'Allotted to the year' },
  'carried-over': { zh: '年终结转', en: 'Carried over at the year’s end' },
  held: { zh: '已批待付', en: 'Approved, not yet paid' },
  'paid-tier-1': { zh: '已付 一档', en: 'Paid, tier 1' },
  'paid-tier-2': { zh: '已付 二档', en: 'Paid, tier 2' },
  'paid-tier-3': { zh: '已付 三档', en: 'Paid, tier 3' },
  'paid-funeral': { zh: '已付 丧葬帮扶', en: 'Paid, funeral' },
  'sent-back': { zh: '银行退回', en: 'Sent back by the bank' },
  'tell-received': { zh: '您的申请 {number} 已收到', en: 'Your application {number} was received' },
  'tell-complete': { zh: '您的申请 {number} 需要补充材料', en: 'Your application {number} needs something more' },
  'tell-approved': { zh: '您的申请 {number} 已批准，正在办理付款', en: 'Your application {number} is approved' },
  'tell-tier-changed': {
    zh: '您的申请 {number} 改定了档次，重新公示后付款，请看原因',
    en: 'Another tier was decided on for your application {number}; it hangs anew before it is paid. Please see why',
  },
  'tell-queued': {
    zh: '您的申请 {number} 已批准，本年额度已用完，按顺序等候',
    en: 'Your application {number} is approved and waits its turn for next money',
  },
  'tell-not-taken': {
    zh: '您的申请 {number} 不予受理，请看原因和可以到哪里办',
    en: 'Your application {number} is not taken up; please see why and where to turn',
  },
  'tell-paid': { zh: '您的申请 {number} 已付款，请查收', en: 'Your application {number} is paid' },
  'tell-answered': { zh: '您要求的说明或复核已有答复', en: 'There is an answer to what you asked' },
  'tell-again': { zh: '您的申请 {number} 正在重新审核', en: 'Your application {number} is being reviewed again' },
} as const satisfies Table

/** Names of rules and facts for the trees of reasons. */
export function reasonWordsOf({ id }: Fund) {
  const rules: Table = {
    'may-apply': { zh: '能不能申请', en: 'Who may apply' },
    hardship: { zh: '因病因灾有困难', en: 'Hardship through illness or disaster' },
    frontline: { zh: '长期在艰苦岗位', en: 'Long on a hard post' },
    'what-is-granted': { zh: '给多少、何时给', en: 'How much, and when' },
    'within-the-budget': { zh: '额度够用', en: 'Within the budget' },
    'tier-changed': { zh: '改定档次', en: 'Another tier' },
    'in-the-queue': { zh: '额度不够，按顺序等候', en: 'Waits its turn for money' },
    filed: { zh: '登记', en: 'Filed' },
    looked: { zh: '审核', en: 'Looked into' },
    visited: { zh: '入户核实', en: 'Visit to the home' },
    declined: { zh: '不予受理', en: 'Not taken up' },
    withdrawn: { zh: '撤回', en: 'Withdrawn' },
    paid: { zh: '付款', en: 'Payment' },
    'sent-back': { zh: '银行退回', en: 'Sent back by the bank' },
    died: { zh: '申请人去世', en: 'The applicant has died' },
    consent: { zh: '本人是否同意公开', en: 'Whether the person wishes to be named' },
    again: { zh: '说明和复核', en: 'Explanation and second look' },
    'the-money': { zh: '基金的账', en: 'The fund’s money' },
    'payment-list': { zh: '付款单', en: 'Payment list' },
    queue: { zh: '等候的顺序', en: 'The queue' },
  }
  return {
    rules: Object.fromEntries(Object.entries(rules).map(([name, words]) => [`${id}/${name}`, words])),
    facts: {
      group: { zh: '行业或岗位', en: 'Trade or post' },
      hardship: { zh: '因病因灾', en: 'Hardship' },
      frontline: { zh: '艰苦岗位', en: 'Hard post' },
      months: { zh: '月数', en: 'Months' },
      helpedThisYear: { zh: '今年已帮扶', en: 'Helped this year' },
      open: { zh: '在办申请', en: 'Open applications' },
      tier: { zh: '档次', en: 'Tier' },
      left: { zh: '额度剩余', en: 'Left of the budget' },
      ahead: { zh: '排在前面', en: 'Ahead in the queue' },
      amount: { zh: '金额', en: 'Amount' },
      year: { zh: '年度', en: 'Year' },
      batch: { zh: '付款单', en: 'Payment list' },
      lines: { zh: '笔数', en: 'Lines' },
      total: { zh: '合计', en: 'Total' },
      why: { zh: '退回原因', en: 'Why it came back' },
    },
    values: {
      left: { kind: 'amount', words: { zh: '额度剩余', en: 'Left of the budget' } },
      amount: { kind: 'amount', words: { zh: '金额', en: 'Amount' } },
      total: { kind: 'amount', words: { zh: '合计', en: 'Total' } },
    } satisfies Form,
  }
}
