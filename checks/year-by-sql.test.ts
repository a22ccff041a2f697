import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readYear } from '#kernel/appraisal/card.read.ts'
import { type Arithmetic, type IndicatorOf, roundings, type YearRules } from '#kernel/appraisal/scheme.ts'
import { cardsOf, rankCards } from '#kernel/appraisal/year.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import '#kernel/instruments.ts'
import { rulesAsJson, YEAR_SQL } from '#bench/floor-year.ts'

/* The rule that scores one person and the statement that scores all come to the same totals and ranks. */

const seed = 20_261_121
const [county, scheme, year] = ['340825', 'ferry-crews', 2026] as const
const act = randomUUID()
const villages = ['340825100001', '340825100002', '340825101001']
const groups = ['hand', 'mate']
const subjects = Array.from({ length: 9 }, (_, i) => `00000000-0000-7000-9000-00000000000${i}`)
const codes = ['a', 'b', 'c', 'plus', 'minus'] as const

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
  pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day)
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const percents = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((cuts) => cuts.slice(1).map((cut, i) => cut - (cuts[i] as number)))
const words = { zh: '一', en: 'one' }
const maybe = (least: number, most: number) => fc.option(fc.integer({ min: least, max: most }))

const indicator = (part: string) =>
  fc
    .record({ goal: maybe(0, 900), hand: maybe(0, 900), cap: maybe(0, 200), floor: maybe(-50, 30), lose: fc.boolean() })
    .map(
      ({ goal, hand, cap, floor, lose }): Omit<IndicatorOf, 'code'> => ({
        ...{ name: words, part, direction: lose ? 'lose' : 'earn', goal, cap, floor, least: -900, most: 900 },
        ...{ evidence: 'none', source: 'recorded', measured: null, clause: null },
        ...(hand === null ? {} : { goals: { hand } }),
      }),
    )
const rules = fc
  .record({
    scales: fc.tuple(fc.constantFrom('sum', 'of-100'), fc.constantFrom('sum', 'of-100')),
    weights: fc.tuple(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 0, max: 60 }),
    ),
    bonusCap: maybe(0, 150),
    deductionFloor: maybe(-150, 0),
    totalFloor: maybe(-100, 100),
    decimals: fc.integer({ min: 0, max: 3 }),
    periods: percents(4),
    level: fc.constantFrom(6, 9, 12),
    ties: fc.subarray(['second', 'rating', 'first']),
    servedOver: fc.constantFrom(0, 30, 50, 80),
    share: fc.constantFrom(0, 10, 25, 50, 100),
    rounding: fc.constantFrom(...roundings),
    across: fc.constantFrom('out', 'in'),
    indicators: fc.tuple(indicator('first'), indicator('first'), indicator('second')),
  })
  .map((one): YearRules => {
    const [a, b, c] = one.indicators
    const free = { ...a, goal: null, cap: null, floor: null, direction: 'earn' as const }
    const { goals: _, ...plain } = free
    const list = { a, b, c, plus: { ...plain, part: 'bonus' }, minus: { ...plain, part: 'deduction' } }
    const [first, second] = one.scales as ('sum' | 'of-100')[]
    const arithmetic = {
      parts: [
        { id: 'first', name: words, weight: one.weights[0], from: 'entries', scale: first },
        { id: 'second', name: words, weight: one.weights[1], from: 'entries', scale: second },
        { id: 'rating', name: words, weight: one.weights[2], from: 'rating', scale: 'sum' },
      ],
      ...{ bonusCap: one.bonusCap, deductionFloor: one.deductionFloor, totalFloor: one.totalFloor },
      ...{ decimals: one.decimals, periods: one.periods, tiers: [] },
      ranking: {
        ...{ level: one.level, ties: one.ties, servedOver: one.servedOver, fewest: 5 },
        lowest: { share: one.share, rounding: one.rounding, ties: one.across },
      },
    } as Arithmetic
    return { arithmetic, indicators: new Map(codes.map((code) => [code, { ...list[code], code } as IndicatorOf])) }
  })

const day = fc.integer({ min: -60, max: 400 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
/** One after the other: each ends where the next begins, or earlier. */
const stays = fc.uniqueArray(day, { minLength: 2, maxLength: 5 }).chain((days) =>
  fc.record({
    days: fc.constant([...days].sort()),
    open: fc.boolean(),
    places: fc.array(fc.constantFrom(...villages), { minLength: 4, maxLength: 4 }),
    groups: fc.array(fc.constantFrom(...groups), { minLength: 4, maxLength: 4 }),
    leave: fc.integer({ min: 0, max: 9 }),
  }),
)
const world = fc.record({
  rules,
  stays: fc.array(stays, { minLength: subjects.length, maxLength: subjects.length }),
  items: fc.array(
    fc.record({
      code: fc.constantFrom('a', 'b', 'c'),
      points: fc.integer({ min: 0, max: 999 }),
      periods: fc.option(percents(4)),
      ended: fc.boolean(),
      shares: fc.array(fc.tuple(fc.nat(subjects.length - 1), fc.integer({ min: 0, max: 300 })), { maxLength: 12 }),
    }),
    { maxLength: 4 },
  ),
  // Few values, so that many are alike.
  sums: fc.array(
    fc.tuple(
      fc.nat(subjects.length - 1),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom(...codes),
      fc.constantFrom(-120, -35, 0, 15, 60, 61, 200),
    ),
    { maxLength: 90 },
  ),
  ratings: fc.array(fc.constantFrom(undefined, null, 80, 81, 95), {
    minLength: subjects.length,
    maxLength: subjects.length,
  }),
  place: fc.constantFrom(county, '340825100', villages[0] as string),
})

const put = (table: string, rows: readonly object[]) =>
  client.query(
    `insert into ${table} select (jsonb_populate_record(null::${table}, x)).* from jsonb_array_elements($1::jsonb) x`,
    [JSON.stringify(rows.map((row) => ({ county, scheme, year, act, ...row })))],
  )

it('come to the same totals, ranks and lowest shares in any world', { timeout: 180_000 }, async () => {
  let ranked = 0
  await fc.assert(
    fc.asyncProperty(world, async ({ rules, stays, items, sums, ratings, place }) => {
      await client.query('begin')
      try {
        await put(
          'appraisal_member',
          stays.flatMap(({ days, open, places, groups, leave }, i) =>
            days.slice(0, -1).map((from, n) => ({
              ...{ id: randomUUID(), subject: subjects[i], place: places[n], in_group: groups[n], from_day: from },
              to_day: open && n === days.length - 2 ? null : days[n + 1],
              unranked: leave === n ? 'leave' : null,
            })),
          ),
        )
        const made = items.map((item) => ({ ...item, id: randomUUID() }))
        await put(
          'appraisal_item',
          made.map(({ id, code, points, periods, ended }) => ({
            ...{ id, indicator: code, points, periods, ended, place: '340825100', title: id, basis: '1' },
          })),
        )
        const shares = new Map(
          made.flatMap(({ id, shares }) =>
            shares.map(([n, points]) => [`${id}/${n}`, { item: id, subject: subjects[n], points, place: villages[0] }]),
          ),
        )
        await put('appraisal_share', [...shares.values()])
        const cells = new Map<string, { points: number; [name: string]: unknown }>()
        for (const [n, period, code, points] of sums) {
          const key = `${n}/${period}/${code}`
          const item = '00000000-0000-0000-0000-000000000000'
          const before = cells.get(key)?.points ?? 0
          cells.set(key, { subject: subjects[n], period, indicator: code, item, points: before + points, entries: 1 })
        }
        await put('appraisal_sum', [...cells.values()])
        await put(
          'appraisal_rating',
          ratings.flatMap((points, n) => (points === undefined ? [] : [{ subject: subjects[n], points, ballot: act }])),
        )
        const { rows } = await client.query(YEAR_SQL, [county, scheme, year, place, rulesAsJson(rules)])
        const cards = cardsOf(rules, await readYear(client as never, { county, scheme, year, place }), year)
        const ranks = rankCards(cards, 0, rules)
        const byRule = cards.map(({ subject, place, score, unranked }) => {
          const rank = ranks.get(subject)
          const { rank: at = null, ranked = 0, lowest = false } = rank ?? {}
          return { subject, place, total: score.total, unranked, rank: at, ranked, lowest }
        })
        ranked += ranks.size
        const order = (a: { subject: string }, b: { subject: string }) => (a.subject < b.subject ? -1 : 1)
        expect([...rows].sort(order)).toEqual(byRule.sort(order))
      } finally {
        await client.query('rollback')
      }
    }),
    { seed, numRuns: 300 },
  )
  // Most of these worlds rank somebody.
  expect(ranked).toBeGreaterThan(500)
})
