import { z } from 'zod'
import type { ActKind, ActRequest, Decision } from '../act.ts'
import type { Answer, Because } from '../because.ts'
import type { CountyBook } from '../book.ts'
import { dayOf } from '../day.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Programme } from '../programme/define.ts'
import type { CaseFile } from './case.ts'
import { type Deadline, deadline, findWarning, type Limit, withHolds } from './clock.ts'
import { holdsOf, runOf } from './due.ts'
import { recompute } from './recompute.ts'
import { refuseCase } from './refusals.ts'

/*
 * When a year's arrangement of holidays becomes known, limits that were counted past it are counted again, once a case, by a step
 * of their own. Instants move only later for whoever must act; a breach of a provisional limit may thereby be none.
 */

interface Fresh {
  readonly due: Date
  readonly provisional: boolean
  readonly movedDays: number
  readonly outcome: string
  readonly warnAt: Date | null
}

/** What the book of today makes of a case's running limit; undefined where nothing runs. */
export function freshDue(file: CaseFile, programme: Programme, book: CountyBook): Fresh | undefined {
  const state = programme.lifecycle.states[file.state]
  if (!state || !file.dueAt || state.held || state.end) return undefined
  const [calendar, hours] = [book.calendar, book.hoursOf(file.place)]
  let computed: Deadline | undefined
  let warnAt: Date | undefined
  if (state.within === 'overall' && file.limit) {
    const course = withHolds(runOf(file.limit), holdsOf(file.limit), calendar, hours)
    if (course.state === 'running') computed = course
    warnAt = findWarning(runOf(file.limit), holdsOf(file.limit), calendar, hours)
  } else if (state.within) {
    const limit = book.getParameter(state.within, dayOf(file.stageAt), file.place).value as unknown as Limit
    computed = deadline({ start: file.stageAt, ...limit }, calendar, hours)
    warnAt = findWarning({ start: file.stageAt, ...limit }, [], calendar, hours)
  }
  if (!computed) return undefined
  const { due, provisional, movedDays, outcome } = recompute(
    { due: file.dueAt, provisional: file.provisional },
    computed,
  )
  return { due, provisional, movedDays, outcome, warnAt: warnAt ?? null }
}

const schema = z.strictObject({ case: z.uuid() }) as unknown as z.ZodType<{ case: Id }>

/** Counts one case's limit again on today's calendar. Only the workers call it. */
export function recomputeAct(programmes: ReadonlyMap<string, Programme>): ActKind<{ case: Id }, 'case'> {
  return {
    kind: 'casework/recompute',
    schema,
    subject: (input) => input.case,
    locks: (input) => [`case:${input.case}`],
    reads: ['case'],
    decide({ facts, actor, book, at }): Answer<Decision> {
      const file = facts.case
      const programme = file && programmes.get(file.programme)
      if (!file || !programme || actor.via !== 'timer') return refuseCase('unknown')
      const fresh = freshDue(file, programme, book)
      if (!fresh || !file.provisional || fresh.provisional)
        return {
          value: { effects: [], answer: { case: file.id, outcome: 'same' } },
          because: { rule: 'casework/recompute' },
        }
      const overall = programme.lifecycle.states[file.state]?.within === 'overall'
      const stillLate = fresh.due <= at
      const change = {
        dueAt: fresh.due,
        ...(overall ? { overallDueAt: fresh.due } : {}),
        provisional: false,
        // What was only provisionally late and is not late now, was never late.
        flags: stillLate ? file.flags : file.flags.filter((f) => f !== 'overdue-provisional' && f !== 'due-soon'),
        stepNo: file.stepNo + 1,
      }
      const because: Because = {
        rule: 'casework/recompute',
        facts: {
          before: file.dueAt?.toISOString() ?? null,
          after: fresh.due.toISOString(),
          movedDays: fresh.movedDays,
          outcome: fresh.outcome,
        },
      }
      const move = {
        ...change,
        dueAt: fresh.due.toISOString(),
        ...(overall ? { overallDueAt: fresh.due.toISOString() } : {}),
      }
      return {
        value: {
          subject: file.id,
          reasonsKept: true,
          answer: { case: file.id, outcome: fresh.outcome, due: fresh.due.toISOString() },
          journal: { step: 'recomputed', no: change.stepNo },
          effects: [
            {
              kind: 'move',
              file: { ...file, ...change },
              record: {
                step: 'recomputed',
                from: file.state,
                to: file.state,
                no: change.stepNo,
                post: null,
                organisation: null,
                form: {},
                move: move as never,
                because: because as unknown as JsonObject,
              },
              timers: [
                { kind: 'due', at: fresh.due },
                { kind: 'warn', at: fresh.warnAt && fresh.warnAt > at ? fresh.warnAt : null },
              ],
              listed: [],
              attached: [],
            },
          ],
        },
        because,
      }
    },
  }
}

/** The acts that count those cases again; the key names the calendar, so that each is counted once for each. */
export const recomputeRequests = (
  county: string,
  cases: readonly Id[],
  knownUntil: string,
  version: bigint,
): ActRequest[] =>
  cases.map((id) => ({
    kind: 'casework/recompute',
    county,
    actor: { county, person: null, via: 'timer' },
    key: `recompute:${id}:${knownUntil}:${version}`,
    input: { case: id },
  }))
