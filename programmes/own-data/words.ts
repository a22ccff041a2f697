import type { Words } from '#kernel/words.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '个人信息申请', en: 'Requests about one’s own data' }

/** What can be asked: articles 44 to 48 of the personal information law, and 15 (taking consent back). */
export const kinds = {
  correct: { zh: '更正、补充', en: 'Correct or complete it' },
  erase: { zh: '删除', en: 'Erase it' },
  withdraw: { zh: '撤回同意', en: 'Take consent back' },
  explain: { zh: '解释说明', en: 'Explain what is done with it' },
  copy: { zh: '查阅、复制', en: 'See it and take a copy' },
} as const satisfies Table

export const results = {
  done: { zh: '已办理', en: 'Done' },
  partly: { zh: '部分办理', en: 'Done in part' },
  declined: { zh: '不予办理', en: 'Not done' },
} as const satisfies Table

export const says = {
  'tell-answered': { zh: '您的个人信息申请 {number} 有了答复', en: 'Your request {number} was answered' },
  'tell-reviewed': { zh: '您的个人信息申请 {number} 已复核', en: 'Your request {number} was looked at again' },
  'source.resident': { zh: '本人', en: 'The person' },
} as const satisfies Table
