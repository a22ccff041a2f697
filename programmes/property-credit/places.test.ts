import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { idOfKey } from '#county/found.ts'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Ask, Route } from '#kernel/door.ts'
import { fileRoutes } from '#kernel/files/file.routes.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { creditRoutes } from './credit.routes.ts'
import { estatesRoutes } from './estates.routes.ts'
import { insideRoutes } from './inspection/inside.routes.ts'
import { type Bureau, codeOf, done, openBureau } from './property.testing.ts'
import { ratingRoutes } from './rating/rating.routes.ts'

/*
 * Whose estates a bureau keeps. Posts say it and nothing else: that of a district has its posts there, that of the prefecture in each
 * district. Both hold the same roles, and do the same within their places.
 */

const [YINGJIANG, DAGUAN] = ['340802', '340803'] as const
const districts = [YINGJIANG, DAGUAN] as const
const [cityClerk, cityHead] = ['kuang-jichuan', 'le-wanqing'].map(idOfKey) as [Id, Id]
const [ownClerk, ownHead] = ['ling-chengchuan', 'wen-xiangwan'].map(idOfKey) as [Id, Id]

let bureau: Bureau
let doors: readonly Route[]
beforeAll(async () => {
  bureau = await openBureau('2026-11-18', districts)
  const deps = { ...bureau.house, publicCounty: YINGJIANG, now: () => new Date('2026-11-18T02:00:00Z') }
  const store = openFileStore({ home: bureau.home, keys: bureau.house.keys })
  doors = [
    ...[...estatesRoutes(deps), ...insideRoutes(deps), ...ratingRoutes(deps), ...creditRoutes(deps)],
    ...[...caseworkRoutes(bureau.house), ...fileRoutes({ ...bureau.house, store })],
  ]
}, 240_000)
afterAll(async () => {
  for (const county of districts) await expectBooksBalance(bureau.house.pool, county)
  await bureau.close()
})

interface Reply {
  readonly json?: { readonly estates?: readonly { readonly id: Id; readonly place: string }[] }
  readonly refused?: string
  readonly bytes?: unknown
}
async function knock(id: string, person: Id, county: string, params: object = {}): Promise<Reply> {
  const route = doors.find((one) => one.id === id) as Route
  const session = { county, kind: 'person', account: null, person, name: '' }
  const ask = { session, params, query: route.query?.parse({}) ?? {}, headers: new Headers() }
  return (await route.handle(ask as unknown as Ask)) as Reply
}
const companyIn = (county: string) => idOfKey(`${county}/property-company-1`)
const estateIn = (county: string) => idOfKey(`${county}/estate-01`)
const begin = (person: Id, county: string) =>
  bureau.perform(
    'property-rating/begin',
    { form: { place: county, year: 2026, multiStorey: [estateIn(county)] } },
    person,
    county,
  )
/** A breach that is noted in the file of a company of the district, with a photo of whoever notes it. */
const note = async (person: Id, county: string, file?: Id, on = '2026-11-10') =>
  bureau.perform(
    'property-file/record',
    {
      form: {
        ...{ company: companyIn(county), kind: 'breach-02', on, text: '未按约定巡查' },
        evidence: [file ?? (await bureau.photo(person, county))],
      },
    },
    person,
    county,
  )
/** Doors of the section that ask for nothing but who asks. */
const lists = ['listEstates', 'listPropertyDraws', 'listEstateRatings', 'listCompanyCredit']

describe('the bureau of a district', () => {
  it('keeps the estates, companies, ratings and files of its own place', async () => {
    for (const id of lists) expect(await knock(id, ownClerk, DAGUAN)).toHaveProperty('json')
    const { estates = [] } = (await knock('listEstates', ownClerk, DAGUAN)).json ?? {}
    expect(estates.length).toBeGreaterThan(40)
    expect(estates.every(({ place }) => place.startsWith(DAGUAN))).toBe(true)
    const batch = done(await begin(ownClerk, DAGUAN)).answer.case as Id
    expect(await knock('getEstateRating', ownHead, DAGUAN, { id: batch })).toHaveProperty('json')
    const entry = done(await note(ownClerk, DAGUAN)).answer.case
    done(await bureau.perform('property-file/confirm', { case: entry, form: {} }, ownHead, DAGUAN))
    expect(await knock('getCompanyFile', ownClerk, DAGUAN, { id: companyIn(DAGUAN) })).toHaveProperty('json')
    const plan = { place: DAGUAN, sheet: 'safety', draw: 2, each: 2, drawOn: '2026-11-20', value: 'welfare-3d' }
    done(await bureau.perform('property-inspection/plan', { form: plan }, ownClerk, DAGUAN))
  })

  it('sees nothing and does nothing in another', async () => {
    const file = await bureau.photo(cityClerk, YINGJIANG)
    const entry = done(await note(cityClerk, YINGJIANG, file)).answer.case as Id
    const batch = done(await begin(cityClerk, YINGJIANG)).answer.case as Id
    const asked: readonly (readonly [string, object])[] = [
      ...lists.map((id) => [id, {}] as const),
      ['getEstateRating', { id: batch }],
      ['getCompanyFile', { id: companyIn(YINGJIANG) }],
      ['getCase', { id: entry }],
      ['getFile', { id: file }],
    ]
    for (const [id, params] of asked) {
      expect(await knock(id, cityClerk, YINGJIANG, params), id).not.toHaveProperty('refused')
      // Neither at the other's doors, nor at its own with what lies there.
      expect((await knock(id, ownClerk, YINGJIANG, params)).refused, id).toBeDefined()
      if (params !== undefined && 'id' in params)
        expect((await knock(id, ownClerk, DAGUAN, params)).refused, id).toBeDefined()
    }
    for (const who of [ownClerk, ownHead]) {
      expect(codeOf(await begin(who, YINGJIANG))).toBe('case/not-yours')
      expect(codeOf(await note(who, YINGJIANG))).toBe('case/not-yours')
      for (const county of districts)
        expect(codeOf(await bureau.perform('property-file/confirm', { case: entry, form: {} }, who, county))).toBe(
          'case/unknown',
        )
    }
  })
})

describe('the bureau of the prefecture', () => {
  it('works in each district beside whoever keeps it', async () => {
    for (const county of districts)
      for (const id of lists) expect(await knock(id, cityHead, county)).toHaveProperty('json')
    const entry = done(await note(ownClerk, DAGUAN, undefined, '2026-11-12')).answer.case
    done(await bureau.perform('property-file/confirm', { case: entry, form: {} }, cityHead, DAGUAN))
    expect(await knock('getCase', cityClerk, DAGUAN, { id: entry })).toHaveProperty('json')
  })
})
