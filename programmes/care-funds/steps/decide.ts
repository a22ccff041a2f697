import type { Answer } from '#kernel/because.ts'
import { nameOfWaiting } from '#kernel/casework/named.store.ts'
import { holdsOf, ledgerOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfAccount, nameOfMatter } from '#kernel/ledger/terms.ts'
import type { Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { announceNotice } from '#kernel/publicity/notices/content.ts'
import { offList } from '#kernel/publicity/notices/guard.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { booksOf } from '../books.ts'
import type { Forms } from '../forms.ts'
import { type Fund, type Tier, tiers } from '../fund.ts'
import { approvedNotice } from '../notices.ts'
import { rulesOf } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { whatIsGranted } from '../rules/what-is-granted.ts'
import {
  applicantOf,
  because,
  ending,
  findDeath,
  lastOf,
  moneyLock,
  ofMatter,
  room,
  served,
  telling,
  tierOf,
  untilNewYear,
  yearOf,
} from './known.ts'

/** How an application is looked into and decided, and how money is set aside for it. */

/** What is approved now hangs first where the fund says so, and is listed for payment at once where it does not. */
function afterApproval(fund: Fund, given: StepGiven, tier: Tier): StepTaken {
  const { file, book, day } = given
  const { yes } = rulesOf(fund, book, day, file.place)
  const tell = telling(fund, given, 'approved')
  if (!fund.isPublic || !yes('notice-before')) return { to: 'to-pay', tell }
  // Who does not wish to be named is on no list; another person reviews the case instead.
  if (file.flags.includes('unpublished')) return { to: 'on-notice', tell }
  const line = { subject: file.id, person: applicantOf(given), cells: { tier } }
  return {
    to: 'on-notice',
    tell,
    outcomes: [announceNotice(approvedNotice(fund), { place: file.place, lines: [line] })],
  }
}

/** Sets the tier's amount aside, or lets the case join the queue with its date. `ahead`: cases that wait longer. */
function grant(fund: Fund, given: StepGiven, tier: Tier, ahead: number): Answer<StepTaken> {
  const { book, day, file } = given
  const ledger = ledgerOf(given)
  const account = booksOf(fund).year(yearOf(day))
  const facts = { tier, left: String(ledger.spendable(account)), ahead }
  const answer = askRule(whatIsGranted(fund, tier), facts, { get: (id) => book.getParameter(id, day, file.place) })
  if (isRefusal(answer)) return answer
  if (answer.value.queued)
    return {
      // With others ahead the queue is looked at, too: in a new year it may have money by now.
      value: {
        to: 'queued',
        tell: telling(fund, given, 'queued'),
        outcomes: [room(given)],
        later: untilNewYear(day),
      },
      because: answer.because,
    }
  const held = ledger.hold(
    { what: `${fund.id}/held`, place: file.place, subject: file.id },
    account,
    answer.value.amount,
  )
  if (isRefusal(held)) return held
  const after = { ...afterApproval(fund, given, tier), effects: ledger.effects(), later: served }
  return { value: after, because: answer.because }
}

/** The approver decides on another tier after an objection: what is reserved follows, and the new tier hangs anew. */
function changeTier(fund: Fund, given: StepGiven): Answer<StepTaken> {
  const { book, day, file, form } = given
  const tier = tiers.find((one) => one === form.tier) as Tier
  if (tier === tierOf(given)) return refuse('same-tier', { field: 'tier' })
  const ledger = ledgerOf(given)
  const [hold] = holdsOf(given)
  if (!hold) return refuse('nothing-held')
  const rules = rulesOf(fund, book, day, file.place)
  const more = rules.amount(tier) - hold.remaining
  // Nobody overtakes whoever waits, not even by more for one who does not.
  if (more > 0n && given.fact('cases.waiting').count > 0) return refuse('others-wait', { field: 'tier' })
  ledger.release(hold.id)
  const wanted = { what: `${fund.id}/held`, place: file.place, subject: file.id }
  const held = ledger.hold(wanted, hold.account, rules.amount(tier))
  if (isRefusal(held)) return { ...held, field: 'tier' }
  const { outcomes = [], ...after } = afterApproval(fund, given, tier)
  return {
    value: {
      ...after,
      effects: [...ledger.effects(), ...offList(given.fact('notice.listed'))],
      tell: telling(fund, given, 'tier-changed'),
      outcomes: [...outcomes, ...(more < 0n ? [room(given)] : [])],
    },
    because: because(fund, 'tier-changed', {
      facts: { amount: String(rules.amount(tier)) },
      parameters: [rules.get(`tier/${tier}`)],
    }),
  }
}

/** Whether two persons visited, where that is demanded. */
function checkVisit(fund: Fund, given: StepGiven) {
  const { yes } = rulesOf(fund, given.book, given.day, given.file.place)
  return yes('visit-needed') && !given.file.flags.includes('visited-by-two') ? refuse('visit-first') : undefined
}

export function decideSteps(fund: Fund, forms: Forms): { readonly [step: string]: Step } {
  const { roles } = fund
  const books = booksOf(fund)
  const verifier = roles.verifies && ({ role: roles.verifies.role, where: 'lead' } as const)
  const reviewer = { role: roles.reviews.role, where: roles.reviews.where }
  const approver = { role: roles.approves.role, where: 'place' } as const
  const looking = [...(verifier ? ['to-verify'] : []), 'to-review']
  const lookers = [...(verifier ? [verifier] : []), reviewer]
  const paths = [...(fund.isPublic ? ['on-notice'] : []), 'to-pay']
  const looked = (rule: string, set?: StepTaken['set']) => () => ({
    value: set ? { set } : {},
    because: because(fund, rule),
  })
  return {
    ...(verifier
      ? {
          verify: {
            words: { zh: '党组织核实', en: 'Verify' },
            from: ['to-verify'],
            to: ['to-review'],
            by: [verifier],
            notOwn: true,
            notAfterOwn: ['apply-for'],
            form: forms.verify,
            rank: 'go',
            key: '1',
            told: { zh: '党组织核实', en: 'Verified' },
            take: looked('looked'),
          } satisfies Step,
        }
      : {}),
    'ask-more': {
      words: { zh: '通知补正', en: 'Ask for more' },
      from: looking,
      to: ['to-complete'],
      by: lookers,
      notOwn: true,
      form: forms.reason,
      rank: 'usual',
      told: { zh: '通知补正', en: 'Asked for more' },
      take: (given) => ({ value: { tell: telling(fund, given, 'complete') }, because: because(fund, 'looked') }),
    },
    'record-help': {
      words: { zh: '登记别处帮扶', en: 'Enter other help' },
      from: [...looking, 'to-approve'],
      to: [...looking, 'to-approve'],
      by: [...lookers, approver],
      notOwn: true,
      form: forms.help,
      rank: 'quiet',
      told: { zh: '登记别处帮扶', en: 'Entered other help' },
      take: ({ file }) => ({ value: { to: file.state }, because: because(fund, 'looked') }),
    },
    visit: {
      words: { zh: '登记入户核实', en: 'Enter a visit' },
      from: ['to-review'],
      to: ['to-review'],
      by: [reviewer],
      notOwn: true,
      form: forms.visit,
      rank: 'usual',
      told: { zh: '入户核实', en: 'Visited the home' },
      take: ({ form, actor, file }) =>
        form.second === actor || form.second === file.reporter
          ? refuse('other-visitor', { field: 'second' })
          : {
              // The second visitor finds the case among their own, and nothing closed in it.
              value: {
                set: { lower: ['visited-by-two'] },
                viewers: [{ viewer: `p:${String(form.second)}`, why: 'part' }],
              },
              because: because(fund, 'visited'),
            },
    },
    'confirm-visit': {
      words: { zh: '确认入户核实', en: 'Confirm the visit' },
      from: ['to-review'],
      to: ['to-review'],
      by: [
        { role: roles.reviews.role, where: 'place' },
        { role: roles.behalf.role, where: 'place' },
      ],
      notOwn: true,
      offered: (file, hands) => !file.flags.includes('visited-by-two') && hands.some(({ step }) => step === 'visit'),
      notAfterOwn: ['visit'],
      form: forms.remark,
      rank: 'usual',
      told: { zh: '另一位核实人确认', en: 'Confirmed by the other visitor' },
      take: (given) =>
        given.actor && lastOf(given, 'second', ['visit']) === given.actor
          ? { value: { set: { raise: ['visited-by-two'] } }, because: because(fund, 'visited') }
          : refuse('not-the-visitor'),
    },
    review: {
      words: { zh: '审核同意', en: 'Review' },
      from: ['to-review'],
      to: ['to-approve'],
      by: [reviewer],
      notOwn: true,
      notAfterOwn: ['apply-for', 'verify'].filter((step) => step !== 'verify' || verifier),
      form: forms.review,
      rank: 'go',
      key: '1',
      told: { zh: '审核同意', en: 'Reviewed' },
      take(given) {
        const missing = checkVisit(fund, given)
        if (missing) return missing
        return {
          value: { set: given.form.priority === true ? { raise: ['priority'] } : { lower: ['priority'] } },
          because: because(fund, 'looked'),
        }
      },
    },
    approve: {
      words: fund.isPublic ? { zh: '审批同意', en: 'Approve' } : { zh: '登记部务会决定', en: 'Enter the decision' },
      from: ['to-approve'],
      to: [...paths, 'queued'],
      by: [approver],
      notOwn: true,
      notAfterOwn: ['review'],
      form: forms.approve,
      rank: 'go',
      key: '1',
      told: { zh: '审批同意', en: 'Approved' },
      reads: [...ledgerReads, 'cases.waiting', 'case.reporter'],
      locks: () => [moneyLock(fund)],
      names: ({ county, day, file }) => [
        nameOfAccount(county, books.year(yearOf(day))),
        nameOfWaiting('queued'),
        ...(file ? [nameOfMatter(file)] : []),
      ],
      take(given) {
        const tier = tiers.find((one) => one === given.form.tier) ?? 'tier-3'
        return findDeath(given) ?? grant(fund, given, tier, given.fact('cases.waiting').count)
      },
    },
    ...(fund.isPublic
      ? {
          'change-tier': {
            words: { zh: '改定档次，重新公示', en: 'Decide on another tier' },
            from: ['on-notice'],
            to: paths,
            by: [approver],
            notOwn: true,
            notAfterOwn: ['review'],
            form: forms.changeTier,
            rank: 'usual',
            told: { zh: '改定档次，重新公示', en: 'Decided on another tier; it hangs anew' },
            reads: [...ledgerReads, 'cases.waiting', 'case.reporter', 'notice.listed'],
            locks: () => [moneyLock(fund)],
            names: ({ file }) => [nameOfWaiting('queued'), ...(file ? [nameOfMatter(file)] : [])],
            take: (given) => findDeath(given) ?? changeTier(fund, given),
          } satisfies Step,
        }
      : {}),
    // Taken by itself when there is money again, see queue.acts.ts.
    promote: {
      words: { zh: '轮到，预留金额', en: 'Its turn has come' },
      from: ['queued'],
      to: [...paths, 'queued'],
      by: [{ via: 'hearing' }],
      form: {},
      told: { zh: '轮到，预留金额', en: 'Its turn has come; the amount is reserved' },
      reads: ledgerReads,
      names: ({ county, day }) => [nameOfAccount(county, books.year(yearOf(day)))],
      take: (given) => grant(fund, given, tierOf(given), 0),
    },
    decline: {
      words: { zh: '不予受理', en: 'Do not take up' },
      from: [...looking, 'to-approve', 'queued', ...paths],
      to: ['not-taken'],
      by: [...lookers, approver],
      notOwn: true,
      form: forms.decline,
      rank: 'quiet',
      told: { zh: '不予受理', en: 'Not taken up' },
      ...ofMatter,
      take(given) {
        const { file, post } = given
        // What was approved is not turned down by whoever only reviewed it.
        if (![...looking].includes(file.state) && post?.role !== roles.approves.role) return refuse('approver-only')
        return ending(fund, given, 'declined', {
          to: 'not-taken',
          set: { result: 'not-taken' },
          tell: telling(fund, given, 'not-taken'),
        })
      },
    },
    'ask-again': {
      words: { zh: '要求说明或复核', en: 'Ask for an explanation or a second look' },
      from: ['not-taken'],
      to: ['asked-again'],
      by: [{ where: 'reporter' }],
      form: forms.askAgain,
      rank: 'usual',
      told: { zh: '要求说明或复核', en: 'Asked for an explanation or a second look' },
      take: looked('again'),
    },
    answer: {
      words: { zh: '答复，维持', en: 'Answer and uphold' },
      from: ['asked-again'],
      to: ['not-taken'],
      by: [{ role: roles.checks.role, where: 'place' }],
      notOwn: true,
      notAfterOwn: ['decline'],
      form: forms.answer,
      rank: 'usual',
      told: { zh: '已答复', en: 'Answered' },
      take: (given) => ({ value: { tell: telling(fund, given, 'answered') }, because: because(fund, 'again') }),
    },
    'look-again': {
      words: { zh: '重新审核', en: 'Have it reviewed again' },
      from: ['asked-again'],
      to: ['to-review'],
      by: [{ role: roles.checks.role, where: 'place' }],
      notOwn: true,
      notAfterOwn: ['decline'],
      form: forms.answer,
      rank: 'usual',
      told: { zh: '复核后重新审核', en: 'To be reviewed again' },
      take: (given) => ({
        value: { set: { result: null }, tell: telling(fund, given, 'again') },
        because: because(fund, 'again'),
      }),
    },
  }
}
