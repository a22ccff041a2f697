import type { Words } from '../words.ts'
import { timedRules } from './timed-words.ts'

/** Names of the instrument's own rules and facts, as trees of reasons show them. */
export const caseworkReasons: {
  readonly rules: { readonly [rule: string]: Words }
  readonly facts: { readonly [fact: string]: Words }
} = {
  rules: {
    ...timedRules,
    'casework/limit': { zh: '办理时限', en: 'Limit of the case' },
    'casework/stage': { zh: '本环节时限', en: 'Limit of this stage' },
    'casework/step': { zh: '按办理流程', en: 'By the procedure' },
    'casework/joined': { zh: '与并入的主件一并答复', en: 'Answered with the case it was joined to' },
    'casework/answer-by': { zh: '以两个时限中较早的为准', en: 'The earlier of two limits rules' },
    'casework/deadline': { zh: '时限计算', en: 'How the limit is counted' },
  },
  facts: {
    start: { zh: '起算', en: 'Counted from' },
    due: { zh: '到期', en: 'Due' },
    amount: { zh: '时长', en: 'Length' },
    clock: { zh: '计时方式', en: 'Clock' },
    own: { zh: '本级时限', en: 'Our own limit' },
    flag: { zh: '提示', en: 'Flag' },
    provisional: { zh: '按暂定日历', en: 'On a provisional calendar' },
  },
}
