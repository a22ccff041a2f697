import { afterAll, beforeAll, expect, it } from 'vitest'
import { getDay, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { conditionOf, type Dimension, readFigures, readFiguresBy, readTrends } from '#kernel/publicity/figure.store.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import { figures } from './figures.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, knock, LANE, openGrid, resident } from './grid.testing.ts'

/*
 * A month counted by hand: March 2026, looked at on 10 April. The item's limit is two working days.
 *
 *  no | filed | opened | due   | handled       | ended            | in March it is
 *   1 | 03-02 | 03-02  | 03-04 | 03-03         | closed 03-03     | on time, rated satisfied
 *   2 | 03-02 | 03-02  | 03-04 | 03-06         | closed 03-09     | late, rated dissatisfied, called back
 *   3 | 02-27 | 02-27  | 03-03 | 03-02         | closed 03-02     | reported before, handled on time
 *   4 | 03-09 | 03-09  | 03-11 |               |                  | overdue at the end, and now
 *   5 | 03-09 |        |       |               | declined 03-09   | reported only
 *   6 | 03-10 | 03-10  | 03-12 | 03-11         | closed 03-11     | returned, by another unit on time
 *   7 | 03-12 | 03-12  | 03-16 | 03-12, 03-13  | closed 03-13     | reworked, on time
 *   8 | 03-16 | 03-16  | held  |               |                  | on hold
 *   9 | 03-30 | 03-31  | 04-02 |               |                  | not due; overdue now
 *  10 | 03-20 |        |       |               | withdrawn 03-20  | reported only
 *  11 | 03-20 | 03-20  | 03-24 | 04-02         | closed 04-02     | overdue at the end
 *  12 | 03-20 | 03-20  | 03-24 | 03-23         | closed 03-24     | on time, in another town; its rating left out
 *  13 | 04-01 |        |       |               |                  | not in March
 */
const month = {
  county: COUNTY,
  from: startOfDay(getDay('2026-03-01')),
  to: startOfDay(getDay('2026-04-01')),
  places: [],
}
const look = new Date('2026-04-10T09:00:00+08:00')
const OTHER = '340881001001'
let grid: Grid
let unit: string
let other: Id

beforeAll(async () => {
  grid = await openGrid('2026-02-27')
  await liveTheMonth()
}, 90_000)
afterAll(() => grid?.close())

type Moves = readonly (readonly [at: string, step: string, person: Id | 'handler', form?: object])[]

async function live(filed: string, moves: Moves, place = LANE): Promise<Id> {
  grid.at(filed)
  const id = done(await grid.report({ place })).answer.case as Id
  for (const [at, step, person, form = {}] of moves) {
    grid.at(at)
    const who = person === 'handler' ? grid.handlerOf(String((await grid.row(id)).lead)) : person
    const photos = step === 'handle' ? { result: 'solved', opinion: '已修', photos: [await grid.photo(who)] } : {}
    await grid.does(id, step, who, { ...photos, ...form })
  }
  return id
}
const sent = (at: string, by: Id = dispatcher): Moves => [
  [at, 'accept', by],
  [at, 'dispatch', by],
]
const ended = (at: string, verifier: Id = gridWorker, by: Id = dispatcher): Moves => [
  [at, 'verify', verifier, { way: 'phone' }],
  [at, 'close', by],
]

async function liveTheMonth(): Promise<void> {
  const chief = grid.holder('duty-chief', COUNTY)
  const far = grid.holder('dispatcher', '340881001')
  const say = { opinion: '已说明' }
  // 1 and 3 first, so that the unit is known to whom a return goes on.
  const first = await live('2026-03-02T09:00', [
    ...sent('2026-03-02T10:00'),
    ['2026-03-03T10:00', 'handle', 'handler'],
    ...ended('2026-03-03T16:00'),
    ['2026-03-04T09:00', 'rate', resident, { rating: 'satisfied' }],
  ])
  unit = String((await grid.row(first)).lead)
  const { idOfKey } = await import('#county/found.ts')
  const book = await grid.house.keeper.getBook(COUNTY)
  other = grid.county.posts
    .filter((p) => p.role === 'handler')
    .map((p) => idOfKey(p.organisation))
    .find((id) => id !== unit && book.findOrganisation(id)?.place === COUNTY) as Id
  await live('2026-03-02T09:00', [
    ...sent('2026-03-02T10:00'),
    ['2026-03-06T10:00', 'handle', 'handler'],
    ...ended('2026-03-06T11:00'),
    ['2026-03-06T12:00', 'rate', resident, { rating: 'dissatisfied' }],
    ['2026-03-09T09:00', 'return-call', dispatcher, { finding: 'policy', outcome: 'keep', ...say }],
  ])
  await live('2026-02-27T09:00', [
    ...sent('2026-02-27T10:00'),
    ['2026-03-02T09:00', 'handle', 'handler'],
    ...ended('2026-03-02T11:00'),
  ])
  await live('2026-03-09T09:00', sent('2026-03-09T10:00'))
  await live('2026-03-09T09:00', [
    ['2026-03-09T10:00', 'decline', dispatcher, { ground: 'not-ours', opinion: '请到物业' }],
  ])
  await live('2026-03-10T09:00', [
    ...sent('2026-03-10T10:00'),
    ['2026-03-10T11:00', 'return', 'handler', { ground: 'not-our-duty', clause: '第 41 项' }],
    ['2026-03-10T14:30', 'redispatch', dispatcher, { lead: other, ...say }],
    ['2026-03-11T10:00', 'handle', 'handler'],
    ...ended('2026-03-11T15:00'),
  ])
  await live('2026-03-12T09:00', [
    ...sent('2026-03-12T10:00'),
    ['2026-03-12T15:00', 'handle', 'handler'],
    ['2026-03-13T09:00', 'rework', gridWorker, { opinion: '还有一盏' }],
    ['2026-03-13T11:00', 'handle', 'handler'],
    ...ended('2026-03-13T15:00'),
  ])
  const hold = { ground: 'budget', reviewOn: '2026-05-01', opinion: '待经费' }
  await live('2026-03-16T09:00', [
    ...sent('2026-03-16T10:00'),
    ['2026-03-16T11:00', 'ask-hold', 'handler', hold],
    ['2026-03-16T15:00', 'hold', chief, hold],
  ])
  await live('2026-03-30T16:00', sent('2026-03-31T09:00'))
  await live('2026-03-20T09:00', [['2026-03-20T10:00', 'withdraw', resident]])
  await live('2026-03-20T09:00', [
    ...sent('2026-03-20T10:00'),
    ['2026-04-02T09:00', 'handle', 'handler'],
    ...ended('2026-04-02T10:00'),
  ])
  await live(
    '2026-03-20T09:00',
    [
      ...sent('2026-03-20T10:00', far),
      ['2026-03-23T09:00', 'handle', 'handler'],
      ...ended('2026-03-23T10:00', grid.holder('grid-worker', OTHER), far),
      ['2026-03-23T12:00', 'rate', resident, { rating: 'very-dissatisfied' }],
      ['2026-03-23T15:00', 'appeal-rating', 'handler', say],
      ['2026-03-24T09:00', 'uphold-appeal', chief, { ground: 'policy', clause: '第十二条', ...say }],
    ],
    OTHER,
  )
  await live('2026-04-01T09:00', [])
  grid.at('2026-04-10T09:00')
}

const read = <T>(what: (client: Parameters<typeof readFigures>[0]) => Promise<T>) =>
  grid.house.reader.read(COUNTY, what)
const short = (key: string): string => key.slice('grid-casework/'.length)

it('agrees with the month counted by hand', async () => {
  const readings = await read((client) => readFigures(client, figures, month, look))
  const told = Object.fromEntries(
    readings.map((r) => [
      short(r.key),
      r.denominator === undefined ? r.numerator : [r.numerator, r.denominator, r.rate],
    ]),
  )
  expect(told).toEqual({
    reported: 11,
    accepted: [9, 11, 81.8],
    opened: 9,
    due: 8,
    'handled-of-due': [7, 8, 87.5],
    handled: 6,
    'open-now': 4,
    'overdue-now': 2,
    'overdue-open': 2,
    'on-time': [5, 6, 83.3],
    'on-time-of-all': [5, 8, 62.5],
    returned: [1, 9, 11.1],
    reworked: [1, 6, 16.7],
    'on-hold': 1,
    listed: 0,
    satisfied: [1, 2, 50],
  })
})

it('every number opens into a list of as many cases', async () => {
  await read(async (client) => {
    const readings = await readFigures(client, figures, month, look)
    for (const [i, figure] of figures.entries()) {
      const count = async (filter: typeof figure.counts) => {
        const values: unknown[] = []
        const where = conditionOf(filter, month, look, values)
        return (await client.query(`select count(*)::int as n from case_file c where ${where}`, values)).rows[0]
          .n as number
      }
      expect(await count(figure.counts), figure.key).toBe(readings[i]?.numerator)
      if (figure.of) expect(await count(figure.of), figure.key).toBe(readings[i]?.denominator)
    }
  })
})

it('divides by town, unit, worker and kind so that the parts make the sum', async () => {
  await read(async (client) => {
    const by = (dimension: Dimension) => readFiguresBy(client, figures, month, look, dimension)
    const at = (name: string) => figures.findIndex((f) => short(f.key) === name)
    const towns = await by('town')
    expect(
      [...towns].map(([code, row]) => [code, row[at('reported')]?.numerator, row[at('handled')]?.numerator]),
    ).toEqual(
      expect.arrayContaining([
        ['340881002', 10, 5],
        ['340881001', 1, 1],
      ]),
    )
    const leads = await by('lead')
    expect(leads.get(other)?.[at('handled')]?.numerator).toBe(1)
    expect(leads.get(unit)?.[at('on-time-of-all')]).toMatchObject({ numerator: 4, denominator: 7, rate: 57.1 })
    const workers = await by('worker')
    expect(workers.get(grid.handlerOf(unit))?.[at('handled')]?.numerator).toBe(5)
    const all = await readFigures(client, figures, month, look)
    for (const dimension of ['town', 'village', 'kind', 'class'] as const) {
      const rows = [...(await by(dimension)).values()]
      for (const [i, reading] of all.entries())
        expect(
          rows.reduce((sum, row) => sum + (row[i]?.numerator ?? 0), 0),
          `${dimension} ${reading.key}`,
        ).toBe(reading.numerator)
    }
  })
})

it('has a trend by month of each figure’s own instants', async () => {
  const span = { ...month, from: startOfDay(getDay('2026-02-01')), to: startOfDay(getDay('2026-05-01')) }
  const steps = await read((client) => readTrends(client, figures, span, 'month', look))
  const of = (name: string) =>
    steps.map((s) => [s.from.slice(0, 7), s.readings.find((r) => short(r.key) === name)?.numerator])
  expect(of('reported')).toEqual([
    ['2026-02', 1],
    ['2026-03', 11],
    ['2026-04', 1],
  ])
  expect(of('handled')).toEqual([
    ['2026-02', 0],
    ['2026-03', 6],
    ['2026-04', 1],
  ])
})

interface Table {
  readonly ownUnits: boolean
  readonly sum: readonly { readonly key: string; readonly numerator: number }[]
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly under: { readonly zh: string } | null
    readonly readings: readonly ({ readonly numerator: number; readonly denominator?: number } | null)[]
  }[]
}
const march = { programme: 'grid-casework', from: '2026-03-01', to: '2026-03-31' }
const doors = () => publicityRoutes({ ...grid.house, publicCounty: COUNTY, now: () => look })
const evaluate = async (person: Id, rows: string): Promise<Table> =>
  (await knock(doors(), 'getEvaluation', person, { query: { ...march, rows } })).json as Table
const at = (name: string) => figures.findIndex((f) => short(f.key) === name)

it('tells units with their bureau and handlers with their unit, in the county’s own order', async () => {
  const chief = grid.holder('duty-chief', COUNTY)
  const book = await grid.house.keeper.getBook(COUNTY)
  const leads = (await evaluate(chief, 'lead')).rows
  expect(leads.map((row) => row.key).sort()).toEqual([unit, other].sort())
  const bureauOf = (id: string) => book.findOrganisation(book.findOrganisation(id)?.parent ?? '')
  for (const row of leads) expect(row.under?.zh ?? null).toBe(bureauOf(row.key)?.short ?? null)
  const sorts = leads.map((row) => bureauOf(row.key)?.sort ?? book.findOrganisation(row.key)?.sort ?? 0)
  expect(sorts).toEqual(sorts.toSorted((a, b) => a - b))
  const workers = (await evaluate(chief, 'worker')).rows
  expect(workers.find((row) => row.key === grid.handlerOf(unit))?.under?.zh).toContain(
    book.findOrganisation(unit)?.short,
  )
  const towns = (await evaluate(chief, 'place')).rows
  const order = towns.map((row) => book.findPlace(row.key)?.sort ?? 0)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

it('by month the honest rate counts what was late at the end, and what is so now is not told', async () => {
  const { rows } = await evaluate(grid.holder('duty-chief', COUNTY), 'month')
  expect(rows.map((row) => row.name)).toEqual(['2026-03'])
  expect(rows[0]?.readings[at('on-time-of-all')]).toMatchObject({ numerator: 5, denominator: 8 })
  expect(rows[0]?.readings[at('overdue-open')]).toMatchObject({ numerator: 2 })
  expect(rows[0]?.readings[at('open-now')]).toBeNull()
})

it('a unit counts only what it leads', async () => {
  const own = await evaluate(grid.handlerOf(unit), 'lead')
  expect([own.ownUnits, own.rows.map((row) => row.key)]).toEqual([true, [unit]])
  expect(own.sum[at('handled')]?.numerator).toBe(5)
})

it('goes out as a workbook with its whole, its minute and what is counted', async () => {
  const chief = grid.holder('duty-chief', COUNTY)
  const reply = await knock(doors(), 'exportEvaluation', chief, { query: { ...march, rows: 'month' } })
  const { bytes } = reply as unknown as { bytes: Buffer }
  const sheets = readSheets(bytes)
  if (isRefusal(sheets)) throw new Error(sheets.refused)
  const texts = sheets.map((sheet) => sheet.rows.map((row) => row.map((cell) => cell?.text ?? '')))
  expect(texts[0]?.[0]?.[0]).toContain('2026-04-10 09:00')
  expect(texts[0]?.slice(1).map((row) => row[0])).toEqual(['月份', '桐城市', '2026-03'])
  expect(texts[1]?.slice(1).map((row) => row[0])).toEqual(figures.map((figure) => figure.words.zh))
  expect(texts[1]?.find((row) => row[0] === '按时办结（含超时未结）')?.slice(1)).toEqual([
    '其中按时处置的',
    '期间处置完的，加上期末超时未处置的',
    '按起止日期',
  ])
})
