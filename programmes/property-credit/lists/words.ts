import type { Words } from '#kernel/words.ts'
import { listKinds } from './catalogue.ts'

type Table = Readonly<Record<string, Words>>
export const listsWords: Words = { zh: '物业红黑榜', en: 'Red and black lists of property companies' }

export const prefixed = (name: string, table: Table): Table =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [`${name}.${key}`, words]))

export const results = {
  ...listKinds,
  'not-listed': { zh: '不列入', en: 'Not listed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Table

export const flags = {
  ...listKinds,
  told: { zh: '已告知权利', en: 'Told of its rights' },
  stated: { zh: '有陈述申辩', en: 'Stated its case' },
  'statement-over': { zh: '陈述申辩期满', en: 'Time to state the case is over' },
  ended: { zh: '到期退出', en: 'Ended with its term' },
} as const satisfies Table

export const says = {
  'tell-told': {
    zh: '拟将贵企业列入信用名单（{number}），请查看事实、依据，在期限内陈述申辩',
    en: 'It is intended to list your company ({number}); please read facts and ground and state your case in time',
  },
  'tell-statement-over': {
    zh: '{number} 陈述申辩期已满，请作出决定',
    en: 'The time to state the case in {number} is over; please decide',
  },
  'tell-ended': { zh: '{number} 已到期，名单自动退出', en: '{number} is over; the listing ended by itself' },
  'tell-decided': {
    zh: '对贵企业的信用名单已有决定，请查看',
    en: 'A decision on listing your company was made; please read it',
  },
  'tell-listed': {
    zh: '贵企业已列入信用名单，请查看期限和修复办法',
    en: 'Your company was listed; please read the term and how to repair',
  },
  'tell-removed': { zh: '贵企业已提前退出名单', en: 'Your company has left the list early' },
  'tell-revoked': {
    zh: '对贵企业的列入（{number}）已撤销，请查看决定',
    en: 'The listing of your company ({number}) was revoked; please read the decision',
  },
  'tell-withdrawn': {
    zh: '拟将贵企业列入信用名单（{number}）一事已撤回，不再列入',
    en: 'It is no longer intended to list your company ({number})',
  },
  'tell-outdone': {
    zh: '贵企业列入黑榜，红榜（{number}）同时终止',
    en: 'Your company was put on the black list, so the red one ({number}) is over',
  },
  'tell-turned-back': { zh: '信用修复还需补充，请查看', en: 'More is needed for the repair; please read what' },
  'tell-answered': { zh: '对名单的异议已有答复，请查看', en: 'Your objection to the listing was answered' },
} as const satisfies Table

export const reasonWords = {
  rules: {
    'property-lists/proposed': { zh: '提出列入', en: 'Proposed' },
    'property-lists/rights': {
      zh: '告知事实、依据和陈述申辩权',
      en: 'Told facts, ground and the right to state its case',
    },
    'property-lists/stated': { zh: '陈述申辩', en: 'Statement of the company' },
    'property-lists/decided': { zh: '决定', en: 'Decision' },
    'property-lists/term': { zh: '列入期限', en: 'Term' },
    'property-lists/proved': { zh: '修复任务完成证明', en: 'Proof of a repair task' },
    'property-lists/may-leave': { zh: '能否申请提前退出', en: 'Whether it may ask to leave early' },
    'property-lists/repaired': { zh: '满足修复条件', en: 'The conditions of repair are met' },
    'property-lists/left': { zh: '退出名单', en: 'Left the list' },
    'property-lists/disputed': { zh: '异议复核', en: 'Looked at again' },
    'property-lists/outdone': { zh: '列入黑榜的不留在红榜', en: 'Nobody on the black list stays on the red one' },
    'property-lists/withdrawn': { zh: '撤回', en: 'Withdrawn' },
  },
  facts: {
    list: { zh: '名单', en: 'List' },
    listing: { zh: '黑榜编号', en: 'Black listing' },
    ground: { zh: '依据', en: 'Ground' },
    until: { zh: '期限', en: 'Until' },
    from: { zh: '起', en: 'From' },
    proved: { zh: '已完成任务', en: 'Proved' },
    listedOn: { zh: '列入日', en: 'Listed on' },
    today: { zh: '今天', en: 'Today' },
    stated: { zh: '有无陈述', en: 'Stated' },
    number: { zh: '文号', en: 'Number' },
  },
} as const
