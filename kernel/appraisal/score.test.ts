import { describe, expect, it } from 'vitest'
import { type Day, getDay } from '../day.ts'
import type { Id } from '../id.ts'
import { crewArithmetic, crewIndicators } from '../testing/ferry-crews.ts'
import { divide, findMilli, formatMilli, percentOf, spread } from './points.ts'
import { rankGroup, type Standing, shareOf } from './rank.ts'
import { type Arithmetic, arithmeticSchema, type Indicator, periodOf, roundings, type YearRules } from './scheme.ts'
import { goalsOf, scoreOf } from './score.ts'
import { changeBy, recordsToLowest, wouldBe } from './sensitivity.ts'
import type { Member, Sum } from './terms.ts'
import { PART_YEAR } from './unranked.ts'
import { cardsOf, placeOf, rankCards } from './year.ts'

/* Worked out by hand: one small village with every rule. */

const rulesWith = (more: Partial<Arithmetic> = {}, indicators: Record<string, Partial<Indicator>> = {}): YearRules => ({
  arithmetic: { ...crewArithmetic, ...more },
  indicators: new Map(
    Object.entries(crewIndicators).map(([code, one]) => [code, { ...one, ...indicators[code], code }]),
  ),
})
const rules = rulesWith()
const sum = (subject: string, period: number, indicator: string, points: number): Sum => ({
  subject: subject as Id,
  period,
  indicator,
  item: null,
  points,
  entries: 1,
})
const scored = (sums: readonly Sum[], rating: number | null | undefined = 90_000, at = rules) =>
  scoreOf(at, {
    groups: Array.from({ length: 12 }, () => 'mate'),
    sums,
    goals: new Map(),
    rating: rating === undefined ? undefined : { subject: 'a' as Id, points: rating, ballot: 'b' as Id },
  })

describe('points', () => {
  it.each([
    ['6.4', 6400],
    ['-0.3', -300],
    ['−0.3', -300],
    ['1,234.5', 1_234_500],
    [' 5 ', 5000],
    ['-0', 0],
    ['0.0005', undefined],
    ['1.5.2', undefined],
    ['五', undefined],
    ['', undefined],
    ['1234567', undefined],
  ])('reads %s as %s', (text, milli) => expect(findMilli(text)).toBe(milli))

  it('divides with halves away from zero', () =>
    expect([divide(5, 10), divide(-5, 10), divide(4, 10), divide(-4, 10), divide(15, 10)]).toEqual([1, -1, 0, 0, 2]))

  it('takes percentages to the decimals of a scheme', () =>
    expect([percentOf(95_113, 60, 3), percentOf(95_113, 60, 2), percentOf(95_113, 60, 0)]).toEqual([
      57_068, 57_070, 57_000,
    ]))

  it('spreads a year over periods that make the year again', () => {
    expect(spread(1000, [33, 33, 34, 0])).toEqual([330, 330, 340, 0])
    expect(spread(1, [25, 25, 25, 25])).toEqual([0, 1, 0, 0])
    expect(spread(26_001, [25, 25, 25, 25]).reduce((a, b) => a + b)).toBe(26_001)
  })

  it('prints points', () =>
    expect([formatMilli(24_900), formatMilli(-300), formatMilli(5000, 1), formatMilli(50)]).toEqual([
      '24.9',
      '−0.3',
      '5.0',
      '0.05',
    ]))
})

describe('a year that is one whole', () => {
  it('counts against the whole goal, on whichever day it was recorded', () => {
    const whole = rulesWith({ periods: [100] })
    const score = scored([sum('a', 1, 'crossing', 58_000)], 90_000, whole)
    expect(score.periods).toHaveLength(1)
    expect(score.parts[0]).toMatchObject({ points: 58_000, goal: 60_000, counted: 34_800 })
    expect(score.total).toBe(70_800)
    expect(['2026-02-01', '2026-11-30'].map((day) => periodOf(day as Day, whole.arithmetic))).toEqual([1, 1])
    expect(['2026-02-01', '2026-11-30'].map((day) => periodOf(day as Day, rules.arithmetic))).toEqual([1, 4])
  })
  it('is divided into months, quarters, halves or not at all', () => {
    const of = (periods: number[]) => arithmeticSchema.safeParse({ ...crewArithmetic, periods }).success
    const months = [9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8]
    expect([[100], [25, 25, 25, 25], [50, 50], months].map(of)).toEqual([true, true, true, true])
    expect([[], [90], [30, 30, 40], [60, 50]].map(of)).toEqual([false, false, false, false])
  })
})

describe('a period', () => {
  it('counts what was recorded up to the goal, plus points up to the cap and minus points in full', () => {
    const [first] = scored([
      sum('a', 1, 'crossing', 14_500),
      sum('a', 1, 'praise', 1500),
      sum('a', 1, 'lateness', -500),
    ]).periods
    expect(first).toMatchObject({ points: 14_500, goal: 15_000, deduction: -500, total: 15_500 })
    expect(first?.bonus).toEqual({ recorded: 1500, counted: 1500 })
  })

  it('gives no more than can be had, and nothing below nothing where no floor is set', () => {
    expect(scored([sum('a', 1, 'crossing', 16_000)]).periods[0]?.total).toBe(15_000)
    expect(scored([sum('a', 1, 'crossing', -2000)]).periods[0]?.total).toBe(0)
    const floored = rulesWith({}, { crossing: { floor: -1000 } })
    expect(scored([sum('a', 1, 'crossing', -2000)], 0, floored).periods[0]?.total).toBe(-1000)
  })

  it('takes from the goal where points are lost', () => {
    const losing = rulesWith({}, { crossing: { direction: 'lose' } })
    expect(scored([sum('a', 2, 'crossing', -300)], 0, losing).periods.map(({ total }) => total)).toEqual([
      15_000, 14_700, 15_000, 15_000,
    ])
  })

  it.each([
    { is: 'a month', periods: [9, 9, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8], july: 7, goal: 4800 },
    { is: 'a quarter', periods: [25, 25, 25, 25], july: 3, goal: 15_000 },
    { is: 'a half', periods: [40, 60], july: 2, goal: 36_000 },
    { is: 'the whole year', periods: [100], july: 1, goal: 60_000 },
  ])('may be $is, with its share of the goal', ({ periods, july, goal }) => {
    const parted = rulesWith({ periods })
    expect(periodOf(getDay('2028-07-01'), parted.arithmetic)).toBe(july)
    const year = scored([sum('a', july, 'crossing', 4000)], 0, parted)
    expect(year.periods).toHaveLength(periods.length)
    expect(year.periods[july - 1]?.goal).toBe(goal)
    expect(year.parts[0]).toMatchObject({ points: 4000, goal: 60_000, counted: 2400 })
  })

  it('has the goal of its group where groups differ', () => {
    const grouped = rulesWith({}, { crossing: { goals: { mate: 80_000 } } })
    expect(scored([], 0, grouped).periods[0]?.goal).toBe(20_000)
  })
})

describe('a year', () => {
  it('edge 29: counts plus points to the cap, period after period, and keeps the rest as not counted', () => {
    const year = scored([sum('a', 3, 'praise', 2500), sum('a', 1, 'praise', 3500)])
    expect(year.periods.map(({ bonus }) => bonus.counted)).toEqual([3500, 0, 1500, 0])
    expect(year.bonus).toEqual({ recorded: 6000, counted: 5000 })
  })

  it('edge 30: goes below zero where minus points have no floor', () => {
    const year = scored([sum('a', 4, 'lateness', -70_000)], 50_000)
    expect(year.total).toBe(-50_000)
    expect(scored([sum('a', 4, 'lateness', -70_000)], 50_000, rulesWith({ totalFloor: 0 })).total).toBe(0)
    expect(scored([sum('a', 4, 'lateness', -70_000)], 50_000, rulesWith({ deductionFloor: -10_000 })).total).toBe(
      10_000,
    )
  })

  it('weighs work and rating, each rounded by itself so that what is shown adds up', () => {
    const year = scored([sum('a', 1, 'crossing', 14_999), sum('a', 2, 'crossing', 15_000)], 88_885)
    expect(year.parts).toMatchObject([
      { part: 'work', points: 29_999, counted: 18_000 },
      { part: 'rating', points: 88_885, counted: 35_550 },
    ])
    expect(year.total).toBe(53_550)
  })

  it('has no total before the rating, and none where too few ballots were valid', () => {
    for (const rating of [undefined, null]) {
      const year =
        rating === undefined ? scoreOf(rules, { groups: [], sums: [], goals: new Map(), rating }) : scored([], rating)
      expect(year.total).toBeNull()
    }
  })

  it('takes points in percent of what could be had where the part says so', () => {
    const [work, rating] = crewArithmetic.parts
    const scaled = rulesWith({
      parts: [
        { ...work!, scale: 'of-100', weight: 100 },
        { ...rating!, weight: 0 },
      ],
    })
    expect(scored([sum('a', 1, 'crossing', 15_000), sum('a', 2, 'crossing', 15_000)], 0, scaled).total).toBe(50_000)
  })

  it('adds what work items give to one person, by the periods of each item', () => {
    const item = (id: string, periods: readonly number[] | null) => ({
      ...{
        id: id as Id,
        indicator: 'upkeep',
        place: 'x',
        title: '刷漆',
        points: 10_000,
        periods,
        basis: '1',
        ended: false,
      },
    })
    const goals = goalsOf(
      rules,
      [item('i', null), item('j', [0, 0, 100, 0]), { ...item('k', null), ended: true }],
      ['i', 'j', 'k'].map((id) => ({ item: id as Id, place: 'x', subject: 'a' as Id, points: 4000 })),
    )
    const year = scoreOf(rules, {
      ...{ groups: [], rating: undefined, goals: goals.get('a')! },
      sums: [sum('a', 3, 'upkeep', 9000), sum('a', 4, 'upkeep', 500)],
    })
    const upkeep = year.periods.map(({ indicators }) => indicators.find((one) => one.indicator === 'upkeep'))
    expect(upkeep.map((one) => [one?.goal, one?.counted])).toEqual([
      [1000, 0],
      [1000, 0],
      [5000, 5000],
      [1000, 500],
    ])
  })
})

const standing = (subject: string, total: number, ties: readonly number[] = []): Standing => ({ subject, total, ties })
const group = (totals: readonly number[]) => totals.map((total, i) => standing(String.fromCharCode(97 + i), total))
const lowest = (totals: readonly number[], more: Partial<Arithmetic['ranking']['lowest']> = {}, share = 10) =>
  rankGroup(group(totals), {
    ranking: { ...crewArithmetic.ranking, lowest: { ...crewArithmetic.ranking.lowest, share, ...more } },
    tiers: [],
  })
    .filter((one) => one.lowest)
    .map(({ subject }) => subject)

describe('ranks', () => {
  it('share a rank where nothing decides, and count all before them', () =>
    expect(rankGroup(group([90, 80, 80, 70]), crewArithmetic).map(({ rank }) => rank)).toEqual([1, 2, 2, 4]))

  it('are decided between equal scores by the parts that the scheme names', () =>
    expect(
      rankGroup([standing('a', 80, [40]), standing('b', 80, [50])], crewArithmetic).map(({ subject, rank }) => [
        subject,
        rank,
      ]),
    ).toEqual([
      ['b', 1],
      ['a', 2],
    ]))

  it('round shares both sides of every threshold', () =>
    expect(roundings.map((rounding) => [9, 10, 14, 15, 19, 20].map((count) => shareOf(count, 10, rounding)))).toEqual([
      [0, 1, 1, 1, 1, 2],
      [1, 1, 1, 2, 2, 2],
      [1, 1, 2, 2, 2, 2],
    ]))

  it('edge 25: nobody of nine is in the lowest tenth; of a tie at the line all are out, or all in', () => {
    const nine = [9, 8, 7, 6, 5, 4, 3, 2, 1]
    expect(lowest(nine)).toEqual([])
    expect(lowest(nine, { rounding: 'up' })).toEqual(['i'])
    const tied = [10, 9, 8, 7, 6, 5, 4, 3, 1, 1]
    expect(lowest([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])).toEqual(['j'])
    expect(lowest(tied)).toEqual([])
    expect(lowest(tied, { ties: 'in' })).toEqual(['i', 'j'])
    // A tie within the lowest share is none at its line.
    expect(lowest([10, 9, 8, 7, 6, 5, 4, 3, 1, 1], {}, 20)).toEqual(['i', 'j'])
  })

  it('give tiers by score and by share, shares from the best on', () => {
    const tiers: Arithmetic['tiers'] = [
      { id: 'a', name: { zh: '一', en: 'A' }, atLeast: 85, share: 25, rounding: 'down' },
      { id: 'b', name: { zh: '二', en: 'B' }, atLeast: 60, share: null, rounding: null },
      { id: 'c', name: { zh: '三', en: 'C' }, atLeast: null, share: null, rounding: null },
    ]
    expect(rankGroup(group([90, 88, 61, 59]), { ...crewArithmetic, tiers }).map(({ tier }) => tier)).toEqual([
      'a',
      'b',
      'b',
      'c',
    ])
  })
})

const member = (subject: string, more: Partial<Member> = {}): Member => ({
  ...{ id: `${subject}-${more.from ?? ''}` as Id, subject: subject as Id, group: 'mate', place: '340825100001' },
  ...{ from: '2020-01-01' as Day, to: null, unranked: null },
  ...more,
})
const day = (text: string) => text as Day

describe('who is ranked', () => {
  it('edge 24: who joined in October, or is on long leave, is scored and not ranked', () => {
    expect(placeOf([member('a', { from: day('2026-10-08') })], 2026, rules)).toMatchObject({
      served: 85,
      unranked: PART_YEAR,
    })
    expect(placeOf([member('a', { unranked: 'leave' })], 2026, rules)?.unranked).toBe('leave')
    // 182 of 365 days are not over half; 183 are.
    expect(placeOf([member('a', { from: day('2026-07-03') })], 2026, rules)).toMatchObject({
      served: 182,
      unranked: PART_YEAR,
    })
    expect(placeOf([member('a', { from: day('2026-07-02') })], 2026, rules)).toMatchObject({
      served: 183,
      unranked: null,
    })
  })

  it('edge 26: who changes group takes the points along and is ranked in the group of 31 December', () => {
    const cards = cardsOf(
      rules,
      {
        'appraisal.members': [
          member('a', { group: 'hand', to: day('2026-08-15') }),
          member('a', { group: 'mate', from: day('2026-08-15') }),
        ],
        'appraisal.items': [],
        'appraisal.shares': [],
        'appraisal.sums': [sum('a', 1, 'crossing', 15_000), sum('a', 4, 'crossing', 15_000)],
        'appraisal.ratings': [],
      },
      2026,
    )
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({ group: 'mate', unranked: null, served: 365 })
    expect(cards[0]?.score.parts[0]?.points).toBe(30_000)
  })

  it('edge 26: what can be had in a period is that of the group in which its last day was served', () => {
    const grouped = rulesWith({}, { crossing: { direction: 'lose', goals: { hand: 40_000, mate: 80_000 } } })
    const [card] = cardsOf(
      grouped,
      {
        'appraisal.members': [
          member('a', { group: 'hand', from: day('2026-02-01'), to: day('2026-08-15') }),
          member('a', { group: 'mate', from: day('2026-08-15') }),
        ],
        'appraisal.items': [],
        'appraisal.shares': [],
        'appraisal.sums': [sum('a', 1, 'crossing', -1000)],
        'appraisal.ratings': [],
      },
      2026,
    )
    expect(card?.group).toBe('mate')
    expect(card?.score.periods.map(({ goal, total }) => [goal, total])).toEqual([
      [10_000, 9000],
      [10_000, 10_000],
      [20_000, 20_000],
      [20_000, 20_000],
    ])
  })

  it('edge 18: who moved is ranked where most of the year was served', () => {
    const moved = [
      member('a', { place: '340825100001', to: day('2026-08-15') }),
      member('a', { place: '340825101001', from: day('2026-08-15') }),
    ]
    expect(placeOf(moved, 2026, rules)?.place).toBe('340825100001')
    const early = [
      member('a', { place: '340825100001', to: day('2026-03-01') }),
      member('a', { place: '340825101001', from: day('2026-03-01') }),
    ]
    expect(placeOf(early, 2026, rules)?.place).toBe('340825101001')
  })

  it('ranks groups apart, and by the place that the arithmetic names', () => {
    const facts = {
      'appraisal.members': [
        member('a'),
        member('b', { group: 'hand' }),
        member('c', { place: '340825100002' }),
        member('d', { place: '340825101001' }),
        member('e', { unranked: 'probation' }),
      ],
      'appraisal.items': [],
      'appraisal.shares': [],
      'appraisal.sums': [sum('a', 1, 'crossing', 1000), sum('c', 1, 'crossing', 2000)],
      'appraisal.ratings': ['a', 'b', 'c', 'd', 'e'].map((subject) => ({
        subject: subject as Id,
        points: 0,
        ballot: 'x' as Id,
      })),
    }
    const ranks = (at: YearRules) =>
      [...rankCards(cardsOf(at, facts, 2026), 0, at)]
        .map(([subject, { rank, ranked }]) => `${subject}${rank}/${ranked}`)
        .sort()
    expect(ranks(rules)).toEqual(['a2/2', 'b1/1', 'c1/2', 'd1/1'])
    expect(ranks(rulesWith({ ranking: { ...crewArithmetic.ranking, level: 6 } }))).toEqual([
      'a2/3',
      'b1/1',
      'c1/3',
      'd3/3',
    ])
  })
})

describe('what one more record would do', () => {
  const ten = group([100, 90, 80, 70, 60, 50, 40, 30, 20, 10])
  it('is a rank and whether it is in the lowest share', () => {
    expect(wouldBe(ten, 'i', -15, crewArithmetic)).toEqual({ total: 5, rank: 10, lowest: true })
    expect(wouldBe(ten, 'i', 15, crewArithmetic)).toEqual({ total: 35, rank: 8, lowest: false })
  })
  it('counts by weight, cap and floor of what is recorded', () => {
    const facts = {
      'appraisal.members': [member('a')],
      ...{ 'appraisal.items': [], 'appraisal.shares': [], 'appraisal.ratings': [] },
      'appraisal.sums': [sum('a', 1, 'crossing', 1000), sum('a', 2, 'praise', 4500), sum('a', 1, 'lateness', -300)],
    }
    const by = (indicator: string, period: number, of = 0) =>
      changeBy(rules, facts, { subject: 'a' as Id, period, indicator, item: null }, { year: 2026, period: of })
    // Work weighs 60 percent of the year and all of its quarter, and goes no lower than nothing.
    expect([by('crossing', 1)(-500), by('crossing', 1, 1)(-500), by('crossing', 1)(-3000)]).toEqual([-300, -500, -600])
    expect([by('praise', 3)(400), by('praise', 3)(2000), by('lateness', 4)(-300)]).toEqual([400, 500, -300])
    expect(by('crossing', 1, 2)(-500)).toBe(0)
  })
  it('is how many of a kind lead into the lowest share', () => {
    expect(recordsToLowest(ten, 'i', (n) => -5 * n, crewArithmetic)).toBe(3)
    expect(recordsToLowest(ten, 'a', (n) => -n, crewArithmetic)).toBeUndefined()
    expect(recordsToLowest(ten, 'i', (n) => 5 * n, crewArithmetic)).toBeUndefined()
  })
})

it('refuses an arithmetic that does not hold together', () => {
  const message = (value: object) => arithmeticSchema.safeParse(value).error?.issues[0]?.message
  expect(message({ ...crewArithmetic, periods: [25, 25, 25, 24] })).toMatch(/100/)
  expect(message({ ...crewArithmetic, parts: [crewArithmetic.parts[0], crewArithmetic.parts[0]] })).toMatch(/twice/)
  expect(arithmeticSchema.safeParse(crewArithmetic).success).toBe(true)
})
