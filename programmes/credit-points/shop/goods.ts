import type { Answer } from '#kernel/because.ts'
import { nameOfCase } from '#kernel/casework/named.store.ts'
import type { Day } from '#kernel/day.ts'
import { holdsOf, ledgerOf } from '#kernel/ledger/of-step.ts'
import { refuseLedger } from '#kernel/ledger/refusals.ts'
import { ledgerReads, nameOfAccount, nameOfMatter, nameOfParty } from '#kernel/ledger/terms.ts'
import type { Lifecycle, State, StepGiven, StepNames, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { freeOn, stockOf } from '../books.ts'
import { goodsLegs, type Moved } from '../counter/counter.ts'
import { begin, deskAt, findLineFault, goodsName, hasPhotos, keeper, supervisor, taken } from './desks.ts'
import { donateForm, reasonForm, receiveForm, remarkForm, writeOffForm } from './forms.ts'
import { claimOf } from './purchase.ts'
import { refuseShop } from './refusals.ts'

/*
 * Goods that come onto the shelf, bought or given, and goods that leave it because they are spoilt: the keeper proposes, the head of
 * village supervision signs, and what was written off never comes back.
 */

interface Line {
  readonly goods: string
  readonly count: number
  readonly bestBefore?: Day
}
const linesOf = ({ form }: StepGiven): readonly Line[] => form.lines as unknown as readonly Line[]

/** The shelf's accounts that a form names, and the purchase that it belongs to. */
const ofForm = ({ county, form }: StepNames): readonly string[] => [
  ...(form.lines as unknown as readonly Line[]).map(({ goods }) =>
    nameOfAccount(county, stockOf(String(form.shop), goods)),
  ),
  ...(form.purchase ? [nameOfCase(String(form.purchase)), nameOfMatter(String(form.purchase) as never)] : []),
]

/** Goods go onto the shelf, each lot by the day until which it is good. */
function shelve(given: StepGiven, what: string, subject = given.file.id): Answer<StepTaken> {
  const { file, form, day } = given
  const lines = linesOf(given)
  const fault = findLineFault(given, lines)
  if (fault) return fault
  if (lines.some(({ bestBefore }) => bestBefore && bestBefore < day))
    return refuseShop('past-its-day', { field: 'lines' })
  const ledger = ledgerOf(given)
  // One transfer a lot: of one kind of goods several may come at once.
  for (const { goods, count, bestBefore } of lines) {
    const moved: Moved = [goods, count, bestBefore ? { expires: bestBefore } : {}]
    const posted = ledger.post({ what, place: file.place, subject }, goodsLegs(String(form.shop), 'received', [moved]))
    if (isRefusal(posted)) return posted
  }
  return taken(
    { to: 'entered', set: { result: 'entered' }, effects: ledger.effects() },
    { rule: 'points-shop/asked', facts: { lines: lines.length } },
  )
}

/** Of a purchase no more comes in than was bought, whoever receives it and however often. */
function findPurchaseFault(given: StepGiven): Refusal | undefined {
  const { form, fact, file } = given
  const bought = fact('cases.named').get(String(form.purchase))
  const open = bought && !['returned', 'withdrawn'].includes(bought.file.state)
  if (
    !open ||
    bought.file.kind !== 'purchase' ||
    bought.file.programme !== file.programme ||
    bought.file.lead !== form.shop
  )
    return refuseShop('no-purchase', { field: 'purchase' })
  const received = fact('ledger.transfers')
    .filter(({ subject }) => subject === bought.file.id)
    .flatMap(({ postings }) => postings)
  for (const { goods } of linesOf(given)) {
    const sum = (all: readonly { readonly goods: string; readonly count: number }[]) =>
      all.reduce((n, line) => n + (line.goods === goods ? line.count : 0), 0)
    const stock = stockOf(String(form.shop), goods)
    const before = received
      .filter(
        ({ account }) => account.purpose === stock.purpose && account.period === goods && account.owner === stock.owner,
      )
      .reduce((n, { amount }) => n + Number(amount), 0)
    const left = sum(claimOf(bought.hands).lines) - before
    if (sum(linesOf(given)) > left)
      return refuseShop('more-than-bought', { field: 'lines', fills: { goods: goodsName(given.book, goods), left } })
  }
  return undefined
}

function receive(given: StepGiven): Answer<StepTaken> {
  const { form, file } = given
  const begun = begin(given, 'receipt', 'entered')
  if (isRefusal(begun)) return begun
  const fault = form.purchase ? findPurchaseFault(given) : undefined
  if (fault) return fault
  const subject = (form.purchase as typeof file.id | undefined) ?? file.id
  return withBegun(begun, shelve(given, 'credit-points/received-bought', subject))
}

function donate(given: StepGiven): Answer<StepTaken> {
  const begun = begin(given, 'donation', 'entered')
  return isRefusal(begun) ? begun : withBegun(begun, shelve(given, 'credit-points/received-given'))
}

const withBegun = (begun: StepTaken, answer: Answer<StepTaken>): Answer<StepTaken> =>
  isRefusal(answer)
    ? answer
    : { ...answer, value: { ...begun, ...answer.value, set: { ...begun.set, ...answer.value.set } } }

interface Spoilt extends Line {
  readonly why: 'expired' | 'damaged'
}
const spoiltOf = (form: unknown): readonly Spoilt[] => (form as { lines: readonly Spoilt[] }).lines

/** What broke is held at once: it is not handed out while it waits for the signature. What is past its day never is. */
function propose(given: StepGiven): Answer<StepTaken> {
  const { form, file, day } = given
  const lines = spoiltOf(form)
  const begun = begin(given, 'write-off', 'to-sign-off')
  if (isRefusal(begun)) return begun
  const fault = findLineFault(given, lines)
  if (fault) return fault
  if (!hasPhotos(given)) return refuseShop('photo-needed', { field: 'photos' })
  const ledger = ledgerOf(given)
  for (const { goods, count, why, bestBefore } of lines) {
    const account = stockOf(String(form.shop), goods)
    if (why === 'expired' && (!bestBefore || bestBefore >= day)) return refuseShop('still-good', { field: 'lines' })
    const there =
      why === 'expired'
        ? (ledger.lots(account).find(({ expiresOn }) => expiresOn === bestBefore)?.remaining ?? 0n)
        : freeOn(ledger, account, day)
    if (there < BigInt(count)) return refuseLedger('short', { field: 'lines', fills: { left: String(there) } })
    if (why === 'expired') continue
    const wanted = { what: 'credit-points/written-off', place: file.place, subject: file.id }
    const held = ledger.hold(wanted, account, BigInt(count))
    if (isRefusal(held)) return { ...held, field: 'lines' }
  }
  return taken(
    { ...begun, effects: ledger.effects() },
    { rule: 'points-shop/written-off', facts: { lines: lines.length } },
  )
}

/** The second signature: out of stock for good. What is past its day leaves its own lot, what broke one that was still good. */
function signOff(given: StepGiven): Answer<StepTaken> {
  const { file, hands, day } = given
  const ledger = ledgerOf(given)
  for (const hold of holdsOf(given)) {
    const released = ledger.release(hold.id)
    if (isRefusal(released)) return released
  }
  for (const { goods, count, why, bestBefore } of spoiltOf(hands[0]?.form)) {
    const lot = why === 'expired' && bestBefore ? { expires: bestBefore } : { usableOn: day }
    const posted = ledger.post(
      { what: 'credit-points/written-off', place: file.place, subject: file.id },
      goodsLegs(String(file.lead), 'written-off', [[goods, -count, lot]]),
    )
    if (isRefusal(posted)) return posted
  }
  return taken(
    { set: { result: 'written-off' }, effects: ledger.effects() },
    { rule: 'points-shop/written-off', facts: { lines: spoiltOf(hands[0]?.form).length } },
  )
}

/** What was set aside goes back where it lay; it was never taken off the shelf. */
const letBe =
  (result: string, words?: string) =>
  (given: StepGiven): Answer<StepTaken> => {
    const ledger = ledgerOf(given)
    for (const hold of holdsOf(given)) {
      const released = ledger.release(hold.id)
      if (isRefusal(released)) return released
    }
    const whom = given.hands[0]?.actor
    const tell = words && whom ? [{ whom, words }] : []
    return taken({ set: { result }, effects: ledger.effects(), tell }, { rule: 'points-shop/returned' })
  }

const ofMatter = ({ file }: StepNames): readonly string[] =>
  file ? [nameOfMatter(file), nameOfParty(file, 'organisation', 'shop')] : []

export const goodsStates: Readonly<Record<string, State>> = {
  'to-sign-off': {
    words: { zh: '报损待签', en: 'Write-off to sign' },
    desk: deskAt('village-supervision-head'),
    within: 'points-shop/sign-within',
    stage: 2,
  },
  'written-off': { words: { zh: '已报损', en: 'Written off' }, end: true, stage: 4 },
  'not-agreed': { words: { zh: '不同意报损', en: 'Not written off' }, end: true, stage: 4 },
  withdrawn: { words: { zh: '已撤回', en: 'Withdrawn' }, end: true, stage: 4 },
}

export const goodsSteps: Lifecycle['steps'] = {
  receive: {
    words: { zh: '物资入库', en: 'Take goods in' },
    from: null,
    to: ['entered'],
    by: [keeper],
    form: receiveForm,
    rank: 'go',
    told: { zh: '{actor}入库，单据 {voucher}', en: '{actor} took goods in, voucher {voucher}' },
    reads: [...ledgerReads, 'cases.named'],
    names: ofForm,
    take: receive,
  },
  donate: {
    words: { zh: '捐赠登记', en: 'Enter a donation' },
    from: null,
    to: ['entered'],
    by: [keeper],
    form: donateForm,
    rank: 'usual',
    told: { zh: '{actor}登记捐赠，单据 {voucher}', en: '{actor} entered a donation, voucher {voucher}' },
    reads: ledgerReads,
    names: ofForm,
    take: donate,
  },
  'propose-write-off': {
    words: { zh: '提出报损', en: 'Propose to write off' },
    from: null,
    to: ['to-sign-off'],
    by: [keeper],
    form: writeOffForm,
    rank: 'usual',
    told: { zh: '{actor}提出报损', en: '{actor} proposed to write goods off' },
    reads: ledgerReads,
    names: ofForm,
    take: propose,
  },
  'sign-write-off': {
    words: { zh: '签字报损', en: 'Sign the write-off' },
    from: ['to-sign-off'],
    to: ['written-off'],
    by: [supervisor],
    form: remarkForm,
    notAfterOwn: ['propose-write-off'],
    rank: 'go',
    key: '1',
    told: { zh: '{actor}签字报损', en: '{actor} signed the write-off' },
    reads: ledgerReads,
    names: ofMatter,
    take: signOff,
  },
  'decline-write-off': {
    words: { zh: '不同意报损', en: 'Do not agree' },
    from: ['to-sign-off'],
    to: ['not-agreed'],
    by: [supervisor],
    form: reasonForm,
    rank: 'usual',
    told: { zh: '{actor}不同意报损', en: '{actor} did not agree to the write-off' },
    reads: ledgerReads,
    names: ofMatter,
    take: letBe('not-agreed', 'points-shop/tell-not-agreed'),
  },
  withdraw: {
    words: { zh: '撤回', en: 'Withdraw' },
    from: ['returned', 'to-check', 'to-sign-off', 'to-confirm', 'to-recount', 'to-take-over', 'to-witness'],
    to: ['withdrawn'],
    by: [keeper],
    form: {},
    rank: 'quiet',
    told: { zh: '{actor}撤回', en: '{actor} withdrew it' },
    reads: ledgerReads,
    names: ofMatter,
    take: letBe('withdrawn'),
  },
}
