import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, knock, LANE, openGrid } from './grid.testing.ts'
import { results } from './words.ts'

/* What everybody may see: each result counted apart and as its list shows it, and no map before its number is entered. */

const look = new Date('2026-11-20T09:00:00+08:00')
const number = '皖S（2026）12号'
let grid: Grid
let doors: readonly Route[]

beforeAll(async () => {
  grid = await openGrid()
  doors = publicityRoutes({ ...grid.house, publicCounty: COUNTY, now: () => look })
  const chief = grid.holder('duty-chief', COUNTY)
  for (const result of ['solved', 'explained', 'solved']) {
    const { id, handler } = await grid.dispatched()
    const photos = [await grid.photo(handler)]
    await grid.does(id, 'handle', handler, { result, opinion: '已办', photos })
    await grid.does(id, 'verify', gridWorker, { way: 'phone' })
    await grid.does(id, 'close', dispatcher)
  }
  const declined = done(await grid.report()).answer.case as Id
  await grid.does(declined, 'decline', dispatcher, { ground: 'not-ours', opinion: '请到物业' })
  const { id, handler } = await grid.dispatched()
  const hold = { ground: 'budget', reviewOn: '2026-12-20', opinion: '待经费' }
  await grid.does(id, 'ask-hold', handler, hold)
  await grid.does(id, 'hold', chief, hold)
  await grid.dispatched()
}, 90_000)
afterAll(() => grid?.close())

interface List {
  readonly counts: readonly { readonly show: string; readonly words: unknown; readonly count: number }[]
  readonly rows: readonly { readonly number: string; readonly result: { readonly zh: string } | null }[]
}
const listed = async (query: object = {}): Promise<List> =>
  (await knock(doors, 'listPublicCases', null, { params: { programme: 'grid-casework' }, query })).json as List

it('counts each result apart: solved is not explained, on hold or not ours', async () => {
  const { counts } = await listed()
  expect(Object.fromEntries(counts.map(({ show, count }) => [show, count]))).toEqual({
    all: 6,
    open: 1,
    overdue: 0,
    solved: 2,
    explained: 1,
    'partly-solved': 0,
    'on-hold': 1,
    'not-ours': 1,
    redirected: 0,
    withdrawn: 0,
  })
  expect(counts.slice(3).map(({ words }) => words)).toEqual(Object.values(results))
})

it('shows under every filter as many rows as it counts, each with its own result', async () => {
  for (const { show, count } of (await listed()).counts) {
    const { rows } = await listed({ show })
    expect([show, rows.length]).toEqual([show, count])
    if (show in results)
      expect(new Set(rows.map(({ result }) => result?.zh))).toEqual(
        new Set(count > 0 ? [results[show as keyof typeof results].zh] : []),
      )
  }
  expect((await listed({ q: '路灯' })).counts[0]?.count).toBe(6)
  expect((await listed({ q: '没有这样的地方' })).counts[0]?.count).toBe(0)
  expect(
    (await knock(doors, 'listPublicCases', null, { params: { programme: 'grid-casework' }, query: { show: 'x' } }))
      .refused,
  ).toBe('public/unknown')
})

const map = (show = 'all') =>
  knock(doors, 'getPublicMap', null, { params: { programme: 'grid-casework' }, query: { show } })
const about = async () =>
  ((await knock(doors, 'getAbout', null)).json as { site: { mapNumber: string | null } }).site.mapNumber

it('has no map before another person signed its approval number, and then prints it', async () => {
  expect((await map()).refused).toBe('public/no-map')
  expect(await about()).toBeNull()
  const chief = grid.holder('duty-chief', COUNTY)
  const input = (value: object) => ({ id: 'house/public-map', from: '2026-11-18', source: '审图批复（演示）', value })
  expect(await grid.perform('parameter/set/propose', input({ shown: true, number: '12号' }), chief)).toMatchObject({
    refused: 'parameter/bad-value',
  })
  const proposed = input({ shown: true, number })
  const { proposal } = done(await grid.perform('parameter/set/propose', proposed, chief)).answer
  expect((await map()).refused).toBe('public/no-map')
  const sign = (person: Id) => grid.perform('parameter/set/sign', { proposal, input: proposed }, person)
  expect(await sign(chief)).toMatchObject({ refused: 'seconded/own-proposal' })
  done(await sign(grid.person('county-leader')))
  expect(await about()).toBe(number)
  for (const { show, count } of (await listed()).counts) {
    const { number: printed, towns } = (await map(show)).json as {
      number: string
      towns: readonly { code: string; count: number }[]
    }
    expect(printed).toBe(number)
    expect([show, towns.reduce((sum, town) => sum + town.count, 0)]).toEqual([show, count])
    expect(towns.find(({ code }) => code === LANE.slice(0, 9))?.count).toBe(count)
  }
})
