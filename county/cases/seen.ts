import type { ActRequest, Done } from '#kernel/act.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { plansOf } from './course.ts'
import { findOther, hasAssistance } from './steps.ts'
import type { Stage, Story } from './story.ts'

/** What has come of a story so far, as its people see it on their screens. */
export interface Seen {
  case: Id | undefined
  /** The step taken last, and how many there were. */
  step: string
  no: number
  state: string
  due: Date | undefined
  desk: string
  level: 'village' | 'town' | 'county'
  at: Date
  lead: Id | undefined
  /** Who led at first: an assisting unit is neither of them. */
  firstLead: Id | undefined
  handler: Id | undefined
  /** What is still to come while the leading unit has it. */
  todo: string[]
  reworked: boolean
  reopened: boolean
  withdrew: boolean
  asked: { readonly days: number; readonly by: Id } | undefined
  reviewOn: Day | undefined
  /** The deadline whose passing has been recorded. */
  passed: number | undefined
  /** Steps of a story told in advance that were taken. */
  cue: number
}

export const unseen = (): Seen => ({
  ...{ case: undefined, step: '', no: 0, state: '', due: undefined, desk: '', level: 'town', at: new Date(0) },
  ...{
    lead: undefined,
    firstLead: undefined,
    handler: undefined,
    reworked: false,
    reopened: false,
    withdrew: false,
    todo: [],
    cue: 0,
  },
  ...{ asked: undefined, reviewOn: undefined, passed: undefined },
})

/** What the answer to a step of a case tells. */
interface Told {
  readonly case: Id
  readonly state?: string
  readonly step?: number
  readonly due?: string | null
  readonly desk?: string | null
}

/** A deadline passed with nobody acting. */
export function notePassing(seen: Seen, { answer }: Done): void {
  seen.no = (answer as unknown as Told).step ?? seen.no
  seen.passed = seen.due?.getTime()
}

/** A step was taken: what the people of the story see afterwards, and what they mean to do while they have it. */
export function noteStep(story: Story, seen: Seen, stage: Stage, step: string, request: ActRequest, done: Done): void {
  const told = done.answer as unknown as Told
  seen.case = told.case
  seen.no = told.step ?? seen.no
  seen.step = step
  seen.cue += 1
  seen.at = request.at ?? seen.at
  seen.state = told.state ?? seen.state
  seen.due = told.due ? new Date(told.due) : undefined
  seen.desk = told.desk ?? ''
  if (request.input && !(request.input as { case?: unknown }).case) {
    seen.level = seen.desk.startsWith('grid-head@') ? 'village' : 'town'
    stage.filed.set(story.key, told.case)
  }
  if (step === 'escalate') seen.level = seen.level === 'village' ? 'town' : 'county'
  if (seen.state === 'dispatched' && seen.desk.startsWith('o:')) seen.lead = seen.desk.slice(2) as Id
  seen.firstLead ??= seen.lead
  if (step === 'handle') seen.handler = request.actor.person ?? undefined
  if (step === 'withdraw') seen.withdrew = true
  if (step === 'rework') seen.reworked = true
  if (step === 'return-call' && seen.state === 'dispatched') seen.reopened = true
  if (step === seen.todo[0]) seen.todo.shift()
  if (step === 'dispatch') seen.todo = plansOf(story)
  if (step === 'return') seen.todo.unshift(findOther(story, seen, stage) ? 'redispatch' : 'uphold')
  if (seen.todo[0] === 'report-back' && !hasAssistance(story, seen, stage)) seen.todo.shift()
}
