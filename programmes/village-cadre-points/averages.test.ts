import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import type { averagesAnswer, standingAnswer } from '#kernel/appraisal/answers.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  COUNTY,
  clerk,
  done,
  member,
  officials,
  onRoll,
  openTown,
  others,
  recorder,
  secretary,
  type Town,
  villageHead,
} from './cadres.testing.ts'
import { POINTS } from './scheme.ts'

/* How the scores of a town's groups lie, for those who read all of its cards. */

let town: Town
const principals = others.slice(0, 5) as readonly Id[]
const reserve = others.slice(5, 8) as readonly Id[]
beforeAll(async () => {
  town = await openTown()
  done(
    await town.roll([
      ...officials.map((one) => onRoll(one, town.village)),
      ...principals.map((one) => onRoll(one, town.second, 'principal')),
      ...reserve.map((one) => onRoll(one, town.second, 'reserve', { unranked: null })),
    ]),
  )
  town.at('2026-02-10T09:00')
  const row = (subject: Id, points: number) => ({
    ...{ subject, points, indicator: 'work-not-done', day: '2026-02-01', basis: '督查通报〔2026〕1号' },
  })
  done(
    await town.record(
      town.village,
      officials.map((one, i) => row(one, -1000 * i)),
    ),
  )
  done(
    await town.record(
      town.second,
      [...principals, ...reserve].map((one, i) => row(one, -500 * i)),
    ),
  )
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const averages = (by: Id, query: object) =>
  town.knock<z.output<typeof averagesAnswer>>('getAppraisalAverages', by, {
    ...{ params: { scheme: POINTS, year: 2026 }, query },
  } as never)
const lots = (answer: z.output<typeof averagesAnswer>) =>
  answer.units.map(({ unit, groups, totals, mean, median }) => [
    ...[unit, groups.map(({ id }) => id).join('+'), totals.length, mean, median],
  ])

it('tells mean and median of each group; one that is too small is told with the next', async () => {
  const answer = await averages(clerk, { place: COUNTY, period: 1 })
  // 0 to -3.5 in steps of a half; 0 to -10 in steps of one.
  expect(lots(answer)).toEqual([
    [town.town, 'principal+reserve', 8, -1750, -1750],
    [town.town, 'deputy', 11, -5000, -5000],
  ])
  expect(answer.whole.map(({ groups }) => groups[0]?.id)).toEqual(['deputy'])
  expect(answer).toMatchObject({ provisional: true, fewest: 5, leftOut: 0 })
  for (const one of [...officials, ...others]) expect(JSON.stringify(answer)).not.toContain(one)
})

it('is for whoever reads or decides all of the town, and for nobody else', async () => {
  for (const by of [member, secretary])
    expect(lots(await averages(by, { place: town.town, period: 1 }))).toHaveLength(2)
  for (const by of [recorder, villageHead, officials[0] as Id])
    expect(await averages(by, { place: town.town, period: 1 })).toMatchObject({ refused: 'appraisal/no-card' })
  expect(await averages(member, { place: COUNTY, period: 1 })).toMatchObject({ refused: 'appraisal/no-card' })
  expect(await averages(member, { place: town.town, period: 5 })).toMatchObject({ refused: 'appraisal/no-card' })
})

it('of a group of fewer than the arithmetic tells, shows its members where they stand and not how far from the others', async () => {
  const standing = (subject: Id, by: Id) =>
    town.knock<z.output<typeof standingAnswer>>('getAppraisalStanding', by, {
      ...{ params: { scheme: POINTS, year: 2026, subject }, query: { period: 1, changes: '-500,-100000' } },
    } as never)
  const [few, enough] = [reserve[0] as Id, principals[0] as Id]
  // Whoever tries one change after the other would find out what each of the other two has.
  expect(await standing(few, few)).toMatchObject({
    ...{ rank: 1, ranked: 3, totals: null },
    would: [
      { total: -3000, rank: null },
      { total: -102_500, rank: null },
    ],
  })
  expect(await standing(enough, enough)).toMatchObject({ ranked: 5, would: [{ rank: 1 }, { rank: 5 }] })
  expect((await standing(enough, enough)).totals).toHaveLength(5)
  expect(await standing(few, member)).toMatchObject({ would: [{ rank: 1 }, { rank: 3 }] })
})

it('takes a record like one that is named by what it counts: nothing where nothing can be had', async () => {
  const one = principals[1] as Id
  const { entries } = done(
    await town.record(town.second, [{ subject: one, indicator: 'stability', day: '2026-02-02', points: 1000 }]),
  ).answer as { entries: Id[] }
  const would = async (like: object) =>
    (
      await town.knock<z.output<typeof standingAnswer>>('getAppraisalStanding', one, {
        ...{ params: { scheme: POINTS, year: 2026, subject: one }, query: { period: 1, changes: '-500,500', ...like } },
      } as never)
    ).would.map(({ total }) => total)
  expect(await would({})).toEqual([-1000, 0])
  expect(await would({ like: entries[0] })).toEqual([-500, -500])
})
