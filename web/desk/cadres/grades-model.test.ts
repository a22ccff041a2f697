import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { whichGrades } from '#programmes/village-cadre-points/rules/which-grades.ts'
import { firstGrade, type Graded, mayGrade, needsClause, quotaOf } from './grades-model.ts'

const one = (subject: string, rank: number | null, grade: string, clause = ''): Graded => ({
  ...{ subject, group: 'deputy', rank, ranked: rank !== null, grade, clause },
})

describe('grades while they are decided', () => {
  it('begin as they were, as competent, or as none for whoever is not ranked', () => {
    expect(firstGrade({ unranked: null, grade: null })).toBe('competent')
    expect(firstGrade({ unranked: 'leave', grade: null })).toBe('none')
    expect(firstGrade({ unranked: null, grade: 'excellent' })).toBe('excellent')
  })

  it('ask for a cited rule where somebody is passed over, and for incompetent', () => {
    const all = [one('a', 1, 'competent'), one('b', 2, 'excellent'), one('c', 3, 'incompetent')]
    expect(all.map((each) => needsClause(each, all))).toEqual([true, false, true])
    expect(needsClause({ ...one('d', 1, 'competent'), group: 'reserve' }, all)).toBe(false)
  })

  it('count the quota of those who are ranked, rounded down', () => {
    const all = [
      one('a', 1, 'excellent'),
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => one(`x${n}`, n, 'competent')),
      one('z', null, 'none'),
    ]
    expect(quotaOf(all, 20)).toEqual({ most: 1, given: 1 })
    expect(mayGrade(all, 20)).toBe(true)
    expect(mayGrade(all, 10)).toBe(false)
  })

  it('are let through exactly where the rule lets them through', () => {
    const people = fc.array(
      fc.record({
        group: fc.constantFrom('principal', 'deputy'),
        rank: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null, freq: 4 }),
        choice: fc.constantFrom('excellent', 'competent', 'basically-competent', 'incompetent'),
        clause: fc.constantFrom('', '办法第9条'),
      }),
      { minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 100 }), (drawn, percent) => {
        const all = drawn.map(
          ({ choice, ...rest }, i): Graded => ({
            ...{ ...rest, subject: String(i), ranked: rest.rank !== null },
            grade: rest.rank === null ? 'none' : choice,
          }),
        )
        const asked = whichGrades.ask(
          { people: all.map(({ group, rank, grade, clause }) => ({ group, rank, grade, cited: clause !== '' })) },
          { get: (id) => ({ id, value: percent, from: '2023-01-01', place: '340825', source: 'tried' }) as never },
        )
        expect(mayGrade(all, percent)).toBe(!isRefusal(asked))
      }),
    )
  })
})
