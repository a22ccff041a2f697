import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fill, idOfKey } from '#county/found.ts'
import type { Ask } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { checksRoutes } from './checks.routes.ts'

interface Entry {
  readonly transfer: string | null
  readonly day: string
  readonly points: number
}
interface Checks {
  readonly repeated: readonly { readonly by: string; readonly household: string; readonly entries: readonly Entry[] }[]
  readonly monthEnds: readonly { readonly month: string; readonly all: number; readonly entries: readonly Entry[] }[]
  readonly own: readonly (Entry & { readonly household: string })[]
  readonly still: readonly { readonly account: string | null; readonly last: string | null }[]
}

const leader = idOfKey('leader-of-checks')
let village: Village
let ownHome: Id
let clock = new Date('2026-11-18T18:00:00+08:00')

beforeAll(async () => {
  village = await openVillage('2026-11-18')
  const members = [{ person: clerk, relation: 'head' }]
  const founded = await village.perform('register/found-household', {
    place: village.place,
    group: '第1组',
    members,
    on: '2023-01-01',
  })
  ownHome = done(founded).answer.household as Id
  const [post] = await village.house.reader.read(COUNTY, async (client) => {
    const { rows } = await client.query('select organisation from post where county = $1 and person = $2', [
      COUNTY,
      clerk,
    ])
    return rows as { organisation: Id }[]
  })
  await fill(village.house.desk, COUNTY, 'checks-leader', {
    from: '2023-01-01',
    persons: [
      {
        ...{ id: leader, name: '齐问渠', sex: 'male', birth: '1975-01-01', identity: null, identityKind: 'resident' },
        ...{ phone: null, place: COUNTY, alias: [] },
      },
    ],
    posts: [
      {
        ...{
          id: randomUUID(),
          person: leader,
          organisation: post?.organisation ?? '',
          role: 'county-leader',
          title: '分管领导',
        },
        ...{ place: COUNTY, kind: 'substantive', from: '2023-01-01', to: null, document: null, sort: 1 },
      },
    ],
  })
  village.at('2026-08-01T09:00')
  done(await village.receives({ goods: 'g01', count: 100 }))
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

async function look(person: Id, query: object = {}): Promise<Checks & { readonly refused?: string }> {
  const [route] = checksRoutes({ ...village.house, now: () => clock })
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' } as const
  const asked = route?.query?.parse({ from: '2026-08-01', to: '2026-11-18', ...query })
  const reply = (await route?.handle({ session, query: asked } as Ask)) as { json?: Checks; refused?: string }
  if (reply.json) route?.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return (reply.json ?? reply) as Checks & { readonly refused?: string }
}
const readings = () =>
  village.house.reader.read(COUNTY, async (client) => {
    const { rows } = await client.query(
      `select kind, subject from reading where county = $1 and 'points-checks' = any(fields) order by at`,
      [COUNTY],
    )
    return rows as { kind: string; subject: string | null }[]
  })
const record = (day: string, form: object = {}) => {
  village.at(`${day}T10:00`)
  return village.record({ on: day, ...form })
}
async function redeem(day: string, household: Id): Promise<void> {
  village.at(`${day}T10:00`)
  const lines = [{ goods: 'g01', count: 1 }]
  done(await village.perform('credit-points/redeem', { shop: village.shop, household, lines }, clerk))
}

describe('what a person should look at', () => {
  it('lists a shop that has not served for so many days, until it does', async () => {
    expect((await look(supervisor)).still).toMatchObject([{ last: null }])
    done(await record('2026-08-12'))
    done(await record('2026-08-13'))
    done(await record('2026-08-14'))
    await redeem('2026-09-18', village.homes[0].id)
    expect((await look(supervisor)).still).toMatchObject([{ last: '2026-09-18' }])
    // The sixtieth day after is the first that is too long.
    clock = new Date('2026-11-17T18:00:00+08:00')
    expect((await look(supervisor)).still).toEqual([])
    clock = new Date('2026-11-18T18:00:00+08:00')
    expect((await look(supervisor)).still).toHaveLength(1)
  })

  it('lists redemptions of one clerk with one household from the fourth on, each with its entry', async () => {
    await redeem('2026-10-10', village.homes[0].id)
    await redeem('2026-10-25', village.homes[0].id)
    expect((await look(supervisor)).repeated).toEqual([])
    await redeem('2026-11-10', village.homes[0].id)
    const { repeated } = await look(supervisor)
    expect(repeated).toHaveLength(1)
    expect(repeated[0]?.by).toBe('胡月娥')
    expect(repeated[0]?.entries.map(({ day, points }) => [day, points])).toEqual([
      ['2026-09-18', 3],
      ['2026-10-10', 3],
      ['2026-10-25', 3],
      ['2026-11-10', 3],
    ])
    expect(new Set(repeated[0]?.entries.map(({ transfer }) => transfer)).size).toBe(4)
    // Three of them lie in these days.
    expect((await look(supervisor, { from: '2026-10-01' })).repeated).toEqual([])
  })

  it('lists what somebody recorded for their own household, and nothing that others recorded', async () => {
    expect((await look(supervisor)).own).toEqual([])
    done(await record('2026-11-02', { household: ownHome, points: 4 }))
    expect((await look(supervisor)).own).toMatchObject([{ day: '2026-11-02', points: 4, household: '胡月娥' }])
  })

  it('lists a month in whose last days half of its entries were made, at least ten', async () => {
    for (let i = 0; i < 9; i++) done(await record('2026-10-30', { points: 2 }))
    for (let i = 0; i < 10; i++) done(await record('2026-10-12', { points: 2 }))
    expect((await look(supervisor)).monthEnds).toEqual([])
    done(await record('2026-10-29', { points: 2 }))
    const { monthEnds } = await look(supervisor)
    expect(monthEnds).toMatchObject([{ month: '2026-10-01', all: 20 }])
    expect(monthEnds[0]?.entries).toHaveLength(10)
    done(await record('2026-10-28', { points: 2 }))
    // The fourth day from the end is none of the last three: ten of twenty-one are less than half.
    expect((await look(supervisor)).monthEnds).toEqual([])
  })
})

describe('who looks', () => {
  it('is on record, with every household that was named', async () => {
    const before = await readings()
    await look(supervisor)
    const since = (await readings()).slice(before.length)
    expect(since.filter(({ kind }) => kind === 'audit')).toHaveLength(1)
    expect(
      since
        .filter(({ kind }) => kind === 'open-person')
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([village.homes[0].id, ownHome].sort())
  })

  it('and leads a county sees nobody in full and opens nothing', async () => {
    const { repeated, own } = await look(leader)
    expect(repeated[0]?.by).not.toBe('胡月娥')
    expect(own[0]?.household).not.toBe('胡月娥')
    expect([...(repeated[0]?.entries ?? []), ...own].map(({ transfer }) => transfer)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect((await look(leader, { place: village.place })).repeated).toHaveLength(1)
  })

  it('is whoever supervises the village or leads above it, and nobody else', async () => {
    expect(await look(clerk)).toMatchObject({ refused: 'credit-points/no-checks' })
    expect(await look(village.homes[0].head)).toMatchObject({ refused: 'credit-points/no-checks' })
    expect(await look(supervisor, { place: COUNTY })).toMatchObject({ refused: 'credit-points/no-checks' })
    expect(await look(supervisor, { from: '2026-11-18', to: '2026-11-01' })).toMatchObject({
      refused: 'credit-points/checks-period',
    })
    expect(await look(supervisor, { from: '2025-10-17' })).toMatchObject({ refused: 'credit-points/checks-period' })
  })
})
