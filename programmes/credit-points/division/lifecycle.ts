import type { Answer, Because } from '#kernel/because.ts'
import { returnSheet, type Sheets } from '#kernel/casework/sheets.ts'
import type { Day } from '#kernel/day.ts'
import { ledgerOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfParty } from '#kernel/ledger/terms.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { pointsOf } from '../books.ts'
import { clerk, confirmStep, deskAt, handBackStep, household, place, signStep, toConfirm } from '../of-a-household.ts'
import { refuse } from '../refusals.ts'
import { howPointsDivide } from '../rules/how-points-divide.ts'

/*
 * A household divided (分户), and has points: how they are shared is agreed by both heads on paper, and moved when another person has
 * looked at it. Those who stay keep the account; its total and the new one's are what was there before.
 */

const openForm: Form = {
  place,
  household: household('原户', 'Household that divided'),
  other: household('新户', 'New household'),
}
const findAgreed = ({ rule, facts, parts = [] }: Because): Because['facts'] =>
  rule === 'credit-points/agreed' ? facts : parts.map(findAgreed).find((found) => found !== undefined)

/** What there was, what goes and what stays. */
function sharesOnSheet(because: Because) {
  const facts = findAgreed(because)
  if (!facts) return undefined
  const head = (zh: string, en: string) => ({ words: { zh, en }, kind: 'number' as const })
  const [all, goes] = [Number(facts.of), Number(facts.to)]
  return {
    words: { zh: '积分划分', en: 'How the points are shared' },
    rows: {
      heads: [head('原有', 'There were'), head('划给新户', 'To the new household'), head('留在原户', 'Stay')],
      lines: [[all, goes, all - goes]],
    },
  }
}

/** The agreement that both heads sign. */
export const divisionSheets: Sheets = {
  agree: {
    title: { zh: '分户积分划分协议', en: 'Agreement on dividing points' },
    with: ['open'],
    table: sharesOnSheet,
    signatures: [
      { zh: '原户户主（签字）', en: 'Head of the household (signature)' },
      { zh: '新户户主（签字）', en: 'Head of the new household (signature)' },
      { zh: '村文书（签字）', en: 'Village clerk (signature)' },
    ],
  },
}

const agreed = ({ hands }: StepGiven): number =>
  Number(hands.findLast(({ step }) => step === 'agree')?.form.points ?? 0)

/** Of each lot its share, each by a transfer of its own, so that what lapses on a day still lapses on it. */
function divide(given: StepGiven): Answer<StepTaken> {
  const { file, hands, day } = given
  const { household: old, other } = (hands[0] as (typeof hands)[number]).form as { household: string; other: string }
  const ledger = ledgerOf(given)
  const from = pointsOf(old)
  const lots = ledger.lots(from).map(({ expiresOn, remaining }) => ({ until: expiresOn, points: Number(remaining) }))
  const to = agreed(given)
  if (to > Number(ledger.spendable(from)))
    return refuse('less-now', { fills: { left: Number(ledger.spendable(from)), agreed: to } })
  const shares = askRule(howPointsDivide, { lots, to }, { get: (id) => given.book.getParameter(id, day, file.place) })
  if (isRefusal(shares)) return shares
  const wanted = { what: 'credit-points/divided', place: file.place, subject: file.id }
  for (const { until, points } of shares.value) {
    const expires = until as Day
    const posted = ledger.post(wanted, [
      { account: from, amount: BigInt(-points), expires },
      { account: pointsOf(other), amount: BigInt(points), expires },
    ])
    if (isRefusal(posted)) return posted
  }
  return { value: { effects: ledger.effects() }, because: shares.because }
}

export const division: Lifecycle = {
  states: {
    'to-agree': { words: { zh: '待商定', en: 'To be agreed' }, desk: deskAt(clerk), stage: 0 },
    'to-sign': { words: { zh: '待两户签字', en: 'To be signed by both heads' }, desk: deskAt(clerk), stage: 1 },
    'to-confirm': toConfirm,
    divided: { words: { zh: '已划分', en: 'Divided' }, end: true, stage: 3 },
  },
  steps: {
    open: {
      words: { zh: '登记分户', en: 'A household divided' },
      from: null,
      to: ['to-agree'],
      by: [{ via: 'hearing' }],
      form: openForm,
      told: { zh: '名册登记分户', en: 'The register divided a household' },
    },
    agree: {
      words: { zh: '登记商定的划分', en: 'Enter what was agreed' },
      from: ['to-agree', 'to-sign'],
      to: ['to-sign'],
      by: [clerk],
      form: {
        points: {
          kind: 'number',
          words: { zh: '划给新户（分）', en: 'Points to the new household' },
          help: { zh: '其余留在原户；不划分填 0', en: 'The rest stays; 0 where nothing goes' },
          required: true,
          min: 0,
          max: 1_000_000,
        },
      },
      rank: 'go',
      told: { zh: '商定划给新户 {points} 分', en: '{points} points are to go to the new household' },
      reads: ledgerReads,
      names: ({ file }) => (file ? [nameOfParty(file, 'household', 'household')] : []),
      take(given) {
        const from = pointsOf(String(given.hands[0]?.form.household))
        const left = Number(ledgerOf(given).spendable(from))
        const points = Number(given.form.points)
        if (points > left) return refuse('less-now', { field: 'points', fills: { left, agreed: points } })
        return { value: {}, because: { rule: 'credit-points/agreed', facts: { of: left, to: points } } }
      },
    },
    sign: signStep(
      { zh: '收回签字的协议', en: 'Take the signed agreement back' },
      { zh: '收回签字的协议', en: 'Took the signed agreement back' },
      { zh: '两户户主都签了字的协议，拍照或扫描', en: 'With the signatures of both heads' },
      'credit-points/agreed',
    ),
    confirm: confirmStep({
      words: { zh: '核对无误，划分', en: 'Checked; divide' },
      told: { zh: '核对后划分', en: 'Checked and divided' },
      to: ['divided'],
      notAfterOwn: ['agree', 'sign'],
      take: divide,
    }),
    'hand-back': handBackStep(
      { zh: '退回重新商定', en: 'Hand back to be agreed anew' },
      { zh: '退回重新商定', en: 'Handed back' },
      'to-agree',
    ),
    'return-sheet': returnSheet(divisionSheets, {
      from: ['to-sign', 'to-confirm', 'divided'],
      by: [clerk],
      rule: 'credit-points/agreed',
    }),
  },
}
