import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { getDay } from '../day.ts'
import { listPlaces } from './places.store.ts'
import { codesOf, findPlaceOn, successorOn } from './places.ts'
import { isWithin, reachOf } from './reach.read.ts'
import {
  A,
  clerk,
  codeOf,
  committee,
  OTHER_TOWN,
  openRegister,
  type Room,
  security,
  TOWN,
  V,
  villageClerk,
} from './register.testing.ts'
import { search } from './search.store.ts'

let database: TestDatabase
let room: Room
beforeAll(async () => {
  database = await createTestDatabase()
  room = await openRegister(database.url)
})
afterAll(async () => {
  await room?.close()
  await database?.drop()
})

/** The book that the next act would decide on. */
const book = async () => {
  const { rows } = await room.pool.query('select version from book_version where county = $1', [A])
  return room.keeper.getBook(A, rows[0].version)
}
const find = async (q: string) =>
  (await room.reader.read(A, (client) => search(client, A, q, ['place'], { day: '2026-06-15', limit: 20 }))).map(
    (h) => h.id,
  )

describe('places', () => {
  it('edge case 14: two villages of one name are told apart by their town', async () => {
    expect((await find('和平')).sort()).toEqual([V.heping, V.otherHeping])
    expect(await find('石桥 和平')).toEqual([V.heping])
    expect(await find('llhp')).toEqual([])
    expect(await find('liulin heping')).toEqual([V.otherHeping])
    expect((await book()).placeName(V.heping)).toBe('石桥镇和平村')
    expect((await book()).placeName(V.otherHeping)).toBe('柳林街道和平村')
  })

  it('edge case 13: stubs of the statistics are in no list to pick from and cannot be merged', async () => {
    expect(await find('虚拟')).toEqual([])
    expect(codeOf(await room.as(clerk, 'register/merge-places', { from: [V.heping], into: V.stub }))).toBe(
      'register/statistical-stub',
    )
    expect(
      codeOf(
        await room.as(clerk, 'register/add-place', { code: `${V.stub}001`, name: '第1网格', kind: 'grid', sort: 1 }),
      ),
    ).toBe('register/wrong-level')
    expect(
      codeOf(
        await room.as(clerk, 'register/link', {
          kind: 'responsible-for',
          from: { kind: 'organisation', id: committee },
          to: { kind: 'place', id: V.stub },
        }),
      ),
    ).toBe('register/statistical-stub')
  })

  it('edge case 15: a village becomes a community from a day on; earlier days keep the village', async () => {
    const change = { place: V.lane, name: '六尺巷村', kind: 'village' }
    await room.done(clerk, 'register/change-place', change)
    expect(findPlaceOn(await book(), V.lane, getDay('2020-01-01'))).toMatchObject({ name: '六尺巷村', kind: 'village' })
    expect(codeOf(await room.as(villageClerk, 'register/change-place', { place: V.lane, name: '六尺巷社区' }))).toBe(
      'register/not-yours',
    )
    await room.done(security, 'register/change-place', {
      place: V.lane,
      name: '六尺巷社区',
      kind: 'community',
      on: '2026-06-01',
    })
    expect(findPlaceOn(await book(), V.lane, getDay('2026-05-31'))?.name).toBe('六尺巷村')
    expect(findPlaceOn(await book(), V.lane, getDay('2026-06-01'))).toMatchObject({
      name: '六尺巷社区',
      kind: 'community',
    })
    // Old papers ask for the old name.
    expect(await find('六尺巷村')).toEqual([V.lane])
    expect(
      codeOf(await room.as(clerk, 'register/change-place', { place: V.lane, name: '六尺巷', on: '2026-06-16' })),
    ).toBe('register/not-yet')
    expect(
      codeOf(await room.as(clerk, 'register/change-place', { place: V.lane, name: '六尺巷', on: '2026-05-01' })),
    ).toBe('register/before-version')
  })

  it('edge case 15: merged villages point to their successor, whose officials answer for what kept the old code', async () => {
    const merge = { from: [V.heping], into: V.river, on: '2026-06-10', document: '民政〔2026〕4号' }
    expect(codeOf(await room.as(clerk, 'register/merge-places', { ...merge, from: [OTHER_TOWN] }))).toBe(
      'register/wrong-level',
    )
    const known = await instant()
    await room.done(clerk, 'register/merge-places', { ...merge, name: '上河和平村' })
    const now = await book()
    expect(findPlaceOn(now, V.heping, getDay('2026-06-09'))?.name).toBe('和平村')
    expect(findPlaceOn(now, V.heping, getDay('2026-06-10'))).toBeUndefined()
    expect(successorOn(now, V.heping, getDay('2026-06-10'))).toBe(V.river)
    expect(successorOn(now, V.heping, getDay('2026-06-09'))).toBe(V.heping)
    expect([...codesOf(now, V.river)].sort()).toEqual([V.river, V.heping].sort())
    expect([...codesOf(now, TOWN)]).toContain(TOWN)
    const reach = await room.reader.read(A, (client) =>
      reachOf(
        client,
        { county: A, kind: 'person', account: null, person: villageClerk, name: '' },
        getDay('2026-06-15'),
        { reads: new Map(), book: now },
      ),
    )
    expect(isWithin(reach, V.heping)).toBe(true)
    expect(isWithin(reach, V.otherHeping)).toBe(false)
    expect(await find('和平')).toEqual(expect.arrayContaining([V.river, V.otherHeping]))
    expect(await find('和平')).not.toContain(V.heping)
    const names = async (day: string, at?: Date) =>
      (
        await room.reader.read(A, (client) => listPlaces(client, A, { day: getDay(day), ...(at ? { known: at } : {}) }))
      ).map((p) => p.name)
    expect(await names('2026-06-10')).not.toContain('上河村')
    expect(await names('2026-06-09')).toContain('上河村')
    // What was known before the act: the map of that time.
    expect(await names('2026-06-10', known)).toEqual(expect.arrayContaining(['上河村', '和平村']))
    expect(codeOf(await room.as(clerk, 'register/add-person', { name: '迟来者', place: V.heping }))).toBe(
      'register/no-place',
    )
    expect(
      codeOf(
        await room.as(clerk, 'register/add-place', { code: V.heping, name: '新和平村', kind: 'village', sort: 3 }),
      ),
    ).toBe('register/code-used')
    const { rows } = await room.reader.read(A, (client) =>
      client.query(`select facts from outbox where outcome = 'register/places-succeeded'`),
    )
    expect(rows[0].facts.places).toEqual([{ from: V.heping, to: V.river }])
  })

  it('edge case 16: grids are renumbered into new codes; the old code is never given again', async () => {
    const into = `${V.river}002`
    expect(
      codeOf(await room.as(clerk, 'register/add-place', { code: V.grid, name: '第1网格', kind: 'grid', sort: 1 })),
    ).toBe('register/code-used')
    await room.done(clerk, 'register/add-place', {
      code: into,
      name: '第2网格',
      kind: 'grid',
      sort: 2,
      on: '2026-06-15',
    })
    await room.done(clerk, 'register/merge-places', { from: [V.grid], into, on: '2026-06-15' })
    expect(successorOn(await book(), V.grid, getDay('2026-06-15'))).toBe(into)
    expect(
      codeOf(await room.as(clerk, 'register/add-place', { code: V.grid, name: '第1网格', kind: 'grid', sort: 1 })),
    ).toBe('register/code-used')
    expect(
      codeOf(
        await room.as(clerk, 'register/add-place', { code: '990201009001', name: '无镇村', kind: 'village', sort: 1 }),
      ),
    ).toBe('register/wrong-level')
  })

  it('splits a village: what nobody assigned goes to the heir', async () => {
    const [one, two] = ['990201002011', '990201002012']
    const piece = (code: string, name: string) => ({ code, name, kind: 'village', sort: 5 })
    const split = {
      place: V.otherHeping,
      into: [piece(one, '东和村'), piece(two, '西和村')],
      heir: one,
      on: '2026-06-15',
    }
    expect(codeOf(await room.as(clerk, 'register/split-place', { ...split, heir: V.river }))).toBe('register/no-place')
    await room.done(clerk, 'register/split-place', split)
    const now = await book()
    expect(successorOn(now, V.otherHeping, getDay('2026-06-15'))).toBe(one)
    expect([...codesOf(now, one)]).toContain(V.otherHeping)
    expect([...codesOf(now, two)]).toEqual([two])
    expect(await find('西和')).toEqual([two])
  })

  it('every change makes all processes read the book again', async () => {
    const before = (await book()).version
    await room.done(clerk, 'register/change-place', { place: TOWN, sort: 5 })
    expect((await book()).version).toBeGreaterThan(before)
    expect(findPlaceOn(await book(), TOWN, getDay('2026-06-15'))?.sort).toBe(5)
  })
})

async function instant(): Promise<Date> {
  const { rows } = await room.pool.query(
    `select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at`,
  )
  await new Promise((resolve) => setTimeout(resolve, 5))
  return rows[0].at
}
