import { z } from 'zod'
import type { ActKind, Decision } from '../act.ts'
import { type Answer, answer } from '../because.ts'
import type { Effect } from '../effect.ts'
import { declareRefusals } from '../refusal.ts'
import {
  type FireGiven,
  type FireInput,
  findSuperior,
  type Reads,
  takeEffect,
  takesAway,
  timedStepOf,
} from './breach.ts'
import type { CaseFile } from './case.ts'
import { raiseFlag } from './flag.ts'
import { refuseCase } from './refusals.ts'
import type { CaseProgramme } from './step.ts'
import type { TimerKind } from './timer.store.ts'

export const refuseTimer = declareRefusals('timer', {
  gone: {
    status: 410,
    retry: false,
    says: { zh: '这个时限已不适用', en: 'This limit no longer applies' },
    todo: { zh: '无须处理', en: 'Nothing needs to be done' },
  },
  changed: {
    status: 409,
    retry: true,
    says: { zh: '上级关系刚有变动', en: 'Who is superior has just changed' },
    todo: { zh: '系统会自动重试', en: 'It is tried again by itself' },
  },
})

/**
 * The act by which a timer of a case takes effect: only the worker performs it, once per timer, as of the timer's own
 * instant. It looks at the case again: a timer that was set otherwise meanwhile is refused, one whose case is over is put out.
 */
export function fireAct(programmes: ReadonlyMap<string, CaseProgramme>): ActKind<FireInput, Reads> {
  return {
    kind: 'casework/fire',
    schema: z.strictObject({
      case: z.uuid(),
      kind: z.string().regex(/^(due|warn|flag:[a-z-]{1,40})$/),
      dueAt: z.iso.datetime(),
      no: z.int().positive(),
      superior: z.string().max(200).nullable(),
    }) as unknown as z.ZodType<FireInput>,
    subject: (input) => input.case,
    locks: (input) => [`case:${input.case}`],
    reads: ['case', 'case.hands', 'case.timer', 'case.answerable'],
    decide: (given) => decideFire(programmes, given),
  }
}

function decideFire(programmes: ReadonlyMap<string, CaseProgramme>, given: FireGiven): Answer<Decision> {
  const { input, facts, actor, book } = given
  if (actor.via !== 'timer') return refuseCase('not-yours')
  const dueAt = new Date(input.dueAt)
  const timer = facts['case.timer'].find((t) => t.kind === input.kind)
  if (!facts.case || timer?.dueAt.getTime() !== dueAt.getTime()) return refuseTimer('gone')
  const file = facts.case
  if (file.stepNo !== input.no) return refuseTimer('gone')
  const programme = programmes.get(file.programme)
  const state = programme?.lifecycle.states[file.state]
  if (!programme || !state)
    throw new Error(`case ${file.id} stands in ${file.programme}/${file.state}, which is unknown`)
  if (input.kind.startsWith('flag:')) return raiseFlag(programme, input.kind.slice('flag:'.length), given)
  const stale = input.kind === 'due' && file.dueAt?.getTime() !== dueAt.getTime()
  const step = timedStepOf(input.kind, state, file)
  // A stage under the overall limit takes over its instant: a limit broken in an earlier stage is not broken again.
  const again = facts['case.hands'].some((h) => h.step === step && h.at >= dueAt)
  if (state.end || file.closedAt || stale || (again && file.flags.includes(step))) return putOut(file, input.kind)
  const superior = findSuperior(programmes, file, book)
  if (input.superior !== (input.kind === 'due' ? superior : null)) return refuseTimer('changed')
  return takeEffect(programme, step, again, given)
}

/** The case is over or moved on: the timer goes, nothing else happens. */
function putOut(file: CaseFile, kind: TimerKind): Answer<Decision> {
  const effects = takesAway(kind).map((timer): Effect => ({ kind: 'untime', case: file.id, timer }))
  return answer(
    { effects, subject: file.id, answer: { case: file.id, fired: null } },
    { rule: 'casework/timer-gone', facts: { state: file.state } },
  )
}
