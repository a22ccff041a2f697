import { findOwn, handOf } from '#kernel/appraisal/entry-fault.ts'
import { correct, liftMark, setMark } from '#kernel/appraisal/freeze.ts'
import { formatMilli } from '#kernel/appraisal/points.ts'
import {
  type AppraisalFacts,
  appraisalOf,
  appraisalReads,
  nameOfAbout,
  nameOfAppraisal,
  nameOfEntry,
  objectionsOf,
} from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import type { Values } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { reason, townDesk, village, year } from '../fields.ts'
import { addFrom, missingForm, workItem } from '../missing.ts'
import { refuse } from '../refusals.ts'
import { member, official, villageSecretary } from '../roles.ts'
import { POINTS, scheme } from '../scheme.ts'

/*
 * Whoever is scored objects to an entry of their own card. While that is open their scores are frozen with a mark and nothing follows from
 * them; upheld, the entry is corrected, and ranks move visibly.
 */

export const OBJECTION = objectionsOf(POINTS)

/** What an objection is about: an entry, or, where something is missing altogether, a quarter of whoever objects. */
interface About {
  readonly subject: Id
  readonly period: number
  readonly year: number
  /** By what new versions are explained. */
  readonly because: Id
  readonly entry: AppraisalFacts['appraisal.entries'][number] | undefined
}

const claimed = ({ hands }: Pick<StepGiven, 'hands'>): boolean => hands[0]?.step === 'claim'

/** Examined by somebody who did not record it, and neither is meant nor close to who is. */
function examined(given: StepGiven): About | Refusal {
  const about = aboutOf(given)
  if (isRefusal(about)) return about
  const { entry, subject } = about
  if (entry && entry.by !== null && entry.by === given.actor) return refuse('own-entry')
  return findOwn(scheme, subject, handOf(given)) ?? about
}

function aboutOf(given: StepGiven): About | Refusal {
  const { file, hands } = given
  if (claimed(given)) {
    const { reporter } = file
    if (!reporter) return refuse('own-entry')
    const [first] = hands
    const { period, year } = first?.form ?? {}
    return { subject: reporter, period: Number(period), year: Number(year), because: file.id, entry: undefined }
  }
  const [entry] = given.fact('appraisal.entries')
  if (!entry) return refuse('not-your-entry')
  return { subject: entry.subject, period: entry.period, year: entry.year, because: entry.id, entry }
}

/** Quarters of which this was the last open objection of the subject; 0 is the year. */
function settledBy(given: StepGiven, { subject, period }: About): readonly number[] {
  const others = given
    .fact('appraisal.objected')
    .filter((one) => one.subject === subject && one.matter !== given.file.id)
  return [...(others.some((one) => one.period === period) ? [] : [period]), ...(others.length > 0 ? [] : [0])]
}

const tell = ({ file }: StepGiven): NonNullable<StepTaken['tell']> =>
  file.reporter ? [{ whom: file.reporter, words: `${OBJECTION}/tell-decided`, fills: { number: file.number } }] : []

/** Upheld: the entry is corrected, or what was missing is added; the mark goes with the last one that is settled. */
function uphold(given: StepGiven): Answer<StepTaken> {
  const { form, file, book, hands } = given
  const about = examined(given)
  if (isRefusal(about)) return about
  const facts = appraisalOf(given)
  const { entry, subject, because } = about
  const points = Number(form.points)
  const hand = handOf(given)
  const frost = entry
    ? correct(scheme, facts, book, {
        ...{ entry: entry.id, points, basis: file.number, id: given.mint() },
        matter: file.id,
        hand,
      })
    : addFrom(facts, book, { ...hands[0]?.form, ...form } as Values, {
        ...{ subject, place: file.place, basis: file.number, points, id: given.mint(), hand },
      })
  if (isRefusal(frost)) return frost
  const scores = liftMark(facts, frost.scores, { subject, periods: settledBy(given, about), because })
  const entries = frost.effects.filter(({ kind }) => kind !== 'appraisal-scores')
  const moved: Effect[] =
    scores.length > 0 ? [{ kind: 'appraisal-scores', scheme: POINTS, year: about.year, scores }] : []
  return {
    value: { effects: [...entries, ...moved], tell: tell(given) },
    because: {
      rule: `${OBJECTION}/upheld`,
      facts: { was: formatMilli(entry?.now ?? 0), now: formatMilli(points), moved: frost.scores.length },
    },
  }
}

/** What was recorded stands; the mark goes. */
function settle(rule: string): (given: StepGiven) => Answer<StepTaken> {
  return (given) => {
    // Whoever objected takes it back without being examined.
    const about = rule === 'taken-back' ? aboutOf(given) : examined(given)
    if (isRefusal(about)) return about
    const { subject, because } = about
    const wanted = { subject, periods: settledBy(given, about), because }
    const scores = liftMark(appraisalOf(given), [], wanted)
    return {
      value: {
        effects: scores.length > 0 ? [{ kind: 'appraisal-scores', scheme: POINTS, year: about.year, scores }] : [],
        tell: tell(given),
      },
      because: { rule: `${OBJECTION}/${rule}` },
    }
  }
}

/** What is frozen already bears the mark from now on. */
const marked = (given: StepGiven, of: Pick<About, 'subject' | 'period' | 'year' | 'because'>): readonly Effect[] => {
  const { subject, period, because } = of
  const scores = setMark(appraisalOf(given), { subject, periods: [period, 0], because })
  return scores.length > 0 ? [{ kind: 'appraisal-scores', scheme: POINTS, year: of.year, scores }] : []
}

/** Something of a closed quarter was not recorded at all: said by whoever was on the roll there that day. */
function claim(given: StepGiven): Answer<StepTaken> {
  const { form, actor } = given
  const facts = appraisalOf(given)
  const [place, day, period] = [String(form.place), String(form.day), Number(form.period)]
  const asked = facts['appraisal.year']
  const held = facts['appraisal.members'].some(
    (one) => one.subject === actor && one.place === place && one.from <= day && (one.to === null || day < one.to),
  )
  if (!actor || !asked || !held) return refuse('not-yours-there', { field: 'day' })
  if (day.slice(0, 4) !== String(asked.year) || Math.ceil(Number(day.slice(5, 7)) / 3) !== period)
    return refuse('other-quarter', { field: 'day' })
  const sheets = facts['appraisal.sheets']
  if (sheets.some((one) => one.period === 0 && one.state === 'final')) return refuse('year-final', { field: 'year' })
  const open = !sheets.some((one) => one.period === period && one.place === place && one.state !== 'open')
  if (open) return refuse('still-recorded', { field: 'period' })
  const effects = marked(given, { subject: actor, period, year: asked.year, because: given.file.id })
  return { value: { set: { reporter: actor }, effects }, because: { rule: `${OBJECTION}/claimed` } }
}

const ofCase = {
  reads: [...appraisalReads, 'appraisal.objected', 'register.kin'],
  names: ({ file }: { readonly file: string | undefined }) => (file ? [nameOfAbout(file)] : []),
} as const

export const objection: Lifecycle = {
  states: {
    open: {
      words: { zh: '待核查', en: 'To be examined' },
      desk: townDesk('town-organisation-member'),
      within: `${OBJECTION}/decide-within`,
      stage: 0,
    },
    upheld: { words: { zh: '成立，已更正', en: 'Upheld, corrected' }, end: true, stage: 1 },
    rejected: { words: { zh: '不成立', en: 'Not upheld' }, end: true, stage: 1 },
    'taken-back': { words: { zh: '已撤回', en: 'Taken back' }, end: true, stage: 1 },
  },
  steps: {
    object: {
      words: { zh: '对记分提出异议', en: 'Object to an entry' },
      from: null,
      to: ['open'],
      by: [official, villageSecretary],
      form: {
        entry: { kind: 'entry', words: { zh: '哪一条记分', en: 'Entry' }, required: true, listed: true },
        reason,
        files: { kind: 'files', words: { zh: '佐证', en: 'Evidence' }, max: 6 },
      },
      rank: 'go',
      told: { zh: '提出异议', en: 'Objected' },
      reads: appraisalReads,
      names: ({ form }) => [nameOfEntry(String(form.entry))],
      take(given) {
        const [entry] = given.fact('appraisal.entries')
        // What it was corrected to is objected to by the entry itself.
        if (!entry || entry.corrects !== null || entry.subject !== given.actor)
          return refuse('not-your-entry', { field: 'entry' })
        const closed = appraisalOf(given)['appraisal.sheets'].some(
          ({ period, state }) => period === 0 && state === 'final',
        )
        if (closed) return refuse('year-final', { field: 'entry' })
        return {
          value: { set: { reporter: entry.subject }, effects: marked(given, { ...entry, because: entry.id }) },
          because: { rule: `${OBJECTION}/objected`, facts: { was: formatMilli(entry.now) } },
        }
      },
    },
    claim: {
      words: { zh: '有一条没有记上', en: 'Something was not recorded' },
      from: null,
      to: ['open'],
      by: [official, villageSecretary],
      form: {
        place: village,
        year,
        period: {
          kind: 'number',
          words: { zh: '季度', en: 'Quarter' },
          required: true,
          listed: true,
          min: 1,
          max: 4,
        },
        ...missingForm,
        reason,
        files: { kind: 'files', words: { zh: '佐证', en: 'Evidence' }, max: 6 },
      },
      rank: 'go',
      told: { zh: '提出有一条没有记上', en: 'Said that something was not recorded' },
      reads: appraisalReads,
      names: ({ form }) => [nameOfAppraisal(POINTS, Number(form.year), String(form.place))],
      take: claim,
    },
    uphold: {
      words: { zh: '成立，更正或补记', en: 'Upheld: correct or add it' },
      from: ['open'],
      to: ['upheld'],
      by: [member],
      form: {
        points: {
          ...{ kind: 'score', words: { zh: '应记分值', en: 'Points that are right' }, required: true },
          ...{ min: -1_000_000, max: 1_000_000 },
        },
        item: {
          ...workItem,
          help: { zh: '漏记的一条属于哪个工作事项', en: 'Of what was not recorded: the work item it is for' },
        },
        reason,
      },
      rank: 'go',
      told: { zh: '异议成立，记为 {points} 分', en: 'Upheld: {points} points' },
      ...ofCase,
      take: uphold,
    },
    reject: {
      words: { zh: '不成立', en: 'Not upheld' },
      from: ['open'],
      to: ['rejected'],
      by: [member],
      form: { reason },
      rank: 'usual',
      told: { zh: '异议不成立', en: 'Not upheld' },
      ...ofCase,
      take: settle('rejected'),
    },
    'take-back': {
      words: { zh: '撤回', en: 'Take back' },
      from: ['open'],
      to: ['taken-back'],
      by: [{ where: 'reporter' }],
      form: {},
      rank: 'quiet',
      told: { zh: '撤回异议', en: 'Took it back' },
      ...ofCase,
      take: settle('taken-back'),
    },
  },
}
