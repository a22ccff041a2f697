import type { Answer } from '#kernel/because.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { holdsOf, ledgerOf, transfersOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfAccount, nameOfMatter, nameOfParty } from '#kernel/ledger/terms.ts'
import type { Step, StepGiven, StepNames, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { booksOf } from '../books.ts'
import type { Forms } from '../forms.ts'
import type { Fund } from '../fund.ts'
import { rulesOf } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import {
  applicantOf,
  approving,
  because,
  ending,
  findDeath,
  isOwnCard,
  lastOf,
  moneyLock,
  room,
  telling,
  tierOf,
  yearOf,
} from './known.ts'

/** How approved help is paid, comes back from the bank, is visited or filed, and what happens where the applicant dies. */

const booked = ({ file }: StepNames): readonly string[] =>
  file ? [nameOfMatter(file), nameOfParty(file, 'person', 'applicant')] : []

/** The bank says that it arrived: only now it counts as paid, against the year in which it was set aside. */
function paid(fund: Fund, given: StepGiven): Answer<StepTaken> {
  const { file, form } = given
  const [hold] = holdsOf(given)
  if (!hold) return refuse('nothing-held')
  // Otherwise a slip in the year would have it counted in another one.
  const sent = given.hands.findLast(({ step }) => step === 'send')
  if (sent && String(form.on) < dayOf(sent.at))
    return refuse('before-sent', { field: 'on', fills: { day: dayOf(sent.at) } })
  const ledger = ledgerOf(given)
  const funeral = lastOf(given, 'outcome', ['conclude']) === 'funeral-help'
  const what = funeral ? 'paid-funeral' : `paid-${tierOf(given)}`
  const on = String(form.on) as Day
  const posted = ledger.settle(hold.id, { what: `${fund.id}/${what}`, place: file.place, day: on, subject: file.id }, [
    { account: booksOf(fund).helped(applicantOf(given), hold.account.period ?? yearOf(on)), amount: hold.remaining },
  ])
  if (isRefusal(posted)) return posted
  // Nobody visits a family that buried somebody.
  const over = file.flags.includes('stopped')
  return {
    value: {
      to: over ? 'done' : fund.after === 'visit' ? 'to-visit' : 'to-file',
      ...(over ? { set: { result: 'done' } } : {}),
      effects: ledger.effects(),
      tell: telling(fund, given, 'paid'),
    },
    because: because(fund, 'paid', { facts: { amount: String(hold.remaining) } }),
  }
}

/** The bank sends it back, at once or later: it is held for the same person again, and somebody telephones. */
function sentBack(fund: Fund, given: StepGiven): Answer<StepTaken> {
  const { file } = given
  const ledger = ledgerOf(given)
  if (file.state !== 'sent') {
    const payment = transfersOf(given).findLast((one) => !one.reverses && !one.reversed)
    const from = payment?.postings.find(({ amount }) => amount < 0n)
    if (!payment || !from) return refuse('nothing-paid')
    const undone = ledger.reverse(payment.id, { what: `${fund.id}/sent-back`, place: file.place, subject: file.id })
    if (isRefusal(undone)) return undone
    const held = ledger.hold(
      { what: `${fund.id}/held`, place: file.place, subject: file.id },
      from.account,
      -from.amount,
    )
    if (isRefusal(held)) return held
  } else if (holdsOf(given).length === 0) return refuse('nothing-held')
  return {
    value: { effects: ledger.effects() },
    because: because(fund, 'sent-back', { facts: { why: String(given.form.why) } }),
  }
}

/** Quietly: what is held is free, nobody is told, and a person decides what the scheme has for the family. */
function died(fund: Fund, given: StepGiven): Answer<StepTaken> {
  const { state } = given.file
  const set = { raise: ['stopped'] }
  if (state === 'to-visit' || state === 'to-file')
    return { value: { to: 'done', set: { ...set, result: 'done' } }, because: because(fund, 'died') }
  // What the bank has already arrives or comes back; then it is stopped.
  if (state === 'sent') return { value: { to: 'sent', set }, because: because(fund, 'died') }
  return ending(fund, given, 'died', { to: 'stopped', set })
}

/** What the scheme has for the family, decided by a person who has spoken with them. */
function conclude(fund: Fund, given: StepGiven): Answer<StepTaken> {
  const { form, file, book, day } = given
  if (form.outcome === 'ended') return ending(fund, given, 'died', { to: 'ended', set: { result: 'ended' } })
  const amount = rulesOf(fund, book, day, file.place).funeralHelp()
  if (amount === 0n) return refuse('no-funeral-help', { field: 'outcome' })
  if (!form.heir || !form.card || !form.holder) return refuse('heir-needed', { field: 'heir' })
  const heir = given.fact('register.persons').get(form.heir as Id)
  if (!heir || heir.diedOn) return refuse('heir-needed', { field: 'heir' })
  if (!isOwnCard(form.holder, heir.name)) return refuse('not-own-card', { field: 'holder' })
  const ledger = ledgerOf(given)
  for (const { id } of holdsOf(given)) ledger.release(id)
  const held = ledger.hold(
    { what: `${fund.id}/held`, place: file.place, subject: file.id },
    booksOf(fund).year(yearOf(day)),
    amount,
  )
  if (isRefusal(held)) return held
  return {
    value: { to: 'to-pay', effects: ledger.effects(), outcomes: [room(given)] },
    because: because(fund, 'died'),
  }
}

export function paySteps(fund: Fund, forms: Forms): { readonly [step: string]: Step } {
  const { roles } = fund
  const payer = { role: roles.pays.role, where: 'place' } as const
  const checker = { role: roles.checks.role, where: 'place' } as const
  const reviewer = { role: roles.reviews.role, where: roles.reviews.where }
  const after = fund.after === 'visit' ? 'to-visit' : 'to-file'
  const before = [
    ...(roles.verifies ? ['to-verify'] : []),
    ...['to-complete', 'to-review', 'to-approve', 'queued', 'to-pay', 'returned', 'asked-again'],
    ...(fund.isPublic ? ['on-notice'] : []),
  ]
  return {
    ...(fund.isPublic
      ? {
          'list-for-payment': {
            words: { zh: '公示期满，列入付款', en: 'List for payment after the notice' },
            from: ['on-notice'],
            to: ['to-pay'],
            by: [payer],
            notOwn: true,
            form: {},
            rank: 'go',
            key: '1',
            told: { zh: '公示期满，列入付款', en: 'Listed for payment after the notice' },
            reads: ['case.reporter'],
            take: (given) => findDeath(given) ?? { value: {}, because: because(fund, 'paid') },
          } satisfies Step,
          'list-unpublished': {
            words: { zh: '不公开的，审核后列入付款', en: 'List for payment without a notice' },
            from: ['on-notice'],
            to: ['to-pay'],
            by: [checker],
            notOwn: true,
            offered: ({ flags }) => flags.includes('unpublished'),
            notAfterOwn: ['review', ...approving],
            form: forms.opinion,
            rank: 'usual',
            told: { zh: '本人不同意公开，另一人审核后列入付款', en: 'Reviewed by another person instead of a notice' },
            reads: ['case.reporter'],
            take: (given) =>
              findDeath(given) ??
              (given.file.flags.includes('unpublished')
                ? { value: {}, because: because(fund, 'consent') }
                : refuse('still-public')),
          } satisfies Step,
        }
      : {}),
    // Only within a payment list that two persons signed, see batch.acts.ts.
    send: {
      words: { zh: '付款单送银行', en: 'Sent to the bank' },
      from: ['to-pay'],
      to: ['sent'],
      by: [{ via: 'hearing' }],
      form: forms.send,
      told: { zh: '付款单经复核，送银行', en: 'Its payment list was checked and goes to the bank' },
      take: ({ form }) => ({
        value: {},
        because: because(fund, 'payment-list', { facts: { batch: String(form.batch) } }),
      }),
    },
    paid: {
      words: { zh: '登记到账', en: 'It arrived' },
      from: ['sent'],
      to: [after, 'done'],
      by: [payer],
      notOwn: true,
      form: forms.paid,
      rank: 'go',
      key: '1',
      told: { zh: '银行回单：已到账', en: 'The bank confirms: it arrived' },
      reads: ledgerReads,
      names: booked,
      take: (given) => paid(fund, given),
    },
    'bank-return': {
      words: { zh: '登记银行退回', en: 'The bank sent it back' },
      from: ['sent', after],
      to: ['returned'],
      by: [payer],
      form: forms.bankReturn,
      rank: 'usual',
      told: { zh: '银行退回，未计已付', en: 'Sent back by the bank; it does not count as paid' },
      reads: ledgerReads,
      names: booked,
      take: (given) => sentBack(fund, given),
    },
    phoned: {
      words: { zh: '已电话核实，重新付款', en: 'Telephoned; pay again' },
      from: ['returned'],
      to: ['to-pay'],
      by: [payer],
      notOwn: true,
      form: forms.phoned,
      rank: 'go',
      key: '1',
      told: { zh: '已电话核实户名和卡号', en: 'Name and card were settled by telephone' },
      take: ({ file }) =>
        file.flags.includes('stopped') ? refuse('applicant-died') : { value: {}, because: because(fund, 'sent-back') },
    },
    ...(fund.after === 'visit'
      ? {
          'return-visit': {
            words: { zh: '登记回访', en: 'Enter the return visit' },
            from: ['to-visit'],
            to: ['done'],
            by: [reviewer, { role: roles.approves.role, where: 'place' }],
            notOwn: true,
            form: forms.returnVisit,
            rank: 'go',
            key: '1',
            told: { zh: '已回访，记录已签字', en: 'Visited; the record is signed' },
            take: ({ form }) =>
              ((form.record as readonly string[] | undefined) ?? []).length === 0
                ? refuse('record-needed', { field: 'record' })
                : { value: { set: { result: 'done' } }, because: because(fund, 'visited') },
          } satisfies Step,
        }
      : {
          'put-on-file': {
            words: { zh: '备案', en: 'Put on file' },
            from: ['to-file'],
            to: ['done'],
            by: [reviewer],
            form: forms.putOnFile,
            rank: 'go',
            key: '1',
            told: { zh: '已备案', en: 'On file' },
            take: () => ({ value: { set: { result: 'done' } }, because: because(fund, 'filed') }),
          } satisfies Step,
        }),
    'applicant-died': {
      words: { zh: '申请人去世，停止办理', en: 'Stopped: the applicant has died' },
      from: [...before, 'sent', after],
      to: ['stopped', 'sent', 'done'],
      by: [{ via: 'hearing' }],
      form: {},
      told: { zh: '停止办理', en: 'Stopped' },
      reads: [...ledgerReads, 'notice.listed'],
      names: ({ file }) => (file ? [nameOfMatter(file)] : []),
      take: (given) => died(fund, given),
    },
    conclude: {
      words: { zh: '停办处理', en: 'Conclude what was stopped' },
      from: ['stopped', 'returned'],
      to: ['ended', 'to-pay'],
      by: [{ role: roles.approves.role, where: 'place' }],
      offered: ({ flags }) => flags.includes('stopped'),
      form: forms.conclude,
      rank: 'go',
      told: { zh: '已告知家属，作出处理', en: 'The family was told, and it was concluded' },
      reads: [...ledgerReads, 'register.persons', 'notice.listed'],
      locks: () => [moneyLock(fund)],
      names: ({ county, day, file }) => [
        nameOfAccount(county, booksOf(fund).year(yearOf(day))),
        ...(file ? [nameOfMatter(file)] : []),
      ],
      take: (given) => (given.file.flags.includes('stopped') ? conclude(fund, given) : refuse('not-stopped')),
    },
  }
}
