import type { Field, Form } from '#kernel/programme/field.ts'
import type { Words } from '#kernel/words.ts'
import { consentFields, household } from '../counter/on-behalf.ts'
import { GOODS } from '../parameters.ts'
import { sources } from './books.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const choices = (table: Readonly<Record<string, Words>>) =>
  Object.entries(table).map(([value, words]) => ({ value, words }))
const text = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  ...{ kind: 'long-text', words: w(zh, en), purpose: 'points-shop', max: 300 },
  ...more,
})

const place: Field = { kind: 'place', words: w('村（社区）', 'Village'), required: true, listed: true }
const shop: Field = { kind: 'organisation', words: w('积分超市', 'Shop'), required: true, listed: true }
const goods: Field = { kind: 'choice', words: w('物品', 'Goods'), required: true, family: GOODS }
const count: Field = { kind: 'number', words: w('数量', 'Count'), required: true, min: 1, max: 10_000 }
const amount: Field = { kind: 'amount', words: w('金额', 'Amount'), required: true }
const bestBefore: Field = { kind: 'date', words: w('保质期至', 'Best before') }
const rows = (zh: string, en: string, columns: Form, more: Partial<Field> = {}): Field => ({
  ...{ kind: 'rows', words: w(zh, en), columns, required: true, max: 40 },
  ...more,
})
const source: Field = {
  kind: 'choice',
  words: w('资金来源', 'Source of the money'),
  required: true,
  choices: choices(sources),
  listed: true,
}
const voucher: Field = { kind: 'code', words: w('单据号', 'Voucher'), required: true, listed: true, max: 40 }
const on = (zh: string, en: string): Field => ({ kind: 'date', words: w(zh, en), required: true, past: true })
const photos = (zh: string, en: string): Field => ({ kind: 'photos', words: w(zh, en), max: 6 })
const remark = text('说明', 'Remark')
const reason = text('原因', 'Reason', { required: true })

const purchase: Form = {
  lines: rows('采购物品', 'Goods bought', {
    goods,
    count,
    amount: { ...amount, words: w('金额小计（元）', 'Sum (yuan)') },
  }),
  source,
  supplier: { kind: 'text', words: w('供货方', 'Supplier'), required: true, purpose: 'points-shop', max: 60 },
  chosen: {
    kind: 'choice',
    words: w('怎样选定', 'How it was chosen'),
    required: true,
    choices: [
      { value: 'designated', words: w('定点供货', 'Designated supplier') },
      { value: 'quotes', words: w('询价比价', 'By quotes') },
    ],
  },
  quotes: rows(
    '报价',
    'Quotes',
    { from: { kind: 'code', words: w('报价单位', 'Quoted by'), required: true, max: 40 }, amount },
    { required: false, max: 8 },
  ),
  on: on('购买日期', 'Bought on'),
  photos: photos('发票照片', 'Photos of the invoice'),
  remark,
}

/** Every field may be left as it was. */
const optional = (form: Form): Form =>
  Object.fromEntries(Object.entries(form).map(([name, field]) => [name, { ...field, required: false }]))

export const claimForm: Form = { place, shop, ...purchase }
export const mendForm: Form = optional(purchase)
export const remarkForm: Form = { remark }
export const reasonForm: Form = { reason }
export const payForm: Form = {
  voucher: { ...voucher, words: w('记账凭证号', 'Number in the books') },
  on: on('付款日期', 'Paid on'),
  remark,
}
export const payInForm: Form = {
  place,
  source,
  amount,
  voucher,
  on: on('到账日期', 'Came in on'),
  giver: { kind: 'text', words: w('拨款或捐赠方', 'From whom'), purpose: 'points-shop', max: 60 },
  named: { kind: 'yes-no', words: w('捐赠方同意公开名字', 'The giver agrees to be named') },
  remark,
}
export const receiveForm: Form = {
  place,
  shop,
  purchase: {
    kind: 'case',
    words: w('采购单', 'Purchase'),
    help: w('先报账的，选采购单，入库数量不会超过采购数量', 'No more comes in than was bought'),
    listed: true,
  },
  voucher,
  lines: rows('入库物品', 'Goods received', { goods, count, bestBefore }),
  photos: photos('照片', 'Photos'),
  remark,
}
export const donateForm: Form = {
  place,
  shop,
  giver: { kind: 'text', words: w('捐赠人', 'Giver'), required: true, purpose: 'points-shop', max: 60 },
  named: { kind: 'yes-no', words: w('捐赠人同意公开名字', 'The giver agrees to be named'), required: true },
  voucher,
  lines: rows('捐赠物品', 'Goods given', { goods, count, bestBefore }),
  photos: photos('照片', 'Photos'),
  remark,
}
export const writeOffForm: Form = {
  place,
  shop,
  lines: rows('报损物品', 'Goods to write off', {
    goods,
    count,
    why: {
      kind: 'choice',
      words: w('为什么', 'Why'),
      required: true,
      choices: [
        { value: 'expired', words: w('过期', 'Past its day') },
        { value: 'damaged', words: w('破损', 'Damaged') },
      ],
    },
    bestBefore: { ...bestBefore, words: w('过期的保质期至', 'If past its day: best before') },
  }),
  photos: photos('照片', 'Photos'),
  remark,
}
/** At the door of a household that cannot come: goods of the shelf, kept for it. */
export const setAsideForm: Form = { place, shop, household, goods, count: { ...count, max: 100 }, ...consentFields }
const counts = rows('实盘', 'Counted', {
  goods,
  count: { ...count, words: w('实盘数量', 'Counted'), min: 0, max: 100_000 },
})
export const countForm: Form = { place, shop, lines: counts, photos: photos('照片', 'Photos'), remark }
export const recountForm: Form = { lines: counts, remark }
/** Begun by the village, where the keeper cannot or will not. */
export const handoverForForm: Form = {
  place,
  shop,
  former: { kind: 'person', words: w('原管理员', 'Former keeper'), required: true, listed: true },
  why: {
    kind: 'choice',
    words: w('为什么由村里移交', 'Why the village hands over'),
    required: true,
    choices: [
      { value: 'died', words: w('去世', 'Died') },
      { value: 'left', words: w('已离开', 'Left') },
      { value: 'refuses', words: w('不肯移交', 'Refuses') },
    ],
  },
  receiver: { kind: 'person', words: w('接收人', 'Who takes over'), required: true, listed: true },
  lines: counts,
  remark,
}
export const handoverForm: Form = {
  place,
  shop,
  receiver: { kind: 'person', words: w('接收人', 'Who takes over'), required: true, listed: true },
  lines: counts,
  remark,
}
