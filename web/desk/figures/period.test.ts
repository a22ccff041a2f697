import { describe, expect, it } from 'vitest'
import { periodOf, stepOf, stepsOf, yearTo } from './period.ts'

describe('usual periods', () => {
  it.each([
    ['week', '2026-11-21', '2026-11-16', '2026-11-21'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-23', '2026-11-23', '2026-11-23'],
    ['last-week', '2026-11-23', '2026-11-16', '2026-11-22'],
    ['month', '2026-11-21', '2026-11-01', '2026-11-21'],
    ['last-month', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['last-month', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['last-30', '2026-11-21', '2026-10-23', '2026-11-21'],
    ['quarter', '2026-11-21', '2026-10-01', '2026-11-21'],
    ['quarter', '2026-03-31', '2026-01-01', '2026-03-31'],
    ['last-quarter', '2026-11-21', '2026-07-01', '2026-09-30'],
    ['last-quarter', '2026-01-15', '2025-10-01', '2025-12-31'],
    ['year', '2026-11-21', '2026-01-01', '2026-11-21'],
  ] as const)('%s on %s is %s to %s', (name, today, from, to) => expect(periodOf(name, today)).toEqual({ from, to }))
})

describe('a trend', () => {
  it('is told by days up to a month, by weeks up to half a year, then by months', () => {
    expect(stepOf({ from: '2026-10-01', to: '2026-11-01' })).toBe('day')
    expect(stepOf({ from: '2026-10-01', to: '2026-11-02' })).toBe('week')
    expect(stepOf({ from: '2026-01-01', to: '2026-11-21' })).toBe('month')
  })
  it('by month reaches back a year, or to the start of a longer period', () => {
    expect(yearTo({ from: '2026-11-01', to: '2026-11-21' })).toEqual({ from: '2025-12-01', to: '2026-11-21' })
    expect(yearTo({ from: '2025-03-15', to: '2026-11-21' })).toEqual({ from: '2025-03-01', to: '2026-11-21' })
  })
  it('has a step for every day, week or month, counted or not', () => {
    expect(stepsOf({ from: '2026-02-27', to: '2026-03-01' }, 'day')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
    expect(stepsOf({ from: '2026-11-04', to: '2026-11-17' }, 'week')).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
    ])
    expect(stepsOf({ from: '2025-12-15', to: '2026-02-01' }, 'month')).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ])
  })
})
