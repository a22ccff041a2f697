import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { openHouse, type TestHouse } from '#kernel/testing/house.ts'
import { COUNTY, foundCounty, libraryCard } from '#kernel/testing/library-card.ts'
import type { House } from './assemble.ts'
import { seedMissing } from './seeds.ts'

let database: TestDatabase
let house: TestHouse
beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [libraryCard] })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

it('an upgrade brings first values of new parameters, once, and leaves what an office set', async () => {
  const seed = (id: string, value: number) => ({ id, place: COUNTY, from: '2024-01-01', value, source: 'an upgrade' })
  const seeds = [
    seed('library-card/new', 3),
    { ...seed('library-card/loan-limit', 1), value: { amount: 1, clock: 'civil-days' } },
  ]
  for (let start = 0; start < 2; start++) await seedMissing(house as unknown as House, COUNTY, seeds)
  const book = await house.keeper.getBook(COUNTY)
  expect(book.historyOf('library-card/new').map((v) => v.value)).toEqual([3])
  expect(book.historyOf('library-card/loan-limit').map((v) => v.value)).toEqual([{ amount: 30, clock: 'civil-days' }])
})
