import { describe, expect, it } from 'vitest'
import { listIn } from '../figures/list-address.ts'
import { whereOf, within } from './rows.ts'

const period = { from: '2026-01-15', to: '2026-11-21' }

describe('the cases of a row', () => {
  it.each([
    ['340881002', 'place', { place: '340881002' }],
    ['u', 'lead', { place: '340881', lead: 'u' }],
    ['p', 'worker', { place: '340881', holder: 'p' }],
    ['01', 'class', { place: '340881', kind: '01' }],
    ['0101', 'minor', { place: '340881', kind: '0101' }],
    ['010101', 'kind', { place: '340881', kind: '010101' }],
  ] as const)('%s, a %s, are those there', (key, kind, where) =>
    expect(whereOf(key, kind, '340881', period)).toEqual({ where, period }),
  )
  it('of a month are those of its days in the period', () => {
    expect(within('2026-01-01', period)).toEqual({ from: '2026-01-15', to: '2026-01-31' })
    expect(within('2026-02-01', period)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(within('2026-11-01', period)).toEqual({ from: '2026-11-01', to: '2026-11-21' })
  })
})

describe('a number', () => {
  const late = { programme: 'p', lateAtEnd: true } as const
  const figure = (counts: object, of?: object) => ({
    key: 'p/x',
    counts: { programme: 'p', ...counts },
    ...(of ? { of: { programme: 'p', ...of } } : {}),
  })
  const all = listIn('/work/p/all', false)
  it('takes its period into its list wherever it asks about it', () => {
    const days = 'from=2026-01-15&to=2026-11-21'
    expect(all(figure({ by: 'filed' }), { place: '340881' }, period)).toBe(`/work/p/all?figure=p%2Fx&${days}`)
    expect(all(figure({ lateAtEnd: true }), { place: '340881' }, period)).toContain(days)
    expect(all(figure({ open: true }, { any: [late] }), { place: '340881' }, period, 'base')).toContain(days)
    expect(all(figure({ open: true }), { place: '340881' }, period)).toBe('/work/p/all?figure=p%2Fx')
  })
  it('takes its place, unit, handler and kind', () => {
    expect(all(figure({ open: true }), { place: '340881002', lead: 'u', kind: '01' }, period)).toBe(
      '/work/p/all?figure=p%2Fx&town=340881002&lead=u&kind=01',
    )
    const own = listIn('/work/p/all-of-unit', true)
    expect(own(figure({ open: true }), { place: '340881' }, period)).toContain('lead=own')
    expect(own(figure({ open: true }), { place: '340881', lead: 'u' }, period)).toMatch(/lead=u$/)
  })
})
