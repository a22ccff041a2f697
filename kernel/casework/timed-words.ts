import { declareSentences } from '../message/sentence.ts'
import type { Words } from '../words.ts'

/** What clocks do to a case: each is a step of its own and raises a flag of the same name. */
export const timedSteps = {
  overdue: { zh: '超时，转请上级关注', en: 'Overdue, brought before the superior' },
  'overdue-provisional': {
    zh: '超时（时限按暂定日历计算）',
    en: 'Overdue (the limit is counted on a provisional calendar)',
  },
  'due-soon': { zh: '临期提醒', en: 'Reminder: due soon' },
  'review-due': { zh: '挂账复核日已过', en: 'The review day of the hold has passed' },
} as const satisfies Record<string, Words>

/** Steps that the workers take without a clock having run out. */
export const workedSteps = {
  flagged: { zh: '到时提示', en: 'Flagged when its time had come' },
  recomputed: {
    zh: '节假日安排公布，时限重新计算',
    en: 'The year’s holidays were published; the limit was counted again',
  },
  're-homed': {
    zh: '地点撤并，转由承接地点办理',
    en: 'The place was merged or divided; the place that took over goes on',
  },
} as const satisfies Record<string, Words>

/** The timer that raises a flag by itself; a step sets it and may put it out (`StepTaken.later`). */
export const timerOfFlag = (flag: string): `flag:${string}` => `flag:${flag}`

export type TimedStep = keyof typeof timedSteps

/** Flags that clocks raise; they mean the stage the case stands in, so the step that ends the stage lowers them. */
export const timedFlags: { readonly [K in TimedStep]: Words } = {
  overdue: { zh: '超时', en: 'Overdue' },
  'overdue-provisional': { zh: '超时（时限暂定）', en: 'Overdue (provisional)' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  'review-due': { zh: '待复核', en: 'Review due' },
}

/** Words of the rules that stand in these steps' reasons. */
export const timedRules: { readonly [rule: string]: Words } = {
  'casework/breach': { zh: '到期未办结', en: 'The limit passed before the work was done' },
  'casework/warning': { zh: '时限将到', en: 'The limit is near' },
  'casework/review': { zh: '挂账复核日已过', en: 'The review day of the hold has passed' },
  'casework/flagged': { zh: '到时未办，自动提示', en: 'Not done by its time' },
  'casework/timer-gone': { zh: '时限已不适用', en: 'The limit no longer applies' },
}

declareSentences('casework', {
  overdue: {
    zh: '{number} 已超时（时限 {due}），请尽快办理',
    en: '{number} is overdue (due {due}); please act on it soon',
  },
  'overdue-superior': {
    zh: '{number} 已超时（时限 {due}），请督促办理',
    en: '{number} is overdue (due {due}); please see that it is done',
  },
  'overdue-provisional': {
    zh: '{number} 按暂定日历已超时（时限 {due}），请尽快办理',
    en: '{number} is overdue by the provisional calendar (due {due}); please act on it soon',
  },
  'due-soon': { zh: '{number} 将于 {due} 到期，请抓紧办理', en: '{number} is due {due}; please act on it in time' },
  'review-due': {
    zh: '{number} 挂账已到复核日，请复核',
    en: '{number} is on hold and its review day has come; please review it',
  },
})
