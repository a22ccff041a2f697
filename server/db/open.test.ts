import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { checkServer, describeUrl, openPool } from './open.ts'

let database: TestDatabase
let pool: pg.Pool
beforeAll(async () => {
  database = await createTestDatabase()
  pool = openPool({ url: database.url, role: 'liuchi_app', max: 1, applicationName: 'open test' })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

test('values arrive as the types they are', async () => {
  const { rows } =
    await pool.query(`select 9007199254740993::int8 as fen, array[1, null]::int8[] as points, count(*) as n,
    '2026-02-17'::date as day, array['2026-02-17'::date, null] as days, 1.50::numeric as score,
    '2026-02-17 08:00+08'::timestamptz as at, '{"a": [1]}'::jsonb as facts, '\\x00ff'::bytea as salt, '{"a,b",c}'::text[] as words`)
  expect(rows[0]).toEqual({
    fen: 9007199254740993n,
    points: [1n, null],
    n: 1n,
    day: '2026-02-17',
    days: ['2026-02-17', null],
    score: '1.50',
    at: new Date('2026-02-17T00:00:00Z'),
    facts: { a: [1] },
    salt: Buffer.from([0, 255]),
    words: ['a,b', 'c'],
  })
})

test('a bigint, a civil day and an instant go in as they come out', async () => {
  const at = new Date('2026-02-17T23:59:59.999Z')
  const { rows } = await pool.query('select $1::int8 as fen, $2::date as day, $3::timestamptz as at', [
    2n ** 62n,
    '2026-02-17',
    at,
  ])
  expect(rows).toEqual([{ fen: 2n ** 62n, day: '2026-02-17', at }])
})

test('statements asked in one turn are answered in their order, each with its own end', async () => {
  const client = await pool.connect()
  try {
    const asked = [1, 2, 3].map((n) => client.query('select $1::int as n', [n]))
    const failing = expect(client.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' })
    const after = client.query('select 4 as n')
    expect((await Promise.all([...asked, after])).map(({ rows }) => rows[0].n)).toEqual([1, 2, 3, 4])
    await failing
  } finally {
    client.release()
  }
})

test('the session is in UTC and in its role, also after a reset', async () => {
  await pool.query("set timezone = 'Asia/Shanghai'")
  await pool.query('reset all')
  await pool.query('reset role')
  const { rows } = await pool.query(
    "select current_user as role, current_setting('timezone') as zone, current_setting('application_name') as name",
  )
  expect(rows).toEqual([{ role: 'liuchi_app', zone: 'UTC', name: 'open test' }])
})

test('the application cannot delete what is append-only', async () => {
  await expect(pool.query('delete from act_key')).rejects.toMatchObject({ code: '42501' })
  await expect(pool.query('update journal set kind = kind')).rejects.toMatchObject({ code: '42501' })
})

test('statements are cancelled after their time', async () => {
  const hurried = openPool({ url: database.url, statementTimeout: 50 })
  await expect(hurried.query('select pg_sleep(5)')).rejects.toMatchObject({ code: '57014' })
  await hurried.end()
})

test('options of the URL are kept beside ours', async () => {
  const url = `${database.url}?options=${encodeURIComponent('-c work_mem=3MB')}`
  const other = openPool({ url, role: 'liuchi_reader' })
  const { rows } = await other.query("select current_user as role, current_setting('work_mem') as memory")
  expect(rows).toEqual([{ role: 'liuchi_reader', memory: '3MB' }])
  await other.end()
})

test('a failed pipeline answers COMMIT with ROLLBACK', async () => {
  const client = await pool.connect()
  const [, failed, end] = await Promise.allSettled([
    client.query('begin'),
    client.query('select 1/0'),
    client.query('commit'),
  ])
  client.release()
  expect(failed.status).toBe('rejected')
  expect(end).toMatchObject({ status: 'fulfilled', value: { command: 'ROLLBACK' } })
})

test.each([
  ['postgres://a:secret@db.example:5433/liuchi', 'db.example:5433/liuchi'],
  ['postgresql://a@[::1]/x', '[::1]:5432/x'],
  ['postgres:///x?host=/run/postgresql', '/run/postgresql/x'],
  ['nonsense', '(DATABASE_URL is not a URL)'],
])('%s is shown as %s', (url, shown) => expect(describeUrl(url)).toBe(shown))

test('a server says who it is', async () => {
  const facts = await checkServer(database.url)
  expect(facts.version).toBeGreaterThanOrEqual(15)
})

test.each([
  ['mysql://a@b/c', 'database-url', /must look like/],
  ['postgres://a@127.0.0.1:1/c', 'database-unreachable', /127\.0\.0\.1:1\/c cannot be used: nothing listens there/],
])('%s is refused as %s', async (url, code, message) => {
  await expect(checkServer(url)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})

test('a missing database is refused without showing the password', async () => {
  const missing = new URL(database.url)
  missing.pathname = '/no_such_database'
  missing.password ||= 'hunter2'
  const { message } = (await checkServer(missing.toString()).catch((error: unknown) => error)) as Error
  expect(message).toMatch(/no database of that name/)
  expect(message).not.toContain(missing.password)
})

test('an encoding other than UTF-8 is refused', async () => {
  const admin = new pg.Client({ connectionString: database.url })
  await admin.connect()
  const name = `${new URL(database.url).pathname.slice(1)}_latin`
  await admin.query(`create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`)
  const url = new URL(database.url)
  url.pathname = `/${name}`
  try {
    await expect(checkServer(url.toString())).rejects.toMatchObject({
      code: 'database-encoding',
      message: expect.stringContaining('SQL_ASCII'),
    })
  } finally {
    await admin.query(`drop database ${name}`)
    await admin.end()
  }
})
