/**
 * How a case goes on: somebody looks at it as it stands and decides what they do next and when. Nothing here knows how anything
 * is counted; people only know their deadlines.
 */
import { addDays, dayOf } from '#kernel/day.ts'
import { hoursLater, plainPart } from './pace.ts'
import { byDay } from './rhythm.ts'
import type { Seen } from './seen.ts'
import type { Move, Stage, Story } from './story.ts'

/** The next move; undefined where nobody does anything more up to now. */
export function findMove(story: Story, seen: Seen, stage: Stage): Move | undefined {
  if (story.cues) return story.cues[seen.cue]
  const move = seen.case
    ? deciders[seen.state]?.(story, seen, stage)
    : { step: story.first ?? 'report', at: story.filedAt }
  if (!move) return undefined
  if (move.at <= stage.now) return move
  if (!seen.case || !stage.reserved(seen)) return undefined
  return { ...move, at: plainPart(seen.at, stage.now, 0.2 + chance(story) * 0.6) }
}

type Decider = (story: Story, seen: Seen, stage: Stage) => Move | undefined

/** 0 to 1. */
const chance = ({ draw }: Story): number => draw(100_000) / 100_000
/** Mostly little: the square of an even chance, between two bounds. */
const mostly = (story: Story, from: number, to: number): number => from + chance(story) ** 2 * (to - from)
const evenly = (story: Story, from: number, to: number): number => from + chance(story) * (to - from)

/** Emergencies are seen to by whoever is on duty, also at night. */
function soon(story: Story, seen: Seen, { pace }: Stage, hours: number): Date {
  const urgent = story.matter.item.limit.clock === 'emergency-hours'
  return urgent && !pace.open(seen.at) ? hoursLater(seen.at, Math.min(hours, 0.7)) : pace.after(seen.at, hours)
}

const deciders: Readonly<Record<string, Decider>> = {
  reported(story, seen, stage) {
    const { fate } = story
    const when = (hours: number) => soon(story, seen, stage, hours)
    if (seen.step === 'instruct' && story.draw(8) > 0)
      return { step: 'confirm-instruction', at: when(evenly(story, 0.5, 6)) }
    // Where safety is concerned it goes on without whoever withdrew.
    if (fate.ends === 'withdrawn' && !seen.withdrew)
      return { step: 'withdraw', at: hoursLater(seen.at, evenly(story, 0.2, 2)) }
    if (seen.level === 'village')
      return { step: fate.settled ? 'settle-here' : 'escalate', at: when(mostly(story, 0.4, 3.6)) }
    if (fate.ends === 'declined') return { step: 'decline', at: when(mostly(story, 0.3, 3.5)) }
    if (fate.county && seen.level === 'town') return { step: 'escalate', at: when(mostly(story, 0.2, 2)) }
    return { step: 'accept', at: when(fate.slow === 'accept' ? evenly(story, 4.5, 8) : mostly(story, 0.1, 2.5)) }
  },
  accepted: (story, seen, stage) => ({ step: 'open', at: soon(story, seen, stage, mostly(story, 0.2, 2.5)) }),
  opened: (story, seen, stage) => ({ step: 'dispatch', at: soon(story, seen, stage, mostly(story, 0.1, 5)) }),
  dispatched,
  returned: (story, seen, { pace }) => ({
    step: seen.todo[0] === 'redispatch' || seen.todo[0] === 'uphold' ? seen.todo[0] : 'uphold',
    at: pace.after(seen.at, mostly(story, 0.4, 3)),
  }),
  held(story, seen, { pace }) {
    const review = seen.due ?? seen.at
    return { step: 'resume', at: pace.part(seen.at, review, evenly(story, 0.3, 0.95)) }
  },
  handled(story, seen, { pace }) {
    const step = story.fate.rework && !seen.reworked ? 'rework' : 'verify'
    return {
      step,
      at: pace.after(seen.at, story.fate.slow === 'verify' ? evenly(story, 8.5, 12) : mostly(story, 0.5, 7)),
    }
  },
  verified: (story, seen, { pace }) => ({
    step: 'close',
    at: pace.after(seen.at, story.fate.slow === 'close' ? evenly(story, 8.5, 11) : mostly(story, 0.3, 7)),
  }),
  // Some units appeal a low rating before the return call.
  calling: (story, seen, { pace }) => ({
    step: seen.step === 'rate' && story.draw(6) === 0 ? 'appeal-rating' : 'return-call',
    at: pace.after(seen.at, mostly(story, 1, 9)),
  }),
  appealed: (story, seen, { pace }) => ({
    step: story.draw(3) > 0 ? 'dismiss-appeal' : 'uphold-appeal',
    at: pace.after(seen.at, mostly(story, 2, 14)),
  }),
  answering: (story, seen, { pace }) => ({ step: 'reply', at: pace.after(seen.at, mostly(story, 0.3, 4)) }),
  closed: (story, seen) =>
    story.fate.rated && story.reporter
      ? { step: 'rate', at: byDay(hoursLater(seen.at, mostly(story, 0.5, 70)), story.draw) }
      : undefined,
}

/** While the leading unit has it: what was meant to happen in between, then the handling. */
function dispatched(story: Story, seen: Seen, stage: Stage): Move {
  const { pace } = stage
  const due = seen.due ?? hoursLater(seen.at, 24)
  const step = seen.todo[0] ?? 'handle'
  const left = due > seen.at
  switch (step) {
    case 'return':
      return { step, at: pace.after(seen.at, mostly(story, 0.4, Math.min(5, pace.hours(seen.at, due) / 2))) }
    case 'ask-extension':
    case 'remind':
      return { step, at: left ? pace.part(seen.at, due, evenly(story, 0.55, 0.75)) : pace.after(seen.at, 0.5) }
    case 'grant-extension':
    case 'refuse-extension':
    case 'hold': {
      const answered = pace.after(seen.at, mostly(story, 0.4, 4))
      return { step, at: answered < due ? answered : pace.part(seen.at, due, 0.7) }
    }
    case 'ask-hold':
    case 'report-back':
      return { step, at: left ? pace.part(seen.at, due, evenly(story, 0.1, 0.35)) : pace.after(seen.at, 0.5) }
    default:
      return { step: 'handle', at: handling(story, seen, due, stage) }
  }
}

/** Emergency crews work round the clock, offices by their hours. Who is late is so by a part of the limit. */
function handling(story: Story, seen: Seen, due: Date, { pace }: Stage): Date {
  const { clock } = story.matter.item.limit
  const { takes } = story.fate
  if (due <= seen.at) return pace.after(seen.at, evenly(story, 0.5, 4))
  if (takes > 1) {
    const length = clock === 'emergency-hours' ? 0.3 : Math.min(1, pace.hours(seen.at, due) / 20)
    return pace.after(due, 0.4 + (takes - 1) * 18 * length)
  }
  return clock === 'emergency-hours' ? plainPart(seen.at, due, takes) : pace.part(seen.at, due, takes)
}

/** What is to come while the leading unit has the case, in order. */
export function plansOf({ fate }: Story): string[] {
  const plans: string[] = []
  if (fate.returning) plans.push('return')
  if (fate.assisted) plans.push('report-back')
  if (fate.held) plans.push('ask-hold', 'hold')
  if (fate.extension) plans.push('ask-extension', fate.extension === 'granted' ? 'grant-extension' : 'refuse-extension')
  if (fate.reminded) plans.push('remind')
  return plans
}

/** The review day of a hold asked for now: some weeks on. */
export const reviewDay = (story: Story, at: Date) => addDays(dayOf(at), 14 + story.draw(50))
