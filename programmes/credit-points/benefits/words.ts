import type { Field } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import { BENEFIT } from './parameters.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '积分礼遇', en: 'Benefits for points' }

export const says = {
  claimed: { zh: '申请礼遇，暂留', en: 'Held for a claimed benefit' },
  used: { zh: '使用礼遇', en: 'Benefit used' },
  quota: { zh: '核定名额', en: 'Places granted' },
  corrected: { zh: '更正退回', en: 'Corrected' },
  'tell-used': {
    zh: '您家申请的礼遇已确认使用；不是您家用的，请找村文书',
    en: 'A benefit of yours was confirmed as used; if it was not you, turn to the village clerk',
  },
  'tell-claimed-for': {
    zh: '村里已按您家的同意代为申请礼遇',
    en: 'A benefit was claimed for your household, as it agreed',
  },
  'tell-corrected': {
    zh: '您家一项礼遇的确认有误，已更正，名额和积分已退回',
    en: 'A confirmation was wrong and was corrected; place and points were given back',
  },
  'tell-lapsed': {
    zh: '{number} 到期未用，名额和积分已退回',
    en: '{number} was not used in time; place and points were given back',
  },
  'tell-lapsed-own': {
    zh: '您家申请的礼遇 {number} 到期未用，名额和积分已退回，可以重新申请',
    en: 'Your claim {number} was not used in time; place and points were given back, and it can be claimed again',
  },
  'tell-lapses-soon-own': {
    zh: '您家申请的礼遇 {number} 快到期了，请尽快使用；不用了可以取消',
    en: 'Your claim {number} lapses soon; please use it, or give it up',
  },
  'result.used': { zh: '已使用', en: 'Used' },
  'result.cancelled': { zh: '已取消', en: 'Given up' },
  'result.corrected': { zh: '已更正退回', en: 'Corrected, given back' },
  'flag.lapses-soon': { zh: '快到期', en: 'Lapses soon' },
  'flag.lapsed': { zh: '到期未用', en: 'Not used in time' },
  'source.village': { zh: '村（社区）', en: 'Village' },
  'level.village': { zh: '村（社区）', en: 'Village' },
} as const satisfies Table

export const reasonWords = {
  rules: {
    'points-benefits/may-claim': { zh: '能不能申请', en: 'May it be claimed' },
    'points-benefits/conditions-met': { zh: '各项条件都满足', en: 'Every condition is met' },
    'points-benefits/on-behalf': { zh: '征得本户同意后代办', en: 'On behalf, with the household’s consent' },
    'points-benefits/by-code': { zh: '凭码确认', en: 'Confirmed by the code' },
    'points-benefits/seen-by-official': { zh: '当面确认并留照片', en: 'Confirmed in person, with a photo' },
    'points-benefits/cancelled': { zh: '取消申请', en: 'Given up' },
    'points-benefits/nobody-left': { zh: '户内已无人', en: 'Nobody of the household is left' },
    'points-benefits/corrected': { zh: '更正误确认', en: 'A wrong confirmation corrected' },
    'points-benefits/asked': { zh: '居民申请', en: 'Claimed by a resident' },
    'credit-points/who-may-spend': { zh: '谁可以使用本户积分', en: 'Who may spend' },
    'credit-points/as-head': { zh: '户主', en: 'Head of the household' },
    'credit-points/of-age': { zh: '成年家人', en: 'Member who is of age' },
  },
  facts: {
    code: { zh: '礼遇', en: 'Benefit' },
    balance: { zh: '现有积分', en: 'Points at hand' },
    earned: { zh: '今年累计', en: 'Earned this year' },
    quotaTaken: { zh: '本村这一期已占名额', en: 'Taken of the village’s places' },
    householdTaken: { zh: '本户这一期已占次数', en: 'Taken by the household' },
    'condition-balance': { zh: '现有积分（有、需）', en: 'Points at hand (has, needs)' },
    'condition-year': { zh: '今年累计（有、需）', en: 'Earned this year (has, needs)' },
    'condition-cost': { zh: '用分（有、需）', en: 'Cost (has, needs)' },
    'condition-household': { zh: '本户次数（已占、共）', en: 'Uses of the household (taken, all)' },
    'condition-quota': { zh: '本村名额（已占、共）', en: 'Places of the village (taken, all)' },
    claims: { zh: '取消的申请', en: 'Claims given up' },
    member: { zh: '本户成员', en: 'Member of the household' },
    head: { zh: '户主', en: 'Head' },
    age: { zh: '年龄', en: 'Age' },
  },
  values: {
    code: { kind: 'choice', words: { zh: '礼遇', en: 'Benefit' }, family: BENEFIT } satisfies Field,
  },
} as const
