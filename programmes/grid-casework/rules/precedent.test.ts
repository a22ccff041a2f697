import { expect, it } from 'vitest'
import { bookOf } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import { PRECEDENT, parameters } from '../parameters.ts'
import type { Ruling } from './precedent.cases.ts'
import { cases } from './precedent.cases.ts'
import { findPrecedent, precedentsFor } from './precedent.ts'

const COUNTY = '340881'
const day = '2026-11-18' as Day
const here = '340881002004'
const bookWith = (rulings: readonly Ruling[]) =>
  bookOf({
    ...{ county: COUNTY, version: 1n, places: [], organisations: [] },
    parameters: [
      ...parameters.map(({ id, seed }) => ({ id, place: COUNTY, ...seed, from: seed.from as Day })),
      ...rulings.map(({ place, from, lead }) => ({
        ...{ id: `${PRECEDENT}010101`, place, from: from as Day, source: '签批' },
        value: { lead, case: lead, number: lead && '文昌 260101-001' },
      })),
    ],
  })

it.each(cases)('%s', (_, rulings, suggested) => {
  expect(precedentsFor(bookWith(rulings), '010101', here, day).map((p) => p.lead)).toEqual(suggested)
})

it('one for a place around holds for the place, one beside it does not', () => {
  const book = bookWith([
    { place: '340881002', from: '2026-01-01', lead: 'one' },
    { place: '340881002005', from: '2026-02-01', lead: 'two' },
  ])
  expect(findPrecedent(book, '010101', here, day)?.lead).toBe('one')
  expect(findPrecedent(book, '010101', '340881100201', day)).toBeUndefined()
})
