import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getDay, startOfDay } from '#kernel/day.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { readFigures } from '#kernel/publicity/figure.store.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { figures } from '#programmes/credit-points/figures.ts'
import { assemble, type House } from '#server/assemble.ts'
import { demonstrate } from './demonstrate.ts'
import { readTargets, type Targets } from './targets.ts'

const county = '340882'

/** The table of the demonstration with other numbers. */
function changed(villages: number, points: number, goods: number): Targets {
  const table = new Map(readTargets())
  const set = (id: string, value: number) => {
    const row = table.get(id)
    if (row) table.set(id, { ...row, value })
  }
  set('qianshan-2023-points-villages', villages)
  set('qianshan-2023-points-registered', points)
  set('qianshan-2023-goods-redeemed', goods)
  return table
}

describe.each([
  ['fewer', changed(5, 1234, 61)],
  ['more of each village', changed(7, 9001, 500)],
  ['hardly any', changed(2, 31, 1)],
] as const)('a county made to %s', (_, targets) => {
  let database: TestDatabase
  let house: House
  beforeAll(async () => {
    database = await createTestDatabase()
    const now = new Date('2026-11-21T09:00:00+08:00')
    const home = `${process.env.TMPDIR ?? '/tmp'}/liuchi-shops-${process.pid}-${Math.random()}`
    house = assemble({ url: database.url, home, now: () => now })
    const files = openFileStore({ home, keys: house.keys })
    await demonstrate({ ...house, files, now, cases: 0, casesElsewhere: 0, counties: [county], targets })
  }, 120_000)
  afterEach(() => expectBooksBalance(house.pool, county))
  afterAll(async () => {
    await house?.close()
    await database?.drop()
  })

  it('has figures that follow, on the day of the targets', async () => {
    const span = { county, from: startOfDay(getDay('2023-01-01')), to: startOfDay(getDay('2023-09-01')), places: [] }
    const read = await house.reader.read(county, async (client) =>
      readFigures(
        client,
        figures,
        { ...span, book: await house.keeper.getBook(county) },
        startOfDay(getDay('2026-11-21')),
      ),
    )
    const told = Object.fromEntries(read.map(({ key, numerator }) => [key.split('/')[1], numerator]))
    const target = (id: string) => targets.get(`qianshan-2023-${id}`)?.value
    expect([told.earned, told.exchanged, told.shops]).toEqual([
      target('points-registered'),
      target('goods-redeemed'),
      target('points-villages'),
    ])
    expect((told.earned ?? 0) - (told.spent ?? 0)).toBe(told.unspent)
    expect(told.stock).toBeGreaterThan(0)
  })
})
