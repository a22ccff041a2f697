import { afterAll, beforeAll, expect, it } from 'vitest'
import { COUNTY, openVillage, type Village } from './points.testing.ts'
import { villageName } from './village-name.ts'

let village: Village
beforeAll(async () => {
  village = await openVillage()
}, 120_000)
afterAll(() => village?.close())

it('no two villages of a county begin their numbers alike', async () => {
  const book = await village.house.keeper.getBook(COUNTY)
  const villages = book.places().filter(({ level, statisticalOnly }) => level === 'village' && !statisticalOnly)
  const names = villages.map(({ code }) => villageName(book, code))
  expect(villages.length).toBeGreaterThan(150)
  expect(new Set(names).size).toBe(names.length)
  expect(villageName(book, village.place)).toBe('松岭')
})
