import { formatYuan } from '#kernel/amount.ts'
import type { Answer } from '#kernel/because.ts'
import { holdsOf, ledgerOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfAccount, nameOfMatter, nameOfParty } from '#kernel/ledger/terms.ts'
import type { Lifecycle, State, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { fundOf, incomeOf, type Source, sources, spentOf } from './books.ts'
import { agency, begin, deskAt, findLineFault, hasPhotos, keeper, secretary, supervisor, taken } from './desks.ts'
import { claimForm, mendForm, payForm, payInForm, reasonForm, remarkForm } from './forms.ts'
import { refuseShop } from './refusals.ts'

/*
 * The money behind a shop: handler, head of village supervision, village secretary, town agency of village assets. Each is another
 * person. The money is set aside when the secretary approves and leaves when the agency books it.
 */

/** A purchase as it stands: what was filed, with what was mended since. */
interface Claim {
  readonly lines: readonly { readonly goods: string; readonly count: number; readonly amount: string }[]
  readonly source: Source
  readonly chosen: 'designated' | 'quotes'
  readonly quotes?: readonly { readonly from: string; readonly amount: string }[]
  readonly remark?: unknown
}
type Hands = StepGiven['hands']
const filing: readonly string[] = ['claim-purchase', 'mend-purchase']

export const claimOf = (hands: Hands): Claim =>
  Object.assign({}, ...hands.filter(({ step }) => filing.includes(step)).map(({ form }) => form)) as Claim
export const totalOf = ({ lines }: Claim): bigint => lines.reduce((sum, { amount }) => sum + BigInt(amount), 0n)

/** Whether goods, quotes and sums hold together. */
function findFault(given: StepGiven, claim: Claim): Refusal | undefined {
  const fault = findLineFault(given, claim.lines)
  if (fault) return fault
  if (claim.lines.some(({ amount }) => BigInt(amount) <= 0n)) return refuseShop('no-amount', { field: 'lines' })
  if (claim.chosen !== 'quotes') return undefined
  const quotes = claim.quotes ?? []
  const n = Number(given.book.getParameter('points-shop/quotes', given.day, given.file.place).value)
  if (quotes.length < n) return refuseShop('quotes-needed', { field: 'quotes', fills: { n } })
  const lowest = quotes.map(({ amount }) => BigInt(amount)).reduce((a, b) => (a < b ? a : b))
  return totalOf(claim) > lowest && !claim.remark
    ? refuseShop('not-the-lowest', { field: 'remark', fills: { lowest: formatYuan(lowest) } })
    : undefined
}

const because = (claim: Claim) => ({
  rule: 'points-shop/total',
  facts: { total: String(totalOf(claim)), source: claim.source, quotes: claim.quotes?.length ?? 0 },
})

function claim(given: StepGiven): Answer<StepTaken> {
  const asked = given.form as unknown as Claim
  const fault = findFault(given, asked)
  if (fault) return fault
  if (!hasPhotos(given)) return refuseShop('photo-needed', { field: 'photos' })
  const begun = begin(given, 'purchase', 'to-check')
  return isRefusal(begun) ? begun : taken(begun, because(asked))
}

function mend(given: StepGiven): Answer<StepTaken> {
  const asked = { ...claimOf(given.hands), ...given.form } as Claim
  return findFault(given, asked) ?? taken({}, because(asked))
}

/** The secretary approves: from now on the money is set aside. */
function approve(given: StepGiven): Answer<StepTaken> {
  const { file, hands } = given
  const asked = claimOf(hands)
  const ledger = ledgerOf(given)
  const fund = fundOf(file.place, asked.source)
  const left = ledger.spendable(fund)
  if (left < totalOf(asked))
    return refuseShop('fund-short', { fills: { source: sources[asked.source].zh, left: formatYuan(left) } })
  const held = ledger.hold({ what: 'points-shop/fund-held', place: file.place, subject: file.id }, fund, totalOf(asked))
  if (isRefusal(held)) return held
  return taken({ effects: ledger.effects() }, because(asked))
}

/** The agency books and pays what was set aside. */
function pay(given: StepGiven): Answer<StepTaken> {
  const { file, hands } = given
  const asked = claimOf(hands)
  const ledger = ledgerOf(given)
  const [hold] = holdsOf(given)
  if (!hold) return refuseShop('nothing-to-sign')
  const wanted = { what: 'points-shop/paid-out', place: file.place, subject: file.id }
  const paid = ledger.settle(hold.id, wanted, [{ account: spentOf(file.place, asked.source), amount: totalOf(asked) }])
  if (isRefusal(paid)) return paid
  return taken({ set: { result: 'paid' }, effects: ledger.effects() }, because(asked))
}

/** Back to the handler, with what was set aside. */
function giveBack(given: StepGiven): Answer<StepTaken> {
  const ledger = ledgerOf(given)
  for (const hold of holdsOf(given)) {
    const released = ledger.release(hold.id)
    if (isRefusal(released)) return released
  }
  const handler = given.hands.findLast(({ step }) => filing.includes(step))?.actor
  const tell = handler ? [{ whom: handler, words: 'points-shop/tell-returned' }] : []
  return taken({ effects: ledger.effects(), tell }, { rule: 'points-shop/returned' })
}

/** Money comes in: the agency, which keeps the village's books, enters it. */
function payIn(given: StepGiven): Answer<StepTaken> {
  const { form, file } = given
  const amount = BigInt(String(form.amount))
  if (file.place.length !== 12) return refuseShop('no-village', { field: 'place' })
  if (amount <= 0n) return refuseShop('no-amount', { field: 'amount' })
  const ledger = ledgerOf(given)
  const source = String(form.source)
  const posted = ledger.post({ what: 'points-shop/paid-in', place: file.place, subject: file.id }, [
    { account: incomeOf(file.place, source), amount: -amount },
    { account: fundOf(file.place, source), amount },
  ])
  if (isRefusal(posted)) return posted
  return taken(
    { to: 'entered', set: { kind: 'pay-in', result: 'entered' }, effects: ledger.effects() },
    { rule: 'points-shop/total', facts: { total: String(amount), source } },
  )
}

export const purchaseStates: Readonly<Record<string, State>> = {
  'to-check': {
    words: { zh: '采购待审核', en: 'Purchase to check' },
    desk: deskAt('village-supervision-head'),
    within: 'points-shop/check-within',
    stage: 1,
  },
  'to-approve': {
    words: { zh: '采购待审批', en: 'Purchase to approve' },
    desk: deskAt('village-secretary'),
    within: 'points-shop/approve-within',
    stage: 2,
  },
  'to-pay': {
    words: { zh: '待记账付款', en: 'To be booked and paid' },
    desk: deskAt('town-assets-clerk', 9),
    within: 'points-shop/pay-within',
    stage: 3,
  },
  returned: { words: { zh: '采购退回', en: 'Purchase returned' }, desk: deskAt('shopkeeper'), stage: 0 },
  paid: { words: { zh: '已记账付款', en: 'Booked and paid' }, end: true, stage: 4 },
  entered: { words: { zh: '已登记', en: 'Entered' }, end: true, stage: 4 },
}

export const purchaseSteps: Lifecycle['steps'] = {
  'claim-purchase': {
    words: { zh: '采购报账', en: 'File a purchase' },
    from: null,
    to: ['to-check'],
    by: [keeper],
    form: claimForm,
    rank: 'go',
    told: { zh: '{actor}采购报账', en: '{actor} filed the purchase' },
    take: claim,
  },
  check: {
    words: { zh: '审核通过', en: 'Checked' },
    from: ['to-check'],
    to: ['to-approve'],
    by: [supervisor],
    form: remarkForm,
    notAfterOwn: filing,
    rank: 'go',
    key: '1',
    told: { zh: '{actor}审核通过', en: '{actor} checked it' },
    take: ({ hands }) => taken({}, because(claimOf(hands))),
  },
  approve: {
    words: { zh: '审批同意', en: 'Approve' },
    from: ['to-approve'],
    to: ['to-pay'],
    by: [secretary],
    form: remarkForm,
    notAfterOwn: [...filing, 'check'],
    rank: 'go',
    key: '1',
    told: { zh: '{actor}审批同意', en: '{actor} approved it' },
    reads: ledgerReads,
    names: ({ file }) => (file ? [nameOfParty(file, 'place', 'place')] : []),
    take: approve,
  },
  pay: {
    words: { zh: '记账付款', en: 'Book and pay' },
    from: ['to-pay'],
    to: ['paid'],
    by: [agency],
    form: payForm,
    notAfterOwn: [...filing, 'check', 'approve'],
    rank: 'go',
    key: '1',
    told: { zh: '{actor}记账付款，凭证 {voucher}', en: '{actor} booked and paid it, number {voucher}' },
    reads: ledgerReads,
    names: ({ file }) => (file ? [nameOfMatter(file)] : []),
    take: pay,
  },
  return: {
    words: { zh: '退回', en: 'Return' },
    from: ['to-check', 'to-approve', 'to-pay'],
    to: ['returned'],
    by: [
      { role: 'village-supervision-head', where: 'desk' },
      { role: 'village-secretary', where: 'desk' },
      { role: 'town-assets-clerk', where: 'desk' },
    ],
    form: reasonForm,
    rank: 'usual',
    told: { zh: '{actor}退回', en: '{actor} returned it' },
    reads: ledgerReads,
    names: ({ file }) => (file ? [nameOfMatter(file)] : []),
    take: giveBack,
  },
  'mend-purchase': {
    words: { zh: '改正后再报', en: 'Mend and file again' },
    from: ['returned'],
    to: ['to-check'],
    by: [keeper],
    form: mendForm,
    rank: 'go',
    told: { zh: '{actor}改正后再报', en: '{actor} mended and filed it again' },
    take: mend,
  },
  'pay-in': {
    words: { zh: '登记资金拨入', en: 'Enter money that came in' },
    from: null,
    to: ['entered'],
    by: [agency],
    form: payInForm,
    rank: 'usual',
    told: { zh: '{actor}登记资金拨入，单据 {voucher}', en: '{actor} entered money that came in, voucher {voucher}' },
    reads: ledgerReads,
    names: ({ county, form }) => [nameOfAccount(county, fundOf(String(form.place), String(form.source)))],
    take: payIn,
  },
}
