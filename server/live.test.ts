import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { openHouse, type TestHouse } from '#kernel/testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people } from '#kernel/testing/library-card.ts'
import { lookAt, type Watcher } from './live.ts'

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

it('a stream ends with its session, and a standing one goes on', async () => {
  const watch = (stands: boolean) => {
    const told: string[] = []
    const watcher: Watcher = {
      session: { county: COUNTY, kind: 'person', account: null, person: people.ling, name: '' },
      posts: { at: 0, desks: [] },
      mark: '',
      send: (event) => void told.push(event),
      stands: async () => stands,
      end: () => void told.push('end'),
    }
    return { watcher, told }
  }
  const [ended, standing] = [watch(false), watch(true)]
  await lookAt(house.reader, COUNTY, [ended.watcher, standing.watcher])
  expect(ended.told).toEqual(['posts', 'end'])
  expect(standing.told).toEqual([])
  expect(standing.watcher.posts.desks.length).toBeGreaterThan(0)
})
