import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ask, Route, Session } from '../door.ts'
import type { Id } from '../id.ts'
import type { Figure } from '../publicity/figure.ts'
import { isRefusal } from '../refusal.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { crewIndicators, ferryCrews } from '../testing/ferry-crews.ts'
import { acting, caseOf, foundHarbour, harbour } from '../testing/harbour.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, libraryCard, VILLAGE } from '../testing/library-card.ts'
import { appraisalRoutes } from './appraisal.routes.ts'
import { type MeasuredIndicator, pointsOf } from './measured.ts'
import type { Indicator, Measured } from './scheme.ts'

/* Points that nobody types: figures over records, by published steps. */

const measured = (more: Partial<Measured>): MeasuredIndicator => ({
  ...(crewIndicators.crossing as Indicator),
  ...{ code: 'matters', least: -2000, most: 5000 },
  measured: { figure: 'ferry-crews/begun', by: 'village', each: null, steps: [], none: 0, ...more },
})
const rate = measured({
  steps: [
    { atLeast: 90, points: 3000 },
    { atLeast: 95, points: 5000 },
  ],
  none: 5000,
})

describe('a figure becomes points', () => {
  it.each([
    // per cent has one decimal, half up
    [190, 200, 5000],
    [1899, 2000, 5000],
    [1898, 2000, 3000],
    [180, 200, 3000],
    [179, 200, -2000],
    [0, 0, 5000],
  ])('by steps: %i of %i', (numerator, denominator, points) => {
    expect(pointsOf(rate, { figure: '', numerator, denominator })).toBe(points)
  })
  it.each([
    [0, 0],
    [3, -1500],
    [4, -2000],
    [5, -2000],
  ])('by each: %i', (numerator, points) => {
    expect(pointsOf(measured({ each: -500 }), { figure: '', numerator, denominator: null })).toBe(points)
  })
})

const begun: Figure = {
  ...{ key: 'ferry-crews/begun', words: { zh: '开始的评分', en: 'Reviews begun' }, unit: { zh: '件', en: 'cases' } },
  ...{ form: 'count', numerator: { zh: '开始的评分', en: 'Reviews begun' }, audience: 'office' },
  counts: { programme: 'ferry-crews', by: 'filed' },
}
const counting = {
  ...ferryCrews,
  figures: [begun],
  parameters: [
    ...ferryCrews.parameters,
    {
      ...{ id: 'ferry-crews/indicators/reviews', words: begun.words, unit: { zh: '', en: '' } },
      ...{ schema: ferryCrews.parameters[1]?.schema as never, family: 'ferry-crews/indicators/' },
      seed: {
        ...{ from: '2020-01-01', source: 'Rules of an invented landing stage, §8' },
        value: {
          ...{ ...crewIndicators.praise, name: begun.words, least: 0, most: 5000 },
          measured: { figure: 'ferry-crews/begun', by: 'village', each: 500, steps: [], none: 0 },
        } as never,
      },
    },
  ],
}

describe('figures of a period', () => {
  let database: TestDatabase
  let house: TestHouse
  let act: ReturnType<typeof acting>
  let routes: Route[]
  let now = new Date('2026-01-05T10:00:00+08:00')
  const { boatman, master, hirer, other } = harbour
  const on = (day: string) => {
    now = new Date(`${day}T10:00:00+08:00`)
  }
  async function knock(id: string, person: Id, more: Partial<Ask>): Promise<Record<string, unknown>> {
    const session: Session = { county: COUNTY, kind: 'person', account: null, person, name: '某人' }
    const route = routes.find((one) => one.id === id) as Route
    const given = { query: {}, params: { scheme: 'ferry-crews' }, key: randomUUID(), ...more, session }
    const answered = (await route.handle(given as unknown as Ask)) as { json?: Record<string, unknown> }
    return isRefusal(answered) ? (answered as never) : (answered.json as Record<string, unknown>)
  }
  const take = (period = 1, person = boatman) =>
    knock('takeAppraisalFigures', person, { body: { year: 2026, place: VILLAGE, period } })
  const cardOf = async (subject: Id) => {
    const query = { period: 1 }
    const params = { scheme: 'ferry-crews', year: 2026, subject }
    return (await knock('getAppraisalCard', master, { params, query } as never)).card as {
      bonus: { recorded: number }
      records: { points: number; basis: string | null; measure: unknown }[]
    }
  }
  const begin = async (period: number) =>
    caseOf(await act('ferry-crews/begin', master, { form: { place: VILLAGE, year: 2026, period } }))

  beforeAll(async () => {
    database = await createTestDatabase()
    house = openHouse({ url: database.url, programmes: [libraryCard, counting], now: () => now })
    act = acting(house)
    await foundHarbour(house, [counting])
    routes = appraisalRoutes({ ...house, programmes: [counting], now: () => now })
    const onRoll = (subject: Id, from: string) => ({ subject, group: 'hand', place: VILLAGE, from })
    const rolled = await act('ferry-crews/keep-roll', master, {
      ...{ place: VILLAGE.slice(0, 9), leaves: [] },
      members: [onRoll(hirer, '2025-01-01'), onRoll(other, '2026-05-01')],
    })
    if (isRefusal(rolled)) throw new Error(JSON.stringify(rolled))
  })
  afterAll(async () => {
    await house?.close()
    await database?.drop()
  })

  let quarter: Id
  it('are taken when it is over, by whoever records there, for whoever was on the roll', async () => {
    on('2026-03-02')
    quarter = await begin(1)
    expect(await take()).toMatchObject({ refused: 'appraisal/running', fills: { until: '2026-03-31' } })
    on('2026-04-02')
    expect(await take(1, hirer)).toMatchObject({ refused: 'appraisal/not-yours' })
    expect(await act('ferry-crews/freeze', master, { case: quarter, form: {} })).toMatchObject({
      ...{ refused: 'appraisal/not-measured', fills: { count: 1 } },
    })
    expect(await take()).toEqual({ taken: 1 })
    const { bonus, records } = await cardOf(hirer)
    expect(bonus.recorded).toBe(500)
    expect(records).toMatchObject([
      { points: 500, basis: null, measure: { figure: begun.key, words: begun.words, numerator: 1, denominator: null } },
    ])
  })

  it('are typed by nobody, and change nothing when they are the same', async () => {
    const entry = { subject: hirer, indicator: 'reviews', day: '2026-02-01', points: 500 }
    expect(
      await act('ferry-crews/record-entries', boatman, { year: 2026, place: VILLAGE, entries: [entry] }),
    ).toMatchObject({ refused: 'appraisal/measured' })
    expect(await take()).toEqual({ taken: 0 })
  })

  it('taken again bring the difference, until the period is frozen', async () => {
    // A case of the period that was brought in afterwards.
    await act(
      'ferry-crews/begin',
      master,
      { form: { place: VILLAGE, year: 2026, period: 2 } },
      {
        at: new Date('2026-03-20T10:00:00+08:00'),
      },
    )
    expect(await take()).toEqual({ taken: 1 })
    const { bonus, records } = await cardOf(hirer)
    expect(bonus.recorded).toBe(1000)
    expect(records.map(({ points }) => points)).toEqual([500, 500])
    caseOf(await act('ferry-crews/freeze', master, { case: quarter, form: {} }))
    expect(await take()).toMatchObject({ refused: 'appraisal/closed' })
  })

  it('cannot be taken of a figure that nobody declared', async () => {
    routes = appraisalRoutes({ ...house, programmes: [{ ...counting, figures: [] }], now: () => now })
    expect(await take()).toMatchObject({ refused: 'appraisal/no-figure' })
  })
})
