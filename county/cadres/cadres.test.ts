import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSumsFault } from '#kernel/appraisal/verify.read.ts'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'
import { askOfDoors, linksOf, listed, opened, type Table } from '../../checks/opened-figures.ts'
import { listIn } from '../../web/desk/figures/list-address.ts'
import { demonstrate } from '../demonstrate.ts'
import { idOfKey, layAll } from '../found.ts'
import { readTargets, type Targets } from '../targets.ts'
import { layCadres } from './roll.ts'
import { sharesOf } from './score-plan.ts'

const county = '340825'
const home = '340825103'
const now = new Date('2026-11-21T12:00:00+08:00')
const TARGET = 'taihu-2023-village-cadres'

const withTarget = (value: number): Targets => {
  const table = new Map(readTargets())
  const row = table.get(TARGET)
  if (row) table.set(TARGET, { ...row, value })
  return table
}

describe('the officials', () => {
  const lay = (targets: Targets) => {
    const { counties, maker } = layAll('2026-11-21')
    return counties.flatMap((one) => layCadres(one, maker, targets) ?? [])
  }

  it('are as many as the target says, one principal post and two of the reserve in each village', () => {
    const [cadres, ...more] = lay(readTargets())
    expect(more).toEqual([])
    const villages = cadres?.towns.flatMap((town) => town.villages) ?? []
    const of = (group: string) =>
      villages.flatMap(({ officials }) => officials).filter((one) => one.group === group).length
    expect([villages.length, of('principal'), of('deputy'), of('reserve')]).toEqual([186, 186, 738, 372])
    const people = villages.flatMap(({ officials, raters }) => [...officials, ...raters].map(({ person }) => person))
    expect(new Set(people).size).toBe(people.length)
  })

  it('follow the target, and are not made where it is too small', () => {
    const count = (value: number) =>
      lay(withTarget(value)).flatMap(({ towns }) =>
        towns.flatMap(({ villages }) => villages.flatMap((v) => v.officials)),
      )
    expect(count(600).length).toBe(600)
    expect(() => count(500)).toThrow('too few officials')
  })

  it('are divided exactly what their town set', () => {
    const officials = (n: number) =>
      Array.from({ length: n }, (_, i) => ({ key: `${i}`, person: idOfKey(`${i}`), group: 'deputy' as const }))
    for (const n of [1, 2, 7, 8])
      for (const turn of [0, 1]) {
        const sums = sharesOf(officials(n), turn).map((row) => row.reduce((a, b) => a + b, 0))
        expect(sums).toEqual([20, 20, 20, 16, 16, 8].map((points) => points * 1000 * n))
      }
  })
})

describe('a finished year and the current one', () => {
  let database: TestDatabase
  let house: House
  let folder: string
  const make = (progress: (phase: string) => void = () => {}) =>
    demonstrate({
      ...{ ...house, progress },
      files: openFileStore({ home: folder, keys: house.keys }),
      ...{ now, cases: 0, casesElsewhere: 0, counties: [county] },
    })
  const acts = async () => (await ask('select count(*)::int as n from act_key'))[0]?.n as number
  let interrupted: number
  const ask = <T = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
    house.reader.read(county, async (client) => (await client.query(text, [...values])).rows)
  const scoreOf = async (key: string) =>
    (
      await ask(
        `select version, rank, lowest, parts->'bonus' as bonus from appraisal_score
          where subject = $1 and year = 2025 and period = 0 order by version`,
        [idOfKey(key)],
      )
    ).map((row) => row)

  beforeAll(async () => {
    database = await createTestDatabase()
    folder = mkdtempSync(join(tmpdir(), 'liuchi-cadres-made-'))
    house = assemble({ url: database.url, home: folder, now: () => now })
    // The light goes out when the officials' years are made and nothing says so yet.
    const goOut = (phase: string) => {
      if (phase.startsWith('时限')) throw new Error('the light went out')
    }
    await expect(make(goOut)).rejects.toThrow('the light went out')
    interrupted = await acts()
    await make()
  }, 240_000)
  afterAll(async () => {
    if (house) await expectBooksBalance(house.pool, county)
    await house?.close()
    await database?.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('have everybody on the roll, each once at a time', async () => {
    const rows = await ask<{ group: string; people: bigint }>(
      `select in_group as group, count(distinct subject) as people from appraisal_member
        where from_day <= '2026-11-21' and to_day is null group by 1 order by 1`,
    )
    // One rose from the reserve.
    expect(rows.map(({ group, people }) => [group, Number(people)])).toEqual([
      ['deputy', 739],
      ['principal', 186],
      ['reserve', 371],
    ])
  })

  it('let one rise from the reserve of another village: the roll and the post change on the same day', async () => {
    const moved = await ask(
      `select m.from_day::text as "from", m.in_group as group, p.title from appraisal_member m join post p on p.county = m.county
          and p.person = m.subject and p.place = m.place and p.from_day <= m.from_day and (p.to_day is null or p.to_day > m.from_day)
        where m.subject in (select subject from appraisal_member group by 1 having count(*) > 1) order by 1`,
    )
    expect(moved).toEqual([
      { from: '2025-01-01', group: 'reserve', title: '村级后备干部' },
      { from: '2025-08-15', group: 'deputy', title: '村委会委员' },
    ])
  })

  it('end the year of the named people’s towns, but for one that waits for the head’s signature', async () => {
    const states = await ask(
      `select f.programme, f.state, count(*)::int as n from case_file f where f.programme = any($1) and not exists (
          select from case_listed l where l.county = f.county and l.case_id = f.id and l.field = 'year' and l.value = '2026')
        group by 1, 2 order by 1, 2`,
      [['cadre-points-year', 'cadre-points-rating', 'cadre-points-division', 'cadre-points-reminder']],
    )
    expect(states).toEqual([
      { programme: 'cadre-points-division', state: 'stands', n: 37 },
      { programme: 'cadre-points-rating', state: 'rated', n: 37 },
      { programme: 'cadre-points-reminder', state: 'talked', n: expect.any(Number) },
      { programme: 'cadre-points-year', state: 'final', n: 2 },
      // Turned back once, decided anew.
      { programme: 'cadre-points-year', state: 'to-sign', n: 1 },
    ])
  })

  it('show a card whose plus points reached the cap, corrected after an objection, with the ranks that moved', async () => {
    // Between the two it bore the mark of the objection, with the points as they were.
    const all = await scoreOf('yin-caiwei')
    const versions = all.filter(({ bonus }) => bonus !== null)
    expect(all).toHaveLength(3)
    expect(versions.map(({ bonus }) => bonus)).toEqual([
      { recorded: 6000, counted: 5000 },
      { recorded: 6000, counted: 5000 },
    ])
    expect(versions[1]?.rank).toBeLessThan(versions[0]?.rank as number)
    expect(await house.reader.read(county, (client) => findSumsFault(client, county))).toBeUndefined()
    const [moved] = await ask<{ n: number }>(
      'select count(*)::int as n from appraisal_score where year = 2025 and period = 0 and version = 2',
    )
    expect(moved?.n).toBeGreaterThan(1)
  })

  it('leave a tie across the line of the lowest tenth out of it, and rank neither who came late nor who was on leave', async () => {
    const last = await ask(
      `select distinct on (subject) subject, total, lowest, ranked from appraisal_score
        where year = 2025 and period = 0 and unit = $1 and in_group = 'deputy' and rank is not null order by subject, version desc`,
      [home],
    )
    const sorted = last.sort((a, b) => Number(a.total) - Number(b.total))
    expect(last.length).toBe(61)
    expect(sorted.slice(0, 8).map(({ lowest }) => lowest)).toEqual([
      ...[1, 2, 3, 4, 5].map(() => true),
      false,
      false,
      false,
    ])
    expect(sorted[5]?.total).toBe(sorted[6]?.total)
    const unranked = await ask(
      `select s.unranked, g.grade from appraisal_score s join appraisal_grade g on g.county = s.county and g.subject = s.subject and g.year = s.year
        where s.year = 2025 and s.period = 0 and s.rank is null order by 1`,
    )
    expect(unranked).toEqual([
      { unranked: 'leave', grade: 'none' },
      { unranked: 'part-year', grade: 'none' },
    ])
  })

  it('had the figures of every quarter taken by the clock, in the night after its last day', async () => {
    const rows = await ask<{ period: number; night: string; least: number; officials: number }>(
      `select e.period, min(to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')) as night, min(e.points) as least, count(*)::int as officials
        from appraisal_entry e where e.measure is not null and e.recorded_by is null group by 1 order by 1`,
    )
    // Nobody reported anything in these villages: nobody loses anything by it.
    expect(rows.map(({ period, night, least }) => [period, night, least])).toEqual([
      [1, '2026-04-01', 1000],
      [2, '2026-07-01', 1000],
      [3, '2026-10-01', 1000],
    ])
    for (const { officials } of rows) expect(officials).toBe(1296)
  })

  it('wait for the named people: a review, an answer to each objection, an item to strike off', async () => {
    const open = await ask<{ programme: string; state: string; town: string }>(
      `select distinct programme, state, town from case_file where closed_at is null and programme like '%cadre-points%' and programme <> 'cadre-points-year'
        order by 1, 2, 3`,
    )
    expect(open).toEqual(
      expect.arrayContaining([
        { programme: 'cadre-points-division', state: 'objected', town: home },
        { programme: 'village-cadre-points-objection', state: 'open', town: home },
        { programme: 'village-cadre-points', state: 'reviewed', town: home },
        { programme: 'village-cadre-points', state: 'to-review', town: '340825101' },
        { programme: 'cadre-points-honour', state: 'to-sign', town: '340825101' },
        { programme: 'cadre-points-item', state: 'listed', town: '340825107' },
        { programme: 'cadre-points-item', state: 'to-strike', town: '340825107' },
      ]),
    )
    const desks = await ask(
      `select split_part(f.desk, '@', 1) as desk, f.programme, count(*)::int as n from case_file f join post p on p.county = f.county and p.person = any($1)
          and f.desk = p.role || '@' || p.place where f.closed_at is null and f.programme like '%cadre-points%' group by 1, 2 order by 1, 2`,
      [['shen-mujin', 'tian-ruoxi'].map(idOfKey)],
    )
    expect(desks).toEqual([
      { desk: 'points-recorder', programme: 'village-cadre-points', n: 15 },
      { desk: 'town-organisation-member', programme: 'cadre-points-division', n: 1 },
      { desk: 'town-organisation-member', programme: 'cadre-points-item', n: 2 },
      { desk: 'town-organisation-member', programme: 'cadre-points-year', n: 1 },
      { desk: 'town-organisation-member', programme: 'village-cadre-points', n: 15 },
      { desk: 'town-organisation-member', programme: 'village-cadre-points-objection', n: 1 },
    ])
    const honours = await ask("select state, town from case_file where programme = 'cadre-points-honour' order by 1")
    expect(honours).toEqual([
      { state: 'granted', town: home },
      { state: 'to-sign', town: '340825101' },
    ])
    const late = await ask('select 1 from case_step where at > $1', [now])
    expect(late).toEqual([])
  })

  it('have figures of which every number opens into as many records as it says, on this and on earlier days', async () => {
    const deps = { ...house, publicCounty: county, now: () => now } as never
    const doors = [...caseworkRoutes(deps), ...worklistRoutes(deps), ...publicityRoutes(deps)]
    const ask = askOfDoors(() => doors, county)
    const own = house.programmes.filter(({ id, figures }) => id.includes('cadre-points') && figures.length > 0)
    expect(own.length).toBe(6)
    const told = new Map<string, number>()
    const member = idOfKey('tian-ruoxi')
    for (const to of ['2025-09-30', '2026-11-21'])
      for (const { id: programme } of own) {
        // The instructor's ratings are of villages; the organization member reads all the others.
        const period = { from: '2025-01-01', to }
        const table = await ask<Table>('getEvaluation', member, { programme, ...period, rows: 'place' })
        const whole = { ...table, rows: table.rows.slice(0, 2) }
        for (const { href, n } of linksOf(whole, period, (place) => ({ place }), listIn('all', false))) {
          const found = href.startsWith('/figures') ? (await opened(ask, member, href)).sum : undefined
          expect([href, found ?? BigInt(await listed(ask, member, programme, href))]).toEqual([href, BigInt(n)])
        }
        for (const reading of table.sum) told.set(`${to} ${reading.key}`, reading.numerator)
      }
    expect(told.get('2026-11-21 village-cadre-points/officials')).toBe(105)
    // Whoever came in October 2025 was not on the roll in September.
    expect(told.get('2025-09-30 village-cadre-points/officials')).toBe(104)
    expect(told.get('2026-11-21 village-cadre-points-objection/raised')).toBe(2)
    expect(told.get('2026-11-21 village-cadre-points-objection/upheld')).toBe(1)
    const county6 = await ask<Table>('getEvaluation', idOfKey('wang-xiaolan'), {
      ...{ programme: 'village-cadre-points', from: '2026-01-01', to: '2026-11-21', rows: 'place' },
    })
    expect(county6.sum.slice(0, 4).map(({ numerator }) => numerator)).toEqual([1296, 186, 739, 371])
    expect(county6.rows.length).toBe(15)
  })

  it('are made once: what was interrupted is found again, and a complete one is left alone', async () => {
    const before = await acts()
    // Whatever came after the interruption is no act of the officials.
    const own = await ask("select count(*)::int as n from act_key where key like 'cadres:%'")
    expect(own[0]?.n).toBeGreaterThan(2000)
    expect(before - interrupted).toBeLessThan(5)
    expect((await make()).made).toBe(false)
    expect(await acts()).toBe(before)
  })
})
