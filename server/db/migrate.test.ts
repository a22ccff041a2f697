import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { migrate, readMigrations } from './migrate.ts'

let database: TestDatabase
let folder: string
const log = (): void => {}

beforeEach(async () => {
  database = await createTestDatabase({ empty: true })
  folder = mkdtempSync(join(tmpdir(), 'liuchi-migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true })
})

const write = (name: string, sql: string): void => writeFileSync(join(folder, name), sql)
const run = () => migrate(database.url, { log, folder })

async function query<T extends pg.QueryResultRow>(sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

test('files are applied in order, once', async () => {
  write('0002-b.sql', 'insert into a values (2);')
  write('0001-a.sql', 'create table a (n int); insert into a values (1);')
  expect((await run()).applied).toEqual(['0001-a', '0002-b'])
  expect((await run()).applied).toEqual([])
  expect(await query('select n from a order by n')).toEqual([{ n: 1 }, { n: 2 }])
})

test('two processes at once apply each file once', async () => {
  write('0001-a.sql', 'create table a (n int); select pg_sleep(0.2);')
  const both = await Promise.all([run(), run()])
  expect(both.flatMap((each) => each.applied)).toEqual(['0001-a'])
})

test('a failing file changes nothing, names its line, and keeps the files before it', async () => {
  write('0001-a.sql', 'create table a (n int);')
  write('0002-b.sql', 'create table b (n int);\n\ninsert into nowhere values (1);')
  await expect(run()).rejects.toMatchObject({
    code: 'migration-failed',
    message: 'The migration 0002-b.sql line 3 failed and changed nothing: relation "nowhere" does not exist',
  })
  expect(await query("select to_regclass('a') is not null as a, to_regclass('b') is not null as b")).toEqual([
    { a: true, b: false },
  ])
  expect(await query('select name from schema_migration')).toEqual([{ name: '0001-a' }])
})

test('a changed file is refused; other line ends are no change', async () => {
  write('0001-a.sql', 'create table a (n int);\n')
  await run()
  write('0001-a.sql', 'create table a (n int);\r\n')
  expect((await run()).applied).toEqual([])
  write('0001-a.sql', 'create table a (n bigint);\n')
  await expect(run()).rejects.toMatchObject({ code: 'migration-changed' })
})

test('a database newer than the code is refused', async () => {
  write('0001-a.sql', 'select 1;')
  write('0002-b.sql', 'select 1;')
  await run()
  rmSync(join(folder, '0002-b.sql'))
  await expect(run()).rejects.toMatchObject({
    code: 'database-newer',
    message: expect.stringContaining('0002-b is unknown'),
  })
})

test('a file that comes late is refused', async () => {
  write('0002-b.sql', 'select 1;')
  await run()
  write('0001-a.sql', 'select 1;')
  await expect(run()).rejects.toMatchObject({ code: 'migration-late', message: expect.stringContaining('above 2') })
})

test.each([
  ['a.sql', 'select 1', 'migration-name'],
  ['0001-a.sql', 'select 1;\ncommit;\n', 'migration-transaction'],
])('%s with %j is refused as %s', (name, sql, code) => {
  write(name, sql)
  expect(() => readMigrations(folder)).toThrow(expect.objectContaining({ code }))
})

test('two files of one number are refused', () => {
  write('0001-a.sql', '')
  write('0001-b.sql', '')
  expect(() => readMigrations(folder)).toThrow(expect.objectContaining({ code: 'migration-number' }))
})

test('a server that is not there is refused in one line', async () => {
  await expect(migrate('postgres://nobody@127.0.0.1:1/x', { log, folder })).rejects.toMatchObject({
    code: 'database-unreachable',
  })
})
