import type { Answer, Because } from '#kernel/because.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import { presenceCode } from '#kernel/casework/follow-up.ts'
import { addDays, type Day, dayOf, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { holdsOf, ledgerOf, transfersOf } from '#kernel/ledger/of-step.ts'
import { nameOfReceived } from '#kernel/ledger/received.store.ts'
import { ledgerReads, nameOfHeld, nameOfMatter } from '#kernel/ledger/terms.ts'
import type { Lifecycle, StepGiven, StepNames, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { pointsOf } from '../books.ts'
import { consentProofs, homeOf } from '../counter/on-behalf.ts'
import { refuse as refuseSpending } from '../counter/spend-refusals.ts'
import { askSpending } from '../counter/spending.ts'
import { mayClaim } from '../rules/may-claim.ts'
import type { Benefit } from './catalogue.ts'
import {
  benefitAccounts,
  CLAIMED,
  draw,
  earnedIn,
  namesOfClaim,
  periodOf,
  takenOf,
  USED,
  usedAccount,
} from './entitlement.ts'
import { claimForForm, claimForm, reasonForm, useForForm, useForm } from './forms.ts'
import { BENEFIT, WARN_BEFORE } from './parameters.ts'
import { refuse } from './refusals.ts'

const village = (role: string) => ({ role, where: 'place' }) as const
const clerk = village('village-clerk')
const worker = village('grid-worker')
const keeper = village('shopkeeper')
const supervisor = village('village-supervision-head')

type Asked = Pick<CaseFile, 'kind' | 'place' | 'filedAt'>

/** The row of a claim as it was on the day on which it was made. */
export const rowOf = ({ kind, place, filedAt }: Asked, book: StepGiven['book']): Benefit =>
  book.getParameter(`${BENEFIT}${kind}`, dayOf(filedAt), place).value as unknown as Benefit

/** The end of the last day on which a claim may be used; the day of the claim is not counted. */
export const lapsesAt = (file: Asked, book: StepGiven['book']): Date =>
  startOfDay(addDays(dayOf(file.filedAt), rowOf(file, book).lapseDays + 1))

/** Some days before, whoever claimed it is told; not where it was claimed later than that. */
function warningOf({ file, book, day, at }: StepGiven, until: Date): NonNullable<StepTaken['later']> {
  const days = Number(book.getParameter(WARN_BEFORE, day, file.place).value)
  const warned = startOfDay(addDays(dayOf(until), -days))
  return warned > at ? [{ flag: 'lapses-soon', at: warned }] : []
}
const noLonger: NonNullable<StepTaken['later']> = [
  { flag: 'lapsed', at: null },
  { flag: 'lapses-soon', at: null },
]

const namesBefore = ({ county, day, form }: StepNames): readonly string[] =>
  namesOfClaim(county, day, String(form.place), String(form.household), String(form.benefit))
const heldNames = ({ file }: StepNames): readonly string[] => (file ? [nameOfHeld(file)] : [])

/** What a benefit draws on is held, each under the claim, until it is used or lapses. */
function take(given: StepGiven): Answer<StepTaken> {
  const { form, book, day, file, fact } = given
  const [code, household] = [String(form.benefit), String(form.household)]
  const id = `${BENEFIT}${code}`
  if (!book.familyOf(BENEFIT, day, file.place).includes(id)) return refuse('no-such-benefit', { field: 'benefit' })
  const row = book.getParameter(id, day, file.place).value as unknown as Benefit
  const ledger = ledgerOf(given)
  const accounts = benefitAccounts(file.place, household, periodOf(row.period, day), code)
  const earned = fact('ledger.received').get(nameOfReceived(file.county, earnedIn(household, day))) ?? 0n
  const facts = {
    ...{ code, balance: Number(ledger.spendable(pointsOf(household))), earned: Number(earned) },
    quotaTaken: takenOf(ledger, accounts.village),
    householdTaken: takenOf(ledger, accounts.household),
  }
  const may = askRule(mayClaim(code), facts, { get: (parameter) => book.getParameter(parameter, day, file.place) })
  if (isRefusal(may)) return may
  const until = lapsesAt(file, book)
  const wanted = { what: CLAIMED, place: file.place, subject: file.id }
  for (const [drawn, limit] of [
    [accounts.village, row.quota],
    [accounts.household, row.perHousehold],
  ] as const) {
    const refused = limit === null ? undefined : draw(ledger, wanted, drawn, limit, until)
    if (refused) return refused
  }
  const cost = row.spends > 0 ? ledger.hold(wanted, pointsOf(household), BigInt(row.spends), until) : undefined
  if (cost && isRefusal(cost)) return cost
  const members = fact('register.members').filter((one) => one.household === household)
  return {
    value: {
      effects: ledger.effects(),
      viewers: members.map(({ person }) => ({ viewer: `p:${person}`, why: 'part' })),
      later: [{ flag: 'lapsed', at: until }, ...warningOf(given, until)],
    },
    because: may.because,
  }
}

function claim(given: StepGiven): Answer<StepTaken> {
  const { actor, book, day, fact } = given
  const household = homeOf(given)
  if (!household) return refuseSpending('not-a-member', { field: 'household' })
  const birth = actor && fact('register.persons').get(actor)?.birth
  const may = askSpending(book, household, fact('register.members'), { person: actor, birth }, day)
  if (isRefusal(may)) return may
  return joined(take(given), may.because)
}

/** An official claims for a household that agreed; its head hears of it. */
function claimFor(given: StepGiven): Answer<StepTaken> {
  const { form, fact } = given
  const household = homeOf(given)
  if (!household) return refuseSpending('not-a-member', { field: 'household' })
  if (consentProofs(form).length === 0) return refuseSpending('consent-proof', { field: 'voice' })
  const members = fact('register.members').filter((one) => one.household === household.id)
  const head = members.find(({ relation }) => relation === 'head')?.person ?? null
  const taken = joined(take(given), { rule: 'points-benefits/on-behalf' })
  if (isRefusal(taken)) return taken
  const tell = head ? [{ whom: head, words: 'points-benefits/tell-claimed-for' }] : []
  return { ...taken, value: { ...taken.value, set: { reporter: head }, tell } }
}

const joined = (taken: Answer<StepTaken>, part: Because): Answer<StepTaken> =>
  isRefusal(taken)
    ? taken
    : { value: taken.value, because: { ...taken.because, parts: [...(taken.because.parts ?? []), part] } }

const told = ({ file }: StepGiven, words: string) =>
  file.reporter ? [{ whom: file.reporter, words: `points-benefits/${words}` }] : []

/** It was had: what was held is posted, once. */
function use(given: StepGiven): Answer<StepTaken> {
  const { file, book, at, form } = given
  if (at >= lapsesAt(file, book)) return refuse('over')
  if (form.code !== undefined && String(form.code) !== presenceCode(file.id))
    return refuse('wrong-code', { field: 'code' })
  if (rowOf(file, book).evidence === 'photo' && !((form.photos as readonly string[] | undefined) ?? []).length)
    return refuse('photo-needed', { field: 'photos' })
  const ledger = ledgerOf(given)
  const place = file.place.slice(0, 12)
  const wanted = { what: USED, place, subject: file.id }
  for (const hold of holdsOf(given, CLAIMED)) {
    const to = [{ account: usedAccount(hold.account, place), amount: hold.remaining }]
    const settled = ledger.settle(hold.id, wanted, to)
    if (isRefusal(settled)) return settled
  }
  return {
    value: {
      set: { result: 'used' },
      effects: ledger.effects(),
      later: noLonger,
      tell: told(given, 'tell-used'),
    },
    because: { rule: form.code === undefined ? 'points-benefits/seen-by-official' : 'points-benefits/by-code' },
  }
}

function giveUp(given: StepGiven, rule: string): Answer<StepTaken> {
  const ledger = ledgerOf(given)
  for (const hold of holdsOf(given, CLAIMED)) {
    const released = ledger.release(hold.id)
    if (isRefusal(released)) return released
  }
  return {
    value: { set: { result: 'cancelled' }, effects: ledger.effects(), later: noLonger },
    because: { rule },
  }
}

/** A use that was confirmed by mistake is undone by transfers that name it: place, uses and points are back. */
function correct(given: StepGiven): Answer<StepTaken> {
  const ledger = ledgerOf(given)
  const wanted = { what: 'points-benefits/corrected', place: given.file.place, subject: given.file.id }
  for (const { id } of transfersOf(given, USED)) {
    const undone = ledger.reverse(id, wanted)
    if (isRefusal(undone)) return undone as Refusal
  }
  return {
    value: { set: { result: 'corrected' }, effects: ledger.effects(), tell: told(given, 'tell-corrected') },
    because: { rule: 'points-benefits/corrected' },
  }
}

const claims = {
  to: ['claimed'],
  from: null,
  reads: [...ledgerReads, 'ledger.received', 'register.households', 'register.members', 'register.persons'],
  names: namesBefore,
} as const

/** From the claim to its use. */
export const lifecycle: Lifecycle = {
  states: {
    claimed: {
      words: { zh: '已申请，待使用', en: 'Claimed, to be used' },
      desk: (file, book) => deskOf(rowOf(file, book).provider, file.place.slice(0, 12)),
      passes: { lapsed: 'lapsed' },
      stage: 1,
    },
    used: { words: { zh: '已使用', en: 'Used' }, end: true, stage: 4 },
    lapsed: { words: { zh: '到期未用，已退回', en: 'Lapsed, given back' }, end: true, stage: 4 },
    cancelled: { words: { zh: '已取消', en: 'Given up' }, end: true, stage: 4 },
    corrected: { words: { zh: '已更正退回', en: 'Corrected, given back' }, end: true, stage: 4 },
  },
  steps: {
    claim: {
      ...claims,
      words: { zh: '申请礼遇', en: 'Claim a benefit' },
      by: [{ where: 'reporter' }],
      form: claimForm,
      rank: 'go',
      told: { zh: '申请礼遇', en: 'Claimed' },
      take: claim,
    },
    'claim-for': {
      ...claims,
      words: { zh: '代为申请', en: 'Claim on behalf' },
      by: [clerk, worker],
      form: claimForForm,
      rank: 'usual',
      told: { zh: '征得同意后代为申请', en: 'Claimed on behalf, with consent' },
      take: claimFor,
    },
    use: {
      words: { zh: '凭码确认使用', en: 'Confirm by the code' },
      from: ['claimed'],
      to: ['used'],
      by: [clerk, keeper],
      form: useForm,
      rank: 'go',
      key: '1',
      told: { zh: '凭码确认使用', en: 'Used, confirmed by the code' },
      reads: ledgerReads,
      names: heldNames,
      take: use,
    },
    'use-for': {
      words: { zh: '当面确认使用（没有手机）', en: 'Confirm in person (no phone)' },
      from: ['claimed'],
      to: ['used'],
      by: [clerk],
      form: useForForm,
      rank: 'quiet',
      told: { zh: '当面确认使用', en: 'Used, confirmed in person' },
      reads: ledgerReads,
      names: heldNames,
      take: use,
    },
    cancel: {
      words: { zh: '取消申请', en: 'Give it up' },
      from: ['claimed'],
      to: ['cancelled'],
      by: [{ where: 'reporter' }, clerk],
      form: {},
      rank: 'quiet',
      told: { zh: '取消申请', en: 'Given up' },
      reads: ledgerReads,
      names: heldNames,
      take: (given) => giveUp(given, 'points-benefits/cancelled'),
    },
    'let-go': {
      words: { zh: '户内无人，取消申请', en: 'Given up: nobody of the household is left' },
      from: ['claimed'],
      to: ['cancelled'],
      by: [{ via: 'hearing' }],
      form: {},
      told: {
        zh: '户内已无人，名额和积分退回',
        en: 'Nobody of the household is left; place and points were given back',
      },
      reads: ledgerReads,
      names: heldNames,
      take: (given) => giveUp(given, 'points-benefits/nobody-left'),
    },
    correct: {
      words: { zh: '更正误确认', en: 'Correct a wrong confirmation' },
      from: ['used'],
      to: ['corrected'],
      by: [supervisor],
      form: reasonForm,
      rank: 'quiet',
      told: { zh: '更正误确认，名额和积分退回', en: 'Corrected; place and points were given back' },
      reads: ledgerReads,
      names: ({ file }) => (file ? [nameOfMatter(file as Id)] : []),
      take: correct,
    },
  },
}

/** Days that are left for a claim, told as the last day on which it is good. */
export const lastDayOf = (file: Asked, book: StepGiven['book']): Day => addDays(dayOf(lapsesAt(file, book)), -1)
