import { expect, it } from 'vitest'
import type { Json } from '#kernel/json.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { grounds } from '../lists/catalogue.ts'
import { cases as leaveCases } from './may-leave.cases.ts'
import { mayLeave } from './may-leave.ts'
import { breach, cases as countCases } from './what-counts.cases.ts'
import { whatCounts } from './what-counts.ts'
import { cases as gradeCases } from './which-estate-grade.cases.ts'
import { whichEstateGrade } from './which-estate-grade.ts'

const using = (value: Json) => ({
  get: (id: string) => ({ ...{ id, value, from: '2026-01-01', place: '340881' }, source: 'test' }),
})

it.each(countCases)('what counts: %s', (_, day, changed, [standing, counted]) => {
  const answer = askRule(whatCounts, { day, entries: [{ ...breach, ...changed }] }, using(null))
  expect(answer).toMatchObject({ value: { total: counted, lines: [{ id: 'a', standing, counted }] } })
})

it('adds up what counts, whatever the order', () => {
  const entries = [breach, { ...breach, id: 'b', points: 2500 }, { ...breach, id: 'c', state: 'lapsed' }]
  const sum = (of: typeof entries) => askRule(whatCounts, { day: '2026-05-01', entries: of }, using(null))
  expect(sum(entries)).toMatchObject({ value: { total: -500 } })
  expect(sum(entries.toReversed())).toMatchObject({ value: { total: -500 } })
})

it.each(leaveCases)('may leave: %s', (_, facts, repairable, comes) => {
  const row = { ...grounds.find(({ code }) => code === 'black-01'), ...(repairable ? {} : { repair: null }) }
  const answer = askRule(mayLeave('black-01'), facts, using(row as unknown as Json))
  expect(isRefusal(answer)).toBe(comes.includes('/'))
  expect(answer).toMatchObject(comes.includes('/') ? { refused: comes } : { value: { from: comes } })
})

it.each(gradeCases)('which grade of an estate: %s', (_, changed, comes) => {
  const grades = [60_000, 90_000, 75_000].map((atLeast, i) => ({
    code: ['grade-3', 'grade-1', 'grade-2'][i] ?? '',
    atLeast,
  }))
  const facts = { score: null, grades, decided: null, clause: null, ...changed }
  const answer = askRule(whichEstateGrade, facts, using(null))
  expect(answer).toMatchObject(comes.includes('/') ? { refused: comes } : { value: { grade: comes } })
})
