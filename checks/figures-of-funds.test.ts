import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fill } from '#county/found.ts'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import type { Route } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { done, type FundTown, openPioneer } from '#programmes/care-funds/fund.testing.ts'
import { careFunds } from '#programmes/care-funds/programme.ts'
import { publicFundRoutes } from '#programmes/care-funds/public.routes.ts'
import { listIn, type Where } from '../web/desk/figures/list-address.ts'
import { type AskDoor, askOfDoors, linksOf, listed, opened, type Table } from './opened-figures.ts'

/*
 * The promise of checks/figures.test.ts for a fund: what it counts of its applications and of its money opens into those applications and
 * entries, for whoever approves, for the committee that reviews, and for a leader who reads numbers alone.
 */

const programme = 'pioneer-fund'
const seed = 20_261_120
const leader = newId()
let town: FundTown
let ask: AskDoor
let doors: readonly Route[]

beforeAll(async () => {
  town = await openPioneer()
  const { house, county, cast } = town
  const clock = { ...house, publicCounty: county, now: () => new Date('2027-02-01T09:00:00+08:00') }
  doors = [
    ...[...caseworkRoutes(clock as never), ...worklistRoutes(clock as never)],
    ...[...publicityRoutes(clock as never), ...publicFundRoutes(clock as never)],
  ]
  ask = askOfDoors(() => doors, county)
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] }
  const post = { organisation: town.unit, title: '分管负责人', kind: 'substantive', to: null, document: null, sort: 1 }
  await fill(house.desk, county, 'leader-of-funds', {
    from: '2023-01-01',
    persons: [{ id: leader, name: '某位负责人', ...nobody }],
    posts: [{ id: newId(), person: leader, role: 'county-leader', place: county, from: '2023-01-01', ...post }],
  } as never)
  await town.set('notice-before', false)
  await town.money('2026', 560_000n)
  const arrives = (id: Id, on: string) => town.step(id, 'paid', cast.payer, { on })
  const paid = [await town.approved('tier-1'), await town.approved('tier-3'), await town.approved('tier-3')]
  done(
    await town.pay(
      '付-1',
      paid.map(({ id }) => id),
    ),
  )
  for (const { id } of paid) done(await arrives(id, '2026-11-18'))
  const [back] = paid.slice(1)
  done(await town.step(back?.id as Id, 'bank-return', cast.payer, { why: 'number' }))
  const late = await town.approved('tier-2')
  done(await town.pay('付-2', [late.id]))
  // What is reserved, then what waits for money: 400 yuan are left then.
  await town.approved('tier-2')
  await town.approved('tier-1')
  const declined = await town.applied()
  const reason = { reason: '未提供证明', turnTo: '可到社区申请临时救助' }
  done(await town.step(declined.id, 'decline', cast.reviewer, reason))
  await town.applied()
  // The bank's answer comes in the new year: it counts for the old budget, and for the day on which it arrived.
  town.at('2027-01-05T10:00')
  done(await arrives(late.id, '2027-01-04'))
  town.at('2027-02-01T09:00')
}, 180_000)
afterAll(async () => {
  if (town) await expectBooksBalance(town.house.pool, town.county)
  await town?.close()
})

const read = async (person: Id, from: string, to: string) => {
  const { sum } = await ask<Table>('getEvaluation', person, { programme, from, to, rows: 'place' })
  return Object.fromEntries(sum.map((one) => [one.key.split('/')[1], one.numerator]))
}

it('counts a year’s budget whenever its help arrived, and a period by the days on which it did', async () => {
  const { approver } = town.cast
  const year = { allotted: 560_000, granted: 520_000, reserved: 160_000, given: 360_000, times: 3 }
  expect(await read(approver, '2026-01-01', '2026-12-31')).toMatchObject({
    ...{ ...year, 'tier-1': 200_000, 'tier-1-times': 1, 'tier-2': 100_000, 'tier-3': 60_000 },
    ...{ applied: 8, refused: 1, paid: 260_000, helped: 2, income: 560_000, donated: 560_000, appropriated: 0 },
    ...{ queued: 1, returned: 1, 'to-approve': 0, 'to-visit': 3 },
  })
  expect(await read(approver, '2027-01-01', '2027-02-01')).toMatchObject({
    ...{ applied: 0, paid: 100_000, helped: 1, income: 0, allotted: 0, granted: 0, given: 0, times: 0, queued: 1 },
  })
})

it('shows everybody the same sums of a year', async () => {
  const { approver } = town.cast
  const told = await read(approver, '2026-01-01', '2026-12-31')
  const { funds } = await ask<{ funds: readonly object[] }>('publicCareFunds', approver, { year: '2026' })
  expect(funds).toMatchObject([
    {
      ...{ income: String(told.income), allotted: String(told.allotted), granted: String(told.granted) },
      ...{ paid: String(told.given), times: told.times, left: '40000', tiers: [] },
    },
  ])
})

const day = fc.nat(100).map((i) => new Date(Date.UTC(2026, 10, 10 + i)).toISOString().slice(0, 10))
const asked = fc.record({
  period: fc.tuple(day, day).map((two) => {
    const [from, to] = two.sort() as [string, string]
    return { from, to }
  }),
  at: fc.constantFrom(undefined, 9, 12),
  rows: fc.constantFrom('place', 'lead', 'kind'),
})
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never

async function openAll(person: Id, list: string | undefined, { period, at, rows }: Asked): Promise<number> {
  const place = at && list !== 'all-of-unit' ? { place: town.place.slice(0, at) } : {}
  const table = await ask<Table>('getEvaluation', person, { programme, ...period, rows, ...place })
  const whereOf = (key: string, within: string): Where =>
    rows === 'place' ? { place: key } : { place: within, [rows]: key }
  const links = linksOf(table, period, whereOf, listIn(list, list === 'all-of-unit'))
  for (const { href, n } of links) {
    if (!href.startsWith('/figures/records')) {
      expect([href, await listed(ask, person, programme, href)]).toEqual([href, n])
      continue
    }
    const found = await opened(ask, person, href)
    expect([href, found.number, found.sum]).toEqual([href, n, BigInt(n)])
  }
  return links.length
}

it.each([
  ['whoever approves', () => town.cast.approver, 'all', 10],
  ['a committee, of its own applications', () => town.cast.reviewer, 'all-of-unit', 5],
  ['a leader, of the books alone', () => leader, undefined, 5],
] as const)('every number opens into what it counts, for %s', { timeout: 120_000 }, (_, person, list, most) =>
  fc.assert(
    fc.asyncProperty(asked, async (one) => {
      expect(await openAll(person(), list, one)).toBeGreaterThanOrEqual(most)
    }),
    { seed, numRuns: 5 },
  ),
)

it('a leader reads masked names and opens nothing; the money of the whole fund is not told of a town', async () => {
  const query = { programme, figure: `${programme}/given`, from: '2026-01-01', to: '2026-12-31', place: town.county }
  const { rows } = await opened(ask, leader, `?${new URLSearchParams(query)}`)
  expect(rows).toHaveLength(3)
  for (const row of rows) {
    expect([row.transfer, row.file]).toEqual([null, null])
    expect(row.ownerName).toBe('申*禾')
  }
  const held = { ...query, figure: `${programme}/reserved` }
  const approved = await opened(ask, town.cast.approver, `?${new URLSearchParams(held)}`)
  expect(approved.rows.map(({ transfer, file }) => [transfer, file !== null])).toEqual([
    [null, true],
    [null, true],
  ])
  const inTown = { ...query, place: town.place.slice(0, 9) }
  await expect(
    opened(ask, leader, `?${new URLSearchParams({ ...inTown, figure: `${programme}/granted` })}`),
  ).rejects.toThrow('figure/no-records')
  expect((await opened(ask, leader, `?${new URLSearchParams(inTown)}`)).rows).toHaveLength(3)
})

it('a payer of the county reads them; a resident and the fund for officials say nothing to anybody else', async () => {
  const of = { from: '2026-01-01', to: '2026-12-31', rows: 'place' }
  expect(await read(town.cast.payer, of.from, of.to)).toMatchObject({ given: 360_000 })
  await expect(ask('getEvaluation', await town.person(), { programme, ...of })).rejects.toThrow('figure/no-place')
  for (const person of [leader, town.cast.approver, town.cast.payer])
    await expect(ask('getEvaluation', person, { programme: 'officials-fund', ...of })).rejects.toThrow(
      'figure/no-place',
    )
})

it('nothing of a fund inside the organisation is public, and no tier of any', () => {
  const told = careFunds.flatMap(({ figures }) => figures.filter(({ audience }) => audience === 'public'))
  expect(told.map(({ key }) => key)).toEqual(
    ['income', 'donated', 'appropriated', 'allotted', 'granted', 'given', 'times'].map(
      (name) => `${programme}/${name}`,
    ),
  )
})
