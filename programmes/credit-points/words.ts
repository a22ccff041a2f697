import type { Words } from '#kernel/words.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '信用积分', en: 'Credit points' }

export const results = {
  recorded: { zh: '已记分', en: 'Recorded' },
  'not-approved': { zh: '评议未通过', en: 'Not approved by the panel' },
  'not-taken': { zh: '不予受理', en: 'Not taken up' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  'taken-back': { zh: '已更正冲回', en: 'Corrected and taken back' },
} as const satisfies Table

export const flags = {
  'own-household': { zh: '本人家庭', en: 'Own household' },
} as const satisfies Table

/** What stands in statements. */
export const says = {
  earned: { zh: '记分', en: 'Earned' },
  'taken-by-rule': { zh: '按村规民约扣分', en: 'Taken by the village’s rules' },
  'taken-back': { zh: '更正冲回', en: 'Corrected' },
  redeemed: { zh: '兑换物品', en: 'Goods' },
  'redeemed-own': { zh: '兑换物品（管理员本户）', en: 'Goods, the keeper’s own household' },
  reserved: { zh: '预留物品', en: 'Goods set aside' },
  'received-bought': { zh: '购入', en: 'Bought' },
  'received-given': { zh: '捐赠', en: 'Donated' },
  counted: { zh: '盘点', en: 'Stocktaking' },
  'tell-recorded': { zh: '您家有一笔积分已记入', en: 'Points were recorded for your household' },
  'tell-not-approved': {
    zh: '您家申报的积分评议未通过，请看原因',
    en: 'The panel did not approve the points; please see why',
  },
  'tell-not-taken': {
    zh: '您家申报的积分不予受理，请看原因',
    en: 'The points asked for were not taken up; please see why',
  },
  'tell-taken-back': {
    zh: '您家有一笔积分已更正，请看原因',
    en: 'Points of your household were corrected; please see why',
  },
} as const satisfies Table

export const reasonWords = {
  rules: {
    'credit-points/what-it-earns': { zh: '记多少分', en: 'How many points' },
    'credit-points/as-recorded': { zh: '按填报分值', en: 'As recorded' },
    'credit-points/up-to-the-cap': { zh: '按当年上限余额', en: 'As much as the yearly cap leaves' },
    'credit-points/declined': { zh: '不予受理', en: 'Not taken up' },
    'credit-points/panel': { zh: '积分评议小组评议', en: 'Decision of the points review panel' },
    'credit-points/taken-back': { zh: '更正', en: 'Correction' },
    'credit-points/appealed': { zh: '申诉', en: 'Appeal' },
    'credit-points/withdrawn': { zh: '撤回', en: 'Withdrawn' },
    'credit-points/reserved': { zh: '按当天价格预留', en: 'Set aside at the price of the day' },
    'credit-points/released': { zh: '取消预留', en: 'Released again' },
    'credit-points/at-the-kept-price': { zh: '按预留时的价格', en: 'At the price that was kept' },
    'credit-points/who-may-spend': { zh: '谁可以使用本户积分', en: 'Who may spend' },
    'credit-points/as-head': { zh: '户主', en: 'Head of the household' },
    'credit-points/of-age': { zh: '成年家人', en: 'Member who is of age' },
    'credit-points/on-behalf': { zh: '征得同意后代办', en: 'On behalf, with consent' },
    'credit-points/asked': { zh: '居民申报', en: 'Asked for by a resident' },
  },
  facts: {
    code: { zh: '细则', en: 'Row' },
    points: { zh: '填报分值', en: 'Recorded' },
    earnedThisYear: { zh: '当年已记', en: 'This year so far' },
    asked: { zh: '填报', en: 'Asked' },
    given: { zh: '记入', en: 'Given' },
    for: { zh: '赞成', en: 'For' },
    against: { zh: '不赞成', en: 'Against' },
    owed: { zh: '待定差额', en: 'Shortfall' },
    member: { zh: '本户成员', en: 'Member of the household' },
    head: { zh: '户主', en: 'Head' },
    age: { zh: '年龄', en: 'Age' },
    consent: { zh: '如何同意', en: 'How they agreed' },
  },
} as const
