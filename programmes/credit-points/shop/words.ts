import type { Field } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import { GOODS } from '../parameters.ts'
import { sources } from './books.ts'

type Table = Readonly<Record<string, Words>>

export const shopWords: Words = { zh: '积分超市事务', en: 'Matters of the points shops' }

/** What a matter is about. */
export const kinds = {
  purchase: { zh: '采购报账', en: 'Purchase' },
  'pay-in': { zh: '资金拨入', en: 'Money paid in' },
  receipt: { zh: '物资入库', en: 'Goods received' },
  donation: { zh: '捐赠登记', en: 'Donation' },
  'write-off': { zh: '物资报损', en: 'Write-off' },
  stocktake: { zh: '盘点', en: 'Stocktake' },
  'set-aside': { zh: '代为预留', en: 'Set aside on behalf' },
  handover: { zh: '管理员交接', en: 'Handover of the keeper' },
} as const satisfies Table
export type Kind = keyof typeof kinds

export const shopResults = {
  paid: { zh: '已记账付款', en: 'Booked and paid' },
  entered: { zh: '已登记', en: 'Entered' },
  'written-off': { zh: '已报损', en: 'Written off' },
  'not-agreed': { zh: '不同意报损', en: 'Not written off' },
  counted: { zh: '盘点已签', en: 'Stocktake signed' },
  'handed-over': { zh: '已交接', en: 'Handed over' },
  'set-aside': { zh: '已预留', en: 'Set aside' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Table

export const shopFlags = {
  'without-keeper': { zh: '管理员不在，由村里移交', en: 'Handed over for the keeper' },
  difference: { zh: '账实不符', en: 'Book and shelf differ' },
} as const satisfies Table

export const shopSays = {
  'paid-in': { zh: '拨入', en: 'Paid in' },
  'fund-held': { zh: '采购预留', en: 'Reserved for a purchase' },
  'paid-out': { zh: '采购付款', en: 'Paid for goods' },
  'tell-returned': { zh: '有一笔采购报账被退回，请看原因', en: 'A purchase was returned; please see why' },
  'tell-take-over': { zh: '请您核对并签收积分超市交接', en: 'Please check and sign for the points shop handed to you' },
  'tell-recount': { zh: '盘点被退回重盘，请看原因', en: 'The count was sent back; please see why' },
  'tell-not-agreed': { zh: '报损没有同意，请看原因', en: 'The write-off was not agreed to; please see why' },
  'tell-set-aside': {
    zh: '村里已按您家的同意在积分超市代为预留物品，{day} 前可领；不要了可以取消',
    en: 'Goods were set aside at the points shop for your household, as it agreed, until {day}; they can be given up',
  },
  'tell-handed-over': { zh: '积分超市交接已经三方签字', en: 'The handover of the points shop is signed by all three' },
} as const satisfies Table

const choice = (words: Words, of: Table): Field => ({
  ...{ kind: 'choice', words },
  choices: Object.entries(of).map(([value, said]) => ({ value, words: said })),
})
const hand = (zh: string, en: string): Field => ({ kind: 'person', words: { zh, en } })

export const shopReasons = {
  rules: {
    'points-shop/asked': { zh: '按填报', en: 'As filled in' },
    'points-shop/total': { zh: '合计金额', en: 'Sum' },
    'points-shop/checked': { zh: '逐级审核', en: 'Checked one after the other' },
    'points-shop/returned': { zh: '退回', en: 'Returned' },
    'points-shop/set-aside': {
      zh: '征得同意后按当天的兑换分预留',
      en: 'Set aside with consent, at the price of the day',
    },
    'points-shop/counted': { zh: '盘点', en: 'Count' },
    'points-shop/count-line': { zh: '账面与实盘', en: 'Book and shelf' },
    'points-shop/written-off': { zh: '报损', en: 'Write-off' },
    'points-shop/handed-over': { zh: '三方签字交接', en: 'Handover signed by three' },
    'points-shop/not-home': {
      zh: '带机未交回，移交后仍由原管理员说明、监委会核定',
      en: 'Devices that have not come home: the former keeper still answers for them, supervision decides',
    },
    'points-shop/open-device': { zh: '未交回的设备', en: 'Device that has not come home' },
    'points-shop/sheet': { zh: '签字件收回', en: 'Signed sheet came back' },
  },
  facts: {
    total: { zh: '合计', en: 'Sum' },
    source: { zh: '资金来源', en: 'Source' },
    quotes: { zh: '报价', en: 'Quotes' },
    lowest: { zh: '最低报价', en: 'Lowest quote' },
    goods: { zh: '物品', en: 'Goods' },
    points: { zh: '积分', en: 'Points' },
    until: { zh: '留到', en: 'Kept until' },
    book: { zh: '账面', en: 'Book' },
    counted: { zh: '实盘', en: 'Counted' },
    difference: { zh: '差异', en: 'Difference' },
    lines: { zh: '行数', en: 'Lines' },
    devices: { zh: '停用设备', en: 'Devices revoked' },
    from: { zh: '移交人', en: 'Handed over by' },
    to: { zh: '接收人', en: 'Taken over by' },
    open: { zh: '未交回设备', en: 'Devices not home' },
    allowance: { zh: '带机额度（分）', en: 'Allowance out, in points' },
    lacked: { zh: '兑换差额（分）', en: 'Shortfall, in points' },
    disputed: { zh: '待核兑换（分）', en: 'Sales not taken, in points' },
    sheet: { zh: '第几步', en: 'Step' },
  },
  values: {
    goods: { kind: 'choice', words: { zh: '物品', en: 'Goods' }, family: GOODS },
    total: { kind: 'amount', words: { zh: '合计', en: 'Sum' } },
    source: choice({ zh: '资金来源', en: 'Source' }, sources),
    from: hand('移交人', 'Handed over by'),
    to: hand('接收人', 'Taken over by'),
  },
} as const
