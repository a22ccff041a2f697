import { z } from 'zod'
import type { ActKind, Decision, Given } from '../act.ts'
import type { Actor, PostHeld, Scope } from '../actor.ts'
import { postsOf } from '../actor.ts'
import type { Answer, Because } from '../because.ts'
import type { Effect } from '../effect.ts'
import type { FactName, Facts } from '../fact.ts'
import { refuseFile } from '../files/file.effect.ts'
import type { Id } from '../id.ts'
import type { Json, JsonObject } from '../json.ts'
import { keepPersonal } from '../personal/personal.ts'
import type { Role } from '../programme/define.ts'
import { type Field, holdsFiles, isPersonal, leavesOf, schemaOf, type Values } from '../programme/field.ts'
import type { Lifecycle, Step, StepTaken, Who } from '../programme/lifecycle.ts'
import { findOpenNotice } from '../publicity/notices/guard.ts'
import type { NoticeKind } from '../publicity/notices/kind.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type CaseFile, type CaseSet, desksOf } from './case.ts'
import { maySee } from './casework.read.ts'
import type { CaseNumber, Hand } from './casework.store.ts'
import { type Due, dueOf } from './due.ts'
import { diff, merge, viewersOf } from './merge.ts'
import { refuseCase } from './refusals.ts'
import { sealedOf } from './sealed.ts'
import { timedFlags, timedSteps, timerOfFlag, workedSteps } from './timed-words.ts'

/** What a programme gives the casework instrument to make acts of its steps. */
export interface CaseProgramme {
  readonly id: string
  readonly roles: { readonly [role: string]: Role }
  readonly lifecycle: Lifecycle
  /**
   * Whom a flag of `later` is told to when it is raised: whoever is answerable (also where this is absent) by the sentence `tell-<flag>`, the
   * reporter by `tell-<flag>-own`.
   */
  readonly flagsTold?: { readonly [flag: string]: readonly ('answerable' | 'reporter')[] }
  /** Lists that it makes public, and the steps that wait for them. */
  readonly notices?: readonly NoticeKind[]
  /** States that older cases hold under a former name: old -> new. */
  readonly renamed?: { readonly states?: Readonly<Record<string, string>> }
  /** Series and printed prefix of a new case's number, such as `340881001-2026-10-10` and `文昌 1010-`. */
  numberOf(file: CaseFile, given: Given<StepInput, StepFacts>): CaseNumber
  /** A new case before its first step: place, kind and level out of the form; `told` goes to the sender alone. */
  fileOf(
    form: Values,
    given: Given<StepInput, StepFacts>,
    step: string,
  ): Answer<{ set: CaseSet & { place: string; level: string }; told?: JsonObject }>
}

/** What every step reads. */
export type StepFacts = 'case' | 'case.hands' | 'files.staged'

export interface StepInput {
  readonly case?: Id
  /** The step the sender saw last; a case that moved on meanwhile is refused, so that nobody acts on what they did not see. */
  readonly seen?: number
  readonly form: Values
}

/** Whether an actor stands where a step demands it, and by which post. */
export function findEntitled(
  by: readonly Who[],
  scope: Scope,
  file: CaseFile,
  via: Actor['via'] = 'web',
): { post: PostHeld | undefined } | undefined {
  for (const who of by) {
    if (who === 'anyone') return { post: undefined }
    if ('via' in who) {
      if (who.via === via) return { post: undefined }
      continue
    }
    if (who.where === 'reporter' && !('role' in who)) {
      if (scope.person && file.reporter === scope.person) return { post: undefined }
      continue
    }
    if (who.where === 'holder') {
      if (scope.person && file.holder === scope.person) return { post: undefined }
      continue
    }
    const { role, kind } = who as { role: string; kind?: string }
    if (kind !== undefined && kind !== file.kind) continue
    const post = postsOf(scope, [role]).find((p) => {
      // A desk may be that of another place than the case's own: the neighbouring grid that looks, the town that is asked.
      if (who.where === 'desk' && file.desk === `${p.role}@${p.place}`) return true
      if (who.where === 'asked') return file.viewers.some((v) => v.why === 'asked' && desksOf(p).includes(v.viewer))
      if (who.where === 'lead') return file.lead === p.organisation
      if (who.where === 'assisting') return file.assisting.includes(p.organisation)
      if (who.where === 'reporter') return file.reporter === scope.person
      if (!file.place.startsWith(p.place)) return false
      return who.where === 'place' || desksOf(p).includes(file.desk ?? '')
    })
    if (post) return { post }
  }
  return undefined
}

/** Why a step cannot be taken now, or the post by which it can. The same answer serves the act and the list of possible acts. */
export function mayStep(
  step: Step,
  file: CaseFile,
  hands: readonly Hand[],
  scope: Scope,
  via?: Actor['via'],
): { post: PostHeld | undefined } | Refusal {
  if (step.from && !step.from.includes(file.state)) return refuseCase('out-of-turn', { fills: { state: file.state } })
  const entitled = findEntitled(step.by, scope, file, via)
  if (!entitled) return refuseCase('not-yours')
  if (step.notAfterOwn) {
    const own = hands.some((h) => step.notAfterOwn?.includes(h.step) && h.actor !== null && h.actor === scope.person)
    if (own) return refuseCase('own-work')
  }
  if (step.notOwn && scope.person && file.reporter === scope.person) return refuseCase('own-matter')
  return entitled
}

/** Makes the act of one step. */
export function actOfStep(programme: CaseProgramme, name: string): ActKind<StepInput, StepFacts> {
  const step = programme.lifecycle.steps[name] as Step
  const files = step.from === null
  const form = schemaOf(step.form)
  return {
    kind: `${programme.id}/${name}`,
    programme: programme.id,
    schema: inputSchema(form, files),
    anyone: step.by.includes('anyone'),
    subject: (input) => input.case ?? null,
    place: (input) => (typeof input.form.place === 'string' ? input.form.place : null),
    locks: (input) => [...(input.case ? [`case:${input.case}`] : []), ...(step.locks?.(input.form) ?? [])],
    names: (input, where) => step.names?.({ ...where, form: input.form, file: input.case }) ?? [],
    // What the step reads besides travels with the rest; it is asked for by name, see `fact`.
    reads: [
      'case',
      'case.hands',
      'files.staged',
      ...((step.reads ?? []) as StepFacts[]),
      ...((guardsOf(programme, name).length > 0 ? ['notice.about'] : []) as unknown as StepFacts[]),
    ],
    decide: (given) => decideStep(programme, name, step, given),
  }
}

/** The notices whose end a step waits for. */
const guardsOf = ({ notices }: CaseProgramme, step: string): readonly NoticeKind[] =>
  notices?.filter(({ guards }) => guards.includes(step)) ?? []

function decideStep(
  programme: CaseProgramme,
  name: string,
  step: Step,
  given: Given<StepInput, StepFacts>,
): Answer<Decision> {
  const { input, scope, at } = given
  let told: JsonObject | undefined
  let file: CaseFile
  if (step.from === null) {
    const started = programme.fileOf(input.form, given, name)
    if (isRefusal(started)) return started
    file = merge(emptyCase(programme.id, given, started.value.set), started.value.set)
    told = started.value.told
  } else {
    const found = given.facts.case
    if (!found || found.programme !== programme.id) return refuseCase('unknown')
    // To whom it is no business the case does not exist: not that it is there, nor where it stands or that it moved.
    if (!maySee(found, scope, programme) && !findEntitled(step.by, scope, found, given.actor.via))
      return refuseCase('unknown')
    // What clocks did meanwhile (a reminder, a breach) is no reason to turn somebody away from a half-filled form.
    const since = input.seen === undefined ? [] : given.facts['case.hands'].slice(input.seen)
    if (since.some((hand) => !(hand.step in timedSteps || hand.step in workedSteps))) return refuseCase('moved-on')
    // Older cases may stand in a state under its former name.
    file = { ...found, state: programme.renamed?.states?.[found.state] ?? found.state }
  }
  const hands = given.facts['case.hands']
  const may = mayStep(step, file, hands, scope, given.actor.via)
  if (isRefusal(may)) return may
  const guards = guardsOf(programme, name)
  const waits =
    guards.length > 0 &&
    findOpenNotice(guards, (given.facts as unknown as Facts)['notice.about'], file, given.book, given.day)
  if (waits) return waits

  const taken: Answer<StepTaken> = step.take
    ? step.take({
        file,
        form: input.form,
        at,
        day: given.day,
        book: given.book,
        actor: scope.person,
        post: may.post,
        hands,
        fact: (fact) => factOf(step, given, fact),
        mint: given.mint,
      })
    : { value: {}, because: { rule: 'casework/step' } }
  if (isRefusal(taken)) return taken
  return conclude(programme, name, step, file, may.post, taken.value, taken.because, told, given)
}

/** @throws Error where the step does not say that it reads the fact */
function factOf<N extends FactName>(step: Step, given: Given<StepInput, StepFacts>, name: N): Facts[N] {
  if (!step.reads?.includes(name)) throw new Error(`a step asked for ${name}, which it does not say it reads`)
  return (given.facts as unknown as Facts)[name]
}

function conclude(
  programme: CaseProgramme,
  name: string,
  step: Step,
  before: CaseFile,
  post: PostHeld | undefined,
  taken: StepTaken,
  reasons: Because,
  told: JsonObject | undefined,
  given: Given<StepInput, StepFacts>,
): Answer<Decision> {
  const { at, scope, book } = given
  const to = taken.to ?? (step.to[0] as string)
  if (!step.to.includes(to)) throw new Error(`${programme.id}/${name} leads to ${to}, which it does not declare`)
  const state = programme.lifecycle.states[to]
  if (!state) throw new Error(`${programme.id} has no state ${to}`)
  const missing = findMissingFile(step.form, given)
  if (missing) return refuseFile('not-there', { field: missing })
  const moved = merge(before, taken.set)
  // What is filed for somebody else is not its writer's own.
  const whose = step.from === null ? moved.reporter : scope.person
  const kept = keepForm(step.form, given.input.form, before.id, whose, given)
  const desk = state.end ? null : (state.desk?.(moved, book) ?? moved.desk)
  // A reminder, a remark, an answer of an assisting unit: the same people are answerable for the same stage, whose clock runs on.
  const stays = step.from !== null && to === before.state && desk === before.desk
  const clock: Due = dueOf({ before, state, taken, stays, at, day: given.day, book })
  const no = before.stepNo + 1
  let after: CaseFile = merge(before, {
    ...taken.set,
    ...(kept.title ? { title: kept.title } : {}),
    ...(kept.body ? { body: kept.body } : {}),
  })
  after = {
    ...after,
    state: to,
    // What clocks raised is over with the limit that raised it; a stage under the same limit keeps it.
    flags:
      clock.dueAt?.getTime() === before.dueAt?.getTime() ? after.flags : after.flags.filter((f) => !(f in timedFlags)),
    stageAt: stays ? before.stageAt : at,
    dueAt: clock.dueAt,
    overallDueAt: clock.overallDueAt,
    provisional: clock.provisional,
    limit: clock.limit,
    doneAt: state.done || state.end ? (taken.set?.doneAt ?? before.doneAt ?? at) : null,
    closedAt: state.end ? (taken.set?.closedAt ?? before.closedAt ?? at) : null,
    lastStep: name,
    lastActor: scope.person,
    stepNo: no,
  }
  after = { ...after, onTime: after.doneAt && after.overallDueAt ? after.doneAt < after.overallDueAt : null }
  after = { ...after, desk }
  after = { ...after, viewers: viewersOf(after, [...before.viewers, ...(taken.viewers ?? [])], scope, post) }
  if (taken.seal) {
    if (!state.end) throw new Error(`${programme.id}/${name} seals a case that goes on`)
    after = { ...after, programme: sealedOf(programme.id), viewers: after.viewers.filter((v) => v.why === 'reporter') }
  }
  const move = diff(step.from === null ? undefined : before, after)
  const because: Because = { rule: `${programme.id}/${name}`, parts: [reasons, ...clock.because] }
  const effects: Effect[] = [
    ...kept.effects,
    {
      kind: 'move',
      file: after,
      record: {
        step: name,
        from: step.from === null ? null : before.state,
        to,
        no,
        post: post?.id ?? null,
        organisation: post?.organisation ?? null,
        form: kept.form,
        move,
        because: because as unknown as JsonObject,
      },
      ...(step.from === null ? { numbered: programme.numberOf(after, given) } : {}),
      timers: [...clock.timers, ...(taken.later ?? []).map(({ flag, at }) => ({ kind: timerOfFlag(flag), at }))],
      listed: kept.listed,
      attached: kept.attached,
      unseen: before.viewers.filter((v) => !after.viewers.some((a) => a.viewer === v.viewer && a.why === v.why)),
    },
    ...(taken.tell ?? []).map(
      (t): Effect => ({ kind: 'tell', whom: t.whom, words: t.words, fills: t.fills ?? {}, subject: after.id }),
    ),
    ...(taken.outcomes ?? []).map(
      (o): Effect => ({ kind: 'announce', outcome: `${programme.id}/${o.outcome}`, subject: after.id, facts: o.facts }),
    ),
    ...(taken.effects ?? []),
  ]
  return {
    value: {
      effects,
      subject: after.id,
      answer: {
        case: after.id,
        state: to,
        step: no,
        due: after.dueAt?.toISOString() ?? null,
        desk: after.desk,
      },
      ...(told ? { told } : {}),
      reasonsKept: true,
      journal: { step: name, from: step.from === null ? null : before.state, to, no },
    },
    because,
  }
}

/**
 * A file that was never staged, is claimed already, stands twice, or was staged by somebody else may not be attached; nor may a
 * recording or a scanned paper pass for a photo.
 */
function findMissingFile(form: Step['form'], given: Given<StepInput, StepFacts>): string | undefined {
  const free = new Map(given.facts['files.staged'])
  return leavesOf(form, given.input.form).find(({ field, value }) =>
    (holdsFiles(field) ? (value as string[]) : []).some((id) => {
      const file = free.get(id)
      free.delete(id)
      const isPaper = file?.kind === 'scan' || file?.kind === 'audio'
      return !file || file.stagedBy !== given.scope.person || (field.kind === 'photos' && isPaper)
    }),
  )?.path
}

/** Parts of a filled form: what may stand in the append-only step, and what is kept apart, in rows as well. */
function keepForm(
  form: Step['form'],
  values: Values,
  subject: Id,
  person: Id | null,
  given: { county?: string } & Given<StepInput, 'files.staged'>,
) {
  const effects: Effect[] = []
  const listed: { field: string; value: string }[] = []
  const attached: { file: Id; field: string }[] = []
  const keepOne = (field: Field, value: Json, path: string): Json => {
    if (isPersonal(field)) {
      const id = given.mint()
      const kept = keepPersonal({ id, subject, person, field, value, book: given.book, day: given.day })
      effects.push(kept.effect)
      return { personal: id, commitment: kept.commitment }
    }
    if (holdsFiles(field)) {
      const files = value as Id[]
      for (const file of files) {
        attached.push({ file, field: path })
        effects.push({ kind: 'claim', file, subject })
      }
      return files.map((file) => ({ file, commitment: given.facts['files.staged'].get(file)?.commitment ?? null }))
    }
    const { columns } = field
    return columns ? (value as Values[]).map((row, at) => keepAll(columns, row, `${path}.${at}.`)) : value
  }
  const keepAll = (fields: Step['form'], filled: Values, before = ''): Record<string, Json> =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) => {
        const value = filled[name]
        return value === undefined || value === null ? [] : [[name, keepOne(field, value, `${before}${name}`)]]
      }),
    )
  const out = keepAll(form, values)
  for (const [name, field] of Object.entries(form))
    if (field.listed && values[name] !== undefined && values[name] !== null)
      for (const one of [values[name]].flat()) listed.push({ field: name, value: String(one) })
  const apart = (name: string) => (out[name] as { personal?: Id } | undefined)?.personal
  return { form: out, effects, listed, attached, title: apart('title'), body: apart('text') }
}

function inputSchema(form: z.ZodType<Values>, files: boolean): z.ZodType<StepInput> {
  const id = z.uuid()
  return (files
    ? z.strictObject({ form })
    : z.strictObject({
        case: id,
        seen: z.number().int().positive().optional(),
        form,
      })) as unknown as z.ZodType<StepInput>
}

/** A case that is about to be filed. */
function emptyCase(
  programme: string,
  given: Given<StepInput, never>,
  start: { place: string; level: string },
): CaseFile {
  return {
    county: given.scope.county,
    id: given.mint(),
    programme,
    number: '',
    state: '',
    flags: [],
    kind: null,
    place: start.place,
    level: start.level,
    source: null,
    title: null,
    body: null,
    reporter: given.actor.onBehalf ?? given.scope.person,
    followUp: null,
    desk: null,
    lead: null,
    assisting: [],
    holder: null,
    public: false,
    result: null,
    rating: null,
    filedAt: given.at,
    openedAt: null,
    doneAt: null,
    closedAt: null,
    stageAt: given.at,
    dueAt: null,
    overallDueAt: null,
    provisional: false,
    breachedAt: null,
    onTime: null,
    limit: null,
    main: null,
    answerBy: null,
    viewers: [],
    lastStep: '',
    lastActor: null,
    stepNo: 0,
    lon: null,
    lat: null,
  }
}
