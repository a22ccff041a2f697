import { randomUUID } from 'node:crypto'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Ask, Bytes, Route, Session } from '../door.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { crewArithmetic, crewIndicators, crewScheme, ferryCrews } from '../testing/ferry-crews.ts'
import { acting, caseOf, foundHarbour, harbour } from '../testing/harbour.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, libraryCard, offices, VILLAGE } from '../testing/library-card.ts'
import type { cardAnswer, gridAnswer, mineAnswer, rankingAnswer, replayAnswer, standingAnswer } from './answers.ts'
import { appraisalRoutes } from './appraisal.routes.ts'
import type { AppraisalScheme } from './scheme.ts'

/* Nobody reads what the scheme does not show them: door by door, on a real database. */

let database: TestDatabase
let house: TestHouse
let act: ReturnType<typeof acting>
let now = new Date('2026-01-05T10:00:00+08:00')
const on = (day: string) => {
  now = new Date(`${day}T10:00:00+08:00`)
}
const TOWN = VILLAGE.slice(0, 9)
const year = 2026
const { boatman, master, hirer } = harbour
/** Nine more hands, so that the group has a lowest tenth; the last one has least. */
const crew = Array.from({ length: 9 }, () => randomUUID() as Id)
const [stranger, masterElsewhere] = [randomUUID() as Id, randomUUID() as Id]

const routesOf = (more: Partial<AppraisalScheme> = {}): Route[] =>
  appraisalRoutes({
    ...{ desk: house.desk, reader: house.reader, keeper: house.keeper, keys: house.keys, now: () => now },
    programmes: [{ ...ferryCrews, appraisal: { ...crewScheme, ...more } }],
  })
let routes: Route[]

interface Answered {
  readonly json?: unknown
  readonly refused?: string
}
/** Knocks at a door; what it answers is held against its shape. */
async function knock<T = never>(
  id: string,
  person: Id | null,
  more: Partial<Ask> = {},
  at: readonly Route[] = routes,
): Promise<T & { readonly refused?: string }> {
  const session: Session = { county: COUNTY, kind: 'person', account: null, person, name: '某人' }
  const route = at.find((one) => one.id === id)
  if (!route) throw new Error(`no door ${id}`)
  const query = route.query?.parse(more.query ?? {})
  const given = { query: {}, params: {}, key: randomUUID(), ...more, session, ...(query ? { query } : {}) }
  const answered = (await route.handle(given as unknown as Ask)) as Answered & Partial<Bytes>
  if (isRefusal(answered)) return answered as never
  if (answered.bytes) return answered as never
  const parsed = route.answer?.safeParse(answered.json)
  expect(parsed?.error?.issues ?? [], id).toEqual([])
  return answered.json as never
}

const ofYear = { scheme: 'ferry-crews', year }
const ofCard = (subject: Id) => ({ params: { ...ofYear, subject } })
const cardOf = (subject: Id, by: Id, period = 1, at = routes) =>
  knock<z.output<typeof cardAnswer>>('getAppraisalCard', by, { ...ofCard(subject), query: { period } }, at)
const entry = (subject: Id, points: number, more: object = {}) => ({
  ...{ subject, indicator: 'crossing', day: '2026-02-01', points },
  ...more,
})
const record = (entries: object[], by: Id = boatman) =>
  knock<{ recorded: number; entries: Id[] }>('recordAppraisalEntries', by, {
    params: { scheme: 'ferry-crews' },
    body: { year, place: VILLAGE, entries },
  })
const step = (name: string, id: Id, form: object = {}) => act(`ferry-crews/${name}`, master, { case: id, form })
const begin = async (period: number, place: string) =>
  caseOf(await act('ferry-crews/begin', master, { form: { place, year, period } }))
const readings = async (): Promise<{ reader: Id; subject: Id; kind: string }[]> =>
  house.reader.read(COUNTY, async (client) => {
    const { rows } = await client.query("select reader, subject, kind from reading where 'appraisal' = any(fields)")
    return rows
  })

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [libraryCard, ferryCrews], now: () => now })
  act = acting(house)
  await foundHarbour(house, [ferryCrews])
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: VILLAGE, alias: [] }
  const filled = await house.desk.perform({
    ...{ kind: 'register/fill', county: COUNTY, key: randomUUID() },
    actor: { county: COUNTY, person: null, via: 'command' },
    input: {
      from: '2024-01-01',
      persons: [...crew, stranger, masterElsewhere].map((id, i) => ({
        id,
        name: `水手${'甲乙丙丁戊己庚辛壬癸子'[i]}`,
        ...nobody,
      })),
      posts: [
        {
          ...{ id: randomUUID(), person: masterElsewhere, organisation: offices.museum, role: 'harbour-master' },
          ...{ title: '码头主任', place: `${COUNTY}999`, kind: 'substantive', from: '2024-01-01', to: null },
          ...{ document: null, sort: 0 },
        },
      ],
      parameters: [],
    },
  })
  if (isRefusal(filled)) throw new Error(JSON.stringify(filled))
  const member = (subject: Id) => ({ subject, group: 'hand', place: VILLAGE, from: '2025-01-01' })
  const kept = await act('ferry-crews/keep-roll', master, {
    place: TOWN,
    members: [hirer, boatman, ...crew].map(member),
    leaves: [],
  })
  if (isRefusal(kept)) throw new Error(JSON.stringify(kept))
  routes = routesOf()
  on('2026-02-10')
})
afterAll(async () => {
  await house?.close()
  await database?.drop()
})

describe('the list of appraisals', () => {
  it('tells everybody in what they take part, and others nothing', async () => {
    type Mine = z.output<typeof mineAnswer>
    const mine = async (person: Id | null) => (await knock<Mine>('listAppraisals', person)).appraisals
    expect(await mine(boatman)).toMatchObject([
      { scored: [{ subject: boatman, years: [2025, 2026] }], records: [{ place: TOWN }], reads: [], decides: [] },
    ])
    expect(await mine(master)).toMatchObject([{ scored: [], reads: [{ place: TOWN }], decides: [{ place: TOWN }] }])
    expect(await mine(stranger)).toEqual([])
    expect(await mine(null)).toEqual([])
  })
})

describe('the grid', () => {
  type Grid = z.output<typeof gridAnswer>
  const grid = (person: Id, more: object = {}) =>
    knock<Grid>('getAppraisalGrid', person, { params: ofYear, query: { place: VILLAGE, period: 1, ...more } })

  it('opens for recorders and readers of the place, and bars the recorder’s own row', async () => {
    const { columns, rows, cells, records } = await grid(boatman)
    expect(columns.map(({ indicator }) => indicator).sort()).toEqual(['crossing', 'lateness', 'praise', 'upkeep'])
    expect(rows).toHaveLength(11)
    expect(rows.filter(({ barred }) => barred).map(({ subject }) => subject)).toEqual([boatman])
    const crossing = columns.findIndex(({ indicator }) => indicator === 'crossing')
    expect(cells[0]).toEqual({ row: 0, column: crossing, points: 0, goal: 15_000, entries: 0 })
    expect(records).toBe(true)
    const looked = async () => (await readings()).map(({ reader, subject }) => [reader, subject])
    expect(await looked()).toEqual([])
    expect(await grid(master)).toMatchObject({ records: false, state: 'open' })
    expect(await looked()).toEqual(expect.arrayContaining(rows.map(({ subject }) => [master, subject])))
    for (const person of [hirer, stranger, masterElsewhere])
      expect(await grid(person)).toEqual({ refused: 'appraisal/no-card' })
    expect(await grid(boatman, { place: `${COUNTY}999001` })).toEqual({ refused: 'appraisal/no-card' })
  })

  it('stands by group, then in protocol order', async () => {
    const ids = (await grid(boatman)).rows.map(({ subject }) => subject)
    // The boatman alone of the crew holds a post.
    expect(ids[0]).toBe(boatman)
    expect(ids.slice(1)).toEqual([hirer, ...crew].sort())
  })

  it('is recorded in by rows that all stand or none, and rehearsed without a trace', async () => {
    const rehearse = (entries: object[], by: Id = boatman) =>
      knock('recordAppraisalEntriesRehearsal', by, {
        params: { scheme: 'ferry-crews' },
        body: { year, place: VILLAGE, entries },
      })
    const rows = [
      entry(hirer, 9000, { was: 0, text: '摆渡六十趟' }),
      entry(hirer, 7000, { day: '2026-02-03' }),
      entry(hirer, -500, { indicator: 'lateness', basis: '检查表 0201-06' }),
      entry(hirer, 4000, { indicator: 'praise' }),
      entry(hirer, 2500, { indicator: 'praise', day: '2026-02-03' }),
      ...crew.map((subject, i) => entry(subject, 12_000 - i * 1000)),
    ]
    expect(await rehearse(rows)).toEqual({ recorded: rows.length })
    expect((await grid(boatman)).cells.every(({ points }) => points === 0)).toBe(true)
    expect(await rehearse([entry(hirer, 90_000)])).toMatchObject({ refused: 'appraisal/range' })
    expect(await record(rows, hirer)).toMatchObject({ refused: 'appraisal/not-yours' })
    expect(await record(rows)).toMatchObject({ recorded: rows.length })
    expect(await record([entry(hirer, 1, { was: 9000 })])).toMatchObject({ refused: 'appraisal/changed' })
    const after = await grid(boatman)
    const at = after.rows.findIndex(({ subject }) => subject === hirer)
    // 9.0 and 7.0 count no more than the period's 15.0; 6.5 plus points no more than 5.
    expect(after.rows[at]?.total).toBe(15_000 + 5000 - 500)
    expect(
      after.cells
        .filter(({ row }) => row === at)
        .map(({ points }) => points)
        .sort(),
    ).toEqual([-500, 16_000, 6500])
  })

  it('leaves the house as a workbook only for those who see it', async () => {
    const ask = { params: ofYear, query: { place: VILLAGE, period: 1 } }
    const sheet = await knock<{ bytes: Buffer }>('exportAppraisalGrid', boatman, ask)
    const book = read(sheet.bytes)
    const lines = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] as string] as never, { header: 1 })
    expect(lines[1]).toContain('摆渡')
    expect(lines.find(([name]) => name === '水手甲')).toContain(12)
    // Brought back as it went out, it holds what is recorded, each where it stands; nothing is recorded by that.
    const asked = { ...ask, upload: sheet.bytes }
    const filled = await knock<{ cells: { row: number; column: number; text: string }[] }>(
      'readAppraisalGrid',
      boatman,
      asked,
    )
    const { cells } = await knock<z.output<typeof gridAnswer>>('getAppraisalGrid', boatman, ask)
    const points = (of: { row: number; column: number }) => `${of.row}/${of.column}`
    expect(new Map(filled.cells.map((one) => [points(one), Number(one.text) * 1000]))).toEqual(
      new Map(cells.flatMap((one) => (one.entries > 0 ? [[points(one), one.points] as const] : []))),
    )
    expect(filled).toMatchObject({ heads: [], lines: [] })
    expect(await knock('readAppraisalGrid', master, asked)).toEqual({ refused: 'appraisal/not-yours' })
    expect(await knock('readAppraisalGrid', hirer, asked)).toEqual({ refused: 'appraisal/no-card' })
    expect(await knock('readAppraisalGrid', boatman, { ...ask, upload: Buffer.from('谁,摆渡\n甲,3') })).toMatchObject({
      refused: 'appraisal/no-heads',
    })
    expect(await knock('exportAppraisalGrid', hirer, ask)).toEqual({ refused: 'appraisal/no-card' })
    expect((await readings()).filter(({ kind, subject }) => kind === 'export' && subject === hirer)).toHaveLength(1)
  })
})

describe('a card', () => {
  it('has no period that the year has not', async () => {
    for (const id of ['getAppraisalCard', 'getAppraisalStanding', 'getAppraisalCardSheet'])
      for (const period of [5, 12])
        expect(await knock(id, hirer, { ...ofCard(hirer), query: { period } }), id).toEqual({
          refused: 'appraisal/no-card',
        })
    const query = { place: VILLAGE, period: 5 }
    expect(await knock('getAppraisalGrid', boatman, { params: ofYear, query })).toEqual({
      refused: 'appraisal/no-card',
    })
  })
  it('opens into the records that made it', async () => {
    const { card, relation } = await cardOf(hirer, hirer)
    expect(relation).toEqual({ own: true, reads: false, decides: false })
    expect(card).toMatchObject({
      ...{ total: 19_500, bonus: { recorded: 6500, counted: 5000 }, deduction: { recorded: -500, counted: -500 } },
      bonusOfYear: { recorded: 6500, counted: 5000, cap: 5000 },
    })
    expect(card.indicators.find(({ indicator }) => indicator === 'crossing')).toMatchObject({
      ...{ goal: 15_000, recorded: 16_000, counted: 15_000, entries: 2 },
      name: { zh: '摆渡' },
    })
    expect(card.records).toHaveLength(5)
    expect(card.records[0]).toMatchObject({ day: '2026-02-01', points: 9000, recordedBy: '船工伯' })
    expect(card.records.map(({ text }) => text)).toContain('摆渡六十趟')
    expect(card.records.map(({ basis }) => basis)).toContain('检查表 0201-06')
    const { card: whole } = await cardOf(hirer, hirer, 0)
    expect(whole).toMatchObject({
      total: null,
      parts: [
        { part: 'work', counted: 9000 },
        { part: 'rating', counted: null },
      ],
    })
  })

  it('is its subject’s and its readers’, who leave their name; to everybody else there is none', async () => {
    const before = (await readings()).length
    await cardOf(hirer, hirer)
    expect(await readings()).toHaveLength(before)
    expect((await cardOf(hirer, master)).card.total).toBe(19_500)
    expect((await readings()).slice(before)).toMatchObject([{ reader: master, subject: hirer, kind: 'open-person' }])
    // Neighbours, whoever records, a master of another town, strangers; somebody who is on no roll.
    for (const person of [crew[0] as Id, boatman, masterElsewhere, stranger])
      for (const id of ['getAppraisalCard', 'getAppraisalStanding', 'listEarlierScores', 'getAppraisalFile'])
        expect(await knock(id, person, ofCard(hirer)), id).toEqual({ refused: 'appraisal/no-card' })
    expect(await cardOf(stranger, master)).toEqual({ refused: 'appraisal/no-card' })
    expect(await readings()).toHaveLength(before + 1)
  })

  it('says what a correction changed, once a period is frozen', async () => {
    on('2026-04-05')
    const id = await begin(1, VILLAGE)
    caseOf(await step('freeze', id))
    const late = (await cardOf(hirer, hirer)).card.records.find(({ indicator }) => indicator === 'lateness')
    caseOf(await step('correct', id, { entry: late?.id, points: 0 }))
    const { card } = await cardOf(hirer, hirer)
    expect(card.total).toBe(20_000)
    expect(card.versions).toMatchObject([
      { version: 1, total: 19_500, because: null, change: null },
      { version: 2, total: 20_000, change: 500 },
    ])
    const record = card.records.find(({ indicator }) => indicator === 'lateness')
    expect(record).toMatchObject({ points: -500, now: 0, corrections: [{ points: 500, recordedBy: '码头张' }] })
    expect(record?.corrections[0]?.id).toBe(card.versions[1]?.because)
  })

  it('of a scheme that shows at publication tells its subject nothing of an open period', async () => {
    const published = routesOf({ shown: 'published' })
    await record([entry(hirer, 3000, { day: '2026-04-02' })])
    const { card } = await cardOf(hirer, hirer, 2, published)
    expect(card).toMatchObject({ shown: false, total: null, soFar: null, indicators: [], records: [] })
    expect(card.bonusOfYear).toMatchObject({ recorded: 0, counted: 0 })
    expect(card.periods.filter(({ total }) => total !== null).map(({ period }) => period)).toEqual([1])
    expect((await cardOf(hirer, hirer, 1, published)).card).toMatchObject({ shown: true, total: 20_000 })
    // The year's card lists records of what was published, and no more.
    const ofYear = (await cardOf(hirer, hirer, 0, published)).card
    expect([ofYear.shown, new Set(ofYear.records.map(({ period }) => period))]).toEqual([false, new Set([1])])
    expect((await cardOf(hirer, master, 2, published)).card).toMatchObject({ shown: true, total: 3000 })
    const standing = { ...ofCard(hirer), query: { period: 2 } }
    expect(await knock('getAppraisalStanding', hirer, standing, published)).toMatchObject({ rank: null, totals: null })
  })
})

describe('ranks', () => {
  type Standing = z.output<typeof standingAnswer>
  type Ranking = z.output<typeof rankingAnswer>
  const standing = (subject: Id, by: Id, query: object, at = routes) =>
    knock<Standing>('getAppraisalStanding', by, { ...ofCard(subject), query }, at)
  const ranking = (by: Id, query: object = {}, at = routes) =>
    knock<Ranking>('getAppraisalRanking', by, { params: ofYear, query: { unit: TOWN, group: 'hand', ...query } }, at)

  it('are told to the subject itself and to deciders, with what one record more would change', async () => {
    const own = await standing(crew[0] as Id, crew[0] as Id, { period: 1, changes: '-1500,9000' })
    expect(own).toMatchObject({
      ...{ rank: 2, ranked: 11, total: 12_000, provisional: true },
      would: [
        { change: -1500, total: 10_500, rank: 3, toLowest: null },
        { change: 9000, total: 21_000, rank: 1, toLowest: null },
      ],
    })
    expect(own.totals).toHaveLength(11)
    // A reader who decides nothing reads the card and no rank.
    const readOnly = routesOf({ deciders: [] })
    expect((await cardOf(hirer, master, 1, readOnly)).card.total).toBe(20_000)
    expect(await standing(hirer, master, { period: 1 }, readOnly)).toEqual({ refused: 'appraisal/no-card' })
    expect(await ranking(master, {}, readOnly)).toEqual({ refused: 'appraisal/no-card' })
  })

  it('of a year name the lowest share to deciders alone, and on nobody’s card', async () => {
    on('2026-12-20')
    await house.reader.readAndRecord(COUNTY, (client) =>
      client.query(
        `insert into appraisal_rating select $1, 'ferry-crews', 2026, s, 80000, $3 from unnest($2::uuid[]) s`,
        [COUNTY, [hirer, boatman, ...crew], randomUUID()],
      ),
    )
    const id = await begin(0, TOWN)
    caseOf(await step('freeze', id))
    const { rows, lowest } = await ranking(master)
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    // The boatman has nothing but the rating: one of eleven, rounded down.
    expect(lowest).toEqual([boatman])
    expect(JSON.stringify(rows)).not.toContain('lowest')
    for (const person of [boatman, hirer, masterElsewhere, stranger])
      expect(await ranking(person)).toEqual({ refused: 'appraisal/no-card' })
    expect(await ranking(master, { group: 'captain' })).toEqual({ refused: 'appraisal/no-card' })
    expect(await ranking(master, { unit: VILLAGE })).toEqual({ refused: 'appraisal/no-card' })
    for (const by of [boatman, master]) expect(JSON.stringify(await cardOf(boatman, by, 0))).not.toMatch(/lowest|rank"/)
    const would = (await standing(crew[8] as Id, crew[8] as Id, { period: 0, changes: '-1000' })).would
    // 4.0 x 60 % is what stands between the last but one and the last.
    expect(would).toMatchObject([{ toLowest: 3 }])
  })

  it('of closed periods are compared by the subject and deciders; readers see scores', async () => {
    const earlier = async (by: Id, at = routes) =>
      (await knock<{ periods: { period: number; rank: number | null }[] }>('listEarlierScores', by, ofCard(hirer), at))
        .periods
    expect(await earlier(hirer)).toMatchObject([
      { period: 0, total: 47_800, rank: 1, ranked: 11 },
      { period: 1, total: 20_000, version: 2, rank: null },
    ])
    expect((await earlier(master, routesOf({ deciders: [] }))).map(({ rank }) => rank)).toEqual([null, null])
  })

  it('leave the house as a workbook only for deciders', async () => {
    const ask = { params: ofYear, query: { unit: TOWN, group: 'hand' } }
    const sheet = await knock<{ bytes: Buffer }>('exportAppraisalRanking', master, ask)
    const book = read(sheet.bytes)
    const lines = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] as string] as never, { header: 1 })
    expect(lines[2]?.slice(0, 2)).toEqual([1, '欧阳舟渡'])
    expect(await knock('exportAppraisalRanking', boatman, ask)).toEqual({ refused: 'appraisal/no-card' })
  })
})

describe('the rules', () => {
  const rules = (by: Id) => knock('getAppraisalRules', by, { params: ofYear, query: { place: VILLAGE } })
  it('of a year are told to everybody who takes part', async () => {
    for (const person of [hirer, boatman, master])
      expect(await rules(person)).toMatchObject({
        arithmetic: { bonusCap: 5000 },
        source: expect.stringContaining('§7'),
      })
    for (const person of [stranger, masterElsewhere])
      expect(await rules(person)).toEqual({ refused: 'appraisal/no-card' })
  })

  it('are replayed by deciders on what was recorded, and nothing is written', async () => {
    type Replay = z.output<typeof replayAnswer>
    const body = (more: object) => ({
      unit: TOWN,
      period: 0,
      arithmetic: { ...crewArithmetic, ...more },
      indicators: {},
    })
    const replay = (by: Id, more: object = {}) =>
      knock<Replay>('replayAppraisal', by, { params: ofYear, body: body(more) })
    const written = () =>
      house.reader.read(COUNTY, async (client) => {
        const { rows } = await client.query('select count(*)::int as n from journal')
        return rows[0].n
      })
    const before = await written()
    expect(await replay(master)).toMatchObject({ rescored: 0, moved: 0, into: 0, outOf: 0 })
    const [work, rating] = crewArithmetic.parts
    const halved = await replay(master, {
      parts: [
        { ...work, weight: 30 },
        { ...rating, weight: 70 },
      ],
      bonusCap: 0,
    })
    expect(halved.rows.find(({ subject }) => subject === hirer)).toMatchObject({
      before: { total: 47_800 },
      after: { total: 61_400 },
    })
    const none = { ...crewArithmetic.ranking, lowest: { ...crewArithmetic.ranking.lowest, share: 0 } }
    expect(await replay(master, { ranking: none })).toMatchObject({ into: 0, outOf: 1 })
    expect(await replay(master, { parts: [rating] })).toMatchObject({ refused: 'appraisal/no-part' })
    const county = { ...crewArithmetic.ranking, level: 6 }
    expect(await replay(master, { ranking: county })).toMatchObject({ refused: 'appraisal/wider' })
    const goal = { ...crewIndicators.crossing, goal: 40_000 }
    const lower = await knock<Replay>('replayAppraisal', master, {
      params: ofYear,
      body: { ...body({}), indicators: { crossing: goal } },
    })
    // Work is 10.0 and 3.0 instead of 15.0 and 3.0, of which 60 % count.
    expect(lower.rows.find(({ subject }) => subject === hirer)?.after.total).toBe(44_800)
    // Whoever reads all cards there tries rules as well, and is told of no rank.
    const reading = routesOf({ readers: ['boatman'] })
    const cut = { params: ofYear, body: body({ bonusCap: 0, ranking: none }) }
    const told = await knock<Replay>('replayAppraisal', boatman, cut, reading)
    expect(told).toMatchObject({ rescored: 1, into: 0, outOf: 1 })
    expect(new Set(told.rows.flatMap((row) => [row.before.rank, row.after.rank]))).toEqual(new Set([null]))
    for (const person of [hirer, boatman, masterElsewhere])
      expect(await replay(person)).toEqual({ refused: 'appraisal/no-card' })
    expect(await written()).toBe(before)
  })
})

describe('prints', () => {
  it('are one file for one person and one book for one village, for those who read them', async () => {
    type File = { cards: z.output<typeof cardAnswer>['card'][] }
    const file = await knock<File>('getAppraisalFile', hirer, ofCard(hirer))
    expect(file.cards.map(({ period, total }) => [period, total])).toEqual([
      [0, 47_800],
      [1, 20_000],
      [2, 3000],
      [3, 0],
      [4, 0],
    ])
    const book = (by: Id, place = VILLAGE) => knock<File>('getAppraisalBook', by, { params: ofYear, query: { place } })
    const { cards } = await book(master)
    expect(cards).toHaveLength(11)
    expect(cards.find(({ subject }) => subject === hirer)?.records).toHaveLength(6)
    for (const person of [hirer, boatman, masterElsewhere, stranger])
      expect(await book(person)).toEqual({ refused: 'appraisal/no-card' })
    expect(await book(master, COUNTY)).toEqual({ refused: 'appraisal/no-card' })
    const printed = (await readings()).filter(({ kind, reader }) => kind === 'print' && reader === master)
    expect(printed).toHaveLength(11)
  })

  it('are found by place', async () => {
    const places = (by: Id) => knock<{ places: object[] }>('listAppraisalPlaces', by, { params: ofYear })
    expect((await places(master)).places).toMatchObject([
      { place: VILLAGE, subjects: 11, records: false, reads: true, states: [{ period: 1, state: 'frozen' }] },
    ])
    expect((await places(masterElsewhere)).places).toEqual([])
    expect(await places(hirer)).toEqual({ refused: 'appraisal/no-card' })
  })
})
