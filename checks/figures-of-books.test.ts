import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fill, idOfKey, layAll } from '#county/found.ts'
import { householdInputs, residentsFill } from '#county/residents.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isOfCases } from '#kernel/publicity/figure.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { figures } from '#programmes/credit-points/figures.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '#programmes/credit-points/points.testing.ts'
import type { Where } from '../web/desk/figures/list-address.ts'
import { askOfDoors, endOf, linksOf, opened, type Reading, type Table } from './opened-figures.ts'

/*
 * The promise of checks/figures.test.ts for figures over the books: a number is the sum, or the count, of the records that it opens
 * into, at the county, a town, a village, a shop and a row of a catalogue alike; and each step of a trend is the figure of its days.
 */

const seed = 20_260_702
const programme = 'credit-points'
const leader = idOfKey('leader-of-points')
let village: Village
let doors: readonly Route[]
let homes: readonly { readonly id: Id; readonly place: string; readonly head?: Id }[]

beforeAll(async () => {
  village = await openVillage('2026-11-18')
  const { house } = village
  const { counties, maker } = layAll('2026-11-18')
  const county = counties.find((one) => one.code === COUNTY)
  const walker = county?.posts.find(
    (one) => one.role === 'grid-worker' && !one.place.startsWith(village.place.slice(0, 9)),
  )
  const government = county?.organisations.find((one) => one.kind === 'government')
  if (!walker || !government) throw new Error('the county lacks a grid worker or a government')
  // The same maker has made the village's two already.
  for (const _ of village.homes) maker.household(village.place as never)
  const far = [maker.household(walker.place), maker.household(walker.place), maker.household(walker.place)]
  await fill(house.desk, COUNTY, 'residents-far', residentsFill(far))
  const founded = []
  for (const { input } of householdInputs(far))
    founded.push(done(await village.perform('register/found-household', input)))
  const person = maker.person({ place: COUNTY as never })
  await fill(house.desk, COUNTY, 'points-leader', {
    from: '2023-01-01',
    persons: [
      {
        ...{ id: leader, name: person.name, sex: person.sex, birth: person.birth, identity: person.identity },
        ...{ identityKind: 'resident', phone: null, place: COUNTY, alias: [] },
      },
    ],
    posts: [
      {
        ...{ id: randomUUID(), person: leader, organisation: idOfKey(government.key), role: 'county-leader' },
        ...{
          title: '分管负责人',
          place: COUNTY,
          kind: 'substantive',
          from: '2023-01-01',
          to: null,
          document: null,
          sort: 1,
        },
      },
    ],
  } as never)
  homes = [
    ...village.homes.map(({ id, head }) => ({ id, head, place: village.place })),
    ...founded.map(({ answer }) => ({ id: answer.household as Id, place: walker.place })),
  ]
  doors = publicityRoutes({ ...house, publicCounty: COUNTY, now: () => new Date('2026-11-18T18:00:00+08:00') } as never)
  const stock = ['g01', 'g02', 'g03'].map((goods) => ({ goods, count: 200 }))
  village.at('2026-07-01T09:00')
  done(await village.receives(...stock))
  const dice = fc.sample(fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }), { numRuns: 70, seed })
  for (const [i, rolls] of dice.entries()) await live(i, rolls, idOfKey(walker.person))
  village.at('2026-11-18T18:00')
}, 180_000)
afterAll(async () => {
  if (village) await expectBooksBalance(village.house.pool, COUNTY)
  await village?.close()
})

/** Points recorded, taken back, or spent, as the dice say, over four months: a household's, or its head's own. */
async function live(
  i: number,
  [which = 0, row = 0, points = 0, what = 0, more = 0]: readonly number[],
  walker: Id,
): Promise<void> {
  const day = new Date(Date.UTC(2026, 6, 3 + Math.floor(i * 1.9))).toISOString().slice(0, 10)
  village.at(`${day}T10:00`)
  const home = homes[which % homes.length]
  if (!home) return
  const here = home.place === village.place
  const member = points % 3 === 0 ? home.head : undefined
  if (member && what < 65) {
    const own = { item: 'volunteering-02', points: undefined, photos: [await village.photo(clerk)] }
    done(await village.record({ place: home.place, household: home.id, member, on: day, ...own }))
    return
  }
  if (what < 65 || !here) {
    const item = row < 50 ? 'neighbours-01' : row < 75 ? 'deliberation-01' : 'customs-03'
    const exact = { 'deliberation-01': 2, 'customs-03': 3 }[item as string] ?? 2 + (points % 4)
    const recorder = !here ? walker : clerk
    const recorded = await village.record(
      { place: home.place, household: home.id, item, points: exact, on: day },
      recorder,
    )
    // A yearly cap may be reached.
    if (isRefusal(recorded)) return
    if (here && more < 15)
      done(await village.step(recorded.answer.case, 'take-back', supervisor, { clause: '第三条', reason: '记错了户' }))
    return
  }
  const lines = [{ goods: ['g01', 'g02', 'g03'][row % 3] ?? 'g01', count: 1 + (points % 2) }]
  // A purse may have too little left.
  const sale = { shop: village.shop, household: home.id, lines }
  if (member) await village.perform(`${programme}/redeem-own`, { ...sale, member, consent: 'present' }, clerk)
  else await village.perform(`${programme}/redeem`, sale, clerk)
}

const ask = askOfDoors(() => doors, COUNTY)

const day = fc.nat(150).map((i) => new Date(Date.UTC(2026, 6, 1 + i)).toISOString().slice(0, 10))
const periods = fc.tuple(day, day).map((two) => {
  const [from, to] = two.sort() as [string, string]
  return { from, to }
})
const asked = fc.record({ period: periods, at: fc.nat(3), rows: fc.constantFrom('place', 'lead', 'kind') })
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never

const whereOf = (rows: Asked['rows'], key: string, place: string): Where =>
  rows === 'place' ? { place: key } : { place, [rows]: key }

async function openAll(person: Id, within: string, { period, at, rows }: Asked): Promise<number> {
  const place = [undefined, within.slice(0, 9), within, homes.at(-1)?.place.slice(0, 9)][at]
  const query = { programme, ...period, rows, ...(place && place.length >= within.length ? { place } : {}) }
  const table = await ask<Table>('getEvaluation', person, person === leader && place ? { ...query, place } : query)
  const links = linksOf(table, period, (key, at) => whereOf(rows, key, at))
  for (const { href, n } of links) {
    const found = await opened(ask, person, href)
    expect([href, found.number, found.sum]).toEqual([href, n, BigInt(n)])
  }
  return links.length
}

it(
  'every number over the books is the sum of the records it opens into, for a leader of the county',
  { timeout: 180_000 },
  () =>
    fc.assert(
      fc.asyncProperty(asked, async (one) => {
        expect(await openAll(leader, village.place, one)).toBeGreaterThan(10)
      }),
      { seed, numRuns: 14 },
    ),
)

it('and for the village’s own people', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(asked, async (one) => {
      expect(await openAll(supervisor, village.place, { ...one, at: 0 })).toBeGreaterThan(10)
    }),
    { seed, numRuns: 6 },
  ),
)

it('the entries are there, of every kind that the figures tell', async () => {
  const table = await ask<Table>('getEvaluation', leader, {
    programme,
    from: '2026-07-01',
    to: '2026-11-18',
    rows: 'place',
  })
  const n = Object.fromEntries(table.sum.map((one) => [one.key.split('/')[1], one]))
  for (const name of [
    'earned',
    'spent',
    'unspent',
    'active-persons',
    'entries',
    'exchanged',
    'stock',
    'stock-value',
    'shops',
  ])
    expect(n[name]?.numerator, name).toBeGreaterThan(0)
  expect(n.active).toMatchObject({ denominator: 5 })
  expect((n.earned?.numerator ?? 0) - (n.spent?.numerator ?? 0)).toBeGreaterThan(0)
  expect(table.rowKinds).toEqual(['place', 'lead', 'kind', 'month'])
  expect(figures.every(({ counts }) => !isOfCases(counts))).toBe(true)
})

it('rows of a catalogue stand by how much they were used, and tell nothing of another’s', async () => {
  const query = { programme, from: '2026-07-01', to: '2026-11-18', rows: 'kind' }
  const { figures: told, rows } = await ask<Table>('getEvaluation', leader, query)
  const at = (name: string) => told.findIndex(({ key }) => key.endsWith(`/${name}`))
  const numbers = (name: string) => rows.flatMap(({ readings }) => readings[at(name)]?.numerator ?? [])
  for (const [name, count] of [
    ['earned', 4],
    ['exchanged', 3],
  ] as const) {
    expect(numbers(name).length).toBe(count)
    expect(numbers(name)).toEqual(numbers(name).toSorted((a, b) => b - a))
  }
  expect(rows.find(({ key }) => key === 'g01')?.readings[at('earned')]).toBeNull()
})

it('what is unspent opens into accounts of households and of persons', async () => {
  const query = { programme, figure: `${programme}/unspent`, from: '2026-07-01', to: '2026-11-18', place: COUNTY }
  const { rows } = await opened(ask, leader, `?${new URLSearchParams(query)}`)
  expect(new Set(rows.map(({ words }) => words.zh))).toEqual(new Set(['户积分', '个人积分']))
})

it('a leader reads masked names and opens no account; nobody else reads anything', async () => {
  const query = { programme, figure: `${programme}/unspent`, from: '2026-07-01', to: '2026-11-18', place: COUNTY }
  const { rows } = await opened(ask, leader, `?${new URLSearchParams(query)}`)
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) {
    expect(row.transfer).toBeNull()
    expect(row.ownerName).toMatch(/^.[*＊某○]/u)
  }
  await expect(ask('getRecords', supervisor, query)).rejects.toThrow('figure/no-place')
  await expect(ask('getRecords', village.homes[0].head, query)).rejects.toThrow('figure/no-place')
  await expect(
    ask('getEvaluation', village.homes[0].head, { programme, from: '2026-07-01', to: '2026-11-18' }),
  ).rejects.toThrow('figure/no-place')
})

it('each step of a trend is the figure of its own days', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(periods, fc.constantFrom('month', 'week', 'day'), async (period, by) => {
      const { steps } = await ask<{ steps: readonly { from: string; readings: readonly Reading[] }[] }>(
        'getTrend',
        leader,
        {
          programme,
          ...period,
          by,
        },
      )
      for (const { from, readings } of steps.slice(0, 5)) {
        const days = { from: from < period.from ? period.from : from, to: endOf(from, by, period.to) }
        const { sum } = await ask<Table>('getEvaluation', leader, { programme, ...days })
        for (const reading of readings)
          expect([from, by, reading]).toEqual([from, by, sum.find((one) => one.key === reading.key)])
      }
    }),
    { seed, numRuns: 10 },
  ),
)
