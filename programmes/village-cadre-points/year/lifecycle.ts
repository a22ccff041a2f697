import { appraisalOf, lockOfAppraisal, nameOfAppraisal, rollReads } from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import type { Values } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { countyDesk, reason, townDesk, year } from '../fields.ts'
import { refuse } from '../refusals.ts'
import { clerk, head, member, townSecretary } from '../roles.ts'
import { POINTS } from '../scheme.ts'
import { finishYear, freezeYear, gradeForm, gradeYear, signYear } from './ending.ts'
import { basis, endForm, endItem, ofSheet, ownItems, setForm, setItems } from './items.ts'
import { YEAR } from './terms.ts'

/*
 * A town's year: points are set for work items, the year runs, and at its end it is frozen, graded, filed at the county, signed by the
 * head of the Organization Department, shown, and final.
 */

const ofMember = townDesk('town-organisation-member')

/** A year is its town's, from whichever place in it it is begun. */
export const townOf = ({ place }: Values): string => String(place).slice(0, 9)

function open(given: StepGiven): Answer<StepTaken> {
  const { file, form } = given
  const [of, place] = [Number(form.year), townOf(form)]
  if (place.length !== 9) return refuse('level', { field: 'place' })
  const sheets = appraisalOf(given)['appraisal.sheets']
  if (sheets.some((sheet) => sheet.place === place && sheet.period === 0))
    return refuse('year-begun', { field: 'year' })
  return {
    value: {
      effects: [
        { kind: 'appraisal-sheet', scheme: POINTS, year: of, period: 0, place, state: 'open', matter: file.id },
      ],
    },
    because: { rule: `${YEAR}/opened`, facts: { year: of } },
  }
}

const told = (zh: string, en: string) => ({ told: { zh, en } })

export const lifecycle: Lifecycle = {
  states: {
    setting: { words: { zh: '定分中', en: 'Points being set' }, desk: ofMember, stage: 0 },
    running: { words: { zh: '执行中', en: 'Running' }, desk: ofMember, stage: 1 },
    committee: {
      words: { zh: '待镇党委会定等次', en: 'For the town committee' },
      desk: townDesk('town-party-secretary'),
      stage: 2,
    },
    'to-file': {
      words: { zh: '待县级备案', en: 'To be filed at the county' },
      desk: countyDesk('org-clerk'),
      stage: 3,
    },
    'to-sign': {
      words: { zh: '待部长签发', en: 'To be signed by the head' },
      desk: countyDesk('org-head'),
      within: `${YEAR}/sign-within`,
      stage: 3,
    },
    'on-notice': { words: { zh: '已签发，公示', en: 'Signed, on notice' }, desk: ofMember, stage: 3 },
    final: { words: { zh: '年度定分', en: 'Final' }, end: true, stage: 4 },
  },
  steps: {
    open: {
      words: { zh: '开始一个年度', en: 'Begin a year' },
      from: null,
      to: ['setting'],
      by: [member],
      form: { place: { kind: 'place', words: { zh: '镇（乡）', en: 'Town' }, required: true }, year },
      rank: 'go',
      ...told('开始 {year} 年度', 'Began {year}'),
      reads: rollReads,
      locks: (form) => [lockOfAppraisal(POINTS, Number(form.year), townOf(form))],
      names: ({ form }) => [nameOfAppraisal(POINTS, Number(form.year), townOf(form))],
      take: open,
    },
    'set-items': {
      words: { zh: '录入工作事项和分值', en: 'Enter work items and points' },
      from: ['setting', 'running'],
      to: ['setting', 'running'],
      by: [member],
      form: setForm,
      rank: 'usual',
      key: '2',
      ...told('按 {basis} 录入工作事项', 'Entered work items by {basis}'),
      ...ofSheet,
      take: setItems,
    },
    'end-item': {
      words: { zh: '取消一个工作事项', en: 'Call a work item off' },
      from: ['running'],
      to: ['running'],
      by: [member],
      form: endForm,
      rank: 'quiet',
      ...told('按 {basis} 取消一个工作事项', 'Called a work item off by {basis}'),
      ...ofSheet,
      take: endItem,
    },
    start: {
      words: { zh: '镇党委会通过定分', en: 'The town committee passes the points' },
      from: ['setting'],
      to: ['running'],
      by: [townSecretary],
      form: { minutes: basis },
      rank: 'go',
      key: '1',
      ...told('镇党委会通过定分（{minutes}）', 'Passed by the town committee ({minutes})'),
      ...ofSheet,
      take(given) {
        const items = ownItems(appraisalOf(given), given.file.place)
        return items.length === 0
          ? refuse('no-items')
          : { value: {}, because: { rule: `${YEAR}/passed`, facts: { items: items.length } } }
      },
    },
    freeze: {
      words: { zh: '年终核分，报镇党委会', en: 'Freeze the year for the committee' },
      from: ['running'],
      to: ['committee'],
      by: [member],
      form: {},
      rank: 'go',
      key: '1',
      ...told('年终核分，报镇党委会', 'Frozen for the committee'),
      ...ofSheet,
      take: freezeYear,
    },
    grade: {
      words: { zh: '定等次', en: 'Decide the grades' },
      from: ['committee'],
      to: ['to-file'],
      by: [townSecretary],
      form: gradeForm,
      rank: 'go',
      key: '1',
      ...told('镇党委会定等次（{minutes}）', 'The town committee decided the grades ({minutes})'),
      ...ofSheet,
      take: gradeYear,
    },
    file: {
      words: { zh: '县级备案', en: 'File at the county' },
      from: ['to-file'],
      to: ['to-sign'],
      by: [clerk],
      form: { number: basis },
      rank: 'go',
      key: '1',
      ...told('县级备案（{number}）', 'Filed ({number})'),
    },
    sign: {
      words: { zh: '签发', en: 'Sign' },
      from: ['to-sign'],
      to: ['on-notice'],
      by: [head],
      notAfterOwn: ['file', 'grade'],
      form: {},
      rank: 'go',
      key: '1',
      ...told('部长签发，送公示', 'Signed; to be put on notice'),
      ...ofSheet,
      take: signYear,
    },
    'turn-back': {
      words: { zh: '退回镇党委会', en: 'Turn back to the town' },
      from: ['to-file', 'to-sign'],
      to: ['committee'],
      by: [clerk, head],
      form: { reason },
      rank: 'quiet',
      ...told('退回镇党委会', 'Turned back'),
    },
    finish: {
      words: { zh: '公示期满，年度定分', en: 'The notice is over: final' },
      from: ['on-notice'],
      to: ['final'],
      by: [member],
      form: {},
      rank: 'go',
      key: '1',
      ...told('公示期满，年度定分', 'The year is final'),
      ...ofSheet,
      reads: [...ofSheet.reads, 'notice.shown'],
      take: finishYear,
    },
  },
}
