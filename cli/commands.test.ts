import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { headOf, writeHead } from '#kernel/journal/head.ts'
import { findLastSeal } from '#kernel/journal/journal.store.ts'
import { sealCounty } from '#kernel/journal/sealer.store.ts'
import { type LivedCounty, openLivedCounty } from '#kernel/personal/erase.testing.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { COUNTY } from '#kernel/testing/library-card.ts'
import { openPool } from '#server/db/open.ts'
import { runBackup } from './backup.ts'
import { runExport } from './export.ts'
import { runImport } from './import.ts'
import { runRestore } from './restore.ts'
import { getPurpose, runRotateKeys } from './rotate.ts'
import { runVerify } from './verify.ts'

let source: TestDatabase
let target: TestDatabase
let lived: LivedCounty
let folder: string
let said: string[]
const log = (line: string): void => void said.push(line)
const text = () => said.join('\n')

beforeEach(async () => {
  source = await createTestDatabase()
  target = await createTestDatabase({ empty: true })
  lived = await openLivedCounty(source.url)
  await lived.close((await lived.apply({ photo: 'a lamp', phone: '13800000077' })).case)
  folder = mkdtempSync(join(tmpdir(), 'liuchi-commands-'))
  said = []
  on(source, lived.house.home)
})
afterEach(async () => {
  process.exitCode = 0
  await lived.house.close()
  await source.drop()
  await target.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** The installation that the commands work on from here. */
function on({ url }: TestDatabase, home: string): void {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('LIUCHI_HOME', home)
}

test('backup, check, restore elsewhere, verify: and the second restore is refused', async () => {
  const file = join(folder, 'county.backup')
  await runBackup(file, log)
  expect(text()).toMatch(/1 个县 counties, \d+ 行 rows, 1 个文件 files/)
  const home = join(folder, 'home')
  cpSync(join(lived.house.home, 'keys'), join(home, 'keys'), { recursive: true })
  chmodSync(join(home, 'keys'), 0o700)
  on(target, home)
  said = []
  await runRestore(file, { check: true }, log)
  expect(text()).toMatch(/the backup is sound/)
  expect(existsSync(join(home, 'files'))).toBe(false)
  await runRestore(file, {}, log)
  expect(text()).toMatch(
    new RegExp(`${COUNTY}: 6 次行为 acts .6 已封 sealed.*1 件 cases, 2 项个人信息 values, 1 个文件 files`),
  )
  expect(text()).toMatch(/everything is as acts left it/)
  expect(process.exitCode ?? 0).toBe(0)
  await expect(runRestore(file, {}, log)).rejects.toMatchObject({ code: 'database-not-empty' })
})

test('verify ends with 1 and names the first difference of each kind', async () => {
  await runVerify({}, log)
  expect(process.exitCode ?? 0).toBe(0)
  const owner = openPool({ url: source.url, max: 1 })
  await owner.query(`update case_file set state = 'issued'`)
  await owner.query(`delete from personal`)
  await owner.end()
  await runVerify({ quick: true }, log)
  expect(process.exitCode).toBe(1)
  expect(said.filter((line) => line.includes('✗')).map((line) => line.replace(/.*✗ (\S+ ×\d+).*/, '$1'))).toEqual([
    'value-missing ×2',
    'case-differs ×1',
    'viewer ×3',
  ])
  for (const secret of ['heron', '13800000077']) expect(text()).not.toContain(secret)
})

test('verify knows from the heads outside what was cut off, and after a restore says what the backup did not hold', async () => {
  const { keys, home } = lived.house
  const pool = openPool({ url: source.url, role: 'liuchi_app', pipeline: false, max: 1 })
  const client = await pool.connect()
  const file = join(folder, 'county.backup')
  await runBackup(file, log)
  await lived.apply()
  await sealCounty(client, COUNTY, keys)
  await client.query(`begin; set local liuchi.county = '${COUNTY}'`)
  const head = headOf(keys, (await findLastSeal(client, COUNTY))!, new Date())
  await client.query('commit')
  client.release()
  await pool.end()
  await writeHead(join(home, 'journal-heads.jsonl'), head)
  await runVerify({}, log)
  expect(process.exitCode ?? 0).toBe(0)

  on(target, home)
  await runRestore(file, {}, log)
  said = []
  await runVerify({}, log)
  expect(text()).toMatch(/· journal\/lost-in-restore ×1/)
  expect(process.exitCode ?? 0).toBe(0)
  await expect(runVerify({ heads: join(folder, 'none') }, log)).rejects.toMatchObject({ code: 'heads-missing' })
})

test('a database that is not one of ours, and one that lacks a migration, are named', async () => {
  on(target, lived.house.home)
  await expect(runVerify({}, log)).rejects.toMatchObject({ code: 'no-database' })
  on(source, lived.house.home)
  const owner = openPool({ url: source.url, max: 1 })
  await owner.query('delete from schema_migration where number = (select max(number) from schema_migration)')
  await expect(runVerify({}, log)).rejects.toMatchObject({
    code: 'database-older',
    message: expect.stringContaining('liuchi migrate'),
  })
  await owner.query(`insert into schema_migration (number, name, hash) values (9999, '9999-later', '')`)
  await expect(runBackup(join(folder, 'x'), log)).rejects.toMatchObject({ code: 'database-newer' })
  await owner.end()
})

test('keys are rotated for what can be written anew, refused for what cannot', async () => {
  expect(() => getPurpose('index')).toThrow(/Blind indexes/)
  expect(() => getPurpose('follow-up')).toThrow(/follow/)
  expect(() => getPurpose('door')).toThrow(/field, journal, file, session/)
  lived.house.keys.rotate('file')
  await runRotateKeys('file', { resume: true }, log)
  expect(text()).toMatch(/written anew: 1/)
  said = []
  await runRotateKeys('journal', {}, log)
  expect(text()).toMatch(/journal is now version 2/)
})

test('parameters leave by a file and come in by acts', async () => {
  await runExport('parameters', join(folder, 'p'), {}, log)
  expect(readFileSync(join(folder, 'p'), 'utf8')).toContain('kernel/calendar')
  await expect(runExport('people', join(folder, 'q'), {}, log)).rejects.toMatchObject({ code: 'export-what' })
  await expect(runExport('register', join(folder, 'q'), { withPersons: true }, log)).rejects.toMatchObject({
    code: 'export-persons',
  })
  // This installation does not run the library: its parameters are not known here.
  await expect(runImport('parameters', join(folder, 'p'), {}, log)).rejects.toMatchObject({ code: 'import-faulty' })
  await expect(runImport('cases', join(folder, 'p'), {}, log)).rejects.toMatchObject({ code: 'import-map' })
  await expect(runImport('posts', join(folder, 'p'), {}, log)).rejects.toMatchObject({ code: 'import-what' })
})
