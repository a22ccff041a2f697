import { appointAdministrator, forgetSecondFactor } from '#kernel/access/accounts.acts.ts'
import { enterYear, setHours } from '#kernel/casework/calendar.acts.ts'
import { importActWords } from '#kernel/import/people.acts.ts'
import { eraseAct } from '#kernel/personal/erase.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { registerActWords } from '#kernel/register/register.acts.ts'
import type { Words } from '#kernel/words.ts'

/** Acts of the instruments that no step of a programme and no act of the register names. */
const own: Readonly<Record<string, Words>> = {
  'register/fill': { zh: '批量登记', en: 'Fill the register' },
  ...importActWords,
  'access/found': { zh: '设立首个账号', en: 'Found the first account' },
  'access/grant-inspection': { zh: '授予限期查阅', en: 'Give a right to read for a time' },
  'access/enrol-device': { zh: '登记设备', en: 'Enrol a device' },
  'access/revoke-devices': { zh: '停用设备', en: 'Revoke devices' },
  'access/open-account': { zh: '开设账号', en: 'Open an account' },
  'access/appoint-administrator': appointAdministrator.words,
  'access/forget-second-factor': forgetSecondFactor.words,
  'access/reset-password': { zh: '发一次性登录码', en: 'Issue a one-time code' },
  'ballots/keep-key': { zh: '准备手机选票', en: 'Prepare the papers of a ballot' },
  'ballots/take-paper': { zh: '领取手机选票', en: 'Take a paper of a ballot' },
  'calendar/enter-year': enterYear.words,
  'calendar/set-hours': setHours.words,
  'personal/erase': eraseAct.words,
  'personal/expire': { zh: '到期删除个人信息', en: 'Erase what is past its period' },
  'access/change-account': { zh: '停用或启用账号', en: 'Disable or open an account' },
  'message/read': { zh: '阅读消息', en: 'Read messages' },
  'message/repeat': { zh: '再次发送', en: 'Send once more' },
  'parameter/set': { zh: '调整参数', en: 'Set a parameter' },
  'casework/fire': { zh: '到时提醒', en: 'A limit came' },
  'casework/recompute': { zh: '重算时限', en: 'Limits counted again' },
  'casework/re-home': { zh: '转由承接地点办理', en: 'Go to the place that took over' },
}

/** What follows the name of an act that needs two persons. */
const decisions: Readonly<Record<string, Words>> = {
  propose: { zh: '报送', en: 'proposed' },
  sign: { zh: '签署', en: 'signed' },
  withdraw: { zh: '撤回', en: 'withdrawn' },
  'turn-down': { zh: '退回', en: 'turned down' },
}

/** What every kind of act is called, by its kind; one that needs two persons stands once. */
export function allActWords(programmes: readonly Programme[]): ReadonlyMap<string, Words> {
  const steps = programmes.flatMap((p) =>
    Object.entries(p.lifecycle.steps).map(([step, s]) => [`${p.id}/${step}`, s.words] as const),
  )
  return new Map([...steps, ...Object.entries(registerActWords), ...Object.entries(own)])
}

/** Finds what a kind of act is called; undefined for acts of programmes that are gone. */
export function actWordsOf(programmes: readonly Programme[]): (kind: string) => Words | undefined {
  const all = allActWords(programmes)
  return (kind) => {
    const named = all.get(kind)
    if (named) return named
    const [, act = '', last = ''] = /^(.+)\/([^/]+)$/.exec(kind) ?? []
    const of = all.get(act)
    const decision = decisions[last]
    return of && decision && { zh: `${of.zh}：${decision.zh}`, en: `${of.en}: ${decision.en}` }
  }
}
