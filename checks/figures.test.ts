import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { isOfCases } from '#kernel/publicity/figure.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { COUNTY, done, type Grid, openGrid } from '#programmes/grid-casework/grid.testing.ts'
import { programmes } from '#programmes/index.ts'
import { listIn, type Where } from '../web/desk/figures/list-address.ts'
import { askOfDoors, endOf, linksOf, listed, type Reading, type Table } from './opened-figures.ts'

/*
 * Every figure of every programme, for random periods, places and rows: its value is the length of the list that the screen
 * opens it into, at the county and at a unit alike; and each step of a trend is the figure of its own days.
 */

const seed = 20_260_701
const now = new Date('2026-07-01T09:00:00+08:00')
const LAST = '2026-07-01'
let grid: Grid
let doors: readonly Route[]
let chief: Id
let handler: Id
let clock = now

beforeAll(async () => {
  grid = await openGrid('2026-03-02')
  const setting = { ...grid.house, now: () => clock, publicCounty: COUNTY }
  doors = [...caseworkRoutes(setting), ...worklistRoutes(setting), ...publicityRoutes(setting)]
  chief = grid.holder('duty-chief', COUNTY)
  const dice = fc.sample(fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }), { numRuns: 36, seed })
  for (const [i, rolls] of dice.entries()) await live(i, rolls)
}, 180_000)
afterAll(() => grid?.close())

/** A case as far as the dice say, over four months: declined, waiting, withdrawn late, handled in time or not, closed. */
async function live(i: number, rolls: readonly number[]): Promise<void> {
  const roll = rolls.values()
  const under = (limit: number): boolean => (roll.next().value ?? 0) < limit
  const at = (after: number) =>
    grid.at(`${new Date(Date.UTC(2026, 2, 2 + Math.floor(i * 2.9) + after)).toISOString().slice(0, 10)}T10:00`)
  at(0)
  const town = under(50) ? '340881001' : '340881002'
  const item = under(40) ? '010101' : under(50) ? '060201' : '020101'
  const village = `${town}00${under(50) ? 1 : 4}`
  const clerk = grid.holder('dispatcher', town)
  const id = done(await grid.report({ item, place: village })).answer.case as Id
  if (under(10)) return void (await grid.does(id, 'decline', clerk, { ground: 'not-ours', opinion: '请到物业' }))
  if (under(10)) return
  await grid.does(id, 'accept', clerk)
  await grid.does(id, 'dispatch', clerk)
  handler = grid.handlerOf(String((await grid.row(id)).lead))
  if (under(15)) return
  at(under(60) ? 1 : under(50) ? 12 : 45)
  if (under(12)) return void (await grid.does(id, 'withdraw', (await grid.row(id)).reporter as Id))
  const form = { result: under(70) ? 'solved' : 'explained', opinion: '已办', photos: [await grid.photo(handler)] }
  await grid.does(id, 'handle', handler, form)
  if (under(25)) return
  await grid.does(id, 'verify', grid.holder('grid-worker', village), { way: 'phone' })
  await grid.does(id, 'close', clerk)
}

const ask = askOfDoors(() => doors, COUNTY)

const day = fc.nat(140).map((i) => new Date(Date.UTC(2026, 1, 20 + i)).toISOString().slice(0, 10))
const periods = fc.tuple(day, day).map((two) => {
  const [from, to] = two.sort() as [string, string]
  return { from, to }
})
const asked = fc.record({
  period: periods,
  place: fc.constantFrom(undefined, '340881001', '340881002', '340881002004'),
  rows: fc.constantFrom('place', 'lead', 'worker', 'class', 'minor', 'kind'),
})
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never

const whereOf = (rows: Asked['rows'], key: string, place: string): Where =>
  rows === 'place' ? { place: key } : { place, [rows === 'lead' ? 'lead' : rows === 'worker' ? 'holder' : 'kind']: key }

/** Opens every number of the table, and of one of its rows. */
async function openAll(person: Id, list: string, own: boolean, { period, place, rows }: Asked): Promise<void> {
  const listOf = listIn(list, own)
  const { rows: counted } = await ask<{ rows: readonly { programme: string }[] }>('getCounted', person, {})
  for (const { id: programme, figures } of programmes.filter(({ id }) => counted.some((one) => one.programme === id))) {
    if (!figures.some(({ counts }) => isOfCases(counts))) continue
    const query = { programme, ...period, rows, ...(place ? { place } : {}) }
    const table = await ask<Table>('getEvaluation', person, query)
    expect(table.figures.map((figure) => figure.key)).toEqual(figures.map((figure) => figure.key))
    const some = table.rows.filter((one) => one.readings.some((reading) => reading && reading.numerator > 0))
    const whole = { ...table, rows: some.slice(0, 1) }
    for (const { href, n } of linksOf(whole, period, (key, at) => whereOf(rows, key, at), listOf))
      expect([href, await listed(ask, person, programme, href)]).toEqual([href, n])
  }
}

it('every number of a county opens into as many cases as it counts', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(asked, (one) => openAll(chief, 'all', false, one)),
    { seed, numRuns: 12 },
  ),
)

it('so does every number of a unit, which counts what it leads', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(asked, (one) => openAll(handler, 'all-of-unit', true, one)),
    { seed, numRuns: 8 },
  ),
)

it('the cases are there: late at an end, withdrawn late, open and closed', async () => {
  const sum = async (from: string, to: string) => {
    const query = { programme: 'grid-casework', from, to, rows: 'place' }
    const { sum } = await ask<Table>('getEvaluation', chief, query)
    return Object.fromEntries(sum.map((one) => [one.key.split('/')[1], one.numerator]))
  }
  const all = await sum('2026-03-01', LAST)
  for (const name of ['reported', 'handled', 'open-now', 'overdue-now']) expect(all[name], name).toBeGreaterThan(0)
  expect((await sum('2026-03-01', '2026-04-30'))['overdue-open']).toBeGreaterThan(0)
})

it('each step of a trend is the figure of its own days', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(periods, fc.constantFrom('month', 'week', 'day'), async (period, by) => {
      clock = now
      const programme = 'grid-casework'
      const { steps } = await ask<{ steps: readonly { from: string; readings: readonly Reading[] }[] }>(
        'getTrend',
        chief,
        { programme, ...period, by },
      )
      const told = steps[0]?.readings.map((one) => one.key) ?? []
      if (told.length > 0) {
        expect(told).toContain('grid-casework/on-time-of-all')
        expect(told).toContain('grid-casework/overdue-open')
      }
      for (const { from, readings } of steps.slice(0, 6)) {
        const days = { from: from < period.from ? period.from : from, to: endOf(from, by, period.to) }
        const { sum } = await ask<Table>('getEvaluation', chief, { programme, ...days, rows: 'class' })
        for (const reading of readings)
          expect([from, by, reading]).toEqual([from, by, sum.find((one) => one.key === reading.key)])
      }
    }),
    { seed, numRuns: 10 },
  ),
)
