/**
 * Makes the demonstration: counties, invented residents and their cases, all by acts that real people and imports would
 * perform. What is there already is found again by the keys of its acts, so that a half-made demonstration goes on.
 */
import type { Desk } from '#kernel/act.ts'
import { takeDueFigures } from '#kernel/appraisal/measured.sweep.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { beginningsOf, casesNaming } from '#kernel/casework/several.read.ts'
import { fireDue, type TimerWork } from '#kernel/casework/timer.ts'
import { dayOf } from '#kernel/day.ts'
import type { FileStore } from '#kernel/files/file-store.ts'
import { openStaging } from '#kernel/files/staging.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { Json } from '#kernel/json.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { noticesAbout } from '#kernel/publicity/notices/notice.read.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { makeBallot, registerRaters } from './ballots.ts'
import type { CadresSetting } from './cadres/play.ts'
import { layCadres, type Town } from './cadres/roll.ts'
import { makeCadres } from './cadres/years.ts'
import { castOf } from './cases/cast.ts'
import { inventStories } from './cases/invent.ts'
import { paceOf } from './cases/pace.ts'
import { recentStories } from './cases/recent.ts'
import type { Stage, Story } from './cases/story.ts'
import { isReserved, kept } from './cases/waiting.ts'
import { actsAbout, performStories } from './cases/waves.ts'
import { type County, fill, foundCounty, foundedOn, idOfKey, layAll, positionOf } from './found.ts'
import { makeFunds } from './funds/funds.ts'
import { type InspectionsSetting, makeInspections } from './inspections.ts'
import { fullCounty } from './organisations.ts'
import type { InventedHousehold } from './people.ts'
import { type Album, openAlbum } from './photos.ts'
import { layShopHouseholds, makePoints } from './points.ts'
import { makeResident } from './points-resident.ts'
import { makeProperty } from './property.ts'
import { makePropertyCredit } from './property-credit.ts'
import { makeRatings, type RatingsSetting } from './ratings.ts'
import { householdInputs, layHouseholds, residentsFill } from './residents.ts'
import { makeShopMatters } from './shop-matters.ts'
import { layShops, makeShops, type Settled } from './shops.ts'
import { readTargets, type Targets } from './targets.ts'
import { makeVillageMatters } from './village-matters.ts'
import { makeVolunteers } from './volunteers.ts'

export interface DemonstrationSetting {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly pool: TimerWork['pool']
  readonly programmes: readonly Programme[]
  /** Where photos are kept. */
  readonly files: FileStore
  /** The demonstration ends here: later steps are not taken. */
  readonly now: Date
  /** Cases of Tongcheng beside the planned ones of the last days. */
  readonly cases?: number
  /** Cases of each other county. */
  readonly casesElsewhere?: number
  /** What its records are made to; the table of the demonstration unless said. */
  readonly targets?: Targets
  /** Codes of the counties to be made; all unless said. */
  readonly counties?: readonly string[]
  /** What is being made, in both languages, and how far it is. */
  readonly progress?: (phase: string, done: number, total: number) => void
}

export interface DemonstrationMade {
  /** False where it was there already and nothing was done. */
  readonly made: boolean
  /** The instant up to which its people acted. */
  readonly until: Date
  /** Acts on cases performed or found again now. */
  readonly acts: number
}

/** The parameter that marks a county as a demonstration: since when, how large, and whether it is complete. */
export const DEMONSTRATION = 'kernel/demonstration'

interface Mark {
  readonly until: string
  readonly cases: number
  readonly casesElsewhere: number
  readonly complete: boolean
}

const daysInFull = 365
const daysElsewhere = 90

/** The mark of a demonstration; undefined in a county of real work. */
export const findMark = (book: Pick<CountyBook, 'historyOf'>): Mark | undefined =>
  book.historyOf(DEMONSTRATION).at(-1)?.value as unknown as Mark | undefined

/**
 * Makes the demonstration or goes on with one that was interrupted, as of the instant at which that was begun.
 * @throws Error where anybody is refused anything, which would be a fault of the plan
 */
export async function demonstrate(setting: DemonstrationSetting): Promise<DemonstrationMade> {
  const { desk, keeper, programmes, progress = () => {} } = setting
  const found = findMark(await keeper.getBook(fullCounty))
  if (found?.complete) return { made: false, until: new Date(found.until), acts: 0 }
  const mark = found ?? {
    until: setting.now.toISOString(),
    cases: setting.cases ?? 3000,
    casesElsewhere: setting.casesElsewhere ?? 40,
    complete: false,
  }
  await fill(desk, fullCounty, 'demonstration:begun', markFill(mark))

  const until = new Date(mark.until)
  const { counties: all, maker } = layAll(dayOf(until))
  // Residents are made for all, so that the people of a county do not depend on which others are made.
  const lived = all.map((county) => ({ county, homes: layHouseholds(county, maker) }))
  const targets = setting.targets ?? readTargets()
  const laid = lived.map(({ county, homes }) => {
    const more = layShopHouseholds(county, maker)
    const shops = layShops(county, maker, [...homes, ...more], targets)
    return { county, shops, homes: [...homes, ...more, ...shops.homes] }
  })
  // After all others, so that nobody else's name depends on them.
  const cadres = new Map(laid.map(({ county }) => [county, layCadres(county, maker, targets)]))
  const counties = laid.filter(({ county }) => setting.counties?.includes(county.code) ?? true)
  const homesOf = new Map<County, Awaited<ReturnType<typeof settle>>>()
  let ready = 0
  await inTurns(counties, 2, async ({ county, homes, shops }) => {
    await foundCounty(desk, county, programmes)
    const settled = await settle(desk, county, homes)
    homesOf.set(county, settled)
    await makeShops(desk, county, shops, settled, targets, until)
    await makePoints(desk, county, settled, until)
    await makeProperty(desk, county)
    await makeResident(desk, county, settled, until)
    progress('地点、单位、岗位、居民 / places, offices, posts, residents', ++ready, counties.length)
  })

  const stories = new Map<County, readonly { story: Story; stage: Stage }[]>()
  for (const { county, homes } of counties) {
    const stage = stageOf(county, homes, until, await keeper.getBook(county.code))
    stories.set(
      county,
      storiesOf(stage, mark).map((story) => ({ story, stage })),
    )
  }
  const album = openAlbum(openStaging(setting.pool, setting.files))
  const byId = new Map(programmes.map((programme) => [programme.id, programme]))
  const told = new Map([...stories].map(([county, all]) => [county, { done: 0, about: actsAbout(all.length) }]))
  const tell = (county: County, done: number, about: number) => {
    told.set(county, { done, about })
    const sum = (of: 'done' | 'about') => [...told.values()].reduce((all, one) => all + one[of], 0)
    progress('事项办理 / cases on their way', sum('done'), sum('about'))
  }
  let acts = 0
  // Counties have nothing to do with each other: while one waits for the database another decides. Those with most to do begin.
  const work = (county: County) => (cadres.get(county) ? Number.MAX_SAFE_INTEGER : (stories.get(county)?.length ?? 0))
  const busy = [...counties].sort((a, b) => work(b.county) - work(a.county))
  await inTurns(busy, 2, async ({ county, homes }) => {
    await makeShopMatters(desk, album, county, until)
    await makeVillageMatters(playing(setting, album, county, until))
    await makeVolunteers(desk, album, county, homes, homesOf.get(county) ?? [], until)
    await makeFunds(desk, album, county, targets, until)
    await makeInspections(inspectionsOf(setting, album, county, until))
    await makePropertyCredit(desk, album, county, until)
    await makeRatings(ratingsOf(setting, album, county, targets, until))
    await registerRaters(desk, county)
    const performing = {
      ...{ desk, reader: setting.reader, programmes: byId, album },
      tell: (done: number, about: number) => tell(county, done, about),
    }
    const done = await performStories(performing, stories.get(county) ?? [])
    acts += done
    tell(county, done, done)
    const laidCadres = cadres.get(county)
    if (laidCadres) await makeCadres(playing(setting, album, county, until), laidCadres, inFull(mark))
    await makeBallot(playing(setting, album, county, until))
  })
  for (const { county } of counties) await handInSealed(desk, county.code, until)
  for (const { county } of counties) await handOverNight(desk, county.code, until)
  await fireAll(
    setting,
    byId,
    counties.map(({ county }) => county.code),
    until,
  )
  await fill(desk, fullCounty, 'demonstration:complete', markFill({ ...mark, complete: true }))
  return { made: true, until, acts }
}

/** One sealed hand-in, so that the discipline desk has something to look at. Where it is not installed there is none. */
async function handInSealed(desk: Desk, county: string, until: Date): Promise<void> {
  if (county !== fullCounty) return
  const outcome = await desk.perform({
    kind: 'sealed-intake/hand-in',
    county,
    actor: { county, person: null, via: 'demonstration' },
    key: 'demonstration:sealed:0',
    input: { form: { text: '村务公开栏三个月没有更新，问经办人一直没有答复，希望有人核实。' } },
    at: new Date(until.getTime() - 26 * 3_600_000),
  })
  if (isRefusal(outcome) && outcome.refused !== 'act/unknown') throw new RefusalError(outcome)
}

/** The night shift of a subdistrict has handed over, and nobody took it over yet. Where that is not installed there is none. */
async function handOverNight(desk: Desk, county: string, until: Date): Promise<void> {
  if (county !== fullCounty) return
  const outcome = await desk.perform({
    kind: 'shift-handover/hand-over',
    county,
    actor: { county, person: idOfKey('pan-jingyi'), via: 'demonstration' },
    key: 'demonstration:shift:0',
    input: {
      form: {
        ...{ place: '340881002', covers: 'grid-casework', shift: 'night' },
        risks: '夜里有阵雨，背街两处积水已请环卫到场，早上再看一次。',
        promised: '答应文德社区来电人上午回电话，说明路灯修复时间。',
        toldWhom: '已电话告知市政设施科值班员。',
      },
    },
    at: new Date(until.getTime() - 10 * 3_600_000),
  })
  if (isRefusal(outcome) && outcome.refused !== 'act/unknown') throw new RefusalError(outcome)
}

const markFill = (mark: Mark) => ({
  name: '桐城市',
  from: foundedOn,
  parameters: [
    {
      id: DEMONSTRATION,
      place: fullCounty,
      from: foundedOn,
      value: mark as unknown as Json as never,
      source: 'demonstration',
    },
  ],
})

const strict = { info: () => {}, warn: complain, error: complain }

/** Lets the programmes of a county hear what was announced; what was heard may announce more. */
function hearing({ desk, reader, pool, programmes }: DemonstrationSetting, county: string): () => Promise<void> {
  const work = { pool, reader, desk, hearers: hearersOf(programmes), log: strict, batch: 400 }
  return async () => {
    for (let round = 0; round < 3; round++) while (await hearDue(work, county));
  }
}

/** Lets what is due by an instant take effect. */
function firing(setting: DemonstrationSetting, county: string): (at: Date) => Promise<void> {
  const { programmes } = setting
  const work = { ...setting, programmes: new Map(programmes.map((one) => [one.id, one])), log: strict, batch: 400 }
  return async (at) => {
    while ((await fireDue(work, county, at)).more);
  }
}

/** Has what figures tell of periods that were over by an instant taken. */
const measuring =
  (setting: DemonstrationSetting, county: string): ((at: Date) => Promise<void>) =>
  (at) =>
    takeDueFigures({ ...setting, log: strict }, county, at)

/** What matters that go on for months are made with: others hear, limits pass and figures are taken meanwhile. */
const playing = (setting: DemonstrationSetting, album: Album, county: County, until: Date): CadresSetting => ({
  ...{ desk: setting.desk, reader: setting.reader, album, county, until },
  ...{ hear: hearing(setting, county.code), fire: firing(setting, county.code) },
  measure: measuring(setting, county.code),
})

/** What the inspections of a county are made with: others hear what is drawn, and the checks that follow are found. */
function inspectionsOf(setting: DemonstrationSetting, album: Album, county: County, until: Date): InspectionsSetting {
  const { desk, reader } = setting
  return {
    ...{ desk, album, county, until },
    hear: hearing(setting, county.code),
    async checksOf(inspection) {
      const found = await reader.read(county.code, (client) =>
        casesNaming(client, county.code, 'property-check', 'inspection', inspection, 100),
      )
      const begun = await reader.read(county.code, (client) =>
        beginningsOf(
          client,
          county.code,
          found.map(({ id }) => id),
        ),
      )
      return found.map(({ id, holder, viewers }) => ({
        id,
        estate: begun.get(id)?.form.estate as Id,
        inspectors: [
          holder as Id,
          ...viewers.filter(({ why }) => why === 'asked').map(({ viewer }) => viewer.slice(2) as Id),
        ],
      }))
    },
  }
}

/** What the ratings of a county are made with: others hear of grades, notices are found and are over in time. */
function ratingsOf(
  setting: DemonstrationSetting,
  album: Album,
  county: County,
  targets: Targets,
  until: Date,
): RatingsSetting {
  const { desk, reader } = setting
  return {
    ...{ desk, album, county, targets, until },
    ...{ hear: hearing(setting, county.code), fire: firing(setting, county.code) },
    noticeOf: (matter) =>
      reader.read(county.code, async (client) => (await noticesAbout(client, county.code, [matter])).get(matter)),
    gradeOf: (estate) =>
      reader.read(county.code, async (client) => {
        const [newest] = await casesNaming(client, county.code, 'property-grade', 'estate', estate, 1)
        return newest?.id
      }),
  }
}

function complain(about: object, text: string): never {
  throw new Error(`${text}: ${JSON.stringify(about)}`)
}

/** In a small demonstration only the towns of the named people have years; officials of the others stand on the roll. */
const inFull =
  ({ cases }: Mark) =>
  ({ named }: Town): boolean =>
    named || cases >= FULL
const FULL = 1000

/** The residents of a county and their households. @returns the households */
async function settle(
  desk: Desk,
  { code, people }: County,
  homes: readonly InventedHousehold[],
): Promise<readonly (Settled & { readonly key: string })[]> {
  await fill(desk, code, `residents:${code}`, residentsFill(homes, new Set(people.map(({ key }) => key))))
  const inputs = householdInputs(homes)
  const outcomes = await desk.performAll(
    inputs.map(({ key, input }) => ({
      kind: 'register/found-household',
      county: code,
      actor: { county: code, person: null, via: 'command' },
      key,
      input,
    })),
    'each',
  )
  // An installation without the acts of single entries has no households, only people.
  const refused = outcomes.find((outcome) => isRefusal(outcome) && outcome.refused !== 'act/unknown')
  if (refused && isRefusal(refused)) throw new RefusalError(refused)
  return outcomes.flatMap((outcome, i) =>
    isRefusal(outcome)
      ? []
      : [
          {
            ...{ id: outcome.answer.household as Id, key: homes[i]?.key ?? '' },
            ...{ place: homes[i]?.place ?? '', on: inputs[i]?.input.on },
          },
        ],
  )
}

function stageOf(county: County, homes: readonly InventedHousehold[], now: Date, book: CountyBook): Stage {
  const full = county.code === fullCounty
  return {
    now,
    book,
    pace: paceOf(book),
    filed: new Map(),
    cast: castOf(county, homes, positionOf),
    reserved: full ? isReserved : () => false,
  }
}

function storiesOf(stage: Stage, mark: Mark): Story[] {
  const { county } = stage.cast
  if (county !== fullCounty)
    return inventStories(stage, { county, count: mark.casesElsewhere, days: daysElsewhere, kept: undefined })
  const ordinary = inventStories(stage, { county, count: mark.cases, days: daysInFull, kept: kept(stage) })
  return [...ordinary, ...recentStories(stage)]
}

/** Limits that passed with nobody acting since take effect, as of their own instants. */
async function fireAll(
  { desk, keeper, reader, pool, progress }: DemonstrationSetting,
  programmes: ReadonlyMap<string, Programme>,
  counties: readonly string[],
  until: Date,
): Promise<void> {
  const failures: object[] = []
  const log = {
    info: () => {},
    warn: (about: object) => void failures.push(about),
    error: (about: object) => void failures.push(about),
  }
  for (const [i, county] of counties.entries()) {
    let more = true
    while (more) ({ more } = await fireDue({ pool, reader, desk, keeper, programmes, log }, county, until))
    progress?.('时限核对 / limits that passed', i + 1, counties.length)
  }
  if (failures.length > 0) throw new Error(`limits did not take effect: ${JSON.stringify(failures.slice(0, 3))}`)
}

/** Works through a list with so many at a time. What is in hand comes to an end before a failure is told. */
async function inTurns<T>(list: readonly T[], width: number, work: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...list]
  const ended = await Promise.allSettled(
    Array.from({ length: width }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await work(next).catch((error: unknown) => {
          waiting.length = 0
          throw error
        })
    }),
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
}
