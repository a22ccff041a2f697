import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Done } from '../act.ts'
import type { Id } from '../id.ts'
import type { Refusal } from '../refusal.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { crewScheme, ferryCrews } from '../testing/ferry-crews.ts'
import { acting, caseOf, foundHarbour, harbour } from '../testing/harbour.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, libraryCard, VILLAGE } from '../testing/library-card.ts'
import { askYear } from './appraisal.store.ts'
import { readYear } from './card.read.ts'
import { rulesOf } from './scheme.ts'
import { rankAll, stoodIn } from './standings.ts'
import { lockOfAppraisal } from './terms.ts'
import { cardsOf } from './year.ts'

/* A year on a real database: the roll, entries, freezing, correcting. */

let database: TestDatabase
let house: TestHouse
let act: ReturnType<typeof acting>
let owner: pg.Pool
const WAITING =
  "select count(*)::int as n from pg_locks l where l.locktype = 'advisory' and not l.granted and l.database = (select oid from pg_database where datname = current_database())"
/** The desk's clock. */
let now = new Date('2026-01-05T10:00:00+08:00')
const on = (day: string) => {
  now = new Date(`${day}T10:00:00+08:00`)
}
const TOWN = VILLAGE.slice(0, 9)
const { boatman, master, hirer, other } = harbour

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [libraryCard, ferryCrews], now: () => now })
  act = acting(house)
  await foundHarbour(house, [ferryCrews])
  owner = new pg.Pool({ connectionString: database.url })
})
afterAll(async () => {
  await owner?.end()
  await house?.close()
  await database?.drop()
})

const year = 2026
const enter = (entries: object[], by: Id = boatman, day = '2026-02-10') => {
  on(day)
  return act('ferry-crews/record-entries', by, { year, place: VILLAGE, entries })
}
const row = (subject: Id, points: number, more: object = {}) => ({
  ...{ subject, indicator: 'crossing', day: '2026-02-01', points },
  ...more,
})
const step = (name: string, id: Id, form: object = {}) => act(`ferry-crews/${name}`, master, { case: id, form })
const begin = async (period: number, place = VILLAGE) =>
  caseOf(await act('ferry-crews/begin', master, { form: { place, year, period } }))
const asked = <N extends Parameters<typeof askYear>[1]>(name: N, place = TOWN) =>
  house.reader.read(COUNTY, (client) => askYear(client, name, { county: COUNTY, scheme: 'ferry-crews', year, place }))
const cards = async () => {
  const [members, items, shares, sums, ratings, book] = await Promise.all([
    asked('appraisal.members'),
    asked('appraisal.items'),
    asked('appraisal.shares'),
    asked('appraisal.sums'),
    asked('appraisal.ratings'),
    house.keeper.getBook(COUNTY),
  ])
  const facts = {
    'appraisal.members': members,
    'appraisal.items': items,
    'appraisal.shares': shares,
    'appraisal.sums': sums,
    'appraisal.ratings': ratings,
  }
  return cardsOf(rulesOf(crewScheme, book, year, TOWN), facts, year)
}
const keepRoll = (members: object[], leaves: object[] = [], by: Id = master) =>
  act('ferry-crews/keep-roll', by, { place: TOWN, members, leaves })
const onRoll = (subject: Id, more: object = {}) => ({
  subject,
  group: 'hand',
  place: VILLAGE,
  from: '2025-01-01',
  ...more,
})

describe('the roll', () => {
  it('is kept by those who may, for people the register knows, one row a time', async () => {
    expect(await keepRoll([onRoll(hirer)], [], boatman)).toMatchObject({ refused: 'appraisal/not-yours' })
    expect(await keepRoll([onRoll(randomUUID() as Id)])).toMatchObject({
      refused: 'appraisal/no-subject',
      field: 'members.0.subject',
    })
    expect(await keepRoll([onRoll(hirer, { group: 'captain' })])).toMatchObject({ refused: 'appraisal/group' })
    expect(((await keepRoll([onRoll(hirer), onRoll(other), onRoll(boatman)])) as Done).answer).toEqual({ changed: 3 })
    expect(await keepRoll([onRoll(hirer)])).toMatchObject({ refused: 'appraisal/overlap' })
  })

  it('moves a person into another group on a day, in one act', async () => {
    expect(((await keepRoll([onRoll(other, { group: 'mate', from: '2026-08-15' })])) as Done).answer).toEqual({
      changed: 2,
    })
    const rows = (await asked('appraisal.members')).filter(({ subject }) => subject === other)
    expect(rows.map(({ group, from, to }) => [group, from, to])).toEqual([
      ['hand', '2025-01-01', '2026-08-15'],
      ['mate', '2026-08-15', null],
    ])
  })
})

describe('entries', () => {
  it('are refused by name, row by row, and then nothing of the act is recorded', async () => {
    const refused = await enter([
      row(hirer, 1000),
      row(hirer, 30_000),
      row(randomUUID() as Id, 1000),
      row(hirer, 1000, { indicator: 'none' }),
      row(hirer, -500, { indicator: 'lateness' }),
      row(hirer, 1000, { day: '2026-03-01' }),
      row(hirer, 1000, { item: randomUUID() }),
      row(boatman, 1000),
    ])
    expect(refused).toMatchObject({ refused: 'appraisal/range', field: 'entries.1.points' })
    expect((refused as Refusal).fields?.map(({ field }) => field)).toEqual([
      'entries.1.points',
      'entries.2.subject',
      'entries.3.indicator',
      'entries.4.basis',
      'entries.5.day',
      'entries.6.item',
      'entries.7.subject',
    ])
    expect(await enter([row(hirer, 1000)], other)).toMatchObject({ refused: 'appraisal/not-yours' })
    expect(await asked('appraisal.sums')).toEqual([])
  })

  it('add up by cell, whatever their order, and a cell that somebody changed meanwhile is refused', async () => {
    const done = (await enter([
      row(hirer, 9000, { text: '摆渡六十趟' }),
      row(hirer, 3500),
      row(other, 15_000),
      row(hirer, -500, { indicator: 'lateness', basis: '检查表 0201-06' }),
      row(hirer, 1500, { indicator: 'praise' }),
    ])) as Done
    expect(done.answer.recorded).toBe(5)
    const card = (await cards()).find(({ subject }) => subject === hirer)
    expect(card?.score.periods[0]).toMatchObject({ points: 12_500, deduction: -500, total: 13_500 })
    expect(await enter([row(hirer, 500, { was: 9000 })])).toMatchObject({
      refused: 'appraisal/changed',
      fields: [{ field: 'entries.0.points' }],
    })
    expect(await enter([row(hirer, 500, { was: 12_500 })])).toHaveProperty('answer.recorded', 1)
  })
})

describe('a period', () => {
  it('takes no more entries once it is frozen, and a correction moves what depends on it only', async () => {
    const id = await begin(1)
    expect(caseOf(await step('freeze', id))).toBe(id)
    expect(await enter([row(hirer, 100)])).toMatchObject({ refused: 'appraisal/closed' })
    expect(await enter([row(hirer, 100, { day: '2026-04-02' })], boatman, '2026-04-03')).toHaveProperty(
      'answer.recorded',
      1,
    )
    const before = await asked('appraisal.scores')
    expect(before.map(({ subject, total, version }) => [subject, total, version]).sort()).toEqual(
      [
        [hirer, 14_000, 1],
        [other, 15_000, 1],
        [boatman, 0, 1],
      ].sort(),
    )
    const { rows } = await house.reader.read(COUNTY, (client) =>
      client.query("select id from appraisal_entry where county = $1 and subject = $2 and indicator = 'lateness'", [
        COUNTY,
        hirer,
      ]),
    )
    const entry = rows[0].id as Id
    expect(await step('correct', id, { entry, points: -500 })).toMatchObject({ refused: 'appraisal/same' })
    caseOf(await step('correct', id, { entry, points: 0 }))
    const after = await asked('appraisal.scores')
    expect(after.find(({ subject }) => subject === hirer)).toMatchObject({ total: 14_500, version: 2 })
    expect(after.filter(({ subject }) => subject !== hirer)).toEqual(before.filter(({ subject }) => subject !== hirer))
    // A second correction starts from what the first one left.
    caseOf(await step('correct', id, { entry, points: -200 }))
    expect((await asked('appraisal.scores')).find(({ subject }) => subject === hirer)).toMatchObject({
      total: 14_300,
      version: 3,
    })
    expect(await step('freeze', id)).toMatchObject({ refused: 'case/out-of-turn' })
  })

  it('shows what a correction changed also where the total stays, as above what can be had', async () => {
    const ask = (text: string) =>
      house.reader.read(COUNTY, async (client) => (await client.query(text, [COUNTY, other])).rows)
    const [entry] = await ask(
      'select id, matter from appraisal_entry e, appraisal_sheet s where e.county = $1 and subject = $2 and s.period = 1',
    )
    caseOf(await step('correct', entry.matter, { entry: entry.id, points: 16_500 }))
    const versions = await ask(
      `select version, total, parts #>> '{indicators,0,recorded}' as recorded from appraisal_score
        where county = $1 and subject = $2 and period = 1 order by version`,
    )
    expect(versions).toEqual([
      { version: 1, total: 15_000, recorded: '15000' },
      { version: 2, total: 15_000, recorded: '16500' },
    ])
  })

  it('is frozen with all that was recorded before, and nothing is recorded in between', async () => {
    const id = await begin(3)
    on('2026-10-02')
    const meanwhile = await owner.connect()
    await meanwhile.query('begin')
    await meanwhile.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      lockOfAppraisal('ferry-crews', year, VILLAGE),
    ])
    const frozen = step('freeze', id)
    await expect.poll(async () => (await owner.query(WAITING)).rows[0].n).toBe(1)
    await meanwhile.query(
      `insert into appraisal_sum (county, scheme, year, subject, period, indicator, item, points, entries)
        values ($1, 'ferry-crews', $2, $3, 3, 'crossing', '00000000-0000-0000-0000-000000000000', 700, 1)`,
      [COUNTY, year, hirer],
    )
    await meanwhile.query('commit')
    meanwhile.release()
    caseOf(await frozen)
    const score = (await asked('appraisal.scores')).find((one) => one.subject === hirer && one.period === 3)
    expect(score?.total).toBe(700)
    await owner.query('delete from appraisal_sum where county = $1 and period = 3', [COUNTY])
  })

  it('has sums that equal the entries at any time', async () => {
    const { rows } = await house.reader.read(COUNTY, (client) =>
      client.query(
        `select count(*)::int as n from (select subject, period, indicator, coalesce(item, '00000000-0000-0000-0000-000000000000') as item, sum(points) as points
            from appraisal_entry where county = $1 group by 1, 2, 3, 4) e
          full join appraisal_sum s using (subject, period, indicator, item) where e.points is distinct from s.points`,
        [COUNTY],
      ),
    )
    expect(rows[0].n).toBe(0)
  })
})

describe('a year', () => {
  it('waits for the ratings of all who are ranked, and ranks each group at its town', async () => {
    const id = await begin(0, TOWN)
    expect(await step('freeze', id)).toMatchObject({ refused: 'appraisal/incomplete', fills: { count: 3 } })
    await house.reader.readAndRecord(COUNTY, (client) =>
      client.query(
        `insert into appraisal_rating select $1, 'ferry-crews', 2026, s, p, $4 from unnest($2::uuid[], $3::int[]) t(s, p)`,
        [COUNTY, [hirer, other, boatman], [80_000, 90_000, 70_000], id],
      ),
    )
    caseOf(await step('freeze', id))
    const scores = (await asked('appraisal.scores')).filter(({ period }) => period === 0)
    const of = (subject: Id) => scores.find((one) => one.subject === subject)
    expect(of(hirer)).toMatchObject({ group: 'hand', rank: 1, ranked: 2, unit: TOWN, lowest: false })
    expect(of(boatman)).toMatchObject({ group: 'hand', rank: 2, ranked: 2 })
    expect(of(other)).toMatchObject({ group: 'mate', rank: 1, ranked: 1 })
    caseOf(await step('close', id))
    expect((await asked('appraisal.sheets')).find(({ period }) => period === 0)).toMatchObject({ state: 'final' })
  })
})

describe('a closed year', () => {
  it('stands as it was frozen, whatever the roll says of it later', async () => {
    const ranking = async (group: string) => {
      const asking = { county: COUNTY, scheme: 'ferry-crews', year, place: TOWN }
      const facts = await house.reader.read(COUNTY, (client) => readYear(client, asking))
      const rules = rulesOf(crewScheme, await house.keeper.getBook(COUNTY), year, TOWN)
      const stood = stoodIn(rules, facts, { year, period: 0, unit: TOWN, group })
      return rankAll(rules, stood).map(({ subject, total, rank }) => [subject, total, rank?.rank])
    }
    const before = [await ranking('hand'), await ranking('mate')]
    expect(before.map((rows) => rows.length)).toEqual([2, 1])
    on('2026-12-28')
    const late = { group: 'mate', from: '2026-02-01', unranked: 'leave' }
    const changed = await keepRoll([onRoll(hirer, late)], [{ subject: boatman, on: '2025-06-01' }])
    expect((changed as Done).answer).toEqual({ changed: 3 })
    expect([await ranking('hand'), await ranking('mate')]).toEqual(before)
  })
})

describe('who moves to another town in mid-year', () => {
  it('keeps what could be had, and was had, of the work there', async () => {
    const [mover, item, town] = [randomUUID(), randomUUID(), `${COUNTY}999`]
    await house.reader.readAndRecord(COUNTY, async (client) => {
      const roll = (place: string, from: string, to: string | null) =>
        client.query(
          `insert into appraisal_member (county, id, scheme, subject, in_group, place, from_day, to_day, act)
            values ($1, $2, 'ferry-crews', $3, 'hand', $4, $5, $6, $2)`,
          [COUNTY, randomUUID(), mover, place, from, to],
        )
      await roll(`${town}001`, '2025-01-01', '2026-04-01')
      await roll(VILLAGE, '2026-04-01', null)
      await client.query(
        `insert into appraisal_item (county, id, scheme, year, place, indicator, title, points, basis, act)
          values ($1, $2, 'ferry-crews', 2026, $3, 'upkeep', '堤坝', 40000, '纪要', $2)`,
        [COUNTY, item, town],
      )
      await client.query(
        `insert into appraisal_share (county, item, place, subject, scheme, year, points, act)
          values ($1, $2, $3, $4, 'ferry-crews', 2026, 8000, $2)`,
        [COUNTY, item, `${town}001`, mover],
      )
      await client.query(
        `insert into appraisal_sum (county, scheme, year, subject, period, indicator, item, points, entries)
          values ($1, 'ferry-crews', 2026, $2, 1, 'upkeep', $3, 1500, 1)`,
        [COUNTY, mover, item],
      )
    })
    const card = (await cards()).find(({ subject }) => subject === mover)
    expect(card?.score.periods[0]?.indicators.find(({ indicator }) => indicator === 'upkeep')).toMatchObject({
      ...{ goal: 2000, recorded: 1500, counted: 1500 },
    })
    // Nobody here has points for that work, and nobody can be given any.
    expect(await enter([row(hirer, 100, { indicator: 'upkeep', item })])).toMatchObject({
      fields: [{ field: 'entries.0.item' }],
    })
  })
})
