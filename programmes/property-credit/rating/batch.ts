import { freeze, moveSheet, openYear } from '#kernel/appraisal/freeze.ts'
import { firstDay, type YearRules } from '#kernel/appraisal/scheme.ts'
import {
  type AppraisalFacts,
  appraisalOf,
  appraisalReads,
  type Frozen,
  lockOfAppraisal,
  type Member,
  nameOfAppraisal,
  nameOfSheet,
  type Sheet,
} from '#kernel/appraisal/terms.ts'
import { cardsOf } from '#kernel/appraisal/year.ts'
import type { Answer } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { announceNotice } from '#kernel/publicity/notices/content.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { holderOn, nameOfLinks } from '#kernel/register/links.store.ts'
import { clerk, head } from '../desks.ts'
import { type EstateGrade, noParameters, whichEstateGrade } from '../rules/which-estate-grade.ts'
import { beginForm, fieldOfGroup, gradeForm, noteForm, reasonForm } from './forms.ts'
import { batchGrades } from './notices.ts'
import { refuse } from './refusals.ts'
import { rowsOf, scheme, scoredBy } from './scheme.ts'
import { GRADES, RATING } from './terms.ts'

/*
 * A batch of estates: named, scored in the grid, closed, graded by the head with the score as one basis, shown, and in force. Estates of
 * other batches are not touched by any of it.
 */

const w = (zh: string, en: string) => ({ zh, en })
const at = (who: { readonly role: string }) => (file: CaseFile) => deskOf(who.role, file.place.slice(0, 6))

/** The estates of a form with the group under which each was named. */
const namedIn = (form: StepGiven['form']): readonly { readonly estate: Id; readonly group: string }[] =>
  Object.entries(fieldOfGroup).flatMap(([group, field]) =>
    ((form[field] as readonly Id[] | undefined) ?? []).map((estate) => ({ estate, group })),
  )

const shortOf = (book: CountyBook, id: string): string => book.findOrganisation(id)?.short ?? ''

function begin(given: StepGiven): Answer<StepTaken> {
  const { form, book, day, file, mint } = given
  const [year, place] = [Number(form.year), file.place]
  if (year > Number(day.slice(0, 4))) return refuse('year', { field: 'year' })
  const wanted = namedIn(form)
  if (wanted.length === 0) return refuse('nobody', { field: 'multiStorey' })
  const facts = appraisalOf(given)
  const batches = facts['appraisal.sheets'].flatMap(({ batch }) => batch ?? [])
  const seen = new Set<string>()
  const no = Math.max(0, ...batches.map((one) => one.no)) + 1
  for (const { estate, group } of wanted) {
    const found = book.findOrganisation(estate)
    const field = fieldOfGroup[group as keyof typeof fieldOfGroup]
    if (found?.kind !== 'estate' || !found.place.startsWith(place))
      return refuse('not-an-estate', { field, fills: { name: found?.name ?? '' } })
    const other = batches.find(({ subjects }) => subjects.includes(estate))
    if (seen.has(estate) || other) return refuse('twice', { field, fills: { name: found.name, no: other?.no ?? no } })
    seen.add(estate)
  }
  const subjects = wanted.map(({ estate }) => estate)
  const members = onRoll(facts['appraisal.members'], wanted, { year, place, mint })
  return {
    value: {
      effects: [
        ...(members.length > 0 ? [{ kind: 'appraisal-members', scheme: RATING, members } as const] : []),
        {
          kind: 'appraisal-sheet',
          ...{ scheme: RATING, year, period: 0, place, matter: file.id, batch: { no, subjects } },
          state: 'open',
        },
      ],
    },
    because: { rule: `${RATING}/begun`, facts: { year, no, estates: subjects.length } },
  }
}

/** Rows of the roll that are new or change their group: an estate is on it for the whole year in which it is rated. */
export function onRoll(
  members: readonly Member[],
  wanted: readonly { readonly estate: Id; readonly group: string }[],
  { year, place, mint }: { readonly year: number; readonly place: string; mint(): Id },
): readonly Member[] {
  const from = firstDay(year)
  return wanted.flatMap(({ estate, group }): Member[] => {
    const held = members.find((one) => one.subject === estate && one.from <= from && (one.to === null || from < one.to))
    if (held?.group === group) return []
    const row: Member = { id: mint(), subject: estate, group, place, from, to: null, unranked: null }
    if (!held) return [row]
    return held.from === from ? [{ ...held, group }] : [{ ...held, to: from }, row]
  })
}

/** The sheet of the batch that the case reviews. */
const sheetOf = (facts: AppraisalFacts, file: CaseFile): Sheet | undefined =>
  facts['appraisal.sheets'].find(({ matter }) => matter === file.id)

/** Estates of the batch without any entry for something by which every estate is scored. */
function lacking(rules: YearRules, facts: AppraisalFacts, year: number, subjects: readonly Id[]): number {
  const cards = new Map(cardsOf(rules, facts, year).map((card) => [card.subject, card]))
  return subjects.filter((estate) => {
    const scored = cards.get(estate)?.score.periods[0]?.indicators ?? []
    return !scoredBy.every((code) => scored.some(({ indicator, entries }) => indicator === code && entries > 0))
  }).length
}

function close(given: StepGiven): Answer<StepTaken> {
  const { file, book } = given
  const facts = appraisalOf(given)
  const open = openYear(scheme, facts, book)
  if (isRefusal(open)) return open
  const subjects = sheetOf(facts, file)?.batch?.subjects ?? []
  const count = lacking(open.rules, facts, open.year, subjects)
  if (count > 0) return refuse('not-scored', { fills: { count } })
  const frost = freeze(scheme, facts, book, { period: 0, matter: file.id, objected: new Set() })
  if (isRefusal(frost)) return frost
  return {
    value: { effects: frost.effects },
    because: { rule: `${RATING}/closed`, facts: { estates: frost.scores.length } },
  }
}

/** The scores of the batch as they stand after all corrections. */
const scoresOf = (facts: AppraisalFacts, file: CaseFile): readonly Frozen[] =>
  facts['appraisal.scores'].filter(({ period, matter }) => period === 0 && matter === file.id)

/** The grade of a score, or what is decided beside it by a cited rule. */
export function gradeBy(
  { book, day, file }: Pick<StepGiven, 'book' | 'day' | 'file'>,
  score: number | null,
  decided: string | null = null,
  clause: string | null = null,
): Answer<EstateGrade> {
  const grades = rowsOf(book, GRADES, day, file.place).map(({ code, value }) => ({
    code,
    atLeast: Number(value.atLeast),
  }))
  return askRule(whichEstateGrade, { score, grades, decided, clause }, noParameters)
}

interface Other {
  readonly estate: Id
  readonly grade: string
  readonly clause: string
}

function grade(given: StepGiven): Answer<StepTaken> {
  const { form, file, hands } = given
  const facts = appraisalOf(given)
  const year = facts['appraisal.year']?.year ?? 0
  const scores = scoresOf(facts, file)
  const others = (form.others ?? []) as unknown as readonly Other[]
  for (const [i, { estate }] of others.entries()) {
    const at = { field: `others.${i}.estate`, fills: { n: i + 1 } }
    if (!scores.some(({ subject }) => subject === estate)) return refuse('not-here', at)
    if (others.findIndex((one) => one.estate === estate) < i)
      return refuse('twice', { ...at, fills: { name: shortOf(given.book, estate), no: batchNo(facts, file) } })
  }
  const version = hands.filter(({ step }) => step === 'grade').length + 1
  const graded: { readonly score: Frozen; readonly grade: string; readonly clause: string | null }[] = []
  for (const score of scores) {
    const i = others.findIndex((one) => one.estate === score.subject)
    const other = others[i]
    const held = gradeBy(given, score.total, other?.grade, other?.clause)
    if (isRefusal(held)) return i < 0 ? held : { ...held, field: `others.${i}.grade` }
    graded.push({
      score,
      grade: held.value.grade,
      clause: held.value.grade === held.value.byScore ? null : (other?.clause ?? null),
    })
  }
  const lines = graded.map(({ score, grade }, i) => ({
    ...(i === 0 ? { subject: file.id } : {}),
    cells: cellsOf(given, score.subject, score.group, grade),
  }))
  return {
    value: {
      effects: [
        {
          kind: 'appraisal-grades',
          ...{ scheme: RATING, year },
          grades: graded.map(({ score, grade, clause }) => ({
            ...{ subject: score.subject, version, grade, clause, matter: file.id },
          })),
        },
      ],
      outcomes: [announceNotice(batchGrades, { place: file.place, lines })],
    },
    because: {
      rule: `${RATING}/graded`,
      facts: { estates: graded.length, others: others.length, number: String(form.number) },
    },
  }
}

const batchNo = (facts: AppraisalFacts, file: CaseFile): number => sheetOf(facts, file)?.batch?.no ?? 0
/** Names as they stand on a notice: without what a cell cannot hold. */
const plainName = (name: string): string => name.replaceAll(/[^\p{Script=Han}A-Za-z0-9 ()_-]/gu, '').slice(0, 40)

/** What a notice says of an estate: names of organisations and the grade. */
function cellsOf({ book, day, fact }: StepGiven, estate: Id, group: string, grade: string): JsonObject {
  const company = book.findOrganisation(holderOn(fact('register.links-of-kind'), estate, day) ?? '')
  return {
    estate: plainName(book.findOrganisation(estate)?.name ?? ''),
    ...(company ? { company: plainName(company.name) } : {}),
    ...{ group, grade },
  }
}

/** A grade that an objection changed is shown anew: the batch waits for that notice, too. */
function noteChanged(given: StepGiven): Answer<StepTaken> {
  const { form, file } = given
  const estate = form.estate as Id
  const group = scoresOf(appraisalOf(given), file).find(({ subject }) => subject === estate)?.group ?? ''
  const line = { subject: file.id, cells: cellsOf(given, estate, group, String(form.grade)) }
  return {
    value: { outcomes: [announceNotice(batchGrades, { place: file.place, lines: [line] })] },
    because: { rule: `${RATING}/changed`, facts: { grade: String(form.grade) } },
  }
}

/** Each estate of the batch has its grade from now on, at the company that manages it today. */
function finish(given: StepGiven): Answer<StepTaken> {
  const { file, day, book, hands } = given
  const facts = appraisalOf(given)
  const mine = new Set<string>(sheetOf(facts, file)?.batch?.subjects)
  const open = given.fact('appraisal.objected').filter(({ subject }) => mine.has(subject)).length
  if (open > 0) return refuse('open-objection', { fills: { count: open } })
  const moved = moveSheet(scheme, facts, file.id, 'final')
  if (isRefusal(moved)) return moved
  const grades = new Map(facts['appraisal.grades'].map((one) => [one.subject as string, one]))
  const decided = hands.filter(({ step }) => step === 'grade').length
  const shown = (estate: string) =>
    decided + hands.filter(({ step, form }) => step === 'note-changed' && form.estate === estate).length
  if ([...mine].some((estate) => (grades.get(estate)?.version ?? 0) > shown(estate))) return refuse('change-to-show')
  const about = { batch: file.id, year: facts['appraisal.year']?.year ?? 0, no: batchNo(facts, file) }
  const outcomes = scoresOf(facts, file).flatMap(({ subject, group, total }) => {
    const graded = grades.get(subject)
    const company = holderOn(given.fact('register.links-of-kind'), subject, day)
    return graded
      ? [
          {
            outcome: 'graded',
            facts: {
              ...{ ...about, estate: subject, place: placeOfEstate(book, subject, file), group },
              ...(company ? { company } : {}),
              ...{ score: total ?? 0, grade: graded.grade, version: graded.version },
            },
          },
        ]
      : []
  })
  return {
    value: { effects: [moved], outcomes },
    because: { rule: `${RATING}/in-force`, facts: { estates: outcomes.length } },
  }
}
const placeOfEstate = (book: CountyBook, estate: string, file: CaseFile): string =>
  book.findOrganisation(estate)?.place ?? file.place

const ofSheet = {
  reads: [...appraisalReads, 'appraisal.objected', 'register.links-of-kind'],
  names: ({ file }: { readonly file: string | undefined }) => [
    ...(file ? [nameOfSheet(file)] : []),
    nameOfLinks('manages'),
  ],
} as const

const placeOf = (form: StepGiven['form']): string => String(form.place).slice(0, 6)

export const batch: Lifecycle = {
  states: {
    scoring: { words: w('评分中', 'Being scored'), desk: at(clerk), stage: 0 },
    'to-grade': {
      words: w('待定级', 'Grades to be decided'),
      ...{ desk: at(head), within: `${RATING}/grade-within`, stage: 1 },
    },
    'on-notice': { words: w('公示中', 'On notice'), desk: at(clerk), stage: 2 },
    final: { words: w('等级生效', 'In force'), end: true, stage: 3 },
    'called-off': { words: w('已取消', 'Called off'), end: true, stage: 3 },
  },
  steps: {
    begin: {
      words: w('开始一批评定', 'Begin a batch'),
      from: null,
      to: ['scoring'],
      by: [clerk],
      form: beginForm,
      rank: 'go',
      told: w('开始一批评定', 'Began the batch'),
      reads: appraisalReads,
      locks: (form) => [lockOfAppraisal(RATING, Number(form.year), placeOf(form))],
      names: ({ form }) => [nameOfAppraisal(RATING, Number(form.year), placeOf(form))],
      take: begin,
    },
    close: {
      words: w('核分，报科长定级', 'Close the scores for the head'),
      from: ['scoring'],
      to: ['to-grade'],
      by: [clerk],
      form: {},
      rank: 'go',
      key: '1',
      told: w('核分，报科长定级', 'Closed the scores'),
      ...ofSheet,
      take: close,
    },
    grade: {
      words: w('定级', 'Decide the grades'),
      from: ['to-grade'],
      to: ['on-notice'],
      by: [head],
      notAfterOwn: ['close'],
      form: gradeForm,
      rank: 'go',
      key: '1',
      told: w('定级（{number}），送公示', 'Decided the grades ({number}); to be shown'),
      ...ofSheet,
      take: grade,
    },
    'note-changed': {
      words: w('等级更正', 'A grade changed'),
      from: ['on-notice'],
      to: ['on-notice'],
      by: [{ via: 'hearing' }],
      form: noteForm,
      told: w('异议成立，等级更正并重新公示', 'An objection was upheld: the grade changed and is shown anew'),
      ...ofSheet,
      take: noteChanged,
    },
    finish: {
      words: w('公示期满，等级生效', 'The notice is over: in force'),
      from: ['on-notice'],
      to: ['final'],
      by: [clerk],
      form: {},
      rank: 'go',
      key: '1',
      told: w('公示期满，等级生效', 'The grades took effect'),
      ...ofSheet,
      take: finish,
    },
    'call-off': {
      words: w('取消本批', 'Call the batch off'),
      from: ['scoring'],
      to: ['called-off'],
      by: [head],
      form: reasonForm,
      rank: 'quiet',
      told: w('取消本批', 'Called off'),
      ...ofSheet,
      take(given) {
        const facts = appraisalOf(given)
        const sheet = sheetOf(facts, given.file)
        const year = facts['appraisal.year']?.year ?? 0
        if (!sheet?.batch) return refuse('nobody')
        return {
          // Its estates may be named in another batch.
          value: {
            effects: [
              { kind: 'appraisal-sheet', scheme: RATING, year, ...sheet, batch: { ...sheet.batch, subjects: [] } },
            ],
          },
          because: { rule: `${RATING}/called-off` },
        }
      },
    },
  },
}
