import type { Because } from '../because.ts'
import type { CountyBook } from '../book.ts'
import { addDays, type Day, startOfDay } from '../day.ts'
import type { State, StepTaken } from '../programme/lifecycle.ts'
import type { CaseFile, Limit } from './case.ts'
import { deadline, findWarning, type Run, type Limit as Span, withHolds } from './clock.ts'

/** What the clocks of a case come to after a step. */
export interface Due {
  readonly dueAt: Date | null
  readonly overallDueAt: Date | null
  readonly provisional: boolean
  readonly limit: Limit | null
  /** `null` puts a timer out. */
  readonly timers: readonly { readonly kind: 'due' | 'warn'; readonly at: Date | null }[]
  readonly because: readonly Because[]
}

export const runOf = (limit: Limit): Run => ({
  start: new Date(limit.start),
  amount: limit.amount + limit.extra,
  clock: limit.clock,
})
export const holdsOf = (limit: Limit) =>
  limit.holds.map((h) => ({ from: new Date(h.from), ...(h.to ? { to: new Date(h.to) } : {}) }))

interface DueGiven {
  before: CaseFile
  state: State
  taken: StepTaken
  /** The case stays in its state and with whom it is: the clock of its stage is not started again. */
  stays: boolean
  at: Date
  day: Day
  book: CountyBook
}

/** Computes the overall limit and the stage's due instant after a step. Pure; instants derive from the book of the day. */
export function dueOf(given: DueGiven): Due {
  const own = ownDueOf(given)
  const answerBy = given.taken.set?.answerBy ?? given.before.answerBy
  return answerBy ? earlierOf(own, answerBy, given) : own
}

/** Another authority waits for its answer: of the two clocks the earlier one rules, on hold too. */
function earlierOf(own: Due, answerBy: Date, { state, at, stays }: DueGiven): Due {
  const overallDueAt = own.overallDueAt && own.overallDueAt <= answerBy ? own.overallDueAt : answerBy
  if (state.end || (own.dueAt && own.dueAt <= answerBy)) return { ...own, overallDueAt }
  const warnAt = new Date(at.getTime() + (answerBy.getTime() - at.getTime()) * 0.8)
  return {
    ...own,
    dueAt: answerBy,
    overallDueAt,
    // It was named by somebody: no calendar moves it.
    provisional: false,
    timers: stays && own.timers.length === 0 ? [] : both(answerBy, warnAt > at ? warnAt : null),
    because: [
      ...own.because,
      {
        rule: 'casework/answer-by',
        facts: { due: answerBy.toISOString(), own: own.dueAt?.toISOString() ?? null },
      },
    ],
  }
}

function ownDueOf(given: DueGiven): Due {
  const { before, state, taken, stays, at, day, book } = given
  const place = before.place
  const [calendar, hours] = [book.calendar, book.hoursOf(place)]
  const because: Because[] = []
  const limit = holdOrRelease(limitAfter(before.limit, taken, at), state.held === true, at)

  let overallDueAt: Date | null = null
  let provisional = false
  let warnAt: Date | null = null
  if (limit) {
    const course = withHolds(runOf(limit), holdsOf(limit), calendar, hours)
    if (course.state === 'running') {
      overallDueAt = course.due
      provisional = course.provisional
      warnAt = findWarning(runOf(limit), holdsOf(limit), calendar, hours) ?? null
    }
    if (taken.limit || state.held || before.limit !== limit)
      because.push({
        rule: 'casework/limit',
        facts: {
          start: limit.start,
          amount: limit.amount + limit.extra,
          clock: limit.clock,
          due: overallDueAt?.toISOString() ?? null,
          provisional,
        },
      })
  }

  if (state.end) return { dueAt: null, overallDueAt, provisional: false, limit, timers: both(null, null), because }
  // What the stage ran under goes on; its timers are left as they are.
  if (stays && !taken.reviewOn && (state.held || (state.within && state.within !== 'overall')))
    return {
      dueAt: before.dueAt,
      overallDueAt: state.held ? null : overallDueAt,
      provisional: before.provisional,
      limit,
      timers: [],
      because,
    }
  if (state.held) {
    // A case on hold is looked at again at the end of its review day.
    const review = taken.reviewOn ? startOfDay(addDays(taken.reviewOn, 1)) : null
    return { dueAt: review, overallDueAt: null, provisional: false, limit, timers: both(review, null), because }
  }
  if (state.within === 'overall')
    return { dueAt: overallDueAt, overallDueAt, provisional, limit, timers: both(overallDueAt, warnAt), because }
  if (!state.within) return { dueAt: null, overallDueAt, provisional, limit, timers: both(null, null), because }

  const parameter = book.getParameter(state.within, day, place)
  const span = parameter.value as unknown as Span
  const run = { start: taken.stage?.start ?? at, ...span }
  const holds = taken.stage?.holds ?? []
  const course = withHolds(run, holds, calendar, hours)
  const stage = course.state === 'running' ? course : deadline(run, calendar, hours)
  because.push({
    rule: 'casework/stage',
    facts: { start: run.start.toISOString(), due: stage.due.toISOString(), provisional: stage.provisional },
    parameters: [parameter],
  })
  const warn = findWarning(run, holds, calendar, hours) ?? null
  return {
    dueAt: stage.due,
    overallDueAt,
    provisional: stage.provisional,
    limit,
    timers: both(stage.due, warn),
    because,
  }
}

const both = (due: Date | null, warn: Date | null): Due['timers'] => [
  { kind: 'due', at: due },
  { kind: 'warn', at: warn },
]

function limitAfter(before: Limit | null, taken: StepTaken, at: Date): Limit | null {
  if (taken.limit === undefined) return before
  if (taken.limit === null) return null
  if ('extendBy' in taken.limit) return before ? { ...before, extra: before.extra + taken.limit.extendBy } : null
  const { amount, clock, from } = taken.limit
  // Another limit for the same matter counts from the old start, with its holds: elapsed time is kept.
  if (before && !from) return { ...before, amount, clock, extra: 0 }
  const first = before && { first: before.first ?? before.start }
  return { start: (from ?? at).toISOString(), amount, clock, extra: 0, holds: [], ...first }
}

function holdOrRelease(limit: Limit | null, held: boolean, at: Date): Limit | null {
  if (!limit) return null
  const last = limit.holds.at(-1)
  const open = last !== undefined && last.to === undefined
  if (held && !open) return { ...limit, holds: [...limit.holds, { from: at.toISOString() }] }
  if (!held && open)
    return { ...limit, holds: [...limit.holds.slice(0, -1), { from: last.from, to: at.toISOString() }] }
  return limit
}
