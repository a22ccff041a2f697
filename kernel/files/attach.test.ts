import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Done } from '../act.ts'
import type { Id } from '../id.ts'
import { type LivedCounty, openLivedCounty, resident } from '../personal/erase.testing.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { COUNTY, people, VILLAGE } from '../testing/library-card.ts'
import { stageFile } from './staged-file.store.ts'

let database: TestDatabase
let lived: LivedCounty
beforeAll(async () => {
  database = await createTestDatabase()
  lived = await openLivedCounty(database.url)
})
afterAll(async () => {
  await lived.house.close()
  await database.drop()
})

async function stage(stagedBy: Id | null): Promise<Id> {
  const { address, bytes } = await lived.store.put(COUNTY, Buffer.from(randomUUID()))
  const client = await lived.house.pool.connect()
  const id = await stageFile(client, lived.store, {
    county: COUNTY,
    address,
    kind: 'document',
    mediaType: 'text/plain',
    bytes,
    stagedBy,
  })
  client.release()
  return id
}

const apply = (photos: readonly Id[]) =>
  lived.house.desk.perform({
    kind: 'library-card/apply',
    county: COUNTY,
    actor: { county: COUNTY, person: resident.id, via: 'web' },
    key: randomUUID(),
    input: { form: { place: VILLAGE, photos } },
  })

it('takes a file once, from whoever staged it, and the step commits to its content', async () => {
  const own = await stage(resident.id)
  const taken = await apply([own])
  expect(taken).toMatchObject({ answer: { state: 'applied' } })
  const form = await lived.house.reader.read(
    COUNTY,
    async (c) =>
      (await c.query('select form from case_step where case_id = $1', [(taken as Done).answer.case])).rows[0].form as {
        photos: object[]
      },
  )
  expect(form.photos).toEqual([{ file: own, commitment: expect.stringMatching(/^[0-9a-f]{64}$/) }])

  const refused = { refused: 'file/not-there', field: 'photos' }
  const twice = await stage(resident.id)
  expect(await apply([own])).toMatchObject(refused)
  expect(await apply([twice, twice])).toMatchObject(refused)
  expect(await apply([await stage(people.ling)])).toMatchObject(refused)
  expect(await apply([await stage(null)])).toMatchObject(refused)
  expect(await apply([randomUUID() as Id])).toMatchObject(refused)
  expect(await apply([twice])).toMatchObject({ answer: { state: 'applied' } })
})
