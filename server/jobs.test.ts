import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ActKind } from '#kernel/act.ts'
import { fireAct } from '#kernel/casework/fire.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { isAuthentic, readHeads } from '#kernel/journal/head.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { greet } from '#kernel/testing/greet.ts'
import { openHouse, type TestHouse } from '#kernel/testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, readerPhone, VILLAGE } from '#kernel/testing/library-card.ts'
import { type JobSetting, startJobs, tellHeads } from './jobs.ts'

let database: TestDatabase
let owner: pg.Client
let house: TestHouse
let lines: string[]
const running: { stop(): Promise<void> }[] = []
const servers: Server[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url, options: `-c liuchi.county=${COUNTY}` })
  await owner.connect()
  const programmes = new Map([[libraryCard.id, libraryCard]])
  house = openHouse({
    url: database.url,
    programmes: [libraryCard],
    acts: [greet, fireAct(programmes)] as unknown as ActKind[],
  })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await owner.end()
  await database.drop()
})
beforeEach(async () => {
  lines = []
  await owner.query('truncate message, delivery')
})
afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop()
  for (const server of servers.splice(0)) server.close()
})

async function start(more: Partial<JobSetting> = {}) {
  const jobs = await startJobs({
    url: database.url,
    house: { ...house, programmes: [libraryCard] },
    home: house.home,
    files: openFileStore({ home: house.home, keys: house.keys }),
    demonstration: true,
    log: (line) => lines.push(line),
    env: {},
    ...more,
  })
  running.push(jobs)
  return jobs
}
const rows = async (sql: string) => (await owner.query(sql)).rows
const patient = { timeout: 15_000, interval: 100 }
const perform = (kind: string, input: object, at?: Date) =>
  house.desk.perform({
    kind,
    county: COUNTY,
    actor: { county: COUNTY, person: people.reader, via: at ? 'import' : 'web' },
    key: `jobs-${randomUUID()}`,
    input,
    ...(at ? { at } : {}),
  })

test('timers, hearings, deliveries, seals and schedules run by themselves and stop', async () => {
  const jobs = await start()
  await perform('library-card/apply', { form: { place: VILLAGE } }, new Date('2026-06-10T02:00:00Z'))
  await perform('test/greet', { whom: [people.reader] })
  await expect.poll(() => rows(`select flags from case_file`), patient).toEqual([{ flags: ['overdue'] }])
  await expect
    .poll(() => rows('select state, last_error from delivery'), patient)
    .toEqual([{ state: 'shown', last_error: 'demonstration' }])
  await expect
    .poll(
      () => rows('select sum(count)::int as sealed, (select count(*)::int from journal) as acts from journal_seal'),
      patient,
    )
    .toEqual([{ sealed: 4, acts: 4 }])
  await expect
    .poll(() => rows(`select name from jobs.schedule order by name`).catch(() => []), patient)
    .toEqual([{ name: 'files-sweep' }, { name: 'journal-heads' }])
  await jobs.stop()
  expect(lines).toEqual([])
})

test('the job library’s tables belong to its role, and the application cannot touch them', async () => {
  const owners = await rows(`select distinct tableowner as owner from pg_tables where schemaname = 'jobs'`)
  expect(owners).toEqual([{ owner: 'liuchi_jobs' }])
  await expect(house.pool.query('select 1 from jobs.schedule')).rejects.toMatchObject({ code: '42501' })
})

/** A gateway that takes nothing. @returns what it was sent */
async function withGateway(): Promise<readonly string[]> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      bodies.push(body)
      response.writeHead(422).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  await start({
    demonstration: false,
    env: {
      LIUCHI_WEBHOOK_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      LIUCHI_WEBHOOK_SECRET: `whsec_${Buffer.from('invented secret of a test gateway').toString('base64')}`,
    },
  })
  return bodies
}

test('a configured gateway gets the number and the sentence; the log gets neither', async () => {
  const bodies = await withGateway()
  await perform('test/greet', { whom: [people.reader, people.bao] })
  await expect
    .poll(() => rows('select state, last_error from delivery order by last_error'), patient)
    .toEqual([
      { state: 'refused', last_error: 'http-422' },
      { state: 'refused', last_error: 'no-address' },
    ])
  expect(bodies.map((b) => JSON.parse(b).data)).toMatchObject([{ phone: readerPhone, text: '您好，第 1 位' }])
  expect(lines).toHaveLength(2)
  expect(lines.join()).not.toContain(readerPhone)
  expect(lines.join()).not.toContain('您好')
})

test('edge 12: nothing is sent to somebody who died, whoever has the telephone now', async () => {
  const bodies = await withGateway()
  await owner.query('update person set died_on = $2 where id = $1', [people.reader, '2026-06-11'])
  await perform('test/greet', { whom: [people.reader] })
  await expect
    .poll(() => rows('select state, last_error from delivery'), patient)
    .toEqual([{ state: 'refused', last_error: 'no-address' }])
  expect(bodies).toEqual([])
  await owner.query('update person set died_on = null where id = $1', [people.reader])
})

test('a gateway configured wrongly is one clear line at start', async () => {
  const start1 = (env: NonNullable<JobSetting['env']>) => start({ demonstration: false, env })
  await expect(
    start1({ LIUCHI_WEBHOOK_URL: 'file:///etc/passwd', LIUCHI_WEBHOOK_SECRET: 'whsec_AAAA' }),
  ).rejects.toThrow('LIUCHI_WEBHOOK_URL')
  await expect(start1({ LIUCHI_WEBHOOK_URL: 'http://127.0.0.1/' })).rejects.toThrow('Messages cannot leave')
  await expect(start1({ LIUCHI_SMTP_URL: 'smtp://127.0.0.1' })).rejects.toThrow('LIUCHI_MAIL_FROM')
})

test('the heads of the journal are told to a file that can be checked', async () => {
  const file = join(house.home, 'heads.jsonl')
  await tellHeads({ ...house, programmes: [] }, file, {})
  const { heads, unreadable } = await readHeads(file)
  expect(unreadable).toEqual([])
  expect(heads).toMatchObject([{ county: COUNTY }])
  expect(isAuthentic(house.keys, heads[0]!)).toBe(true)
  expect(readFileSync(file, 'utf8')).not.toContain(readerPhone)
})
