import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { ActKind, Desk, Done } from './act.ts'
import { answer } from './because.ts'
import { type Heard, type HearingWork, hearDue, heardSchema, hearersOf, runHearings } from './hearing.ts'
import type { Id } from './id.ts'
import { refusedHearings } from './message/outbox.store.ts'
import type { Programme } from './programme/define.ts'
import { declareRefusals, isRefusal } from './refusal.ts'
import { createTestDatabase, type TestDatabase } from './testing/database.ts'
import { openHouse, type TestHouse } from './testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, VILLAGE } from './testing/library-card.ts'

const refuse = declareRefusals('tool-shed', {
  full: {
    status: 409,
    retry: false,
    says: { zh: '工具房已满', en: 'The shed is full' },
    todo: { zh: '请等待归还', en: 'Wait until something comes back' },
  },
})
let mood: 'fine' | 'full' | 'broken' = 'fine'

/** The invented tool shed hears of library cards and greets their readers with a message. */
const welcome: ActKind<Heard, never> = {
  kind: 'tool-shed/welcome',
  programme: 'tool-shed',
  schema: heardSchema,
  locks: (input) => [`case:${input.subject}`],
  reads: [],
  decide: ({ input, actor }) => {
    if (actor.via !== 'hearing') return refuse('full')
    if (mood === 'full') return refuse('full')
    if (mood === 'broken') throw new Error('the shed fell down')
    const effects = [
      { kind: 'tell' as const, whom: people.clerk, words: 'tool-shed/welcome', fills: {}, subject: input.subject },
    ]
    return answer(
      { effects, subject: input.subject, answer: { welcomed: input.subject } },
      { rule: 'tool-shed/welcome' },
    )
  },
}
const toolShed: Programme = {
  ...libraryCard,
  id: 'tool-shed',
  lifecycle: { states: {}, steps: {} },
  parameters: [],
  outcomes: [],
  acts: [welcome as unknown as ActKind],
  hears: { 'library-card/issued': 'tool-shed/welcome' },
}

let database: TestDatabase
let owner: pg.Client
let house: TestHouse
let work: HearingWork

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url, options: `-c liuchi.county=${COUNTY}` })
  await owner.connect()
  house = openHouse({ url: database.url, programmes: [libraryCard, toolShed] })
  work = { ...house, hearers: hearersOf([libraryCard, toolShed]), lease: 60_000 }
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await owner.end()
  await database.drop()
})
beforeEach(async () => {
  mood = 'fine'
  await owner.query('truncate outbox, message, delivery')
})

async function issue(at?: Date): Promise<Id> {
  const step = async (name: string, person: Id, input: object) => {
    const done = await house.desk.perform({
      kind: `library-card/${name}`,
      county: COUNTY,
      actor: { county: COUNTY, person, via: at ? 'import' : 'web' },
      key: `issue-${randomUUID()}`,
      input,
      ...(at ? { at } : {}),
    })
    if (isRefusal(done)) throw new Error(JSON.stringify(done))
    return (done as Done).answer.case as Id
  }
  const id = await step('apply', people.reader, { form: { place: VILLAGE } })
  await step('review', people.ling, { case: id, form: { grant: true } })
  return id
}
const rows = async (sql: string) => (await owner.query(sql)).rows
const welcomes = () => rows(`select subject, at from message where words = 'tool-shed/welcome' order by at`)
const refused = () => house.reader.read(COUNTY, (client) => refusedHearings(client, COUNTY))
/** What waits for its next try is due now. */
const waited = () => owner.query('update outbox set next_try = now() where heard_at is null')

test('an outcome written in an act is heard by the programmes that named it, once', async () => {
  const id = await issue()
  expect(await rows('select outcome, heard_at from outbox')).toEqual([
    { outcome: 'library-card/issued', heard_at: null },
  ])
  expect(await hearDue(work, COUNTY)).toBe(false)
  expect(await welcomes()).toMatchObject([{ subject: id }])
  expect(await rows('select heard_at is not null as heard, refusals from outbox')).toEqual([
    { heard: true, refusals: null },
  ])
  await hearDue(work, COUNTY)
  expect(await welcomes()).toHaveLength(1)
  expect(await refused()).toEqual([])
})

test('offered again (its marking was lost), it has its effect once', async () => {
  const id = await issue()
  await hearDue(work, COUNTY)
  await owner.query('update outbox set heard_at = null, next_try = null')
  await hearDue(work, COUNTY)
  expect(await welcomes()).toHaveLength(1)
  expect(await rows(`select 1 from journal where kind = 'tool-shed/welcome' and subject = '${id}'`)).toHaveLength(1)
  expect(await rows('select heard_at is not null as heard from outbox')).toEqual([{ heard: true }])
})

test('a refusal is kept for a worklist, and the first act stands', async () => {
  mood = 'full'
  const id = await issue()
  await hearDue(work, COUNTY)
  expect(await welcomes()).toEqual([])
  expect(await refused()).toMatchObject([
    {
      outcome: 'library-card/issued',
      subject: id,
      refusals: [{ hears: 'tool-shed/welcome', refusal: { refused: 'tool-shed/full' } }],
    },
  ])
  expect(await rows(`select state from case_file where id = '${id}'`)).toEqual([{ state: 'issued' }])
  mood = 'fine'
  await hearDue(work, COUNTY)
  expect(await welcomes()).toEqual([])
})

test('an unexpected failure is tried again, later each time, and held up no other', async () => {
  mood = 'broken'
  await issue()
  await hearDue(work, COUNTY)
  expect(await rows('select heard_at, tries, refusals from outbox')).toEqual([
    { heard_at: null, tries: 1, refusals: null },
  ])
  expect(house.told.at(-1)?.about).toMatchObject({ hears: 'tool-shed/welcome', error: 'Error' })
  mood = 'fine'
  await hearDue(work, COUNTY)
  expect(await welcomes()).toEqual([])
  await waited()
  await hearDue(work, COUNTY)
  expect(await welcomes()).toHaveLength(1)
})

test('one that fails for ever ends on the worklist', async () => {
  mood = 'broken'
  await issue()
  await owner.query('update outbox set tries = 17')
  await hearDue(work, COUNTY)
  expect(await refused()).toMatchObject([
    { refusals: [{ hears: 'tool-shed/welcome', refusal: { refused: 'hearing/failed' } }] },
  ])
})

test('an outcome nobody hears is done with', async () => {
  await issue()
  await hearDue({ ...work, hearers: hearersOf([libraryCard]) }, COUNTY)
  expect(await rows('select heard_at is not null as heard from outbox')).toEqual([{ heard: true }])
  expect(await welcomes()).toEqual([])
})

test('what was imported is heard as of its own instant', async () => {
  const at = new Date('2026-03-03T03:03:03Z')
  await issue(at)
  await hearDue(work, COUNTY)
  expect(await welcomes()).toMatchObject([{ at }])
})

test('several processes hear everything once', async () => {
  for (let i = 0; i < 30; i++) await issue()
  const drain = async () => {
    while (await hearDue({ ...work, batch: 4, lease: 30_000 }, COUNTY));
  }
  await Promise.all([drain(), drain(), drain()])
  expect(await welcomes()).toHaveLength(30)
  expect(await rows('select 1 from outbox where heard_at is null')).toEqual([])
})

test('a process that ends between hearing and marking costs nothing', async () => {
  await issue()
  const dying: Desk = {
    ...house.desk,
    performAll: async (requests, mode) => {
      await house.desk.performAll(requests, mode)
      throw new Error('killed')
    },
    perform: () => Promise.reject(new Error('killed')),
  }
  await hearDue({ ...work, desk: dying }, COUNTY)
  expect(await welcomes()).toHaveLength(1)
  expect(await rows('select 1 from outbox where heard_at is null')).toHaveLength(1)
  await waited()
  await hearDue(work, COUNTY)
  expect(await welcomes()).toHaveLength(1)
  expect(await rows('select 1 from outbox where heard_at is null')).toEqual([])
})

test('the loop hears what comes and ends at its signal', async () => {
  const ended = new AbortController()
  const running = runHearings(work, ended.signal)
  await issue()
  await expect.poll(welcomes, { timeout: 15_000 }).toHaveLength(1)
  ended.abort()
  await running
})

test('what cannot be heard is found at start', () => {
  const shed = (hears: Programme['hears'], more: Partial<Programme> = {}) =>
    hearersOf([libraryCard, { ...toolShed, hears, ...more }])
  expect(() => shed({ 'library-card/burnt': 'tool-shed/welcome' })).toThrow('library-card/burnt')
  const lifecycle = { states: {}, steps: { mend: { ...libraryCard.lifecycle.steps.lend!, from: ['lent'] } } }
  expect(() => shed({ 'library-card/issued': 'tool-shed/mend' }, { lifecycle })).toThrow('later step')
  // A programme that is not installed here says nothing.
  expect(shed({ 'seed-bank/sown': 'tool-shed/welcome' }).get('seed-bank/sown')).toHaveLength(1)
  const first = { states: {}, steps: { open: { ...libraryCard.lifecycle.steps.apply! } } }
  expect(
    shed({ 'library-card/issued': 'tool-shed/open' }, { lifecycle: first }).get('library-card/issued'),
  ).toMatchObject([{ files: true }])
  expect(heardSchema.safeParse({ outcome: 'a/b', subject: people.ling, facts: {}, more: 1 }).success).toBe(false)
  expect(z.safeParse(heardSchema, { outcome: 'a/b', subject: people.ling, facts: { n: 1 } }).success).toBe(true)
})
