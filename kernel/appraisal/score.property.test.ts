import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { crewArithmetic, crewIndicators } from '../testing/ferry-crews.ts'
import { findMilli, formatMilli, spread } from './points.ts'
import { rankGroup, type Standing, shareOf } from './rank.ts'
import { roundings, type YearRules } from './scheme.ts'
import type { Sum } from './terms.ts'
import { cardsOf, rankCards } from './year.ts'

/* What holds for any entries and any group. */

const rules: YearRules = {
  arithmetic: crewArithmetic,
  indicators: new Map(Object.entries(crewIndicators).map(([code, one]) => [code, { ...one, code }])),
}
const subjects = ['a', 'b', 'c', 'd', 'e'] as Id[]
const entry = fc.record({
  subject: fc.constantFrom(...subjects),
  period: fc.integer({ min: 1, max: 4 }),
  indicator: fc.constantFrom(...Object.keys(crewIndicators)),
  points: fc.integer({ min: -20_000, max: 20_000 }),
})
type Entry = Omit<Sum, 'item' | 'entries'>

/** Entries as the store sums them. */
function summed(entries: readonly Entry[]): Sum[] {
  const sums = new Map<string, Sum>()
  for (const one of entries) {
    const key = `${one.subject}/${one.period}/${one.indicator}`
    const before = sums.get(key)
    sums.set(key, {
      ...one,
      item: null,
      points: one.points + (before?.points ?? 0),
      entries: (before?.entries ?? 0) + 1,
    })
  }
  return [...sums.values()]
}
const yearOf = (entries: readonly Entry[]) => {
  const cards = cardsOf(
    rules,
    {
      'appraisal.members': subjects.map((subject) => ({
        ...{
          id: subject,
          subject,
          group: 'hand',
          place: '340825100001',
          from: '2020-01-01' as Day,
          to: null,
          unranked: null,
        },
      })),
      'appraisal.items': [],
      'appraisal.shares': [],
      'appraisal.sums': summed(entries),
      'appraisal.ratings': subjects.map((subject, i) => ({ subject, points: 80_000 + i, ballot: subject })),
    },
    2026,
  )
  const scores = Object.fromEntries(cards.map(({ subject, score }) => [subject, score]))
  return { scores, ranks: Object.fromEntries(rankCards(cards, 0, rules)) }
}

it('the order of entries never matters', () =>
  fc.assert(
    fc.property(
      fc
        .array(entry, { maxLength: 60 })
        .chain((entries) =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
          ),
        ),
      ([entries, shuffled]) => {
        expect(yearOf(shuffled)).toEqual(yearOf(entries))
      },
    ),
  ))

it('a correction equals a recompute from nothing', () =>
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 40 }),
      fc.nat(),
      fc.integer({ min: -20_000, max: 20_000 }),
      (entries, at, points) => {
        const wrong = entries[at % entries.length] as Entry
        const corrected = [...entries, { ...wrong, points: points - wrong.points }]
        const right = entries.map((one) => (one === wrong ? { ...one, points } : one))
        const [a, b] = [yearOf(corrected), yearOf(right)]
        for (const subject of subjects) {
          expect(a.scores[subject]?.total).toBe(b.scores[subject]?.total)
          expect(a.ranks[subject]).toEqual(b.ranks[subject])
        }
      },
    ),
  ))

it('never counts more plus points than the cap, nor more of an indicator than can be had', () =>
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      for (const score of Object.values(yearOf(entries).scores)) {
        expect(score?.bonus.counted).toBeLessThanOrEqual(5000)
        expect(score?.periods.reduce((sum, { bonus }) => sum + bonus.counted, 0)).toBe(score?.bonus.counted)
        for (const { indicators, total, points, bonus, deduction } of score?.periods ?? []) {
          for (const one of indicators.filter(({ part }) => part === 'work')) {
            expect(one.counted).toBeGreaterThanOrEqual(0)
            expect(one.counted).toBeLessThanOrEqual(one.goal)
          }
          expect(total).toBe(points + bonus.counted + deduction)
        }
      }
    }),
  ))

it('rounds shares so that none of the three ways is far from the others, and never more than all', () =>
  fc.assert(
    fc.property(fc.nat({ max: 2000 }), fc.nat({ max: 100 }), (count, percent) => {
      const [down, half, up] = roundings.map((rounding) => shareOf(count, percent, rounding)) as [
        number,
        number,
        number,
      ]
      expect(down <= half && half <= up && up - down <= 1 && up <= count).toBe(true)
      expect(down * 100 <= count * percent && up * 100 >= count * percent).toBe(true)
    }),
  ))

it('ranks by how many stand before, and lists no more in the lowest share than it says while ties are out', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 60 }), (totals) => {
      const standings: Standing[] = totals.map((total, i) => ({ subject: String(i), total, ties: [] }))
      const ranked = rankGroup(standings, crewArithmetic)
      for (const { subject, rank } of ranked)
        expect(rank).toBe(1 + totals.filter((other) => other > (totals[Number(subject)] as number)).length)
      const lowest = ranked.filter((one) => one.lowest).map(({ subject }) => totals[Number(subject)] as number)
      expect(lowest.length).toBeLessThanOrEqual(shareOf(totals.length, 10, 'down'))
      const spared = ranked.filter((one) => !one.lowest).map(({ subject }) => totals[Number(subject)] as number)
      if (lowest.length > 0) expect(Math.max(...lowest)).toBeLessThan(Math.min(...spared))
    }),
  ))

it('spreads points so that the parts make the whole, and reads what it prints', () =>
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000 }), fc.nat({ max: 100 }), (points, first) => {
      expect(spread(points, [first, 0, 100 - first, 0]).reduce((a, b) => a + b)).toBe(points)
      expect(findMilli(formatMilli(-points))).toBe(points === 0 ? 0 : -points)
    }),
  ))
