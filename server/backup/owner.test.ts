import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { type LivedCounty, openLivedCounty, photoLibrary } from '#kernel/personal/erase.testing.ts'
import { openKeys } from '#kernel/secrets/keys.ts'
import { databaseUrl } from '#kernel/testing/server.ts'
import { MIGRATIONS, migrate, readMigrations } from '../db/migrate.ts'
import { ROLES } from '../db/roles.ts'
import { verifyCounties } from '../verify/verify.ts'
import { makeBackup } from './dump.ts'
import { restoreBackup } from './restore.ts'

/* A server of one's own, where Liuchi's user owns its database and nothing more: row policies hold for that user, too. */

const user = `liuchi_owner_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
const names = ['source', 'target', 'old', 'younger'].map((name) => `${inject('testServer').prefix}_${user}_${name}`)
const [source, target, old, younger] = names.map((name) => {
  const url = new URL(databaseUrl(inject('testServer').adminUrl, name))
  url.username = user
  url.password = 'an invented password'
  return url.toString()
}) as [string, string, string, string]
let admin: pg.Client
let folder: string
let lived: LivedCounty

beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('testServer').adminUrl })
  await admin.connect()
  await admin.query(`create role ${user} login password 'an invented password'`)
  for (const role of Object.keys(ROLES)) await admin.query(`grant ${role} to ${user}`)
  for (const name of names) await admin.query(`create database ${name} owner ${user}`)
  folder = mkdtempSync(join(tmpdir(), 'liuchi-owner-'))
})
afterAll(async () => {
  await lived?.house.close()
  for (const name of names) await admin.query(`drop database if exists ${name} with (force)`)
  await admin.query(`drop role ${user}`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
})

function freshHome(from: string, name: string): string {
  const home = join(folder, name)
  cpSync(join(from, 'keys'), join(home, 'keys'), { recursive: true })
  chmodSync(join(home, 'keys'), 0o700)
  return home
}

it('backs up and restores every county as a user who is no superuser', async () => {
  await migrate(source, { log: () => {} })
  lived = await openLivedCounty(source)
  await lived.close((await lived.apply({ photo: 'a lamp', phone: '13800000077' })).case)
  const { home, keys } = lived.house
  const path = join(folder, 'a.backup')
  const { contents } = await makeBackup({ url: source, home, keys, version: '0.1.0', path })
  expect(contents.tables.find((t) => t.name === 'case_step')?.rows).toBe(4)
  expect(contents.tables.find((t) => t.name === 'person')?.rows).toBeGreaterThan(6)
  const elsewhere = freshHome(home, 'home')
  const { rows } = await restoreBackup({ url: target, home: elsewhere, env: {}, path, log: () => {} })
  expect(new Map(contents.tables.map((t) => [`${t.schema}.${t.name}`, t.rows]))).toEqual(rows)
  const seen = await Array.fromAsync(verifyCounties({ url: target, home: elsewhere, keys, programmes: [photoLibrary] }))
  expect(seen).toMatchObject([{ cases: 1, files: 1, differences: [] }])
  const forced = 'select relname from pg_class where relforcerowsecurity order by 1'
  const ask = async (url: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return (await client.query(forced).finally(() => client.end())).rows
  }
  expect(await ask(target)).toEqual(await ask(source))
})

it('restores a backup of an older version and then brings the database to this one', async () => {
  const all = readMigrations()
  const migrations = join(folder, 'migrations')
  for (const { name } of all.slice(0, -1)) cpSync(join(MIGRATIONS, `${name}.sql`), join(migrations, `${name}.sql`))
  await migrate(old, { log: () => {}, folder: migrations })
  const client = new pg.Client({ connectionString: old })
  await client.connect()
  await client.query(`insert into book_version (county, name, version) values ('990404', '旧县', 7)`)
  await client.end()
  const home = join(folder, 'old-home')
  const keys = openKeys({ home, env: {} })
  const path = join(folder, 'old.backup')
  await makeBackup({ url: old, home, keys, version: '0.0.9', path })

  const said: string[] = []
  await restoreBackup({ url: younger, home, env: {}, path, log: (line) => said.push(line) })
  const again = new pg.Client({ connectionString: younger })
  await again.connect()
  expect((await again.query('select number from schema_migration order by number')).rows.map((r) => r.number)).toEqual(
    all.map((m) => m.number),
  )
  expect((await again.query('select name, version from book_version')).rows).toEqual([{ name: '旧县', version: '7' }])
  await again.end()
  expect(said.at(-1)).toBe(`Migration ${all.at(-1)?.name}`)
  await expect(restoreBackup({ url: old, home, env: {}, path, log: () => {} })).rejects.toMatchObject({
    code: 'database-not-empty',
  })
})
