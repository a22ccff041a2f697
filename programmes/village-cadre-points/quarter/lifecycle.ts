import { handOf } from '#kernel/appraisal/entry-fault.ts'
import { correct, freeze, moveSheet } from '#kernel/appraisal/freeze.ts'
import { holdsIn } from '#kernel/appraisal/reach.ts'
import {
  appraisalOf,
  type Frozen,
  frostReads,
  lockOfAppraisal,
  nameOfAppraisal,
  nameOfEntry,
  nameOfSheet,
  rollReads,
} from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import { type Day, getDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { announceNotice } from '#kernel/publicity/notices/content.ts'
import { findDiffering } from '#kernel/publicity/notices/guard.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { reason, townDesk, village, villageDesk, year } from '../fields.ts'
import { addFrom, missingForm, workItem } from '../missing.ts'
import { refuse } from '../refusals.ts'
import { member, recorder } from '../roles.ts'
import { findFrozenBoards, POINTS, scheme } from '../scheme.ts'
import { quarterPoints } from './notices.ts'

/*
 * A quarter of a village: points are recorded, the town reviews and freezes them, they hang on the village's board, and are final.
 */

const LAST = ['03-31', '06-30', '09-30', '12-31'] as const
/** The last day of a quarter, 1 to 4. */
export const endOf = (year: number, quarter: number): Day => getDay(`${year}-${LAST[quarter - 1]}`)

function begin(given: StepGiven): Answer<StepTaken> {
  const { file, form } = given
  const [of, quarter, place] = [Number(form.year), Number(form.quarter), String(form.place)]
  if (place.length !== 12) return refuse('level', { field: 'place' })
  const facts = appraisalOf(given)
  if (facts['appraisal.sheets'].some((sheet) => sheet.place === place && sheet.period === quarter))
    return refuse('begun', { field: 'quarter' })
  // Of a village that has been merged since, whoever was on its roll then.
  const span = [getDay(`${of}-${String(quarter * 3 - 2).padStart(2, '0')}-01`), endOf(of, quarter)] as const
  const people = new Set(
    facts['appraisal.members'].flatMap((one) => (one.place === place && holdsIn(one, span) ? one.subject : [])),
  ).size
  if (people === 0) return refuse('nobody', { field: 'place' })
  return {
    value: {
      effects: [
        { kind: 'appraisal-sheet', scheme: POINTS, year: of, period: quarter, place, state: 'open', matter: file.id },
      ],
    },
    because: { rule: `${POINTS}/begun`, facts: { year: of, quarter, people } },
  }
}

/** Frozen with a mark beside whoever has an objection open: their rank is provisional until it is settled. */
function review(given: StepGiven): Answer<StepTaken> {
  const { file, book, day } = given
  const facts = appraisalOf(given)
  const sheet = facts['appraisal.sheets'].find(({ matter }) => matter === file.id)
  const quarter = sheet?.period ?? 0
  const last = endOf(facts['appraisal.year']?.year ?? 0, quarter)
  if (day <= last) return refuse('too-early', { fills: { until: last } })
  const stand = findFrozenBoards(given)
  if (stand) return stand
  const objected = new Set<string>(
    given.fact('appraisal.objected').flatMap((one) => (one.period === quarter ? [one.subject] : [])),
  )
  const frost = freeze(scheme, facts, book, { period: quarter, matter: file.id, objected })
  if (isRefusal(frost)) return frost
  const groups = Object.keys(scheme.groups)
  const lines = [...frost.scores]
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
    .map(({ subject, group, total }, i) => ({
      // One line stands for the quarter; an objection to any of them stops it.
      ...(i === 0 ? { subject: file.id } : {}),
      person: subject,
      cells: lineOf({ group, total }),
    }))
  return {
    value: { effects: frost.effects, outcomes: [announceNotice(quarterPoints, { place: file.place, lines })] },
    because: { rule: `${POINTS}/reviewed`, facts: { people: lines.length, objected: objected.size } },
  }
}

/** What the board says of somebody. */
const lineOf = ({ group, total }: Pick<Frozen, 'group' | 'total'>) => ({ group, points: total ?? 0 })

function close(given: StepGiven): Answer<StepTaken> {
  const facts = appraisalOf(given)
  const quarter = facts['appraisal.sheets'].find(({ matter }) => matter === given.file.id)?.period
  const open = given.fact('appraisal.objected').filter((one) => one.period === quarter).length
  if (open > 0) return refuse('open-objection', { fills: { count: open } })
  const scores = facts['appraisal.scores'].filter((one) => one.period === quarter && one.place === given.file.place)
  const differs = findDiffering(quarterPoints, given.fact('notice.shown'), (person) => {
    const score = scores.find(({ subject }) => subject === person)
    return score && lineOf(score)
  })
  if (differs) return differs
  const moved = moveSheet(scheme, facts, given.file.id, 'final')
  return isRefusal(moved)
    ? moved
    : { value: { effects: [moved] }, because: { rule: `${POINTS}/closed`, facts: { objected: open } } }
}

/** What the town finds wrong by itself: the same correction as after an objection, by another person than who recorded it. */
function correctEntry(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, actor } = given
  const facts = appraisalOf(given)
  const quarter = facts['appraisal.sheets'].find(({ matter }) => matter === file.id)?.period
  const [entry] = facts['appraisal.entries']
  if (entry?.place !== file.place || entry.period !== quarter) return refuse('other-quarter', { field: 'entry' })
  if (entry.by !== null && entry.by === actor) return refuse('own-entry')
  if (facts['appraisal.sheets'].some((sheet) => sheet.period === 0 && sheet.state === 'final'))
    return refuse('year-final')
  const frost = correct(scheme, facts, book, {
    ...{ entry: entry.id, points: Number(form.points), basis: String(form.basis) },
    ...{ id: given.mint(), matter: file.id, hand: handOf(given) },
  })
  if (isRefusal(frost)) return frost
  return {
    value: { to: file.state, effects: frost.effects },
    because: { rule: `${POINTS}/corrected`, facts: { moved: frost.scores.length }, clause: String(form.basis) },
  }
}

/** What the town finds missing by itself, added by a document to the quarter in which the day lies. */
function add(given: StepGiven): Answer<StepTaken> {
  const { file, form, book } = given
  const facts = appraisalOf(given)
  const sheet = facts['appraisal.sheets'].find(({ matter }) => matter === file.id)
  const year = facts['appraisal.year']?.year ?? 0
  const day = String(form.day)
  if (!sheet || day > endOf(year, sheet.period) || (sheet.period > 1 && day <= endOf(year, sheet.period - 1)))
    return refuse('other-quarter', { field: 'day' })
  if (facts['appraisal.sheets'].some((one) => one.period === 0 && one.state === 'final')) return refuse('year-final')
  const frost = addFrom(facts, book, form, {
    ...{ subject: form.person as Id, place: file.place, basis: String(form.basis) },
    ...{ points: Number(form.points), id: given.mint(), hand: handOf(given) },
  })
  if (isRefusal(frost)) return frost
  return {
    value: { to: file.state, effects: frost.effects },
    because: { rule: `${POINTS}/added`, facts: { moved: frost.scores.length }, clause: String(form.basis) },
  }
}

const ofSheet = {
  reads: [...frostReads, 'appraisal.objected'],
  names: ({ file }: { readonly file: string | undefined }) => (file ? [nameOfSheet(file)] : []),
} as const

export const quarter: Lifecycle = {
  states: {
    recording: { words: { zh: '记录中', en: 'Being recorded' }, desk: villageDesk('points-recorder'), stage: 0 },
    'to-review': {
      words: { zh: '待镇审定', en: 'To be reviewed by the town' },
      desk: townDesk('town-organisation-member'),
      within: `${POINTS}/review-within`,
      stage: 1,
    },
    reviewed: {
      words: { zh: '已审定，公示', en: 'Reviewed, on notice' },
      desk: townDesk('town-organisation-member'),
      stage: 2,
    },
    final: { words: { zh: '已定分', en: 'Final' }, end: true, stage: 3 },
  },
  steps: {
    begin: {
      words: { zh: '开始一季', en: 'Begin a quarter' },
      from: null,
      to: ['recording'],
      by: [recorder, member],
      form: {
        place: village,
        year,
        quarter: { kind: 'number', words: { zh: '季度', en: 'Quarter' }, required: true, min: 1, max: 4 },
      },
      rank: 'go',
      told: { zh: '开始记录 {year} 年第 {quarter} 季度', en: 'Began quarter {quarter} of {year}' },
      reads: rollReads,
      locks: (form) => [lockOfAppraisal(POINTS, Number(form.year), String(form.place))],
      names: ({ form }) => [nameOfAppraisal(POINTS, Number(form.year), String(form.place))],
      take: begin,
    },
    submit: {
      words: { zh: '本季记完，报镇审定', en: 'Hand the quarter to the town' },
      from: ['recording'],
      to: ['to-review'],
      by: [recorder],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '报镇审定', en: 'Handed to the town' },
    },
    'hand-back': {
      words: { zh: '退回补充', en: 'Hand back' },
      from: ['to-review'],
      to: ['recording'],
      by: [member],
      form: { reason },
      rank: 'quiet',
      told: { zh: '退回补充', en: 'Handed back' },
    },
    review: {
      words: { zh: '审定，送公示', en: 'Reviewed; put on notice' },
      from: ['to-review'],
      to: ['reviewed'],
      by: [member],
      notAfterOwn: ['submit'],
      form: {
        minutes: {
          ...{ kind: 'code', words: { zh: '会议纪要文号', en: 'Number of the minutes' }, required: true, max: 40 },
        },
      },
      rank: 'go',
      key: '1',
      told: { zh: '镇党委会审定（{minutes}）', en: 'Reviewed by the town committee ({minutes})' },
      ...ofSheet,
      take: review,
    },
    correct: {
      words: { zh: '更正一条记分', en: 'Correct an entry' },
      from: ['reviewed', 'final'],
      to: ['reviewed', 'final'],
      by: [member],
      form: {
        entry: { kind: 'entry', words: { zh: '哪一条记分', en: 'Entry' }, required: true },
        points: {
          ...{ kind: 'score', words: { zh: '应记分值', en: 'Points that are right' }, required: true },
          ...{ min: -1_000_000, max: 1_000_000 },
        },
        basis: { kind: 'code', words: { zh: '更正依据', en: 'Basis' }, required: true, max: 40 },
      },
      rank: 'quiet',
      told: { zh: '按 {basis} 更正一条记分', en: 'Corrected an entry by {basis}' },
      reads: [...frostReads, 'appraisal.entries', 'register.kin'],
      names: ({ file, form }) => (file ? [nameOfSheet(file), nameOfEntry(String(form.entry))] : []),
      take: correctEntry,
    },
    add: {
      words: { zh: '补记漏掉的一条', en: 'Add what is missing' },
      from: ['reviewed', 'final'],
      to: ['reviewed', 'final'],
      by: [member],
      form: {
        person: { kind: 'person', words: { zh: '干部', en: 'Official' }, required: true },
        ...missingForm,
        item: workItem,
        basis: { kind: 'code', words: { zh: '补记依据', en: 'Basis' }, required: true, max: 40 },
      },
      rank: 'quiet',
      told: { zh: '按 {basis} 补记一条', en: 'Added an entry by {basis}' },
      ...ofSheet,
      reads: [...frostReads, 'register.kin'],
      take: add,
    },
    close: {
      words: { zh: '公示期满，定分', en: 'The notice is over: final' },
      from: ['reviewed'],
      to: ['final'],
      by: [member],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '公示期满，本季定分', en: 'The quarter is final' },
      ...ofSheet,
      reads: [...rollReads, 'appraisal.scores', 'appraisal.objected', 'notice.shown'],
      take: close,
    },
  },
}
