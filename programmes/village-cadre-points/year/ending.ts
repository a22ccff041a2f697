import { freeze, moveSheet, type OpenYear, openYear } from '#kernel/appraisal/freeze.ts'
import { holdsIn, spanOf } from '#kernel/appraisal/reach.ts'
import { periodsOf } from '#kernel/appraisal/scheme.ts'
import { type AppraisalFacts, appraisalOf, type Frozen } from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import { getDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { announceNotice } from '#kernel/publicity/notices/content.ts'
import { findDiffering } from '#kernel/publicity/notices/guard.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { refuse } from '../refusals.ts'
import { payEffect } from '../rules/pay-effect.ts'
import { type Grade, grades, whichGrades } from '../rules/which-grades.ts'
import { findFrozenBoards, POINTS, scheme } from '../scheme.ts'
import { basis } from './items.ts'
import { yearPoints } from './notices.ts'
import { gradeWords, YEAR } from './terms.ts'

/* The end of a year: frozen, graded by the town committee, filed, signed, shown, final. Score and grade are two objects. */

const grade: Field = {
  ...{ kind: 'choice', words: { zh: '等次', en: 'Grade' }, required: true },
  choices: grades.map((value) => ({ value, words: gradeWords[value] })),
}
export const gradeForm: Form = {
  minutes: basis,
  grades: {
    kind: 'rows',
    words: { zh: '等次', en: 'Grades' },
    required: true,
    max: 1000,
    columns: {
      person: { kind: 'person', words: { zh: '干部', en: 'Official' }, required: true },
      grade,
      clause: { kind: 'code', words: { zh: '限制等次的依据', en: 'Rule that limits the grade' }, max: 40 },
    },
  },
}
interface GradeRow {
  readonly person: Id
  readonly grade: Grade
  readonly clause?: string
}
const gradedIn = (hands: StepGiven['hands']): readonly GradeRow[] =>
  (hands.findLast(({ step }) => step === 'grade')?.form.grades ?? []) as unknown as readonly GradeRow[]

const yearOf = (facts: AppraisalFacts): number => facts['appraisal.year']?.year ?? 0
/** The year's scores of this town, as they stand after all corrections. */
const scoresOf = (facts: AppraisalFacts, town: string): readonly Frozen[] =>
  facts['appraisal.scores'].filter(({ period, place }) => period === 0 && place.startsWith(town))

/** Quarters in which a village of the town had officials on the roll, and that are not final yet: a village that was merged has no later ones. */
function openQuarters(facts: AppraisalFacts, { year, place: town, rules }: OpenYear): number {
  const sheets = facts['appraisal.sheets']
  let count = 0
  for (const period of periodsOf(rules.arithmetic)) {
    const span = spanOf(rules.arithmetic, year, period)
    const here = facts['appraisal.members'].filter((one) => one.place.startsWith(town) && holdsIn(one, span))
    for (const village of new Set(here.map(({ place }) => place)))
      if (!sheets.some((one) => one.place === village && one.period === period && one.state === 'final')) count++
  }
  return count
}

export function freezeYear(given: StepGiven): Answer<StepTaken> {
  const { file, book, day } = given
  const facts = appraisalOf(given)
  const last = getDay(`${yearOf(facts)}-12-31`)
  if (day <= last) return refuse('too-early', { fills: { until: last } })
  const opened = openYear(scheme, facts, book)
  if (isRefusal(opened)) return opened
  const count = openQuarters(facts, opened)
  if (count > 0) return refuse('quarters-open', { fills: { count } })
  const objected = new Set<string>(given.fact('appraisal.objected').map(({ subject }) => subject))
  const frost = freeze(scheme, facts, book, { period: 0, matter: file.id, objected })
  if (isRefusal(frost)) return frost
  return frost.scores.length === 0
    ? refuse('nobody')
    : {
        value: { effects: frost.effects },
        because: { rule: `${YEAR}/frozen`, facts: { people: frost.scores.length, objected: objected.size } },
      }
}

/** The committee's grades, checked against scores, quota and what is cited. */
export function gradeYear(given: StepGiven): Answer<StepTaken> {
  const { form, file, book, day, hands } = given
  const facts = appraisalOf(given)
  const scores = new Map(scoresOf(facts, file.place).map((score) => [score.subject as string, score]))
  const rows = form.grades as unknown as readonly GradeRow[]
  const seen = new Set<string>()
  for (const [i, { person }] of rows.entries()) {
    const at = { field: `grades.${i}.person`, fills: { n: i + 1 } }
    if (!scores.has(person)) return refuse('not-here', at)
    if (seen.has(person)) return refuse('twice', at)
    seen.add(person)
  }
  if (seen.size < scores.size) return refuse('no-grade', { field: 'grades', fills: { count: scores.size - seen.size } })
  const people = rows.map(({ person, grade, clause }) => {
    const { group = '', rank = null } = scores.get(person) ?? {}
    return { group, rank, grade, cited: clause !== undefined }
  })
  const held = askRule(whichGrades, { people }, { get: (id) => book.getParameter(id, day, file.place) })
  if (isRefusal(held)) return held
  const version = hands.filter(({ step }) => step === 'grade').length + 1
  return {
    value: {
      effects: [
        {
          kind: 'appraisal-grades',
          ...{ scheme: POINTS, year: yearOf(facts) },
          grades: rows.map(({ person, grade, clause = null }) => ({
            ...{ subject: person, version, grade, clause, matter: file.id },
          })),
        },
      ],
    },
    because: held.because,
  }
}

const lineOf = ({ group, total }: Pick<Frozen, 'group' | 'total'>, grade: string | undefined) => ({
  ...{ group, points: total ?? 0 },
  ...(grade === 'excellent' ? { grade } : {}),
})

/** What hangs: points, and who is to be excellent. */
export function signYear(given: StepGiven): Answer<StepTaken> {
  const { file, hands } = given
  const stand = findFrozenBoards(given)
  if (stand) return stand
  const graded = new Map(gradedIn(hands).map(({ person, grade }) => [person as string, grade]))
  const groups = Object.keys(scheme.groups)
  const lines = [...scoresOf(appraisalOf(given), file.place)]
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
    .map(({ subject, group, total }, i) => ({
      ...(i === 0 ? { subject: file.id } : {}),
      person: subject,
      cells: lineOf({ group, total }, graded.get(subject)),
    }))
  return {
    value: { outcomes: [announceNotice(yearPoints, { place: file.place, lines })] },
    because: { rule: `${YEAR}/signed`, facts: { people: lines.length } },
  }
}

/**
 * Nothing follows before this step: pay by the grade, and a reminder interview for each of the lowest share, which goes to those who must
 * act. While an objection is open the year is not final, so both wait.
 */
export function finishYear(given: StepGiven): Answer<StepTaken> {
  const { file, hands, book, day } = given
  const facts = appraisalOf(given)
  const open = given.fact('appraisal.objected').length
  if (open > 0) return refuse('open-objection', { fills: { count: open } })
  const graded = new Map(gradedIn(hands).map(({ person, grade }) => [person as string, grade]))
  const scores = new Map(scoresOf(facts, file.place).map((score) => [score.subject, score]))
  const differs = findDiffering(yearPoints, given.fact('notice.shown'), (person) => {
    const score = scores.get(person)
    return score && lineOf(score, graded.get(person))
  })
  if (differs) return differs
  const moved = moveSheet(scheme, facts, file.id, 'final')
  if (isRefusal(moved)) return moved
  const effects = { up: 0, down: 0 }
  for (const { grade } of gradedIn(hands)) {
    const pay = askRule(payEffect, { grade }, { get: (id) => book.getParameter(id, day, file.place) })
    if (isRefusal(pay)) return pay
    if (pay.value > 0) effects.up++
    if (pay.value < 0) effects.down++
  }
  const lowest = [...scores.values()].filter((score) => score.lowest)
  const year = yearOf(facts)
  return {
    value: {
      effects: [moved],
      outcomes: lowest.map(({ subject, place }) => ({ outcome: 'remind', facts: { person: subject, place, year } })),
    },
    because: { rule: `${YEAR}/final`, facts: { ...effects, remind: lowest.length } },
  }
}
