import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { openStaging } from '#kernel/files/staging.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { fundBars } from '#kernel/ledger/fund.read.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { booksOf } from '#programmes/care-funds/books.ts'
import { type Fund, officials, pioneer } from '#programmes/care-funds/fund.ts'
import { assemble, type House } from '#server/assemble.ts'
import { foundCounty, layAll } from '../found.ts'
import { openAlbum } from '../photos.ts'
import { parseTargets, readTargets, type Targets } from '../targets.ts'
import { makeFunds } from './funds.ts'
import { splitByTier } from './tiers.ts'

const until = new Date('2026-11-18T09:00:00+08:00')

describe('grants by tier', () => {
  it('make just the number and the sum, as evenly as may be', () => {
    expect(splitByTier(9, 7800, [2000, 1000, 600])).toEqual([0, 6, 3])
    expect(splitByTier(41, 210_000, [10_000, 5_000, 3_000])).toEqual([9, 12, 20])
  })
  it('are refused where nothing adds up', () => {
    expect(() => splitByTier(9, 7801, [2000, 1000, 600])).toThrow('do not make 7801')
  })
})

/** A county with its fund, made from targets. */
async function made(fund: Fund, targets: Targets) {
  const code = fund.isPublic ? '340881' : '340828'
  const database: TestDatabase = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-made-funds-'))
  const house: House = assemble({ url: database.url, home, now: () => until })
  const county = layAll('2026-11-18').counties.find((one) => one.code === code)!
  await foundCounty(house.desk, county, house.programmes)
  const album = openAlbum(openStaging(house.pool, openFileStore({ home, keys: house.keys })))
  const make = () => makeFunds(house.desk, album, county, targets, until)
  await make()
  return {
    ...{ code, house, make },
    /** Persons helped and fen paid from a day to another. */
    async paid(from: string, to: string) {
      return house.reader.read(code, async (client) => {
        const { rows } = await client.query(
          `select count(*)::int as times, count(distinct p.account)::int as persons, coalesce(sum(p.amount), 0)::text as sum
             from ledger_posting p join ledger_account a on a.county = p.county and a.id = p.account
             where p.county = $1 and a.purpose = $2 and p.day >= $3 and p.day <= $4`,
          [code, `${fund.id}/helped`, from, to],
        )
        return rows[0] as { times: number; persons: number; sum: string }
      })
    },
    async states() {
      const { rows } = await house.reader.read(code, (client) =>
        client.query('select state, count(*)::int as n from case_file where programme = $1 group by state', [fund.id]),
      )
      return Object.fromEntries(rows.map((row) => [row.state, row.n]))
    },
    async close() {
      await expectBooksBalance(house.pool, code)
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

describe('the funds of the demonstration', () => {
  let tongcheng: Awaited<ReturnType<typeof made>>
  beforeAll(async () => {
    tongcheng = await made(pioneer, readTargets())
  }, 180_000)
  afterAll(() => tongcheng?.close())

  it('have helped nine persons with 7,800 yuan in the first months of 2023', async () => {
    expect(await tongcheng.paid('2023-01-01', '2023-03-31')).toEqual({ times: 9, persons: 9, sum: '780000' })
  })

  it('stand at every stage now, and making them again changes nothing', async () => {
    const states = await tongcheng.states()
    expect(states).toMatchObject({
      'to-review': 2,
      'to-approve': 2,
      'on-notice': 1,
      'to-pay': 2,
      sent: 1,
      returned: 1,
      'to-visit': 4,
      'not-taken': 1,
    })
    await tongcheng.make()
    expect(await tongcheng.states()).toEqual(states)
  })

  it('hold back this year just what is approved and not paid', async () => {
    const year = accountId('340881', booksOf(pioneer).year('2026'))
    const bars = await tongcheng.house.reader.read('340881', (client) =>
      fundBars(client, '340881', year, '2026-01-01' as Day, '2026-12-31' as Day),
    )
    expect(bars.find(({ kind }) => kind === 'in')).toMatchObject({ what: 'pioneer-fund/allotted', amount: 5_000_000n })
    expect(bars.find(({ kind }) => kind === 'held')).toMatchObject({ count: 5 })
  })
})

it('help officials as often and with as much as reported, and follow other targets', async () => {
  const yuexi = await made(officials, readTargets())
  expect(await yuexi.paid('2023-01-01', '2024-03-31')).toMatchObject({ times: 41, sum: '21000000' })
  await yuexi.close()
  const text = `id,place_code,programme,relation,value,unit,period
yuexi-2024-care-fund-grants,340828,care-funds,=,12,person-time,../2024-03
yuexi-2024-care-fund-paid,340828,care-funds,=,60000,yuan,../2024-03`
  const other = await made(officials, parseTargets(text))
  expect(await other.paid('2023-01-01', '2024-03-31')).toMatchObject({ times: 12, sum: '6000000' })
  await other.close()
}, 180_000)
