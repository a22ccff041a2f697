/** The ordinary stories of a county: what is reported where and when over a span of days, and how each will go. */

import { dayOf, timeOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { getItem, type Item } from '#programmes/grid-casework/catalogue.ts'
import { inventMatter } from '#programmes/grid-casework/demo.ts'
import type { DutyKey } from '#programmes/grid-casework/duties.ts'
import { inventItem } from '#programmes/grid-casework/sayings.ts'
import { type Draw, drawFrom, pickFrom } from '../people.ts'
import { scenesOf } from '../photos.ts'
import type { Cast, Village } from './cast.ts'
import { type Delays, delaysOf, fateOf } from './fate.ts'
import { rhythmOf } from './rhythm.ts'
import type { Fate, Stage, Story } from './story.ts'

export interface Wanted {
  readonly county: string
  readonly count: number
  /** Days up to now. */
  readonly days: number
  /** Villages whose latest cases are laid by themselves, and duties of which the same is true in subdistricts. */
  readonly kept: { readonly since: Date; readonly town: string; readonly duties: ReadonlySet<DutyKey> } | undefined
}

/** The ordinary stories, oldest first. The same arguments invent the same ones. */
export function inventStories(stage: Stage, wanted: Wanted): Story[] {
  const { county, count, days, kept } = wanted
  const dice = drawFrom(`stories ${county}`)
  const rhythm = rhythmOf(stage.book.calendar, stage.now, days)
  const weights = stage.cast.villages.map(weightOf)
  const delays = delaysOf()
  return Array.from({ length: count }, (_, i) => {
    const filedAt = rhythm.instantOf((i + dice(1000) / 1000) / count, dice)
    const recent = kept && filedAt >= kept.since ? kept : undefined
    const village = pickVillage(stage.cast, weights, dice, recent?.town)
    return inventStory(stage, `${county}-${String(i).padStart(6, '0')}`, i, village, filedAt, recent?.duties, delays)
  })
}

/** More happens where more people live. */
const weightOf = ({ urban, community }: Village): number => (urban ? (community ? 9 : 4) : community ? 3 : 1)

function pickVillage(cast: Cast, weights: readonly number[], draw: Draw, except: string | undefined): Village {
  const open = weights.map((weight, i) => (except && cast.villages[i]!.code.startsWith(except) ? 0 : weight))
  let left = draw(open.reduce((sum, each) => sum + each, 0))
  for (const [i, weight] of open.entries()) {
    left -= weight
    if (left < 0) return cast.villages[i]!
  }
  throw new RangeError('no village to choose from')
}

function inventStory(
  stage: Stage,
  key: string,
  nth: number,
  village: Village,
  filedAt: Date,
  busy: ReadonlySet<DutyKey> | undefined,
  delays: Delays,
): Story {
  const draw = drawFrom(key)
  const { cast } = stage
  const setting = village.urban && village.community ? 'urban' : 'rural'
  const month = Number(dayOf(filedAt).slice(5, 7))
  const headless = cast.holders('grid-head', village.code).length === 0
  let item: Item
  do item = getItem(inventItem(draw, month, setting))
  while (
    // Where no grid head is, nothing can be left to the village; and some desks have their latest work laid by itself.
    (headless && !village.urban && item.selfHandled) ||
    (village.urban && busy?.has(item.lead))
  )
  const fate = fateOf(nth, village, item, filedAt, busy !== undefined, draw, delays)
  return tellStory(stage, { key, village, code: item.code, filedAt, draw }, fate)
}

/** Puts a story together: who reports it, from where, with what. */
export function tellStory(
  stage: Stage,
  of: {
    readonly key: string
    readonly village: Village
    readonly code: string
    readonly filedAt: Date
    readonly draw: Draw
    readonly reporter?: Id
  },
  fate: Fate,
): Story {
  const { key, village, code, filedAt, draw } = of
  // Whoever may have to handle it does not report it: nobody handles their own report.
  const duties = [getItem(code).lead, ...(fate.returning ? [fate.returning.to] : [])]
  const seen = of.reporter ? { person: of.reporter, grid: false } : pickReporter(stage, of, duties)
  const first = of.reporter ? undefined : comesInBy(stage, of, seen)
  // Whoever had it taken down has no account to follow it with.
  const reporter = first && first !== 'enter-handled' ? { person: null, grid: false } : seen
  const grids = reporter.person ? stage.cast.gridsOf(reporter.person) : []
  const place = reporter.grid && grids.length > 0 ? pickFrom(draw, grids) : village.code
  const matter = inventMatter(code, place, draw)
  const visible = matter.item.evidence.report === 'photo'
  const { position } = village
  return {
    key,
    village,
    place,
    matter,
    draw,
    filedAt,
    fate: fitting(fate, reporter),
    scene: pickFrom(draw, scenesOf(matter.item.pictogram)),
    reporter: reporter.person,
    ...(first ? { first } : {}),
    ...(reporter.person ? {} : { phone: `1380000${6000 + draw(4000)}` }),
    photos: !visible ? 0 : reporter.grid ? 1 + draw(2) : draw(100) < 55 ? 1 : 0,
    // Only what lies in the open has a point on the map.
    ...(position && matter.item.public && draw(100) < 75
      ? { point: { lon: near(position.lon, draw), lat: near(position.lat, draw) } }
      : {}),
  }
}

/**
 * By which way a matter comes in. What a grid worker settles on the spot is entered afterwards; offices take down calls, orders
 * and instructions while they are open.
 */
function comesInBy(
  { cast, pace, now }: Stage,
  { village, code, filedAt, draw, key }: { village: Village; code: string; filedAt: Date; draw: Draw; key: string },
  reporter: { readonly person: Id | null; readonly grid: boolean },
): Story['first'] {
  const lot = draw(100)
  // Planned stories are told from the report on; the latest hours are theirs.
  if (key.startsWith('recent-') || pace.hours(filedAt, now) < 24) return undefined
  if (reporter.grid) return getItem(code).selfHandled && lot < 45 ? 'enter-handled' : undefined
  const clerk = cast.holders('dispatcher', village.code.slice(0, 9)).length > 0
  if (reporter.person === null || !clerk || !pace.open(filedAt) || lot >= 34) return undefined
  return lot < 17 ? 'take-down' : lot < 28 ? 'register-order' : 'instruct'
}

/** Residents rate, a grid worker's own report is not rated; who has no account cannot take a report back. */
const fitting = (fate: Fate, { person, grid }: { readonly person: Id | null; readonly grid: boolean }): Fate => ({
  ...fate,
  ...(grid ? { rated: false } : {}),
  ...(person === null && fate.ends === 'withdrawn' ? { ends: 'goes-on' as const } : {}),
})

/** Within some hundred metres. */
const near = (degrees: number, draw: Draw): number => Math.round((degrees + (draw(801) - 400) / 1e5) * 1e5) / 1e5

const partTimers = ['part-time-grid-worker', 'micro-grid-head'] as const

/** Six in ten are residents; grid workers report in office hours, riders also in the evening, visitors at any time. */
function pickReporter(
  { book, cast, pace }: Stage,
  { village, filedAt: at, draw }: { readonly village: Village; readonly filedAt: Date; readonly draw: Draw },
  duties: readonly DutyKey[],
): { person: Id | null; grid: boolean } {
  const open = pace.open(at)
  const night = timeOf(at) < '06:00' || timeOf(at) > '22:00'
  const lot = draw(100)
  const [grid, partTime, department] = open ? [30, 38, 42] : night ? [0, 8, 8] : [8, 24, 24]
  const from = (people: readonly Id[]) => (people.length > 0 ? pickFrom(draw, people) : undefined)
  const leads = duties.flatMap((duty) =>
    [village.code, cast.county].flatMap((at) => book.findDutyHolder(duty, at) ?? []),
  )
  const leading = new Set(leads.flatMap(({ id }) => cast.holders('handler', id)))
  const someone =
    lot < grid
      ? from(cast.holders('grid-worker', village.code))
      : lot < partTime
        ? from(partTimers.flatMap((role) => cast.holders(role, village.code)))
        : lot < department
          ? from(cast.holders('handler', village.code.slice(0, 9)).filter((each) => !leading.has(each)))
          : undefined
  if (someone) return { person: someone, grid: lot < grid }
  const visitor = draw(100) < 12
  return { person: visitor ? null : (from(village.residents) ?? null), grid: false }
}
