/** Cases over which units disagree, that are pressed for, or whose reporters were not satisfied: told in advance. */
import { addDays, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Return } from '#programmes/grid-casework/demo.ts'
import { drawFrom, pickFrom } from '../people.ts'
import type { Cue, Stage, Story } from './story.ts'
import { planStory, type Teller } from './telling.ts'
import { town } from './waiting.ts'

/** Cables in a lane: their owners differ, and the limit is long enough for a dispute. */
const cables = '080102'
const streets = [town, '340881001', '340881003']

/** What the unit for cables says, and what the one for power says. */
const ours: Return = {
  ground: 'not-our-duty',
  from: 'telecom-lines',
  to: 'power-supply',
  text: '现场多为电力线缆，通信线缆已整理',
}
const theirs: Return = {
  ground: 'not-our-duty',
  from: 'power-supply',
  to: 'telecom-lines',
  text: '电力线缆完好，散乱的是通信线缆',
}
const again: Return = {
  ground: 'not-our-area',
  from: 'telecom-lines',
  to: 'power-supply',
  text: '该段线缆在产权分界点以外',
}

export function disputedStories(stage: Stage, teller: Teller): Story[] {
  const { pace, book, cast } = stage
  const { ago, sent, closed } = teller
  const draw = drawFrom('disputed')
  const villages = cast.villages.filter((v) => v.community && v.urban)
  const unit = (duty: string): Id => book.findDutyHolder(duty, cast.county)?.id ?? ('' as Id)
  const [cable, power] = [unit('telecom-lines'), unit('power-supply')]
  const leader = cast.holders('county-leader', cast.county)[0] as Id
  const add = (name: string, at: string, item: string, cues: readonly Cue[]): Story =>
    planStory(
      stage,
      `disputed-${name}`,
      pickFrom(
        draw,
        villages.filter((v) => v.code.startsWith(at)),
      ),
      item,
      cues,
    )
  const back = (at: Date, returning: Return): Cue => ({ step: 'return', at, with: { returning } })

  /** Returned twice: the next step is a consultation. */
  const twice = (end: Date): Cue[] => [
    ...sent(pace.before(end, 9)),
    back(pace.before(end, 8), ours),
    { step: 'redispatch', at: pace.before(end, 6), with: { lead: power } },
    back(end, theirs),
  ]
  /** Consulted on, and returned for the third time: the leader in charge designates. */
  const thrice = (end: Date): Cue[] => [
    ...twice(pace.before(end, 12)),
    {
      step: 'convene',
      at: pace.before(end, 10.5),
      with: { on: dayOf(pace.before(end, 5)), units: [cable, power] },
    },
    { step: 'consult', at: pace.before(end, 5), with: { lead: cable, units: [cable, power] } },
    back(end, again),
  ]
  const proposed = (end: Date): Cue[] => [
    ...thrice(pace.before(end, 2)),
    { step: 'propose-designation', at: end, with: { lead: cable } },
  ]
  /** Designated some weeks ago and long done: the precedent for the next one. */
  const settled = (end: Date): Cue[] => [
    ...proposed(pace.before(end, 40)),
    { step: 'designate', at: pace.before(end, 36) },
    { step: 'handle', at: pace.before(end, 12) },
    { step: 'verify', at: pace.before(end, 6) },
    { step: 'close', at: end },
  ]
  const listed = (at: Date): Cue => ({
    step: 'list-for-supervision',
    at,
    actor: leader,
    with: { on: addDays(dayOf(at), 10) },
  })
  const rated = (end: Date, item: string): Cue[] => [...closed(pace.before(end, 5), item), { step: 'rate', at: end }]
  return [
    add('consulting', town, cables, twice(ago(1.2))),
    add('designating', town, cables, thrice(ago(1.4))),
    add('signing', '340881001', cables, proposed(ago(2.2))),
    add('settled', town, cables, settled(ago(60))),
    ...streets
      .slice(1)
      .map((street, i) =>
        add(`listed-${i}`, street, '040101', [
          ...sent(ago(24 + i * 4)),
          listed(ago(14)),
          ...(i === 0 ? [{ step: 'answer-supervision', at: ago(3) }] : []),
        ]),
      ),
    add('struck-off', '340881003', '040101', [
      ...sent(ago(90)),
      listed(ago(80)),
      { step: 'answer-supervision', at: ago(62) },
      { step: 'handle', at: ago(60) },
      { step: 'strike-off', at: ago(55) },
      { step: 'verify', at: ago(54) },
      { step: 'close', at: ago(50) },
    ]),
    byResident(add('calling', town, '030103', low(rated(ago(1.5), '030103')))),
    byResident(
      add('appealed', '340881003', '020202', [
        ...low(rated(ago(5), '020202')),
        { step: 'appeal-rating', at: ago(1.1) },
      ]),
    ),
    byResident(
      add('excluded', '340881001', '020202', [
        ...low(rated(ago(30), '020202')),
        { step: 'appeal-rating', at: ago(26) },
        { step: 'uphold-appeal', at: ago(20) },
      ]),
    ),
  ]
}

/** Only who has an account rates. */
function byResident({ phone: _, ...story }: Story): Story {
  const reporter = story.village.residents[0]
  return reporter ? { ...story, reporter } : story
}

/** The same, with the reporter not satisfied. */
const low = (cues: readonly Cue[]): Cue[] =>
  cues.map((cue) => (cue.step === 'rate' ? { ...cue, with: { rating: 'dissatisfied' } } : cue))
