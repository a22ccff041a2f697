import { nameOfCaseDevices, nameOfDevices, revokeDevices } from '#kernel/access/device.store.ts'
import type { Answer, Because } from '#kernel/because.ts'
import { deskOfPerson } from '#kernel/casework/case.ts'
import type { Id } from '#kernel/id.ts'
import { ledgerOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfDeviceAccounts, nameOfOwner, nameOfParty } from '#kernel/ledger/terms.ts'
import type { Lifecycle, State, StepGiven, StepNames, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { succeed } from '#kernel/register/succession.ts'
import { awayChart } from '../away/books.ts'
import { stockOf } from '../books.ts'
import { goodsLegs, type Moved } from '../counter/counter.ts'
import { GOODS } from '../parameters.ts'
import { begin, deskAt, findLineFault, goodsName, keeper, secretary, supervisor, taken } from './desks.ts'
import { countForm, handoverForForm, handoverForm, reasonForm, recountForm, remarkForm } from './forms.ts'
import { refuseShop } from './refusals.ts'

/*
 * What is counted is held against the books of that minute; the difference is posted when it is signed. At a handover all is counted,
 * and three persons sign, each by their own account: at the last signature the post passes on and the devices of the shop are revoked.
 */

interface Counted {
  readonly goods: string
  readonly count: number
}
const countedIn = ({ form }: StepGiven): readonly Counted[] => form.lines as unknown as readonly Counted[]

/** What the books say of each kind that was counted; at a handover nothing on the shelf may be left out. */
function countUp(given: StepGiven, shop: string, all: boolean): Because | Refusal {
  const { book, day } = given
  const lines = countedIn(given)
  const fault = findLineFault(given, lines)
  if (fault) return fault
  const ledger = ledgerOf(given)
  const bookOf = (goods: string) => Number(ledger.posted(stockOf(shop, goods)))
  const missing = book
    .familyOf(GOODS, day, given.file.place)
    .map((id) => id.slice(GOODS.length))
    .find((goods) => bookOf(goods) !== 0 && !lines.some((line) => line.goods === goods))
  if (all && missing)
    return refuseShop('not-all-counted', { field: 'lines', fills: { goods: goodsName(book, missing) } })
  return {
    rule: 'points-shop/counted',
    parts: lines.map(({ goods, count }) => ({
      rule: 'points-shop/count-line',
      facts: { goods, book: bookOf(goods), counted: count, difference: count - bookOf(goods) },
    })),
  }
}

interface CountLine {
  readonly goods: string
  readonly book: number
  readonly counted: number
  readonly difference: number
}
/** The lines of a count, wherever they stand in a tree of reasons. */
export const linesIn = ({ rule, facts, parts = [] }: Because): readonly CountLine[] =>
  rule === 'points-shop/count-line' ? [facts as unknown as CountLine] : parts.flatMap(linesIn)

interface OpenDevice {
  readonly device: string
  readonly allowance: number
  readonly lacked: number
  readonly disputed: number
}
/** Devices in a tree of reasons that had not come home, or on whose sales nobody has decided yet. */
export const devicesIn = ({ rule, facts, parts = [] }: Because): readonly OpenDevice[] =>
  rule === 'points-shop/open-device' ? [facts as unknown as OpenDevice] : parts.flatMap(devicesIn)

const openKinds = [
  [awayChart.float.purpose, 'allowance'],
  [awayChart['float-loss'].purpose, 'lacked'],
  [awayChart.disputed.purpose, 'disputed'],
] as const

/** What of devices that were taken along is still open: it does not pass on with the shelf. */
function notHome({ fact }: StepGiven): readonly Because[] {
  const open = new Map<string, Omit<OpenDevice, 'device'>>()
  for (const { name, posted } of fact('ledger.accounts').found) {
    const kind = openKinds.find(([purpose]) => purpose === name.purpose)?.[1]
    if (!kind || posted === 0n) continue
    const device = name.owner.slice('device:'.length)
    const sums = open.get(device) ?? { allowance: 0, lacked: 0, disputed: 0 }
    open.set(device, { ...sums, [kind]: sums[kind] + Math.abs(Number(posted)) })
  }
  const parts = [...open].map(([device, sums]) => ({ rule: 'points-shop/open-device', facts: { device, ...sums } }))
  return parts.length > 0 ? [{ rule: 'points-shop/not-home', facts: { open: parts.length }, parts }] : []
}

/**
 * A device that is out sold goods of which the books do not know yet: counted now, they would be missing twice, once in the count and once
 * when the device comes home.
 */
const isOut = ({ fact }: StepGiven): boolean => {
  // Of one that was revoked nothing is taken any more.
  const inUse = new Set(fact('access.devices').flatMap(({ id, revokedAt }) => (revokedAt ? [] : `device:${id}`)))
  return fact('ledger.accounts').found.some(
    ({ name, closedOn }) => name.purpose === awayChart.float.purpose && !closedOn && inUse.has(name.owner),
  )
}

/** What a device had left of its allowance when the shelf was counted, and has no longer: its sales came in since. */
const cameHomeSince = (given: StepGiven, counted: Because): boolean => {
  const left = new Map(
    notHome(given)
      .flatMap(devicesIn)
      .map(({ device, allowance }) => [device, allowance]),
  )
  return devicesIn(counted).some(({ device, allowance }) => (left.get(device) ?? 0) !== allowance)
}

const handing: readonly string[] = ['begin-handover', 'begin-handover-for']
const counting: readonly string[] = ['count', ...handing, 'recount']
/** The keeper is not there: the village counts and hands over in their place. */
const WITHOUT_KEEPER = 'without-keeper'
const differs = (because: Because): readonly string[] =>
  linesIn(because).some(({ difference }) => difference !== 0) ? ['difference'] : []

const lastCount = ({ fact }: StepGiven): Because | undefined =>
  fact('case.reasons').findLast(({ step }) => counting.includes(step))?.because

/** Posts what the last count differed by from the books of its minute; what was sold since then stays sold. */
function settle(given: StepGiven): Answer<StepTaken> {
  const { file } = given
  const last = lastCount(given)
  if (!last) return refuseShop('nothing-to-sign')
  const moved = linesIn(last).flatMap(({ goods, difference }): Moved[] =>
    difference === 0 ? [] : [[goods, difference]],
  )
  const ledger = ledgerOf(given)
  for (const [goods, difference] of moved) {
    const shelf = stockOf(String(file.lead), goods)
    const free = ledger.spendable(shelf)
    if (free + BigInt(difference) >= 0n) continue
    const fills = { goods: goodsName(given.book, goods), aside: String(ledger.posted(shelf) - free) }
    // What is promised to a household is not counted away behind its back.
    return refuseShop(ledger.posted(shelf) > free ? 'set-aside-missing' : 'sold-since', { fills })
  }
  if (moved.length > 0) {
    const wanted = { what: 'credit-points/counted', place: file.place, subject: file.id }
    const posted = ledger.post(wanted, goodsLegs(String(file.lead), 'difference', moved))
    if (isRefusal(posted)) return posted
  }
  return taken(
    { effects: ledger.effects() },
    {
      rule: 'points-shop/counted',
      parts: linesIn(last).map((facts) => ({ rule: 'points-shop/count-line', facts: { ...facts } })),
    },
  )
}

function count(given: StepGiven): Answer<StepTaken> {
  const begun = begin(given, 'stocktake', 'to-confirm')
  if (isRefusal(begun)) return begun
  if (isOut(given)) return refuseShop('device-out')
  const found = countUp(given, String(given.form.shop), false)
  if (isRefusal(found)) return found
  return taken({ ...begun, set: { ...begun.set, raise: differs(found) } }, found)
}

function recount(given: StepGiven): Answer<StepTaken> {
  const { file, post } = given
  const without = file.flags.includes(WITHOUT_KEEPER)
  if (post?.role === 'village-secretary' && !without) return refuseShop('keeper-counts')
  if (isOut(given) && !without) return refuseShop('device-out')
  const handover = file.kind === 'handover'
  const found = countUp(given, String(file.lead), handover)
  if (isRefusal(found)) return found
  const set = { lower: ['difference'], raise: differs(found) }
  const tell = handover && file.holder ? [{ whom: file.holder, words: 'points-shop/tell-take-over' }] : []
  const parts = [...(found.parts ?? []), ...notHome(given)]
  return taken({ to: handover ? 'to-take-over' : 'to-confirm', set, tell }, { ...found, parts })
}

function confirm(given: StepGiven): Answer<StepTaken> {
  const settled = settle(given)
  return isRefusal(settled) ? settled : { ...settled, value: { ...settled.value, set: { result: 'counted' } } }
}

function beginHandover(given: StepGiven): Answer<StepTaken> {
  return isOut(given) ? refuseShop('device-out') : handOver(given)
}

function handOver(given: StepGiven): Answer<StepTaken> {
  const { form, actor, fact } = given
  const receiver = form.receiver as Id
  if (receiver === actor) return refuseShop('same-person', { field: 'receiver' })
  const begun = begin(given, 'handover', 'to-take-over')
  if (isRefusal(begun)) return begun
  const keeps = fact('register.posts-of-persons').some(
    (post) => post.person === receiver && post.organisation === form.shop && post.role === 'shopkeeper' && !post.to,
  )
  if (keeps) return refuseShop('keeps-already', { field: 'receiver' })
  const found = countUp(given, String(form.shop), true)
  if (isRefusal(found)) return found
  const parts = [...(found.parts ?? []), ...notHome(given)]
  return taken(
    {
      ...begun,
      set: { ...begun.set, holder: receiver, raise: differs(found) },
      tell: [{ whom: receiver, words: 'points-shop/tell-take-over' }],
    },
    { ...found, parts },
  )
}

/** The keeper died, left or refuses: the secretary counts and hands over in their place, whatever devices the keeper has out. */
function beginHandoverFor(given: StepGiven): Answer<StepTaken> {
  const { form, fact, file, book } = given
  const [former, shop] = [form.former as Id, String(form.shop)]
  if (!book.findOrganisation(shop)?.place.startsWith(file.place))
    return refuseShop('not-this-village', { field: 'shop' })
  if (form.receiver === former) return refuseShop('same-person', { field: 'receiver' })
  const kept = fact('register.posts-of-persons').some(
    (post) => post.person === former && post.organisation === shop && post.role === 'shopkeeper',
  )
  if (!kept) return refuseShop('never-kept', { field: 'former' })
  const begun = handOver(given)
  if (isRefusal(begun)) return begun
  const { set } = begun.value
  return { ...begun, value: { ...begun.value, set: { ...set, raise: [...(set?.raise ?? []), WITHOUT_KEEPER] } } }
}

/** The last of three signatures: differences, posts and devices in one act. */
function witness(given: StepGiven): Answer<StepTaken> {
  const { file, hands, fact, day, mint, actor } = given
  const began = hands.find(({ step }) => handing.includes(step))
  const forKeeper = began?.step === 'begin-handover-for'
  const from = forKeeper ? (began.form.former as Id) : began?.actor
  const to = file.holder
  if (!from || !to || !file.lead) return refuseShop('nothing-to-sign')
  if ([from, to, began?.actor].some((one) => one === actor)) return refuseShop('supervises')
  const counted = lastCount(given)
  if (counted && cameHomeSince(given, counted)) return refuseShop('came-home-since')
  const settled = settle(given)
  if (isRefusal(settled)) return settled
  const posts = succeed(fact('register.posts-at-case'), {
    ...{ organisation: file.lead, role: 'shopkeeper', from, to, day, document: file.number, mint },
    ...{ orLast: forKeeper },
  })
  if (isRefusal(posts)) return posts
  const devices = revokeDevices(fact('access.devices'), file.lead)
  return taken(
    {
      set: { result: 'handed-over' },
      effects: [...(settled.value.effects ?? []), ...posts, ...devices],
      tell: [...(forKeeper ? [] : [from]), to].map((whom) => ({ whom, words: 'points-shop/tell-handed-over' })),
    },
    {
      rule: 'points-shop/handed-over',
      facts: { from, to, devices: devices.length },
      parts: [settled.because, ...notHome(given)],
    },
  )
}

const sendBack = (given: StepGiven): Answer<StepTaken> => {
  const whom = given.hands.findLast(({ step }) => counting.includes(step))?.actor
  const tell = whom ? [{ whom, words: 'points-shop/tell-recount' }] : []
  return taken({ tell }, { rule: 'points-shop/returned' })
}

const ofShopAndDevices = ({ form }: StepNames): readonly string[] => [
  nameOfOwner(`organisation:${String(form.shop)}`),
  nameOfDeviceAccounts(String(form.shop)),
  nameOfDevices(String(form.shop)),
]
const ofCase = ({ file }: StepNames): readonly string[] => (file ? [nameOfParty(file, 'organisation', 'shop')] : [])
const ofCaseAndDevices = (asked: StepNames): readonly string[] => [
  ...ofCase(asked),
  ...(asked.file ? [nameOfDeviceAccounts(asked.file), nameOfCaseDevices(asked.file)] : []),
]

export const countStates: Readonly<Record<string, State>> = {
  'to-confirm': {
    words: { zh: '盘点待签', en: 'Stocktake to sign' },
    desk: deskAt('village-supervision-head'),
    within: 'points-shop/sign-within',
    stage: 2,
  },
  'to-recount': {
    words: { zh: '退回重盘', en: 'To be counted again' },
    desk: (file) => deskAt(file.flags.includes(WITHOUT_KEEPER) ? 'village-secretary' : 'shopkeeper')(file),
    stage: 0,
  },
  'to-take-over': {
    words: { zh: '待接收人签收', en: 'For the new keeper to sign' },
    desk: ({ holder }) => deskOfPerson(String(holder)),
    within: 'points-shop/hand-over-within',
    stage: 1,
  },
  'to-witness': {
    words: { zh: '交接待监交', en: 'Handover to witness' },
    desk: deskAt('village-supervision-head'),
    within: 'points-shop/hand-over-within',
    stage: 2,
  },
  counted: { words: { zh: '盘点已签', en: 'Stocktake signed' }, end: true, stage: 4 },
  'handed-over': { words: { zh: '已交接', en: 'Handed over' }, end: true, stage: 4 },
}

export const countSteps: Lifecycle['steps'] = {
  count: {
    words: { zh: '盘点', en: 'Take stock' },
    from: null,
    to: ['to-confirm'],
    by: [keeper],
    form: countForm,
    rank: 'usual',
    told: { zh: '{actor}盘点', en: '{actor} counted the shelf' },
    reads: [...ledgerReads, 'access.devices'],
    names: ofShopAndDevices,
    take: count,
  },
  'confirm-count': {
    words: { zh: '签字确认盘点', en: 'Sign the stocktake' },
    from: ['to-confirm'],
    to: ['counted'],
    by: [supervisor],
    form: remarkForm,
    notAfterOwn: ['count', 'recount'],
    rank: 'go',
    key: '1',
    told: { zh: '{actor}签字确认盘点', en: '{actor} signed the stocktake' },
    reads: [...ledgerReads, 'case.reasons'],
    names: ofCase,
    take: confirm,
  },
  'begin-handover': {
    words: { zh: '移交超市', en: 'Hand the shop over' },
    from: null,
    to: ['to-take-over'],
    by: [keeper],
    form: handoverForm,
    rank: 'quiet',
    told: { zh: '{actor}盘点并签字移交', en: '{actor} counted and signed to hand over' },
    reads: [...ledgerReads, 'register.posts-of-persons', 'access.devices'],
    names: ofShopAndDevices,
    take: beginHandover,
  },
  'begin-handover-for': {
    words: { zh: '由村里移交超市（管理员不在）', en: 'Hand the shop over for its keeper' },
    from: null,
    to: ['to-take-over'],
    by: [secretary],
    form: handoverForForm,
    rank: 'quiet',
    told: { zh: '管理员不在，{actor}代为盘点并签字移交', en: '{actor} counted and signed to hand over for the keeper' },
    reads: [...ledgerReads, 'register.posts-of-persons', 'access.devices'],
    names: ofShopAndDevices,
    take: beginHandoverFor,
  },
  'take-over': {
    words: { zh: '核对后签收', en: 'Check and sign' },
    from: ['to-take-over'],
    to: ['to-witness'],
    by: [{ where: 'holder' }],
    form: remarkForm,
    rank: 'go',
    key: '1',
    told: { zh: '{actor}签收', en: '{actor} signed to take over' },
    take: () => taken({}, { rule: 'points-shop/checked' }),
  },
  witness: {
    words: { zh: '监交签字', en: 'Sign as witness' },
    from: ['to-witness'],
    to: ['handed-over'],
    by: [supervisor],
    form: remarkForm,
    notAfterOwn: [...handing, 'recount', 'take-over'],
    rank: 'go',
    key: '1',
    told: { zh: '{actor}监交，三方签字完毕', en: '{actor} witnessed: all three have signed' },
    reads: [...ledgerReads, 'case.reasons', 'register.posts-at-case', 'access.devices'],
    names: ofCaseAndDevices,
    take: witness,
  },
  'send-back': {
    words: { zh: '退回重盘', en: 'Send back to be counted again' },
    from: ['to-confirm', 'to-take-over', 'to-witness'],
    to: ['to-recount'],
    by: [{ where: 'holder' }, supervisor],
    form: reasonForm,
    rank: 'usual',
    told: { zh: '{actor}退回重盘', en: '{actor} sent the count back' },
    take: sendBack,
  },
  recount: {
    words: { zh: '重新盘点', en: 'Count again' },
    from: ['to-recount'],
    to: ['to-confirm', 'to-take-over'],
    by: [keeper, secretary],
    form: recountForm,
    rank: 'go',
    told: { zh: '{actor}重新盘点', en: '{actor} counted again' },
    reads: [...ledgerReads, 'access.devices'],
    names: ofCaseAndDevices,
    take: recount,
  },
}
