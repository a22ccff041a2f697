import { correct, liftMark } from '#kernel/appraisal/freeze.ts'
import { formatMilli } from '#kernel/appraisal/points.ts'
import {
  type AppraisalFacts,
  appraisalOf,
  appraisalReads,
  isOnSheet,
  nameOfAbout,
  nameOfEntry,
} from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { holderOn, nameOfLinks } from '#kernel/register/links.store.ts'
import { contact, head, tellContacts } from '../desks.ts'
import { gradeBy } from './batch.ts'
import { objectForm, rejectForm, upholdForm } from './forms.ts'
import { refuse } from './refusals.ts'
import { scheme } from './scheme.ts'
import { OBJECTION, RATING } from './terms.ts'

/*
 * The company that manages an estate objects to one of its scores while the batch is on notice. Upheld, the entry is corrected, the score
 * and the ranks of the batch follow, and so does the grade where it was decided already.
 */

type About = AppraisalFacts['appraisal.entries'][number]
const w = (zh: string, en: string) => ({ zh, en })
const atHead = (file: CaseFile) => deskOf(head.role, file.place.slice(0, 6))

/** The batch of an estate in the year. */
const sheetOf = (facts: AppraisalFacts, { place, subject }: About) =>
  facts['appraisal.sheets'].find((sheet) => sheet.batch && isOnSheet(sheet, place, subject))

function object(given: StepGiven): Answer<StepTaken> {
  const { day, post } = given
  const [entry] = given.fact('appraisal.entries')
  const company = entry && holderOn(given.fact('register.links-of-kind'), entry.subject, day)
  // What it was corrected to is objected to by the entry itself.
  if (!entry || entry.corrects !== null || !company || post?.organisation !== company)
    return refuse('not-your-estate', { field: 'entry' })
  const sheet = sheetOf(appraisalOf(given), entry)
  if (!sheet || sheet.state === 'open') return refuse('not-closed', { field: 'entry' })
  if (sheet.state === 'final') return refuse('final', { field: 'entry' })
  return {
    value: { set: { lead: company as Id } },
    because: { rule: `${OBJECTION}/objected`, facts: { was: formatMilli(entry.now) } },
  }
}

/** The entry objected to, examined by somebody who did not enter it. */
function entryOf(given: StepGiven): About | Refusal {
  const [entry] = given.fact('appraisal.entries')
  if (!entry) return refuse('not-your-estate')
  return entry.by !== null && entry.by === given.actor ? refuse('own-entry') : entry
}

function uphold(given: StepGiven): Answer<StepTaken> {
  const { form, file, book } = given
  const entry = entryOf(given)
  if (isRefusal(entry)) return entry
  const facts = appraisalOf(given)
  const points = Number(form.points)
  const frost = correct(scheme, facts, book, {
    ...{ entry: entry.id, points, basis: file.number, id: given.mint(), matter: file.id },
    // Estates have no kin.
    hand: { actor: given.actor, kin: new Set() },
  })
  if (isRefusal(frost)) return frost
  const scores = liftMark(facts, frost.scores, { subject: entry.subject, periods: [0], because: entry.id })
  const effects: Effect[] = frost.effects.filter(({ kind }) => kind !== 'appraisal-scores')
  if (scores.length > 0) effects.push({ kind: 'appraisal-scores', scheme: RATING, year: entry.year, scores })
  const tell = tellContacts(given, `${OBJECTION}/tell-decided`)
  const moved = { was: formatMilli(entry.now), now: formatMilli(points), moved: frost.scores.length }
  const now = facts['appraisal.grades'].find(({ subject }) => subject === entry.subject)
  const batch = sheetOf(facts, entry)?.matter
  // Before the head has decided, the grade follows from the corrected score when it is.
  if (!now || now.matter !== batch)
    return { value: { effects, tell }, because: { rule: `${OBJECTION}/upheld`, facts: moved } }
  const total =
    scores.find((one) => one.subject === entry.subject && one.period === 0)?.total ??
    facts['appraisal.scores'].find((one) => one.subject === entry.subject && one.period === 0)?.total ??
    null
  const decided = form.grade === undefined ? null : String(form.grade)
  const held = gradeBy(given, total, decided, form.clause === undefined ? null : String(form.clause))
  if (isRefusal(held)) return { ...held, field: 'grade' }
  const { grade, byScore } = held.value
  const because = { rule: `${OBJECTION}/upheld`, facts: { ...moved, grade }, parts: [held.because] }
  if (grade === now.grade) return { value: { effects, tell }, because }
  const clause = grade === byScore ? null : String(form.clause)
  effects.push({
    kind: 'appraisal-grades',
    ...{ scheme: RATING, year: entry.year },
    grades: [{ subject: entry.subject, version: now.version + 1, grade, clause, matter: batch }],
  })
  const outcomes = [{ outcome: 'grade-changed', facts: { batch, estate: entry.subject, grade } }]
  return { value: { effects, tell, outcomes }, because }
}

/** The score stands; the mark goes. */
function settle(rule: string): (given: StepGiven) => Answer<StepTaken> {
  return (given) => {
    const entry = entryOf(given)
    if (isRefusal(entry)) return entry
    const scores = liftMark(appraisalOf(given), [], { subject: entry.subject, periods: [0], because: entry.id })
    return {
      value: {
        effects: scores.length > 0 ? [{ kind: 'appraisal-scores', scheme: RATING, year: entry.year, scores }] : [],
        tell: tellContacts(given, `${OBJECTION}/tell-decided`),
      },
      because: { rule: `${OBJECTION}/${rule}` },
    }
  }
}

const ofCase = {
  reads: [...appraisalReads, 'register.posts-at-case'],
  names: ({ file }: { readonly file: string | undefined }) => (file ? [nameOfAbout(file)] : []),
} as const

export const objection: Lifecycle = {
  states: {
    open: {
      words: w('待核查', 'To be examined'),
      ...{ desk: atHead, within: `${OBJECTION}/decide-within`, stage: 0 },
    },
    upheld: { words: w('成立，已更正', 'Upheld, corrected'), end: true, stage: 1 },
    rejected: { words: w('不成立', 'Not upheld'), end: true, stage: 1 },
    'taken-back': { words: w('已撤回', 'Taken back'), end: true, stage: 1 },
  },
  steps: {
    object: {
      words: w('对得分提出异议', 'Object to a score'),
      from: null,
      to: ['open'],
      by: [{ role: contact.role, where: 'place' }],
      form: objectForm,
      rank: 'go',
      told: w('企业提出异议', 'The company objected'),
      reads: [...appraisalReads, 'register.links-of-kind'],
      names: ({ form }) => [nameOfEntry(String(form.entry)), nameOfLinks('manages')],
      take: object,
    },
    uphold: {
      words: w('成立，更正', 'Upheld: correct it'),
      from: ['open'],
      to: ['upheld'],
      by: [head],
      form: upholdForm,
      rank: 'go',
      told: w('异议成立，更正为 {points} 分', 'Upheld; corrected to {points} points'),
      ...ofCase,
      take: uphold,
    },
    reject: {
      words: w('不成立', 'Not upheld'),
      from: ['open'],
      to: ['rejected'],
      by: [head],
      form: rejectForm,
      rank: 'usual',
      told: w('异议不成立', 'Not upheld'),
      ...ofCase,
      take: settle('rejected'),
    },
    'take-back': {
      words: w('撤回', 'Take back'),
      from: ['open'],
      to: ['taken-back'],
      by: [contact],
      form: {},
      rank: 'quiet',
      told: w('撤回异议', 'Took it back'),
      ...ofCase,
      take: settle('taken-back'),
    },
  },
}
