import type { Decision, Given } from '../act.ts'
import { type Answer, answer, type Because } from '../because.ts'
import { dayOf, timeOf } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Json, JsonObject } from '../json.ts'
import type { State } from '../programme/lifecycle.ts'
import type { CaseFile, CaseMove, Viewer } from './case.ts'
import type { CaseProgramme } from './step.ts'
import { type TimedStep, timedSteps } from './timed-words.ts'
import type { TimerKind } from './timer.store.ts'
import { whoIsTold } from './told.ts'

/**
 * What fires one timer: `no` is the case's last step when the timer was taken, `superior` the desk that its state names, so
 * that its holders can be loaded. Both are checked.
 */
export interface FireInput {
  readonly case: Id
  readonly kind: TimerKind
  readonly dueAt: string
  readonly no: number
  readonly superior: string | null
}
export type Reads = 'case' | 'case.hands' | 'case.timer' | 'case.answerable'
export type FireGiven = Given<FireInput, Reads>

/** The desk that a breach in this state is brought before, if any. Pure; asked by the worker and again by the act. */
export function findSuperior(
  programmes: ReadonlyMap<string, CaseProgramme>,
  file: CaseFile,
  book: FireGiven['book'],
): string | null {
  return programmes.get(file.programme)?.lifecycle.states[file.state]?.superior?.(file, book) ?? null
}

/** Once the time is over nobody needs to be told that it will soon be. */
export const takesAway = (kind: TimerKind): readonly TimerKind[] => (kind === 'due' ? ['due', 'warn'] : [kind])

/** What a timer does to a case, by its kind and by how the case stands. */
export function timedStepOf(
  kind: TimerKind,
  state: Pick<State, 'held'>,
  file: Pick<CaseFile, 'provisional'>,
): TimedStep {
  if (kind === 'warn') return 'due-soon'
  // On hold no limit runs; the timer stands for the review day.
  if (state.held) return 'review-due'
  return file.provisional ? 'overdue-provisional' : 'overdue'
}

/** The step that the timer takes, what it changes of the case, and who is told. */
export function takeEffect(
  programme: CaseProgramme,
  step: TimedStep,
  again: boolean,
  given: FireGiven,
): Answer<Decision> {
  const { input, at, facts } = given
  const file = facts.case as CaseFile
  const broken = step === 'overdue' || step === 'overdue-provisional'
  const superior = broken ? input.superior : null
  const told = whoIsTold(programme, file, facts['case.answerable'], superior)
  const change = {
    flags: [...file.flags.filter((f) => !(f in timedSteps)), step],
    stepNo: file.stepNo + 1,
    // A breach of a provisional deadline is itself provisional: it leaves no mark that outlives it.
    ...(step === 'overdue' && !file.breachedAt ? { breachedAt: at } : {}),
    ...(superior ? { viewers: withSuperior(file.viewers, superior) } : {}),
  }
  const because = reasonsOf(step, file, superior, told)
  const fills = { number: file.number, due: printed(file.dueAt ?? at) }
  const tell = (whom: Id, words: string): Effect => ({ kind: 'tell', whom, words, fills, subject: file.id })
  const effects: Effect[] = [
    {
      kind: 'move',
      file: { ...file, ...change },
      record: {
        step,
        from: file.state,
        to: file.state,
        no: change.stepNo,
        post: null,
        organisation: null,
        form: {},
        move: moveOf(change),
        because: because as unknown as JsonObject,
      },
      timers: takesAway(input.kind).map((kind) => ({ kind, at: null })),
      listed: [],
      attached: [],
    },
    ...told.answerable.map((p) => tell(p, `casework/${step}`)),
    ...(again ? [] : told.superiors).map((p) => tell(p, 'casework/overdue-superior')),
  ]
  return answer(
    {
      effects,
      subject: file.id,
      answer: { case: file.id, fired: step, step: change.stepNo },
      journal: { step, no: change.stepNo },
    },
    { rule: because.rule },
  )
}

/** Once: a superior who was brought in by an earlier breach is there already. */
function withSuperior(viewers: readonly Viewer[], desk: string): readonly Viewer[] {
  return viewers.some((v) => v.viewer === desk && v.why === 'breach')
    ? viewers
    : [...viewers, { viewer: desk, why: 'breach' }]
}

function reasonsOf(
  step: TimedStep,
  file: CaseFile,
  superior: string | null,
  told: { readonly answerable: readonly Id[]; readonly superiors: readonly Id[] },
): Because {
  const facts = {
    state: file.state,
    stageAt: file.stageAt.toISOString(),
    due: file.dueAt?.toISOString() ?? null,
    overallDue: file.overallDueAt?.toISOString() ?? null,
    provisional: file.provisional,
    desk: file.desk,
    superior,
    told: told.answerable.length + told.superiors.length,
  }
  if (step === 'due-soon') return { rule: 'casework/warning', facts }
  if (step === 'review-due') return { rule: 'casework/review', facts }
  return { rule: 'casework/breach', facts }
}

/** A change as it stands in a step. */
export const moveOf = (change: { readonly [K in keyof CaseFile]?: CaseFile[K] }): CaseMove =>
  Object.fromEntries(
    Object.entries(change).map(([k, v]) => [k, v instanceof Date ? v.toISOString() : (v as unknown as Json)]),
  ) as CaseMove

/** As it is told: '2026-11-21 17:30'; midnight is 24:00 of the day that ends with it. */
const printed = (due: Date): string =>
  timeOf(due) === '00:00' ? `${dayOf(new Date(due.getTime() - 1))} 24:00` : `${dayOf(due)} ${timeOf(due)}`
