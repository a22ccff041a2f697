/** Tells a story backwards from where its case stands: when it was filed, accepted, dispatched, handled, all in working time. */
import type { Id } from '#kernel/id.ts'
import { getItem } from '#programmes/grid-casework/catalogue.ts'
import { idOfKey } from '../found.ts'
import { drawFrom } from '../people.ts'
import type { Village } from './cast.ts'
import { tellStory } from './invent.ts'
import { plainPart } from './pace.ts'
import type { Cue, Fate, Stage, Story } from './story.ts'
import { hoursOf } from './waiting.ts'

/** What a planned story tells does not follow from its fate. */
const plain: Fate = {
  ...{ ends: 'goes-on', settled: true, county: false, returning: undefined, assisted: false, extension: undefined },
  ...{ held: false, reminded: false, rework: false, takes: 0.5, slow: undefined, rated: false },
}

/** A planned story: its cues begin with the report. */
export function planStory(
  stage: Stage,
  name: string,
  village: Village,
  item: string,
  cues: readonly Cue[],
  reporter?: string,
): Story {
  const key = `recent-${name}`
  const of = { key, village, code: item, filedAt: cues[0]!.at, draw: drawFrom(key) }
  return { ...tellStory(stage, reporter ? { ...of, reporter: idOfKey(reporter) as Id } : of, plain), cues }
}

/** Working hours that an item's limit comes to. */
export const limitOf = (item: string): number => hoursOf(getItem(item).limit)

/** Up to a step at an instant; `above` at county level. */
export interface Teller {
  even(from: number, to: number): number
  ago(hours: number): Date
  /** Filed some time before, also in the evening or at the weekend. */
  filed(before: Date): Cue
  opened(at: Date): Cue[]
  /** Sent up by the town and accepted at county level. */
  sentUp(at: Date): Cue[]
  sent(at: Date, above?: boolean): Cue[]
  handled(at: Date, item: string, above?: boolean): Cue[]
  verified(at: Date, item: string, above?: boolean): Cue[]
  closed(at: Date, item: string): Cue[]
}

export function tellerOf({ pace, now }: Stage, seed: string): Teller {
  const draw = drawFrom(seed)
  const even = (from: number, to: number) => from + (draw(1000) / 1000) * (to - from)
  const filed = (before: Date): Cue => ({
    step: 'report',
    at: plainPart(pace.before(before, even(0.4, 2)), before, even(0.1, 0.8)),
  })
  const opened = (at: Date): Cue[] => [filed(at), { step: 'accept', at }]
  const sentUp = (at: Date): Cue[] => {
    const up = pace.before(at, even(0.2, 1.2))
    return [filed(up), { step: 'escalate', at: up }, { step: 'accept', at }]
  }
  const sent = (at: Date, above = false): Cue[] => {
    const before = pace.before(at, even(0.3, 2.5))
    const start = above
      ? [...sentUp(pace.before(before, even(0.2, 1.2))), { step: 'open', at: before }]
      : opened(before)
    return [...start, { step: 'dispatch', at }]
  }
  const handled = (at: Date, item: string, above = false): Cue[] => [
    ...sent(pace.before(at, limitOf(item) * even(0.25, 0.75)), above),
    { step: 'handle', at },
  ]
  const verified = (at: Date, item: string, above = false): Cue[] => [
    ...handled(pace.before(at, even(0.6, 5)), item, above),
    { step: 'verify', at },
  ]
  const closed = (at: Date, item: string): Cue[] => [
    ...verified(pace.before(at, even(0.5, 4)), item),
    { step: 'close', at },
  ]
  return { even, ago: (hours) => pace.before(now, hours), filed, opened, sentUp, sent, handled, verified, closed }
}
