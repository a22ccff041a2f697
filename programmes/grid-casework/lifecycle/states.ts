import type { CaseFile } from '#kernel/casework/case.ts'
import { deskOf, deskOfOrganisation } from '#kernel/casework/case.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import { verifyingDesk } from '../rules/who-verifies.ts'
import { centre, chief, dispatching, intake, ruling } from './desks.ts'

const leader = (file: CaseFile): string => deskOf('county-leader', file.place.slice(0, 6))
/** A return that was referred is the duty chief's to decide. */
const deciding = (file: CaseFile): string => (file.flags.includes('referred') ? chief(file) : ruling(file))
const beingHandled = { zh: '正在处置', en: 'Being handled' }

/** Where a case can stand, who is answerable there, and until when. */
export const states: Lifecycle['states'] = {
  reported: {
    words: { zh: '待受理', en: 'To accept' },
    desk: intake,
    superior: centre,
    within: 'grid-casework/accept-within',
    stage: 0,
  },
  accepted: {
    words: { zh: '待立案', en: 'To open' },
    desk: chief,
    superior: centre,
    within: 'grid-casework/open-within',
    stage: 0,
  },
  opened: {
    words: { zh: '待派遣', en: 'To dispatch' },
    desk: dispatching,
    superior: centre,
    within: 'grid-casework/dispatch-within',
    stage: 1,
  },
  joined: {
    words: { zh: '已并入', en: 'Joined' },
    publicWords: { zh: '已并入同类事项', en: 'Joined to the same matter' },
    desk: dispatching,
    held: true,
    stage: 1,
  },
  dispatched: {
    words: { zh: '办理中', en: 'Being handled' },
    publicWords: beingHandled,
    desk: (f) => deskOfOrganisation(f.lead ?? ''),
    superior: ruling,
    within: 'overall',
    stage: 2,
  },
  returned: {
    words: { zh: '退件待裁', en: 'Return to decide' },
    publicWords: beingHandled,
    desk: deciding,
    superior: centre,
    within: 'grid-casework/settle-return-within',
    stage: 2,
  },
  consulting: {
    words: { zh: '待会商', en: 'To consult' },
    publicWords: beingHandled,
    desk: deciding,
    superior: centre,
    within: 'grid-casework/consult-within',
    stage: 2,
  },
  designating: {
    words: { zh: '待拟定承办单位', en: 'Designation to propose' },
    publicWords: beingHandled,
    desk: chief,
    superior: leader,
    within: 'grid-casework/designate-within',
    stage: 2,
  },
  signing: {
    words: { zh: '待签批', en: 'To sign' },
    publicWords: beingHandled,
    desk: leader,
    within: 'grid-casework/sign-within',
    stage: 2,
  },
  held: {
    words: { zh: '挂账', en: 'On hold' },
    publicWords: { zh: '暂缓（挂账）', en: 'On hold' },
    desk: (f) => deskOfOrganisation(f.lead ?? ''),
    superior: ruling,
    held: true,
    stage: 2,
  },
  handled: {
    words: { zh: '待核查', en: 'To verify' },
    publicWords: { zh: '正在核查', en: 'Being verified' },
    desk: verifyingDesk,
    superior: ruling,
    within: 'grid-casework/verify-within',
    done: true,
    stage: 3,
  },
  verified: {
    words: { zh: '可结案', en: 'To close' },
    publicWords: { zh: '正在核查', en: 'Being verified' },
    desk: ruling,
    superior: centre,
    within: 'grid-casework/close-within',
    done: true,
    stage: 3,
  },
  calling: {
    words: { zh: '待回访', en: 'To call back' },
    publicWords: { zh: '正在回访', en: 'Being called back' },
    desk: ruling,
    superior: centre,
    within: 'grid-casework/call-back-within',
    done: true,
    stage: 4,
  },
  appealed: {
    words: { zh: '评价申诉待核', en: 'Rating appealed' },
    publicWords: { zh: '正在回访', en: 'Being called back' },
    desk: chief,
    superior: leader,
    within: 'grid-casework/settle-appeal-within',
    done: true,
    stage: 4,
  },
  // The matter is settled, but the house that sent it waits for its answer.
  answering: {
    words: { zh: '待答复来文', en: 'To answer the order' },
    publicWords: { zh: '正在答复', en: 'Being answered' },
    desk: ruling,
    superior: centre,
    within: 'grid-casework/close-within',
    done: true,
    stage: 3,
  },
  closed: { words: { zh: '已结案', en: 'Closed' }, end: true, done: true, stage: 4 },
  rated: { words: { zh: '已评价', en: 'Rated' }, end: true, done: true, stage: 4 },
  declined: { words: { zh: '不予受理', en: 'Not accepted' }, end: true, stage: 1 },
  // Neutral: it is all that the reporter of a sealed matter is told.
  'passed-on': { words: { zh: '已转有关渠道', en: 'Passed to the proper channel' }, end: true, stage: 1 },
  withdrawn: { words: { zh: '已撤回', en: 'Withdrawn' }, end: true, stage: 1 },
}
