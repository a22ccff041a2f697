import { correct, liftMark } from '#kernel/appraisal/freeze.ts'
import { formatMilli } from '#kernel/appraisal/points.ts'
import { type AppraisalFacts, appraisalReads, nameOfAbout, nameOfEntry, objectionsOf } from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { reason, townDesk } from '../fields.ts'
import { refuse } from '../refusals.ts'
import { member, official, villageSecretary } from '../roles.ts'
import { appraisalOf, POINTS, scheme } from '../scheme.ts'

/*
 * Whoever is scored objects to an entry of their own card. While that is open their scores are frozen with a mark and nothing follows from
 * them; upheld, the entry is corrected, and ranks move visibly.
 */

export const OBJECTION = objectionsOf(POINTS)

type About = AppraisalFacts['appraisal.entries'][number]

/** The entry objected to, examined by somebody who did not record it. */
function entryOf(given: StepGiven): About | Refusal {
  const [entry] = given.fact('appraisal.entries')
  if (!entry) return refuse('not-your-entry')
  return entry.by !== null && entry.by === given.actor ? refuse('own-entry') : entry
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

function uphold(given: StepGiven): Answer<StepTaken> {
  const { form, file, book } = given
  const entry = entryOf(given)
  if (isRefusal(entry)) return entry
  const facts = appraisalOf(given)
  const frost = correct(scheme, facts, book, {
    ...{ entry: entry.id, points: Number(form.points), basis: file.number, id: given.mint(), matter: file.id },
  })
  if (isRefusal(frost)) return frost
  const because: Id = entry.id
  const scores = liftMark(facts, frost.scores, {
    ...{ subject: entry.subject, periods: settledBy(given, entry), because },
  })
  const entries = frost.effects.filter(({ kind }) => kind !== 'appraisal-scores')
  const moved: Effect[] =
    scores.length > 0 ? [{ kind: 'appraisal-scores', scheme: POINTS, year: entry.year, scores }] : []
  return {
    value: { effects: [...entries, ...moved], tell: tell(given) },
    because: {
      rule: `${OBJECTION}/upheld`,
      facts: { was: formatMilli(entry.now), now: formatMilli(Number(form.points)), moved: frost.scores.length },
    },
  }
}

/** The entry stands; the mark goes. */
function settle(rule: string): (given: StepGiven) => Answer<StepTaken> {
  return (given) => {
    const [entry] = given.fact('appraisal.entries')
    if (!entry) return refuse('not-your-entry')
    if (entry.by !== null && entry.by === given.actor) return refuse('own-entry')
    const wanted = { subject: entry.subject, periods: settledBy(given, entry), because: entry.id }
    const scores = liftMark(appraisalOf(given), [], wanted)
    return {
      value: {
        effects: scores.length > 0 ? [{ kind: 'appraisal-scores', scheme: POINTS, year: entry.year, scores }] : [],
        tell: tell(given),
      },
      because: { rule: `${OBJECTION}/${rule}` },
    }
  }
}

const ofCase = {
  reads: [...appraisalReads, 'appraisal.objected'],
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
          value: { set: { reporter: entry.subject } },
          because: { rule: `${OBJECTION}/objected`, facts: { was: formatMilli(entry.now) } },
        }
      },
    },
    uphold: {
      words: { zh: '成立，更正', en: 'Upheld: correct it' },
      from: ['open'],
      to: ['upheld'],
      by: [member],
      form: {
        points: {
          ...{ kind: 'score', words: { zh: '应记分值', en: 'Points that are right' }, required: true },
          ...{ min: -1_000_000, max: 1_000_000 },
        },
        reason,
      },
      rank: 'go',
      told: { zh: '异议成立，更正为 {points} 分', en: 'Upheld; corrected to {points} points' },
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
