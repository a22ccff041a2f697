import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFileStore } from '#kernel/files/file-store.ts'
import type { Id } from '#kernel/id.ts'
import { readFigures } from '#kernel/publicity/figure.store.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { gradeFigures } from '#programmes/property-credit/rating/figures.ts'
import { assemble, type House } from '#server/assemble.ts'
import { askOfDoors } from '../checks/opened-figures.ts'
import { cityEstates, districts, layCityEstates } from './city-estates.ts'
import { demonstrate } from './demonstrate.ts'
import { readPlaces } from './places/places.ts'
import { readTargets } from './targets.ts'

/* The estates of the city, and their batches of 2020: as many as the office reported, each told by a figure that opens into it. */

const targets = readTargets()
const [district] = districts as [string]
const now = new Date('2026-11-21T03:00:00Z')
let database: TestDatabase
let house: House
let home: string

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-ratings-'))
  house = assemble({ url: database.url, home, now: () => now })
  await make()
}, 120_000)
afterAll(async () => {
  await house.close()
  await database.drop()
  rmSync(home, { recursive: true, force: true })
})
const make = () =>
  demonstrate({
    ...{ ...house, now, cases: 0, casesElsewhere: 0, counties: [district] },
    files: openFileStore({ home, keys: house.keys }),
  })
const ask = (text: string) => house.reader.read(district, async (client) => (await client.query(text, [district])).rows)

describe('the estates of the city', () => {
  it('are as many as were graded in 2020, each with a name and a number of its own', () => {
    expect(districts.flatMap((code) => cityEstates(code, targets))).toHaveLength(148)
    expect(cityEstates('340881', targets)).toEqual([])
    const rows = layCityEstates(readPlaces(), targets)
    for (const column of [rows.map(({ key }) => key), rows.map(({ name, county }) => `${county} ${name.zh}`)])
      expect(new Set(column).size).toBe(rows.length)
    const codes = rows.flatMap(({ creditCode }) => creditCode ?? [])
    expect(new Set(codes).size).toBe(codes.length)
  })
  it('are graded in two batches a district, all of them in 2020', async () => {
    const wanted = cityEstates(district, targets).length
    const batches = await ask(
      "select state, filed_at < '2021-01-01' as in_2020 from case_file where county = $1 and programme = 'property-rating'",
    )
    expect(batches).toEqual([
      { state: 'final', in_2020: true },
      { state: 'final', in_2020: true },
    ])
    const [first, ...grades] = await house.reader.read(district, (client) =>
      readFigures(
        client,
        gradeFigures,
        { county: district, from: new Date('2019-12-31T16:00:00Z'), to: new Date('2020-12-31T16:00:00Z'), places: [] },
        now,
      ),
    )
    expect(first?.numerator).toBe(wanted)
    const byGrade = grades.slice(0, 4).map((one) => Number(one.numerator))
    expect(byGrade.reduce((sum, n) => sum + n, 0)).toBe(wanted)
    expect(byGrade.filter((n) => n > 0).length).toBeGreaterThan(2)
  })
  it('are told by every grade that the office names, each with its own row', async () => {
    const ask = askOfDoors(
      () => publicityRoutes({ ...house, publicCounty: district, now: () => now } as never),
      district,
    )
    const [clerk] = await house.reader.read(district, async (client) => {
      const { rows } = await client.query("select person from post where county = $1 and role = 'property-clerk'", [
        district,
      ])
      return rows as { person: Id }[]
    })
    const period = { programme: 'property-grade', from: '2020-01-01', to: '2020-12-31' }
    const table = await ask<{ rows: { name: string; readings: { numerator: number }[] }[] }>(
      'getEvaluation',
      clerk?.person as Id,
      { ...period, rows: 'kind' },
    )
    expect(table.rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['一级', '二级', '三级']))
    const wanted = cityEstates(district, targets).length
    expect(table.rows.reduce((sum, { readings }) => sum + (readings[0]?.numerator ?? 0), 0)).toBe(wanted)
  })
  it('are made once', async () => {
    expect(await make()).toMatchObject({ made: false })
  })
})
