import { expect, it } from 'vitest'
import { bookOf, type Organisation, type Place } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { RefusalError } from '#kernel/refusal.ts'
import { parameters } from '../parameters.ts'
import { cases } from './who-leads.cases.ts'
import { whoLeads } from './who-leads.ts'

const COUNTY = '340881'
const day = '2026-11-18' as Day
const place = (code: string, level: Place['level'], kind: string): Place => ({
  ...{ code, name: code, level, kind, statisticalOnly: false, sort: 0, from: '2023-01-01' as Day, to: null },
  ...{ successor: null, lon: null, lat: null },
})
const places = [
  place(COUNTY, 'county', 'county'),
  place('340881001', 'town', 'subdistrict'),
  place('340881001001', 'village', 'community'),
  place('340881100', 'town', 'town'),
  place('340881100001', 'village', 'village'),
  place('340881100001001', 'grid', 'grid'),
]
/** Offices for lamps at the county, the subdistrict and the town, the power company at the county; named after duty and place. */
const offices = (without: readonly string[]): Organisation[] =>
  [...[COUNTY, '340881001', '340881100'].map((at) => `street-lighting@${at}`), `power-supply@${COUNTY}`]
    .map((id) => ({ id: id as Id, duty: id.split('@')[0] as string, at: id.split('@')[1] as string }))
    .filter(({ id }) => !without.includes(id))
    .map(({ id, at, duty }) => ({
      ...{ id, name: id, short: id, kind: 'department', place: at, parent: null, sort: 0, phone: null },
      duties: [duty],
    }))
const bookWithout = (without: readonly string[] = []) =>
  bookOf({
    county: COUNTY,
    version: 1n,
    places,
    organisations: offices(without),
    parameters: parameters.map(({ id, seed }) => ({ id, place: COUNTY, ...seed, from: seed.from as Day })),
  })

it.each(cases)('$what', ({ item, place, without, lead, assisting = ['power-supply@340881'], clause }) => {
  const route = whoLeads(bookWithout(without), item, place, day)
  expect({ lead: route.lead?.id, clause: route.clause }).toEqual({ lead, clause })
  expect(route.assisting.map(({ id }) => id)).toEqual(assisting)
  expect(route.because).toMatchObject({ rule: 'grid-casework/who-leads', facts: { item, place, lead: lead ?? null } })
})

it('knows no item before the catalogue’s first day, and none that it never had', () => {
  expect(() => whoLeads(bookWithout(), '010101', '340881001001', '2022-12-31' as Day)).toThrow(RefusalError)
  expect(() => whoLeads(bookWithout(), '999999', '340881001001', day)).toThrow(RefusalError)
})
