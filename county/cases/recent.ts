/**
 * The work that waits for the named people now: planned cases of the last working days, told step by step up to where they
 * stand. Everything is reckoned in working time from now, so that a Monday, a weekend and a holiday all find it plausible.
 */
import { addDays, dayOf, startOfDay } from '#kernel/day.ts'
import { drawFrom, pickFrom } from '../people.ts'
import { disputedStories } from './disputed.ts'
import { followedStories } from './followed.ts'
import { hoursLater, plainPart } from './pace.ts'
import type { Cue, Stage, Story } from './story.ts'
import { limitOf, planStory, type Teller, tellerOf } from './telling.ts'
import { askedFor, community, dueSoon, hoursOfParameter, town, waiting } from './waiting.ts'

/** Streets, refuse, trees, trade: whole days or hours, no emergencies, for what may wait at a desk. */
const varied =
  '030101 020102 040102 030301 060101 010403 020301 010101 030402 040201 020202 060201 090201 030103 020302 030102'.split(
    ' ',
  )
/** Under the duties of 市政设施科. */
const roads = '010101 020102 010202 020101 010101 050201 020102 010202 020101'.split(' ')
/** Needs more than a week, so that a hold is plausible. */
const slowly = ['040101', '080102', '020204', '090201']

type Add = (
  name: string,
  nth: number,
  prefixes: readonly string[],
  item: string,
  cues: readonly Cue[],
  by?: string,
) => void

/** All planned stories of Tongcheng. */
export function recentStories(stage: Stage): Story[] {
  const draw = drawFrom('recent')
  const teller = tellerOf(stage, 'telling')
  const stories: Story[] = []
  const add: Add = (name, nth, prefixes, item, cues, by) => {
    const villages = stage.cast.villages.filter(
      (v) => v.community && v.urban && prefixes.some((p) => v.code.startsWith(p)),
    )
    stories.push(planStory(stage, `${name}-${nth}`, pickFrom(draw, villages), item, cues, by))
  }
  dispatcher(stage, teller, add)
  gridWorker(teller, add)
  handler(teller, add)
  chief(stage, teller, add)
  departments(stage, teller, add)
  return [
    ...stories,
    ...disputedStories(stage, tellerOf(stage, 'disputed')),
    ...followedStories(stage, tellerOf(stage, 'followed')),
  ]
}

const streets = ['340881001', town, '340881003']
const otherStreets = ['340881001', '340881003']
const nth = (list: readonly string[], n: number): string => list[n % list.length]!

/** 章素琴: to accept, to dispatch, returned by departments, to close. */
function dispatcher(stage: Stage, { ago, even, opened, sent, verified }: Teller, add: Add): void {
  const { pace, now } = stage
  const work = waiting['zhang-suqin']
  for (let i = 0; i < work['to-accept']; i++) {
    const at = plainPart(ago(2.4), now, (i + 0.5) / work['to-accept'])
    add('accept', i, [town], nth(varied, i * 3), [{ step: 'report', at }])
  }
  // The same heap of rubbish reported again: joined to the first, and answered with it.
  const first = ago(5)
  add('bins', 0, [otherStreets[0]!], '030101', sent(first))
  for (let i = 0; i < 2; i++)
    add('bins-again', i, [otherStreets[0]!], '030101', [
      { step: 'report', at: hoursLater(first, 0.4 + i) },
      { step: 'join', at: pace.before(now, 1.5 - i), main: 'bins-0' },
    ])
  const windows = windowsOf(stage, hoursOfParameter(stage, 'grid-casework/dispatch-within'))
  for (let i = 0; i < work['to-dispatch']; i++) {
    const soon = i < dueSoon
    const { from, to } = soon ? windows.soon : windows.later
    const part = soon ? (i + 0.5) / dueSoon : (i - dueSoon + 0.5) / (work['to-dispatch'] - dueSoon)
    add('dispatch', i, [town], nth(varied, i), opened(ago(from + (to - from) * part)))
  }
  for (let i = 0; i < work.returns; i++) {
    const at = ago(even(0.6, 2.4))
    const chain = sent(pace.before(at, even(0.8, 2.5)))
    add('return', i, [town], i === 0 ? '010101' : '030101', [...chain, { step: 'return', at }])
  }
  for (let i = 0; i < work['to-close']; i++) {
    const item = nth(varied, i * 5 + 1)
    add('close', i, [town], item, verified(ago(even(0.4, 5.5)), item))
  }
}

/** 吴长根: handled in his community, to be looked at. */
function gridWorker({ ago, handled }: Teller, add: Add): void {
  const items = ['010101', '030102', '020102', '060201']
  for (let i = 0; i < waiting['wu-changgen']['to-verify']; i++)
    add('verify', i, [community], nth(items, i), handled(ago(0.6 + i * 1.5), nth(items, i)))
}

/** 唐志远: what he has in hand, from almost due to just come, with more time asked for some. */
function handler({ ago, sent }: Teller, add: Add): void {
  const count = waiting['tang-zhiyuan']['to-handle']
  for (let i = 0; i < count; i++) {
    const item = nth(roads, i)
    const at = ago(Math.max(0.4, limitOf(item) * 0.82 * (1 - i / count)))
    const asks: Cue[] = i < askedFor ? [{ step: 'ask-extension', at: ago(0.3 + i), days: 1 + i }] : []
    const chased: Cue[] = i === 2 ? [{ step: 'remind', at: ago(0.5) }] : []
    add('handle', i, streets, item, [...sent(at), ...asks, ...chased], i === 4 ? 'cheng-haoran' : undefined)
  }
}

/** 姚文斌: to open, to close, a return at county level, and holds to decide. */
function chief(stage: Stage, { ago, even, sentUp, sent, verified }: Teller, add: Add): void {
  const { pace, now } = stage
  const work = waiting['yao-wenbin']
  const spare = hoursOfParameter(stage, 'grid-casework/open-within') - 0.8
  for (let i = 0; i < work['to-open']; i++)
    add('open', i, streets, nth(varied, i * 7 + 3), sentUp(ago((Math.min(2.6, spare) * (i + 0.6)) / work['to-open'])))
  for (let i = 0; i < work['to-close']; i++) {
    const item = nth(varied, i * 3 + 2)
    add('close-above', i, streets, item, verified(ago(even(0.4, 5.5)), item, true))
  }
  for (let i = 0; i < work.returns; i++) {
    const at = ago(1.4 + i)
    add('return-above', i, streets, '030101', [...sent(pace.before(at, 1.6), true), { step: 'return', at }])
  }
  for (let i = 0; i < work['holds-asked']; i++) {
    const at = ago(0.7 + i * 1.7)
    const asked: Cue = { step: 'ask-hold', at, reviewOn: addDays(dayOf(now), 30 + i * 20) }
    add('hold-asked', i, streets, nth(slowly, i), [...sent(pace.before(at, 6 + i * 3)), asked])
  }
}

/** Other departments: on hold until a review day, more time asked, and a few that are late and were chased. */
function departments({ pace, now }: Stage, { ago, even, sent }: Teller, add: Add): void {
  for (let i = 0; i < 4; i++) {
    const held = ago(9 + i * 16)
    const asked = pace.before(held, even(0.8, 3))
    const reviewOn = addDays(dayOf(now), 9 + i * 17)
    const steps = [
      { step: 'ask-hold', at: asked, reviewOn },
      { step: 'hold', at: held, reviewOn },
    ]
    add('held', i, otherStreets, nth(slowly, i), [...sent(pace.before(asked, 5)), ...steps])
  }
  for (const [i, item] of ['040102', '020202'].entries()) {
    const asks: Cue = { step: 'ask-extension', at: ago(0.8 + i), days: 1 }
    add('extension', i, otherStreets, item, [...sent(ago(6 + i * 4)), asks])
  }
  for (const [i, item] of ['030103', '040102', '020202', '080102'].entries()) {
    const at = ago(limitOf(item) + 9 + i * 3)
    add('late', i, i === 0 ? [town] : otherStreets, item, [...sent(at), { step: 'remind', at: ago(0.8 + i) }])
  }
}

/** Working hours before now. */
interface Window {
  readonly from: number
  readonly to: number
}

/**
 * When something was opened whose limit of so many working hours ends on the day of service, but not within the hour; and
 * when what falls due after it was.
 */
function windowsOf({ pace, now }: Stage, limit: number): { readonly soon: Window; readonly later: Window } {
  let next = addDays(dayOf(now), 1)
  while (pace.hours(now, startOfDay(next)) < 1) next = addDays(next, 1)
  const left = pace.hours(now, startOfDay(next))
  return {
    soon: { from: limit - Math.min(1, left / 2), to: Math.max(0.2, limit - left + 0.05) },
    later: { from: Math.max(0.3, limit - left - 0.05), to: 0.1 },
  }
}
