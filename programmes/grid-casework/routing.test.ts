import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundCounty, layCounties } from '#county/found.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { createApp } from '#server/app.ts'
import { assemble, type House } from '#server/assemble.ts'
import { routingRoutes } from './routing.routes.ts'

const COUNTY = '340881'
const home = mkdtempSync(join(tmpdir(), 'liuchi-routing-'))
let database: TestDatabase
let house: House
let app: FastifyInstance

beforeAll(async () => {
  database = await createTestDatabase()
  house = assemble({ url: database.url, home })
  const county = layCounties('2026-11-21').find((c) => c.code === COUNTY)
  if (!county) throw new Error('no such county')
  await foundCounty(house.desk, county, house.programmes)
  app = await createApp({
    routes: routingRoutes(house),
    sessionOf: async () => ({ county: COUNTY, kind: 'person', account: null, person: null, name: '某人' }),
    webRoot: '/nowhere',
    log: false,
    version: '0',
    health: async () => ({ ready: true, reasons: [] }),
  })
}, 60_000)
afterAll(async () => {
  await app?.close()
  await house?.close()
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})

const get = async (url: string) => (await app.inject({ method: 'GET', url })).json()
interface Row {
  readonly item: string
  readonly lead: { readonly id: string; readonly name: string } | null
  readonly level: string
  readonly clause: string
}

it('the table of a place says of every item what the rule says of one', async () => {
  const book = await house.keeper.getBook(COUNTY)
  const lived = book.places().filter((p) => p.code.length === 12 && !p.statisticalOnly)
  const levels = new Set<string>()
  for (const kind of ['subdistrict', 'town']) {
    const village = lived.find((p) => book.findPlace(p.code.slice(0, 9))?.kind === kind)
    const { rows } = (await get(`/api/grid-casework/routing?place=${village?.code}`)) as { rows: Row[] }
    expect(rows).toHaveLength(90)
    for (const row of rows.filter((_, i) => i % 15 === 0)) {
      const one = await get(`/api/grid-casework/route?item=${row.item}&place=${village?.code}`)
      expect([one.lead?.id, one.clause], row.item).toEqual([row.lead?.id, row.clause])
      expect(one.because.facts.level).toBe(row.level)
    }
    for (const row of rows) levels.add(row.level)
  }
  expect(levels).toEqual(new Set(['town', 'county']))
})

it('a place that exists for statistics only, or nowhere, has no table', async () => {
  const book = await house.keeper.getBook(COUNTY)
  const stub = book.places().find((p) => p.statisticalOnly)
  for (const place of [stub?.code, '340881999999'])
    expect((await get(`/api/grid-casework/routing?place=${place}`)).refused).toBe('grid-casework/no-such-place')
})

it('the clauses of a place are those that its routes cite, each with who holds it there', async () => {
  const book = await house.keeper.getBook(COUNTY)
  for (const kind of ['subdistrict', 'town']) {
    const village = book.places().find((p) => {
      const lives = p.code.length === 12 && !p.statisticalOnly
      return lives && book.findPlace(p.code.slice(0, 9))?.kind === kind
    })
    const { rows } = (await get(`/api/grid-casework/clauses?place=${village?.code}`)) as {
      rows: { clause: string; unit: { id: string } | null }[]
    }
    const units = new Map(rows.map((row) => [row.clause, row.unit?.id]))
    expect(units.size).toBe(rows.length)
    const routing = (await get(`/api/grid-casework/routing?place=${village?.code}`)) as { rows: Row[] }
    for (const { clause, lead } of routing.rows) expect(units.get(clause), clause).toBe(lead?.id)
  }
  expect((await get('/api/grid-casework/clauses?place=340881999999')).refused).toBe('grid-casework/no-such-place')
})

it('what would happen on a day comes with the item’s limit of that day and when it would end', async () => {
  const village = '340881002004'
  const one = await get(`/api/grid-casework/route?item=010101&place=${village}&day=2026-09-30`)
  expect(one.item).toMatchObject({ limit: { amount: 2, clock: 'working-days' }, public: true })
  // Two working days from the 30th of September run past the national holiday to the evening of the 9th of October.
  expect(one.due).toEqual({ from: '2026-09-30T01:00:00.000Z', at: '2026-10-09T09:30:00.000Z', provisional: false })
  expect((await get(`/api/grid-casework/route?item=010101&place=${village}&day=2020-01-01`)).refused).toBe(
    'grid-casework/no-such-item',
  )
})
