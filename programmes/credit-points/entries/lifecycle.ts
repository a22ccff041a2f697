import type { Answer, Because } from '#kernel/because.ts'
import { deskOf } from '#kernel/casework/case.ts'
import { returnSheet } from '#kernel/casework/sheets.ts'
import { ledgerOf, transfersOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfMatter } from '#kernel/ledger/terms.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { announceNotice } from '#kernel/publicity/notices/content.ts'
import { offList } from '#kernel/publicity/notices/guard.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { correctionOf, holderOf, owedPurposes, pointsPurposes, purseOf } from '../books.ts'
import type { Earning } from '../catalogue.ts'
import { consentProofs } from '../counter/on-behalf.ts'
import { refuse as refuseSpending } from '../counter/spend-refusals.ts'
import { EARNING } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { makeUpStep } from '../reserve/make-up.ts'
import { accountsOf, checkEntry, earns, entryOf, merged, ofEntry, post, telling } from './earning.ts'
import { appealForForm, earnForm, reasonForm, recordForm, reviewForm, takeBackForm, undoForm } from './forms.ts'
import { approved } from './notices.ts'
import { sheets } from './sheets.ts'

const village = (role: string) => ({ role, where: 'place' }) as const
const clerk = village('village-clerk')
const supervisor = village('village-supervision-head')
const deskAt = (role: string) => (file: { readonly place: string }) => deskOf(role, file.place.slice(0, 12))

const SHORTFALL = 'credit-points/shortfall'

/** An official records at the doorstep: at once where the row says so, else for the panel. */
function record(given: StepGiven): Answer<StepTaken> {
  const entry = entryOf(given)
  const checked = checkEntry(given, entry)
  if (isRefusal(checked)) return checked
  const { row, set } = checked
  if (given.post && !row.recordedBy.some((role) => role === given.post?.role)) return refuse('not-by-this-post')
  const whom = set.set?.reporter ?? null
  if (row.kind === 'reviewed') {
    const answer = earns(given, entry)
    // What the panel may choose is not the clerk's to say.
    if (isRefusal(answer) && answer.refused !== 'credit-points/points-range') return answer
    return {
      value: { ...set, to: 'to-review' },
      because: isRefusal(answer) ? { rule: 'credit-points/asked' } : answer.because,
    }
  }
  const posted = post(given, entry)
  if (isRefusal(posted)) return posted
  const tell = telling(given, 'tell-recorded', whom)
  return { value: { ...merged(set, posted.value), tell }, because: posted.because }
}

/** What came about in another programme: recorded like any entry; where the year's cap is reached that is what the entry says. */
function earnElsewhere(given: StepGiven): Answer<StepTaken> {
  const entry = entryOf(given)
  const checked = checkEntry(given, entry, 'seen-elsewhere')
  if (isRefusal(checked)) return checked
  const { row, set } = checked
  const answer = row.kind === 'reviewed' ? earns(given, entry) : post(given, entry)
  if (isRefusal(answer) && answer.refused === 'credit-points/year-full')
    return {
      value: merged(set, { to: 'not-taken', set: { result: 'not-taken' } }),
      because: { rule: 'credit-points/cap-reached' },
    }
  if (isRefusal(answer)) return answer
  if (row.kind === 'reviewed') return { value: { ...set, to: 'to-review' }, because: answer.because }
  const tell = telling(given, 'tell-recorded', set.set?.reporter ?? null)
  return { value: { ...merged(set, answer.value as StepTaken), tell }, because: answer.because }
}

/** What nobody could be brought below zero for: the head of supervision signs that the village bears it. */
function bearShortfall(given: StepGiven): Answer<StepTaken> {
  const { file, form } = given
  const transfers = transfersOf(given)
  const owed = transfers
    .filter(({ reverses }) => reverses)
    .flatMap(({ postings }) => postings.filter(({ account }) => owedPurposes.some((one) => one === account.purpose)))
  const [leg] = owed
  if (!leg || transfers.some(({ what }) => what === SHORTFALL)) return refuse('no-shortfall')
  const ledger = ledgerOf(given)
  const posted = ledger.post({ what: SHORTFALL, place: file.place, subject: file.id }, [
    { account: leg.account, amount: -leg.amount },
    { account: correctionOf(file.place.slice(0, 12)), amount: leg.amount },
  ])
  if (isRefusal(posted)) return posted
  return {
    value: { set: { lower: ['short'] }, effects: ledger.effects() },
    because: { rule: SHORTFALL, facts: { owed: Number(-leg.amount) }, clause: String(form.clause) },
  }
}

function apply(given: StepGiven): Answer<StepTaken> {
  const entry = entryOf(given)
  const own = given.fact('register.members').some((m) => m.household === entry.household && m.person === given.actor)
  if (!given.actor || !own) return refuse('not-your-household', { field: 'household' })
  const checked = checkEntry(given, entry)
  if (isRefusal(checked)) return checked
  // Asking for one's own is what asking is; whoever asks hears of it. A person's own points are that person's to speak for.
  const set = { ...checked.set, set: { reporter: entry.member ?? given.actor } }
  return { value: set, because: { rule: 'credit-points/asked', facts: { code: entry.item } } }
}

/** The clerk has looked: recorded at once, or before the panel. */
function takeUp(given: StepGiven): Answer<StepTaken> {
  const entry = entryOf(given)
  const row = given.book.getParameter(`${EARNING}${entry.item}`, entry.on, given.file.place).value as unknown as Earning
  return row.kind === 'reviewed'
    ? { value: { to: 'to-review' }, because: { rule: 'credit-points/asked' } }
    : post(given, entry)
}

/** What the panel decided, out of its signed minutes. */
function review(given: StepGiven): Answer<StepTaken> {
  const { form, file } = given
  const because: Because = {
    rule: 'credit-points/panel',
    facts: { session: String(form.session), for: Number(form.for), against: Number(form.against) },
  }
  if (form.approved !== true)
    return {
      value: { to: 'not-approved', set: { result: 'not-approved' }, tell: telling(given, 'tell-not-approved') },
      because,
    }
  const answer = earns(given, entryOf(given), form.points === undefined ? undefined : Number(form.points))
  if (isRefusal(answer)) return answer
  const { item, on } = entryOf(given)
  const row = given.book.getParameter(`${EARNING}${item}`, on, file.place).value as unknown as Earning
  // What villagers read on the board is the row's name of that day, whatever the row is called later.
  const cells = { item: row.name.zh, points: answer.value.points }
  const line = { subject: file.id, ...(file.reporter ? { person: file.reporter } : {}), cells }
  return {
    value: { to: 'reviewed', outcomes: [announceNotice(approved, { place: file.place, lines: [line] })] },
    because: { ...because, parts: [answer.because] },
  }
}

/** What the panel decided, when the notice is over. */
function recordReviewed(given: StepGiven): Answer<StepTaken> {
  const decided = given.hands.findLast(({ step }) => step === 'review')?.form.points
  return post(given, entryOf(given), decided === undefined ? undefined : Number(decided))
}

/** A wrong entry is undone by another that names it; what has been spent meanwhile is for a person to decide. */
function takeBack(given: StepGiven): Answer<StepTaken> {
  const ledger = ledgerOf(given)
  const [transfer] = transfersOf(given).filter((one) => !one.reverses && !one.reversed)
  if (!transfer) throw new Error('a recorded entry without its transfer')
  const wanted = { what: 'credit-points/taken-back', place: given.file.place, subject: given.file.id }
  const undone = ledger.reverse(transfer.id, wanted, purseOf(holderOf(entryOf(given))).receivable)
  if (isRefusal(undone)) return undone
  // Points that a household lost by mistake come with an apology, and open the way to what it could not have meanwhile.
  const lost = transfer.postings.some(
    ({ account, amount }) => amount < 0n && pointsPurposes.some((one) => one === account.purpose),
  )
  return {
    value: {
      to: 'taken-back',
      set: {
        result: 'taken-back',
        raise: [...(lost ? ['deducted-wrongly'] : []), ...(undone.owed > 0n ? ['short'] : [])],
      },
      effects: ledger.effects(),
      tell: telling(given, lost ? 'tell-deducted-wrongly' : 'tell-taken-back'),
    },
    because: {
      rule: 'credit-points/taken-back',
      facts: { owed: Number(undone.owed) },
      clause: String(given.form.clause),
    },
  }
}

const ended =
  (to: string, result: string, words: string) =>
  (given: StepGiven): Answer<StepTaken> => ({
    value: { to, set: { result }, tell: telling(given, words) },
    because: { rule: 'credit-points/declined' },
  })

/** From what was done to points in the book, and back where it was wrong. */
export const lifecycle: Lifecycle = {
  states: {
    'to-check': {
      words: { zh: '待核实', en: 'To check' },
      desk: deskAt('village-clerk'),
      within: 'credit-points/check-within',
      stage: 0,
    },
    'to-review': {
      words: { zh: '待评议', en: 'To review' },
      desk: deskAt('village-clerk'),
      within: 'credit-points/review-within',
      stage: 1,
    },
    reviewed: {
      words: { zh: '评议通过，公示后记分', en: 'Approved; recorded after the notice' },
      desk: deskAt('village-clerk'),
      within: 'credit-points/post-within',
      stage: 2,
    },
    appealed: {
      words: { zh: '申诉核实', en: 'Appeal being looked into' },
      desk: deskAt('village-supervision-head'),
      within: 'credit-points/appeal-within',
      stage: 3,
    },
    recorded: { words: { zh: '已记分', en: 'Recorded' }, end: true, stage: 4 },
    'not-approved': { words: { zh: '评议未通过', en: 'Not approved' }, end: true, stage: 4 },
    'not-taken': { words: { zh: '不予受理', en: 'Not taken up' }, end: true, stage: 4 },
    withdrawn: { words: { zh: '已撤回', en: 'Withdrawn' }, end: true, stage: 4 },
    'taken-back': { words: { zh: '已更正冲回', en: 'Corrected and taken back' }, end: true, stage: 4 },
  },
  steps: {
    record: {
      words: { zh: '记分', en: 'Record points' },
      from: null,
      to: ['recorded', 'to-review'],
      by: [clerk, village('grid-worker')],
      form: recordForm,
      rank: 'go',
      told: { zh: '记分', en: 'Recorded' },
      reads: [...ledgerReads, 'register.households', 'register.members', 'register.persons'],
      names: accountsOf,
      take: record,
    },
    apply: {
      words: { zh: '申报积分', en: 'Ask for points' },
      from: null,
      to: ['to-check'],
      by: [{ where: 'reporter' }],
      form: recordForm,
      rank: 'go',
      told: { zh: '申报积分', en: 'Asked for points' },
      reads: ['register.households', 'register.members', 'register.persons'],
      take: apply,
    },
    'take-up': {
      words: { zh: '核实属实', en: 'It is so' },
      from: ['to-check'],
      to: ['recorded', 'to-review'],
      by: [clerk],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '核实属实', en: 'Checked' },
      reads: ledgerReads,
      names: ofEntry,
      take: takeUp,
    },
    decline: {
      words: { zh: '不予受理', en: 'Do not take up' },
      from: ['to-check'],
      to: ['not-taken'],
      by: [clerk],
      form: reasonForm,
      rank: 'quiet',
      told: { zh: '不予受理', en: 'Not taken up' },
      take: ended('not-taken', 'not-taken', 'tell-not-taken'),
    },
    review: {
      words: { zh: '评议', en: 'Decision of the panel' },
      from: ['to-review'],
      to: ['reviewed', 'not-approved'],
      by: [{ via: 'hearing' }],
      form: reviewForm,
      told: { zh: '评议', en: 'Reviewed' },
      reads: ledgerReads,
      names: ofEntry,
      take: review,
    },
    'record-reviewed': {
      words: { zh: '公示期满记分', en: 'Record after the notice' },
      from: ['reviewed'],
      to: ['recorded'],
      by: [clerk],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '公示期满，记分', en: 'Recorded after the notice' },
      reads: ledgerReads,
      names: ofEntry,
      take: recordReviewed,
    },
    // An objection was upheld, or the row has nothing left to give: the panel decides anew, and what it decides hangs anew.
    'review-again': {
      words: { zh: '退回重新评议', en: 'Back to the panel' },
      from: ['reviewed'],
      to: ['to-review'],
      by: [clerk],
      form: reasonForm,
      rank: 'usual',
      told: { zh: '退回重新评议', en: 'Given back to the panel' },
      reads: ['notice.listed'],
      take: (given) => ({
        value: { effects: offList(given.fact('notice.listed')), tell: telling(given, 'tell-review-again') },
        because: { rule: 'credit-points/review-again' },
      }),
    },
    withdraw: {
      words: { zh: '撤回', en: 'Withdraw' },
      from: ['to-check', 'to-review', 'reviewed'],
      to: ['withdrawn'],
      by: [{ where: 'reporter' }],
      form: {},
      rank: 'quiet',
      told: { zh: '撤回', en: 'Withdrawn' },
      reads: ['notice.listed'],
      take: ({ fact }) => ({
        value: { set: { result: 'withdrawn' }, effects: offList(fact('notice.listed')) },
        because: { rule: 'credit-points/withdrawn' },
      }),
    },
    appeal: {
      words: { zh: '申诉', en: 'Appeal' },
      from: ['recorded', 'not-approved', 'not-taken'],
      to: ['appealed'],
      by: [{ where: 'reporter' }],
      form: reasonForm,
      rank: 'usual',
      told: { zh: '申诉', en: 'Appealed' },
      take: () => ({ value: {}, because: { rule: 'credit-points/appealed' } }),
    },
    // Whoever has no phone, or is no hand at it, says it at the door: who recorded it is not who decides on it.
    'appeal-for': {
      words: { zh: '代为申诉', en: 'Appeal on behalf' },
      from: ['recorded', 'not-approved', 'not-taken'],
      to: ['appealed'],
      by: [clerk, supervisor],
      form: appealForForm,
      rank: 'quiet',
      told: { zh: '征得同意后代为申诉', en: 'Appealed on behalf, with consent' },
      take: (given) =>
        consentProofs(given.form).length === 0
          ? refuseSpending('consent-proof', { field: 'voice' })
          : { value: { tell: telling(given, 'tell-appealed-for') }, because: { rule: 'credit-points/appealed' } },
    },
    uphold: {
      words: { zh: '维持', en: 'Uphold' },
      from: ['appealed'],
      to: ['recorded', 'not-approved', 'not-taken'],
      by: [supervisor],
      form: reasonForm,
      rank: 'usual',
      told: { zh: '核实后维持', en: 'Upheld' },
      take: (given) => ({
        value: { to: given.file.result ?? 'recorded', tell: telling(given, 'tell-upheld') },
        because: { rule: 'credit-points/appealed' },
      }),
    },
    'look-again': {
      words: { zh: '重新核实', en: 'Look again' },
      from: ['appealed'],
      to: ['to-check'],
      by: [supervisor],
      offered: ({ result }) => result !== 'recorded',
      form: reasonForm,
      rank: 'go',
      told: { zh: '交回重新核实', en: 'Handed back to be looked at again' },
      take: (given) =>
        given.file.result === 'recorded'
          ? refuse('take-it-back')
          : {
              value: { set: { result: null }, tell: telling(given, 'tell-look-again') },
              because: { rule: 'credit-points/appealed' },
            },
    },
    earn: {
      words: { zh: '其他事项成果记分', en: 'Earned by another matter' },
      from: null,
      to: ['recorded', 'to-review', 'not-taken'],
      by: [{ via: 'hearing' }],
      form: earnForm,
      told: { zh: '因其他事项成果记分', en: 'Earned by what came about elsewhere' },
      reads: [...ledgerReads, 'register.households', 'register.members', 'register.persons'],
      names: accountsOf,
      take: earnElsewhere,
    },
    undo: {
      words: { zh: '依据事项变化冲回', en: 'Take back after the matter changed' },
      from: ['recorded', 'appealed'],
      to: ['taken-back'],
      by: [{ via: 'hearing' }],
      form: undoForm,
      told: { zh: '依据“{clause}”冲回', en: 'Taken back: {clause}' },
      reads: ledgerReads,
      names: ({ file }) => (file ? [nameOfMatter(file)] : []),
      take: (given) => (given.file.result === 'recorded' ? takeBack(given) : refuse('nothing-recorded')),
    },
    'bear-shortfall': {
      words: { zh: '差额记入村更正账户', en: 'The village bears the shortfall' },
      from: ['taken-back'],
      to: ['taken-back'],
      by: [supervisor],
      form: takeBackForm,
      rank: 'usual',
      offered: ({ flags }) => flags.includes('short'),
      told: { zh: '签字确认差额由村更正账户承担', en: 'Signed that the village bears the shortfall' },
      reads: ledgerReads,
      names: ({ file }) => (file ? [nameOfMatter(file)] : []),
      take: bearShortfall,
    },
    'make-up': makeUpStep([supervisor]),
    'return-sheet': returnSheet(sheets, {
      from: ['to-check', 'to-review', 'reviewed', 'recorded', 'not-approved', 'not-taken'],
      by: [clerk],
      rule: 'credit-points/asked',
    }),
    'take-back': {
      words: { zh: '更正冲回', en: 'Correct and take back' },
      from: ['recorded', 'appealed'],
      to: ['taken-back'],
      by: [supervisor],
      offered: ({ result }) => result === 'recorded',
      form: takeBackForm,
      rank: 'quiet',
      told: { zh: '更正冲回', en: 'Corrected' },
      reads: ledgerReads,
      names: ({ file }) => (file ? [nameOfMatter(file)] : []),
      take: (given) => (given.file.result === 'recorded' ? takeBack(given) : refuse('nothing-recorded')),
    },
  },
}
