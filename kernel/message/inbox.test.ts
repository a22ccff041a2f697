import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ActKind } from '../act.ts'
import type { Id } from '../id.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { greet } from '../testing/greet.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people } from '../testing/library-card.ts'
import { type Before, countUnread, listMessages } from './inbox.store.ts'
import { readMessages } from './inbox.ts'
import { declareSentences, findSentence } from './sentence.ts'

let database: TestDatabase
let owner: pg.Client
let house: TestHouse

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url, options: `-c liuchi.county=${COUNTY}` })
  await owner.connect()
  house = openHouse({
    url: database.url,
    programmes: [libraryCard],
    acts: [greet, readMessages] as unknown as ActKind[],
  })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await owner.end()
  await database.drop()
})
beforeEach(() => owner.query('truncate message, delivery'))

const act = (kind: string, person: Id | null, input: object, at?: Date) =>
  house.desk.perform({
    kind,
    county: COUNTY,
    actor: { county: COUNTY, person, via: at ? 'import' : 'web' },
    key: `act-${randomUUID()}`,
    input,
    ...(at ? { at } : {}),
  })
const inbox = (person: Id, before?: Before, limit?: number) =>
  house.reader.read(COUNTY, (client) => listMessages(client, COUNTY, person, before, limit))
const unread = (person: Id) => house.reader.read(COUNTY, (client) => countUnread(client, COUNTY, person))

test('a person’s messages, newest first, page by page, each one once', async () => {
  // Three of each instant: pages end in the middle of an instant.
  for (const minute of [1, 2, 3, 4]) {
    const at = new Date(Date.UTC(2026, 5, 1, 2, minute))
    await act('test/greet', people.ling, { whom: [people.reader, people.reader, people.bao, people.reader] }, at)
  }
  const seen: string[] = []
  let before: Before | undefined
  for (;;) {
    const page = await inbox(people.reader, before, 5)
    seen.push(...page.map((m) => m.id))
    if (page.length < 5) break
    before = page.at(-1)
  }
  expect(seen).toHaveLength(12)
  expect(new Set(seen).size).toBe(12)
  const all = await inbox(people.reader)
  expect(all.map((m) => m.id)).toEqual(seen)
  expect(all.map((m) => m.at.getTime())).toEqual(all.map((m) => m.at.getTime()).sort((a, b) => b - a))
  expect(all.at(-1)?.sentence).toEqual({
    zh: expect.stringMatching(/^您好，第 \d 位$/),
    en: expect.stringMatching(/^Hello, number \d$/),
  })
})

test('reading marks one’s own messages, once, and nobody else’s', async () => {
  await act('test/greet', people.ling, { whom: [people.reader, people.bao, people.reader] })
  const [first, second] = await inbox(people.reader)
  const [other] = await inbox(people.bao)
  expect(await unread(people.reader)).toBe(2)
  expect(await act('message/read', people.reader, { messages: [first!.id, other!.id] })).toMatchObject({
    answer: { read: 1 },
  })
  expect(await unread(people.reader)).toBe(1)
  expect(await unread(people.bao)).toBe(1)
  const readAt = (await inbox(people.reader)).find((m) => m.id === first!.id)?.readAt
  expect(readAt).toBeInstanceOf(Date)
  expect(await act('message/read', people.reader, { messages: [first!.id] })).toMatchObject({ answer: { read: 0 } })
  expect((await inbox(people.reader)).find((m) => m.id === first!.id)?.readAt).toEqual(readAt)
  expect((await inbox(people.reader)).find((m) => m.id === second!.id)?.readAt).toBeNull()
})

test('a visitor has no inbox', async () => {
  expect(await act('message/read', null, { messages: [randomUUID()] })).toEqual({ refused: 'act/sign-in' })
})

test('another county’s messages are not seen', async () => {
  await act('test/greet', people.ling, { whom: [people.reader] })
  const seen = await house.reader.read('990102', (client) => listMessages(client, COUNTY, people.reader))
  expect(seen).toEqual([])
})

test('a sentence that is gone leaves the message without words, and one key has one sentence', () => {
  expect(findSentence('left/programme', {})).toBeUndefined()
  declareSentences('test', { twice: { zh: '一', en: 'one' } })
  declareSentences('test', { twice: { zh: '一', en: 'one' } })
  expect(() => declareSentences('test', { twice: { zh: '二', en: 'two' } })).toThrow('test/twice')
})
