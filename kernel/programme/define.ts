import type { ActKind } from '../act.ts'
import type { Scope } from '../actor.ts'
import { appraisalActs } from '../appraisal/acts.ts'
import { findSchemeFault } from '../appraisal/fault.ts'
import type { AppraisalScheme } from '../appraisal/scheme.ts'
import { type BallotKind, findBallotFault } from '../ballots/kind.ts'
import type { CountyBook } from '../book.ts'
import type { CaseFile } from '../casework/case.ts'
import type { Sheets } from '../casework/sheets.ts'
import { actOfStep, type CaseProgramme } from '../casework/step.ts'
import type { Day } from '../day.ts'
import { ofRow } from '../import/row.store.ts'
import { getAccountKind } from '../ledger/account.ts'
import type { Expiry, LapsingHold } from '../ledger/expiry.ts'
import { type Figure, isOfLedger } from '../publicity/figure.ts'
import { findKindFault } from '../publicity/notices/kind.ts'
import { allRefusals } from '../refusal.ts'
import type { Words } from '../words.ts'
import { columnKinds, type Form, isPersonal } from './field.ts'
import { type Lifecycle, ofImports, type Step } from './lifecycle.ts'
import type { WorkList } from './list.ts'
import type { ParameterSet } from './parameter.ts'
import type { Rule } from './rule.ts'

export type Zone = 'public' | 'office' | 'personnel'

/**
 * What holders of a post may read: all cases of the post's place, those of its organisation, or those they took part in; with
 * `figures` besides these last the figures of the place, whose records name nobody in full. Whoever reads a `place` finds its people
 * in the register as well; whose `cases` are about organisations, no more people than their colleagues.
 */
export interface Role {
  readonly words: Words
  readonly reads: 'place' | 'cases' | 'organisation' | 'figures' | 'taken-part'
  /** Leads: a case looked at on a phone names nobody in full, since its screen is soon forwarded. */
  readonly leads?: true
}

/** A kind of case as pickers show it. */
export interface KindShown {
  readonly code: string
  readonly words: Words
  /** As a resident would say it. */
  readonly plain: Words
  readonly pictogram: string | null
  readonly group: readonly Words[]
  readonly keywords: readonly string[]
}

/** A picture that a resident may tap, with the kind first proposed for it; null where one must be chosen. */
export interface PictureShown {
  readonly picture: string
  readonly words: Words
  readonly usual: string | null
}

/** How a row of an older list becomes a case. */
export interface Past {
  /** The step that files it, and the one by which a corrected row corrects it. */
  readonly bring: string
  readonly correct: string
  /** The field that says when it was filed. */
  readonly at: string
  /** Fields whose time may still come. */
  readonly ahead: readonly string[]
}

export interface Programme extends ParameterSet, Omit<CaseProgramme, 'lifecycle'> {
  readonly id: string
  readonly words: Words
  readonly zone: Zone
  readonly roles: { readonly [role: string]: Role }
  readonly lifecycle: Lifecycle
  readonly rules: readonly Rule[]
  readonly figures: readonly Figure[]
  readonly lists: readonly WorkList[]
  /** Name of a case's kind, such as a catalogue item, on a day. */
  kindWords(kind: string, book: CountyBook, day: Day): Words
  /** Kinds that can be reported on a day, for pickers and public pages. */
  kinds(book: CountyBook, day: Day): readonly KindShown[]
  /** Case numbers that may be meant by what somebody typed, such as one without its town or year; none where it is no number. */
  numbersFor?(typed: string, book: CountyBook, day: Day): readonly string[]
  /** Names of its rules and of the facts that stand in their reasons, for the trees that screens draw. */
  readonly reasonWords?: {
    readonly rules: { readonly [rule: string]: Words }
    readonly facts: { readonly [fact: string]: Words }
    /** Of facts that are ids, codes or fen: as which kind of field they are shown. */
    readonly values?: Form
  }
  /** Pictures that lead residents to the kinds. */
  readonly pictures?: readonly PictureShown[]
  /** Telephone of whoever fills in a report for somebody who calls, at a place. */
  helpLine?(book: CountyBook, place: string): string | null
  /**
   * What a reader may learn of who reported a case that asked for discretion: their name, only their number for a call that is
   * recorded, or nothing. Without it names are told by the common rule.
   */
  reporterShown?(file: CaseFile, scope: Scope | null): 'name' | 'phone' | 'nothing'
  /** Its cases are each about the person who stands as reporter: an applicant, the head of a household. Lists show that name as title. */
  readonly aboutReporter?: boolean
  /** The listed fields by which its cases are each about a household, or else a person: lists show the head's or their name as title. */
  readonly about?: { readonly household: string; readonly person?: string }
  /** Its cases are applications for help: pages that show one tell it in such words, and what help there was before. */
  readonly helps?: true
  /** Sentences by key: messages, flags, results, sources, rules. */
  readonly says: { readonly [key: string]: Words }
  /** What others may hear of it. */
  readonly outcomes: readonly string[]
  /** `<programme>/<outcome>` -> kind of its own act. */
  readonly hears: { readonly [outcome: string]: string }
  /** Whom it scores, and by what. */
  readonly appraisal?: AppraisalScheme
  /** Accounts whose lots are over one day. */
  readonly expiries?: readonly Expiry[]
  /** Holds whose owners are told before they lapse. */
  readonly lapsingHolds?: readonly LapsingHold[]
  /** Steps that are printed on A4, signed by hand, and come back as scans. */
  readonly sheets?: Sheets
  /** How older lists are brought in; absent where none are. */
  readonly past?: Past
  /** Ballots by which its people are rated. It asks for one by the outcome `ballot`. */
  readonly ballots?: readonly BallotKind[]
  /** Acts beside the lifecycle's steps. */
  readonly acts?: readonly ActKind[]
  /** States and fields that older cases hold under a former name: old -> new. */
  readonly renamed?: {
    readonly states?: Readonly<Record<string, string>>
    readonly fields?: Readonly<Record<string, string>>
  }
}

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Checks a programme against itself and answers it unchanged. @throws Error naming programme and part at fault:
 * a definition that does not hold together must not start.
 */
export function defineProgramme(programme: Programme): Programme {
  const { id, lifecycle, parameters, roles, says, rules } = programme
  const fail = (part: string, why: string): never => {
    throw new Error(`programme ${id}: ${part}: ${why}`)
  }
  const name = (part: string, value: string) => idPattern.test(value) || fail(part, 'is not a kebab-case name')
  name('id', id)
  for (const state of Object.keys(lifecycle.states)) name(`state ${state}`, state)
  for (const step of Object.keys(lifecycle.steps)) name(`step ${step}`, step)
  for (const role of Object.keys(roles)) name(`role ${role}`, role)

  const known = new Set(parameters.map((p) => p.id))
  if (known.size < parameters.length) fail('parameters', 'one id stands twice')
  for (const p of parameters) {
    if (!p.id.startsWith(`${id}/`)) fail(`parameter ${p.id}`, `must begin with ${id}/`)
    const parsed = p.schema.safeParse(p.seed.value)
    if (!parsed.success)
      fail(`parameter ${p.id}`, `its seed does not fit its own schema: ${parsed.error.issues[0]?.message}`)
    if (!p.seed.source) fail(`parameter ${p.id}`, 'its seed names no source')
  }
  const states = new Set(Object.keys(lifecycle.states))
  for (const [state, { within, end, desk, words, passes, announces }] of Object.entries(lifecycle.states)) {
    for (const to of Object.values(passes ?? {}))
      if (!states.has(to)) fail(`state ${state}`, `passes into ${to}, which is not declared`)
    for (const outcome of Object.values(announces ?? {}))
      if (!programme.outcomes.includes(outcome)) fail(`state ${state}`, `announces ${outcome}, which is not declared`)
    if (within && within !== 'overall' && !known.has(within))
      fail(`state ${state}`, `parameter ${within} is not declared`)
    if (!end && !desk) fail(`state ${state}`, 'nobody is answerable in it')
    if (!words.zh || !words.en) fail(`state ${state}`, 'has no words')
  }
  for (const [step, definition] of Object.entries(lifecycle.steps)) checkStep(programme, step, definition, states, fail)
  checkPaths(lifecycle, fail)
  for (const kind of programme.notices ?? []) {
    const fault = findKindFault(id, kind, { roles, steps: lifecycle.steps, parameters: known }, isPersonal)
    if (fault) fail(`notice ${kind.id}`, fault)
  }
  for (const kind of programme.ballots ?? []) {
    const fault = findBallotFault(id, kind, { roles, parameters: known })
    if (fault) fail(`ballot ${kind.id}`, fault)
  }
  if (programme.notices?.length && !programme.outcomes.includes('notice'))
    fail('notices', 'are announced by the outcome `notice`, which is not declared')
  for (const { key, form, counts, of } of programme.figures) {
    if (!key.startsWith(`${id}/`)) fail(`figure ${key}`, `must begin with ${id}/`)
    if ((form === 'rate') !== (of !== undefined)) fail(`figure ${key}`, 'is a rate of something, or no rate')
    for (const filter of of ? [counts, of] : [counts]) {
      if (filter.programme !== id) fail(`figure ${key}`, 'counts another programme')
      if (isOfLedger(filter) && filter.worth && !getAccountKind(filter.purpose).rows)
        fail(`figure ${key}`, `prices what has no rows: ${filter.purpose}`)
      if (isOfLedger(filter)) getAccountKind(filter.purpose)
      if (isOfLedger(filter) && (filter.held || filter.lasting) && ['balance', 'standing'].includes(filter.measure))
        fail(`figure ${key}`, 'counts what stood, so neither what is held nor what was taken back')
    }
  }
  const fault = programme.appraisal && findSchemeFault(programme, programme.appraisal)
  if (fault) fail('appraisal', fault)
  for (const rule of rules) {
    if (!rule.name.startsWith(`${id}/`)) fail(`rule ${rule.name}`, `must begin with ${id}/`)
    for (const p of rule.parameters) if (!known.has(p)) fail(`rule ${rule.name}`, `parameter ${p} is not declared`)
  }
  for (const step of programme.past ? [programme.past.bring, programme.past.correct] : [])
    if (!lifecycle.steps[step] || !ofImports(lifecycle.steps[step])) fail(`past ${step}`, 'is no step of imports')
  for (const [step, { with: others = [] }] of Object.entries(programme.sheets ?? {}))
    for (const name of [step, ...others, 'return-sheet'])
      if (!lifecycle.steps[name]) fail(`sheet ${step}`, `step ${name} is not declared`)
  const acts = new Set([
    ...Object.keys(lifecycle.steps).map((s) => `${id}/${s}`),
    ...ownActs(programme).map((a) => a.kind),
  ])
  for (const heard of Object.values(programme.hears))
    if (!acts.has(heard)) fail(`hears ${heard}`, 'is no act of this programme')
  for (const { purpose, act, warn } of programme.expiries ?? []) {
    for (const kind of [act, warn.act]) if (!acts.has(kind)) fail(`expiry ${purpose}`, `${kind} is no act of it`)
    if (!known.has(warn.days)) fail(`expiry ${purpose}`, `parameter ${warn.days} is not declared`)
  }
  for (const { what, warn } of programme.lapsingHolds ?? []) {
    if (!acts.has(warn.act)) fail(`hold ${what}`, `${warn.act} is no act of it`)
    if (!known.has(warn.days)) fail(`hold ${what}`, `parameter ${warn.days} is not declared`)
  }
  for (const list of programme.lists)
    for (const step of list.begins ?? [])
      if (lifecycle.steps[step]?.from !== null) fail(`list ${list.key}`, `${step} begins no case`)
  for (const [key, words] of Object.entries(says)) if (!words.zh || !words.en) fail(`says ${key}`, 'lacks a language')
  if (allRefusals().size === 0) fail('refusals', 'none are declared')
  return programme
}

type Fail = (part: string, why: string) => never

function checkStep(
  programme: Programme,
  step: string,
  definition: Step,
  states: ReadonlySet<string>,
  fail: Fail,
): void {
  for (const state of [...(definition.from ?? []), ...definition.to])
    if (!states.has(state)) fail(`step ${step}`, `state ${state} is not declared`)
  if (definition.to.length === 0) fail(`step ${step}`, 'leads nowhere')
  if (definition.to.length > 1 && !definition.take) fail(`step ${step}`, 'has several ends and nothing that chooses')
  if (definition.by.length === 0) fail(`step ${step}`, 'nobody may take it')
  if (definition.names && !definition.reads?.length) fail(`step ${step}`, 'names things and reads nothing of them')
  for (const who of definition.by)
    if (typeof who === 'object' && 'role' in who && !programme.roles[who.role])
      fail(`step ${step}`, `role ${who.role} is not declared`)
  for (const before of definition.notAfterOwn ?? [])
    if (!programme.lifecycle.steps[before]) fail(`step ${step}`, `step ${before} is not declared`)
  for (const [name, field] of Object.entries(definition.form)) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) fail(`step ${step}`, `field ${name} is not a camelCase name`)
    if (!field.words.zh || !field.words.en) fail(`step ${step}`, `field ${name} has no words`)
    if (field.listed && isPersonal(field)) fail(`step ${step}`, `field ${name} is personal and may not be listed`)
    if ((field.kind === 'rows') !== (field.columns !== undefined))
      fail(`step ${step}`, `field ${name}: rows have columns`)
    if (field.columns && field.published) fail(`step ${step}`, `field ${name}: rows are not published`)
    for (const [column, { kind, requiredWhere, closed, published, listed }] of Object.entries(field.columns ?? {})) {
      if (!columnKinds.has(kind)) fail(`step ${step}`, `field ${name}.${column} cannot be a column`)
      if (closed || published || listed)
        fail(`step ${step}`, `field ${name}.${column}: rows are closed and listed as a whole`)
      if (requiredWhere && !field.columns?.[requiredWhere.column])
        fail(`step ${step}`, `field ${name}.${column}: no column ${requiredWhere.column}`)
    }
    if ((field.kind === 'choice' || field.kind === 'many-choices') && field.choices?.length === 0)
      fail(`step ${step}`, `field ${name} has no choices`)
  }
}

/** Every state is reached from a first step, and from every state an end is reached. */
function checkPaths({ states, steps }: Lifecycle, fail: Fail): void {
  // What imports bring in may stand anywhere: a path must lead there without them.
  const all = Object.values(steps).filter((step) => !ofImports(step))
  const passing = Object.entries(states).flatMap(([state, { passes }]) =>
    passes ? [{ from: [state], to: Object.values(passes) }] : [],
  )
  const reach = (seed: readonly string[], forward: boolean) => {
    const seen = new Set(seed)
    for (let grew = true; grew; ) {
      grew = false
      for (const { from, to } of [...all, ...passing])
        for (const a of from ?? [])
          for (const b of to) {
            const [x, y] = forward ? [a, b] : [b, a]
            if (seen.has(x) && !seen.has(y)) {
              seen.add(y)
              grew = true
            }
          }
    }
    return seen
  }
  const reached = reach(
    all.filter((s) => s.from === null).flatMap((s) => s.to),
    true,
  )
  const ends = Object.entries(states)
    .filter(([, s]) => s.end)
    .map(([name]) => name)
  const ending = reach(ends, false)
  for (const state of Object.keys(states)) {
    if (!reached.has(state)) fail(`state ${state}`, 'no path leads to it')
    if (!ending.has(state)) fail(`state ${state}`, 'no end can be reached from it')
  }
}

/** All acts of a programme: one a step, and its own. */
export function actsOf(programme: Programme): ActKind[] {
  return [
    ...Object.entries(programme.lifecycle.steps).map(([name, step]) => {
      const act = actOfStep(programme, name)
      return (ofImports(step) ? ofRow(act) : act) as unknown as ActKind
    }),
    ...ownActs(programme),
  ]
}

const ownActs = ({ acts = [], appraisal }: Programme): readonly ActKind[] => [
  ...acts,
  ...(appraisal ? appraisalActs(appraisal) : []),
]
