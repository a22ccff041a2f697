import { type CaseFile, deskOf, deskOfOrganisation, deskOfPerson } from '#kernel/casework/case.ts'
import type { Lifecycle, State } from '#kernel/programme/lifecycle.ts'
import { formsOf } from './forms.ts'
import type { Fund } from './fund.ts'
import { applySteps } from './steps/apply.ts'
import { decideSteps } from './steps/decide.ts'
import { paySteps } from './steps/pay.ts'

/** From an application to help that arrived, or to a no with its reason. What a fund's scheme does not have, its life has not either. */
export function lifeOf(fund: Fund): Lifecycle {
  const { id, roles } = fund
  const forms = formsOf(fund)
  const atCounty = (role: string) => (file: CaseFile) => deskOf(role, file.county)
  const atUnit = (file: CaseFile) =>
    file.lead ? deskOfOrganisation(file.lead) : deskOf(roles.approves.role, file.county)
  const state = (zh: string, en: string, stage: number, desk: State['desk'], within?: string): State => ({
    words: { zh, en },
    stage,
    ...(desk ? { desk } : {}),
    ...(within ? { within: `${id}/${within}` } : {}),
  })
  const end = (zh: string, en: string): State => ({ words: { zh, en }, end: true, stage: 4 })
  const pays = atCounty(roles.pays.role)
  const approves = atCounty(roles.approves.role)
  return {
    states: {
      ...(roles.verifies ? { 'to-verify': state('待党组织核实', 'To be verified', 0, atUnit, 'verify-within') } : {}),
      'to-complete': state(
        '待补正',
        'To be completed',
        0,
        (file) => (file.reporter ? deskOfPerson(file.reporter) : atUnit(file)),
        'complete-within',
      ),
      'to-review': state(
        '待审核',
        'To be reviewed',
        1,
        roles.reviews.where === 'lead' ? atUnit : atCounty(roles.reviews.role),
        'review-within',
      ),
      'to-approve': fund.isPublic
        ? state('待审批', 'To be approved', 2, approves, 'approve-within')
        : state('待部务会研究', 'Before the executive meeting', 2, approves, 'approve-within'),
      queued: {
        ...state('已批，排队等额度', 'Approved, in the queue for money', 2, approves),
        announces: { 'new-year': 'room' },
      },
      ...(fund.isPublic ? { 'on-notice': state('已批，公示期满付款', 'Approved, on notice', 3, pays) } : {}),
      'to-pay': state('待付款', 'To be paid', 3, pays, 'pay-within'),
      sent: state('已送银行', 'With the bank', 3, pays, 'bank-within'),
      returned: state('银行退回，待电话核实', 'Sent back by the bank', 3, pays, 'phone-within'),
      ...(fund.after === 'visit'
        ? { 'to-visit': state('待回访', 'To be visited again', 4, atUnit, 'visit-within') }
        : { 'to-file': state('待备案', 'To be filed', 4, atCounty(roles.reviews.role), 'file-within') }),
      'asked-again': state('要求说明或复核', 'Asked again', 2, atCounty(roles.checks.role), 'answer-within'),
      stopped: state('停办，待处理', 'Stopped', 2, approves, 'stopped-within'),
      done: fund.after === 'visit' ? end('已回访', 'Helped and visited') : end('已备案', 'Helped and on file'),
      'not-taken': end('不予受理', 'Not taken up'),
      withdrawn: end('已撤回', 'Withdrawn'),
      ended: end('停办', 'Ended'),
    },
    steps: { ...applySteps(fund, forms), ...decideSteps(fund, forms), ...paySteps(fund, forms) },
  }
}
