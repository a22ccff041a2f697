import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import type { Words } from '#kernel/words.ts'
import { atPlace, leading, took } from './lifecycle/desks.ts'
import { refuse } from './refusals.ts'

/** A sheet of paper that a step makes: its title, and who signs, in order. */
export interface Sheet {
  readonly title: Words
  readonly signatures: readonly Words[]
}

const w = (zh: string, en: string): Words => ({ zh, en })
const unit = w('承办单位（签字）', 'Lead unit (signature)')
const chief = w('值班长（签字）', 'Duty chief (signature)')
const leader = w('分管领导（签字）', 'Leader in charge (signature)')
const present = w('参会单位（签字）', 'Units present (signature)')

/** Steps whose answer is printed on A4, signed by hand, and comes back as a scan. */
export const sheets: Readonly<Record<string, Sheet>> = {
  return: { title: w('退件单', 'Return'), signatures: [unit] },
  convene: { title: w('会商通知', 'Call to a consultation'), signatures: [chief] },
  consult: { title: w('会商纪要', 'Minutes of the consultation'), signatures: [present, present, present] },
  'propose-designation': { title: w('指定承办签批单', 'Designation for signature'), signatures: [chief, leader] },
  designate: { title: w('指定承办通知单', 'Designation'), signatures: [leader] },
  supervise: { title: w('督办通知单', 'Supervision notice'), signatures: [chief, unit] },
  'list-for-supervision': { title: w('挂牌督办通知单', 'Notice of listed supervision'), signatures: [leader, unit] },
  'strike-off': { title: w('销号单', 'Striking off'), signatures: [unit, leader] },
  hold: { title: w('挂账审批单', 'Approval of a hold'), signatures: [unit, chief] },
  'renew-hold': { title: w('挂账复核单', 'Review of a hold'), signatures: [unit, chief] },
  'uphold-appeal': { title: w('评价申诉核查单', 'Decision on a rating'), signatures: [chief] },
  'dismiss-appeal': { title: w('评价申诉核查单', 'Decision on a rating'), signatures: [chief] },
}

const from = [
  ...['opened', 'dispatched', 'returned', 'consulting', 'designating', 'signing', 'held', 'handled', 'verified'],
  ...['calling', 'appealed', 'closed', 'rated'],
]
const files: Field = {
  kind: 'files',
  words: { zh: '签字件', en: 'Signed sheet' },
  help: { zh: '扫描件或照片', en: 'Scan or photo' },
  required: true,
  max: 6,
}

/** The signed sheet comes back to the step that made it. */
export const sheetSteps: Lifecycle['steps'] = {
  'return-sheet': {
    words: { zh: '收回签字件', en: 'Take the signed sheet back' },
    from,
    to: from,
    by: [...leading, atPlace('dispatcher'), atPlace('duty-chief'), atPlace('county-leader')],
    offered: (_, hands) => hands.some((hand) => sheets[hand.step] !== undefined),
    form: {
      sheet: {
        kind: 'number',
        words: { zh: '第几步的单子', en: 'Step that it belongs to' },
        required: true,
        min: 1,
        max: 500,
      },
      files,
    },
    rank: 'quiet',
    told: { zh: '{actor}收回签字件', en: '{actor} took the signed sheet back' },
    take({ file, form, hands }) {
      const made = hands[Number(form.sheet) - 1]
      if (!made || !sheets[made.step]) return refuse('no-sheet', { field: 'sheet' })
      if (!(form.files as string[]).length) return refuse('scan-needed', { field: 'files' })
      return took({ to: file.state }, { rule: 'grid-casework/step', facts: { sheet: Number(form.sheet) } })
    },
  },
}
