/**
 * The work that waits for the named people now: planned cases of the last working days, told step by step up to where they
 * stand. Everything is reckoned in working time from now, so that a Monday, a weekend and a holiday all find it plausible.
 */
import type { Limit } from '#kernel/casework/clock.ts'
import { addDays, type Day, dayOf, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { getItem } from '#programmes/grid-casework/catalogue.ts'
import type { DutyKey } from '#programmes/grid-casework/duties.ts'
import { idOfKey } from '../found.ts'
import { type Draw, drawFrom, pickFrom } from '../people.ts'
import { getPlaceByNames, type PlaceNames } from '../personas.ts'
import { readPlaces } from '../places/places.ts'
import type { Village } from './cast.ts'
import { tellStory } from './invent.ts'
import { plainPart } from './pace.ts'
import type { Cue, Fate, Seen, Stage, Story } from './story.ts'

/** How much waits for whom: persona, worklist, cases. */
export const waiting = {
  'zhang-suqin': { 'to-accept': 5, 'to-dispatch': 32, returns: 2, 'to-close': 6 },
  'wu-changgen': { 'to-verify': 4 },
  'tang-zhiyuan': { 'to-handle': 9 },
  'yao-wenbin': { 'to-open': 5, returns: 1, 'to-close': 7, 'holds-asked': 3 },
} as const

/** Of the 32 to dispatch so many fall due on the day of service: today while offices are open, else the next working day. */
export const dueToday = 6

/** Named people that have reported something themselves and follow it. */
export const reporters = ['zuo-jiawang', 'liu-haibo', 'wang-guifen', 'cheng-haoran'] as const

const code = (...names: PlaceNames): string => getPlaceByNames(readPlaces(), names).code
const wenchang = code('桐城市', '文昌街道')
const lane = code('桐城市', '文昌街道', '六尺巷社区')
const section = idOfKey('340881/urban-management/municipal-facilities')
const sectionDuties: ReadonlySet<DutyKey> = new Set(['street-lighting', 'manholes', 'municipal-roads'])

/** Working hours back from now within which the desks of the named people have planned cases only. */
const keptHours = 22.5

/** Which latest cases are planned here, so that nothing else is invented there. */
export const kept = ({ pace, now }: Pick<Stage, 'pace' | 'now'>) => ({
  since: pace.before(now, keptHours),
  town: wenchang,
  duties: sectionDuties,
})

/** Desks at which only planned work may wait now. */
export function isReserved({ desk, state, step }: Seen): boolean {
  if (desk === `dispatcher@${wenchang}` || desk === `grid-worker@${lane}` || desk === 'duty-chief@340881') return true
  return state === 'dispatched' && (desk === `o:${section}` || step === 'ask-hold')
}

const plain: Fate = {
  ends: 'goes-on',
  settled: true,
  county: false,
  returning: undefined,
  assisted: false,
  extension: undefined,
  held: false,
  reminded: false,
  rework: false,
  takes: 0.5,
  slow: undefined,
  rated: false,
}

const waste = ['030101', '030102', '030201', '030104', '030103'] as const
const roads = ['010101', '020102', '010202', '020101', '010101', '050201', '020102', '010202', '020101'] as const
const varied = [
  '030101',
  '020102',
  '040102',
  '030301',
  '060101',
  '010403',
  '020301',
  '010101',
  '030402',
  '040201',
  '020202',
  '060201',
  '090201',
  '030103',
  '020302',
  '030102',
] as const
/** Needs more than a week, so that a hold is plausible. */
const slowly = ['040101', '080102', '020204', '090201', '010402', '020303'] as const

/** Hours of office a working day has, for limits in days. */
const officeDay = 7

/** All planned stories of Tongcheng. */
export function recentStories(stage: Stage): Story[] {
  const { pace, now } = stage
  const draw = drawFrom('recent')
  const even = (from: number, to: number) => from + (draw(1000) / 1000) * (to - from)
  const ago = (hours: number) => pace.before(now, hours)
  const villages = (prefix: string) => stage.cast.villages.filter((v) => v.code.startsWith(prefix))
  const communities = (...towns: string[]) => towns.flatMap(villages).filter((v) => v.community && v.urban)
  const [ownTown, streets] = [communities(wenchang), communities(wenchang, '340881001', '340881003')]
  const stories: Story[] = []

  function add(
    name: string,
    nth: number,
    village: Village,
    item: string,
    cues: readonly Cue[],
    reporter?: string,
  ): void {
    const key = `recent-${name}-${nth}`
    const own: Draw = drawFrom(key)
    const of = {
      key,
      village,
      code: item,
      filedAt: cues[0]!.at,
      draw: own,
      ...(reporter ? { reporter: idOfKey(reporter) as Id } : {}),
    }
    stories.push({ ...tellStory(stage, of, plain), cues })
  }

  /** Filed some time before, also in the evening or at the weekend. */
  const filed = (before: Date): Cue => ({
    step: 'report',
    at: plainPart(pace.before(before, even(0.4, 2)), before, even(0.1, 0.8)),
  })
  const limitOf = (item: string): number => hoursOf(getItem(item).limit)
  /** Up to its opening at an instant, in the town or at county level. */
  const opened = (at: Date): Cue[] => [filed(at), { step: 'accept', at }]
  const sentUp = (accepted: Date): Cue[] => {
    const up = pace.before(accepted, even(0.2, 1.2))
    return [filed(up), { step: 'escalate', at: up }, { step: 'accept', at: accepted }]
  }
  const openedAbove = (at: Date): Cue[] => [...sentUp(pace.before(at, even(0.2, 1.2))), { step: 'open', at }]
  const sent = (at: Date, above = false): Cue[] => {
    const before = pace.before(at, even(0.3, 2.5))
    return [...(above ? openedAbove(before) : opened(before)), { step: 'dispatch', at }]
  }
  const handled = (at: Date, item: string, above = false): Cue[] => [
    ...sent(pace.before(at, limitOf(item) * even(0.25, 0.75)), above),
    { step: 'handle', at },
  ]
  const verified = (at: Date, item: string, above = false): Cue[] => [
    ...handled(pace.before(at, even(0.6, 5)), item, above),
    { step: 'verify', at },
  ]

  dispatcher()
  gridWorker()
  handler()
  chief()
  residents()
  elsewhere()
  return stories

  /** 章素琴: to accept, to dispatch, returned by departments, to close. */
  function dispatcher(): void {
    const work = waiting['zhang-suqin']
    for (let i = 0; i < work['to-accept']; i++)
      add('accept', i, pickFrom(draw, ownTown), varied[(i * 3) % varied.length]!, [
        { step: 'report', at: plainPart(ago(2.4), now, (i + 0.5) / work['to-accept']) },
      ])
    const [dueSoon, later] = windowsOf(stage, limitIn(stage, 'grid-casework/dispatch-within'))
    for (let i = 0; i < work['to-dispatch']; i++) {
      const [window, part] =
        i < dueToday
          ? [dueSoon, (i + 0.5) / dueToday]
          : [later, (i - dueToday + 0.5) / (work['to-dispatch'] - dueToday)]
      add(
        'dispatch',
        i,
        pickFrom(draw, ownTown),
        varied[i % varied.length]!,
        opened(ago(window.from + (window.to - window.from) * part)),
      )
    }
    for (const [i, item] of ['010101', '030101'].entries()) {
      const at = ago(even(0.6, 2.4))
      add('return', i, ownTown[(i * 5) % ownTown.length]!, item, [
        ...sent(pace.before(at, even(0.8, 2.5))),
        { step: 'return', at },
      ])
    }
    for (let i = 0; i < work['to-close']; i++) {
      const item = varied[(i * 5 + 1) % varied.length]!
      add('close', i, pickFrom(draw, ownTown), item, verified(ago(even(0.4, 5.5)), item))
    }
  }

  /** 吴长根: handled in his community, to be looked at. */
  function gridWorker(): void {
    const here = villages(lane)[0]!
    for (const [i, item] of ['010101', '030102', '020102', '060201'].entries())
      add('verify', i, here, item, handled(ago(0.6 + i * 1.5), item))
  }

  /** 唐志远: nine in hand, two of them with more time asked. */
  function handler(): void {
    const parts = [0.82, 0.7, 0.6, 0.5, 0.42, 0.33, 0.22, 0.12, 0.05]
    for (const [i, item] of roads.entries()) {
      const at = ago(Math.max(0.4, limitOf(item) * parts[i]!))
      const asks: Cue[] =
        i === 0 || i === 3 ? [{ step: 'ask-extension', at: ago(i === 0 ? 0.3 : 1.6), days: i === 0 ? 1 : 2 }] : []
      const chased: Cue[] = i === 1 ? [{ step: 'remind', at: ago(0.5) }] : []
      add(
        'handle',
        i,
        streets[(i * 7) % streets.length]!,
        item,
        [...sent(at), ...asks, ...chased],
        i === 4 ? 'cheng-haoran' : undefined,
      )
    }
  }

  /** 姚文斌: to open, to close, a return at county level, and holds to decide. */
  function chief(): void {
    const work = waiting['yao-wenbin']
    const limit = limitIn(stage, 'grid-casework/open-within')
    for (let i = 0; i < work['to-open']; i++)
      add(
        'open',
        i,
        pickFrom(draw, streets),
        varied[(i * 7 + 3) % varied.length]!,
        sentUp(ago(Math.min(2.6, limit - 0.8) * ((i + 0.6) / work['to-open']))),
      )
    for (let i = 0; i < work['to-close']; i++) {
      const item = varied[(i * 3 + 2) % varied.length]!
      add('close-above', i, pickFrom(draw, streets), item, verified(ago(even(0.4, 5.5)), item, true))
    }
    const at = ago(1.4)
    add('return-above', 0, pickFrom(draw, streets), '030101', [
      ...sent(pace.before(at, 1.6), true),
      { step: 'return', at },
    ])
    for (let i = 0; i < work['holds-asked']; i++) {
      const item = slowly[i]!
      const asked = ago(0.7 + i * 1.7)
      const review = addDays(dayOf(now), 30 + i * 20)
      add('hold-asked', i, pickFrom(draw, streets), item, [
        ...sent(pace.before(asked, 6 + i * 3)),
        { step: 'ask-hold', at: asked, reviewOn: review },
      ])
    }
  }

  /** Who reported something and follows it; one result waits to be rated by each resident. */
  function residents(): void {
    const home = (...names: PlaceNames) => villages(code(...names))[0]!
    const [farm, shop] = [home('桐城市', '黄甲镇', '石窑村'), home('桐城市', '龙眠街道', '东关社区')]
    const [east, west] = [villages(lane)[0]!, home('桐城市', '文昌街道', '文德社区')]
    const closed = (at: Date, item: string): Cue[] => [
      ...verified(pace.before(at, even(0.5, 4)), item),
      { step: 'close', at },
    ]
    add('own', 0, farm, '020401', sent(ago(9)), 'zuo-jiawang')
    add('own', 1, farm, '070101', [filed(ago(1.5))], 'zuo-jiawang')
    add('own', 2, shop, '080103', sent(ago(3)), 'liu-haibo')
    add('own', 3, shop, '020301', handled(ago(2), '020301'), 'liu-haibo')
    add('own', 4, east, '030103', sent(ago(5)), 'wang-guifen')
    add('own', 5, east, '010403', closed(ago(6), '010403'), 'wang-guifen')
    add('own', 6, west, '020202', closed(ago(10), '020202'), 'cheng-haoran')
    add('own', 7, farm, '070201', closed(ago(14), '070201'), 'zuo-jiawang')
  }

  /** Work in the other towns: on hold until a review day, more time asked, dispatched today. */
  function elsewhere(): void {
    const towns = stage.cast.villages.filter((v) => !v.code.startsWith(wenchang))
    const urban = communities('340881001', '340881003')
    for (let i = 0; i < 4; i++) {
      const held = ago(9 + i * 16)
      const review = addDays(dayOf(now), 9 + i * 17)
      const asked = pace.before(held, even(0.8, 3))
      add('held', i, pickFrom(draw, urban), slowly[i]!, [
        ...sent(pace.before(asked, 5)),
        { step: 'ask-hold', at: asked, reviewOn: review },
        { step: 'hold', at: held, reviewOn: review },
      ])
    }
    for (const [i, item] of ['040102', '020202'].entries())
      add('extension', i, pickFrom(draw, urban), item, [
        ...sent(ago(6 + i * 4)),
        { step: 'ask-extension', at: ago(0.8 + i), days: 1 },
      ])
    for (let i = 0; i < 12; i++) {
      const village = pickFrom(draw, towns)
      const item = village.urban
        ? pickFrom(draw, waste)
        : pickFrom(draw, ['020401', '070202', '070201', '030104', '010101'])
      if (village.urban || !getItem(item).selfHandled)
        add('sent', i, village, item, sent(ago(Math.min(limitOf(item) * 0.6, even(0.5, 6)))))
    }
  }
}

/** About so many working hours a limit comes to. */
const hoursOf = ({ amount, clock }: Limit): number =>
  clock === 'working-hours' ? amount : clock === 'emergency-hours' ? amount / 3 : amount * officeDay

const limitIn = ({ book, now }: Stage, parameter: string): number =>
  hoursOf(book.getParameter(parameter, dayOf(now), '340881').value as unknown as Limit)

interface Window {
  /** Working hours before now. */
  readonly from: number
  readonly to: number
}

/**
 * When something was opened whose limit of so many working hours ends on the day of service, but not within the hour; and
 * when what falls due after it was.
 */
function windowsOf({ pace, now }: Stage, limit: number): [dueThen: Window, dueLater: Window] {
  const onDay = (day: Day) => pace.hours(startOfDay(day), startOfDay(addDays(day, 1)))
  let day = dayOf(now)
  let left = pace.hours(now, startOfDay(addDays(day, 1)))
  while (left < 1) {
    day = addDays(day, 1)
    left += onDay(day)
  }
  return [
    { from: limit - Math.min(1, left / 2), to: Math.max(0.2, limit - left + 0.05) },
    { from: Math.max(0.3, limit - left - 0.05), to: 0.1 },
  ]
}
