import { returnSheet, type Sheets } from '#kernel/casework/sheets.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import type { Words } from '#kernel/words.ts'
import { atPlace, leading } from './lifecycle/desks.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const unit = w('承办单位（签字）', 'Lead unit (signature)')
const chief = w('值班长（签字）', 'Duty chief (signature)')
const leader = w('分管领导（签字）', 'Leader in charge (signature)')
const present = w('参会单位（签字）', 'Units present (signature)')

/** Steps whose answer is printed on A4, signed by hand, and comes back as a scan. */
export const sheets: Sheets = {
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

/** The signed sheet comes back to the step that made it. */
export const sheetSteps: Lifecycle['steps'] = {
  'return-sheet': returnSheet(sheets, {
    from,
    by: [...leading, atPlace('dispatcher'), atPlace('duty-chief'), atPlace('county-leader')],
    rule: 'grid-casework/step',
  }),
}
