import { expect, it } from 'vitest'
import { countOf, emptyDraft, keptOf, type RollAnswer, withChange, withStaying } from './roll-model.ts'

const row = (subject: string, more: object = {}) => ({
  ...{ subject, name: subject, title: null, group: 'deputy', place: '340825100001', placeName: '村' },
  ...{ from: '2025-01-01', to: null, unranked: null, ...more },
})
const answer = { place: '340825100', on: '2026-12-18', rows: [row('a'), row('b'), row('c')] } as unknown as RollAnswer
const [a, b, c] = answer.rows as [RollAnswer['rows'][0], RollAnswer['rows'][0], RollAnswer['rows'][0]]

it('sends each row whole, from the day on, and nothing of who stays as they are', () => {
  const draft = withChange(withChange(emptyDraft, a, { group: 'principal' }), b, { leaves: true })
  const joins = [{ subject: 'd', name: 'd', group: 'reserve', place: '340825100002', unranked: 'probation' }]
  expect(keptOf({ ...draft, joins }, answer)).toEqual({
    place: '340825100',
    members: [
      { subject: 'a', group: 'principal', place: '340825100001', from: '2026-12-18', unranked: null },
      { subject: 'd', group: 'reserve', place: '340825100002', from: '2026-12-18', unranked: 'probation' },
    ],
    leaves: [{ subject: 'b', on: '2026-12-18' }],
  })
})

it('counts no change that was put back', () => {
  const there = withChange(withChange(emptyDraft, c, { unranked: 'leave' }), c, { group: 'reserve' })
  expect(countOf(there)).toBe(1)
  expect(countOf(withChange(withChange(there, c, { unranked: null }), c, { group: 'deputy' }))).toBe(0)
  expect(countOf(withStaying(withChange(emptyDraft, a, { leaves: true }), a))).toBe(0)
  expect(keptOf(withStaying(withChange(there, c, { leaves: true }), c), answer).members).toHaveLength(1)
})

it('puts right what begins on the very day', () => {
  const today = { ...answer, on: '2025-01-01' }
  expect(keptOf(withChange(emptyDraft, a, { unranked: 'leave' }), today).members).toEqual([
    { subject: 'a', group: 'deputy', place: '340825100001', from: '2025-01-01', unranked: 'leave', right: true },
  ])
})
