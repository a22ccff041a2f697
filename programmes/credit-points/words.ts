import type { Field } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import { EARNING } from './parameters.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '信用积分', en: 'Credit points' }

/** Whose hand is on it, as residents are told. */
export const roles = {
  'village-clerk': { zh: '村文书', en: 'Village clerk' },
  'grid-worker': { zh: '专职网格员', en: 'Grid worker' },
  'village-supervision-head': { zh: '村务监督委员会主任', en: 'Head of village supervision' },
  shopkeeper: { zh: '积分超市管理员', en: 'Shopkeeper' },
} as const satisfies Table

export const results = {
  recorded: { zh: '已记分', en: 'Recorded' },
  'not-approved': { zh: '评议未通过', en: 'Not approved by the panel' },
  'not-taken': { zh: '不予受理', en: 'Not taken up' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  'taken-back': { zh: '已更正冲回', en: 'Corrected and taken back' },
} as const satisfies Table

/** Why the panel did not approve; fixed words, so that they may travel to the entry and into its history. */
export const turnedDown = {
  'not-so': { zh: '情况不属实', en: 'It was not so' },
  'no-proof': { zh: '证明不足', en: 'Not enough to show it' },
  'not-in-rules': { zh: '不符合积分细则', en: 'The rules do not provide for it' },
  counted: { zh: '已经记过', en: 'It was counted before' },
  'not-yet': { zh: '还没做完，完成后再评', en: 'Not finished; it may be reviewed then' },
} as const satisfies Table

export const panelWords: Words = { zh: '积分评议会', en: 'Points review panel' }

export const divisionWords: Words = { zh: '分户积分划分', en: 'Dividing the points of a household' }

export const divisionReasons = {
  rules: {
    'credit-points/agreed': { zh: '两户商定', en: 'Agreed by both households' },
    'credit-points/how-points-divide': { zh: '各批次怎样划分', en: 'How the lots are shared' },
    'credit-points/in-proportion': { zh: '各批次按比例', en: 'Of each lot its share' },
    'credit-points/joined': { zh: '并户结转', en: 'Carried over' },
    'credit-points/moved': { zh: '迁到别的村，积分随户', en: 'Moved to another village; the points go along' },
    'credit-points/persons-merged': { zh: '名册上同一人合并，积分结转', en: 'One person had two files; carried over' },
  },
  facts: {
    of: { zh: '原有', en: 'Of' },
    to: { zh: '划给新户', en: 'To the new household' },
    lots: { zh: '批次', en: 'Lots' },
    into: { zh: '并入户', en: 'Into' },
  },
} as const

export const prefixed = (name: string, table: Table): Table =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [`${name}.${key}`, words]))

export const flags = {
  'deducted-wrongly': { zh: '误扣', en: 'Taken by mistake' },
  short: { zh: '冲回有差额', en: 'More was spent than could be taken back' },
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
  'made-up': { zh: '补留误扣期间没换成的物品', en: 'Goods refused by mistake, set aside' },
  'redeemed-for': { zh: '兑换物品（代领）', en: 'Goods, taken by somebody else' },
  'redeemed-away': { zh: '兑换物品（带机）', en: 'Goods, without a signal' },
  'sale-undone': { zh: '撤销兑换', en: 'Sale undone' },
  'taken-out': { zh: '带机额度拨出', en: 'Allowance given to a device' },
  'brought-back': { zh: '带机额度收回', en: 'Allowance given back' },
  'not-taken': { zh: '带机兑换未入账', en: 'Sale of a device not taken' },
  borne: { zh: '差额由村承担', en: 'Shortfall borne by the village' },
  'struck-off': { zh: '核后销去', en: 'Looked into and struck off' },
  'tell-away-short': {
    zh: '您家在村里兑换物品时积分差 {points} 分。差额由村里处理，不扣成负分，您不用补',
    en: 'Your household was {points} points short when goods were handed out. The village settles it; you owe nothing',
  },
  'received-bought': { zh: '购入', en: 'Bought' },
  'received-given': { zh: '捐赠', en: 'Donated' },
  counted: { zh: '盘点', en: 'Stocktaking' },
  'written-off': { zh: '报损', en: 'Written off' },
  'tell-low-stock': {
    zh: '货架上{goods}只剩 {left} {piece}，请补货',
    en: 'Only {left} of {goodsEn} are left on the shelf; please order more',
  },
  lapsed: { zh: '到期失效', en: 'Lapsed' },
  shortfall: { zh: '差额由村更正账户承担', en: 'Shortfall borne by the village' },
  divided: { zh: '分户划转', en: 'Divided between households' },
  'passed-on': { zh: '亲属承接', en: 'Taken over by the heirs' },
  'passed-anew': { zh: '申诉后改转', en: 'Passed on anew after an appeal' },
  'lapsed-without-heir': { zh: '无人承接，到期失效', en: 'Nobody took them; lapsed' },
  'persons-merged': { zh: '同一人名册合并结转', en: 'Carried over from a second file of the same person' },
  joined: { zh: '并户结转', en: 'Carried over from a household that joined' },
  'tell-reserved-lapses-soon': {
    zh: '为您家预留的物品保留到 {day}，请在这之前到积分超市领取',
    en: 'Goods are set aside for your household until {day}; please collect them by then',
  },
  'tell-reserved-lapsed': {
    zh: '为您家预留的物品过期未领，积分已退回',
    en: 'Goods that were set aside for you were not collected in time; your points were given back',
  },
  'tell-lapsed': { zh: '您家有 {points} 分积分已到期失效', en: '{points} points of your household have lapsed' },
  'tell-lapsed-own': { zh: '您有 {points} 分个人积分已到期失效', en: '{points} of your own points have lapsed' },
  'tell-lapses-soon': {
    zh: '您家有 {points} 分积分最晚用到 {day}，请在兑换日到积分超市兑换',
    en: '{points} points of your household can be used until {day}; come to the shop on a redemption day',
  },
  'tell-lapses-soon-own': {
    zh: '您有 {points} 分个人积分最晚用到 {day}，请在兑换日到积分超市兑换',
    en: '{points} of your own points can be used until {day}; come to the shop on a redemption day',
  },
  'tell-sale-undone': {
    zh: '您家有一笔兑换已撤销，退回 {points} 分',
    en: 'A sale to your household was undone; {points} points were given back',
  },
  'tell-sale-undone-own': {
    zh: '您用个人积分的一笔兑换已撤销，退回 {points} 分',
    en: 'A sale paid with points of your own was undone; {points} points were given back',
  },
  'tell-taken-by-rule': {
    zh: '按村规民约扣了您家一笔积分，请看依据；不同意可以申诉',
    en: 'Points of your household were taken by the village’s rules; please see the basis. You may appeal',
  },
  'tell-recorded': { zh: '您家有一笔积分已记入', en: 'Points were recorded for your household' },
  'tell-recorded-own': { zh: '您有一笔个人积分已记入', en: 'Points of your own were recorded' },
  'tell-not-approved': {
    zh: '您家申报的积分评议未通过，请看原因',
    en: 'The panel did not approve the points; please see why',
  },
  'tell-not-approved-own': {
    zh: '申报的个人积分评议未通过，请看原因',
    en: 'The panel did not approve the points of your own; please see why',
  },
  'tell-appealed-for': {
    zh: '村里按您家的意思代为申诉了一笔积分，结果会告诉您',
    en: 'An appeal about points of your household was taken down for you; you will be told how it ends',
  },
  'tell-appealed-for-own': {
    zh: '村里按您的意思代为申诉了一笔个人积分，结果会告诉您',
    en: 'An appeal about points of your own was taken down for you; you will be told how it ends',
  },
  'tell-upheld': {
    zh: '您家对一笔积分的申诉已核实，维持原来的处理，请看原因',
    en: 'Your appeal about points was looked into; the decision stands. Please see why',
  },
  'tell-upheld-own': {
    zh: '您对一笔个人积分的申诉已核实，维持原来的处理，请看原因',
    en: 'Your appeal about points of your own was looked into; the decision stands. Please see why',
  },
  'tell-look-again': {
    zh: '您家对一笔积分的申诉已核实，交回重新办理',
    en: 'Your appeal about points was looked into; it is handled anew',
  },
  'tell-look-again-own': {
    zh: '您对一笔个人积分的申诉已核实，交回重新办理',
    en: 'Your appeal about points of your own was looked into; it is handled anew',
  },
  'tell-review-again': {
    zh: '您家申报的积分退回评议小组重新评议，请看原因',
    en: 'The panel decides anew on the points; please see why',
  },
  'tell-review-again-own': {
    zh: '您的个人积分退回评议小组重新评议，请看原因',
    en: 'The panel decides anew on the points of your own; please see why',
  },
  'tell-not-taken': {
    zh: '您家申报的积分不予受理，请看原因',
    en: 'The points asked for were not taken up; please see why',
  },
  'tell-not-taken-own': {
    zh: '申报的个人积分不予受理，请看原因',
    en: 'The points of your own that were asked for were not taken up; please see why',
  },
  'tell-deducted-wrongly': {
    zh: '村里误扣了您家的积分，已全部退回，向您家道歉。期间没换成东西的，可以请村务监督委员会主任补兑',
    en: 'The village took points from your household by mistake and gave all of them back, with our apologies. What you were refused meanwhile is made up for: ask the head of village supervision',
  },
  'tell-made-up': {
    zh: '误扣期间您家没换成的物品已按当天的兑换分补留，最晚 {day} 到积分超市领取',
    en: 'Goods that you were refused by mistake are set aside at the price of that day; come to the shop by {day}',
  },
  'tell-taken-back': {
    zh: '您家有一笔积分已更正，请看原因',
    en: 'Points of your household were corrected; please see why',
  },
  'tell-taken-back-own': {
    zh: '您有一笔个人积分已更正，请看原因',
    en: 'Points of your own were corrected; please see why',
  },
} as const satisfies Table

const rowOf = (family: string): Field => ({ kind: 'choice', words: { zh: '细则', en: 'Row' }, family })

export const panelReasons = {
  rules: {
    'credit-points/panel': { zh: '积分评议小组评议', en: 'Decision of the points review panel' },
    'credit-points/panel-decision': { zh: '举手表决', en: 'Show of hands' },
    'credit-points/more-than-half': { zh: '赞成过半数', en: 'More than half for it' },
    'credit-points/not-more-than-half': { zh: '赞成未过半数', en: 'Not more than half for it' },
    'credit-points/minutes': { zh: '评议记录', en: 'Minutes' },
    'credit-points/what-it-earns': { zh: '记多少分', en: 'How many points' },
    'credit-points/as-recorded': { zh: '按填报分值', en: 'As recorded' },
    'credit-points/up-to-the-cap': { zh: '按当年上限余额', en: 'As much as the yearly cap leaves' },
  },
  facts: {
    present: { zh: '到会', en: 'Present' },
    stoodBack: { zh: '回避', en: 'Stood back' },
    voters: { zh: '可表决', en: 'May vote' },
    for: { zh: '赞成', en: 'For' },
    against: { zh: '不赞成', en: 'Against' },
    decided: { zh: '评议笔数', en: 'Decided' },
    approved: { zh: '通过笔数', en: 'Approved' },
    code: { zh: '细则', en: 'Row' },
    points: { zh: '填报分值', en: 'Recorded' },
    earnedThisYear: { zh: '当年已记', en: 'This year so far' },
    asked: { zh: '填报', en: 'Asked' },
    given: { zh: '记入', en: 'Given' },
  },
  values: { code: rowOf(EARNING) },
} as const

export const reasonWords = {
  rules: {
    ...panelReasons.rules,
    'credit-points/recorded-for-many': { zh: '一次为多户、多人记分', en: 'Recorded for many at once' },
    'credit-points/lapse': { zh: '积分到期', en: 'The last day of use is past' },
    'credit-points/lapse-warning': { zh: '到期前提醒', en: 'Told before the last day of use' },
    'credit-points/earned-elsewhere': { zh: '其他事项的成果', en: 'What came about in another programme' },
    'credit-points/earns-nothing': { zh: '不记分', en: 'Earns nothing' },
    'credit-points/cap-reached': { zh: '当年已记满', en: 'The year’s cap is reached' },
    'credit-points/shortfall': { zh: '差额由村更正账户承担', en: 'Shortfall borne by the village' },
    'credit-points/declined': { zh: '不予受理', en: 'Not taken up' },
    'credit-points/taken-back': { zh: '更正', en: 'Correction' },
    'credit-points/may-make-up': { zh: '补兑', en: 'Made up for' },
    'credit-points/refused-meanwhile': { zh: '误扣期间没换成', en: 'Refused while points were missing by mistake' },
    'credit-points/appealed': { zh: '申诉', en: 'Appeal' },
    'credit-points/review-again': { zh: '退回重新评议', en: 'Back to the panel' },
    'credit-points/withdrawn': { zh: '撤回', en: 'Withdrawn' },
    'credit-points/reserved': { zh: '按当天价格预留', en: 'Set aside at the price of the day' },
    'credit-points/reserved-warning': { zh: '预留到期前提醒', en: 'Told before it lapses' },
    'credit-points/reserved-lapsed': { zh: '预留过期', en: 'What was set aside lapsed' },
    'credit-points/released': { zh: '取消预留', en: 'Released again' },
    'credit-points/nobody-left': { zh: '户内已无人', en: 'Nobody of the household is left' },
    'credit-points/at-the-kept-price': { zh: '按预留时的价格', en: 'At the price that was kept' },
    'credit-points/who-may-spend': { zh: '谁可以使用本户积分', en: 'Who may spend' },
    'credit-points/as-head': { zh: '户主', en: 'Head of the household' },
    'credit-points/of-age': { zh: '成年家人', en: 'Member who is of age' },
    'credit-points/on-behalf': { zh: '征得同意后代办', en: 'On behalf, with consent' },
    'credit-points/redeemed': { zh: '柜台兑换', en: 'At the counter' },
    'credit-points/sale-undone': { zh: '撤销兑换', en: 'Sale undone' },
    'credit-points/redeemed-away': { zh: '带机兑换', en: 'Without a signal' },
    'credit-points/taken-out': { zh: '带机外出', en: 'Device taken out' },
    'credit-points/brought-back': { zh: '带机交回', en: 'Device brought back' },
    'credit-points/asked': { zh: '居民申报', en: 'Asked for by a resident' },
  },
  facts: {
    ...panelReasons.facts,
    owed: { zh: '待定差额', en: 'Shortfall' },
    member: { zh: '本户成员', en: 'Member of the household' },
    head: { zh: '户主', en: 'Head' },
    age: { zh: '年龄', en: 'Age' },
    consent: { zh: '如何同意', en: 'How they agreed' },
    why: { zh: '原因', en: 'Why' },
    outcome: { zh: '成果', en: 'Outcome' },
    recorded: { zh: '已记笔数', en: 'Recorded' },
    of: { zh: '笔数', en: 'Of' },
    released: { zh: '取消的预留', en: 'Released' },
    deductedOn: { zh: '误扣之日', en: 'Taken on' },
    correctedOn: { zh: '更正之日', en: 'Corrected on' },
    refusedOn: { zh: '没换成之日', en: 'Refused on' },
    session: { zh: '评议会', en: 'Meeting' },
  },
  values: panelReasons.values,
} as const

/** Parts of the rows of the rules catalogue and the shelf, and what may stand in them. */
export const valueWords: Table = {
  'part.name': { zh: '名称', en: 'Name' },
  'part.category': { zh: '类别', en: 'Category' },
  'part.criterion': { zh: '记分条件', en: 'Criterion' },
  'part.least': { zh: '最少', en: 'Least' },
  'part.most': { zh: '最多', en: 'Most' },
  'part.evidence': { zh: '凭证', en: 'Evidence' },
  'part.recordedBy': { zh: '谁可以记', en: 'Recorded by' },
  'part.of': { zh: '记给谁', en: 'Whose points' },
  'part.yearlyCap': { zh: '每年上限', en: 'Most in a year' },
  'part.kind': { zh: '怎样生效', en: 'How it takes effect' },
  'part.clause': { zh: '会议决定', en: 'Decision' },
  'part.piece': { zh: '单位', en: 'Counted in' },
  'part.price': { zh: '兑换分', en: 'Price in points' },
  'value.household': { zh: '全户', en: 'The household' },
  'value.person': { zh: '本人', en: 'The person' },
  'value.at-once': { zh: '记录即生效', en: 'At once' },
  'value.reviewed': { zh: '评议公示后生效', en: 'After review and notice' },
  'value.grain': { zh: '米面粮油', en: 'Grain and oil' },
  'value.seasoning': { zh: '油盐调味', en: 'Salt and seasoning' },
  'value.washing': { zh: '洗涤用品', en: 'Washing' },
  'value.bath': { zh: '毛巾牙膏', en: 'Bath' },
  'value.paper': { zh: '纸品', en: 'Paper' },
  'value.home': { zh: '日用杂货', en: 'Household' },
  'value.farm': { zh: '农具', en: 'Farm tools' },
  'value.school': { zh: '文具', en: 'School' },
  'value.other': { zh: '其他', en: 'Other' },
  'value.everybody': { zh: '每一户都记，一户一次', en: 'Everybody, each household once' },
  'value.first': { zh: '只记最先反映的', en: 'Only whoever reported first' },
  'value.village-clerk': { zh: '村文书', en: 'Village clerk' },
  'value.grid-worker': { zh: '专职网格员', en: 'Grid worker' },
}
