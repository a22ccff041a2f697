import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { ferryCrews } from '../testing/ferry-crews.ts'
import { acting, foundHarbour, harbour } from '../testing/harbour.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, libraryCard, VILLAGE } from '../testing/library-card.ts'
import { findSumsFault } from './verify.read.ts'

/* What an operator with all rights may change, and adding up finds. */

let database: TestDatabase
let house: TestHouse
let owner: pg.Pool
const { boatman, master, hirer, other } = harbour

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({
    url: database.url,
    programmes: [libraryCard, ferryCrews],
    now: () => new Date('2026-02-10T10:00:00+08:00'),
  })
  await foundHarbour(house, [ferryCrews])
  owner = new pg.Pool({ connectionString: database.url })
  const act = acting(house)
  const members = [hirer, other].map((subject) => ({ subject, group: 'hand', place: VILLAGE, from: '2026-01-01' }))
  const entries = [hirer, hirer, other].map((subject, i) => ({
    ...{ subject, indicator: 'crossing', day: '2026-02-01', points: 1000 + i },
  }))
  for (const done of [
    await act('ferry-crews/keep-roll', master, { place: VILLAGE.slice(0, 9), members }),
    await act('ferry-crews/record-entries', boatman, { year: 2026, place: VILLAGE, entries }),
  ])
    if (isRefusal(done)) throw new Error(JSON.stringify(done))
})
afterAll(async () => {
  await owner?.end()
  await house?.close()
  await database?.drop()
})

const find = () => house.reader.read(COUNTY, (client) => findSumsFault(client, COUNTY))
/** Changes rows behind the desk's back, looks, and puts them right again. */
async function spoilt(spoil: string, mend: string, values: unknown[] = []) {
  await owner.query(spoil, values)
  const found = await find()
  await owner.query(mend, values)
  expect(await find()).toBeUndefined()
  return found
}

describe('the sums of an appraisal', () => {
  it('are those of the entries where only acts wrote them', async () => {
    expect(await find()).toBeUndefined()
  })

  it('are named with both numbers where one was raised', async () => {
    const change = (by: string) =>
      `update appraisal_sum set points = points ${by} where county = '${COUNTY}' and subject = $1`
    expect(await spoilt(change('+ 1'), change('- 1'), [hirer])).toEqual({
      ...{ fault: 'sum-differs', scheme: 'ferry-crews', year: '2026', period: '1', subject: hirer },
      ...{ indicator: 'crossing', points: '2002', entries: '2001' },
    })
  })

  it('are missed where one is gone, and found where one is too many', async () => {
    const { rows } = await owner.query('select * from appraisal_sum where subject = $1', [other])
    const put = 'insert into appraisal_sum select * from jsonb_populate_record(null::appraisal_sum, $1::jsonb)'
    const gone = await spoilt("delete from appraisal_sum where subject = ($1::jsonb->>'subject')::uuid", put, [
      JSON.stringify(rows[0]),
    ])
    expect(gone).toMatchObject({ fault: 'sum-differs', subject: other, points: 'null', entries: '1002' })
    const more = JSON.stringify({ ...rows[0], indicator: 'rescue' })
    expect(
      await spoilt(put, "delete from appraisal_sum where indicator = $1::jsonb->>'indicator'", [more]),
    ).toMatchObject({ fault: 'sum-differs', indicator: 'rescue', entries: 'null' })
  })

  it('count a correction only of an entry of the same person', async () => {
    const put = `insert into appraisal_entry (county, id, scheme, year, period, subject, place, indicator, day, points, corrects, act, at)
      select county, $1, scheme, year, period, subject, place, indicator, day, 0, $2, act, at from appraisal_entry where subject = $3 limit 1`
    const [entry] = (await owner.query('select id from appraisal_entry where subject = $1', [other])).rows
    const id = randomUUID()
    await owner.query(put, [id, entry.id, hirer])
    await owner.query("update appraisal_sum set entries = entries + 1 where subject = $1 and indicator = 'crossing'", [
      hirer,
    ])
    expect(await find()).toEqual({ fault: 'corrects-nothing', entry: id, corrects: entry.id })
  })
})
