import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import type { Answer } from '#kernel/because.ts'
import { type CaseFile, deskOf, deskOfOrganisation } from '#kernel/casework/case.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { holderOn, nameOfLinks } from '#kernel/register/links.store.ts'
import { clerk, head, notTheirOwn, tellContacts } from '../desks.ts'
import { hearing } from '../heard-step.ts'
import { answered, informOf, rightsSteps } from '../rights.ts'
import { decideForm, enterForm, proposeForm, reasonForm } from './forms.ts'
import { refuseGrade as refuse } from './refusals.ts'
import { rowsOf } from './scheme.ts'
import { ESTATE_GRADE, GROUNDS, RATING } from './terms.ts'

/*
 * The grade of one estate, from the day its batch took effect until a later batch. A violation has it decided anew: the clerk proposes
 * with a cited ground, the head tells the company that managed the estate on that day, which may answer, and decides.
 */

const w = (zh: string, en: string) => ({ zh, en })
const at = (who: { readonly role: string }) => (file: CaseFile) => deskOf(who.role, file.place.slice(0, 6))
const toCompany = (file: CaseFile) => (file.lead ? deskOfOrganisation(file.lead) : at(clerk)(file))
type Hands = StepGiven['hands']

const enteredIn = (hands: Hands) =>
  hands[0]?.form as unknown as { readonly estate: Id; readonly year: number; readonly version: number }
const proposedIn = (hands: Hands) =>
  hands.findLast(({ step }) => step === 'propose')?.form as unknown as
    | { readonly ground: string; readonly on: Day; readonly grade: string }
    | undefined

/** An estate has one grade: the one before is superseded by it. */
function enter(given: StepGiven): Answer<StepTaken> {
  const { form } = given
  const before = given.fact('cases.begun').filter(({ state }) => state !== 'superseded')
  return {
    value: {
      set: { lead: (form.company ?? null) as Id | null, kind: String(form.grade) },
      outcomes: before.map(({ id }) => ({ outcome: 'superseded', facts: { grade: id } })),
    },
    because: { rule: `${ESTATE_GRADE}/in-force`, facts: { grade: String(form.grade), score: Number(form.score) } },
  }
}

function propose(given: StepGiven): Answer<StepTaken> {
  const { form, hands, file, book, day } = given
  const since = dayOf(file.filedAt)
  if (!(form.evidence as string[] | undefined)?.length) return refuse('no-evidence', { field: 'evidence' })
  if (String(form.on) < since) return refuse('before-grade', { field: 'on', fills: { day: since } })
  if (form.grade === file.kind) return refuse('same', { field: 'grade' })
  const company = holderOn(given.fact('register.links-of-kind'), enteredIn(hands).estate, form.on as Day)
  if (!company) return refuse('no-company', { field: 'on' })
  const row = rowsOf(book, GROUNDS, day, file.place).find(({ code }) => code === form.ground)
  return {
    // The company reads what is proposed from the day on which it is told.
    value: { set: { lead: null } },
    because: {
      rule: `${ESTATE_GRADE}/proposed`,
      facts: { on: String(form.on) },
      clause: String(row?.value.clause ?? ''),
    },
  }
}

const inform = (given: StepGiven): Answer<StepTaken> => {
  const { estate } = enteredIn(given.hands)
  const on = proposedIn(given.hands)?.on ?? given.day
  const company = holderOn(given.fact('register.links-of-kind'), estate, on)
  return company ? informOf(ESTATE_GRADE, given, company as Id) : refuse('no-company')
}

/** The case leads to whoever manages the estate today again, once nothing is asked of whoever managed it then. */
const managerNow = (given: StepGiven): Id | null =>
  (holderOn(given.fact('register.links-of-kind'), enteredIn(given.hands).estate, given.day) ?? null) as Id | null

/** Who managed the estate on the day of the violation that is proposed. */
const managerThen = ({ fact, hands, form }: StepGiven): Id | null =>
  (holderOn(fact('register.links-of-kind'), enteredIn(hands).estate, form.on as Day) ?? null) as Id | null

function decide(given: StepGiven): Answer<StepTaken> {
  const { form, file, hands, book, day } = given
  if (file.flags.includes('stated') && !form.reply) return refuse('reply-first', { field: 'reply' })
  const proposal = proposedIn(hands)
  if (!proposal) return refuse('nothing-proposed')
  const { ground, on, grade: proposed } = proposal
  const { estate, year, version } = enteredIn(hands)
  const row = rowsOf(book, GROUNDS, day, file.place).find(({ code }) => code === ground)
  const clause = String(row?.value.clause ?? '')
  const tell = tellContacts(given, `${ESTATE_GRADE}/tell-decided`)
  const set = { lead: managerNow(given), lower: ['stated', 'statement-over', 'told'] }
  const number = String(form.number)
  if (form.becomes === 'kept')
    return { value: { set, tell }, because: { rule: `${ESTATE_GRADE}/kept`, facts: { number }, clause } }
  const grade = String(form.grade ?? proposed)
  if (grade === file.kind) return refuse('same', { field: 'grade' })
  const regraded = hands.filter((one) => one.step === 'decide' && one.form.becomes === 'other').length
  const facts: JsonObject = { estate, company: file.lead, ground, on, was: file.kind, grade }
  return {
    value: {
      set: { ...set, kind: grade, result: 'regraded' },
      tell,
      effects: [
        {
          kind: 'appraisal-grades',
          ...{ scheme: RATING, year },
          grades: [{ subject: estate, version: version + regraded + 1, grade, clause, matter: file.id }],
        },
      ],
      outcomes: [{ outcome: 'regraded', facts }],
    },
    because: { rule: `${ESTATE_GRADE}/regraded`, facts: { was: file.kind, grade, on, number }, clause },
  }
}

/** States in which the company was told and waits for a decision. */
const open: ReadonlySet<string> = new Set(['told', 'to-decide'])

const managed = {
  reads: ['register.links-of-kind', 'register.posts-at-case'],
  names: () => [nameOfLinks('manages')],
} as const

export const estateGrade: Lifecycle = {
  states: {
    'in-force': { words: w('等级有效', 'In force'), end: true, stage: 3 },
    'to-inform': {
      ...{ words: w('待审查告知', 'To be examined and told'), desk: at(head), within: `${ESTATE_GRADE}/inform-within` },
      stage: 0,
    },
    told: {
      ...{ words: w('陈述申辩期', 'The company may state its case'), desk: toCompany, stage: 1 },
      passes: { 'statement-over': 'to-decide' },
    },
    'to-decide': {
      ...{ words: w('待决定', 'To be decided'), desk: at(head), within: `${ESTATE_GRADE}/decide-within`, stage: 2 },
    },
    superseded: { words: w('已有新等级', 'A later grade holds'), end: true, stage: 3 },
  },
  steps: {
    enter: {
      words: w('等级生效', 'The grade takes effect'),
      from: null,
      to: ['in-force'],
      by: [{ via: 'hearing' }],
      form: enterForm,
      told: w('{estate}定为{grade}，得分 {score}', '{estate}: {grade}, score {score}'),
      reads: ['cases.begun'],
      locks: (form) => [`${ESTATE_GRADE}:${form.estate}`],
      names: ({ form }) => [nameOfListed('estate', String(form.estate))],
      take: enter,
    },
    propose: notTheirOwn(
      {
        words: w('提出重新评定', 'Propose another grade'),
        from: ['in-force'],
        to: ['to-inform'],
        by: [clerk],
        form: proposeForm,
        rank: 'usual',
        told: w('因{ground}提出改为{grade}', 'Proposed {grade}: {ground}'),
        ...managed,
        take: propose,
      },
      managerThen,
    ),
    ...rightsSteps(ESTATE_GRADE, inform, managed),
    decide: notTheirOwn(
      {
        words: w('作出决定', 'Decide'),
        from: ['to-decide'],
        to: ['in-force'],
        by: [head],
        notAfterOwn: ['propose'],
        form: decideForm,
        rank: 'go',
        key: '1',
        told: w('作出决定（{number}）', 'Decided ({number})'),
        ...managed,
        take: decide,
      },
      ({ file }) => file.lead,
    ),
    withdraw: {
      words: w('撤回', 'Withdraw'),
      from: ['to-inform', 'told', 'to-decide'],
      to: ['in-force'],
      by: [clerk, head],
      form: reasonForm,
      rank: 'quiet',
      told: w('撤回，等级不变', 'Withdrawn; the grade stays'),
      ...managed,
      take: (given) => ({
        value: {
          set: { lead: managerNow(given), lower: ['stated', 'statement-over', 'told'] },
          later: answered,
          tell: tellContacts(given, `${ESTATE_GRADE}/tell-withdrawn`),
        },
        because: { rule: `${ESTATE_GRADE}/withdrawn` },
      }),
    },
    supersede: {
      words: w('由新等级代替', 'A later grade holds'),
      from: ['in-force', 'to-inform', 'told', 'to-decide'],
      to: ['superseded'],
      by: [{ via: 'hearing' }],
      form: {},
      told: w('由新等级代替', 'A later grade holds'),
      reads: ['register.posts-at-case'],
      // What was being decided of the grade before is over with it; whoever was told of it hears so.
      take: (given) => ({
        value: {
          later: answered,
          tell: open.has(given.file.state) ? tellContacts(given, `${ESTATE_GRADE}/tell-superseded`) : [],
        },
        because: { rule: `${ESTATE_GRADE}/superseded` },
      }),
    },
  },
}

const superseded = z.object({ grade: z.uuid() })
/** The grade before hears that a later one holds. */
export const gradeHears = (life: CaseProgramme): readonly ActKind[] =>
  [
    hearing(life, 'hear-superseded', 'supersede', ({ facts }) => {
      const read = superseded.safeParse(facts)
      return read.success ? { of: read.data.grade, form: {} } : undefined
    }),
  ] as unknown as readonly ActKind[]
