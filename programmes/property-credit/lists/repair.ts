import type { Answer } from '#kernel/because.ts'
import { dayOf } from '#kernel/day.ts'
import type { Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { clerk, companyOf, contact, head, notTheirOwn, tellContacts } from '../desks.ts'
import { mayLeave } from '../rules/may-leave.ts'
import { groundOf, type RepairTask } from './catalogue.ts'
import * as forms from './forms.ts'
import { GROUND, LISTS } from './parameters.ts'
import { refuse } from './refusals.ts'

/** How a company leaves a list before its term is over: by repair, or because it was listed wrongly. */

const w = (zh: string, en: string) => ({ zh, en })
const isBlack: Step['offered'] = ({ flags }) => flags.includes('black')
/** States in which a company stands on its list. */
export const onList = ['listed', 'repair-asked', 'to-remove', 'disputed']
const left = { flag: 'ended', at: null }

/** Tasks of which proof was handed in since it was listed. */
export const provedIn = (hands: StepGiven['hands']): RepairTask[] => [
  ...new Set(hands.filter(({ step }) => step === 'prove').map(({ form }) => form.task as RepairTask)),
]

/** The ground as it stood when the company was listed: its conditions do not change under it. */
const listedOn = ({ file, day }: StepGiven) => (file.openedAt ? dayOf(file.openedAt) : day)

function prove(given: StepGiven): Answer<StepTaken> {
  const { file, form, book } = given
  const { repair } = groundOf(book.getParameter(`${GROUND}${file.kind}`, listedOn(given), file.place).value)
  if (!repair) return refuse('no-repair')
  const task = form.task as RepairTask
  if (!repair.tasks.includes(task)) return refuse('no-such-task', { field: 'task' })
  return { value: {}, because: { rule: 'property-lists/proved', facts: { proved: [task] } } }
}

function askRepair(given: StepGiven): Answer<StepTaken> {
  const { file, day, book, hands } = given
  const on = listedOn(given)
  const facts = { listedOn: on, today: day, proved: provedIn(hands) }
  const may = askRule(mayLeave(file.kind ?? ''), facts, { get: (id) => book.getParameter(id, on, file.place) })
  return isRefusal(may) ? may : { value: {}, because: may.because }
}

const leave =
  (to: string, words: string) =>
  (given: StepGiven): Answer<StepTaken> => ({
    value: { to, later: [left], outcomes: [{ outcome: 'ended', facts: {} }], tell: tellContacts(given, words) },
    because: { rule: 'property-lists/left', facts: { number: String(given.form.number) } },
  })

const back =
  (words: string, rule = 'property-lists/disputed') =>
  (given: StepGiven): Answer<StepTaken> => ({ value: { tell: tellContacts(given, words) }, because: { rule } })

export const repairSteps: { readonly [step: string]: Step } = {
  prove: {
    words: w('提交修复任务证明', 'Prove a repair task'),
    from: ['listed'],
    to: ['listed'],
    by: [contact, clerk],
    offered: isBlack,
    form: forms.proveForm,
    rank: 'usual',
    told: w('提交修复任务证明', 'Proved a repair task'),
    take: prove,
  },
  'ask-repair': {
    words: w('申请信用修复', 'Ask to leave early'),
    from: ['listed'],
    to: ['repair-asked'],
    by: [contact, clerk],
    offered: isBlack,
    form: forms.askForm,
    rank: 'usual',
    told: w('申请信用修复', 'Asked to leave early'),
    take: askRepair,
  },
  'check-repair': notTheirOwn(
    {
      words: w('核查属实，提请决定', 'Checked; put to decision'),
      from: ['repair-asked'],
      to: ['to-remove'],
      by: [clerk],
      form: forms.checkForm,
      rank: 'go',
      key: '1',
      told: w('核查属实，提请决定', 'Checked, put to decision'),
      take: () => ({ value: {}, because: { rule: 'property-lists/proved' } }),
    },
    ({ hands }) => companyOf(hands),
  ),
  'turn-back': {
    words: w('退回补充', 'More is needed'),
    from: ['repair-asked', 'to-remove'],
    to: ['listed'],
    by: [clerk, head],
    form: forms.reasonForm,
    rank: 'quiet',
    told: w('退回补充', 'Turned back for more'),
    reads: ['register.posts-at-case'],
    take: back(`${LISTS}/tell-turned-back`, 'property-lists/proved'),
  },
  remove: notTheirOwn(
    {
      words: w('决定提前退出', 'Decide that it leaves early'),
      from: ['to-remove'],
      to: ['removed'],
      by: [head],
      notAfterOwn: ['check-repair', 'ask-repair'],
      form: forms.removeForm,
      rank: 'go',
      key: '1',
      told: w('决定提前退出', 'Left early by decision'),
      reads: ['register.posts-at-case'],
      take: leave('removed', `${LISTS}/tell-removed`),
    },
    ({ hands }) => companyOf(hands),
  ),
  dispute: {
    words: w('提出异议', 'Object'),
    from: ['listed'],
    to: ['disputed'],
    by: [contact],
    form: forms.disputeForm,
    rank: 'quiet',
    told: w('企业提出异议', 'The company objected'),
    take: () => ({ value: {}, because: { rule: 'property-lists/disputed' } }),
  },
  uphold: notTheirOwn(
    {
      words: w('复核维持', 'Uphold'),
      from: ['disputed'],
      to: ['listed'],
      by: [head],
      form: forms.reasonForm,
      rank: 'usual',
      told: w('复核维持', 'Upheld'),
      reads: ['register.posts-at-case'],
      take: back(`${LISTS}/tell-answered`),
    },
    ({ hands }) => companyOf(hands),
  ),
  revoke: notTheirOwn(
    {
      words: w('撤销列入', 'Revoke'),
      from: onList,
      to: ['revoked'],
      by: [head],
      form: forms.removeForm,
      rank: 'quiet',
      told: w('撤销列入', 'Revoked'),
      reads: ['register.posts-at-case'],
      take: leave('revoked', `${LISTS}/tell-revoked`),
    },
    ({ hands }) => companyOf(hands),
  ),
}
