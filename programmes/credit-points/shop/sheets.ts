import type { Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { type RowsShown, rowCell } from '#kernel/casework/form-view.ts'
import type { Sheets } from '#kernel/casework/sheets.ts'
import type { Words } from '#kernel/words.ts'
import { GOODS } from '../parameters.ts'
import { devicesIn, linesIn } from './count.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const keeper = w('管理员（签字）', 'Keeper (signature)')
const handler = w('经手人（签字）', 'Handler (signature)')
const supervisor = w('村务监督委员会主任（签字）', 'Head of village supervision (signature)')
const secretary = w('村书记（签字）', 'Village secretary (signature)')
const agency = w('镇“三资”代理中心（签字）', 'Town agency of village assets (signature)')
const giver = w('捐赠人（签字）', 'Giver (signature)')
const carrier = w('送货人（签字）', 'Brought by (signature)')
const three = [
  w('移交人（签字）', 'Handed over by (signature)'),
  w('接收人（签字）', 'Taken over by (signature)'),
  w('监交人（签字）', 'Witness (signature)'),
]

/** What was counted beside what the books said. */
function differences(because: Because, book: CountyBook) {
  const heads = [
    { words: w('物品', 'Goods'), kind: 'choice' as const },
    { words: w('账面', 'Book'), kind: 'number' as const },
    { words: w('实盘', 'Counted'), kind: 'number' as const },
    { words: w('差异', 'Difference'), kind: 'number' as const },
  ]
  const lines: RowsShown['lines'][number][] = linesIn(because).map(({ goods, book: known, counted, difference }) => {
    return [rowCell(book, `${GOODS}${goods}`) ?? goods, known, counted, difference]
  })
  for (const { allowance, lacked, disputed } of devicesIn(because))
    lines.push([w('未交回的设备（分）', 'Device not home, in points'), allowance + lacked + disputed, null, null])
  return lines.length === 0 ? undefined : { words: w('账实对照', 'Book and shelf'), rows: { heads, lines } }
}

/** What a purchase comes to, in fen. */
function total(because: Because) {
  const sum = totalIn(because)
  const heads = [{ words: w('金额（元）', 'Yuan'), kind: 'amount' as const }]
  return sum === undefined ? undefined : { words: w('合计', 'Total'), rows: { heads, lines: [[sum]] } }
}
const totalIn = ({ rule, facts, parts = [] }: Because): string | undefined =>
  rule === 'points-shop/total' ? String(facts?.total) : parts.map(totalIn).find((one) => one !== undefined)

const claim = ['claim-purchase', 'mend-purchase']
const handover = { title: w('盘点交接表', 'Handover sheet'), signatures: three, table: differences }
const stocktake = { title: w('盘点表', 'Stocktaking sheet'), signatures: [keeper, supervisor], table: differences }

/** What goes to paper: each from the one record of its step, with room for the hands that sign. */
export const shopSheets: Sheets = {
  'claim-purchase': {
    ...{ title: w('采购报账单', 'Purchase'), signatures: [handler, supervisor, secretary, agency] },
    table: total,
  },
  'mend-purchase': {
    ...{ title: w('采购报账单（改正）', 'Purchase, mended'), signatures: [handler, supervisor, secretary, agency] },
    with: claim,
    table: total,
  },
  pay: {
    ...{ title: w('采购记账凭证', 'Voucher of a purchase'), signatures: [handler, supervisor, secretary, agency] },
    with: [...claim, 'check', 'approve'],
    table: total,
  },
  'pay-in': { title: w('资金拨入登记单', 'Money paid in'), signatures: [agency, secretary] },
  receive: { title: w('物资入库单', 'Goods received'), signatures: [carrier, keeper, supervisor] },
  donate: { title: w('捐赠登记表', 'Donation'), signatures: [giver, keeper, supervisor] },
  'propose-write-off': { title: w('物资报损单', 'Write-off'), signatures: [keeper, supervisor] },
  'sign-write-off': {
    ...{ title: w('物资报损单', 'Write-off'), signatures: [keeper, supervisor] },
    with: ['propose-write-off'],
  },
  count: stocktake,
  'confirm-count': { ...stocktake, with: ['count', 'recount'] },
  'begin-handover': handover,
  'begin-handover-for': handover,
  recount: {
    title: w('重新盘点表', 'Sheet of the second count'),
    signatures: [keeper, supervisor],
    table: differences,
  },
  witness: { ...handover, with: ['begin-handover', 'begin-handover-for', 'recount', 'take-over'] },
}
