import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { awayRoutes } from './away.routes.ts'
import { type Pocket, takeOut } from './away.testing.ts'

let village: Village
let pocket: Pocket
let at = new Date('2026-11-18T09:30:00+08:00')
const stranger = '00000000-0000-7000-8000-000000000001' as Id

beforeAll(async () => {
  village = await openVillage('2026-11-18')
  done(await village.record({ on: '2026-11-18' }))
  pocket = await takeOut(village)
}, 120_000)
afterAll(async () => {
  await expectBooksBalance(village.house.pool, COUNTY)
  await village.close()
})

async function knock(id: string, person: Id, body: object = {}) {
  const route = awayRoutes({ ...village.house, now: () => at }).find((one) => one.id === id) as Route
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' }
  const ask = { session, body: route.body?.parse(body), key: randomUUID() }
  const reply = (await route.handle(ask as unknown as Ask)) as { json?: Record<string, unknown>; refused?: string }
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}

describe('what a device takes along', () => {
  const wanted = () => ({ shop: village.shop, device: pocket.device })

  it('are the households of its own village, the shelf, its limits and the public keys; no PIN and no number', async () => {
    const { json } = await knock('awayBundle', clerk, wanted())
    expect(json).toMatchObject({ left: 500, householdLimit: 60, outing: pocket.outing, device: pocket.device })
    const households = json?.households as { household: string; points: number; words: string[] }[]
    expect(households.map((one) => one.household)).toEqual(expect.arrayContaining(village.homes.map(({ id }) => id)))
    expect(households.find((one) => one.household === village.homes[0].id)).toMatchObject({ points: 5, card: null })
    const { rows } = await village.house.reader.read(COUNTY, (client) =>
      client.query('select id from household where county = $1 and place not like $2', [COUNTY, `${village.place}%`]),
    )
    const elsewhere = new Set(rows.map((row) => row.id))
    expect(households.some((one) => elsewhere.has(one.household))).toBe(false)
    expect(JSON.stringify(json)).not.toMatch(/pin|phone|identity/i)
    // Who took the list along is recorded.
    const read = await village.house.reader.read(COUNTY, (client) =>
      client.query(
        "select rows from reading where county = $1 and reader = $2 and fields = '{households-taken-along}'",
        [COUNTY, clerk],
      ),
    )
    expect(read.rows).toEqual([{ rows: households.length }])
  })

  it('is told to its keeper alone, while it is out and in use', async () => {
    expect(await knock('awayBundle', supervisor, wanted())).toMatchObject({ refused: 'credit-points/no-shop' })
    expect(await knock('awayBundle', clerk, { ...wanted(), device: randomUUID() })).toMatchObject({
      refused: 'credit-points/device-not-enrolled',
    })
    const other = await takeOut(village)
    done(await village.perform('access/revoke-devices', { organisation: village.shop, device: other.device }, clerk))
    expect(await knock('awayBundle', clerk, { ...wanted(), device: other.device })).toMatchObject({
      refused: 'credit-points/device-revoked',
    })
  })
})

describe('what is open', () => {
  it('is seen by the keeper and by the village’s supervision, who decides', async () => {
    at = new Date('2026-11-18T12:00:00+08:00')
    village.at('2026-11-18T12:00')
    const kept = pocket.sell({ household: village.homes[1].id, at: '2026-11-18T11:00' })
    expect((await knock('awayBringSale', clerk, kept)).json).toEqual({
      points: 3,
      lacks: 3,
      short: 1,
      own: false,
      repeated: false,
    })
    const mine = (await knock('awayOpen', clerk)).json as { outings: object[]; open: object[]; decides: boolean }
    expect(mine.outings).toContainEqual(
      expect.objectContaining({ device: pocket.device, left: 497, own: true, revoked: false }),
    )
    expect(mine).toMatchObject({ open: [{ household: village.homes[1].id, what: 'loss', points: 3 }], decides: false })
    const theirs = (await knock('awayOpen', supervisor)).json as typeof mine
    expect(theirs).toMatchObject({ open: mine.open, decides: true })
    const settle = { shop: village.shop, device: pocket.device, household: village.homes[1].id, what: 'loss' }
    expect((await knock('awaySettle', supervisor, settle)).json).toEqual({ settled: 3, repeated: false })
    expect((await knock('awayOpen', supervisor)).json).toMatchObject({ open: [] })
  })

  it('is nobody else’s to see', async () => {
    expect((await knock('awayOpen', stranger)).json).toEqual({ outings: [], open: [], decides: false })
  })

  it('is closed when the device comes back', async () => {
    const back = { shop: village.shop, device: pocket.device, outing: pocket.outing, notTaken: [] }
    expect((await knock('awayBringBack', clerk, back)).json).toEqual({ released: 497, notTaken: 0, repeated: false })
    const mine = (await knock('awayOpen', clerk)).json as { outings: { device: string }[] }
    expect(mine.outings.map((one) => one.device)).not.toContain(pocket.device)
  })
})
